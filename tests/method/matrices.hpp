// Matrices for the tests of methods: from rows, and at random.
#pragma once

#include <interlink/matrix.hpp>

#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace interlink::test {

/// Labels are V1, V2 …
inline LabelledMatrix matrix_of(const std::vector<std::vector<double>>& rows) {
    LabelledMatrix matrix;
    for (const auto& row : rows) {
        matrix.ids.push_back("V" + std::to_string(matrix.ids.size() + 1));
        matrix.values.insert(matrix.values.end(), row.begin(), row.end());
    }
    matrix.names = matrix.ids;
    return matrix;
}

inline double random_share(std::mt19937& random) {
    return std::uniform_real_distribution<double>(0.0, 1.0)(random);
}

/// Each entry is there with this chance, and lies between `low` and `high`.
inline LabelledMatrix random_matrix(std::mt19937& random, std::size_t n, double chance, double low, double high) {
    std::vector<std::vector<double>> rows(n, std::vector<double>(n, 0.0));
    for (auto& row : rows)
        for (double& entry : row)
            if (random_share(random) < chance) entry = low + (high - low) * random_share(random);
    return matrix_of(rows);
}

/// The same elements in another order; `order[i]` is the old place of the new i.
inline LabelledMatrix reordered(const LabelledMatrix& matrix, const std::vector<std::size_t>& order) {
    LabelledMatrix result;
    for (const std::size_t row : order) {
        result.ids.push_back(matrix.ids[row]);
        result.names.push_back(matrix.names[row]);
        for (const std::size_t column : order) result.values.push_back(matrix.at(row, column));
    }
    return result;
}

inline std::vector<std::size_t> random_order(std::mt19937& random, std::size_t n) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

}  // namespace interlink::test
