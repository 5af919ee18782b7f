#include "output/utf8.hpp"

#include <utf8proc.h>

namespace interlink::detail {

Character code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, text.substr(at, 1), 1};
    utf8proc_int32_t value = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                                     static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (length <= 0) return {replacement_character, replacement_bytes, 1};
    const auto taken = static_cast<std::size_t>(length);
    return {static_cast<char32_t>(value), text.substr(at, taken), taken};
}

bool is_unsafe(char32_t character) {
    if (character < 0x20) return character != '\t' && character != '\n' && character != '\r';
    if (character < 0x7F) return false;
    if (character <= 0x9F) return true;
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
           character == 0x2028 || character == 0x2029 || (character >= 0xFDD0 && character <= 0xFDEF) ||
           (character & 0xFFFE) == 0xFFFE;
}

bool begins_formula(std::string_view text) {
    if (text.empty()) return false;
    switch (code_point_at(text, 0).value) {
        case '=':
        case '+':
        case '-':
        case '@':
        case '\t':
        case '\r':
        case '\n':
        case 0xFF1D:
        case 0xFF0B:
        case 0xFF0D:
        case 0xFF20:
            return true;
        default:
            return false;
    }
}

std::size_t display_width(char32_t character) {
    if (character >= 0x20 && character < 0x7F) return 1;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_code_point(text, [&](const Character& point) { width += display_width(point.value); });
    return width;
}

}  // namespace interlink::detail
