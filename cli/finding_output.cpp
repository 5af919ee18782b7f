#include "finding_output.hpp"

#include <interlink/finding_formats.hpp>

#include <filesystem>

namespace interlink::cli {

namespace {

namespace fs = std::filesystem;

/// Below the working directory: the way from there. Elsewhere: nothing.
std::string folder_from_here(const std::string& folder) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    fs::path path = fs::path(folder).lexically_normal();
    if (path.is_absolute()) path = path.lexically_proximate(here);
    if (!failed && !path.empty() && *path.begin() == "..") path = fs::proximate(folder, here, failed);
    if (failed || path.empty() || path == "." || path.is_absolute() || *path.begin() == "..") return {};
    return path.generic_string();
}

}  // namespace

std::vector<OwnFormat> finding_writers(const CheckResult& result, std::optional<Severity> fail_on) {
    const FindingReport report = report_findings(result, folder_from_here(result.folder), fail_on);
    std::vector<OwnFormat> writers;
    for (const FindingFormat& format : finding_formats())
        writers.push_back({format.name, [report, &format](const WriteOptions&) { return format.write(report); }});
    return writers;
}

OutputOptions only_finding_formats(const OutputOptions& options) {
    OutputOptions kept{{}, options.path};
    for (const std::string& text : options.formats)
        if (find_finding_format(text.substr(0, text.find('='))) != nullptr) kept.formats.push_back(text);
    return kept;
}

}  // namespace interlink::cli
