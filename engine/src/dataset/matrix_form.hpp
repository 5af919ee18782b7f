// Where the labels of a matrix file stand, and labels for one that leaves some or all of them out.
#pragma once

#include <interlink/matrix.hpp>

#include "dataset/csv_cells.hpp"

#include <vector>

namespace interlink::detail {

struct MatrixRows {
    std::vector<Cell> header{};             ///< the first row
    std::vector<std::vector<Cell>> rows{};  ///< the others
};

/// Gives the rows a first row and a first column of labels: a corner where it is missing, the labels of the other side
/// where one side has none or only the numbers of the rows, v1, v2 … where `rules` say that the file has no labels.
/// Takes away separators at the ends of rows. False, and reported, where the labels cannot be told from the figures.
bool lay_out_labels(MatrixRows& matrix, const MatrixRules& rules, char separator, Arena& arena, Findings& findings);

}  // namespace interlink::detail
