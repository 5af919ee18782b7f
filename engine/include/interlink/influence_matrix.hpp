// Which technology acts directly on which, how strongly, and what part does each play in the whole: section 10 of the
// method (engine/src/analysis/METHOD.md).
#pragma once

#include <interlink/model.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
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

/// High is at least the mean.
enum class InfluenceQuadrant : std::uint8_t {
    driver,     ///< high influence, low dependence
    linkage,    ///< both high
    dependent,  ///< low influence, high dependence
    autonomous  ///< both low
};
std::string_view to_string(InfluenceQuadrant quadrant);

struct InfluencePlace {
    double influence = 0;   ///< sum of |M| over the row
    double dependence = 0;  ///< sum of |M| over the column
    InfluenceQuadrant quadrant = InfluenceQuadrant::autonomous;
};

struct InfluenceMap {
    std::vector<InfluencePlace> places{};  ///< one a row of the matrix
    double mean_influence = 0;
    double mean_dependence = 0;
};

/// Where each row of a square matrix stands, by its direct sums (MICMAC; Godet 1994). O(n²).
/// Throws std::invalid_argument when there are not size · size values.
InfluenceMap influence_map(const std::vector<double>& values, std::size_t size);

}  // namespace interlink
