#include "analysis/significance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interlink::detail {

namespace {

double log_choose(double n, double k) {
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

}  // namespace

double hypergeometric_tail(std::uint32_t universe, std::uint32_t a, std::uint32_t b, std::uint32_t shared) {
    const std::uint32_t least = a + b > universe ? a + b - universe : 0;
    if (shared <= least) return 1.0;
    const double n = universe, k = a, m = b;
    double tail = 0.0;
    for (std::uint32_t x = std::min(a, b); x >= shared; --x)  // smallest terms first
        tail += std::exp(log_choose(k, x) + log_choose(n - k, m - x) - log_choose(n, m));
    return std::min(tail, 1.0);
}

std::vector<std::optional<double>> adjust_for_false_discoveries(const std::vector<std::optional<double>>& p_values) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p_values.size(); ++i)
        if (p_values[i]) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return *p_values[i]; });
    std::vector<std::optional<double>> adjusted(p_values.size());
    double least = 1.0;
    for (std::size_t rank = order.size(); rank-- > 0;) {
        const double scaled =
            *p_values[order[rank]] * static_cast<double>(order.size()) / static_cast<double>(rank + 1);
        least = std::min(least, scaled);
        adjusted[order[rank]] = least;
    }
    return adjusted;
}

}  // namespace interlink::detail
