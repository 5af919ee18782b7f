#include <interlink/ism.hpp>

#include "method/dense.hpp"

#include <bitset>
#include <cmath>
#include <stdexcept>

namespace interlink {

namespace {

using Reached = std::bitset<matrix_size_limit>;

std::vector<Reached> relation_of(const LabelledMatrix& matrix) {
    if (matrix.size() > matrix_size_limit) throw std::invalid_argument("ism: the matrix is too large");
    std::vector<Reached> relation(matrix.size());
    for (std::size_t row = 0; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < matrix.size(); ++column)
            relation[row][column] = row == column || matrix.at(row, column) != 0.0;
    return relation;
}

/// Warshall's algorithm, a row at a time.
std::vector<Reached> closure(std::vector<Reached> relation) {
    for (std::size_t through = 0; through < relation.size(); ++through)
        for (Reached& row : relation)
            if (row[through]) row |= relation[through];
    return relation;
}

std::vector<Reached> transposed(const std::vector<Reached>& relation) {
    std::vector<Reached> result(relation.size());
    for (std::size_t row = 0; row < relation.size(); ++row)
        for (std::size_t column = 0; column < relation.size(); ++column) result[column][row] = relation[row][column];
    return result;
}

/// Those of what is left whose reachability set lies within their antecedent set make the next level.
void peel(IsmResult& result, const std::vector<Reached>& reached, const std::vector<Reached>& antecedents) {
    Reached left;
    for (std::size_t i = 0; i < reached.size(); ++i) left.set(i);
    while (left.any()) {
        ++result.levels;
        Reached taken;
        for (std::size_t i = 0; i < reached.size(); ++i)
            if (left[i] && (reached[i] & left & ~antecedents[i]).none()) taken.set(i);
        for (std::size_t i = 0; i < reached.size(); ++i)
            if (taken[i]) result.factors[i].level = result.levels;
        left &= ~taken;
    }
}

}  // namespace

IsmResult ism(const LabelledMatrix& matrix) {
    const std::size_t n = matrix.size();
    detail::require_square(matrix.values, n, "ism");
    const std::vector<Reached> given = relation_of(matrix), reached = closure(given), antecedents = transposed(reached);
    IsmResult result;
    result.factors.resize(n);
    for (std::size_t row = 0; row < n; ++row) {
        result.factors[row].driving = static_cast<std::uint32_t>(reached[row].count());
        result.factors[row].dependence = static_cast<std::uint32_t>(antecedents[row].count());
        for (std::size_t column = 0; column < n; ++column) {
            result.reachability.push_back(reached[row][column]);
            if (reached[row][column] && !given[row][column]) result.closure_added.emplace_back(row, column);
        }
    }
    peel(result, reached, antecedents);
    return result;
}

ThresholdedMatrix above_mean(const LabelledMatrix& matrix) {
    const std::size_t n = matrix.size();
    ThresholdedMatrix result{{matrix.ids, matrix.names, std::vector<double>(n * n)}, 0};
    if (n < 2) return result;
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column)
            if (row != column) result.threshold += std::abs(matrix.at(row, column)) / static_cast<double>(n * (n - 1));
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column)
            if (row != column && std::abs(matrix.at(row, column)) > result.threshold * (1 + 1e-12))
                result.matrix.values[row * n + column] = 1.0;
    return result;
}

}  // namespace interlink
