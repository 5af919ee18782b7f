// What the comments at the top of a list of edges say of it, as public collections write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace interlink::detail {

struct EdgeListHead {
    std::optional<bool> directed{};  ///< where it says so
    bool two_sides = false;          ///< the two columns number their vertices apart (KONECT "bip")
    bool konect = false;             ///< columns are source, target, weight and time
    bool matrix_market = false;      ///< the first row holds the size: rows, columns, entries
};

/// Looks at the comments above the first row: KONECT (`% sym unweighted`), SNAP (`# Directed graph: …`), Matrix Market
/// (`%%MatrixMarket matrix coordinate pattern symmetric`).
EdgeListHead edge_list_head(std::string_view text);

}  // namespace interlink::detail
