#include <interlink/escape.hpp>

#include "check/formats/formats.hpp"
#include "check/formats/parts.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <span>

namespace interlink::detail {
namespace {

/// GitHub shows no more of a kind and step.
constexpr std::size_t most_annotations = 10;

std::string replace_all(std::string text, std::string_view part, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += by.size())
        text.replace(at, part.size(), by);
    return text;
}

/// Line breaks within the text of a command are percent-encoded; the rest of it is text, which holds no other command.
std::string command_text(std::string text) {
    for (const auto& [part, by] : {std::pair{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}})
        text = replace_all(std::move(text), part, by);
    return escape_commands(text);
}

/// In `name=value` also what separates properties.
std::string property(std::string text) {
    text = command_text(std::move(text));
    for (const auto& [part, by] : {std::pair{":", "%3A"}, {",", "%2C"}}) text = replace_all(std::move(text), part, by);
    return text;
}

std::string_view command_name(Severity severity) {
    return severity == Severity::note ? "notice" : to_string(severity);
}

std::string title(const FindingReport& report, const Finding& finding) {
    const auto rule = std::ranges::find(report.rules, finding.code, &RuleInfo::code);
    return rule == report.rules.end() ? finding.code : text::format("{} {}", finding.code, rule->name);
}

std::string annotation(const FindingReport& report, const Finding& finding) {
    std::string place = "file=" + property(escape_terminal(path_in_repository(report, finding)));
    if (finding.line > 0) place += text::format(",line={}", finding.line);
    if (finding.line > 0 && finding.column > 0) place += text::format(",col={}", finding.column);
    std::string text = text_line(finding);
    if (!finding.fix.empty()) text += '\n' + fix_line(finding);
    return text::format("::{} {},title={}::{}\n", command_name(finding.severity), place,
                        property(title(report, finding)), command_text(std::move(text)));
}

/// What is new: errors, then warnings, then notes.
std::vector<const Finding*> most_severe_first(std::span<const Finding> findings) {
    std::vector<const Finding*> fresh;
    for (const Finding& finding : findings)
        if (!finding.known) fresh.push_back(&finding);
    std::ranges::stable_sort(fresh, std::ranges::greater{}, &Finding::severity);
    return fresh;
}

}  // namespace

std::string write_github(const FindingReport& report) {
    const std::vector<const Finding*> fresh = most_severe_first(report.findings);
    const std::size_t annotated = std::min(fresh.size(), most_annotations);
    std::string text;
    for (const Finding* finding : std::span(fresh).first(annotated)) text += annotation(report, *finding);
    text += text::format("Findings: {}, of which {} annotated and {} known\n", report.findings.size(), annotated,
                         report.findings.size() - fresh.size());
    // The runner looks for commands at the start of a line, after blanks of any kind: a dash always stands before.
    for (const Finding& finding : report.findings) text += escape_commands("- " + finding_line(report, finding) + '\n');
    return text;
}

}  // namespace interlink::detail
