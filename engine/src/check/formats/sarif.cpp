#include "check/formats/formats.hpp"
#include "check/formats/parts.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace interlink::detail {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view root_id = "%SRCROOT%";

/// In messages braces are placeholders and are doubled (3.11.5), and `[text](target)` is a link: where a text could be
/// taken for one, brackets and backslashes are escaped (3.11.6).
std::string message_text(std::string_view text) {
    const bool like_a_link = text.find("](") != std::string_view::npos;
    std::string out;
    for (const char c : text) {
        if (c == '{' || c == '}') out += c;
        if (like_a_link && (c == '[' || c == ']' || c == '\\')) out += '\\';
        out += c;
    }
    return out;
}

Json message(std::string_view text) {
    return {{"text", message_text(text)}};
}

/// A relative reference (RFC 3986): what is not unreserved is percent-encoded, so that no colon looks like a scheme.
std::string uri(std::string_view path) {
    std::string out;
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

Json rule(const RuleInfo& info) {
    std::string markdown = fmt::format("{}\n\n{}", info.reason, info.fix);
    if (!info.example.empty()) markdown += fmt::format("\n\nFor example:\n\n```yaml\n{}```\n", info.example);
    return {{"id", info.code},
            {"name", info.name},
            {"shortDescription", message(info.summary)},
            {"fullDescription", message(info.reason)},
            {"help",
             {{"text", message_text(fmt::format("{}\n\n{}", info.reason, info.fix))},
              {"markdown", message_text(markdown)}}},
            {"defaultConfiguration", {{"level", to_string(info.severity)}}}};
}

Json location(const FindingReport& report, const Finding& finding) {
    Json physical{{"artifactLocation", {{"uri", uri(path_in_repository(report, finding))}, {"uriBaseId", root_id}}}};
    if (finding.line > 0) {
        Json region{{"startLine", finding.line}};
        if (finding.column > 0) {
            region["startColumn"] = finding.column;
            region["endColumn"] = finding.column + std::max(finding.width, 1u);
        }
        physical["region"] = std::move(region);
    }
    return {{"physicalLocation", std::move(physical)}};
}

Json result(const FindingReport& report, const Finding& finding) {
    std::string text = text_line(finding);
    if (!finding.fix.empty()) text += "\n" + fix_line(finding);
    Json entry{{"ruleId", finding.code}};
    const auto info = std::ranges::find(report.rules, finding.code, &RuleInfo::code);
    if (info != report.rules.end()) entry["ruleIndex"] = info - report.rules.begin();
    entry["level"] = to_string(finding.severity);
    entry["message"] = message(text);
    entry["locations"] = Json::array({location(report, finding)});
    entry["partialFingerprints"] = {{"findingKey/v1", fingerprint(finding)}};
    if (report.has_baseline) entry["baselineState"] = finding.known ? "unchanged" : "new";
    if (finding.known)
        entry["suppressions"] =
            Json::array({{{"kind", "external"}, {"status", "accepted"}, {"justification", "in the baseline"}}});
    return entry;
}

}  // namespace

std::string write_sarif(const FindingReport& report) {
    Json rules = Json::array(), results = Json::array();
    for (const RuleInfo& info : report.rules) rules.push_back(rule(info));
    for (const Finding& finding : report.findings) results.push_back(result(report, finding));
    Json run{{"tool",
              {{"driver",
                {{"name", "interlink"},
                 {"version", INTERLINK_VERSION},
                 {"semanticVersion", INTERLINK_VERSION},
                 {"rules", std::move(rules)}}}}},
             // Up to the last slash it is the category: code scanning keeps several data sets of a repository apart.
             {"automationDetails", {{"id", fmt::format("interlink/{}/", dataset_name(report))}}},
             {"columnKind", "unicodeCodePoints"},
             {"originalUriBaseIds", {{root_id, {{"description", message("The root of the repository.")}}}}},
             {"results", std::move(results)}};
    const Json log{
        {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({std::move(run)})}};
    return log.dump(2, ' ', true, Json::error_handler_t::replace) + '\n';
}

}  // namespace interlink::detail
