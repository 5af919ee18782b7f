// The tables of a report as one workbook.
#pragma once

#include "report/content.hpp"
#include "report/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace interlink::report {

inline constexpr std::string_view workbook_name = "workbook.xlsx";

/// A sheet per table, named as short as it can be told from the others; those from stated links alone last. Notes
/// begin with how the figures are defined. Throws std::length_error where a table has more rows than a sheet.
std::string workbook_of(const std::vector<NamedDocument>& documents, const Content& content);

}  // namespace interlink::report
