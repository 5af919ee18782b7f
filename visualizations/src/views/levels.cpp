// What has to stand before what: the levels of interpretive structural modelling. The relation is that of the requires
// links; without any, technologies lead to those on which their influence is above the mean.
#include "views/levels.hpp"

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/fit_chart.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

/// Some third vertex that is drawn stands between the two: the line tells nothing that the others do not.
bool is_implied(const Levels& levels, const Need& need, const std::vector<bool>& shown) {
    if (need.cycle > 0) return false;
    for (std::size_t v = 0; v < shown.size(); ++v) {
        if (!shown[v] || v == need.from || v == need.to || levels.circle(v, need.from) || levels.circle(v, need.to))
            continue;
        if (levels.reaches(need.to, v) && levels.reaches(v, need.from)) return true;
    }
    return false;
}

std::string levels_words(const Model& model, const Levels& levels, const Need& need) {
    if (need.relation) return describe_relation(model, model.relations[*need.relation]);
    return text::format("{} acts on {} above the mean", short_name(model, levels.needs.vertices[need.to]),
                        short_name(model, levels.needs.vertices[need.from]));
}

Diagram levels_diagram(const Model& model, const Levels& levels, const LevelsPlan& plan) {
    Diagram diagram;
    diagram.name = "levels";
    diagram.rankdir = plan.downwards ? "TB" : "LR";
    diagram.rank_gap = levels_rank_gap;
    diagram.vertex_gap = needs_vertex_gap;
    for (std::uint32_t v = 0; v < levels.needs.vertices.size(); ++v)
        if (plan.shown[v]) diagram.vertices.push_back(level_vertex(model, levels, v, plan.box_width));
    for (const auto& need : levels.needs.needs) {
        if (!plan.shown[need.from] || !plan.shown[need.to] || is_implied(levels, need, plan.shown)) continue;
        DiagramEdge edge;
        edge.from = vertex_id(levels.needs.vertices[need.to]);
        edge.to = vertex_id(levels.needs.vertices[need.from]);
        edge.kind = need.cycle > 0 ? "leads-to cycle" : "leads-to";
        edge.facts = {{"kind", "leads-to"}};
        if (need.relation) {
            edge.stroke = stroke_of(model.relations[*need.relation].grade);
            const auto facts = relation_facts(model, model.relations[*need.relation]);
            edge.facts.insert(edge.facts.end(), facts.begin() + 1, facts.end());  // all but the kind
        }
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
    return text::format("{} levels: at the root {}; at the top {}", levels.ism.levels,
                        names_on(model, levels, levels.ism.levels, 3), names_on(model, levels, 1, 3));
}

std::string levels_caption(const Levels& levels, const LevelsPlan& plan) {
    std::string caption =
        levels.threshold
            ? text::format(
                  "An arrow leads from a technology to one on which its influence is above the mean of all pairs, "
                  "{:.3f}. ",
                  *levels.threshold)
            : "An arrow leads from what is required to what requires it. Round dark boxes: technologies; square ones: "
              "functions; "
              "light ones with a status: enablers. ";
    caption +=
        "The number is the level: 1, the top, leads to nothing further; the highest number is the root, where to "
        "begin. Arrows that others imply are left out. ";
    if (!levels.threshold) caption += stroke_words;
    if (!levels.needs.cycles.empty()) caption += " Heavy lines join what leads to each other and shares a level.";
    const auto hidden = std::ranges::count(plan.shown, false);
    if (hidden > 0 && !levels.needs.needs.empty())
        caption += text::format(" And {} more, left out for room, but in the data.", hidden);
    return caption;
}

std::string levels_alt(const Model& model, const Levels& levels) {
    std::string alt = levels_title(model, levels) + ".";
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        alt += text::format(" Level {}: {}.", level, names_on(model, levels, level, 8));
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
Figure levels_chart(const Model& model, const Levels& levels, FigureHead head, const std::string& problem,
                    const Page& page) {
    head.caption = text::format(
        "A table instead of the diagram, because {}. Rows: things, the root first; the mark stands "
        "in the column of the level.",
        problem);
    HeatMap chart;
    chart.head = std::move(head);
    chart.sections.emplace_back();
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        chart.columns.push_back(text::format("Level {}", level));
    for (unsigned level = levels.ism.levels; level >= 1; --level)
        for (const auto v : levels.of_level(level)) {
            HeatMapRow row{short_name(model, levels.needs.vertices[v]), std::vector<HeatMapCell>(levels.ism.levels),
                           ""};
            row.cells[levels.ism.levels - level] = {"x", 0.6, ""};
            chart.sections.front().rows.push_back(std::move(row));
        }
    return fit_heat_map(chart, {{"level", "levels"}, {{"thing", "things"}}}, page);
}

}  // namespace

ViewOutcome draw_levels(const Model& model, const ViewOptions& options) {
    const auto levels = levels_of(model);
    const auto plan = plan_levels(model, levels, options.page);
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
