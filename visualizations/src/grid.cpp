#include "grid.hpp"

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/text.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace interlink::detail {
namespace {

constexpr double leading = 1.2;
constexpr double padding = 3;    ///< left and right of a cell's text
constexpr double label_gap = 6;  ///< between a row's label and its cells
constexpr double longest_upright = 130;
constexpr double widest_column = 62;

/// Sums of widths that fill the page to the last bit still fit it.
constexpr double rounding = 0.01;

struct Attempt {
    double font;
    bool upright;
};
constexpr std::array<Attempt, 6> attempts{{{9, false}, {8.5, false}, {9, true}, {8.5, true}, {8, true}, {7.5, true}}};

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double stack_height(std::size_t lines, double font) {
    return static_cast<double>(lines) * font * leading;
}

std::vector<std::string> heading_lines(const std::string& text, const Attempt& attempt) {
    if (attempt.upright) return wrap_text(text, longest_upright, attempt.font, false, 1);
    // A short first line beats three words in a row: "Internet / of Things".
    return balance_text(text, 2, attempt.font);
}

void set_headings(Grid& grid, const GridSpec& spec, const Attempt& attempt) {
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        auto lines = heading_lines(spec.columns[i], attempt);
        const double across = attempt.upright ? stack_height(lines.size(), grid.font) : text_width(lines, grid.font);
        const double along = attempt.upright ? text_width(lines, grid.font) : stack_height(lines.size(), grid.font);
        grid.column_width.push_back(std::max(across, spec.cell_width[i] * grid.font) + 2 * padding);
        grid.heading_height = std::max(grid.heading_height, along);
        grid.headings.push_back(std::move(lines));
    }
    if (spec.total_heading.empty()) return;
    grid.total_heading = balance_text(spec.total_heading, 2, grid.font);
    grid.total_width = text_width(grid.total_heading, grid.font) + 2 * padding;
    for (const auto& total : spec.totals)
        grid.total_width = std::max(grid.total_width, text_width(total, grid.font, true) + 2 * padding);
    grid.heading_height = std::max(grid.heading_height, stack_height(grid.total_heading.size(), grid.font));
}

void set_labels(Grid& grid, const GridSpec& spec, double room) {
    const double widest = text_width(spec.rows, grid.font);
    const double wrap = std::clamp(room, 80.0, 200.0);
    for (const auto& row : spec.rows) {
        grid.labels.push_back(widest <= wrap ? std::vector{drawable_text(row)} : wrap_text(row, wrap, grid.font));
        grid.label_width = std::max(grid.label_width, text_width(grid.labels.back(), grid.font));
    }
}

void spread(Grid& grid, double width) {
    const double used = grid.label_width + label_gap + sum(grid.column_width) + grid.total_width;
    if (!grid.column_width.empty() && used < width) {
        const double share = (width - used) / static_cast<double>(grid.column_width.size());
        for (auto& column : grid.column_width) column = std::max(column, std::min(widest_column, column + share));
    }
    double x = grid.label_width + label_gap;
    for (const double column : grid.column_width) {
        grid.column_x.push_back(x);
        x += column;
    }
    grid.total_x = x;
    grid.width = x + grid.total_width;
}

void set_rows(Grid& grid, double height) {
    double tallest = 0;
    for (const double air : {0.9, 0.45}) {
        grid.row_height.clear();
        for (const auto& lines : grid.labels)
            grid.row_height.push_back(stack_height(lines.size(), grid.font) + air * grid.font);
        tallest = grid.heading_height + sum(grid.row_height);
        if (tallest <= height) return;
    }
}

Grid attempt_grid(const GridSpec& spec, double width, double height, const Attempt& attempt) {
    Grid grid;
    grid.font = attempt.font;
    grid.upright = attempt.upright;
    grid.row_ids = spec.row_ids;
    grid.column_ids = spec.column_ids;
    set_headings(grid, spec, attempt);
    set_labels(grid, spec, width - label_gap - sum(grid.column_width) - grid.total_width);
    spread(grid, width);
    set_rows(grid, height);
    return grid;
}

double first_baseline(double top, double height, std::size_t lines, double font) {
    return top + (height - stack_height(lines, font)) / 2 + font * 0.96;
}

}  // namespace

Grid fit_grid(const GridSpec& spec, double width, double height) {
    for (const auto& attempt : attempts) {
        auto grid = attempt_grid(spec, width, height, attempt);
        if (grid.width <= width + rounding && sum(grid.row_height) + grid.heading_height <= height + rounding)
            return grid;
    }
    // Too many rows for the height cannot be helped by small text alone: keep the largest that fits the width.
    for (const auto& attempt : attempts) {
        auto grid = attempt_grid(spec, width, height, attempt);
        if (grid.width <= width + rounding) return grid;
    }
    return attempt_grid(spec, width, height, attempts.back());
}

void draw_headings(SvgWriter& writer, const Grid& grid, const GridSpec& spec, double bottom) {
    const double step = grid.font * leading;
    const std::string ink(palette::ink);
    for (std::size_t i = 0; i < grid.headings.size(); ++i) {
        const auto& lines = grid.headings[i];
        const double centre = grid.column_x[i] + grid.column_width[i] / 2;
        writer.open("g", {{"class", "heading"}, {"data-column", grid.column_id(i)}});
        if (lines.size() == 1 && lines[0] != drawable_text(spec.columns[i])) {
            writer.element("title", {}, spec.columns[i]);
        }
        if (grid.upright) {
            writer.text(centre + grid.font * 0.36, bottom - padding - 1, lines[0],
                        {.size = grid.font, .fill = ink, .rotate = -90});
        } else {
            const double first = bottom - padding - 1 - step * static_cast<double>(lines.size() - 1);
            writer.text(centre, first, lines, step, {.size = grid.font, .fill = ink, .anchor = Anchor::middle});
        }
        writer.close("g");
    }
    const double lines_above = static_cast<double>(std::max<std::size_t>(grid.total_heading.size(), 1) - 1);
    writer.text(grid.total_x + grid.total_width / 2, bottom - padding - 1 - step * lines_above, grid.total_heading,
                step, {.size = grid.font, .fill = ink, .anchor = Anchor::middle, .italic = true});
}

void draw_label(SvgWriter& writer, const Grid& grid, std::size_t row, double top) {
    const auto& lines = grid.labels[row];
    writer.open("g", {{"class", "label"}, {"data-row", grid.row_id(row)}});
    writer.text(grid.label_width, first_baseline(top, grid.row_height[row], lines.size(), grid.font), lines,
                grid.font * leading, {.size = grid.font, .fill = std::string(palette::ink), .anchor = Anchor::end});
    writer.close("g");
}

void draw_total(SvgWriter& writer, const Grid& grid, const std::string& text, std::size_t row, double top) {
    writer.text(grid.total_x + grid.total_width / 2, first_baseline(top, grid.row_height[row], 1, grid.font), text,
                {.size = grid.font, .fill = std::string(palette::ink), .anchor = Anchor::middle, .bold = true});
}

void draw_cell(SvgWriter& writer, const Grid& grid, std::size_t row, std::size_t column, double top,
               const std::string& text, const GridCellStyle& style) {
    const double x = grid.column_x[column];
    const double width = grid.column_width[column];
    const double height = grid.row_height[row];
    writer.open("g",
                {{"class", style.css_class}, {"data-row", grid.row_id(row)}, {"data-column", grid.column_id(column)}});
    if (!style.tooltip.empty()) writer.element("title", {}, style.tooltip);
    writer.rect(x + 0.5, top + 0.5, width - 1, height - 1, style.fill);
    if (!text.empty()) {
        writer.text(x + width / 2, first_baseline(top, height, 1, grid.font), text,
                    {.size = grid.font, .fill = style.text_fill, .anchor = Anchor::middle, .bold = style.bold});
    }
    writer.close("g");
}

}  // namespace interlink::detail
