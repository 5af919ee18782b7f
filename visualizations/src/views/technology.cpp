// One technology: its phrases by quadrant, the themes they share with others, the functions it serves and its links.
#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t most_functions = 12;
constexpr std::size_t most_links = 8;
constexpr double function_width = 106;
constexpr double phrase_width = 126;
constexpr double theme_width = 96;

struct Portrait {
    std::uint32_t technology = 0;
    std::vector<std::vector<std::uint32_t>> phrases;  ///< all, by quadrant
    std::vector<std::vector<std::uint32_t>> shown;    ///< those drawn
    std::vector<std::uint32_t> supports;              ///< relations
    std::vector<std::uint32_t> links;                 ///< all others from it or to it
    std::map<std::uint32_t, std::size_t> shared;      ///< theme of its phrases: how many other technologies have it

    EntityRef entity() const { return {EntityKind::technology, technology}; }
    std::size_t count(std::size_t quadrant) const { return phrases[quadrant].size(); }
};

/// The technology, itself or by one of its phrases.
bool is_end(const Model& model, EntityRef end, std::uint32_t technology) {
    if (end.kind == EntityKind::factor) return model.factors[end.index].technology == technology;
    return end == EntityRef{EntityKind::technology, technology};
}

void collect_relations(const Model& model, Portrait& portrait) {
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const auto& relation = model.relations[r];
        const bool from = is_end(model, relation.from, portrait.technology);
        if (from && relation.kind == LinkKind::supports) {
            portrait.supports.push_back(r);
        } else if (from || is_end(model, relation.to, portrait.technology)) {
            portrait.links.push_back(r);
        }
    }
}

Portrait portray(const Model& model, std::uint32_t technology, const Page& page) {
    Portrait portrait;
    portrait.technology = technology;
    portrait.phrases.resize(all_quadrants.size());
    for (std::uint32_t f = model.first_factor[technology]; f < model.first_factor[technology + 1]; ++f) {
        portrait.phrases[static_cast<std::size_t>(model.factors[f].quadrant)].push_back(f);
        for (const auto& about : model.abouts_of(model.factors[f])) portrait.shared[about.theme] = 0;
    }
    for (auto& [theme, others] : portrait.shared) {
        for (std::uint32_t t = 0; t < model.technology_count(); ++t)
            others += t != technology && !phrases_about(model, t, theme).empty() ? 1 : 0;
    }
    collect_relations(model, portrait);
    // Each quadrant's heading and frame take the room of two phrases.
    const std::size_t frames = 2 * all_quadrants.size();
    portrait.shown = take_in_turn(portrait.phrases, std::max(boxes_high(page), frames + 8) - frames);
    return portrait;
}

std::string others_words(std::size_t others) {
    return others == 0 ? "" : others == 1 ? "(with 1 other)" : text::format("(with {} others)", others);
}

void add_phrases(const Model& model, const Portrait& portrait, const DiagramVertex& hub, Diagram& diagram) {
    std::set<std::uint32_t> known;
    for (const auto quadrant : all_quadrants) {
        // A theme stands once beside each quadrant: a line to another one would change the order of the quadrants.
        std::map<std::uint32_t, DiagramVertex> themes;
        const auto& list = portrait.shown[static_cast<std::size_t>(quadrant)];
        if (list.empty()) continue;
        DiagramCluster cluster;
        cluster.id = plural(quadrant);
        cluster.label = plural(quadrant);
        cluster.label[0] = letter(quadrant);
        for (const auto f : list) {
            const auto phrase = phrase_vertex(model, f, phrase_width);
            cluster.vertices.push_back(phrase.id);
            diagram.vertices.push_back(phrase);
            diagram.edges.push_back(edge_of(hub, phrase, has_facts(model, f)));
            for (const auto& about : model.abouts_of(model.factors[f])) {
                const EntityRef theme{EntityKind::theme, about.theme};
                const auto words = others_words(portrait.shared.at(about.theme));
                const auto [at, fresh] = themes.try_emplace(about.theme, vertex_of(model, theme, theme_width, words));
                if (fresh && !known.insert(about.theme).second) {
                    at->second.id += text::format("-as-{}", letter(quadrant));
                    at->second.name += text::format("@{}", plural(quadrant));
                }
                if (fresh) diagram.vertices.push_back(at->second);
                diagram.edges.push_back(edge_of(phrase, at->second, about_facts(model, f, about.theme)));
            }
        }
        diagram.clusters.push_back(std::move(cluster));
    }
}

void add_functions(const Model& model, const Portrait& portrait, const DiagramVertex& hub, Diagram& diagram) {
    DiagramCluster cluster{"Functions it supports", {}};
    cluster.id = "functions";
    std::set<std::string> known;
    for (const auto r : portrait.supports) {
        if (cluster.vertices.size() == most_functions) break;
        const auto& relation = model.relations[r];
        auto function = vertex_of(model, relation.to, function_width);
        function.label = wrapped(
            text::format("{}: {}", relation.horizon == Horizon::current ? "C" : "F", short_name(model, relation.to)),
            function_width);
        function.id += text::format("-by-{}", r);
        if (!known.insert(function.name).second) function.name += text::format("@{}", to_string(relation.horizon));
        auto edge = relation_edge(model, r, hub.id, function.id);
        edge.backwards = true;
        cluster.vertices.push_back(function.id);
        diagram.vertices.push_back(std::move(function));
        diagram.edges.push_back(std::move(edge));
    }
    if (!cluster.vertices.empty()) diagram.clusters.push_back(std::move(cluster));
}

std::string_view verb(LinkKind kind, bool forwards) {
    switch (kind) {
        case LinkKind::supports:
            return forwards ? "supports" : "supported by";
        case LinkKind::requires_:
            return forwards ? "requires" : "required by";
        case LinkKind::mitigates:
            return forwards ? "mitigates" : "mitigated by";
        case LinkKind::aggravates:
            return forwards ? "aggravates" : "aggravated by";
        case LinkKind::influences:
            return forwards ? "influences" : "influenced by";
    }
    return "";
}

std::string link_words(const Model& model, const Relation& relation, EntityRef other, bool forwards) {
    auto text = text::format("{}{} {}", verb(relation.kind, forwards),
                             relation.kind != LinkKind::influences ? ""
                             : relation.sign > 0                   ? " (+)"
                                                                   : " (−)",
                             short_name(model, other));
    if (other.kind == EntityKind::enabler)
        text += text::format(" ({})", status_words(model.dataset->enablers[other.index].status));
    return text;
}

void add_links(const Model& model, const Portrait& portrait, const DiagramVertex& hub, Diagram& diagram) {
    DiagramCluster cluster{"Other links", {}};
    cluster.id = "links";
    std::set<std::string> known;
    for (const auto& vertex : diagram.vertices) known.insert(vertex.name);
    for (const auto r : portrait.links) {
        if (cluster.vertices.size() == most_links) break;
        const auto& relation = model.relations[r];
        const bool forwards = is_end(model, relation.from, portrait.technology);
        const auto other = forwards ? relation.to : relation.from;
        auto vertex = vertex_of(model, other, function_width);
        vertex.bold = false;
        vertex.shape = Shape::rounded;
        vertex.label = wrapped(link_words(model, relation, other, forwards), function_width, 9, false, 4);
        vertex.id = text::format("link-{}", r);
        if (!known.insert(vertex.name).second) vertex.name += text::format("@{}", to_string(relation.kind));
        auto edge = forwards ? relation_edge(model, r, hub.id, vertex.id) : relation_edge(model, r, vertex.id, hub.id);
        edge.backwards = forwards;
        cluster.vertices.push_back(vertex.id);
        diagram.vertices.push_back(std::move(vertex));
        diagram.edges.push_back(std::move(edge));
    }
    if (!cluster.vertices.empty()) diagram.clusters.push_back(std::move(cluster));
}

Diagram diagram_of(const Model& model, const Portrait& portrait) {
    Diagram diagram;
    diagram.rank_gap = 24;
    diagram.vertex_gap = 4;
    const auto hub = vertex_of(model, portrait.entity(), 62);
    diagram.vertices.push_back(hub);
    add_phrases(model, portrait, hub, diagram);
    add_functions(model, portrait, hub, diagram);
    add_links(model, portrait, hub, diagram);
    return diagram;
}

std::string title_of(const Model& model, const Portrait& portrait) {
    const auto name = short_name(model, portrait.entity());
    std::vector<std::string> parts;
    for (const auto quadrant : all_quadrants) {
        const auto count = portrait.count(static_cast<std::size_t>(quadrant));
        const bool plural_y = quadrant == Quadrant::opportunity && count == 1;
        if (count > 0)
            parts.push_back(plural_y ? "1 opportunity" : counted(count, to_string(quadrant), plural(quadrant)));
    }
    if (!portrait.supports.empty()) parts.push_back(counted(portrait.supports.size(), "function", "functions"));
    if (parts.empty()) return text::format("Nothing is said about {} yet", name);
    if (model.factors_of(portrait.technology).empty())
        return text::format("{} supports {} but has no SWOT phrases yet", name, parts.front());
    const auto common = std::ranges::count_if(portrait.shared, [](const auto& entry) { return entry.second > 0; });
    auto title = text::format("{}: {}", name, join_names(parts, 5));
    if (!portrait.shared.empty())
        title += text::format("; {} of its {} shared with other technologies", common,
                              counted(portrait.shared.size(), "theme is", "themes are"));
    return title;
}

/// Is a theme drawn more than once?
bool repeats_a_theme(const Model& model, const Portrait& portrait) {
    std::set<std::uint32_t> before;
    for (const auto& list : portrait.shown) {
        std::set<std::uint32_t> here;
        for (const auto f : list)
            for (const auto& about : model.abouts_of(model.factors[f])) here.insert(about.theme);
        if (std::ranges::any_of(here, [&](const auto theme) { return before.contains(theme); })) return true;
        before.merge(here);
    }
    return false;
}

std::string caption_of(const Model& model, const Portrait& portrait) {
    std::string caption = portrait.shared.empty() ? ""
                                                  : "Right of the technology its phrases by quadrant (S strength, W "
                                                    "weakness, O opportunity, T threat) and the themes "
                                                    "they are about, with how many other technologies name the theme. ";
    caption += portrait.supports.empty()
                   ? "Left: its links."
                   : "Left: the functions it supports (C in current use, F expected in the future).";
    if (repeats_a_theme(model, portrait)) caption += " A theme of several quadrants stands beside each.";
    if (!portrait.supports.empty() || !portrait.links.empty()) caption += " " + std::string(stroke_words);
    std::vector<std::string> more;
    std::size_t phrases = 0;
    for (std::size_t q = 0; q < portrait.shown.size(); ++q) phrases += portrait.count(q) - portrait.shown[q].size();
    if (phrases > 0) more.push_back(counted(phrases, "more phrase", "more phrases"));
    if (portrait.supports.size() > most_functions)
        more.push_back(counted(portrait.supports.size() - most_functions, "more function", "more functions"));
    if (portrait.links.size() > most_links)
        more.push_back(counted(portrait.links.size() - most_links, "more link", "more links"));
    if (!more.empty()) caption += text::format(" And {}.", join_names(more));
    return caption;
}

std::string alt_of(const Model& model, const Portrait& portrait) {
    std::string alt = title_of(model, portrait) + ".";
    std::vector<std::string> functions;
    for (const auto r : portrait.supports) functions.push_back(short_name(model, model.relations[r].to));
    if (!functions.empty()) alt += text::format(" It supports {}.", join_names(functions, 8));
    return alt;
}

std::string data_of(const Model& model, const Portrait& portrait) {
    Table table{"technology",
                "Technology",
                "One row a phrase or link.",
                {{"kind", "Kind", ColumnType::text, "quadrant or kind of link"},
                 {"text", "Phrase or link", ColumnType::text, ""},
                 {"themes", "Themes", ColumnType::references, ""},
                 {"horizon", "Horizon", ColumnType::text, "of a supports link"},
                 {"grade", "Grade", ColumnType::text, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& factor : model.factors_of(portrait.technology)) {
        ReferenceList themes;
        for (const auto& about : model.abouts_of(factor)) themes.push_back(model.theme(about.theme));
        table.rows.push_back({std::string(to_string(factor.quadrant)),
                              factor.authored->phrase,
                              themes,
                              {},
                              std::string(to_string(factor.authored->grade)),
                              evidence_texts(evidence_of(model, factor))});
    }
    auto relations = portrait.supports;
    relations.insert(relations.end(), portrait.links.begin(), portrait.links.end());
    for (const auto r : relations) {
        const auto& relation = model.relations[r];
        Cell horizon;
        if (relation.kind == LinkKind::supports) horizon = std::string(to_string(relation.horizon));
        table.rows.push_back({std::string(to_string(relation.kind)),
                              describe_relation(model, relation),
                              {},
                              horizon,
                              std::string(to_string(relation.grade)),
                              evidence_texts(relation.authored->evidence)});
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_technology(const Model& model, const ViewOptions& options) {
    auto named = subject(model, options, 0, EntityKind::technology);
    if (!named.index) return std::move(named.unknown);
    const auto portrait = portray(model, *named.index, options.page);
    Places places(model);
    for (const auto& list : portrait.shown) {
        for (const auto f : list) places.add_phrase(f);
    }
    for (const auto r : portrait.supports) places.add_relation(r);
    for (const auto r : portrait.links) places.add_relation(r);
    Drawing drawing;
    drawing.head = {"technology-" + model.id(portrait.entity()), title_of(model, portrait), caption_of(model, portrait),
                    places.note(named_in_data), alt_of(model, portrait)};
    drawing.data_csv = data_of(model, portrait);
    drawing.diagram = diagram_of(model, portrait);
    drawing.diagram->name = drawing.head.name;
    drawing.fallback = [&model, head = drawing.head, t = portrait.technology,
                        page = options.page](const std::string& problem) {
        return profile_chart(model, head, themes_of(model, {t}), {t}, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
