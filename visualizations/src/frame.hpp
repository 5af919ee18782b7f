#pragma once

#include <interlink/visualizations/figure.hpp>
#include <interlink/visualizations/svg.hpp>

namespace interlink::detail {

/// A drawing in its own coordinates from (0, 0).
struct Content {
    SvgWriter drawing;
    double width = 0;
    double height = 0;
};

/// What the margins and words of the figure leave on the page for its content.
struct Room {
    double width = 0;
    double height = 0;
};
Room room_for(const FigureHead& head, const Page& page);

/// The figure with its title above and caption and source below the content. As wide as the page, or as the content
/// where that is wider. Fills everything but `dot` and `data_csv`.
Figure framed(const FigureHead& head, const Page& page, const Content& content);

}  // namespace interlink::detail
