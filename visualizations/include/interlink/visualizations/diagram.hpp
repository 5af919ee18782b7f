// Node-link diagrams: what to draw, as values; DOT for Graphviz comes out, which programs can read as well.
#pragma once

#include <interlink/visualizations/colour.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink {

/// `dot`: levels, up to about 300 vertices. `neato`: distances, small undirected graphs. `sfdp`: everything, large.
enum class Engine : std::uint8_t { dot, neato, sfdp };
std::string_view to_string(Engine engine);
std::optional<Engine> parse_engine(std::string_view name);

enum class Shape : std::uint8_t { box, rounded, ellipse, octagon, diamond, hexagon, plain };
enum class Stroke : std::uint8_t { solid, dashed, dotted };

/// What a vertex or edge stands for, as attributes of the DOT for those who read it: name and value, any text. Names
/// are words that Graphviz does not know, so that they change nothing in the drawing; empty values are left out.
using Facts = std::vector<std::pair<std::string, std::string>>;

struct DiagramVertex {
    std::string id{};     ///< unique in the diagram; any text
    std::string label{};  ///< plain text as it shall be read; '\n' breaks lines; empty: the id
    /// Words for the SVG's class, e.g. "technology" or "says-T" (see measure_legibility); blanks between.
    std::string kind{};
    Shape shape = Shape::rounded;
    Ink ink{"#ffffff", palette::line, palette::ink};
    double font_size = 9;
    bool bold = false;
    std::string url{};      ///< https://… or #anchor; anything else is left out
    std::string tooltip{};  ///< the accessible name too; empty: the label
    std::string rank{};     ///< vertices of one rank word stand in one rank (`dot`); "first" and "last" are the ends
    std::optional<std::pair<double, double>> position{};  ///< in points; `neato` keeps it
    std::string name{};  ///< in the DOT and in ids of the SVG; empty: the id. Of equal ones the later get a "_"
    Facts facts{};
};

struct DiagramEdge {
    std::string from{};
    std::string to{};
    std::string label{};
    std::string kind{};  ///< words for the class; the first names the edge in the SVG, between its ends
    Stroke stroke = Stroke::solid;
    std::string_view colour = palette::line;
    double width = 1;        ///< points, > 0
    bool directed = true;    ///< with an arrowhead, at `to`
    bool constrains = true;  ///< false: does not pull its ends into different ranks (`dot`)
    std::string tooltip{};
    bool backwards = false;  ///< `to` stands before `from` (`dot`); the arrowhead stays at `to`
    Facts facts{};
};

struct DiagramCluster {
    std::string label{};
    std::vector<std::string> vertices{};  ///< ids
    std::string_view fill = "#f6f7f9";
    std::string id{};  ///< empty: the label
};

struct Diagram {
    std::string name{};  ///< prefixes every id in the SVG
    Engine engine = Engine::dot;
    std::string rankdir = "LR";  ///< LR, TB, RL or BT
    double rank_gap = 40;        ///< points between ranks (`dot`)
    double vertex_gap = 7;       ///< points between neighbours
    std::vector<DiagramVertex> vertices{};
    std::vector<DiagramEdge> edges{};
    std::vector<DiagramCluster> clusters{};
};

/// Text that Graphviz shows as it stands in a label: escapes (\N, \G, \l …), entities and HTML-like markup do nothing;
/// '\n' breaks the line.
std::string dot_text(std::string_view text);

/// The same for a tooltip, which Graphviz reads twice: on one line.
std::string dot_tooltip(std::string_view text);

/// The address as it may stand in a drawing, or nothing: only https:// and #anchor.
std::optional<std::string> safe_url(std::string_view url);

/// The graph in the DOT language, with everything that plain Graphviz needs to draw it again, the engine too; the same
/// bytes for the same diagram. One statement a line: all vertices with their attributes first, outside of ranks and
/// clusters, where most readers look for them alone. An edge that goes backwards is written from `to` to `from` with
/// dir=back, and with its ends as they are meant in `source` and `target`. O((V + E) log V).
/// Throws std::invalid_argument for two vertices of one id and for an edge or cluster that names a vertex not there.
std::string to_dot(const Diagram& diagram);

}  // namespace interlink
