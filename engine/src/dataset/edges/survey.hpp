// A first look through a table of edges: what stands in its columns, so that a heading can be told from an edge.
#pragma once

#include "dataset/edges/rows.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace interlink::detail {

struct EdgeColumnSurvey {
    Cell example{};              ///< the first cell below the first row that is not blank
    std::size_t filled = 0;      ///< cells below the first row that are not blank
    std::size_t numbers = 0;     ///< of them
    std::size_t moments = 0;     ///< whole numbers of the size of seconds or milliseconds since 1970
    std::size_t attributes = 0;  ///< of the kind {'weight': 3}

    bool all_numbers() const { return filled > 0 && numbers == filled; }
};

struct EdgeSurvey {
    std::vector<Cell> first{};              ///< the first row
    std::vector<Cell> second{};             ///< the next one
    std::string comment{};                  ///< just above the first row, without its mark
    std::size_t rows = 0;                   ///< below the first one
    std::size_t widest = 0, narrowest = 0;  ///< cells of a row below the first one
    std::vector<EdgeColumnSurvey> columns{};
    std::set<std::size_t> recurring{};  ///< cells of the first row that stand in a row below too
    std::set<std::size_t> resembled{};  ///< cells of the first row of which rows below have others of a series
};

/// Looks at all rows; `skipped` rows at the top are passed by. O(bytes).
EdgeSurvey survey_edges(EdgeRows& rows, char separator, std::size_t skipped);

}  // namespace interlink::detail
