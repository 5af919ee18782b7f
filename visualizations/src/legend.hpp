#pragma once

#include <interlink/visualizations/svg.hpp>

#include <string>
#include <vector>

namespace interlink::detail {

inline constexpr double legend_height = 35;  ///< two rows

struct Swatch {
    std::string fill;
    std::string letter;  ///< drawn in the swatch; may be empty
    std::string text;
};

/// Draws the entries one after another from `left`, in as many rows as the width needs. Returns the y below them;
/// `top` itself when there is none.
double draw_legend(SvgWriter& writer, const std::vector<Swatch>& swatches, double left, double right, double top);

}  // namespace interlink::detail
