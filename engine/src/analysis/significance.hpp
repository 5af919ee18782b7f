// Is an overlap more than chance? Exact hypergeometric tail and the Benjamini–Hochberg adjustment.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace interlink::detail {

/// P(X >= shared) when `a` and `b` themes are drawn from `universe` at random; sums the exact point probabilities.
/// Requires shared <= min(a, b) and a, b <= universe. O(min(a, b)).
double hypergeometric_tail(std::uint32_t universe, std::uint32_t a, std::uint32_t b, std::uint32_t shared);

/// Adjusted p-values (Benjamini & Hochberg 1995) in the order given; absent ones stay absent and do not count.
std::vector<std::optional<double>> adjust_for_false_discoveries(const std::vector<std::optional<double>>& p_values);

}  // namespace interlink::detail
