#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "axis.hpp"
#include "frame.hpp"
#include "label_places.hpp"
#include "map_arrows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <fmt/format.h>

namespace interlink {
namespace {

using detail::Box;
using detail::Point;

constexpr double font = 9;
constexpr double corner_font = 8;
constexpr double tick_font = 8;
constexpr double radius = 3.5;
constexpr double widest_label = 120;
constexpr double left_margin = 44;    ///< numbers and heading of the upright axis
constexpr double bottom_margin = 30;  ///< of the level one
constexpr double air = 0.13;          ///< of the span, beyond the outermost points: room for the corners' names
constexpr std::string_view named_fill = "#0b5a94";

struct Range {
    double from = 0, to = 1;
    double share(double value) const { return (value - from) / (to - from); }
};

/// From the least to the most, the cut included; a unit wide where all are equal.
Range range_of(const std::vector<double>& values, double cut) {
    double least = cut, most = cut;
    for (const double value : values) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const double span = most > least ? most - least : 1;
    return {least - air * span, most + air * span};
}

struct Layout {
    Box plot;
    Range x, y;
    Point at(double px, double py) const {
        return {plot.left + x.share(px) * (plot.right - plot.left),
                plot.bottom - y.share(py) * (plot.bottom - plot.top)};
    }
};

Layout lay_out(const QuadrantMap& chart, const detail::Room& room) {
    std::vector<double> xs, ys;
    for (const auto& point : chart.points) {
        xs.push_back(point.x);
        ys.push_back(point.y);
    }
    for (const auto& arrow : chart.arrows) {
        if (arrow.to) continue;
        xs.push_back(arrow.x);
        ys.push_back(arrow.y);
    }
    Layout layout;
    layout.x = range_of(xs, chart.x_cut);
    layout.y = range_of(ys, chart.y_cut);
    const double width = room.width - left_margin - 2;
    const double height = std::clamp(0.8 * width, 60.0, std::max(60.0, room.height - bottom_margin));
    layout.plot = {left_margin, 0, left_margin + width, height};
    return layout;
}

void draw_quadrants(SvgWriter& writer, const QuadrantMap& chart, const Layout& layout) {
    const auto& plot = layout.plot;
    const auto cut = layout.at(chart.x_cut, chart.y_cut);
    writer.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top, "#ffffff");
    writer.rect(cut.x, plot.top, plot.right - cut.x, cut.y - plot.top, "#f1f4f8");
    writer.rect(plot.left, cut.y, cut.x - plot.left, plot.bottom - cut.y, "#f1f4f8");
    writer.line(cut.x, plot.top, cut.x, plot.bottom, palette::line, 1);
    writer.line(plot.left, cut.y, plot.right, cut.y, palette::line, 1);
    writer.line(plot.left, plot.top, plot.left, plot.bottom, palette::line, 1);
    writer.line(plot.left, plot.bottom, plot.right, plot.bottom, palette::line, 1);
}

void draw_axes(SvgWriter& writer, const QuadrantMap& chart, const Layout& layout) {
    const std::string muted(palette::muted), ink(palette::ink);
    const auto& plot = layout.plot;
    const double x_step = detail::nice_step(layout.x.to - layout.x.from, 6);
    for (const double value : detail::ticks(layout.x.from, layout.x.to, x_step)) {
        const double x = layout.at(value, layout.y.from).x;
        writer.line(x, plot.bottom, x, plot.bottom + 3, palette::line, 1);
        writer.text(x, plot.bottom + 4 + tick_font, fmt::format("{:.6g}", value),
                    {.size = tick_font, .fill = muted, .anchor = Anchor::middle});
    }
    const double y_step = detail::nice_step(layout.y.to - layout.y.from, 6);
    for (const double value : detail::ticks(layout.y.from, layout.y.to, y_step)) {
        const double y = layout.at(layout.x.from, value).y;
        writer.line(plot.left - 3, y, plot.left, y, palette::line, 1);
        writer.text(plot.left - 5, y + 0.36 * tick_font, fmt::format("{:.6g}", value),
                    {.size = tick_font, .fill = muted, .anchor = Anchor::end});
    }
    writer.text((plot.left + plot.right) / 2, plot.bottom + bottom_margin - 4, chart.x_heading,
                {.size = font, .fill = ink, .anchor = Anchor::middle, .italic = true});
    writer.text(font, (plot.top + plot.bottom) / 2, chart.y_heading,
                {.size = font, .fill = ink, .anchor = Anchor::middle, .italic = true, .rotate = -90});
}

/// Writes the name of a quadrant into its corner of the plot; returns the room it takes.
Box draw_corner(SvgWriter& writer, const QuadrantMap::Corner& corner, const Box& plot, bool right, bool bottom) {
    const double width = std::max(text_width(corner.name, corner_font, true), text_width(corner.meaning, corner_font));
    const double height = 2.4 * corner_font;
    const double x = right ? plot.right - 5 : plot.left + 5;
    const double top = bottom ? plot.bottom - 4 - height : plot.top + 4;
    const Anchor anchor = right ? Anchor::end : Anchor::start;
    const std::string muted(palette::muted);
    writer.text(x, top + corner_font, corner.name,
                {.size = corner_font, .fill = muted, .anchor = anchor, .bold = true});
    writer.text(x, top + 2.2 * corner_font, corner.meaning, {.size = corner_font, .fill = muted, .anchor = anchor});
    return {right ? x - width : x, top, right ? x : x + width, top + height};
}

/// Those farthest from the cut first, measured in the picture.
std::vector<std::size_t> by_distance(const QuadrantMap& chart, const Layout& layout) {
    const auto cut = layout.at(chart.x_cut, chart.y_cut);
    std::vector<double> distances;
    for (const auto& point : chart.points) {
        const auto at = layout.at(point.x, point.y);
        distances.push_back(std::hypot(at.x - cut.x, at.y - cut.y));
    }
    std::vector<std::size_t> order(chart.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return distances[a] > distances[b]; });
    return order;
}

void draw_point(SvgWriter& writer, const MapPoint& point, Point at, const std::string& label,
                const std::optional<detail::PlacedLabel>& place, bool over_arrow) {
    writer.open("g", {{"class", place ? "point says" : "point"}});
    if (!point.tooltip.empty()) writer.element("title", {}, point.tooltip);
    if (place && place->leader) writer.line(at.x, at.y, place->leader->x, place->leader->y, palette::line, 0.75);
    if (place) {
        writer.circle(at.x, at.y, radius, named_fill);
        if (over_arrow) {
            writer.rect(place->box.left - 1, place->box.top, place->box.right - place->box.left + 2,
                        place->box.bottom - place->box.top, "#ffffff");
        }
        writer.text(place->box.left, place->box.top + 0.9 * font, label,
                    {.size = font, .fill = std::string(palette::ink)});
    } else {
        writer.circle(at.x, at.y, radius - 1, "#ffffff",
                      {{"stroke", std::string(palette::line)}, {"stroke-width", "1"}});
    }
    writer.close("g");
}

/// Draws all points, the named ones last and so on top; returns how many have no name.
std::size_t draw_points(SvgWriter& writer, const QuadrantMap& chart, const Layout& layout, std::vector<Box> obstacles,
                        const std::vector<detail::DrawnArrow>& arrows) {
    for (const auto& point : chart.points) {
        const auto at = layout.at(point.x, point.y);
        obstacles.push_back({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
    }
    detail::LabelPlaces places(layout.plot, std::move(obstacles));
    SvgWriter named;
    std::size_t without = 0;
    for (const auto i : by_distance(chart, layout)) {
        const auto& point = chart.points[i];
        const auto at = layout.at(point.x, point.y);
        const auto label = wrap_text(point.label, widest_label, font, false, 1).front();
        const auto place = places.place(at, radius, text_width(label, font), 1.15 * font);
        const bool over_arrow =
            place && std::ranges::any_of(arrows, [&](const detail::DrawnArrow& arrow) { return detail::passes(arrow, place->box); });
        draw_point(place ? named : writer, point, at, label, place, over_arrow);
        without += place ? 0 : 1;
    }
    writer.raw(named.markup());
    return without;
}

std::string words_for(const QuadrantMap& chart, std::size_t without) {
    return fmt::format(" Hollow: {} more {} without room for a name, all in the data.", without,
                       without == 1 ? chart.noun_one : chart.noun_many);
}

void check(const QuadrantMap& chart) {
    bool finite = std::isfinite(chart.x_cut) && std::isfinite(chart.y_cut);
    for (const auto& point : chart.points) finite = finite && std::isfinite(point.x) && std::isfinite(point.y);
    for (const auto& arrow : chart.arrows) {
        finite = finite && std::isfinite(arrow.x) && std::isfinite(arrow.y);
        if (arrow.from >= chart.points.size() || arrow.to.value_or(0) >= chart.points.size())
            throw std::invalid_argument("quadrant map: an arrow leads from or to no point");
    }
    if (!finite) throw std::invalid_argument("quadrant map: a figure is not finite");
}

}  // namespace

Figure quadrant_map(const QuadrantMap& chart, const Page& page) {
    check(chart);
    auto head = chart.head;
    // Room for the sentence that may have to be added.
    head.caption += words_for(chart, chart.points.size());
    const auto room = detail::room_for(head, page);
    head.caption = chart.head.caption;
    detail::Content content;
    content.width = room.width;
    if (chart.points.empty()) return detail::framed(head, page, content);

    const auto layout = lay_out(chart, room);
    auto& writer = content.drawing;
    draw_quadrants(writer, chart, layout);
    draw_axes(writer, chart, layout);
    std::vector<Box> obstacles{draw_corner(writer, chart.top_left, layout.plot, false, false),
                               draw_corner(writer, chart.top_right, layout.plot, true, false),
                               draw_corner(writer, chart.bottom_left, layout.plot, false, true),
                               draw_corner(writer, chart.bottom_right, layout.plot, true, true)};
    const auto cut = layout.at(chart.x_cut, chart.y_cut);
    obstacles.push_back({cut.x - 0.5, layout.plot.top, cut.x + 0.5, layout.plot.bottom});
    obstacles.push_back({layout.plot.left, cut.y - 0.5, layout.plot.right, cut.y + 0.5});
    std::vector<detail::DrawnArrow> arrows;
    for (const auto& arrow : chart.arrows) {
        const auto& from = chart.points[arrow.from];
        const auto to = arrow.to ? layout.at(chart.points[*arrow.to].x, chart.points[*arrow.to].y) : layout.at(arrow.x, arrow.y);
        arrows.push_back(detail::draw_map_arrow(writer, arrow, layout.at(from.x, from.y), to, radius));
        obstacles.push_back(arrows.back().tip);
    }
    const auto without = draw_points(writer, chart, layout, std::move(obstacles), arrows);
    if (without > 0) head.caption += words_for(chart, without);
    content.height = layout.plot.bottom + bottom_margin;
    return detail::framed(head, page, content);
}

}  // namespace interlink
