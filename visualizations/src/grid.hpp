#pragma once

#include <interlink/visualizations/figure.hpp>
#include <interlink/visualizations/svg.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace interlink::detail {

/// What a matrix of labelled rows and columns has to hold.
struct GridSpec {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<double> cell_width;  ///< of the widest cell text of a column at one point
    std::string total_heading;       ///< empty: no totals
    std::vector<std::string> totals;
    std::vector<std::string> row_ids{};  ///< one a row, or none: then they are numbered
    std::vector<std::string> column_ids{};
};

/// Where everything stands. Lengths in points; headers end at y = 0.
struct Grid {
    double font = 9;
    bool upright = false;  ///< headings turned by 90 degrees
    std::vector<std::vector<std::string>> headings;
    std::vector<std::string> total_heading;
    double heading_height = 0;
    double label_width = 0;
    std::vector<std::vector<std::string>> labels;
    std::vector<double> column_x;
    std::vector<double> column_width;
    double total_x = 0;
    double total_width = 0;
    std::vector<double> row_height;
    double width = 0;
    std::vector<std::string> row_ids, column_ids;

    std::string row_id(std::size_t row) const { return id_in(row_ids, row); }
    std::string column_id(std::size_t column) const { return id_in(column_ids, column); }

  private:
    static std::string id_in(const std::vector<std::string>& ids, std::size_t number) {
        return number < ids.size() && !ids[number].empty() ? ids[number] : std::to_string(number);
    }
};

/// The largest font that lets the grid fit the width and height; the smallest when none does.
Grid fit_grid(const GridSpec& spec, double width, double height);

void draw_headings(SvgWriter& writer, const Grid& grid, const GridSpec& spec, double bottom);
void draw_label(SvgWriter& writer, const Grid& grid, std::size_t row, double top);
void draw_total(SvgWriter& writer, const Grid& grid, const std::string& text, std::size_t row, double top);

struct GridCellStyle {
    std::string fill;
    std::string text_fill;
    bool bold = true;
    std::string css_class;  ///< of the group
    std::string tooltip;
};

void draw_cell(SvgWriter& writer, const Grid& grid, std::size_t row, std::size_t column, double top,
               const std::string& text, const GridCellStyle& style);

}  // namespace interlink::detail
