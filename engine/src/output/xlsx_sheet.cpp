#include "output/xlsx_sheet.hpp"

#include "output/cells.hpp"
#include "output/utf8.hpp"
#include "output/wrap.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace interlink::detail {
namespace {

constexpr std::size_t narrowest = 8, widest = 60, widest_header = 22;  // characters
constexpr std::size_t filter_button = 3, margin = 1;

template <class List, class Text>
std::string join(const List& list, Text&& text) {
    std::string out;
    for (const auto& item : list) {
        if (!out.empty()) out += "; ";
        out += text(item);
    }
    return out;
}

/// Whole numbers that a spreadsheet, which knows doubles only, keeps as they are.
bool is_exact(std::int64_t value) {
    constexpr std::int64_t most = std::int64_t{1} << 53;
    return value >= -most && value <= most;
}

std::string text_of(const Cell& cell, const Column& column) {
    if (std::holds_alternative<std::monostate>(cell)) return {};
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* texts = std::get_if<TextList>(&cell)) return join(*texts, [](const std::string& t) { return t; });
    if (const auto* references = std::get_if<ReferenceList>(&cell)) return join(*references, label_of);
    if (const auto* lists = std::get_if<ListMap>(&cell); lists != nullptr && lists->empty()) return {};
    return plain_text(cell, column);
}

void add_cell(SheetRows& rows, std::size_t at, const Cell& cell, const Column& column, WorkbookParts& parts) {
    if (const auto* flag = std::get_if<bool>(&cell)) {
        rows.boolean(at, *flag);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        rows.number(at, exact_number(*number), number_style(parts, column.decimals, column.type == ColumnType::share));
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell); integer != nullptr && is_exact(*integer)) {
        rows.number(at, std::to_string(*integer), number_style(parts, 0, false));
    } else {
        rows.text(at, text_of(cell, column));
    }
}

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        longest = std::max(longest, display_width(text.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

std::size_t header_width(std::string_view title) {
    return std::max(longest_word(title), std::min(display_width(title), widest_header)) + filter_button;
}

/// Columns of a table whose ids people would not see otherwise.
std::vector<std::size_t> columns_with_ids(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].type != ColumnType::reference) continue;
        const bool other = std::ranges::any_of(table.rows, [c](const Row& row) {
            const auto* reference = std::get_if<Reference>(&row[c]);
            return reference != nullptr && label_of(*reference) != reference->id;
        });
        if (other) columns.push_back(c);
    }
    return columns;
}

Column id_column(const Column& column) {
    return {column.id + "_id", text::format("{} (id)", title_of(column)), ColumnType::text};
}

Cell id_cell(const Cell& cell) {
    const auto* reference = std::get_if<Reference>(&cell);
    return reference == nullptr ? Cell{} : Cell{reference->id};
}

/// The columns as they stand in the sheet, and the cells of a row likewise.
struct SheetColumns {
    std::vector<Column> columns;
    std::vector<std::size_t> ids;

    explicit SheetColumns(const Table& table) : columns(table.columns), ids(columns_with_ids(table)) {
        for (const std::size_t c : ids) columns.push_back(id_column(table.columns[c]));
    }
    Row row(const Row& given) const {
        Row cells = given;
        for (const std::size_t c : ids) cells.push_back(id_cell(given[c]));
        return cells;
    }
};

/// As wide as the widest cell, within bounds.
std::vector<std::size_t> column_widths(const Table& table, const SheetColumns& sheet) {
    std::vector<std::size_t> widths;
    for (const Column& column : sheet.columns) widths.push_back(std::max(narrowest, header_width(title_of(column))));
    for (const Row& given : table.rows) {
        const Row row = sheet.row(given);
        for (std::size_t c = 0; c < row.size(); ++c)
            if (widths[c] < widest) widths[c] = std::max(widths[c], longest_line(plain_text(row[c], sheet.columns[c])));
    }
    for (std::size_t& width : widths) width = std::min(width + margin, widest);
    return widths;
}

}  // namespace

std::vector<std::string> sheet_names(const std::vector<Table>& tables) {
    constexpr std::size_t most = 31;
    const auto lower = [](std::string text) {
        for (char& c : text)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return text;
    };
    std::set<std::string> taken{"about", "history"};  // the cover; a name that Excel keeps to itself
    std::vector<std::string> names;
    for (const Table& table : tables) {
        std::string stem = table.id.empty() ? "table" : table.id;
        const auto allowed = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        };
        std::ranges::replace_if(
            stem, [&](char c) { return !allowed(c); }, '-');
        std::string name = stem.substr(0, most);
        for (std::size_t number = 2; !taken.insert(lower(name)).second; ++number) {
            const std::string suffix = text::format("-{}", number);
            name = stem.substr(0, most - suffix.size()) + suffix;
        }
        names.push_back(std::move(name));
    }
    return names;
}

Sheet table_sheet(const Table& table, WorkbookParts& parts) {
    if (table.rows.size() >= most_rows)
        throw std::length_error(text::format("table '{}' has {} rows; a sheet has {} with the header", table.id,
                                             table.rows.size(), most_rows));
    const SheetColumns sheet(table);
    if (sheet.columns.size() > most_columns)
        throw std::length_error(
            text::format("table '{}' has {} columns; a sheet has {}", table.id, sheet.columns.size(), most_columns));
    const std::vector<std::size_t> widths = column_widths(table, sheet);
    SheetRows rows(parts, widths);
    rows.begin_row();
    for (std::size_t c = 0; c < widths.size(); ++c)
        rows.text(c, title_of(sheet.columns[c]),
                  is_numeric(sheet.columns[c].type) ? CellStyle::header_right : CellStyle::header);
    for (const Row& given : table.rows) {
        rows.begin_row();
        const Row row = sheet.row(given);
        for (std::size_t c = 0; c < row.size(); ++c) add_cell(rows, c, row[c], sheet.columns[c], parts);
    }
    Sheet out;
    if (!widths.empty()) out.range = "A1:" + cell_name(rows.count() - 1, widths.size() - 1);
    out.xml =
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane "
        "ySplit=\"1\" "
        "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>" +
        columns_xml(widths) + rows.xml();
    if (!out.range.empty()) out.xml += text::format("<autoFilter ref=\"{}\"/>", out.range);
    out.xml += page_setup;
    return out;
}

}  // namespace interlink::detail
