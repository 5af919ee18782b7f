#include <interlink/escape.hpp>

#include "check/formats/formats.hpp"
#include "check/formats/parts.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

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
            out += text::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

/// "missing-quadrant" as tools show names of rules: "MissingQuadrant".
std::string pascal_case(std::string_view name) {
    std::string out;
    bool first = true;
    for (const char c : name) {
        if (c != '-') out += first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        first = c == '-';
    }
    return out;
}

/// Ends as a sentence does.
std::string sentence(std::string text) {
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) text += '.';
    return text;
}

Json rule(const RuleInfo& info) {
    std::string markdown = text::format("{}\n\n{}", info.reason, info.fix);
    if (!info.example.empty()) markdown += text::format("\n\nFor example:\n\n```yaml\n{}```\n", info.example);
    return {{"id", info.code},
            {"name", pascal_case(info.name)},
            {"shortDescription", message(sentence(std::string(info.summary)))},
            {"fullDescription", message(sentence(std::string(info.reason)))},
            {"help",
             {{"text", message_text(text::format("{}\n\n{}", info.reason, info.fix))},
              {"markdown", message_text(markdown)}}},
            {"defaultConfiguration", {{"level", to_string(info.severity)}}}};
}

/// The line that a region lies in, for those who do not have the file: where it is there as a whole, and more than the
/// region. Otherwise null.
Json context_region(const Finding& finding) {
    constexpr std::size_t longest_line = 1000;
    const std::string& line = finding.source_line;
    const auto end = static_cast<std::size_t>(finding.column) - 1 + std::max(finding.width, 1u);
    if (line.size() > longest_line || length(line) < end || (finding.column == 1 && length(line) == end)) return {};
    return {{"startLine", finding.line}, {"snippet", {{"text", line}}}};
}

Json location(const FindingReport& report, const Finding& finding) {
    Json physical{{"artifactLocation", {{"uri", uri(path_in_repository(report, finding))}, {"uriBaseId", root_id}}}};
    if (finding.line > 0) {
        Json region{{"startLine", finding.line}};
        if (finding.column > 0) {
            region["startColumn"] = finding.column;
            region["endColumn"] = finding.column + std::max(finding.width, 1u);
            if (Json context = context_region(finding); !context.is_null()) {
                const std::string_view line = context["snippet"]["text"].get_ref<const std::string&>();
                const std::size_t from = prefix(line, finding.column - 1).size();
                region["snippet"] = {{"text", prefix(line.substr(from), std::max(finding.width, 1u))}};
                physical["contextRegion"] = std::move(context);
            }
        }
        physical["region"] = std::move(region);
    }
    return {{"physicalLocation", std::move(physical)}};
}

Json result(const FindingReport& report, const Finding& finding) {
    std::string text = sentence(text_line(finding));
    if (!finding.fix.empty()) text += "\n" + sentence(fix_line(finding));
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
                 {"informationUri", INTERLINK_HOMEPAGE},
                 {"rules", std::move(rules)}}}}},
             // Up to the last slash it is the category: code scanning keeps several data sets of a repository apart.
             {"automationDetails", {{"id", text::format("interlink/{}/", dataset_name(report))}}},
             {"columnKind", "unicodeCodePoints"},
             {"originalUriBaseIds", {{root_id, {{"description", message("The root of the repository.")}}}}},
             {"results", std::move(results)}};
    const Json log{
        {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({std::move(run)})}};
    return escape_commands_in_json(log.dump(2, ' ', true, Json::error_handler_t::replace)) + '\n';
}

}  // namespace interlink::detail
