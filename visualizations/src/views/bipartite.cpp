// Technologies on one side, the themes that they share on the other: who hopes for what, who fears what.
#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

constexpr std::size_t most_two_sided_lines = 72;  ///< more cannot be followed with the eye
constexpr std::size_t fewest_a_side = 3;

struct Saying {
    std::uint32_t technology = 0, theme = 0;
    QuadrantCounts counts;

    bool hopes() const { return counts.strength + counts.opportunity > 0; }
    bool fears() const { return counts.weakness + counts.threat > 0; }
};

struct TwoSides {
    std::vector<Saying> sayings;                      ///< all of shared themes
    std::vector<std::uint32_t> themes, technologies;  ///< all: named most first
    std::size_t shown_themes = 0, shown_technologies = 0;
    std::size_t with_phrases = 0;

    bool shown(const Saying& saying) const {
        const auto among = [](const auto& list, std::size_t count, std::uint32_t wanted) {
            return std::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), wanted) !=
                   list.begin() + static_cast<std::ptrdiff_t>(count);
        };
        return among(technologies, shown_technologies, saying.technology) && among(themes, shown_themes, saying.theme);
    }
    std::size_t lines() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(sayings, [this](const Saying& saying) { return shown(saying); }));
    }
};

/// What stands on this side of a saying, by how many stand on the other.
std::vector<std::uint32_t> side_of(const std::vector<Saying>& sayings, std::uint32_t Saying::*side) {
    std::map<std::uint32_t, std::size_t> count;
    for (const auto& saying : sayings) ++count[saying.*side];
    std::vector<std::uint32_t> order;
    for (const auto& [index, number] : count) order.push_back(index);
    std::ranges::stable_sort(order, [&](auto x, auto y) { return count[x] > count[y]; });
    return order;
}

std::vector<Saying> shared_sayings(const Model& model) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, QuadrantCounts> counts;
    for (const auto& factor : model.factors) {
        for (const auto& about : model.abouts_of(factor))
            ++counts[{about.theme, factor.technology}].of(factor.quadrant);
    }
    std::map<std::uint32_t, std::size_t> breadth;
    for (const auto& [key, count] : counts) ++breadth[key.first];
    std::vector<Saying> sayings;
    for (const auto& [key, count] : counts) {
        if (breadth[key.first] > 1) sayings.push_back({key.second, key.first, count});
    }
    return sayings;
}

TwoSides two_sides(const Model& model, const Page& page) {
    TwoSides sides;
    sides.with_phrases = technologies_with_phrases(model).size();
    sides.sayings = shared_sayings(model);
    sides.themes = side_of(sides.sayings, &Saying::theme);
    sides.technologies = side_of(sides.sayings, &Saying::technology);
    const auto room = boxes_high(page);
    sides.shown_themes = std::min(sides.themes.size(), room);
    sides.shown_technologies = std::min(sides.technologies.size(), room);
    while (sides.lines() > most_two_sided_lines) {
        auto& larger = sides.shown_themes >= sides.shown_technologies ? sides.shown_themes : sides.shown_technologies;
        if (larger <= fewest_a_side) break;
        --larger;
    }
    return sides;
}

QuadrantCounts technologies_by_quadrant(const TwoSides& sides, std::uint32_t theme) {
    QuadrantCounts counts;
    for (const auto& saying : sides.sayings) {
        for (const auto quadrant : all_quadrants)
            counts.of(quadrant) += saying.theme == theme && saying.counts.of(quadrant) > 0 ? 1 : 0;
    }
    return counts;
}

DiagramVertex theme_box(const Model& model, const TwoSides& sides, std::uint32_t theme) {
    const EntityRef entity{EntityKind::theme, theme};
    auto vertex = vertex_of(model, entity, 170);
    const auto words = letters(technologies_by_quadrant(sides, theme));
    vertex.label = wrapped(text::format("{} · {}", short_name(model, entity), words), 190, 9, false, 2);
    vertex.tooltip += ": " + words;
    vertex.rank = "last";
    return vertex;
}

DiagramEdge saying_edge(const Model& model, const Saying& saying) {
    DiagramEdge edge;
    edge.from = vertex_id({EntityKind::technology, saying.technology});
    edge.to = vertex_id({EntityKind::theme, saying.theme});
    edge.directed = false;
    edge.kind = saying.hopes() && saying.fears() ? "has both" : saying.hopes() ? "has hopes" : "has fears";
    edge.facts = has_theme_facts(model, saying.technology, saying.theme);
    if (saying.hopes() && saying.fears()) {
        edge.stroke = Stroke::dotted;
        edge.colour = palette::ink;
        edge.width = 1.8;
    } else {
        edge.stroke = saying.hopes() ? Stroke::solid : Stroke::dashed;
        edge.colour = saying.hopes() ? palette::second_accent : palette::accent;
    }
    edge.tooltip = text::format("{}, {}: {}", short_name(model, {EntityKind::technology, saying.technology}),
                                short_name(model, {EntityKind::theme, saying.theme}), letters(saying.counts));
    return edge;
}

Diagram sides_diagram(const Model& model, const TwoSides& sides) {
    Diagram diagram;
    diagram.name = "bipartite";
    diagram.rank_gap = 120;
    diagram.vertex_gap = 4;
    for (std::size_t i = 0; i < sides.shown_technologies; ++i) {
        auto vertex = vertex_of(model, {EntityKind::technology, sides.technologies[i]}, 90);
        vertex.rank = "first";
        diagram.vertices.push_back(std::move(vertex));
    }
    for (std::size_t i = 0; i < sides.shown_themes; ++i)
        diagram.vertices.push_back(theme_box(model, sides, sides.themes[i]));
    for (const auto& saying : sides.sayings) {
        if (sides.shown(saying)) diagram.edges.push_back(saying_edge(model, saying));
    }
    return diagram;
}

/// Themes that are hoped for by one technology and feared by another or the same.
std::size_t contested(const TwoSides& sides) {
    return static_cast<std::size_t>(std::ranges::count_if(sides.themes, [&](auto theme) {
        const auto counts = technologies_by_quadrant(sides, theme);
        return counts.strength + counts.opportunity > 0 && counts.weakness + counts.threat > 0;
    }));
}

std::size_t breadth_of(const TwoSides& sides, std::uint32_t theme) {
    return static_cast<std::size_t>(std::ranges::count(sides.sayings, theme, &Saying::theme));
}

std::string sides_title(const Model& model, const TwoSides& sides) {
    if (sides.themes.empty()) return "No theme is shared by two technologies";
    const auto breadth = breadth_of(sides, sides.themes.front());
    std::vector<std::string> widest;
    for (const auto theme : sides.themes) {
        if (breadth_of(sides, theme) == breadth) widest.push_back(short_name(model, {EntityKind::theme, theme}));
    }
    auto title = text::format("{} {} the most technologies ({} of {})", join_names(widest, 2),
                              widest.size() == 1 ? "joins" : "join", breadth, sides.with_phrases);
    if (const auto count = contested(sides); count > 0)
        title +=
            text::format("; {} of {} {} both ways, hoped for and feared", count,
                         counted(sides.themes.size(), "shared theme", "shared themes"), count == 1 ? "cuts" : "cut");
    return title;
}

std::string sides_caption(const Model& model, const TwoSides& sides) {
    std::string caption =
        "Left: technologies; right: the themes that at least two of them name, with how many technologies call them "
        "strength (S), weakness (W), opportunity (O), threat (T). Solid blue line: a strength or opportunity; dashed "
        "orange: a weakness or threat; dotted black: both.";
    std::vector<std::string> more;
    if (const auto rest = sides.technologies.size() - sides.shown_technologies; rest > 0)
        more.push_back(counted(rest, "more technology", "more technologies"));
    if (const auto rest = sides.themes.size() - sides.shown_themes; rest > 0)
        more.push_back(counted(rest, "more shared theme", "more shared themes"));
    if (!more.empty())
        caption += text::format(" And {}: left out for room, but in the letters and the data.", join_names(more));
    return caption + not_judged(model);
}

std::string sides_alt(const Model& model, const TwoSides& sides) {
    std::string alt = sides_title(model, sides) + ".";
    for (std::size_t i = 0; i < std::min<std::size_t>(sides.themes.size(), 12); ++i)
        alt += text::format(" {}: {}.", short_name(model, {EntityKind::theme, sides.themes[i]}),
                            letters(technologies_by_quadrant(sides, sides.themes[i])));
    return alt;
}

std::string sides_data(const Model& model, const TwoSides& sides) {
    Table table{"bipartite",
                "Technologies and themes",
                "One row a technology and a theme that it shares with another, with the number of its phrases.",
                {{"technology", "Technology", ColumnType::reference, ""},
                 {"theme", "Theme", ColumnType::reference, ""},
                 {"strengths", "Strengths", ColumnType::integer, ""},
                 {"weaknesses", "Weaknesses", ColumnType::integer, ""},
                 {"opportunities", "Opportunities", ColumnType::integer, ""},
                 {"threats", "Threats", ColumnType::integer, ""},
                 {"drawn", "Drawn", ColumnType::text, "yes or no"}},
                {}};
    for (const auto& saying : sides.sayings) {
        std::vector<Cell> row{model.technology(saying.technology), model.theme(saying.theme)};
        for (const auto quadrant : all_quadrants)
            row.emplace_back(static_cast<std::int64_t>(saying.counts.of(quadrant)));
        row.emplace_back(std::string(sides.shown(saying) ? "yes" : "no"));
        table.rows.push_back(std::move(row));
    }
    return write_csv_table(table);
}

std::string sides_sources(const Model& model, const TwoSides& sides) {
    Places places(model);
    for (const auto& saying : sides.sayings) {
        if (!sides.shown(saying)) continue;
        for (const auto f : phrases_about(model, saying.technology, saying.theme)) places.add_phrase(f);
    }
    return places.note();
}

}  // namespace

ViewOutcome draw_bipartite(const Model& model, const ViewOptions& options) {
    const auto sides = two_sides(model, options.page);
    Drawing drawing;
    drawing.head = {"bipartite", sides_title(model, sides), sides_caption(model, sides), sides_sources(model, sides),
                    sides_alt(model, sides)};
    drawing.data_csv = sides_data(model, sides);
    drawing.diagram = sides_diagram(model, sides);
    drawing.fallback = [&model, head = drawing.head, sides, page = options.page](const std::string& problem) {
        return profile_chart(model, head, sides.themes, sides.technologies, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
