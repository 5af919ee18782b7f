// Heat maps that stay legible however large the data set is: what does not fit is left out, and the caption says so.
#pragma once

#include <interlink/visualizations/charts.hpp>

#include <string>
#include <vector>

namespace interlink::detail {

struct Noun {
    std::string one;
    std::string many;
};

/// What columns and the rows of each section are, for the words about those left out.
struct ChartNouns {
    Noun columns;
    std::vector<Noun> rows;  ///< one a section
};

/// The chart with its first rows of each section, and the columns with the most marked cells, as many as can be read.
/// Totals are not changed. Names are shortened to two lines.
Figure fit_heat_map(const HeatMap& chart, const ChartNouns& nouns, const Page& page);

}  // namespace interlink::detail
