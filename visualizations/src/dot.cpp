#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "dot_ids.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <graphviz/cgraph.h>

namespace interlink {
namespace {

// cgraph never writes to the strings it is given, but does not say so.
char* c(const std::string& text) {
    return const_cast<char*>(text.c_str());
}

void set(void* object, const char* name, const std::string& value) {
    agsafeset(object, const_cast<char*>(name), c(value), const_cast<char*>(""));
}

void declare(Agraph_t* graph, int kind, const char* name, const char* value) {
    agattr(graph, kind, const_cast<char*>(name), const_cast<char*>(value));
}

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

int append_output(void* channel, const char* text) {
    *static_cast<std::string*>(channel) += text;
    return 0;
}

int flush_output(void*) {
    return 0;
}

/// A name is only a key, but cgraph writes backslashes in it as they are and reads them as escapes, and takes a name
/// that begins with '%' for one of its own.
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
    return fmt::format("{:.3f}", points / 72);
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

/// The graph under construction, and what its vertices are called in it.
struct Builder {
    const Diagram& diagram;
    Agraph_t* graph;
    std::string prefix;
    std::map<std::string, Agnode_t*, std::less<>> nodes;
    std::map<std::string, std::string, std::less<>> ids;  ///< vertex id to the id in the SVG
    std::map<std::string, std::string, std::less<>> labels;

    Agnode_t* node(const std::string& id) const {
        const auto found = nodes.find(id);
        if (found == nodes.end()) throw std::invalid_argument("diagram: no vertex '" + id + "'");
        return found->second;
    }
};

void set_graph(const Builder& b) {
    const auto& d = b.diagram;
    set(b.graph, "id", b.prefix + "-graph");
    set(b.graph, "linelength", "0");  // cgraph would else break long strings inside characters
    set(b.graph, "fontname", "Helvetica");
    set(b.graph, "fontsize", "9");
    set(b.graph, "outputorder", "edgesfirst");
    if (d.engine == Engine::dot) {
        set(b.graph, "rankdir", d.rankdir);
        set(b.graph, "ranksep", inches(d.rank_gap));
        set(b.graph, "nodesep", inches(d.vertex_gap));
        if (!d.clusters.empty()) set(b.graph, "newrank", "true");
    } else {
        set(b.graph, "overlap", "prism");
        set(b.graph, "sep", fmt::format("+{:.0f}", d.vertex_gap));
        set(b.graph, "splines", d.engine == Engine::neato ? "true" : "line");
        set(b.graph, "esep", "+1");
    }
    const bool pinned = std::any_of(d.vertices.begin(), d.vertices.end(), [](const auto& v) { return v.position; });
    if (pinned) {
        set(b.graph, "inputscale", "72");
        set(b.graph, "notranslate", "true");
    }
    declare(b.graph, AGNODE, "fontname", "Helvetica");
    declare(b.graph, AGNODE, "height", "0.25");
    declare(b.graph, AGNODE, "width", "0.25");
    declare(b.graph, AGNODE, "margin", "0.08,0.045");
    declare(b.graph, AGEDGE, "fontname", "Helvetica");
    declare(b.graph, AGEDGE, "fontsize", "8");
    declare(b.graph, AGEDGE, "arrowsize", "0.6");
}

void add_vertex(Builder& b, const DiagramVertex& v, std::set<std::string>& used) {
    if (b.nodes.contains(v.id)) throw std::invalid_argument("diagram: two vertices '" + v.id + "'");
    auto name = dot_name(v.id);
    while (agnode(b.graph, c(name), 0) != nullptr) name += '_';
    auto* node = agnode(b.graph, c(name), 1);
    b.nodes.emplace(v.id, node);
    auto id = fmt::format("{}-v-{}", b.prefix, svg_id(v.id));
    while (!used.insert(id).second) id += "_";
    b.ids.emplace(v.id, id);

    const auto label = v.label.empty() ? v.id : v.label;
    b.labels.emplace(v.id, label);
    const auto [shape, style] = shape_name(v.shape);
    set(node, "id", id);
    set(node, "class", classes(v.kind));
    set(node, "label", dot_text(label));
    set(node, "tooltip", dot_text(drawable_text(v.tooltip.empty() ? label : v.tooltip)));
    set(node, "shape", shape);
    set(node, "style", style);
    set(node, "fillcolor", colour_or(v.ink.fill, "#ffffff"));
    set(node, "color", colour_or(v.ink.border, palette::line));
    set(node, "fontcolor", colour_or(v.ink.text, palette::ink));
    set(node, "fontsize", svg_number(v.font_size));
    if (v.bold) set(node, "fontname", "Helvetica-Bold");
    if (const auto url = safe_url(v.url)) set(node, "URL", dot_text(*url));
    if (v.position) set(node, "pos", fmt::format("{:.2f},{:.2f}!", v.position->first, v.position->second));
}

void add_edge(Builder& b, const DiagramEdge& e, std::size_t number) {
    auto* edge = agedge(b.graph, b.node(e.from), b.node(e.to), nullptr, 1);
    const auto tooltip =
        e.tooltip.empty() ? b.labels.at(e.from) + (e.directed ? " → " : " – ") + b.labels.at(e.to) : e.tooltip;
    set(edge, "id", fmt::format("{}-e-{}", b.prefix, number));
    // So that a page can find the neighbours of a vertex.
    set(edge, "class",
        fmt::format("from-{} to-{}{}{}", b.ids.at(e.from), b.ids.at(e.to), e.kind.empty() ? "" : " ", classes(e.kind)));
    set(edge, "tooltip", dot_text(drawable_text(tooltip)));
    set(edge, "color", colour_or(e.colour, palette::line));
    set(edge, "penwidth", svg_number(std::clamp(e.width, 0.25, 20.0)));
    if (!e.label.empty()) set(edge, "label", dot_text(e.label));
    if (e.stroke == Stroke::dashed) set(edge, "style", "dashed");
    if (e.stroke == Stroke::dotted) set(edge, "style", "dotted");
    if (!e.directed) set(edge, "dir", "none");
    if (!e.constrains) set(edge, "constraint", "false");
}

void add_ranks(const Builder& b) {
    std::map<std::string, std::vector<std::string>> ranks;
    for (const auto& v : b.diagram.vertices) {
        if (!v.rank.empty()) ranks[v.rank].push_back(v.id);
    }
    std::size_t number = 0;
    for (const auto& [rank, members] : ranks) {
        auto* group = agsubg(b.graph, c(fmt::format("rank {}", number++)), 1);
        set(group, "rank", rank == "first" ? "source" : rank == "last" ? "sink" : "same");
        for (const auto& id : members) agsubnode(group, b.node(id), 1);
    }
}

void add_clusters(const Builder& b) {
    std::size_t number = 0;
    for (const auto& cluster : b.diagram.clusters) {
        auto* group = agsubg(b.graph, c(fmt::format("cluster {}", number)), 1);
        set(group, "id", fmt::format("{}-c-{}", b.prefix, number++));
        set(group, "label", dot_text(cluster.label));
        set(group, "tooltip", dot_text(drawable_text(cluster.label)));
        set(group, "style", "filled,rounded");
        set(group, "fillcolor", colour_or(cluster.fill, "#f6f7f9"));
        set(group, "color", std::string(palette::line));
        for (const auto& id : cluster.vertices) agsubnode(group, b.node(id), 1);
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

std::string dot_text(std::string_view text) {
    std::string result;
    for (const char letter : drawable_text(text, true)) {
        switch (letter) {
            case '\\':
                result += "\\\\";
                break;
            case '\n':
                result += "\\n";
                break;
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            default:
                result += letter;
        }
    }
    return result;
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
    static std::mutex cgraph;
    const std::lock_guard lock(cgraph);
    Agiodisc_t io{AgIoDisc.afread, append_output, flush_output};
    Agdisc_t services{&AgMemDisc, detail::numbered_ids(), &io};
    const auto name = dot_name(diagram.name);
    const bool directed = diagram.engine == Engine::dot || std::any_of(diagram.edges.begin(), diagram.edges.end(),
                                                                       [](const auto& e) { return e.directed; });
    const GraphHandle graph(agopen(c(name), directed ? Agdirected : Agundirected, &services));
    Builder builder{diagram, graph.get(), svg_id(diagram.name), {}, {}, {}};
    set_graph(builder);
    std::set<std::string> used;
    for (const auto& vertex : diagram.vertices) add_vertex(builder, vertex, used);
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) add_edge(builder, diagram.edges[i], i);
    add_ranks(builder);
    add_clusters(builder);
    std::string output;
    agwrite(graph.get(), &output);
    return output;
}

}  // namespace interlink
