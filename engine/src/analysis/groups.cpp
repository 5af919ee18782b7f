#include <interlink/shared.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace interlink {

namespace {

using Extent = std::vector<std::uint32_t>;

bool contains(const Extent& all, const Extent& part) {
    return std::ranges::includes(all, part);
}

/// Every intersection of the targets' technology sets that has two or more members: these are exactly the extents of
/// the formal concepts. Each target meets all the sets found before it.
bool collect_extents(const std::vector<Extent>& members, std::size_t bound, std::set<Extent>& extents) {
    for (const Extent& target : members) {
        if (target.size() < 2) continue;
        std::vector<Extent> found{target};
        for (const Extent& extent : extents) {
            Extent common;
            std::ranges::set_intersection(extent, target, std::back_inserter(common));
            if (common.size() >= 2) found.push_back(std::move(common));
        }
        for (Extent& extent : found) {
            if (extents.size() >= bound && !extents.contains(extent)) return false;
            extents.insert(std::move(extent));
        }
    }
    return true;
}

}  // namespace

Groups closed_groups(const std::vector<std::vector<std::uint32_t>>& members, std::size_t bound) {
    std::set<Extent> extents;
    Groups result;
    result.complete = collect_extents(members, bound, extents);
    for (const Extent& extent : extents) {
        Group group{extent, {}};
        for (std::uint32_t target = 0; target < members.size(); ++target)
            if (contains(members[target], extent)) group.targets.push_back(target);
        result.groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(result.groups, [](const Group& x, const Group& y) {
        if (x.technologies.size() != y.technologies.size()) return x.technologies.size() > y.technologies.size();
        return x.targets.size() > y.targets.size();
    });
    return result;
}

}  // namespace interlink
