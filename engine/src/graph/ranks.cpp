#include <interlink/centrality_kernels.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace interlink {
namespace {

// Infinities tie with themselves only.
bool tie(double greater, double less) {
    return greater == less || (std::isfinite(greater) && std::isfinite(less) &&
                               greater - less <= 1e-12 * std::max(std::abs(greater), std::abs(less)));
}

}  // namespace

std::vector<std::uint32_t> ranks(std::span<const double> values) {
    for (const double value : values) {
        if (std::isnan(value)) throw std::invalid_argument("a value that is not a number has no rank");
    }
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; });

    std::vector<std::uint32_t> result(values.size());
    std::size_t first = 0;  // of those that share the rank
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!tie(values[order[first]], values[order[i]])) first = i;
        result[order[i]] = static_cast<std::uint32_t>(first + 1);
    }
    return result;
}

}  // namespace interlink
