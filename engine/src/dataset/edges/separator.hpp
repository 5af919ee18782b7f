// What stands between the cells of a table of edges: one separator a file.
#pragma once

#include <string_view>

namespace interlink::detail {

inline constexpr char blanks = ' ';  ///< spaces and tabs, as many as there are

/// Tab, semicolon or comma where the lines have it, in this order where several would do; else `blanks`. Comments and
/// what stands in quotes do not count. O(bytes).
char edge_separator(std::string_view text);

/// Does the line begin a comment: `#`, or `%` as Pajek and KONECT write it?
bool is_edge_comment(std::string_view line);

/// The text without blanks of any kind around it, no-break spaces among them.
std::string_view without_blanks_around(std::string_view text);

}  // namespace interlink::detail
