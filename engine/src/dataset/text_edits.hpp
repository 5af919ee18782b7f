// Splices into a text, and the difference that they make.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// Replaces text[at, at + length).
struct TextEdit {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string text;
};

/// `edits` do not overlap and are sorted by place; those at one place are inserted in their order.
std::string apply_edits(std::string_view text, const std::vector<TextEdit>& edits);

/// The same as a unified diff with three lines of context, for `patch -p1` and `git apply`. `name` is the file's
/// relative path. Empty when nothing changes. O(length of the text).
std::string unified_diff(std::string_view name, std::string_view text, const std::vector<TextEdit>& edits);

/// The line end that the text uses: "\n", "\r\n" or "\r".
std::string_view line_end(std::string_view text);

}  // namespace interlink::detail
