#pragma once

#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/svg.hpp>

#include "label_places.hpp"

namespace interlink::detail {

struct DrawnArrow {
    Point from, to;
    Box tip;  ///< what no name may cover: the hollow mark and the arrow's head
};

/// Draws an arrow between two places of the picture, the first of them under a dot of this radius, and the second too
/// unless the arrow ends in a hollow mark.
DrawnArrow draw_map_arrow(SvgWriter& writer, const MapArrow& arrow, Point from, Point to, double radius);

/// Does the arrow lead through the box? Looked at point by point.
bool passes(const DrawnArrow& arrow, const Box& box);

}  // namespace interlink::detail
