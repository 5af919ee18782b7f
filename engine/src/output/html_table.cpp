#include <interlink/html.hpp>

#include "output/cells.hpp"

namespace interlink {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + escape_html(value) + '"';
}

// What a script needs to sort and to follow a cell: the exact figure, or the id behind the label.
std::string data_attribute(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        const std::string exact = exact_number(*number);
        return exact.empty() ? "" : attribute("data-value", exact);
    }
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        return attribute("data-value", std::to_string(*integer));
    if (const auto* reference = std::get_if<Reference>(&cell)) return attribute("data-id", reference->id);
    return {};
}

// How the style sets a column: figures to the right, lists wide enough to be read.
std::string_view class_attribute(ColumnType type) {
    if (detail::is_numeric(type)) return " class=\"number\"";
    if (type == ColumnType::texts || type == ColumnType::lists || type == ColumnType::map || type == ColumnType::maps)
        return " class=\"long\"";
    return "";
}

void append_caption(std::string& out, const Table& table) {
    out += "<caption>" + escape_html(table.title.empty() ? table.id : table.title);
    if (!table.description.empty()) out += "<span class=\"quiet\">" + escape_html(table.description) + "</span>";
    out += "</caption>\n";
}

void append_header(std::string& out, const Table& table) {
    out += "<thead>\n<tr>";
    for (const Column& column : table.columns) {
        out += "<th scope=\"col\"" + attribute("data-column", column.id);
        out += class_attribute(column.type);
        out += '>' + escape_html(detail::title_of(column)) + "</th>";
    }
    out += "</tr>\n</thead>\n";
}

// The first cell heads its row where it says what the row is about.
void append_row(std::string& out, const Table& table, const Row& row) {
    out += "<tr>";
    for (std::size_t index = 0; index < row.size(); ++index) {
        const Column& column = table.columns[index];
        const bool head = index == 0 && (column.type == ColumnType::text || column.type == ColumnType::reference);
        out += head ? "<th scope=\"row\"" : "<td";
        out += class_attribute(column.type);
        out += data_attribute(row[index]) + '>' + escape_html(plain_text(row[index], column));
        out += head ? "</th>" : "</td>";
    }
    out += "</tr>\n";
}

void append_column_meanings(std::string& out, const Table& table) {
    std::string meanings;
    for (const Column& column : table.columns) {
        if (column.description.empty()) continue;
        meanings +=
            "<dt>" + escape_html(detail::title_of(column)) + "</dt><dd>" + escape_html(column.description) + "</dd>\n";
    }
    if (!meanings.empty())
        out += "<details>\n<summary>What the columns mean</summary>\n<dl>\n" + meanings + "</dl>\n</details>\n";
}

}  // namespace

std::string html_table(const Table& table) {
    detail::require_well_formed(table);
    std::string out = "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"";
    out += attribute("aria-label", table.title.empty() ? table.id : table.title) + ">\n";
    out += "<table" + attribute("data-table", table.id) + ">\n";
    append_caption(out, table);
    append_header(out, table);
    out += "<tbody>\n";
    for (const Row& row : table.rows) append_row(out, table, row);
    if (table.rows.empty() && !table.columns.empty()) {
        out += "<tr><td colspan=\"" + std::to_string(table.columns.size()) + "\">None.</td></tr>\n";
    }
    out += "</tbody>\n</table>\n</div>\n";
    append_column_meanings(out, table);
    return out;
}

}  // namespace interlink
