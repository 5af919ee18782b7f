#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace interlink {
namespace {

constexpr double font = 9;
constexpr double letter_font = 7.5;
constexpr double bars_height = 48;
constexpr double row_height = 18;
constexpr double narrowest_column = 18;
constexpr double widest_column = 46;
constexpr double widest_label = 130;
constexpr double longest_name = 150;  ///< of a column
constexpr double gap = 8;
constexpr double slope = std::numbers::sqrt2 / 2;  ///< names of columns rise by 45 degrees
constexpr std::string_view band_fill = "#f3f4f6";
constexpr std::string_view nothing_fill = "#d3d6db";
constexpr std::string_view bar_fill = "#4b5563";
constexpr Ink strong{"#8c3500", "#8c3500", "#ffffff"};
constexpr Ink weak{"#f8c898", "#8a6100", "#000000"};

struct Layout {
    std::vector<std::string> labels;
    double label_width = 0;
    double total_middle = 0;
    double first = 0;  ///< middle of the first column
    double step = widest_column;
    std::vector<std::string> names;  ///< of the columns, as long as there is room
    double names_height = 0;
    double width = 0;

    double x(std::size_t column) const { return first + step * static_cast<double>(column); }
    double right() const { return width; }
};

Layout lay_out(const Incidence& chart, double width) {
    Layout layout;
    for (const auto& row : chart.rows) layout.labels.push_back(wrap_text(row, widest_label, font, false, 1).front());
    layout.label_width = std::max({text_width(layout.labels, font), text_width(chart.rest_label, font),
                                   text_width(chart.size_heading, font), 60.0});
    const double total = std::max(text_width(chart.totals, font, true), text_width(chart.total_heading, font));
    const double left = layout.label_width + gap + total + gap;
    layout.total_middle = layout.label_width + gap + total / 2;
    const auto count = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    layout.step = std::clamp((width - left) / count, narrowest_column, widest_column);
    layout.first = left + layout.step / 2;
    layout.width = left + layout.step * count;
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
        const double room = std::min(longest_name, (layout.x(c) + 4) / slope - font);
        layout.names.push_back(wrap_text(chart.columns[c].label, room, font, false, 1).front());
    }
    layout.names_height = text_width(layout.names, font) * slope + font;
    return layout;
}

void draw_bars(SvgWriter& writer, const Incidence& chart, const Layout& layout, double bottom) {
    const std::string ink(palette::ink);
    double largest = 0;
    for (const auto& column : chart.columns) largest = std::max(largest, column.size);
    writer.text(layout.label_width, bottom - bars_height / 2, chart.size_heading,
                {.size = font, .fill = ink, .anchor = Anchor::end, .italic = true});
    writer.text(layout.total_middle, bottom - 4, chart.total_heading,
                {.size = font, .fill = ink, .anchor = Anchor::middle, .italic = true});
    const double wide = std::min(layout.step - 4, 20.0);
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
        const double height = largest > 0 ? bars_height * chart.columns[c].size / largest : 0;
        writer.rect(layout.x(c) - wide / 2, bottom - height, wide, height, bar_fill);
        writer.text(layout.x(c), bottom - height - 3, chart.columns[c].size_text,
                    {.size = font, .fill = ink, .anchor = Anchor::middle, .bold = true});
    }
}

double middle_of(std::size_t row, double top) {
    return top + row_height * (static_cast<double>(row) + 0.5);
}

void draw_rows(SvgWriter& writer, const Incidence& chart, const Layout& layout, double top) {
    const std::string ink(palette::ink);
    const std::size_t rows = chart.rows.size() + (chart.rest_label.empty() ? 0 : 1);
    for (std::size_t r = 0; r < rows; ++r) {
        const double y = top + row_height * static_cast<double>(r), baseline = middle_of(r, top) + 0.36 * font;
        if (r % 2 == 0) writer.rect(0, y, layout.right(), row_height, band_fill);
        const bool rest = r == chart.rows.size();
        writer.open("g", {{"class", "row-label"}});
        if (!rest && layout.labels[r] != chart.rows[r]) writer.element("title", {}, chart.rows[r]);
        writer.text(layout.label_width, baseline, rest ? chart.rest_label : layout.labels[r],
                    {.size = font, .fill = ink, .anchor = Anchor::end, .italic = rest});
        if (!rest) {
            writer.text(layout.total_middle, baseline, chart.totals[r],
                        {.size = font, .fill = ink, .anchor = Anchor::middle, .bold = true});
        }
        writer.close("g");
    }
}

void draw_mark(SvgWriter& writer, const IncidenceMark& mark, double x, double y) {
    const auto& colours = mark.strong ? strong : weak;
    writer.open("g", svg_group("mark says", mark.id));
    if (!mark.tooltip.empty()) writer.element("title", {}, mark.tooltip);
    const double radius = std::max(6.2, text_width(mark.letters, letter_font, true) / 2 + 2);
    writer.circle(x, y, radius, colours.fill, {{"stroke", std::string(colours.border)}, {"stroke-width", "1"}});
    writer.text(x, y + 0.36 * letter_font, mark.letters,
                {.size = letter_font, .fill = std::string(colours.text), .anchor = Anchor::middle, .bold = true});
    writer.close("g");
}

void draw_column(SvgWriter& writer, const IncidenceColumn& column, const Layout& layout, std::size_t number,
                 double top) {
    const double x = layout.x(number);
    std::size_t first = column.marks.size(), last = 0;
    for (std::size_t r = 0; r < column.marks.size(); ++r) {
        if (column.marks[r].letters.empty()) continue;
        first = std::min(first, r);
        last = r;
    }
    if (first < last) writer.line(x, middle_of(first, top), x, middle_of(last, top), bar_fill, 2);
    for (std::size_t r = 0; r < column.marks.size(); ++r) {
        const double y = middle_of(r, top);
        if (column.marks[r].letters.empty()) {
            writer.circle(x, y, 2, nothing_fill);
        } else {
            draw_mark(writer, column.marks[r], x, y);
        }
    }
    if (!column.rest.empty()) {
        writer.text(x, middle_of(column.marks.size(), top) + 0.36 * font, column.rest,
                    {.size = font, .fill = std::string(palette::ink), .anchor = Anchor::middle});
    }
}

void draw_names(SvgWriter& writer, const Incidence& chart, const Layout& layout, double top) {
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
        writer.open("g", {{"class", "heading"}});
        if (layout.names[c] != chart.columns[c].label) writer.element("title", {}, chart.columns[c].label);
        writer.text(layout.x(c) + 4, top + font, layout.names[c],
                    {.size = font, .fill = std::string(palette::ink), .anchor = Anchor::end, .rotate = -45});
        writer.close("g");
    }
}

void check(const Incidence& chart) {
    if (chart.totals.size() != chart.rows.size()) throw std::invalid_argument("incidence: not one total a row");
    for (const auto& column : chart.columns) {
        if (column.marks.size() != chart.rows.size())
            throw std::invalid_argument("incidence: column '" + column.label + "' has another number of marks");
        if (!(column.size >= 0) || !std::isfinite(column.size))
            throw std::invalid_argument("incidence: column '" + column.label + "' has no size");
    }
}

}  // namespace

Figure incidence(const Incidence& chart, const Page& page) {
    check(chart);
    detail::Content content;
    content.width = detail::room_for(chart.head, page).width;
    if (chart.columns.empty() || chart.rows.empty()) return detail::framed(chart.head, page, content);
    const auto layout = lay_out(chart, content.width);
    content.width = std::max(content.width, layout.width);

    const double top = bars_height + font + 8;
    const double rows = static_cast<double>(chart.rows.size() + (chart.rest_label.empty() ? 0 : 1));
    draw_bars(content.drawing, chart, layout, top - 4);
    draw_rows(content.drawing, chart, layout, top);
    for (std::size_t c = 0; c < chart.columns.size(); ++c)
        draw_column(content.drawing, chart.columns[c], layout, c, top);
    const double bottom = top + rows * row_height;
    draw_names(content.drawing, chart, layout, bottom + 2);
    content.height = bottom + 2 + layout.names_height;
    return detail::framed(chart.head, page, content);
}

}  // namespace interlink
