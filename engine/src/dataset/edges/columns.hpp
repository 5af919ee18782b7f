// Which column of a table of edges is what, and whether its first row is a heading.
#pragma once

#include "dataset/edges/head.hpp"
#include "dataset/edges/survey.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace interlink::detail {

struct EdgeColumns {
    bool heading = false;  ///< the first row is one, and no edge
    std::size_t from = 0, to = 1;
    std::optional<std::size_t> weight{};
    std::optional<std::size_t> type{};
    std::size_t count = 0;             ///< columns that have a heading; 0 without a heading
    std::vector<std::string> notes{};  ///< what was read as what, where the headings leave a choice, and what was not
};

/// Nothing where it cannot be decided; then it is reported, with the columns and what to do.
std::optional<EdgeColumns> find_edge_columns(const EdgeSurvey& survey, const EdgeListHead& head, char separator,
                                             Findings& findings);

}  // namespace interlink::detail
