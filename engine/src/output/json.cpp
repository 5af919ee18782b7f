// The JSON frame of cli output, described by output.schema.json. Written by hand because the order of keys, the
// shortest exact numbers and one value a line (for `diff`) are all of it: no tree is built, so large tables cost no
// memory twice.
#include <interlink/escape.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"

#include <charconv>

namespace interlink {
namespace {

using detail::Overloaded;

void append_string(std::string& out, std::string_view text) {
    out += '"';
    out += escape_json(text);
    out += '"';
}

// `"key": ` on a line of its own, with a comma after what stood before it in the same object.
void append_key(std::string& out, std::string_view key, std::size_t indent, bool first) {
    out += first ? "\n" : ",\n";
    out.append(indent, ' ');
    append_string(out, key);
    out += ": ";
}

void close(std::string& out, char bracket, std::size_t indent) {
    out += '\n';
    out.append(indent, ' ');
    out += bracket;
}

template <class List, class Text>
void append_list(std::string& out, const List& list, Text&& text) {
    out += '[';
    bool first = true;
    for (const auto& item : list) {
        if (!first) out += ", ";
        first = false;
        append_string(out, text(item));
    }
    out += ']';
}

std::string_view itself(std::string_view text) {
    return text;
}
std::string_view id_of(const Reference& reference) {
    return reference.id;
}

void append_lists(std::string& out, const ListMap& lists) {
    out += '{';
    bool first = true;
    for (const auto& [key, list] : lists) {
        if (!first) out += ", ";
        first = false;
        append_string(out, key.id);
        out += ": ";
        append_list(out, list, itself);
    }
    out += '}';
}

void append_map(std::string& out, const ReferenceMap& map) {
    out += '{';
    bool first = true;
    for (const auto& [key, value] : map) {
        if (!first) out += ", ";
        first = false;
        append_string(out, key.id);
        out += ": ";
        append_string(out, value.id);
    }
    out += '}';
}

void append_maps(std::string& out, const ReferenceMapList& maps) {
    out += '[';
    for (std::size_t i = 0; i < maps.size(); ++i) {
        if (i > 0) out += ", ";
        append_map(out, maps[i]);
    }
    out += ']';
}

void append_cell(std::string& out, const Cell& cell) {
    std::visit(Overloaded{
                   [&](std::monostate) { out += "null"; },
                   [&](bool value) { out += value ? "true" : "false"; },
                   [&](std::int64_t value) { out += std::to_string(value); },
                   [&](double value) {
                       const std::string number = exact_number(value);
                       out += number.empty() ? "null" : number;
                   },
                   [&](const std::string& value) { append_string(out, value); },
                   [&](const Reference& value) { append_string(out, value.id); },
                   [&](const TextList& value) { append_list(out, value, itself); },
                   [&](const ReferenceList& value) { append_list(out, value, id_of); },
                   [&](const ListMap& value) { append_lists(out, value); },
                   [&](const ReferenceMap& value) { append_map(out, value); },
                   [&](const ReferenceMapList& value) { append_maps(out, value); },
               },
               cell);
}

void append_table(std::string& out, const Table& table, std::size_t indent) {
    out += '[';
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        out += row == 0 ? "\n" : ",\n";
        out.append(indent + 2, ' ');
        out += '{';
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            append_key(out, table.columns[column].id, indent + 4, column == 0);
            append_cell(out, table.rows[row][column]);
        }
        close(out, '}', indent + 2);
    }
    if (table.rows.empty())
        out += ']';
    else
        close(out, ']', indent);
}

void append_text_or_null(std::string& out, std::string_view text) {
    if (text.empty())
        out += "null";
    else
        append_string(out, text);
}

void append_dataset(std::string& out, const DatasetLabel& dataset) {
    out += '{';
    append_key(out, "title", 4, true);
    append_text_or_null(out, dataset.title);
    append_key(out, "path", 4, false);
    append_text_or_null(out, dataset.path);
    append_key(out, "hash", 4, false);
    append_text_or_null(out, dataset.hash);
    close(out, '}', 2);
}

// An object or array of entries, each written by `entry(item, first)` on lines of its own.
template <class List, class Entry>
void append_entries(std::string& out, std::string_view brackets, const List& list, Entry&& entry) {
    out += brackets[0];
    bool first = true;
    for (const auto& item : list) {
        entry(item, first);
        first = false;
    }
    if (list.empty())
        out += brackets[1];
    else
        close(out, brackets[1], 2);
}

void append_note(std::string& out, const Note& note, bool first) {
    out += first ? "\n    {" : ",\n    {";
    append_key(out, "code", 6, true);
    append_string(out, note.code);
    append_key(out, "text", 6, false);
    append_string(out, note.text);
    close(out, '}', 4);
}

}  // namespace

std::string detail::write_json(const ResultDocument& document, const WriteOptions&) {
    require_well_formed(document);
    std::string out = "{";
    append_key(out, "interlink", 2, true);
    append_string(out, INTERLINK_VERSION);
    append_key(out, "command", 2, false);
    append_string(out, document.command);
    append_key(out, "dataset", 2, false);
    append_dataset(out, document.dataset);
    append_key(out, "options", 2, false);
    append_entries(out, "{}", document.options, [&](const auto& option, bool first) {
        append_key(out, option.first, 4, first);
        append_cell(out, option.second);
    });
    append_key(out, "summary", 2, false);
    append_entries(out, "[]", document.sentences, [&](const std::string& sentence, bool first) {
        out += first ? "\n    " : ",\n    ";
        append_string(out, sentence);
    });
    append_key(out, "tables", 2, false);
    append_entries(out, "{}", document.tables, [&](const Table& table, bool first) {
        append_key(out, table.id, 4, first);
        append_table(out, table, 4);
    });
    append_key(out, "notes", 2, false);
    append_entries(out, "[]", document.notes, [&](const Note& note, bool first) { append_note(out, note, first); });
    out += "\n}\n";
    return out;
}

std::string write_json_table(const Table& table) {
    detail::require_well_formed(table);
    std::string out;
    append_table(out, table, 0);
    out += '\n';
    return out;
}

}  // namespace interlink
