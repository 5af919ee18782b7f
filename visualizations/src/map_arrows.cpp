#include "map_arrows.hpp"

#include <interlink/visualizations/colour.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <cmath>

namespace interlink::detail {
namespace {

constexpr double hollow_radius = 2.5;  ///< radius of a hollow mark
constexpr double head_length = 5;      ///< length of an arrow's head

/// The head that ends at `end`; returns the box around it.
Box draw_head(SvgWriter& writer, Point end, Point neck) {
    const double half = 0.36 * head_length;
    const double dx = (end.x - neck.x) / head_length * half, dy = (end.y - neck.y) / head_length * half;
    writer.leaf("polygon", {{"points", text::format("{},{} {},{} {},{}", svg_number(end.x), svg_number(end.y),
                                                    svg_number(neck.x - dy), svg_number(neck.y + dx),
                                                    svg_number(neck.x + dy), svg_number(neck.y - dx))},
                            {"fill", std::string(palette::line)}});
    return {std::min(end.x, neck.x - half), std::min(end.y, neck.y - half), std::max(end.x, neck.x + half),
            std::max(end.y, neck.y + half)};
}

}  // namespace

DrawnArrow draw_map_arrow(SvgWriter& writer, const MapArrow& arrow, Point from, Point to, double radius) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double reach = arrow.to ? radius + 1.5 : hollow_radius;
    const double mark = arrow.to ? 0 : hollow_radius;  // a point is an obstacle already
    DrawnArrow drawn{from, to, {to.x - mark, to.y - mark, to.x + mark, to.y + mark}};
    writer.open("g", {{"class", "edge arrow"}});
    if (!arrow.tooltip.empty()) writer.element("title", {}, arrow.tooltip);
    if (!arrow.to)
        writer.circle(to.x, to.y, hollow_radius, "#ffffff",
                      {{"stroke", std::string(palette::second_accent)}, {"stroke-width", "1"}});
    if (length > reach + radius + head_length) {  // else the two touch, and there is nothing to point out
        const double dx = (to.x - from.x) / length, dy = (to.y - from.y) / length;
        const Point end{to.x - reach * dx, to.y - reach * dy}, neck{end.x - head_length * dx, end.y - head_length * dy};
        writer.line(from.x, from.y, neck.x, neck.y, palette::line, 0.75);
        const Box tip = draw_head(writer, end, neck);
        if (arrow.to) drawn.tip = tip;
        drawn.tip = {std::min(drawn.tip.left, tip.left), std::min(drawn.tip.top, tip.top),
                     std::max(drawn.tip.right, tip.right), std::max(drawn.tip.bottom, tip.bottom)};
    }
    writer.close("g");
    return drawn;
}

bool passes(const DrawnArrow& arrow, const Box& box) {
    const double length = std::hypot(arrow.to.x - arrow.from.x, arrow.to.y - arrow.from.y);
    for (double at = 0; at < length; at += 1) {
        const double x = arrow.from.x + (arrow.to.x - arrow.from.x) * at / length;
        const double y = arrow.from.y + (arrow.to.y - arrow.from.y) * at / length;
        if (box.meets({x - 0.5, y - 0.5, x + 0.5, y + 0.5})) return true;
    }
    return false;
}

}  // namespace interlink::detail
