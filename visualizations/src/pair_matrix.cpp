#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
#include "grid.hpp"
#include "legend.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace interlink {
namespace {

/// Tints that tell components apart at a glance; the letter says which. Black reads on all of them.
constexpr std::array<std::string_view, 6> tints{"#dceaf8", "#dcf0e3", "#fdeac6", "#ede7f6", "#d9f0f0", "#f9d5c5"};

std::string tint(std::size_t component) {
    return std::string(tints[component % tints.size()]);
}

/// Cells by row and column, and the order of the rows.
struct Pairs {
    std::vector<std::optional<PairCell>> cells;
    std::vector<double> totals;
    std::vector<std::size_t> order;
    double largest = 0;

    const std::optional<PairCell>& at(std::size_t a, std::size_t b) const { return cells[a * totals.size() + b]; }
};

Pairs pairs_of(const PairMatrix& chart) {
    const std::size_t count = chart.labels.size();
    Pairs pairs;
    pairs.cells.resize(count * count);
    pairs.totals.assign(count, 0.0);
    for (const auto& cell : chart.pairs) {
        if (cell.a >= count || cell.b >= count || cell.a == cell.b)
            throw std::invalid_argument("pair matrix: a pair of things that are not there");
        if (pairs.at(cell.a, cell.b)) throw std::invalid_argument("pair matrix: a pair is given twice");
        if (cell.known && cell.component >= chart.components.size())
            throw std::invalid_argument("pair matrix: a component that is not there");
        pairs.cells[cell.a * count + cell.b] = pairs.cells[cell.b * count + cell.a] = cell;
        if (!cell.known) continue;
        pairs.totals[cell.a] += cell.value;
        pairs.totals[cell.b] += cell.value;
        pairs.largest = std::max(pairs.largest, cell.value);
    }
    pairs.order.resize(count);
    std::iota(pairs.order.begin(), pairs.order.end(), std::size_t{0});
    std::stable_sort(pairs.order.begin(), pairs.order.end(),
                     [&](std::size_t a, std::size_t b) { return pairs.totals[a] > pairs.totals[b]; });
    return pairs;
}

detail::GridSpec spec_of(const PairMatrix& chart, const Pairs& pairs) {
    detail::GridSpec spec;
    spec.total_heading = chart.total_heading;
    for (const auto a : pairs.order) {
        spec.rows.push_back(chart.labels[a]);
        spec.columns.push_back(chart.labels[a]);
        if (a < chart.ids.size()) spec.row_ids.push_back(chart.ids[a]);
        spec.totals.push_back(text::format("{:.{}f}", pairs.totals[a], chart.total_decimals));
        double widest = 1.2;
        for (std::size_t b = 0; b < chart.labels.size(); ++b) {
            if (const auto& cell = pairs.at(a, b)) widest = std::max(widest, text_width(cell->text, 1, true));
        }
        spec.cell_width.push_back(widest);
    }
    spec.column_ids = spec.row_ids;
    return spec;
}

void draw_pair(SvgWriter& writer, const PairMatrix& chart, const Pairs& pairs, const detail::Grid& grid,
               std::size_t row, std::size_t column, double top) {
    detail::GridCellStyle style{std::string(palette::diagonal), "#000000", false, "cell", ""};
    const auto& cell = pairs.at(pairs.order[row], pairs.order[column]);
    if (row == column) {
        draw_cell(writer, grid, row, column, top, "", style);
        return;
    }
    if (cell) style.tooltip = cell->tooltip;
    if (!cell || !cell->known) {
        style.fill = "#ffffff";
        draw_cell(writer, grid, row, column, top, "–", style);
        return;
    }
    style.css_class = "cell says";
    if (row > column) {
        style.fill = tint(cell->component);
        draw_cell(writer, grid, row, column, top, chart.components[cell->component].letter, style);
        return;
    }
    const bool shaded = cell->value > 0 && pairs.largest > 0;
    const auto fill = shaded ? scale_colour(chart.scale, cell->value / pairs.largest) : Colour{255, 255, 255};
    style.fill = to_string(fill);
    style.text_fill = to_string(text_colour_on(fill));
    draw_cell(writer, grid, row, column, top, cell->text, style);
}

std::vector<detail::Swatch> legend_of(const PairMatrix& chart, const Pairs& pairs) {
    std::vector<bool> used(chart.components.size(), false);
    for (const auto& cell : pairs.cells) {
        if (cell && cell->known) used[cell->component] = true;
    }
    std::vector<detail::Swatch> swatches;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) swatches.push_back({tint(i), chart.components[i].letter, chart.components[i].name});
    }
    return swatches;
}

}  // namespace

Figure pair_matrix(const PairMatrix& chart, const Page& page) {
    const auto pairs = pairs_of(chart);
    const auto spec = spec_of(chart, pairs);
    const auto room = detail::room_for(chart.head, page);
    const auto grid = detail::fit_grid(spec, room.width, room.height - detail::legend_height);

    detail::Content content;
    content.width = grid.width;
    double y = grid.heading_height + 4;
    draw_headings(content.drawing, grid, spec, y);
    for (std::size_t row = 0; row < spec.rows.size(); ++row) {
        draw_label(content.drawing, grid, row, y);
        for (std::size_t column = 0; column < spec.columns.size(); ++column)
            draw_pair(content.drawing, chart, pairs, grid, row, column, y);
        draw_total(content.drawing, grid, spec.totals[row], row, y);
        y += grid.row_height[row];
    }
    content.height = draw_legend(content.drawing, legend_of(chart, pairs), grid.column_x.empty() ? 0 : grid.column_x[0],
                                 std::max(room.width, grid.width), y);
    return detail::framed(chart.head, page, content);
}

}  // namespace interlink
