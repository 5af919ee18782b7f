#pragma once

#include <interlink/visualizations/svg.hpp>

#include "label_places.hpp"

#include <string>
#include <vector>

namespace interlink::detail {

struct PlotRange {
    double from = 0, to = 1;
    double share(double value) const { return (value - from) / (to - from); }
};

/// From the least to the most, `also` included, with air beyond both; a unit wide where all are equal.
PlotRange plot_range(const std::vector<double>& values, double also);

/// Two figures against each other: where on the drawing they stand.
struct Plot {
    Box box;
    PlotRange x, y;
    Point at(double px, double py) const {
        return {box.left + x.share(px) * (box.right - box.left), box.bottom - y.share(py) * (box.bottom - box.top)};
    }
};

inline constexpr double plot_left_margin = 44;    ///< numbers and heading of the upright axis
inline constexpr double plot_bottom_margin = 30;  ///< of the level one

/// As wide as the room, and as high as looks well.
Box plot_box(double room_width, double room_height);

/// Numbers and headings of both axes.
void draw_plot_axes(SvgWriter& writer, const Plot& plot, const std::string& x_heading, const std::string& y_heading);

}  // namespace interlink::detail
