#include "plot.hpp"

#include <interlink/visualizations/colour.hpp>

#include "axis.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr double heading_font = 9;
constexpr double tick_font = 8;
constexpr double air = 0.13;  ///< of the span, beyond the outermost points: room for the corners' names

}  // namespace

PlotRange plot_range(const std::vector<double>& values, double also) {
    double least = also, most = also;
    for (const double value : values) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const double span = most > least ? most - least : 1;
    return {least - air * span, most + air * span};
}

Box plot_box(double room_width, double room_height) {
    const double width = room_width - plot_left_margin - 2;
    const double height = std::clamp(0.8 * width, 60.0, std::max(60.0, room_height - plot_bottom_margin));
    return {plot_left_margin, 0, plot_left_margin + width, height};
}

void draw_plot_axes(SvgWriter& writer, const Plot& plot, const std::string& x_heading, const std::string& y_heading) {
    const std::string muted(palette::muted), ink(palette::ink);
    const auto& box = plot.box;
    for (const double value : ticks(plot.x.from, plot.x.to, nice_step(plot.x.to - plot.x.from, 6))) {
        const double x = plot.at(value, plot.y.from).x;
        writer.line(x, box.bottom, x, box.bottom + 3, palette::line, 1);
        writer.text(x, box.bottom + 4 + tick_font, text::format("{:.6g}", value),
                    {.size = tick_font, .fill = muted, .anchor = Anchor::middle});
    }
    for (const double value : ticks(plot.y.from, plot.y.to, nice_step(plot.y.to - plot.y.from, 6))) {
        const double y = plot.at(plot.x.from, value).y;
        writer.line(box.left - 3, y, box.left, y, palette::line, 1);
        writer.text(box.left - 5, y + 0.36 * tick_font, text::format("{:.6g}", value),
                    {.size = tick_font, .fill = muted, .anchor = Anchor::end});
    }
    writer.text((box.left + box.right) / 2, box.bottom + plot_bottom_margin - 4, x_heading,
                {.size = heading_font, .fill = ink, .anchor = Anchor::middle, .italic = true});
    writer.text(heading_font, (box.top + box.bottom) / 2, y_heading,
                {.size = heading_font, .fill = ink, .anchor = Anchor::middle, .italic = true, .rotate = -90});
}

}  // namespace interlink::detail
