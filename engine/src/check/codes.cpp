#include "check/codes.hpp"

#include "dataset/codes.hpp"
#include "dataset/slug.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>

namespace interlink {
namespace detail {
namespace {

// clang-format off
constexpr std::array others{
    RuleInfo{check_code::expression_malformed, "expression-malformed", Severity::error, "An expectation cannot be read.",
             "An expectation that is not understood is not checked, and must not look like a pass.",
             "Write command.table[key].column, a comparison (<= >= < > == !=) and a value.",
             "policy: {expect: [\"pairs.pairs[ai,iot].rank = 5\"]}\n"},
    RuleInfo{check_code::table_unknown, "table-unknown", Severity::error, "An expectation names a command or table that does not exist.",
             "A policy that matches nothing is a mistake, not a pass.",
             "Name a command and table as `--format json` shows them.",
             "policy: {expect: [\"pears.pairs[ai,iot].rank <= 5\"]}\n"},
    RuleInfo{check_code::column_unknown, "column-unknown", Severity::error, "An expectation names a column that the table does not have.",
             "A policy that matches nothing is a mistake, not a pass.",
             "Name a column as `--format csv` shows it in its first line.",
             "policy: {expect: [\"check.summary.evidence_covrage >= 0.9\"]}\n"},
    RuleInfo{check_code::row_unknown, "row-unknown", Severity::error, "An expectation does not name exactly one row of the table.",
             "A policy that matches nothing is a mistake, not a pass; and of several rows it must say which.",
             "Write the ids of the row in brackets, or ask for max, min, mean, sum or count.",
             "technologies: [{id: ai, strengths: [Fast analysis]}, {id: iot, strengths: [Wide coverage]}]\n"
             "policy: {expect: [\"pairs.pairs[ai,itt].rank <= 5\"]}\n"},
    RuleInfo{check_code::comparison_impossible, "comparison-impossible", Severity::error, "A value cannot be compared in this way.",
             "Texts have no order, lists are no numbers, and a number is not true or false.",
             "Compare numbers with numbers, and texts with == and !=; of a list ask for its count.",
             "policy: {expect: [\"check.summary.errors == few\"]}\n"},
    RuleInfo{check_code::rule_unknown, "rule-unknown", Severity::error, "A policy changes the severity of something that is no rule.",
             "The change would have no effect, and nobody would notice.",
             "Name a rule by its code or its name; `interlink rules` lists them.",
             "policy: {severity: {IL1999: error}}\n"},
    RuleInfo{check_code::baseline_malformed, "baseline-malformed", Severity::error, "A line of a baseline cannot be read.",
             "Findings that are known would come back as new, or the other way round.",
             "A line is a code, a key, and what helps people; comments begin with #. Remove what a merge left behind.",
             "IL1001\n"},
    RuleInfo{check_code::expectation_not_met, "expectation-not-met", Severity::error,
             "An expectation of the policy does not hold, or has no value to hold for.",
             "The authors of the policy said why: their reason stands in the finding.",
             "Fix the data, or change the expectation if it was wrong.",
             "technologies: [{id: drones}]\n"
             "policy: {expect: [{that: \"check.summary.evidence_coverage >= 0.9\", reason: Only what can be traced counts}]}\n"},
    RuleInfo{check_code::baseline_stale, "baseline-stale", Severity::error, "An entry of the baseline matches nothing that was found.",
             "It was fixed, or its key has changed. Left alone, it would hide the finding when it comes back. Reported "
             "with `--baseline-strict`.",
             "Run `interlink check DATASET --baseline FILE --baseline-prune`.",
             "IL1001 a-technology-that-is-gone\n"},
};
// clang-format on

/// The reader's codes say what they are about in a title; slug and all, that is a name too.
RuleInfo describe_reading(const CodeInfo& info, std::deque<std::string>& names) {
    return {info.id,
            names.emplace_back(slug(info.title)),
            info.severity,
            info.explanation,
            "A data set with an error is not loaded: nothing is guessed, and nothing is half read.",
            info.fix,
            example(info.code)};
}

}  // namespace

const RuleInfo& documented_code(std::string_view code) {
    const auto all = documented_codes();
    const auto found = std::ranges::find(all, code, &RuleInfo::code);
    if (found == all.end()) throw std::invalid_argument("no such code: " + std::string(code));
    return *found;
}

}  // namespace detail

std::span<const RuleInfo> documented_codes() {
    static std::deque<std::string> names;
    static const std::vector<RuleInfo> all = [] {
        std::vector<RuleInfo> list;
        for (const detail::CodeInfo& info : detail::all_codes()) list.push_back(detail::describe_reading(info, names));
        const auto checked = rules();
        list.insert(list.end(), checked.begin(), checked.end());
        list.insert(list.end(), detail::others.begin(), detail::others.end());
        return list;
    }();
    return all;
}

}  // namespace interlink
