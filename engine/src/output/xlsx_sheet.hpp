// The sheets of a workbook: one a table, and the cover before them.
#pragma once

#include <interlink/tables.hpp>

#include "output/xlsx_parts.hpp"

#include <string>
#include <vector>

namespace interlink::detail {

/// Names as spreadsheets allow them, one a table: at most 31 characters, none of []:*?/\, different in more than case.
std::vector<std::string> sheet_names(const std::vector<Table>& tables);

/// A header that stays in view, filters, a row a row. After the table's columns follow the ids of those whose labels
/// are other than the ids, so that rows can be matched with other tables. Throws std::length_error where it has more
/// than 1,048,576 rows, with the header, or more than 16,384 columns.
struct Sheet {
    std::string xml;
    std::string range;  ///< "A1:F29", what the filters cover; empty without columns
};
Sheet table_sheet(const Table& table, WorkbookParts& parts);

/// Title, answer, what each sheet and column is, notes, options and the data set's hash.
std::string cover_sheet(const ResultDocument& document, const std::vector<std::string>& names, WorkbookParts& parts);

}  // namespace interlink::detail
