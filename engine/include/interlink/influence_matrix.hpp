// Which technology acts directly on which, and how strongly: section 10 of the method (engine/src/analysis/METHOD.md).
#pragma once

#include <interlink/micmac.hpp>
#include <interlink/model.hpp>

#include <cstddef>
#include <vector>

namespace interlink {

/// What lets one technology act on another; each part in [0,1).
struct Influence {
    double dependency = 0;  ///< the other requires it; 1 is possible here
    double exploit = 0;     ///< its strengths enable the other's opportunities
    double shield = 0;      ///< its capabilities answer the other's exposure
    double raises = 0;      ///< influences links with sign +; 1 is possible here
    double lowers = 0;      ///< influences links with sign -; 1 is possible here

    /// 1 − Π(1 − part) over those that raise, less what lowers: in [-1,1].
    double value() const;
};

/// Row acts on column; the diagonal is 0.
struct InfluenceMatrix {
    std::size_t size = 0;            ///< technologies, in the data set's order
    std::vector<Influence> cells{};  ///< row by row

    const Influence& at(std::size_t from, std::size_t to) const { return cells[from * size + to]; }
    /// value() of each cell, row by row.
    std::vector<double> values() const;
};

/// O(T² · themes a technology + links).
InfluenceMatrix influence_matrix(const Model& model);

}  // namespace interlink
