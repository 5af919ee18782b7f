#include <interlink/escape.hpp>

#include "check/formats/formats.hpp"
#include "check/formats/parts.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace interlink::detail {
namespace {

using Json = nlohmann::ordered_json;

/// GitLab knows info, minor, major, critical and blocker. What is known blocks nobody.
std::string_view gitlab_severity(const Finding& finding) {
    if (finding.known) return "info";
    switch (finding.severity) {
        case Severity::error:
            return "critical";
        case Severity::warning:
            return "major";
        case Severity::note:
            break;
    }
    return "info";
}

}  // namespace

std::string write_gitlab(const FindingReport& report) {
    Json list = Json::array();
    const std::string_view dataset = dataset_name(report);
    for (const Finding& finding : report.findings) {
        std::string description = text_line(finding);
        if (!finding.fix.empty()) description += "; " + fix_line(finding);
        // A repository may hold several data sets, whose findings come together in one report.
        list.push_back(
            {{"description", std::move(description)},
             {"check_name", finding.code},
             {"fingerprint", fingerprint(finding, dataset == "." ? "" : dataset)},
             {"severity", gitlab_severity(finding)},
             {"location",
              {{"path", path_in_repository(report, finding)}, {"lines", {{"begin", std::max(finding.line, 1u)}}}}}});
    }
    return escape_commands_in_json(list.dump(2, ' ', true, Json::error_handler_t::replace)) + '\n';
}

}  // namespace interlink::detail
