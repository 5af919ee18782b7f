#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
#include "grid.hpp"
#include "legend.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace interlink {
namespace {

constexpr double section_height = 17;

detail::GridSpec spec_of(const HeatMap& chart) {
    detail::GridSpec spec;
    spec.columns = chart.columns;
    spec.column_ids = chart.column_ids;
    spec.cell_width.assign(chart.columns.size(), 1.2);
    spec.total_heading = chart.total_heading;
    for (const auto& section : chart.sections) {
        for (const auto& row : section.rows) {
            if (row.cells.size() != chart.columns.size())
                throw std::invalid_argument("heat map: row '" + row.label + "' has another number of cells");
            spec.rows.push_back(row.label);
            spec.row_ids.push_back(row.id);
            spec.totals.push_back(row.total);
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                spec.cell_width[i] = std::max(spec.cell_width[i], text_width(row.cells[i].text, 1, true));
        }
    }
    return spec;
}

detail::GridCellStyle style_of(const HeatMapCell& cell, Scale scale) {
    detail::GridCellStyle style;
    const bool empty = !(cell.shade > 0);
    const auto fill = empty ? *parse_colour(palette::empty_cell) : scale_colour(scale, cell.shade);
    style.fill = to_string(fill);
    style.text_fill = to_string(text_colour_on(fill));
    style.css_class = empty ? "cell" : "cell says";
    style.tooltip = cell.tooltip;
    return style;
}

double draw_section(SvgWriter& writer, const HeatMap& chart, const HeatMapSection& section, const detail::Grid& grid,
                    std::size_t& row, double y) {
    if (!section.title.empty()) {
        writer.text(0, y + section_height - 5, drawable_text(section.title),
                    {.size = grid.font, .fill = std::string(palette::ink), .bold = true});
        y += section_height;
    }
    for (const auto& line : section.rows) {
        draw_label(writer, grid, row, y);
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            draw_cell(writer, grid, row, i, y, line.cells[i].text, style_of(line.cells[i], chart.scale));
        if (!chart.total_heading.empty()) draw_total(writer, grid, line.total, row, y);
        y += grid.row_height[row++];
    }
    return y;
}

}  // namespace

Figure heat_map(const HeatMap& chart, const Page& page) {
    const auto spec = spec_of(chart);
    auto room = detail::room_for(chart.head, page);
    for (const auto& section : chart.sections) room.height -= section.title.empty() ? 0 : section_height;
    if (!chart.legend.empty()) room.height -= detail::legend_height;
    const auto grid = detail::fit_grid(spec, room.width, room.height);

    detail::Content content;
    content.width = grid.width;
    double y = grid.heading_height + 4;
    draw_headings(content.drawing, grid, spec, y);
    std::size_t row = 0;
    for (const auto& section : chart.sections) y = draw_section(content.drawing, chart, section, grid, row, y);

    std::vector<detail::Swatch> swatches;
    for (const auto& entry : chart.legend) {
        const auto fill = entry.shade > 0 ? scale_colour(chart.scale, entry.shade) : *parse_colour(palette::empty_cell);
        swatches.push_back({to_string(fill), "", entry.text});
    }
    content.height = draw_legend(content.drawing, swatches, grid.column_x.empty() ? 0 : grid.column_x[0],
                                 std::max(room.width, grid.width), y);
    return detail::framed(chart.head, page, content);
}

}  // namespace interlink
