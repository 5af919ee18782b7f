// The attributes of an edge as networkx writes them: {'weight': 3, 'kind': 'friend'}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct EdgeAttributes {
    std::string weight{};               ///< as written; empty where there is none
    std::vector<std::string> others{};  ///< names of what else is given
};

/// Nothing where the text is no dictionary.
std::optional<EdgeAttributes> read_edge_attributes(std::string_view text);

}  // namespace interlink::detail
