// The whole study in one folder: report.html, report.md, workbook.xlsx, the figures, the tables and a manifest with
// hashes.
// Composing is pure; writing is a step of its own, so that a report is there as a whole or not at all.
#pragma once

#include <interlink/model.hpp>
#include <interlink/pairs.hpp>
#include <interlink/visualizations/figure.hpp>
#include <interlink/visualizations/layout.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace interlink {

struct ReportOptions {
    RobustOptions robust;  ///< of the pairings' ranks
    LayoutOptions layout;  ///< of the figures that Graphviz lays out
    Page page;             ///< what the figures are made for
    unsigned threads = 1;  ///< never changes a byte of the report
};

/// A file of the report; `path` is relative to its folder, with '/' between.
struct ReportFile {
    std::string path;
    std::string bytes;
};

/// What are the benefits and how is each technology used today; what can be expected and recommended; what is shared,
/// which pairings, how surely, and what is missing? `all` is compiled from everything, `stated` from the same data set
/// with stated relations alone. The same bytes for the same data and options. Files sorted by path, manifest.json
/// holding the SHA-256 of all others. Throws std::invalid_argument when the models are of different data sets,
/// std::length_error when a table has more rows than a workbook's sheet. Takes the time of the rankings (draws × pairs
/// × themes, twice) and of the layouts.
std::vector<ReportFile> compose_report(const Model& all, const Model& stated, const ReportOptions& options);

/// Empty when the report is in place, else why it is not; then the folder is as it was and nothing is beside it.
struct WriteOutcome {
    std::string error;
    std::string hint;
    bool ok() const { return error.empty(); }
};

/// Can a report go there? What can be told of that before one is computed.
WriteOutcome check_report_folder(const std::filesystem::path& folder);

/// Writes beside the folder, to disk, and renames. A folder that is there already is replaced when it is empty or holds
/// a report of ours (a manifest.json as we write it); then whatever the manifest does not list stays in it, and a
/// listed file that somebody has changed, or one that stands where a new one belongs, is a reason not to write. With
/// `force`, the folder is replaced whatever it holds. What would end the program (SIGINT, SIGTERM, SIGHUP …) is held
/// back meanwhile: writing stops, nothing is left behind, and then the signal takes its course. Throws
/// std::invalid_argument for a file path that leaves the folder.
WriteOutcome write_report(const std::vector<ReportFile>& files, const std::filesystem::path& folder,
                          bool force = false);

}  // namespace interlink
