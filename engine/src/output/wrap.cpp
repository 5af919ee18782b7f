#include "output/wrap.hpp"

#include "output/utf8.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

template <class Visit>
void for_each_word(std::string_view text, Visit&& visit) {
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        visit(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
}

// Puts a word that is wider than a line on lines of its own; combining marks stay with their letter.
void append_in_pieces(std::vector<std::string>& lines, std::string_view word, std::size_t width) {
    std::size_t used = display_width(lines.back());
    for_each_code_point(word, [&](const Character& point) {
        const std::size_t columns = display_width(point.value);
        if (used + columns > width && used > 0) {
            lines.emplace_back();
            used = 0;
        }
        lines.back() += point.bytes;
        used += columns;
    });
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for_each_word(text, [&](std::string_view word) {
        const std::size_t columns = display_width(word);
        if (used > 0 && used + 1 + columns <= width) {
            lines.back() += ' ';
            lines.back() += word;
            used += 1 + columns;
            return;
        }
        if (used > 0) lines.emplace_back();
        append_in_pieces(lines, word, width);
        used = display_width(lines.back());
    });
    return lines;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for_each_word(text, [&](std::string_view word) { longest = std::max(longest, display_width(word)); });
    return longest;
}

}  // namespace interlink::detail
