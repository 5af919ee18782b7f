#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
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
constexpr double leading = 1.15 * font;
constexpr double radius = 3.5;
constexpr double widest_label = 130;
constexpr std::string_view named_fill = "#0b5a94";

void check(const ParetoChart& chart) {
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto& point = chart.points[i];
        const bool rises = i == 0 || (point.x >= chart.points[i - 1].x && point.y >= chart.points[i - 1].y);
        if (!rises || !std::isfinite(point.x) || !std::isfinite(point.y))
            throw std::invalid_argument("pareto chart: points are finite and rise in both figures");
    }
}

Plot lay_out(const ParetoChart& chart, const detail::Room& room) {
    std::vector<double> xs, ys;
    for (const auto& point : chart.points) {
        xs.push_back(point.x);
        ys.push_back(point.y);
    }
    return {detail::plot_box(room.width, room.height), detail::plot_range(xs, xs.front()),
            detail::plot_range(ys, ys.front())};
}

/// Level from each point to below the next, then up to it; the last goes on to the edge.
std::vector<Point> staircase(const ParetoChart& chart, const Plot& plot) {
    std::vector<Point> corners;
    for (const auto& point : chart.points) {
        const auto at = plot.at(point.x, point.y);
        if (!corners.empty()) corners.push_back({at.x, corners.back().y});
        corners.push_back(at);
    }
    corners.push_back({plot.box.right, corners.back().y});
    return corners;
}

std::vector<Box> draw_staircase(SvgWriter& writer, const ParetoChart& chart, const Plot& plot) {
    const auto corners = staircase(chart, plot);
    std::vector<Box> taken;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const auto &from = corners[i], &to = corners[i + 1];
        writer.line(from.x, from.y, to.x, to.y, palette::line, 1);
        taken.push_back({std::min(from.x, to.x) - 0.5, std::min(from.y, to.y) - 0.5, std::max(from.x, to.x) + 0.5,
                         std::max(from.y, to.y) + 0.5});
    }
    return taken;
}

/// The best, the two ends, then the rest from left to right.
std::vector<std::size_t> naming_order(const ParetoChart& chart) {
    std::vector<std::size_t> order(chart.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return chart.points[i].best ? 0 : i == 0 || i + 1 == order.size() ? 1 : 2;
    });
    return order;
}

void draw_mark(SvgWriter& writer, const ParetoMark& mark, Point at, const std::vector<std::string>& lines,
               const std::optional<detail::PlacedLabel>& place) {
    writer.open("g", svg_group(place ? "point says" : "point", mark.id));
    if (!mark.tooltip.empty()) writer.element("title", {}, mark.tooltip);
    if (place && place->leader) writer.line(at.x, at.y, place->leader->x, place->leader->y, palette::line, 0.75);
    if (mark.best)
        writer.circle(at.x, at.y, radius + 2.5, "#ffffff",
                      {{"stroke", std::string(named_fill)}, {"stroke-width", "1"}});
    if (place) {
        writer.circle(at.x, at.y, radius, named_fill);
        writer.text(place->box.left, place->box.top + 0.9 * font, lines, leading,
                    {.size = font, .fill = std::string(palette::ink), .bold = mark.best});
    } else {
        writer.circle(at.x, at.y, radius - 1, "#ffffff",
                      {{"stroke", std::string(palette::line)}, {"stroke-width", "1"}});
    }
    writer.close("g");
}

std::vector<std::string> lines_of(const ParetoChart& chart, const ParetoMark& mark) {
    auto lines = wrap_text(mark.label, widest_label, font, mark.best, 4);
    if (mark.best && !chart.best_label.empty()) lines.insert(lines.begin(), chart.best_label);
    return lines;
}

/// Returns how many have no name.
std::size_t draw_marks(SvgWriter& writer, const ParetoChart& chart, const Plot& plot, std::vector<Box> obstacles) {
    for (const auto& mark : chart.points) {
        const auto at = plot.at(mark.x, mark.y);
        obstacles.push_back({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
    }
    detail::LabelPlaces places(plot.box, std::move(obstacles));
    SvgWriter named;
    std::size_t without = 0;
    for (const auto i : naming_order(chart)) {
        const auto& mark = chart.points[i];
        const auto at = plot.at(mark.x, mark.y);
        const auto lines = lines_of(chart, mark);
        const auto place = places.place(at, mark.best ? radius + 3 : radius, text_width(lines, font, mark.best),
                                        leading * static_cast<double>(lines.size()));
        draw_mark(place ? named : writer, mark, at, lines, place);
        without += place ? 0 : 1;
    }
    writer.raw(named.markup());
    return without;
}

std::string hollow_words(const ParetoChart& chart, std::size_t without) {
    return text::format(" Hollow: {} more {} without room for a name, all in the data.", without,
                        without == 1 ? chart.noun_one : chart.noun_many);
}

}  // namespace

Figure pareto_chart(const ParetoChart& chart, const Page& page) {
    check(chart);
    auto head = chart.head;
    head.caption += hollow_words(chart, chart.points.size());  // room for the sentence that may have to be added
    const auto room = detail::room_for(head, page);
    head.caption = chart.head.caption;
    detail::Content content;
    content.width = room.width;
    if (chart.points.empty()) return detail::framed(head, page, content);

    const auto plot = lay_out(chart, room);
    auto& writer = content.drawing;
    const auto& box = plot.box;
    writer.rect(box.left, box.top, box.right - box.left, box.bottom - box.top, "#ffffff");
    writer.line(box.left, box.top, box.left, box.bottom, palette::line, 1);
    writer.line(box.left, box.bottom, box.right, box.bottom, palette::line, 1);
    detail::draw_plot_axes(writer, plot, chart.x_heading, chart.y_heading);
    const auto without = draw_marks(writer, chart, plot, draw_staircase(writer, chart, plot));
    if (without > 0) head.caption += hollow_words(chart, without);
    content.height = box.bottom + detail::plot_bottom_margin;
    return detail::framed(head, page, content);
}

}  // namespace interlink
