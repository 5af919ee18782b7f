#include "analysis/describe.hpp"

#include <interlink/check.hpp>

#include "text/format.hpp"

namespace interlink {
namespace {

Table summary_table(const CheckResult& result) {
    const CheckSummary& summary = result.summary;
    Table table{"summary", "Summary", "Errors, warnings and notes are counted without the known findings.", {}, {}};
    table.columns = {
        {"errors", "Errors", ColumnType::integer, "", 0},
        {"warnings", "Warnings", ColumnType::integer, "", 0},
        {"notes", "Notes", ColumnType::integer, "", 0},
        {"known", "Known", ColumnType::integer, "findings that the baseline has", 0},
        {"stale", "Stale", ColumnType::integer, "entries of the baseline that match nothing", 0},
        {"evidence_coverage", "Evidence", ColumnType::share,
         "share of technologies, phrases, functions, enablers and links with evidence, in [0,1]"},
        {"elements", "Elements", ColumnType::integer, "technologies, phrases, functions, enablers and links", 0, true},
        {"expectations", "Expectations", ColumnType::integer, "of the policy", 0},
        {"expectations_met", "Met", ColumnType::integer, "expectations that hold", 0}};
    const auto integer = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    const auto coverage = summary.evidence_coverage();
    table.rows.push_back({integer(summary.errors), integer(summary.warnings), integer(summary.notes),
                          integer(summary.known), integer(summary.stale), coverage ? Cell(*coverage) : Cell(),
                          integer(summary.elements), integer(summary.expectations), integer(summary.expectations_met)});
    return table;
}

Table findings_table(const CheckResult& result) {
    Table table{"findings", "Findings", "By file, line and column; files are relative to the data set.", {}, {}};
    table.columns = {{"code", "Code", ColumnType::text, "of the rule; interlink rules CODE explains it"},
                     {"severity", "Severity", ColumnType::text, "error, warning or note"},
                     {"text", "What", ColumnType::text, ""},
                     {"file", "File", ColumnType::text, "relative to the data set"},
                     {"line", "Line", ColumnType::integer, "from 1", 0},
                     {"column", "Column", ColumnType::integer, "from 1, in characters", 0},
                     {"fix", "How to fix it", ColumnType::text, ""},
                     {"baseline", "Baseline", ColumnType::text, "new or known; no value without a baseline"},
                     {"key", "Key", ColumnType::text, "what it is about; the same when lines move", 0, true}};
    const auto number = [](std::uint32_t value) { return value > 0 ? Cell(static_cast<std::int64_t>(value)) : Cell(); };
    const auto text = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
    for (const Finding& finding : result.findings)
        table.rows.push_back({finding.code, std::string(to_string(finding.severity)), finding.text, text(finding.file),
                              number(finding.line), number(finding.column), text(finding.fix),
                              result.has_baseline ? Cell(std::string(finding.known ? "known" : "new")) : Cell(),
                              finding.key});
    return table;
}

}  // namespace

ResultDocument describe_check(const Model& model, const CheckResult& result) {
    ResultDocument document = detail::begin_document(model, "check");
    const CheckSummary& summary = result.summary;
    document.sentences.push_back(text::format(
        "{}, {} and {}{}.", count_words(summary.errors, "error", "errors"),
        count_words(summary.warnings, "warning", "warnings"), count_words(summary.notes, "note", "notes"),
        summary.known > 0 ? text::format(", besides {}", count_words(summary.known, "known finding", "known findings"))
                          : ""));
    if (const auto coverage = summary.evidence_coverage())
        document.sentences.push_back(text::format("Evidence stands behind {} of {}.", summary.elements_with_evidence,
                                                  count_words(summary.elements, "element", "elements")));
    if (summary.expectations > 0)
        document.sentences.push_back(text::format("The policy is met in {} of {}.", summary.expectations_met,
                                                  count_words(summary.expectations, "expectation", "expectations")));
    document.tables = {summary_table(result), findings_table(result)};
    return document;
}

}  // namespace interlink
