// A result describes itself once, as tables with typed columns; every format writes those tables. No writer knows a
// question, and no question knows a format.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace interlink {

/// A thing of the model: the author's id for machines, a label for people.
struct Reference {
    std::string id;
    std::string label;
    bool operator==(const Reference&) const = default;
};

using TextList = std::vector<std::string>;
using ReferenceList = std::vector<Reference>;
/// Lists by key, e.g. the kinds of exposure per technology. JSON: an object of arrays.
using ListMap = std::vector<std::pair<Reference, TextList>>;
/// One thing by key, e.g. the state of each descriptor in a scenario. JSON: an object of ids.
using ReferenceMap = std::vector<std::pair<Reference, Reference>>;
using ReferenceMapList = std::vector<ReferenceMap>;

/// std::monostate is "no value": null in JSON, empty in CSV, an en dash for people.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string, Reference, TextList, ReferenceList,
                          ListMap, ReferenceMap, ReferenceMapList>;

enum class ColumnType { text, boolean, integer, number, share, reference, texts, references, lists, map, maps };

struct Column {
    std::string id;     ///< snake_case; the key in JSON and CSV
    std::string title;  ///< for people
    ColumnType type = ColumnType::text;
    std::string description = {};  ///< what the figure means, with its unit and range
    int decimals = 3;              ///< for people; JSON and CSV carry full precision
    bool detail = false;           ///< left out of the text format's tables
};

using Row = std::vector<Cell>;

struct Table {
    std::string id;
    std::string title;
    std::string description;
    std::vector<Column> columns;
    std::vector<Row> rows;  ///< each as long as `columns`
};

struct Note {
    std::string code;
    std::string text;
};

struct DatasetLabel {
    std::string title;
    std::string path;
    std::string hash;
};

/// What one command answers: sentences first, then tables.
struct ResultDocument {
    std::string command;
    DatasetLabel dataset;
    std::vector<std::pair<std::string, Cell>> options;  ///< those that the answer depends on
    std::vector<std::string> sentences;                 ///< the answer in plain words, computed from the data
    std::vector<Table> tables;
    std::vector<Note> notes;  ///< how to read it, and what to beware of
};

struct WriteOptions {
    bool colour = false;
    unsigned width = 100;  ///< columns of the terminal, text format only
};

/// A way to write a document. One file and one row in `output_formats()` each.
struct OutputFormat {
    std::string_view name;       ///< as in --format
    std::string_view extension;  ///< without the dot
    std::string_view summary;
    /// Throws std::invalid_argument for a document that is not well-formed, std::length_error for one that the format
    /// cannot hold (a sheet has 1,048,576 rows).
    std::string (*write)(const ResultDocument&, const WriteOptions&);
    bool binary = false;  ///< not for a terminal
};

std::span<const OutputFormat> output_formats();
/// nullptr when there is none of that name.
const OutputFormat* find_output_format(std::string_view name);

/// One table alone as CSV (RFC 4180, LF, header of column ids) or as a JSON array of objects.
/// Throws std::invalid_argument where a row is not as long as the columns or a column id occurs twice.
std::string write_csv_table(const Table& table);
std::string write_json_table(const Table& table);

/// A number for machines: the shortest decimal that reads back as the same double. Empty where it is not finite.
std::string exact_number(double value);

/// A number for people: fixed decimals (0 to 17), scientific from 1e15 on, never "-0.000"; an en dash where it is not
/// finite.
std::string format_number(double value, int decimals);

/// A share of 1 for people, as percent with two decimals fewer than `decimals`: 0.1234 with 3 is "12.3%".
std::string format_share(double value, int decimals);

/// What people read in a cell, not yet escaped for any place: labels for references, yes and no, an en dash for no
/// value. Lists are joined: texts by "; ", references by ", ", lists by key as "Key (a, b); Other (c)", things by key
/// as "Key: a; Other: c", several of these by " → ".
std::string plain_text(const Cell& cell, const Column& column);

}  // namespace interlink
