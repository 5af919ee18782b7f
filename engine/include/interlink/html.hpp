// HTML pieces that stand alone: for the html format and for the report page. No script, no network, and readable with a
// strict content-security policy that allows inline styles only.
#pragma once

#include <interlink/escape.hpp>
#include <interlink/tables.hpp>

#include <string>
#include <string_view>

namespace interlink {

/// The table with caption, header cells with scope, and what its columns mean, inside a group that scrolls sideways by
/// itself (also by keyboard), so that the page never does. For scripts, `<table data-table>` and `<th data-column>`
/// carry the ids, number cells `data-value` with full precision, and reference cells `data-id`. Throws
/// std::invalid_argument as write_csv_table does.
std::string html_table(const Table& table);

/// The style sheet that html_table and the html format are made for: light, dark and print.
std::string_view html_style();

}  // namespace interlink
