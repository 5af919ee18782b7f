#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "axis.hpp"
#include "frame.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace interlink {
namespace {

constexpr double leading = 1.2;
constexpr double gap = 8;
constexpr double widest_label = 190;
constexpr std::array<double, 4> sizes{9, 8.5, 8, 7.5};
constexpr std::string_view bar_fill = "#4f87bd";
constexpr std::string_view top_fill = "#fdeee0";
constexpr std::string_view grid_fill = "#e2e4e8";

/// Where everything stands; headings end at y = 0.
struct Layout {
    double font = 9;
    double rank_right = 0;
    double label_left = 0;
    std::vector<std::vector<std::string>> labels;
    std::vector<double> heights;
    double axis_left = 0, axis_right = 0;
    double band_middle = 0, share_right = 0;
    double last_rank = 1;

    double x(double rank) const {
        return axis_left + (axis_right - axis_left) * (rank - 0.5) / std::max(last_rank, 1.0);
    }
    double bottom() const { return std::accumulate(heights.begin(), heights.end(), 0.0); }
    double height() const { return 2.6 * font + bottom() + 3 * font; }
};

std::string band_text(const RankRow& row) {
    return row.low == row.high ? text::format("{:g}", row.low) : text::format("{:g}–{:g}", row.low, row.high);
}

template <class Text>
double widest(const RankIntervals& chart, std::string_view heading, double font, bool bold, Text text) {
    double width = text_width(heading, font);
    for (const auto& row : chart.rows) width = std::max(width, text_width(text(row), font, bold));
    return width;
}

/// Both halves of a name that is broken keep their beginning.
std::vector<std::string> label_lines(const std::string& label, double font) {
    auto whole = wrap_text(label, widest_label, font);
    if (whole.size() == 1) return whole;
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= label.size();) {
        const auto end = std::min(label.find('\n', at), label.size());
        lines.push_back(wrap_text(label.substr(at, end - at), widest_label, font, false, 1).front());
        at = end + 1;
    }
    return lines;
}

Layout lay_out(const RankIntervals& chart, double width, double font) {
    Layout layout;
    layout.font = font;
    layout.rank_right = widest(chart, "", font, true, [](const RankRow& row) { return row.rank; });
    layout.label_left = layout.rank_right + gap;
    double label_width = 0;
    for (const auto& row : chart.rows) {
        layout.labels.push_back(label_lines(row.label, font));
        label_width = std::max(label_width, text_width(layout.labels.back(), font));
        layout.heights.push_back(static_cast<double>(layout.labels.back().size()) * font * leading + 0.7 * font);
        layout.last_rank = std::max({layout.last_rank, row.high, row.expected});
    }
    const double share = widest(chart, chart.top_heading, font, true, [](const RankRow& row) { return row.top_share; });
    const double band = widest(chart, chart.band_heading, font, false, band_text);
    layout.share_right = width;
    layout.band_middle = width - share - 1.5 * gap - band / 2;
    layout.axis_left = layout.label_left + label_width + gap;
    layout.axis_right = layout.band_middle - band / 2 - gap;
    return layout;
}

Layout fit(const RankIntervals& chart, const detail::Room& room) {
    for (const double font : sizes) {
        auto layout = lay_out(chart, room.width, font);
        if (layout.height() <= room.height) return layout;
    }
    return lay_out(chart, room.width, sizes.back());
}

void draw_axis(SvgWriter& writer, const RankIntervals& chart, const Layout& layout, double top) {
    const std::string ink(palette::ink), muted(palette::muted);
    const double font = layout.font, bottom = top + layout.bottom();
    const double last_top = std::min(chart.top, layout.last_rank) + 0.5;
    writer.rect(layout.x(0.5), top, layout.x(last_top) - layout.x(0.5), bottom - top, top_fill);
    const double step = std::max(1.0, detail::nice_step(layout.last_rank, 8));
    auto marks = detail::ticks(step, layout.last_rank, step);
    if (step > 1) marks.insert(marks.begin(), 1.0);
    for (const double rank : marks) {
        writer.rect(layout.x(rank) - 0.3, top, 0.6, bottom - top, grid_fill);
        writer.text(layout.x(rank), top - 4, text::format("{:g}", rank),
                    {.size = font, .fill = muted, .anchor = Anchor::middle});
    }
    const double heading = top - 4 - font * leading;
    writer.text((layout.axis_left + layout.axis_right) / 2, heading, chart.axis_heading,
                {.size = font, .fill = ink, .anchor = Anchor::middle, .italic = true});
    writer.text(layout.label_left, top - 4, chart.label_heading, {.size = font, .fill = ink, .italic = true});
    writer.text(layout.band_middle, top - 4, chart.band_heading,
                {.size = font, .fill = ink, .anchor = Anchor::middle, .italic = true});
    writer.text(layout.share_right, top - 4, chart.top_heading,
                {.size = font, .fill = ink, .anchor = Anchor::end, .italic = true});
}

void draw_row(SvgWriter& writer, const RankRow& row, const Layout& layout, std::size_t number, double top) {
    const std::string ink(palette::ink);
    const auto& lines = layout.labels[number];
    const double font = layout.font, middle = top + layout.heights[number] / 2;
    const double baseline = middle + 0.36 * font;
    writer.open("g", svg_group("row says", row.id));
    if (!row.tooltip.empty()) writer.element("title", {}, row.tooltip);
    writer.text(layout.rank_right, baseline, row.rank,
                {.size = font, .fill = ink, .anchor = Anchor::end, .bold = true});
    writer.text(layout.label_left, baseline - font * leading * static_cast<double>(lines.size() - 1) / 2, lines,
                font * leading, {.size = font, .fill = ink});
    const double left = layout.x(row.low), right = layout.x(row.high);
    writer.rect(left - 2.5, middle - 2.5, right - left + 5, 5, bar_fill, {{"rx", "2.5"}});
    writer.circle(layout.x(row.expected), middle, 4, palette::ink);
    writer.text(layout.band_middle, baseline, band_text(row), {.size = font, .fill = ink, .anchor = Anchor::middle});
    writer.text(layout.share_right, baseline, row.top_share,
                {.size = font, .fill = ink, .anchor = Anchor::end, .bold = true});
    writer.close("g");
}

void check(const RankIntervals& chart) {
    for (const auto& row : chart.rows) {
        if (!(row.low >= 1 && row.high >= row.low && row.expected >= 1 && std::isfinite(row.high + row.expected)))
            throw std::invalid_argument("rank intervals: '" + row.label + "' has no rank from 1 up");
    }
}

}  // namespace

Figure rank_intervals(const RankIntervals& chart, const Page& page) {
    check(chart);
    const auto room = detail::room_for(chart.head, page);
    const auto layout = fit(chart, room);
    detail::Content content;
    content.width = room.width;
    double y = chart.rows.empty() ? 0 : 2.6 * layout.font;
    if (!chart.rows.empty()) draw_axis(content.drawing, chart, layout, y);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        draw_row(content.drawing, chart.rows[i], layout, i, y);
        y += layout.heights[i];
    }
    if (!chart.more.empty()) {
        y += 1.5 * layout.font;
        content.drawing.text(layout.label_left, y, chart.more,
                             {.size = layout.font, .fill = std::string(palette::ink), .italic = true});
    }
    content.height = y + 4;
    return detail::framed(chart.head, page, content);
}

}  // namespace interlink
