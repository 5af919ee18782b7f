#include "views/needs.hpp"

#include <interlink/graph_structure.hpp>

#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace interlink::detail {
namespace {

constexpr std::size_t most_needs_vertices = 120;  ///< `dot` explodes over some hundreds

struct NeedsBuilder {
    Needs needs;
    std::map<std::pair<EntityKind, std::uint32_t>, std::uint32_t> numbers;
    std::set<std::tuple<std::uint32_t, std::uint32_t, bool>> known;

    std::uint32_t vertex(EntityRef entity) {
        const auto number = static_cast<std::uint32_t>(needs.vertices.size());
        const auto [at, fresh] = numbers.try_emplace({entity.kind, entity.index}, number);
        if (fresh) needs.vertices.push_back(entity);
        return at->second;
    }

    void add(EntityRef from, EntityRef to, std::optional<std::uint32_t> relation) {
        const Need need{vertex(from), vertex(to), relation, 0};
        if (known.emplace(need.from, need.to, relation.has_value()).second) needs.needs.push_back(need);
    }
};

void find_cycles(Needs& needs) {
    std::vector<WeightedEdge> arcs;
    for (const auto& need : needs.needs) arcs.push_back({need.from, need.to, 1.0});
    const auto component = strong_components(Graph(static_cast<Vertex>(needs.vertices.size()), arcs, true));
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t v = 0; v < component.size(); ++v) members[component[v]].push_back(v);
    std::set<std::uint32_t> circular;
    for (const auto& need : needs.needs) {
        if (component[need.from] == component[need.to]) circular.insert(component[need.from]);
    }
    std::map<std::uint32_t, std::uint32_t> number;
    for (const auto c : circular) needs.cycles.push_back(members[c]);
    // In the order of the data set, whatever way the search went.
    std::ranges::sort(needs.cycles);
    for (std::uint32_t i = 0; i < needs.cycles.size(); ++i) number[component[needs.cycles[i].front()]] = i + 1;
    for (auto& need : needs.needs) {
        if (component[need.from] == component[need.to]) need.cycle = number[component[need.from]];
    }
}

/// Where `dot` will put things, roughly: everything just after the last thing that needs it, and what needs more than
/// it is needed just before the first of these.
struct Ranking {
    std::vector<std::size_t> rank;  ///< of each vertex, from 0
    std::size_t count = 0;
};

void rank_by_longest_path(const std::vector<Need>& needs, std::vector<std::size_t>& rank) {
    bool moved = true;
    for (std::size_t round = 0; moved && round < rank.size(); ++round) {
        moved = false;
        for (const auto& need : needs) {
            if (rank[need.to] > rank[need.from]) continue;
            rank[need.to] = rank[need.from] + 1;
            moved = true;
        }
    }
}

void pull_together(const std::vector<Need>& needs, std::vector<std::size_t>& rank) {
    constexpr auto none = std::numeric_limits<std::size_t>::max();
    bool moved = true;
    for (std::size_t round = 0; moved && round < rank.size(); ++round) {
        moved = false;
        std::vector<std::size_t> first(rank.size(), none);
        std::vector<int> surplus(rank.size(), 0);
        for (const auto& need : needs) {
            first[need.from] = std::min(first[need.from], rank[need.to]);
            ++surplus[need.from];
            --surplus[need.to];
        }
        for (std::size_t v = 0; v < rank.size(); ++v) {
            if (first[v] == none || surplus[v] <= 0 || first[v] <= rank[v] + 1) continue;
            rank[v] = first[v] - 1;
            moved = true;
        }
    }
}

Ranking ranking_of(const Needs& needs, const std::vector<bool>& shown) {
    std::vector<Need> drawn;
    std::ranges::copy_if(needs.needs, std::back_inserter(drawn),
                         [&](const Need& need) { return shown[need.from] && shown[need.to] && need.cycle == 0; });
    Ranking ranking;
    ranking.rank.assign(needs.vertices.size(), 0);
    rank_by_longest_path(drawn, ranking.rank);
    pull_together(drawn, ranking.rank);
    for (const auto& cycle : needs.cycles) {
        std::size_t step = 0;
        for (const auto v : cycle) ranking.rank[v] += shown[v] ? step++ : 0;
    }
    for (std::size_t v = 0; v < shown.size(); ++v) {
        if (shown[v]) ranking.count = std::max(ranking.count, ranking.rank[v] + 1);
    }
    return ranking;
}

/// A number each for the parts of the drawing that hang together.
std::vector<std::uint32_t> parts_of(const Needs& needs, const std::vector<bool>& shown) {
    std::vector<std::uint32_t> part(shown.size());
    std::iota(part.begin(), part.end(), std::uint32_t{0});
    bool moved = true;
    while (moved) {
        moved = false;
        for (const auto& need : needs.needs) {
            if (!shown[need.from] || !shown[need.to] || part[need.from] == part[need.to]) continue;
            part[need.from] = part[need.to] = std::min(part[need.from], part[need.to]);
            moved = true;
        }
    }
    return part;
}

/// What all boxes take along the ranks, and across them; in points.
struct Extent {
    double along = 0, inside = 0;
};

Extent extent_of(const Needs& needs, const NeedsPlan& plan, const std::vector<BoxSize>& boxes) {
    const auto ranking = ranking_of(needs, plan.shown);
    const auto part = parts_of(needs, plan.shown);
    std::vector<double> along(ranking.count, 0);
    std::map<std::pair<std::uint32_t, std::size_t>, double> inside;  // by part and rank
    for (std::size_t v = 0; v < boxes.size(); ++v) {
        if (!plan.shown[v]) continue;
        const auto r = ranking.rank[v];
        along[r] = std::max(along[r], plan.downwards ? boxes[v].height : boxes[v].width);
        inside[{part[v], r}] += (plan.downwards ? boxes[v].width : boxes[v].height) + needs_vertex_gap;
    }
    // A line that passes a rank takes room there too.
    for (const auto& need : needs.needs) {
        if (!plan.shown[need.from] || !plan.shown[need.to]) continue;
        const auto [first, last] = std::minmax(ranking.rank[need.from], ranking.rank[need.to]);
        for (auto r = first + 1; r < last; ++r) inside[{part[need.from], r}] += needs_vertex_gap + 2;
    }
    // Parts stand beside each other, each as large as its fullest rank.
    std::map<std::uint32_t, double> fullest;
    for (const auto& [key, size] : inside) fullest[key.first] = std::max(fullest[key.first], size);
    Extent extent;
    for (const auto& [number, size] : fullest) extent.inside += size;
    const double gaps = needs_rank_gap * static_cast<double>(std::max<std::size_t>(ranking.count, 1) - 1);
    extent.along = std::accumulate(along.begin(), along.end(), gaps);
    return extent;
}

/// How much a drawing with these boxes would have to shrink to fit the page; 1: not at all.
double scale_of(const Needs& needs, const NeedsPlan& plan, const std::vector<BoxSize>& boxes, const Page& page) {
    // `dot` sets some things a rank further, and inside a rank not as close, as they could stand; least so where the
    // boxes stand side by side, as they are wider than high.
    const double slack_along = 1.06, slack_inside = plan.downwards ? 1.8 : 1.14;
    const auto extent = extent_of(needs, plan, boxes);
    const double along = extent.along * slack_along, inside = extent.inside * slack_inside;
    const double across = plan.downwards ? inside : along;
    const double down = plan.downwards ? along : inside;
    return std::min(
        {1.0, (page.width_pt() - 8) / std::max(across, 1.0), (page.height_pt() - 110) / std::max(down, 1.0)});
}

std::vector<BoxSize> box_sizes(const Model& model, const Needs& needs, double width) {
    std::vector<BoxSize> sizes;
    for (const auto& entity : needs.vertices) {
        sizes.push_back(box_size(need_vertex(model, entity, width)));
    }
    return sizes;
}

/// In cycles first, then by links, in the order of the data set where they are equal.
std::vector<std::uint32_t> by_weight(const Needs& needs) {
    std::vector<std::pair<std::size_t, std::size_t>> weight(needs.vertices.size(), {0, 0});
    for (const auto& need : needs.needs) {
        for (const auto v : {need.from, need.to}) {
            weight[v].first += need.cycle > 0 ? 1 : 0;
            weight[v].second += need.relation ? 2 : 1;
        }
    }
    std::vector<std::uint32_t> order(needs.vertices.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::stable_sort(order, [&](auto x, auto y) { return weight[x] > weight[y]; });
    return order;
}

/// The needs between the first `count` of `order`, with all vertices.
Needs among(const Needs& needs, const std::vector<std::uint32_t>& order, std::size_t count) {
    std::vector<bool> chosen(needs.vertices.size(), false);
    for (std::size_t i = 0; i < count; ++i) chosen[order[i]] = true;
    Needs result{needs.vertices, {}, needs.cycles};
    std::ranges::copy_if(needs.needs, std::back_inserter(result.needs),
                         [&](const Need& need) { return chosen[need.from] && chosen[need.to]; });
    return result;
}

}  // namespace

std::size_t Needs::needed_by(std::uint32_t vertex) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(needs, [&](const Need& need) { return need.to == vertex && need.relation; }));
}

Needs needs_of(const Model& model) {
    NeedsBuilder builder;
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const auto& relation = model.relations[r];
        if (relation.kind == LinkKind::requires_) builder.add(relation.from, relation.to, r);
    }
    for (std::uint32_t f = 0; f < model.dataset->functions.size(); ++f) {
        for (const auto& parent : model.dataset->functions[f].part_of) {
            if (const auto p = find_of_kind(model, EntityKind::function, parent))
                builder.add({EntityKind::function, *p}, {EntityKind::function, f}, std::nullopt);
        }
    }
    find_cycles(builder.needs);
    return std::move(builder.needs);
}

void hide_lonely(const Needs& needs, std::vector<bool>& shown) {
    std::vector<bool> linked(shown.size(), false);
    for (const auto& need : needs.needs) {
        if (shown[need.from] && shown[need.to]) linked[need.from] = linked[need.to] = true;
    }
    for (std::size_t v = 0; v < shown.size(); ++v) shown[v] = shown[v] && linked[v];
}

std::size_t needs_drawn(const Needs& needs, const std::vector<bool>& shown) {
    return static_cast<std::size_t>(
        std::ranges::count_if(needs.needs, [&](const Need& need) { return shown[need.from] && shown[need.to]; }));
}

NeedsPlan plan_needs(const Model& model, const Needs& all, const Page& page) {
    struct Way {
        bool downwards;
        double width;
    };
    constexpr std::array<Way, 5> ways{{{false, 96}, {false, 84}, {false, 70}, {true, 84}, {true, 70}}};
    std::array<std::vector<BoxSize>, ways.size()> boxes;
    for (std::size_t w = 0; w < ways.size(); ++w) boxes[w] = box_sizes(model, all, ways[w].width);
    // Words on lines are set in 8 points, those in boxes in 9; a little is left, as the ranks are a guess.
    const double needed = all.cycles.empty() ? 0.8 : 0.9;
    const auto order = by_weight(all);
    const auto needs = among(all, order, std::min(order.size(), most_needs_vertices));
    NeedsPlan best;
    best.shown.assign(all.vertices.size(), false);
    std::size_t most = 0;
    for (std::size_t w = 0; w < ways.size() && most < all.needs.size(); ++w) {
        NeedsPlan plan{std::vector<bool>(all.vertices.size(), false), ways[w].downwards, ways[w].width};
        for (std::size_t i = 0; i < std::min(order.size(), most_needs_vertices); ++i) {
            plan.shown[order[i]] = true;
            if (i > 1 && scale_of(needs, plan, boxes[w], page) < needed) plan.shown[order[i]] = false;
        }
        hide_lonely(needs, plan.shown);
        const auto count = needs_drawn(all, plan.shown);
        if (count <= most) continue;
        most = count;
        best = std::move(plan);
    }
    return best;
}

std::string need_words(const Model& model, EntityRef entity) {
    if (entity.kind != EntityKind::enabler) return "";
    return "(" + std::string(status_words(model.dataset->enablers[entity.index].status)) + ")";
}

DiagramVertex need_vertex(const Model& model, EntityRef entity, double width) {
    auto vertex = vertex_of(model, entity, width, need_words(model, entity));
    if (entity.kind == EntityKind::function) vertex.shape = Shape::box;
    if (entity.kind == EntityKind::enabler) vertex.shape = Shape::rounded;  // a hexagon takes twice the room
    return vertex;
}

}  // namespace interlink::detail
