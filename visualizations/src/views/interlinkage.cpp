// The full map, for screen and poster: technologies, the themes they share, functions and enablers. Phrases are
// contracted: a technology is joined to a theme once, with the letters of the quadrants.
#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t most_vertices = 160;

struct Line {
    EntityRef from, to;
    std::string letters;  ///< of the quadrants; empty for a link
    std::string words;    ///< "supports", "part of" …
    std::optional<std::uint32_t> relation;
};

struct Map {
    std::vector<EntityRef> vertices;  ///< those that are drawn
    std::vector<Line> lines;          ///< all, drawn where both ends are
    std::size_t all_vertices = 0;
    EntityRef hub;  ///< the technology with the most neighbours
    std::size_t hub_neighbours = 0;
};

EntityRef contracted(const Model& model, EntityRef entity) {
    if (entity.kind != EntityKind::factor) return entity;
    return {EntityKind::technology, model.factors[entity.index].technology};
}

std::vector<Line> lines_of(const Model& model) {
    std::vector<Line> lines;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        std::map<std::uint32_t, QuadrantCounts> themes;
        for (const auto& factor : model.factors_of(t)) {
            for (const auto& about : model.abouts_of(factor)) ++themes[about.theme].of(factor.quadrant);
        }
        for (const auto& [theme, counts] : themes)
            lines.push_back({{EntityKind::technology, t}, {EntityKind::theme, theme}, letters(counts), "", {}});
    }
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const auto& relation = model.relations[r];
        const auto from = contracted(model, relation.from), to = contracted(model, relation.to);
        if (from != to) lines.push_back({from, to, "", std::string(to_string(relation.kind)), r});
    }
    for (std::uint32_t f = 0; f < model.ancestors.size(); ++f) {
        for (const auto& parent : model.dataset->functions[f].part_of) {
            if (const auto p = find_of_kind(model, EntityKind::function, parent))
                lines.push_back({{EntityKind::function, f}, {EntityKind::function, *p}, "", "part of", {}});
        }
    }
    return lines;
}

using Key = std::pair<EntityKind, std::uint32_t>;
Key key(EntityRef entity) {
    return {entity.kind, entity.index};
}

/// What is best connected stays; technologies do as long as there is room at all.
Map map_of(const Model& model) {
    Map map;
    map.lines = lines_of(model);
    std::map<Key, std::set<Key>> neighbours;
    for (const auto& line : map.lines) {
        neighbours[key(line.from)].insert(key(line.to));
        neighbours[key(line.to)].insert(key(line.from));
    }
    std::vector<std::pair<std::size_t, Key>> order;
    for (const auto& [vertex, others] : neighbours) {
        order.emplace_back(others.size(), vertex);
        if (vertex.first == EntityKind::technology && others.size() > map.hub_neighbours) {
            map.hub = {vertex.first, vertex.second};
            map.hub_neighbours = others.size();
        }
    }
    std::ranges::stable_sort(order, [](const auto& x, const auto& y) { return x.first > y.first; });
    std::ranges::stable_partition(order, [](const auto& x) { return x.second.first == EntityKind::technology; });
    map.all_vertices = order.size();
    order.resize(std::min(order.size(), most_vertices));
    for (const auto& [count, vertex] : order) map.vertices.push_back({vertex.first, vertex.second});
    std::ranges::sort(map.vertices, {}, key);
    return map;
}

/// Links are arrows and dashed, so that they stand out from the lines of what technologies say.
DiagramEdge line_edge(const Model& model, const Line& line, const DiagramVertex& from, const DiagramVertex& to) {
    DiagramEdge edge;
    if (line.relation) {
        edge = relation_edge(model, *line.relation, from.id, to.id);
        if (edge.stroke == Stroke::solid) edge.stroke = Stroke::dashed;
    } else if (line.letters.empty()) {
        edge = part_edge(model, line.from.index, line.to.index);
        edge.directed = true;
        edge.stroke = Stroke::dashed;
    } else {
        edge = edge_of(from, to, has_theme_facts(model, line.from.index, line.to.index));
        edge.label = line.letters;
    }
    edge.tooltip = text::format("{} {} {}", short_name(model, line.from),
                                line.letters.empty() ? line.words : line.letters, short_name(model, line.to));
    return edge;
}

Diagram diagram_of(const Model& model, const Map& map) {
    Diagram diagram;
    diagram.name = "interlinkage";
    diagram.engine = Engine::sfdp;
    diagram.vertex_gap = 6;
    std::set<Key> drawn;
    std::map<Key, DiagramVertex> vertices;
    for (const auto& entity : map.vertices) {
        auto vertex = vertex_of(model, entity, 84);
        if (entity.kind == EntityKind::technology) vertex.font_size = 12;
        vertices.emplace(key(entity), vertex);
        diagram.vertices.push_back(std::move(vertex));
    }
    for (const auto& line : map.lines) {
        const auto from = vertices.find(key(line.from)), to = vertices.find(key(line.to));
        if (from == vertices.end() || to == vertices.end()) continue;
        diagram.edges.push_back(line_edge(model, line, from->second, to->second));
    }
    return diagram;
}

std::size_t count(const Map& map, EntityKind kind) {
    return static_cast<std::size_t>(std::ranges::count(map.vertices, kind, &EntityRef::kind));
}

std::string title_of(const Model& model, const Map& map) {
    if (map.vertices.empty()) return "Nothing is linked yet";
    auto title = text::format("{} hang together by {}",
                              counted(count(map, EntityKind::technology), "technology", "technologies"),
                              counted(count(map, EntityKind::theme), "theme", "themes"));
    if (count(map, EntityKind::function) > 0)
        title += text::format(" and {}", counted(count(map, EntityKind::function), "function", "functions"));
    if (map.hub_neighbours > 0)
        title += text::format("; {} has the most links ({})", short_name(model, map.hub), map.hub_neighbours);
    return title;
}

std::string caption_of(const Map& map) {
    std::string caption =
        "Dark round boxes: technologies; brown boxes: themes of their phrases; blue boxes: functions; hexagons: "
        "enablers. "
        "Letters on a line: what the technology says about the theme (S strength, W weakness, O opportunity, T threat; "
        "a "
        "number counts phrases). Dashed arrows, dotted where assumed, are links: they lead from what requires, "
        "supports, "
        "mitigates, aggravates, influences or is part of something to that. What is close together is linked "
        "together. For screen and "
        "poster.";
    if (map.all_vertices > map.vertices.size())
        caption += text::format(" The best connected are drawn; and {} more.", map.all_vertices - map.vertices.size());
    return caption;
}

std::string data_of(const Model& model, const Map& map) {
    Table table{"interlinkage",
                "Links",
                "One row a line of the map.",
                {{"from_kind", "Kind", ColumnType::text, ""},
                 {"from", "From", ColumnType::reference, ""},
                 {"relation", "Relation", ColumnType::text, ""},
                 {"letters", "Quadrants", ColumnType::text, ""},
                 {"to_kind", "Kind", ColumnType::text, ""},
                 {"to", "To", ColumnType::reference, ""}},
                {}};
    for (const auto& line : map.lines) {
        table.rows.push_back({std::string(to_string(line.from.kind)), model.reference(line.from),
                              line.letters.empty() ? line.words : "has", line.letters,
                              std::string(to_string(line.to.kind)), model.reference(line.to)});
    }
    return write_csv_table(table);
}

std::string sources_of(const Model& model) {
    Places places(model);
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) places.add_phrase(f);
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) places.add_relation(r);
    return places.note();
}

/// At least A3, landscape, inside margins: there is no reading it on less.
Page poster(const Page& page) {
    const Page a3{"a3", 380, 257};
    return page.width_mm * page.height_mm >= a3.width_mm * a3.height_mm ? page : a3;
}

}  // namespace

ViewOutcome draw_interlinkage(const Model& model, const ViewOptions& options) {
    const auto map = map_of(model);
    Drawing drawing;
    drawing.head = {"interlinkage", title_of(model, map), caption_of(map), sources_of(model),
                    title_of(model, map) + ". The lines are listed in the data of the figure."};
    drawing.data_csv = data_of(model, map);
    drawing.diagram = diagram_of(model, map);
    drawing.page = poster(options.page);
    drawing.fallback = [&model, head = drawing.head, page = options.page](const std::string& problem) {
        const auto technologies = technologies_with_phrases(model);
        return profile_chart(model, head, themes_of(model, technologies), technologies, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
