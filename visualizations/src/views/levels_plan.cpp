#include <interlink/level_matrix.hpp>

#include "text/format.hpp"
#include "views/levels.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

constexpr std::size_t most_levels_vertices = 120;  ///< `dot` explodes over some hundreds

/// The links without parts, among as many things as the method takes: the first ones.
Needs required(const Model& model) {
    const Needs all = needs_of(model);
    Needs needs;
    std::vector<std::uint32_t> place(all.vertices.size(), matrix_size_limit);
    const auto at = [&](std::uint32_t vertex) {
        if (place[vertex] == matrix_size_limit && needs.vertices.size() < matrix_size_limit) {
            place[vertex] = static_cast<std::uint32_t>(needs.vertices.size());
            needs.vertices.push_back(all.vertices[vertex]);
        }
        return place[vertex];
    };
    for (const Need& need : all.needs) {
        if (!need.relation) continue;
        const auto from = at(need.from), to = at(need.to);
        if (std::max(from, to) < matrix_size_limit) needs.needs.push_back({from, to, need.relation, 0});
    }
    return needs;
}

/// Technologies that lead to or follow from another by influence above the mean.
Needs influenced(const Model& model, double& threshold) {
    auto matrix = level_matrix(model, Level::technology);
    const auto relation = above_mean(matrix);
    threshold = relation.threshold;
    Needs needs;
    const std::size_t n = std::min(matrix.size(), matrix_size_limit);
    for (std::uint32_t t = 0; t < n; ++t) needs.vertices.push_back({EntityKind::technology, t});
    for (std::uint32_t from = 0; from < n; ++from)
        for (std::uint32_t to = 0; to < n; ++to)
            if (relation.matrix.at(from, to) > 0) needs.needs.push_back({to, from, std::nullopt, 0});
    return needs;
}

/// Those of a level that are drawn first: the ones that have to do with most others.
std::vector<std::uint32_t> members_by_weight(const Levels& levels, unsigned level) {
    auto members = levels.of_level(level);
    const auto weight = [&](std::uint32_t v) {
        return levels.ism.factors[v].driving + levels.ism.factors[v].dependence;
    };
    std::ranges::stable_sort(members, [&](auto a, auto b) { return weight(a) > weight(b); });
    return members;
}

/// Takes level after level from the root on, as long as there is room for `along` points of them and in each for
/// `inside` points.
LevelsPlan fill_page(const Model& model, const Levels& levels, LevelsPlan plan, double along, double inside) {
    // Lines that pass a level take room, above all beside the boxes of levels that run down the page.
    const double slack = plan.downwards ? 1.45 : 1.2;
    plan.shown.assign(levels.needs.vertices.size(), false);
    std::size_t count = 0;
    for (unsigned level = levels.ism.levels; level >= 1; --level) {
        double deep = 0, used = 0;
        for (const auto v : members_by_weight(levels, level)) {
            const auto size = box_size(level_vertex(model, levels, v, plan.box_width));
            const double room = (plan.downwards ? size.width : size.height) + needs_vertex_gap;
            if ((used + room) * slack > inside || count == most_levels_vertices) continue;
            const double depth = std::max(deep, plan.downwards ? size.height : size.width);
            if (depth > along) continue;
            used += room;
            deep = depth;
            plan.shown[v] = true;
            ++count;
        }
        if (deep == 0) break;
        along -= deep + levels_rank_gap;
    }
    hide_lonely(levels.needs, plan.shown);
    return plan;
}

}  // namespace

Levels levels_of(const Model& model) {
    Levels levels{required(model), {}, std::nullopt};
    if (levels.needs.needs.empty()) levels.needs = influenced(model, levels.threshold.emplace());
    const std::size_t n = levels.needs.vertices.size();
    LabelledMatrix matrix;
    matrix.values.resize(n * n);
    for (const auto entity : levels.needs.vertices) matrix.ids.push_back(vertex_id(entity));
    matrix.names = matrix.ids;
    for (const Need& need : levels.needs.needs) matrix.values[need.to * n + need.from] = 1.0;
    levels.ism = ism(matrix);
    for (Need& need : levels.needs.needs) need.cycle = levels.circle(need.from, need.to) ? 1 : 0;
    for (std::uint32_t v = 0; v < n; ++v) {  // one list a circle, at its first vertex
        std::vector<std::uint32_t> circle{v};
        for (std::uint32_t other = 0; other < n; ++other)
            if (levels.circle(v, other)) circle.push_back(other);
        if (circle.size() > 1 && std::ranges::min(circle) == v) levels.needs.cycles.push_back(std::move(circle));
    }
    return levels;
}

DiagramVertex level_vertex(const Model& model, const Levels& levels, std::uint32_t vertex, double width) {
    const auto entity = levels.needs.vertices[vertex];
    const unsigned level = levels.ism.factors[vertex].level;
    auto box = vertex_of(model, entity, width);
    box.label = wrapped(text::format("{} · {}", level, short_name(model, entity)), width, box.font_size, box.bold);
    if (const auto status = need_words(model, entity); !status.empty())
        box.label += "\n" + wrapped(status, width, box.font_size, box.bold);
    box.shape = entity.kind == EntityKind::function ? Shape::box : Shape::rounded;  // a hexagon takes twice the room
    box.rank = text::format("level {}", level);
    box.tooltip += text::format(", level {}", level);
    box.facts.emplace_back("level", std::to_string(level));
    return box;
}

LevelsPlan plan_levels(const Model& model, const Levels& levels, const Page& page) {
    struct Way {
        bool downwards;
        double width;
    };
    constexpr std::array<Way, 5> ways{{{false, 96}, {false, 84}, {false, 70}, {true, 84}, {true, 70}}};
    constexpr double needed = 0.85;  // of 9 points
    const double across = (page.width_pt() - 8) / needed, down = (page.height_pt() - 120) / needed;
    LevelsPlan best;
    std::ptrdiff_t most = -1;
    for (const auto& way : ways) {
        auto plan = fill_page(model, levels, {{}, way.downwards, way.width}, way.downwards ? down : across,
                              way.downwards ? across : down);
        const auto count = std::ranges::count(plan.shown, true);
        if (count <= most) continue;
        most = count;
        best = std::move(plan);
    }
    return best;
}

}  // namespace interlink::detail
