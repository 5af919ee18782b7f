// Which elements cause and which are effects, counting all that goes through others (DEMATEL; Gabus and Fontela 1972).
#pragma once

#include <interlink/matrix.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace interlink {

struct DematelFactor {
    double r = 0;           ///< what it gives: its row of T
    double c = 0;           ///< what it receives: its column of T
    double prominence = 0;  ///< r + c
    double relation = 0;    ///< r − c: above 0 a cause, below 0 an effect; exactly 0 within rounding
    double weight = 0;      ///< √(prominence² + relation²), as a share of all: they sum to 1
};

struct DematelResult {
    double scale = 0;                                            ///< the largest of the sums of rows and columns
    std::vector<double> total{};                                 ///< T, row by row
    std::vector<DematelFactor> factors{};                        ///< one an element
    double threshold = 0;                                        ///< mean of T
    std::vector<std::pair<std::size_t, std::size_t>> network{};  ///< from, to: the entries of T above the threshold
    std::string error{};                                         ///< why there is no T; then the rest is empty
    std::string hint{};
};

/// T = N (I − N)⁻¹ with N = A / scale. There is none, and the reason is given, where a figure is negative, where all
/// are 0, and where N has spectral radius 1: then influence goes round without ever fading. O(n³). Throws
/// std::invalid_argument when a figure is not finite or the matrix is not square.
DematelResult dematel(const LabelledMatrix& matrix);

}  // namespace interlink
