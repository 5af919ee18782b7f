#include "analysis/vertex_groups.hpp"

#include <algorithm>
#include <numeric>

namespace interlink::detail {

VertexGroups group_by_kind(const std::vector<EntityRef>& vertices) {
    VertexGroups groups;
    groups.order.resize(vertices.size());
    std::iota(groups.order.begin(), groups.order.end(), 0u);
    std::ranges::stable_sort(groups.order, {}, [&](std::uint32_t v) { return vertices[v].kind; });
    for (std::size_t i = 0; i < groups.order.size(); ++i) {
        const bool same = i > 0 && vertices[groups.order[i]].kind == vertices[groups.order[i - 1]].kind;
        if (!same) groups.sizes.push_back(0);
        ++groups.sizes.back();
    }
    return groups;
}

}  // namespace interlink::detail
