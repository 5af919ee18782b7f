// What the walks along the entries of a matrix are like.
#pragma once

#include <interlink/graph.hpp>

#include "method/dense.hpp"

#include <vector>

namespace interlink::detail {

struct Walks {
    std::vector<Vertex> component{};  ///< of each row; what leads to each other is of one
    std::vector<unsigned>
        periods{};         ///< by component: common divisor of the lengths of its round walks; 0: it has none
    unsigned longest = 0;  ///< entries on the longest walk; 0 where one goes round, or there is no entry

    bool go_round() const;
    /// Least common multiple of the periods of all components that go round, at most 1,000,000; 1 where none does.
    unsigned period() const;
    bool all_periodic() const;  ///< every component that goes round has a period above 1
    bool any_periodic() const;
};

/// Row leads to column where the entry is not 0. O(n²).
Walks walks(const Dense& values, std::size_t n);

/// Spectral radius of |M|, exactly 0 where no walk goes round; an upper bound that holds where it does not settle.
double growth(const Dense& values, std::size_t n);

}  // namespace interlink::detail
