// Powers of a matrix, and their sum, without ever leaving the range of a double.
#pragma once

#include <interlink/micmac.hpp>

#include "method/dense.hpp"

#include <optional>
#include <vector>

namespace interlink::detail {

/// values · 2^exponent; the largest of the values is in [0.5,1), or all are 0.
struct ScaledDense {
    Dense values{};
    int exponent = 0;
};

ScaledDense scaled(Dense values, int exponent = 0);

/// The powers that were looked at, with their orders, from M on.
struct PowerSearch {
    std::vector<PowerOrders> orders{};
    std::vector<ScaledDense> powers{};  ///< as many
    bool vanishes = false;              ///< the one after the last is 0
    bool settled = false;               ///< the last two have the same orders
};

/// Until a power is 0, `most_powers` are done or, if wished, the orders stop changing. O(k · n³).
PowerSearch search_powers(const Dense& values, std::size_t n, bool stop_when_settled);

/// Σ α^(k−1) M^k for k up to `last`. O(last · n³).
ScaledDense attenuated_sum(const Dense& values, std::size_t n, double attenuation, unsigned last);
/// The same without end; nothing where the sum is not finite within rounding. O(n³).
std::optional<ScaledDense> attenuated_limit(const Dense& values, std::size_t n, double attenuation);

}  // namespace interlink::detail
