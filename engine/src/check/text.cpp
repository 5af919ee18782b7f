#include <interlink/check.hpp>
#include <interlink/escape.hpp>

#include "analysis/describe.hpp"
#include "check/codes.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace interlink {
namespace {

constexpr std::size_t shown_of_a_rule = 3;  ///< of notes and known findings

/// From where the user stands.
Diagnostic as_diagnostic(const CheckResult& result, const Finding& finding, bool whole) {
    const std::string file =
        finding.file.empty()
            ? ""
            : (std::filesystem::path(result.folder) / finding.file).lexically_normal().generic_string();
    return {finding.code,
            finding.severity,
            file,
            finding.line,
            finding.column,
            finding.width,
            finding.text + (finding.known ? " (known)" : ""),
            whole ? finding.source_line : "",
            whole ? finding.fix : ""};
}

/// Notes and known findings, rule by rule: each in one line, and of many the first few.
std::string brief(const CheckResult& result, bool colour) {
    std::map<std::string, std::vector<const Finding*>> by_rule;
    for (const Finding& finding : result.findings)
        if (finding.known || finding.severity == Severity::note) by_rule[finding.code].push_back(&finding);
    std::string text;
    for (const auto& [code, findings] : by_rule) {
        for (std::size_t i = 0; i < std::min(shown_of_a_rule, findings.size()); ++i)
            text += format_diagnostic(as_diagnostic(result, *findings[i], false), colour);
        if (findings.size() > shown_of_a_rule)
            text += text::format("  … and {} more of {} {} (all of them: --format csv)\n",
                                 findings.size() - shown_of_a_rule, code, detail::documented_code(code).name);
    }
    return text;
}

}  // namespace

std::string write_check_text(const CheckResult& result, bool colour) {
    std::string text;
    for (const Finding& finding : result.findings)
        if (!finding.known && finding.severity != Severity::note)
            text += format_diagnostic(as_diagnostic(result, finding, true), colour);
    text += brief(result, colour);
    const CheckSummary& summary = result.summary;
    if (!text.empty()) text += '\n';
    text +=
        text::format("{}, {}, {}", count_words(summary.errors, "error", "errors"),
                     count_words(summary.warnings, "warning", "warnings"), count_words(summary.notes, "note", "notes"));
    if (summary.known > 0) text += text::format("; {} known", summary.known);
    if (summary.stale > 0)
        text += text::format("; {} of the baseline not found any more", count_words(summary.stale, "entry", "entries"));
    text += '\n';
    if (summary.elements > 0)
        text += text::format("evidence: {} of {}\n", summary.elements_with_evidence,
                             count_words(summary.elements, "element", "elements"));
    if (summary.expectations > 0)
        text += text::format("policy: {} of {} met\n", summary.expectations_met,
                             count_words(summary.expectations, "expectation", "expectations"));
    return escape_commands(text);
}

}  // namespace interlink
