// What has to stand before what: the levels of interpretive structural modelling. The relation is that of the requires
// links; without any, technologies lead to those on which their influence is above the mean.
#include <interlink/ism.hpp>
#include <interlink/level_matrix.hpp>

#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/fit_chart.hpp"
#include "views/needs.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace interlink::detail {
namespace {

/// Needs, with each vertex on its level: from needs to, so to leads to from.
struct Levels {
    Needs needs;
    IsmResult ism;
    std::optional<double> threshold;  ///< the relation is that of influences above it; else of requires links

    bool reaches(std::size_t from, std::size_t to) const { return ism.reachability[from * needs.vertices.size() + to]; }
    bool circle(std::size_t a, std::size_t b) const { return a != b && reaches(a, b) && reaches(b, a); }
    std::vector<std::uint32_t> of_level(unsigned level) const {
        std::vector<std::uint32_t> members;
        for (std::uint32_t v = 0; v < needs.vertices.size(); ++v)
            if (ism.factors[v].level == level) members.push_back(v);
        return members;
    }
};

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

/// Some third vertex that is drawn stands between the two: the line tells nothing that the others do not.
bool is_implied(const Levels& levels, const Need& need, const std::vector<bool>& shown) {
    if (need.cycle > 0) return false;
    for (std::size_t v = 0; v < shown.size(); ++v) {
        if (!shown[v] || v == need.from || v == need.to || levels.circle(v, need.from) || levels.circle(v, need.to)) continue;
        if (levels.reaches(need.to, v) && levels.reaches(v, need.from)) return true;
    }
    return false;
}

std::string levels_words(const Model& model, const Levels& levels, const Need& need) {
    if (need.relation) return describe_relation(model, model.relations[*need.relation]);
    return fmt::format("{} acts on {} above the mean", short_name(model, levels.needs.vertices[need.to]),
                       short_name(model, levels.needs.vertices[need.from]));
}

Diagram levels_diagram(const Model& model, const Levels& levels, const NeedsPlan& plan) {
    Diagram diagram;
    diagram.name = "levels";
    diagram.rankdir = plan.downwards ? "TB" : "LR";
    diagram.rank_gap = needs_rank_gap;
    diagram.vertex_gap = needs_vertex_gap;
    for (std::size_t v = 0; v < levels.needs.vertices.size(); ++v) {
        if (!plan.shown[v]) continue;
        const auto entity = levels.needs.vertices[v];
        const unsigned level = levels.ism.factors[v].level;
        auto vertex = vertex_of(model, entity, plan.box_width);
        vertex.label = wrapped(fmt::format("{} · {}", level, short_name(model, entity)), plan.box_width, vertex.font_size,
                               vertex.bold);
        if (entity.kind == EntityKind::function) vertex.shape = Shape::box;
        if (!levels.circle(v, v)) vertex.rank = fmt::format("level {}", level);
        vertex.tooltip += fmt::format(", level {}", level);
        diagram.vertices.push_back(std::move(vertex));
    }
    for (const auto& need : levels.needs.needs) {
        if (!plan.shown[need.from] || !plan.shown[need.to] || is_implied(levels, need, plan.shown)) continue;
        DiagramEdge edge;
        edge.from = vertex_id(levels.needs.vertices[need.to]);
        edge.to = vertex_id(levels.needs.vertices[need.from]);
        edge.kind = need.cycle > 0 ? "leads cycle" : "leads";
        if (need.relation) edge.stroke = stroke_of(model.relations[*need.relation].grade);
        if (need.cycle > 0) {
            edge.colour = palette::accent;
            edge.width = 2.5;
            edge.constrains = false;
        }
        edge.tooltip = levels_words(model, levels, need);
        diagram.edges.push_back(std::move(edge));
    }
    return diagram;
}

std::string names_on(const Model& model, const Levels& levels, unsigned level, std::size_t most) {
    std::vector<std::string> names;
    for (const auto v : levels.of_level(level)) names.push_back(short_name(model, levels.needs.vertices[v]));
    return join_names(names, most);
}

std::string levels_title(const Model& model, const Levels& levels) {
    if (levels.needs.needs.empty()) return "Nothing has to stand before anything else";
    if (levels.ism.levels == 1) return "All lead to each other: there is one level";
    return fmt::format("{} levels: at the root {}; at the top {}", levels.ism.levels,
                       names_on(model, levels, levels.ism.levels, 3), names_on(model, levels, 1, 3));
}

std::string levels_caption(const Levels& levels, const NeedsPlan& plan) {
    std::string caption = levels.threshold
        ? fmt::format("An arrow leads from a technology to one on which its influence is above the mean of all pairs, "
                      "{:.3f}. ", *levels.threshold)
        : "An arrow leads from what is required to what requires it. Round boxes: technologies; square boxes: functions; "
          "hexagons: enablers. ";
    caption += "The number is the level: 1, the top, leads to nothing further; the highest number is the root, where to "
               "begin. Arrows that others imply are left out. ";
    if (!levels.threshold) caption += stroke_words;
    if (!levels.needs.cycles.empty()) caption += " Heavy lines join what leads to each other and shares a level.";
    const auto hidden = std::ranges::count(plan.shown, false);
    if (hidden > 0) caption += fmt::format(" And {} more, left out for room, but in the data.", hidden);
    return caption;
}

std::string levels_alt(const Model& model, const Levels& levels) {
    std::string alt = levels_title(model, levels) + ".";
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        alt += fmt::format(" Level {}: {}.", level, names_on(model, levels, level, 8));
    return alt;
}

std::string levels_data(const Model& model, const Levels& levels) {
    Table table{"levels",
                "Levels",
                "One row a thing, the root first.",
                {{"level", "Level", ColumnType::integer, "1 is the top", 0},
                 {"kind", "Kind", ColumnType::text, ""},
                 {"id", "Thing", ColumnType::reference, ""},
                 {"leads_to", "Leads to", ColumnType::integer, "things, itself included", 0},
                 {"follows_from", "Follows from", ColumnType::integer, "things, itself included", 0}},
                {}};
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        for (const auto v : levels.of_level(level)) {
            const auto entity = levels.needs.vertices[v];
            table.rows.push_back({static_cast<std::int64_t>(level), std::string(to_string(entity.kind)),
                                  model.reference(entity), static_cast<std::int64_t>(levels.ism.factors[v].driving),
                                  static_cast<std::int64_t>(levels.ism.factors[v].dependence)});
        }
    return write_csv_table(table);
}

std::string levels_sources(const Model& model, const Levels& levels) {
    if (levels.threshold) return pairing_sources(model, technologies_with_phrases(model));
    Places places(model);
    for (const auto& need : levels.needs.needs) places.add_relation(*need.relation);
    return places.note();
}

/// A mark for each thing on its level.
Figure levels_chart(const Model& model, const Levels& levels, FigureHead head, const std::string& problem, const Page& page) {
    head.caption = fmt::format("A table instead of the diagram, because {}. Rows: things, the root first; the mark stands "
                               "in the column of the level.", problem);
    HeatMap chart;
    chart.head = std::move(head);
    chart.sections.emplace_back();
    for (unsigned level = levels.ism.levels; level >= 1; --level) chart.columns.push_back(fmt::format("Level {}", level));
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        for (const auto v : levels.of_level(level)) {
            HeatMapRow row{short_name(model, levels.needs.vertices[v]), std::vector<HeatMapCell>(levels.ism.levels), ""};
            row.cells[levels.ism.levels - level] = {"x", 0.6, ""};
            chart.sections.front().rows.push_back(std::move(row));
        }
    return fit_heat_map(chart, {{"level", "levels"}, {{"thing", "things"}}}, page);
}

}  // namespace

ViewOutcome draw_levels(const Model& model, const ViewOptions& options) {
    const auto levels = levels_of(model);
    const auto plan = plan_needs(model, levels.needs, options.page);
    Drawing drawing;
    drawing.head = {"levels", levels_title(model, levels), levels_caption(levels, plan), levels_sources(model, levels),
                    levels_alt(model, levels)};
    drawing.data_csv = levels_data(model, levels);
    drawing.diagram = levels_diagram(model, levels, plan);
    drawing.fallback = [&model, head = drawing.head, levels, page = options.page](const std::string& problem) {
        return levels_chart(model, levels, head, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
