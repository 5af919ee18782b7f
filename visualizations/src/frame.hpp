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

/// Height that the words of the figure take on that width: what the content cannot have.
double frame_height(const FigureHead& head, double width);

/// The figure with its title above and caption and source below the content. As wide as the page, or as the content
/// where that is wider. Fills everything but `dot` and `data_csv`.
Figure framed(const FigureHead& head, const Page& page, const Content& content);

}  // namespace interlink::detail
