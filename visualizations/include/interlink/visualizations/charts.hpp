// Charts drawn by our own hand: they stay at 8 to 9 points on a page where a node-link map does not.
#pragma once

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace interlink {

// What is drawn may have an id ("technology/iot"): data-row, data-column or data-id of its element in the SVG, so that
// it can be found again, whatever stands beside it. Empty: rows and columns are numbered.

struct HeatMapCell {
    std::string text{};     ///< e.g. "T2 W"; an empty cell has no text
    double shade = 0;       ///< [0,1]; 0: nothing here
    std::string tooltip{};  ///< e.g. the phrases; may be empty
};

struct HeatMapRow {
    std::string label{};
    std::vector<HeatMapCell> cells{};  ///< one a column
    std::string total{};               ///< e.g. "5 of 7"
    std::string id{};
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
    std::vector<std::string> column_ids{};  ///< one a column, or none
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
    std::vector<std::string> ids{};  ///< one a label, or none
};

/// Which pairings? Number and shade above the diagonal, the letter of the leading component below, rows and columns by
/// falling total (ties in the given order). A value below zero has no shade.
/// Throws std::invalid_argument for an index out of range, a pair with itself or one given twice.
Figure pair_matrix(const PairMatrix& chart, const Page& page = {});

struct RankRow {
    std::string label{};       ///< in one line where there is room, else broken at its '\n'
    std::string rank{};        ///< in the ranking itself, e.g. "1"
    double expected = 1;       ///< mean rank over the draws, the dot
    double low = 1, high = 1;  ///< the bar
    std::string top_share{};   ///< e.g. "62 %"
    std::string tooltip{};
    std::string id{};
};

struct RankIntervals {
    FigureHead head;
    std::vector<RankRow> rows{};  ///< in the order to be drawn
    double top = 3;               ///< ranks from 1 to here are shaded
    std::string label_heading{};
    std::string axis_heading{};
    std::string band_heading{};  ///< above the numbers of the bars, e.g. "5–95 %"
    std::string top_heading{};   ///< above the shares, e.g. "In top 3"
    std::string more{};          ///< below the last row, e.g. "and 37 more pairings"; may be empty
};

/// Is the ranking stable? One row a thing: dot, bar, and both in numbers. Text shrinks from 9 to 7.5 points before the
/// chart outgrows its page.
/// Throws std::invalid_argument unless 1 <= low <= high and expected >= 1 in every row.
Figure rank_intervals(const RankIntervals& chart, const Page& page = {});

struct IncidenceMark {
    std::string letters{};  ///< what is said, one or two letters; empty: nothing, and no dot
    bool strong = false;    ///< drawn dark
    std::string tooltip{};
    std::string id{};
};

struct IncidenceColumn {
    std::string label{};
    double size = 0;                     ///< height of the bar, >= 0
    std::string size_text{};             ///< its number
    std::vector<IncidenceMark> marks{};  ///< one a row
    std::string rest{};                  ///< in the last row, for what is not shown, e.g. "3"
};

struct Incidence {
    FigureHead head;
    std::vector<std::string> rows{};
    std::vector<std::string> totals{};  ///< one a row
    std::string total_heading{};
    std::string size_heading{};              ///< of the bars
    std::string rest_label{};                ///< e.g. "18 more"; empty: no last row
    std::vector<IncidenceColumn> columns{};  ///< in the order to be drawn
};

/// Which combination of things does each column hit? A dot with letters in each row that is hit, the dots of a column
/// joined by a line, and a bar above for their number (after UpSet; Lex et al. 2014).
/// Throws std::invalid_argument when a column has another number of marks, or there are other totals, than rows.
Figure incidence(const Incidence& chart, const Page& page = {});

struct MapPoint {
    std::string label{};
    double x = 0;
    double y = 0;
    std::string tooltip{};
    std::string id{};
};

/// From one point to another, or to where the point itself stands by a second pair of figures, a hollow mark.
struct MapArrow {
    std::size_t from = 0;  ///< index into QuadrantMap::points
    std::optional<std::size_t> to{};
    double x = 0, y = 0;  ///< of the hollow mark; not read where `to` is given
    std::string tooltip{};
};

struct QuadrantMap {
    FigureHead head;
    std::string x_heading{};
    std::string y_heading{};
    double x_cut = 0;  ///< where the quadrants meet
    double y_cut = 0;
    struct Corner {
        std::string name{};
        std::string meaning{};  ///< a few words below the name
    };
    Corner top_left{}, top_right{}, bottom_left{}, bottom_right{};
    std::vector<MapPoint> points{};
    std::vector<MapArrow> arrows{};       ///< below the points and their names
    std::string noun_one{}, noun_many{};  ///< of a point, for the words about those without a name
};

/// What is high in one figure, in the other, in both, in neither? Names never overlap each other, a dot or a corner's
/// name; those farthest from the cut are placed first. A point that leaves no room for its name is drawn hollow, and
/// the caption counts these.
/// Throws std::invalid_argument for a figure that is not finite, and for an arrow from or to no point.
Figure quadrant_map(const QuadrantMap& chart, const Page& page = {});

struct ParetoMark {
    std::string label{};
    double x = 0;  ///< to be low
    double y = 0;  ///< to be high
    bool best = false;
    std::string tooltip{};
    std::string id{};
};

struct ParetoChart {
    FigureHead head;
    std::string x_heading{};
    std::string y_heading{};
    std::string best_label{};          ///< above the name of the best, e.g. "best value"
    std::vector<ParetoMark> points{};  ///< by rising x and y
    std::string noun_one{}, noun_many{};
};

/// What does more of one figure cost in the other? Points joined by a staircase, below which everything is beaten.
/// Names as on a quadrant map: the best first, then the ends. Throws std::invalid_argument for a figure that is not
/// finite, and where x or y falls.
Figure pareto_chart(const ParetoChart& chart, const Page& page = {});

}  // namespace interlink
