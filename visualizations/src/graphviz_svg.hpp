#pragma once

#include <string>
#include <string_view>

namespace interlink::detail {

struct CleanDrawing {
    std::string markup;  ///< one `g` element
    double width = 0;    ///< points
    double height = 0;
    std::string problem;
};

/// Graphviz's SVG made fit for a page that holds several: no prolog, comments (its version), font names or white
/// ground; every id starts with `prefix`; the titles are the tooltips; links go to https or an anchor only.
CleanDrawing clean_graphviz_svg(std::string_view svg, const std::string& prefix);

}  // namespace interlink::detail
