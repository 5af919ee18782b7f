// Charts drawn by our own hand: they stay at 8 to 9 points on a page where a node-link map does not.
#pragma once

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace interlink {

struct HeatMapCell {
    std::string text{};     ///< e.g. "T2 W"; an empty cell has no text
    double shade = 0;       ///< [0,1]; 0: nothing here
    std::string tooltip{};  ///< e.g. the phrases; may be empty
};

struct HeatMapRow {
    std::string label{};
    std::vector<HeatMapCell> cells{};  ///< one a column
    std::string total{};               ///< e.g. "5 of 7"
};

struct HeatMapSection {
    std::string title{};  ///< e.g. "Themes"; may be empty
    std::vector<HeatMapRow> rows{};
};

struct LegendEntry {
    double shade = 0;
    std::string text{};
};

struct HeatMap {
    FigureHead head;
    std::vector<std::string> columns{};
    std::string total_heading{};             ///< empty: no totals
    std::vector<HeatMapSection> sections{};  ///< in the order to be drawn; rows too
    std::vector<LegendEntry> legend{};       ///< light to dark
    Scale scale = Scale::risk;
};

/// Which rows do which columns share? One row a theme, one column a technology. As wide as the page; headings turn
/// upright and text shrinks from 9 to 7.5 points before the chart outgrows it.
/// Throws std::invalid_argument when a row has another number of cells than there are columns.
Figure heat_map(const HeatMap& chart, const Page& page = {});

/// What one unordered pair is worth. `component` indexes PairMatrix::components.
struct PairCell {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double value = 0;    ///< what is sorted, shaded and added up
    std::string text{};  ///< of the value; "–" where there is none
    std::uint32_t component = 0;
    bool known = true;  ///< false: drawn as a gap and left out of the totals
    std::string tooltip{};
};

struct PairComponent {
    std::string letter{};  ///< one to three characters
    std::string name{};
};

struct PairMatrix {
    FigureHead head;
    std::vector<std::string> labels{};
    std::vector<PairCell> pairs{};            ///< each at most once, a != b; a missing one is unknown
    std::vector<PairComponent> components{};  ///< what can lead a pair; the lower triangle shows the letter
    std::string total_heading = "Total";
    int total_decimals = 2;  ///< of the totals
    Scale scale = Scale::benefit;
};

/// Which pairings? Number and shade above the diagonal, the letter of the leading component below, rows and columns by
/// falling total (ties in the given order). A value below zero has no shade.
/// Throws std::invalid_argument for an index out of range, a pair with itself or one given twice.
Figure pair_matrix(const PairMatrix& chart, const Page& page = {});

}  // namespace interlink
