// Measures whether a finished figure can be read, from the SVG itself.
#pragma once

#include <interlink/visualizations/figure.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// Walks the drawing in paint order: sizes of texts through all transforms, contrast of each text and line to the last
/// filled shape painted beneath it (its bounding shape: rectangle, ellipse or polygon). Groups of class
/// `says-X` must contain a text that begins with X, groups of class `says` any text. O(texts × shapes).
/// Throws std::invalid_argument when `svg` is not well-formed XML with an `svg` root of a positive size.
Legibility measure_legibility(std::string_view svg, const Page& page);

/// In words, what falls short of the limits; empty when nothing does.
std::vector<std::string> legibility_warnings(const Legibility& legibility, const Page& page);

}  // namespace interlink
