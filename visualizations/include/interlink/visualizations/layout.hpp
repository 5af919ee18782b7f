// Graphviz at arm's length: each layout runs in a fresh process of the program interlink-layout, with a deadline.
// Graphviz cannot be trusted with threads, gives other drawings the second time, and may take minutes or crash; and a
// program that draws nothing need not load it.
#pragma once

#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/figure.hpp>

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct LayoutRequest {
    std::string name;  ///< prefixes every id in the drawing
    std::string dot;
    Engine engine = Engine::dot;
};

struct LayoutOptions {
    std::chrono::milliseconds deadline{10'000};           ///< for each layout, from its start
    std::uint64_t memory_bytes = std::uint64_t{2} << 30;  ///< address space of a worker; not under sanitizers
    unsigned at_once = 2;                                 ///< workers side by side, >= 1
    std::string worker;                                   ///< path of interlink-layout; empty: layout_program()
};

struct LayoutResult {
    std::string drawing;  ///< a `g` element to be placed in an SVG at (0, 0); empty when it failed
    double width = 0;     ///< points
    double height = 0;
    std::string problem;  ///< why there is no drawing, in words
    double seconds = 0;   ///< wall time of the worker

    bool ok() const { return problem.empty(); }
};

/// Where interlink-layout is: in the folder of the running program (as in a build tree), or where an installed one has
/// it. Empty when it is in neither.
std::string layout_program();

LayoutResult layout_svg(const LayoutRequest& request, const LayoutOptions& options = {});

/// Results in the order of the requests. The same DOT gives the same drawing whatever runs beside it.
std::vector<LayoutResult> layout_all(std::span<const LayoutRequest> requests, const LayoutOptions& options = {});

/// The figure of a drawing that came out: scaled down to the page where it is larger, never up.
/// Throws std::invalid_argument when the layout failed.
Figure diagram_figure(const FigureHead& head, const std::string& dot, const LayoutResult& layout,
                      const Page& page = {});

}  // namespace interlink
