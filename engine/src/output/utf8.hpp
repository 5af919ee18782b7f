// UTF-8 as every writer needs it: code point by code point, repaired on the way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace interlink::detail {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

struct Character {
    char32_t value = 0;      ///< U+FFFD where the bytes are ill-formed
    std::string_view bytes;  ///< well-formed; U+FFFD's own where those of the text are not
    std::size_t length = 1;  ///< bytes taken from the text
};

/// The code point that begins at `at` < text.size(). An ill-formed byte counts as one U+FFFD.
Character code_point_at(std::string_view text, std::size_t at);

/// Calls `visit` with each Character in order.
template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
    for (std::size_t at = 0; at < text.size();) {
        const Character point = code_point_at(text, at);
        visit(point);
        at += point.length;
    }
}

/// Characters that act rather than show, as described in interlink/escape.hpp.
bool is_unsafe(char32_t character);

/// Whether a spreadsheet would take the text for a formula: it begins with = + - @, their full-width forms, tab or a
/// line break.
bool begins_formula(std::string_view text);

/// Columns that a terminal takes for one character (0, 1 or 2), and for a text.
std::size_t display_width(char32_t character);
std::size_t display_width(std::string_view text);

}  // namespace interlink::detail
