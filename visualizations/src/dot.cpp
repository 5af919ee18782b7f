#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "dot_language.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>

namespace interlink {
namespace {

using detail::dot_attributes;
using detail::dot_id;
using detail::DotAttributes;

/// A name is only a key, but a backslash in it would be read as an escape, and one that begins with '%' as no name.
std::string dot_name(std::string_view id) {
    auto name = drawable_text(id);
    std::replace(name.begin(), name.end(), '\\', '/');
    if (name.starts_with('%')) name.insert(0, 1, '_');
    return name;
}

std::string colour_or(std::string_view text, std::string_view otherwise) {
    return to_string(parse_colour(text).value_or(parse_colour(otherwise).value_or(Colour{})));
}

std::string inches(double points) {
    return text::format("{:.3f}", points / 72);
}

std::string classes(std::string_view kind) {
    std::string result;
    for (const char letter : kind) result += letter == ' ' ? std::string(" ") : svg_id(std::string(1, letter));
    return result;
}

struct ShapeName {
    const char* shape;
    const char* style;
};

ShapeName shape_name(Shape shape) {
    switch (shape) {
        case Shape::box:
            return {"box", "filled"};
        case Shape::rounded:
            return {"box", "filled,rounded"};
        case Shape::ellipse:
            return {"ellipse", "filled"};
        case Shape::octagon:
            return {"octagon", "filled"};
        case Shape::diamond:
            return {"diamond", "filled"};
        case Shape::hexagon:
            return {"hexagon", "filled"};
        case Shape::plain:
            return {"plaintext", ""};
    }
    return {"box", "filled"};
}

/// What stands for something in the DOT and in the SVG.
struct Naming {
    std::string name;
    std::string id;
    std::string label;  ///< of a vertex
};

/// Vertices that stand together.
struct Group {
    std::string name;
    DotAttributes attributes;
    std::vector<std::size_t> members;  ///< in the order of the diagram
};

/// The graph as it will be written.
struct Plan {
    const Diagram& diagram;
    std::string prefix;
    std::set<std::string, std::less<>> used_names{}, used_ids{};
    std::vector<Naming> vertices{};
    std::map<std::string_view, std::size_t, std::less<>> numbers{};  ///< by id
    std::vector<Group> groups{};

    std::size_t vertex(std::string_view id) const {
        const auto found = numbers.find(id);
        if (found == numbers.end()) throw std::invalid_argument("diagram: no vertex '" + std::string(id) + "'");
        return found->second;
    }

    std::string unused_id(std::string id) {
        while (!used_ids.insert(id).second) id += "_";
        return id;
    }

    std::string unused_name(std::string name) {
        while (!used_names.insert(name).second) name += '_';
        return name;
    }
};

void name_vertices(Plan& plan) {
    for (const auto& v : plan.diagram.vertices) {
        if (!plan.numbers.emplace(v.id, plan.vertices.size()).second)
            throw std::invalid_argument("diagram: two vertices '" + v.id + "'");
        const auto& name = v.name.empty() ? v.id : v.name;
        plan.vertices.push_back({plan.unused_name(dot_name(name)),
                                 plan.unused_id(text::format("{}-v-{}", plan.prefix, svg_id(name))),
                                 v.label.empty() ? v.id : v.label});
    }
}

void add_ranks(Plan& plan) {
    std::map<std::string, std::vector<std::size_t>> ranks;
    for (std::size_t i = 0; i < plan.diagram.vertices.size(); ++i) {
        if (const auto& rank = plan.diagram.vertices[i].rank; !rank.empty()) ranks[rank].push_back(i);
    }
    for (auto& [rank, members] : ranks) {
        const std::string place = rank == "first" ? "source" : rank == "last" ? "sink" : "same";
        plan.groups.push_back({dot_name("rank " + rank), {{"rank", place}}, std::move(members)});
    }
}

void add_clusters(Plan& plan) {
    std::set<std::string> used;
    for (const auto& cluster : plan.diagram.clusters) {
        const auto& id = cluster.id.empty() ? cluster.label : cluster.id;
        auto name = "cluster " + dot_name(id);
        while (!used.insert(name).second) name += '_';
        std::vector<std::size_t> members;
        for (const auto& vertex : cluster.vertices) members.push_back(plan.vertex(vertex));
        std::ranges::sort(members);
        plan.groups.push_back({std::move(name),
                               {{"id", plan.unused_id(text::format("{}-c-{}", plan.prefix, svg_id(id)))},
                                {"label", dot_text(cluster.label)},
                                {"tooltip", dot_tooltip(cluster.label)},
                                {"style", "filled,rounded"},
                                {"fillcolor", colour_or(cluster.fill, "#f6f7f9")},
                                {"color", std::string(palette::line)}},
                               std::move(members)});
    }
}

DotAttributes graph_attributes(const Plan& plan) {
    const auto& d = plan.diagram;
    DotAttributes all{{"layout", std::string(to_string(d.engine))},
                      {"id", plan.prefix + "-graph"},
                      {"fontname", "Helvetica"},
                      {"fontsize", "9"},
                      {"outputorder", "edgesfirst"}};
    if (d.engine == Engine::dot) {
        all.emplace_back("rankdir", d.rankdir);
        all.emplace_back("ranksep", inches(d.rank_gap));
        all.emplace_back("nodesep", inches(d.vertex_gap));
        if (!d.clusters.empty()) all.emplace_back("newrank", "true");
    } else {
        all.emplace_back("overlap", "prism");
        all.emplace_back("sep", text::format("+{:.0f}", d.vertex_gap));
        all.emplace_back("splines", d.engine == Engine::neato ? "true" : "line");
        all.emplace_back("esep", "+1");
    }
    if (std::ranges::any_of(d.vertices, [](const auto& v) { return v.position.has_value(); })) {
        all.emplace_back("inputscale", "72");
        all.emplace_back("notranslate", "true");
    }
    return all;
}

void append_facts(DotAttributes& attributes, const Facts& facts) {
    for (const auto& [name, value] : facts) {
        if (!value.empty()) attributes.emplace_back(name, detail::dot_plain(value));
    }
}

DotAttributes vertex_attributes(const DiagramVertex& v, const Naming& naming) {
    const auto [shape, style] = shape_name(v.shape);
    DotAttributes all;
    append_facts(all, v.facts);
    all.emplace_back("label", dot_text(naming.label));
    all.emplace_back("tooltip", dot_tooltip(v.tooltip.empty() ? naming.label : v.tooltip));
    all.emplace_back("id", naming.id);
    if (!v.kind.empty()) all.emplace_back("class", classes(v.kind));
    all.emplace_back("shape", shape);
    if (*style != '\0') all.emplace_back("style", style);
    all.emplace_back("fillcolor", colour_or(v.ink.fill, "#ffffff"));
    all.emplace_back("color", colour_or(v.ink.border, palette::line));
    all.emplace_back("fontcolor", colour_or(v.ink.text, palette::ink));
    all.emplace_back("fontsize", svg_number(v.font_size));
    if (v.bold) all.emplace_back("fontname", "Helvetica-Bold");
    if (const auto url = safe_url(v.url)) all.emplace_back("URL", dot_text(*url));
    if (v.position) all.emplace_back("pos", text::format("{:.2f},{:.2f}!", v.position->first, v.position->second));
    return all;
}

/// "prefix-e-from__requires__to".
std::string edge_id(const Plan& plan, const DiagramEdge& e) {
    const auto kind = e.kind.substr(0, e.kind.find(' '));
    return text::format("{}-e-{}__{}{}", plan.prefix, svg_id(plan.vertices[plan.vertex(e.from)].name),
                        kind.empty() ? "" : svg_id(kind) + "__", svg_id(plan.vertices[plan.vertex(e.to)].name));
}

DotAttributes edge_attributes(const Plan& plan, const DiagramEdge& e, const Naming& from, const Naming& to,
                              std::string id) {
    DotAttributes all;
    append_facts(all, e.facts);
    if (e.backwards) {
        all.emplace_back("source", from.name);
        all.emplace_back("target", to.name);
    }
    if (!e.label.empty()) all.emplace_back("label", dot_text(e.label));
    all.emplace_back("tooltip",
                     dot_tooltip(e.tooltip.empty() ? from.label + (e.directed ? " → " : " – ") + to.label : e.tooltip));
    all.emplace_back("id", std::move(id));
    // So that a page can find the neighbours of a vertex; without the prefix, which all ids of a figure share.
    const auto key = [&](const Naming& end) { return end.id.substr(plan.prefix.size() + 3); };
    all.emplace_back("class",
                     text::format("from-{} to-{}{}{}", key(from), key(to), e.kind.empty() ? "" : " ", classes(e.kind)));
    all.emplace_back("color", colour_or(e.colour, palette::line));
    all.emplace_back("penwidth", svg_number(std::clamp(e.width, 0.25, 20.0)));
    if (e.stroke == Stroke::dashed) all.emplace_back("style", "dashed");
    if (e.stroke == Stroke::dotted) all.emplace_back("style", "dotted");
    if (!e.directed) all.emplace_back("dir", "none");
    if (e.directed && e.backwards) all.emplace_back("dir", "back");
    if (!e.constrains) all.emplace_back("constraint", "false");
    return all;
}

/// Where an edge begins and ends in the layout.
struct Ends {
    std::size_t tail = 0, head = 0;
};

Ends ends_of(const Plan& plan, const DiagramEdge& e) {
    const auto from = plan.vertex(e.from), to = plan.vertex(e.to);
    return e.backwards ? Ends{to, from} : Ends{from, to};
}

/// The edges of each vertex, in the order of the vertices to which they lead.
std::vector<std::vector<std::size_t>> edges_by_tail(const Plan& plan) {
    const auto& edges = plan.diagram.edges;
    std::vector<std::vector<std::size_t>> by_tail(plan.vertices.size());
    for (std::size_t i = 0; i < edges.size(); ++i) by_tail[ends_of(plan, edges[i]).tail].push_back(i);
    for (auto& list : by_tail)
        std::ranges::stable_sort(list, {}, [&](std::size_t i) { return ends_of(plan, edges[i]).head; });
    return by_tail;
}

/// Members of groups first, then each vertex followed by those to which it leads: neighbours in the text are neighbours
/// in the drawing, as Graphviz begins with the order in which it reads.
std::vector<std::size_t> reading_order(const Plan& plan, const std::vector<std::vector<std::size_t>>& edges_from) {
    std::vector<std::size_t> order;
    std::vector<bool> known(plan.vertices.size(), false);
    const auto add = [&](std::size_t v) {
        if (!known[v]) order.push_back(v);
        known[v] = true;
    };
    for (const auto& group : plan.groups) std::ranges::for_each(group.members, add);
    for (std::size_t v = 0; v < plan.vertices.size(); ++v) {
        add(v);
        for (const auto i : edges_from[v]) add(ends_of(plan, plan.diagram.edges[i]).head);
    }
    return order;
}

void write_groups(const Plan& plan, std::string& out) {
    for (const auto& group : plan.groups) {
        out += text::format("\tsubgraph {} {{\n\t\tgraph{};\n", dot_id(group.name), dot_attributes(group.attributes));
        for (const auto v : group.members) out += text::format("\t\t{};\n", dot_id(plan.vertices[v].name));
        out += "\t}\n";
    }
}

void write_edges(Plan& plan, const std::vector<std::vector<std::size_t>>& edges_from, std::string_view arrow,
                 std::string& out) {
    std::vector<std::string> ids;  // in the order of the diagram, of which the first keeps the plain one
    for (const auto& edge : plan.diagram.edges) ids.push_back(plan.unused_id(edge_id(plan, edge)));
    for (const auto& edges : edges_from) {
        for (const auto i : edges) {
            const auto& e = plan.diagram.edges[i];
            const auto &from = plan.vertices[plan.vertex(e.from)], &to = plan.vertices[plan.vertex(e.to)];
            out += text::format("\t{} {} {}{};\n", dot_id((e.backwards ? to : from).name), arrow,
                                dot_id((e.backwards ? from : to).name),
                                dot_attributes(edge_attributes(plan, e, from, to, ids[i])));
        }
    }
}

}  // namespace

std::string_view to_string(Engine engine) {
    return engine == Engine::dot ? "dot" : engine == Engine::neato ? "neato" : "sfdp";
}

std::optional<Engine> parse_engine(std::string_view name) {
    for (const auto engine : {Engine::dot, Engine::neato, Engine::sfdp}) {
        if (name == to_string(engine)) return engine;
    }
    return std::nullopt;
}

std::optional<std::string> safe_url(std::string_view url) {
    const bool anchor = url.size() > 1 && url[0] == '#';
    const bool https = url.size() > 8 && url.substr(0, 8) == "https://";
    const bool plain = std::all_of(url.begin(), url.end(), [](char letter) {
        return letter > ' ' && letter < 0x7f && std::string_view("\"'<>\\`{}|^").find(letter) == std::string_view::npos;
    });
    if ((!anchor && !https) || !plain) return std::nullopt;
    return std::string(url);
}

std::string to_dot(const Diagram& diagram) {
    Plan plan{diagram, svg_id(diagram.name)};
    name_vertices(plan);
    add_ranks(plan);
    add_clusters(plan);
    const auto edges_from = edges_by_tail(plan);
    const bool directed =
        diagram.engine == Engine::dot || std::ranges::any_of(diagram.edges, [](const auto& e) { return e.directed; });
    auto out = text::format("{} {} {{\n\tgraph{};\n", directed ? "digraph" : "graph", dot_id(dot_name(diagram.name)),
                            dot_attributes(graph_attributes(plan)));
    out += "\tnode [fontname=Helvetica, height=0.25, width=0.25, margin=\"0.08,0.045\"];\n";
    out += "\tedge [fontname=Helvetica, fontsize=8, arrowsize=0.6];\n";
    for (const auto v : reading_order(plan, edges_from))
        out += text::format("\t{}{};\n", dot_id(plan.vertices[v].name),
                            dot_attributes(vertex_attributes(diagram.vertices[v], plan.vertices[v])));
    write_groups(plan, out);
    write_edges(plan, edges_from, directed ? "->" : "--", out);
    return out + "}\n";
}

}  // namespace interlink
