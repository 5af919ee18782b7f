// How wide text will be, and what of it may be drawn. Measured with tables of our own, so a figure is the same on every
// machine whatever fonts it has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// The text as it may stand in a drawing: invalid UTF-8, control characters, direction overrides and code points that
/// XML forbids become U+FFFD; tabs and line breaks become blanks (line breaks stay when `keep_lines`). O(length).
std::string drawable_text(std::string_view text, bool keep_lines = false);

/// Width in points of one line set in Liberation Sans (the same as Arial and Helvetica) at `size` points, without
/// kerning. Scripts that the font lacks are estimated: wide characters 1 em, combining marks 0, others 0.6 em.
double text_width(std::string_view utf8, double size, bool bold = false);

/// Breaks text into lines of at most `width` points, between words, inside a word only where it alone is too wide.
/// When more than `max_lines` (0: any number) would come out the last one ends in "…". Never empty.
std::vector<std::string> wrap_text(std::string_view utf8, double width, double size, bool bold = false,
                                   std::size_t max_lines = 0);

/// The lines of wrap_text at the smallest width that still needs no more than `lines` lines: balanced, for headings.
std::vector<std::string> balance_text(std::string_view utf8, std::size_t lines, double size, bool bold = false);

/// The widest of several lines, in points.
double text_width(const std::vector<std::string>& lines, double size, bool bold = false);

}  // namespace interlink
