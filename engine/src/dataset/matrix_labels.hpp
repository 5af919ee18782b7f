// The labels of a matrix file: what stands in its first row and its first column.
#pragma once

#include "dataset/csv_cells.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace interlink::detail {

/// For each row the place of its column among the columns. Reports labels that are blank, given twice or on one side
/// only; nothing where there is one of these.
std::optional<std::vector<std::size_t>> match_labels(std::span<const Cell> rows, std::span<const Cell> columns,
                                                     Findings& findings);

}  // namespace interlink::detail
