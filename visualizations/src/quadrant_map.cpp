#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
#include "map_arrows.hpp"
#include "plot.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace interlink {
namespace {

using detail::Box;
using detail::Plot;
using detail::Point;

constexpr double font = 9;
constexpr double corner_font = 8;
constexpr double radius = 3.5;
constexpr double widest_label = 120;
constexpr std::string_view named_fill = "#0b5a94";

Plot lay_out(const QuadrantMap& chart, const detail::Room& room) {
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
    return {detail::plot_box(room.width, room.height), detail::plot_range(xs, chart.x_cut),
            detail::plot_range(ys, chart.y_cut)};
}

void draw_quadrants(SvgWriter& writer, const QuadrantMap& chart, const Plot& layout) {
    const auto& plot = layout.box;
    const auto cut = layout.at(chart.x_cut, chart.y_cut);
    writer.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top, "#ffffff");
    writer.rect(cut.x, plot.top, plot.right - cut.x, cut.y - plot.top, "#f1f4f8");
    writer.rect(plot.left, cut.y, cut.x - plot.left, plot.bottom - cut.y, "#f1f4f8");
    writer.line(cut.x, plot.top, cut.x, plot.bottom, palette::line, 1);
    writer.line(plot.left, cut.y, plot.right, cut.y, palette::line, 1);
    writer.line(plot.left, plot.top, plot.left, plot.bottom, palette::line, 1);
    writer.line(plot.left, plot.bottom, plot.right, plot.bottom, palette::line, 1);
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
std::vector<std::size_t> by_distance(const QuadrantMap& chart, const Plot& layout) {
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
    writer.open("g", svg_group(place ? "point says" : "point", point.id));
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
std::size_t draw_points(SvgWriter& writer, const QuadrantMap& chart, const Plot& layout, std::vector<Box> obstacles,
                        const std::vector<detail::DrawnArrow>& arrows) {
    for (const auto& point : chart.points) {
        const auto at = layout.at(point.x, point.y);
        obstacles.push_back({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
    }
    detail::LabelPlaces places(layout.box, std::move(obstacles));
    SvgWriter named;
    std::size_t without = 0;
    for (const auto i : by_distance(chart, layout)) {
        const auto& point = chart.points[i];
        const auto at = layout.at(point.x, point.y);
        const auto label = wrap_text(point.label, widest_label, font, false, 1).front();
        const auto place = places.place(at, radius, text_width(label, font), 1.15 * font);
        const bool over_arrow = place && std::ranges::any_of(arrows, [&](const detail::DrawnArrow& arrow) {
                                    return detail::passes(arrow, place->box);
                                });
        draw_point(place ? named : writer, point, at, label, place, over_arrow);
        without += place ? 0 : 1;
    }
    writer.raw(named.markup());
    return without;
}

std::string words_for(const QuadrantMap& chart, std::size_t without) {
    return text::format(" Hollow: {} more {} without room for a name, all in the data.", without,
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
    detail::draw_plot_axes(writer, layout, chart.x_heading, chart.y_heading);
    std::vector<Box> obstacles{draw_corner(writer, chart.top_left, layout.box, false, false),
                               draw_corner(writer, chart.top_right, layout.box, true, false),
                               draw_corner(writer, chart.bottom_left, layout.box, false, true),
                               draw_corner(writer, chart.bottom_right, layout.box, true, true)};
    const auto cut = layout.at(chart.x_cut, chart.y_cut);
    obstacles.push_back({cut.x - 0.5, layout.box.top, cut.x + 0.5, layout.box.bottom});
    obstacles.push_back({layout.box.left, cut.y - 0.5, layout.box.right, cut.y + 0.5});
    std::vector<detail::DrawnArrow> arrows;
    for (const auto& arrow : chart.arrows) {
        const auto& from = chart.points[arrow.from];
        const auto to =
            arrow.to ? layout.at(chart.points[*arrow.to].x, chart.points[*arrow.to].y) : layout.at(arrow.x, arrow.y);
        arrows.push_back(detail::draw_map_arrow(writer, arrow, layout.at(from.x, from.y), to, radius));
        obstacles.push_back(arrows.back().tip);
    }
    const auto without = draw_points(writer, chart, layout, std::move(obstacles), arrows);
    if (without > 0) head.caption += words_for(chart, without);
    content.height = layout.box.bottom + detail::plot_bottom_margin;
    return detail::framed(head, page, content);
}

}  // namespace interlink
