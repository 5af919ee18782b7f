#include <interlink/dematel.hpp>
#include <interlink/sentence.hpp>

#include "method/dense.hpp"
#include "method/walks.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>

namespace interlink {

namespace {

constexpr double dematel_rounding = 1e-12;

struct Sums {
    std::vector<double> rows, columns;
    double largest = 0;
};

Sums sums_of(const std::vector<double>& values, std::size_t n) {
    Sums sums{std::vector<double>(n), std::vector<double>(n), 0};
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column) {
            sums.rows[row] += values[row * n + column];
            sums.columns[column] += values[row * n + column];
        }
    for (std::size_t i = 0; i < n; ++i) sums.largest = std::max({sums.largest, sums.rows[i], sums.columns[i]});
    return sums;
}

std::string negative_entries(const LabelledMatrix& matrix) {
    std::vector<std::string> places;
    std::size_t count = 0;
    for (std::size_t row = 0; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < matrix.size(); ++column) {
            if (!(matrix.at(row, column) < 0)) continue;
            if (++count <= 3) places.push_back(text::format("{} on {}", matrix.names[row], matrix.names[column]));
        }
    if (count > 3) places.push_back(text::format("{} more", count - 3));
    return join_words(places);
}

/// The elements of a part in which every row adds up to the scale within the part: no influence leaves it or fades.
/// Rows and columns add up to the scale at most, so this is when the spectral radius is 1 (Perron and Frobenius).
std::vector<std::string> unfading_part(const LabelledMatrix& matrix, const detail::Walks& walks, double scale) {
    const std::size_t n = matrix.size();
    std::vector<bool> fades(walks.periods.size(), false);
    for (std::size_t row = 0; row < n; ++row) {
        double within = 0.0;
        for (std::size_t column = 0; column < n; ++column)
            if (walks.component[column] == walks.component[row]) within += matrix.at(row, column);
        if (within < scale * (1 - dematel_rounding)) fades[walks.component[row]] = true;
    }
    std::vector<std::string> part;
    for (std::size_t c = 0; c < fades.size() && part.empty(); ++c)
        for (std::size_t row = 0; row < n; ++row)
            if (!fades[c] && walks.component[row] == c) part.push_back(matrix.names[row]);
    return part;
}

void report_unfading(DematelResult& result, std::vector<std::string> part, std::size_t n) {
    const bool all = part.size() == n && n > 1;
    if (part.size() > 5) part = {part[0], part[1], part[2], text::format("{} more", part.size() - 3)};
    result.error = text::format(
        "the total relation does not exist: the normalised matrix has spectral radius 1, because {} "
        "{} as much influence on as {}, so that nothing fades",
        all ? "all elements" : join_words(part), part.size() == 1 ? "passes" : "pass",
        part.size() == 1 ? "it receives" : "they receive");
    result.hint = n == 1 ? "give the influences among two elements or more"
                         : "judge the influences more finely, so that the sums of rows differ";
}

void place_factors(DematelResult& result, std::size_t n) {
    const Sums sums = sums_of(result.total, n);
    double all_weights = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        DematelFactor factor{sums.rows[i], sums.columns[i], sums.rows[i] + sums.columns[i],
                             sums.rows[i] - sums.columns[i], 0};
        if (std::abs(factor.relation) <= dematel_rounding * factor.prominence) factor.relation = 0.0;
        factor.weight = std::hypot(factor.prominence, factor.relation);
        all_weights += factor.weight;
        result.factors.push_back(factor);
    }
    for (DematelFactor& factor : result.factors) factor.weight /= all_weights;
}

void place_network(DematelResult& result, std::size_t n) {
    for (const double value : result.total) result.threshold += value / static_cast<double>(n * n);
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column)
            if (result.total[row * n + column] > result.threshold * (1 + dematel_rounding))
                result.network.emplace_back(row, column);
}

}  // namespace

DematelResult dematel(const LabelledMatrix& matrix) {
    const std::size_t n = matrix.size();
    detail::require_square(matrix.values, n, "dematel");
    DematelResult result;
    if (const std::string negative = negative_entries(matrix); !negative.empty()) {
        result.error = "DEMATEL takes figures from 0 on; negative are " + negative;
        result.hint = "micmac and fcm take negative figures";
        return result;
    }
    result.scale = sums_of(matrix.values, n).largest;
    if (result.scale == 0.0) {
        result.error = "every figure of the matrix is 0: no element acts on another";
        return result;
    }
    auto part = unfading_part(matrix, detail::walks(matrix.values, n), result.scale);
    if (!part.empty()) {
        report_unfading(result, std::move(part), n);
        return result;
    }
    detail::Dense normalised = matrix.values;
    for (double& value : normalised) value /= result.scale;
    auto total = detail::times_resolvent(normalised, normalised, n);
    if (!total) {
        result.error =
            "the total relation cannot be computed: the spectral radius of the normalised matrix is 1 but for rounding";
        result.hint = "judge the influences more finely, so that the sums of rows differ";
        return result;
    }
    result.total = std::move(*total);
    for (double& value : result.total)
        value = std::max(value, 0.0);  // what is 0 may come out as a rounding error below
    place_factors(result, n);
    place_network(result, n);
    return result;
}

}  // namespace interlink
