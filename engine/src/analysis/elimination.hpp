// How a sparse system of equations is solved by elimination: found once, then followed for any number of systems whose
// entries stand at the same places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace interlink::detail {

struct MatrixPlace {
    std::uint32_t row = 0, column = 0;
};

/// Without pivoting: for matrices whose diagonal outweighs the rest of its row or column.
struct Elimination {
    /// One unknown: `below` are the rows that still have it, `right` the unknowns left in its own row. In a symmetric
    /// matrix these are the same, and so is the value at (i, j) and (j, i).
    struct Step {
        std::uint32_t unknown = 0;
        std::uint32_t diagonal = 0;  ///< a number of a value, as all below
        std::uint32_t first_below = 0, last_below = 0;
        std::uint32_t first_right = 0, last_right = 0;
    };
    struct Entry {
        std::uint32_t unknown = 0;  ///< row of `below`, column of `right`
        std::uint32_t value = 0;
    };
    std::vector<Step> steps;
    std::vector<Entry> below, right;
    /// Step by step, for each of `below`, the values of its row that change: those of `right`; in a symmetric matrix
    /// from the same one on.
    std::vector<std::uint32_t> changes;
    std::vector<std::uint32_t> value_of;  ///< for each place that was given; the diagonal of row i is value i
    std::size_t values = 0;               ///< with those that come up on the way
    bool symmetric = false;
};

/// Eliminates first what disturbs least (Markowitz 1957). Nothing where that takes more than `most_changes` changes of
/// values, or where there are more than some thousand unknowns. O(unknowns² + changes · log values).
std::optional<Elimination> plan_elimination(std::uint32_t unknowns, std::span<const MatrixPlace> places, bool symmetric,
                                            std::size_t most_changes);

}  // namespace interlink::detail
