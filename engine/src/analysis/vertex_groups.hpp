// Vertices ranked among their kind: technologies with technologies, themes with themes.
#pragma once

#include <interlink/model.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interlink::detail {

/// Vertices by kind, and how many of each there are.
struct VertexGroups {
    std::vector<std::uint32_t> order;
    std::vector<std::size_t> sizes;
};

VertexGroups group_by_kind(const std::vector<EntityRef>& vertices);

/// Centralities that differ by no more than their computation leaves open are the same: seven digits.
inline double comparable_figure(double figure) {
    return static_cast<double>(static_cast<float>(figure));
}

}  // namespace interlink::detail
