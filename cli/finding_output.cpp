#include "finding_output.hpp"

#include <interlink/finding_formats.hpp>

#include "file_endings.hpp"
#include "option_values.hpp"

#include <filesystem>

namespace interlink::cli {

namespace {

namespace fs = std::filesystem;

/// The way from the working directory; "." where that is the place.
fs::path way_from_here(const fs::path& place) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    fs::path path = place.lexically_normal();
    if (path.is_absolute()) path = path.lexically_proximate(here);
    if (!failed && !path.empty() && *path.begin() == "..") {
        const fs::path real = fs::proximate(place, here, failed);
        if (!failed) path = real;
    }
    if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();  // a slash at the end
    return path.empty() ? "." : path;
}

/// Below the working directory: the way from there. Elsewhere: nothing.
std::string folder_from_here(const std::string& folder) {
    const fs::path path = way_from_here(folder);
    if (path == "." || path.is_absolute() || *path.begin() == "..") return {};
    return path.generic_string();
}

std::string name_from_here(const std::string& dataset) {
    if (dataset == "-") return dataset;
    const fs::path path(dataset);
    return way_from_here(path.filename() == "interlink.yaml" ? path.parent_path() : path).generic_string();
}

}  // namespace

std::string finding_folder(const std::string& dataset) {
    if (dataset == "-") return {};
    std::error_code ignored;
    const fs::path path(dataset);
    return (fs::is_directory(path, ignored) ? path / "" : path).parent_path().generic_string();
}

std::vector<OwnFormat> finding_writers(const CheckResult& result, const std::string& dataset,
                                       std::optional<Severity> fail_on) {
    const FindingReport report =
        report_findings(result, folder_from_here(result.folder), fail_on, name_from_here(dataset));
    std::vector<OwnFormat> writers;
    for (const FindingFormat& format : finding_formats())
        writers.push_back({format.name, [report, &format](const WriteOptions&) { return format.write(report); }});
    return writers;
}

OutputOptions only_finding_formats(const OutputOptions& options) {
    OutputOptions kept{{}, options.path};
    for (const std::string& text : options.formats)
        if (find_finding_format(lower_case(text.substr(0, text.find('=')))) != nullptr) kept.formats.push_back(text);
    if (options.formats.empty()) {
        std::vector<std::string> names;
        for (const FindingFormat& format : finding_formats()) names.emplace_back(format.name);
        if (auto format = format_of_ending(options.path, names)) kept.formats.push_back(std::move(*format));
    }
    return kept;
}

}  // namespace interlink::cli
