// Text in lines of a given width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// The text in lines of at most `width` columns (>= 2), broken at blanks, or inside a word where it alone is wider. At
/// least one line; nothing is lost but the blanks at the breaks. `text` is escaped already.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The columns of the widest word.
std::size_t longest_word(std::string_view text);

}  // namespace interlink::detail
