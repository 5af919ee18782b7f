#include <interlink/check.hpp>
#include <interlink/escape.hpp>

#include "text/format.hpp"

namespace interlink {
namespace {

Table rules_table(std::span<const RuleInfo> codes) {
    Table table{"rules", "Codes", "", {}, {}};
    table.columns = {{"code", "Code", ColumnType::text, ""},
                     {"name", "Name", ColumnType::text, "as in a policy", 0, false},
                     {"severity", "Severity", ColumnType::text, "unless the policy changes it"},
                     {"summary", "What", ColumnType::text, ""},
                     {"reason", "Why it matters", ColumnType::text, "", 0, true},
                     {"fix", "How to fix it", ColumnType::text, "", 0, true},
                     {"example", "Example", ColumnType::text, "lines that provoke it", 0, true}};
    const auto text = [](std::string_view value) { return value.empty() ? Cell() : Cell(std::string(value)); };
    for (const RuleInfo& rule : codes)
        table.rows.push_back({std::string(rule.code), std::string(rule.name), std::string(to_string(rule.severity)),
                              std::string(rule.summary), text(rule.reason), text(rule.fix), text(rule.example)});
    return table;
}

std::string section(const RuleInfo& rule) {
    std::string text = text::format("### {} {}\n\n*{}.* {}\n\n{}\n\n", rule.code, rule.name, to_string(rule.severity),
                                    rule.summary, rule.reason);
    if (!rule.example.empty()) text += text::format("```yaml\n{}```\n\n", rule.example);
    return text + text::format("**Fix.** {}\n\n", rule.fix);
}

std::string sections(std::span<const RuleInfo> codes, std::string_view from, std::string_view to) {
    std::string text;
    for (const RuleInfo& rule : codes)
        if (rule.code >= from && rule.code < to) text += section(rule);
    return text;
}

}  // namespace

ResultDocument describe_rule(const RuleInfo& rule) {
    ResultDocument document;
    document.command = "rules";
    document.sentences = {text::format("{} {} ({}): {}", rule.code, rule.name, to_string(rule.severity), rule.summary),
                          std::string(rule.reason), text::format("Fix: {}", rule.fix)};
    document.tables = {rules_table({&rule, 1})};
    return document;
}

ResultDocument describe_rules(std::span<const RuleInfo> codes) {
    ResultDocument document;
    document.command = "rules";
    document.tables = {rules_table(codes)};
    return document;
}

std::string write_rules_page(std::span<const RuleInfo> codes) {
    return "# `interlink rules`: every code, with an example and the fix\n\n"
           "`interlink rules CODE` shows one of them, by code or name; `interlink rules` lists them. This page is the "
           "output of\n"
           "`interlink rules --format markdown`. Codes are never given to something else. How findings are reported, "
           "and how a\n"
           "policy changes their severity: [check.md](check.md).\n\n"
           "## Rules of the check\n\n" +
           sections(codes, "IL1000", "IL1800") + "## Policies and baselines\n\n" + sections(codes, "IL1800", "IL2000") +
           "## Reading a data set\n\n" + sections(codes, "IL0000", "IL1000");
}

}  // namespace interlink
