// A table as aligned lines for a terminal.
#pragma once

#include <interlink/tables.hpp>

#include <cstddef>
#include <string>

namespace interlink::detail {

/// The main columns of the table within `width` columns (>= 40): texts are wrapped inside their cells, and what still
/// does not fit goes into further blocks under the first, each led by the same key columns. Nothing is cut off. Only a
/// single block with figures wider than the terminal exceeds it.
/// Precondition: the table is well-formed and has columns.
std::string text_table(const Table& table, std::size_t width, bool colour);

/// The titles of the columns that text_table leaves out, ", " between them; escaped for a terminal.
std::string left_out_columns(const Table& table);

}  // namespace interlink::detail
