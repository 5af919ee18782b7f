#include "check/rules.hpp"

#include <array>

namespace interlink {
namespace detail {
namespace {

// An explicit array: a static library drops objects that register themselves.
constexpr std::array<const Rule*, 20> table{
    &missing_quadrant,
    &phrase_without_theme,
    &weak_match_behind_conclusion,
    &element_without_evidence,
    &unused_source,
    &unsupported_function,
    &single_supporter,
    &technology_without_link,
    &requires_cycle,
    &near_duplicate_phrase,
    &stated_without_evidence,
    &polarity_doubtful,
    &stale_source,
    &theme_used_once,
    &enabler_missing,
    &several_phrases,
    &spreadsheet_error,
    &formula_as_text,
    &placeholder,
    &number_as_phrase,
};

}  // namespace

std::span<const Rule* const> all_rules() {
    return table;
}

}  // namespace detail

std::span<const RuleInfo> rules() {
    static const std::vector<RuleInfo> infos = [] {
        std::vector<RuleInfo> list;
        for (const detail::Rule* rule : detail::all_rules()) list.push_back(rule->info);
        return list;
    }();
    return infos;
}

}  // namespace interlink
