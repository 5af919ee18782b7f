// Markdown pieces that stand alone: for the markdown format and for the Markdown report.
#pragma once

#include <interlink/escape.hpp>
#include <interlink/tables.hpp>

#include <string>

namespace interlink {

/// The table as a pipe table (GitHub's, also read by pandoc), without its title; "None." where it has no rows. Ends in
/// a newline. Throws std::invalid_argument as write_csv_table does.
std::string markdown_table(const Table& table);

}  // namespace interlink
