// RFC 4180 with LF. A document with one table is just that table. With several, each table begins with a line `# id`
// and an empty line stands between tables: every line is still CSV, spreadsheets show the blocks one under the other,
// and a pipeline cuts one out with `awk '/^# pairs$/ {on = 1; next} /^$/ {on = 0} on'`. No cell can pass for such a
// line: cells that begin with # and lone empty cells are quoted. Sentences and notes are left to the other formats.
//
// Lists are one cell: items joined by |, lists by key as key:item,item|key:item, things by key likewise, several of
// these with || between; a | or \ inside an item has a backslash before it.
#include <interlink/escape.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"

namespace interlink {
namespace {

std::string list_item(std::string_view text) {
    std::string out;
    for (const char character : text) {
        if (character == '|' || character == '\\') out += '\\';
        out += character;
    }
    return out;
}

template <class List, class Text>
std::string join(const List& list, char separator, Text&& text) {
    std::string out;
    bool first = true;
    for (const auto& item : list) {
        if (!first) out += separator;
        first = false;
        out += text(item);
    }
    return out;
}

std::string keyed_list(const std::pair<Reference, TextList>& entry) {
    return list_item(entry.first.id) + ':' + join(entry.second, ',', list_item);
}

std::string keyed_items(const ReferenceMap& map) {
    return join(map, '|',
                [](const auto& entry) { return list_item(entry.first.id) + ':' + list_item(entry.second.id); });
}

std::string several_keyed_items(const ReferenceMapList& maps) {
    std::string out;
    for (const ReferenceMap& map : maps) out += (out.empty() ? "" : "||") + keyed_items(map);
    return out;
}

std::string csv_cell(const Cell& cell) {
    return std::visit(
        detail::Overloaded{
            [](std::monostate) { return std::string(); },
            [](bool value) { return std::string(value ? "true" : "false"); },
            [](std::int64_t value) { return std::to_string(value); },
            [](double value) { return exact_number(value); },
            [](const std::string& value) { return escape_csv_cell(value); },
            [](const Reference& value) { return escape_csv_cell(value.id); },
            [](const TextList& value) { return escape_csv_cell(join(value, '|', list_item)); },
            [](const ReferenceList& value) {
                return escape_csv_cell(join(value, '|', [](const Reference& item) { return list_item(item.id); }));
            },
            [](const ListMap& value) { return escape_csv_cell(join(value, '|', keyed_list)); },
            [](const ReferenceMap& value) { return escape_csv_cell(keyed_items(value)); },
            [](const ReferenceMapList& value) { return escape_csv_cell(several_keyed_items(value)); },
        },
        cell);
}

// A record of one empty field would be an empty line, which readers skip.
void append_record(std::string& out, const std::string& record) {
    out += record.empty() ? "\"\"" : record;
    out += '\n';
}

void append_table(std::string& out, const Table& table) {
    if (table.columns.empty()) return;
    append_record(out, join(table.columns, ',', [](const Column& column) { return escape_csv_cell(column.id); }));
    for (const Row& row : table.rows) append_record(out, join(row, ',', csv_cell));
}

}  // namespace

std::string detail::write_csv(const ResultDocument& document, const WriteOptions&) {
    require_well_formed(document);
    std::string out;
    for (const Table& table : document.tables) {
        if (!out.empty()) out += '\n';
        // The id is a word of the program's own; a line break in it would still be no line of its own.
        if (document.tables.size() > 1) out += "# " + escape_terminal(table.id) + '\n';
        append_table(out, table);
    }
    return out;
}

std::string write_csv_table(const Table& table) {
    detail::require_well_formed(table);
    std::string out;
    append_table(out, table);
    return out;
}

}  // namespace interlink
