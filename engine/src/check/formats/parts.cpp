#include "check/formats/parts.hpp"

#include <interlink/escape.hpp>
#include <interlink/sha256.hpp>

#include "text/format.hpp"

#include <filesystem>

namespace interlink::detail {

std::string path_in_repository(const FindingReport& report, const Finding& finding) {
    std::string path = (std::filesystem::path(report.folder) / finding.file).lexically_normal().generic_string();
    if (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path.empty() ? "." : path;
}

std::string_view dataset_name(const FindingReport& report) {
    if (!report.dataset.empty()) return report.dataset;
    return report.folder.empty() ? std::string_view(".") : std::string_view(report.folder);
}

std::string fingerprint(const Finding& finding, std::string_view besides) {
    std::string parts = finding.code + '\0' + finding.key;
    if (!besides.empty()) parts.append(1, '\0').append(besides);
    return sha256_hex(parts);
}

bool fails(const FindingReport& report, const Finding& finding) {
    return !finding.known && report.fail_on && finding.severity >= *report.fail_on;
}

std::string text_line(const Finding& finding) {
    return escape_terminal(finding.text) + (finding.known ? " (known)" : "");
}

std::string fix_line(const Finding& finding) {
    return escape_terminal(finding.fix);
}

std::string finding_line(const FindingReport& report, const Finding& finding) {
    std::string place = escape_terminal(path_in_repository(report, finding));
    if (finding.line > 0) place += text::format(":{}", finding.line);
    if (finding.line > 0 && finding.column > 0) place += text::format(":{}", finding.column);
    return text::format("{}: {}[{}]: {}", place, to_string(finding.severity), finding.code, text_line(finding));
}

}  // namespace interlink::detail
