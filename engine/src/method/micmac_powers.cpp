#include "method/micmac_powers.hpp"

#include <interlink/centrality_kernels.hpp>

#include <algorithm>
#include <cmath>

namespace interlink::detail {

namespace {

PowerOrders orders_of(const ScaledDense& matrix, std::size_t n, unsigned power) {
    std::vector<double> rows(n), columns(n);
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column) {
            const double amount = std::abs(matrix.values[row * n + column]);
            rows[row] += amount;
            columns[column] += amount;
        }
    return {power, ranks(rows), ranks(columns)};
}

bool same_orders(const PowerOrders& a, const PowerOrders& b) {
    return a.influence == b.influence && a.dependence == b.dependence;
}

}  // namespace

ScaledDense scaled(Dense values, int exponent) {
    double largest = 0.0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    if (largest == 0.0) return {std::move(values), 0};
    int shift = 0;
    std::frexp(largest, &shift);
    for (double& value : values) value = std::ldexp(value, -shift);
    return {std::move(values), exponent + shift};
}

PowerSearch search_powers(const Dense& values, std::size_t n, bool stop_when_settled) {
    PowerSearch search;
    const ScaledDense first = scaled(values);
    search.powers.push_back(first);
    search.orders.push_back(orders_of(first, n, 1));
    while (!(search.settled && stop_when_settled) && search.powers.size() < most_powers) {
        const ScaledDense& last = search.powers.back();
        ScaledDense next = scaled(product(last.values, first.values, n), last.exponent + first.exponent);
        search.vanishes = std::ranges::all_of(next.values, [](double value) { return value == 0.0; });
        if (search.vanishes) break;
        search.orders.push_back(orders_of(next, n, static_cast<unsigned>(search.orders.size()) + 1));
        search.settled = same_orders(search.orders.back(), search.orders[search.orders.size() - 2]);
        search.powers.push_back(std::move(next));
    }
    return search;
}

// From the last power on: S ← M (I + α S).
ScaledDense attenuated_sum(const Dense& values, std::size_t n, double attenuation, unsigned last) {
    const ScaledDense matrix = scaled(values);
    ScaledDense sum = matrix;
    for (unsigned k = 1; k < last; ++k) {
        Dense inner = sum.values;
        for (double& value : inner) value *= attenuation;
        // The identity in the unit of the sum; where that is beyond all measure, it no longer shows.
        const double one = std::ldexp(1.0, -sum.exponent);
        ScaledDense terms;
        if (std::isfinite(one)) {
            for (std::size_t i = 0; i < n; ++i) inner[i * n + i] += one;
            terms = scaled(std::move(inner), sum.exponent);
        } else {
            inner.assign(n * n, 0.0);
            for (std::size_t i = 0; i < n; ++i) inner[i * n + i] = 1.0;
            terms = scaled(std::move(inner), 0);
        }
        sum = scaled(product(matrix.values, terms.values, n), matrix.exponent + terms.exponent);
    }
    return sum;
}

std::optional<ScaledDense> attenuated_limit(const Dense& values, std::size_t n, double attenuation) {
    Dense weakened = values;
    for (double& value : weakened) value *= attenuation;
    auto limit = times_resolvent(values, weakened, n);
    if (!limit) return std::nullopt;
    return scaled(std::move(*limit));
}

}  // namespace interlink::detail
