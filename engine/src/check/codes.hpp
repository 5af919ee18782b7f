// Codes of policies and baselines; those of the rules stand with the rules.
#pragma once

#include <interlink/check.hpp>

namespace interlink::detail {

namespace check_code {
inline constexpr std::string_view expression_malformed = "IL1801";
inline constexpr std::string_view table_unknown = "IL1802";
inline constexpr std::string_view column_unknown = "IL1803";
inline constexpr std::string_view row_unknown = "IL1804";
inline constexpr std::string_view comparison_impossible = "IL1805";
inline constexpr std::string_view rule_unknown = "IL1806";
inline constexpr std::string_view baseline_malformed = "IL1807";
inline constexpr std::string_view expectation_not_met = "IL1900";
inline constexpr std::string_view baseline_stale = "IL1901";
}  // namespace check_code

/// By code. Throws std::invalid_argument where there is none.
const RuleInfo& documented_code(std::string_view code);

}  // namespace interlink::detail
