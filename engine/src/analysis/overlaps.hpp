// What two technologies have in common, theme by theme, and whether it is more than chance (section 3 of the method).
#pragma once

#include <interlink/shared.hpp>

#include <string>

namespace interlink::detail {

/// Of one figure of the profiles, such as exposure, between any two technologies with phrases.
/// O(T² · themes a technology).
inline constexpr double significant_q = 0.05;  ///< above it, an overlap cannot be told from chance

Overlaps theme_overlaps(const Model& model, double ThemeProfile::*figure);

Table overlaps_table(const Model& model, const Overlaps& overlaps, std::string title);
/// What can be concluded from the counts, and whether anything could have been.
std::string significance_note(const Overlaps& overlaps);

}  // namespace interlink::detail
