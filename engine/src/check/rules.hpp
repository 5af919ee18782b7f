// The table of rules: one file and one row each.
#pragma once

#include "check/rule.hpp"

namespace interlink::detail {

std::span<const Rule* const> all_rules();

extern const Rule missing_quadrant;
extern const Rule phrase_without_theme;
extern const Rule weak_match_behind_conclusion;
extern const Rule element_without_evidence;
extern const Rule unused_source;
extern const Rule unsupported_function;
extern const Rule single_supporter;
extern const Rule technology_without_link;
extern const Rule requires_cycle;
extern const Rule near_duplicate_phrase;
extern const Rule stated_without_evidence;
extern const Rule polarity_doubtful;
extern const Rule stale_source;
extern const Rule theme_used_once;
extern const Rule enabler_missing;
extern const Rule several_phrases;
extern const Rule spreadsheet_error;
extern const Rule formula_as_text;
extern const Rule placeholder;
extern const Rule number_as_phrase;

}  // namespace interlink::detail
