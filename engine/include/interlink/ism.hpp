// The hierarchy behind a relation: which elements others lead to, level by level (interpretive structural modelling;
// Warfield 1974).
#pragma once

#include <interlink/matrix.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interlink {

struct IsmFactor {
    unsigned level = 0;            ///< 1 is the top: it leads to nothing but what leads back to it
    std::uint32_t driving = 0;     ///< elements that it reaches, itself included
    std::uint32_t dependence = 0;  ///< elements that reach it, itself included
};

struct IsmResult {
    std::vector<bool> reachability{};  ///< row by row: there is a walk from row to column; true on the diagonal
    std::vector<IsmFactor> factors{};  ///< one an element
    unsigned levels = 0;
    std::vector<std::pair<std::size_t, std::size_t>> closure_added{};  ///< from, to: reached through others only
};

/// Row leads to column where the figure is not 0; the diagonal does not matter. O(n³ / 64).
/// Throws std::invalid_argument when the matrix is not square.
IsmResult ism(const LabelledMatrix& matrix);

/// The relation in a matrix of degrees: 1 where |M_ab| is above the mean of |M| over all pairs of two elements, else 0.
/// `threshold` is that mean.
struct ThresholdedMatrix {
    LabelledMatrix matrix{};
    double threshold = 0;
};
ThresholdedMatrix above_mean(const LabelledMatrix& matrix);

}  // namespace interlink
