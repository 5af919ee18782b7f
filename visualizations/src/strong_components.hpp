#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace interlink::detail {

/// Which vertices reach each other? One number a vertex, the same for all that do; numbers run from 0 in the order in
/// which components are finished. O(V + E), without recursion. Tarjan, Depth-first search and linear graph algorithms
/// (1972). Throws std::invalid_argument for an arc with an end that is no vertex.
std::vector<std::uint32_t> strong_components(std::uint32_t vertices,
                                             std::span<const std::pair<std::uint32_t, std::uint32_t>> arcs);

}  // namespace interlink::detail
