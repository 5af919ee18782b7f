#include "dataset/csv_tree.hpp"

#include "dataset/csv_cells.hpp"
#include "dataset/nearest.hpp"
#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace interlink::detail {
namespace {

struct Column {
    std::string_view name;
    bool required = false;
    bool list = false;
};

struct Table {
    std::string_view section;
    std::span<const Column> columns;
};

constexpr std::array technology_columns{Column{"id", true}, Column{"name"},        Column{"aliases", false, true},
                                        Column{"cost"},     Column{"description"}, Column{"evidence", false, true}};
constexpr std::array factor_columns{Column{"technology", true},
                                    Column{"quadrant", true},
                                    Column{"phrase", true},
                                    Column{"id"},
                                    Column{"weight"},
                                    Column{"confidence"},
                                    Column{"grade"},
                                    Column{"themes", false, true},
                                    Column{"themes_add", false, true},
                                    Column{"themes_not", false, true},
                                    Column{"evidence", false, true},
                                    Column{"note"}};
constexpr std::array function_columns{Column{"id", true},
                                      Column{"name"},
                                      Column{"abbreviation"},
                                      Column{"description"},
                                      Column{"kind"},
                                      Column{"part_of", false, true},
                                      Column{"evidence", false, true}};
constexpr std::array enabler_columns{Column{"id", true}, Column{"name"}, Column{"description"}, Column{"status"},
                                     Column{"evidence", false, true}};
constexpr std::array link_columns{
    Column{"from", true}, Column{"to", true}, Column{"kind", true}, Column{"horizon"}, Column{"weight"},
    Column{"confidence"}, Column{"grade"},    Column{"factor"},     Column{"sign"},    Column{"evidence", false, true},
    Column{"note"}};
constexpr std::array tables{Table{"technologies", technology_columns}, Table{"factors", factor_columns},
                            Table{"functions", function_columns}, Table{"enablers", enabler_columns},
                            Table{"links", link_columns}};

class TableBuilder {
  public:
    TableBuilder(const SourceFile& file, std::uint32_t index, const Table& table, Arena& arena, Findings& findings)
        : table_(table), arena_(arena), findings_(findings), reader_(file, index, arena, findings) {}

    Parsed build() {
        std::vector<Cell> row;
        if (!reader_.next(row)) return {};
        const Span top = row[0].span;
        read_header(row);
        Node* root = arena_.node(Node::Kind::mapping, top);
        Node* list = arena_.node(Node::Kind::sequence, top);
        Children entries(*root);
        entries.add(scalar(table_.section, top));
        entries.add(list);
        Children rows(*list);
        while (reader_.next(row)) {
            if (row.size() == header_.size())
                rows.add(element(row));
            else
                report_count(row);
            if (!arena_.exhausted()) continue;
            findings_.add(Code::too_many_values, row[0].span,
                          fmt::format("the data set holds more than {} values", arena_.limit()), "split the data set");
            return {root, false};
        }
        return {root, reader_.complete() && !rows_lost_ && !columns_lost_};
    }

  private:
    Node* scalar(std::string_view text, const Span& span) {
        Node* node = arena_.node(Node::Kind::scalar, span);
        node->text = text;
        node->plain = true;
        return node;
    }

    void read_header(const std::vector<Cell>& row) {
        for (const Cell& cell : row) {
            const auto column = std::find_if(table_.columns.begin(), table_.columns.end(),
                                             [&](const Column& c) { return c.name == cell.text; });
            if (column == table_.columns.end()) {
                report_column(cell);
                header_.push_back(nullptr);
            } else if (std::find(header_.begin(), header_.end(), &*column) != header_.end()) {
                findings_.add(Code::column_repeated, cell.span, fmt::format("a second column {}", quote(cell.text)),
                              "remove or rename one of the two");
                header_.push_back(nullptr);
            } else {
                header_.push_back(&*column);
            }
        }
        for (const Column& column : table_.columns) {
            if (!column.required || std::find(header_.begin(), header_.end(), &column) != header_.end()) continue;
            columns_lost_ = true;
            findings_.add(Code::column_missing, row[0].span,
                          fmt::format("the table of {} lacks the column {}", table_.section, column.name),
                          fmt::format("add a column {}", column.name));
        }
    }

    void report_column(const Cell& cell) {
        Nearest nearest(cell.text);
        std::vector<std::string_view> names;
        for (const Column& column : table_.columns) {
            nearest.consider(column.name);
            names.push_back(column.name);
        }
        findings_.add(Code::column_unknown, cell.span,
                      cell.text.empty()
                          ? "a column without a heading"
                          : fmt::format("the table of {} has no column {}", table_.section, quote(cell.text)),
                      nearest.hint(fmt::format("known columns: {}", fmt::join(names, ", "))));
    }

    void report_count(const std::vector<Cell>& row) {
        rows_lost_ = true;
        const bool more = row.size() > header_.size();
        findings_.add(Code::cell_count, more ? row[header_.size()].span : row[0].span,
                      fmt::format("the row has {} cells, the heading has {}", row.size(), header_.size()),
                      more ? fmt::format("put cells that contain {} in quotes; numbers take a decimal point",
                                         reader_.separator() == '\t' ? std::string("a tab")
                                                                     : fmt::format("'{}'", reader_.separator()))
                           : "add the missing separators");
    }

    Node* element(const std::vector<Cell>& row) {
        Node* mapping = arena_.node(Node::Kind::mapping, row[0].span);
        mapping->incomplete = columns_lost_;
        Children entries(*mapping);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (header_[i] == nullptr || (row[i].text.empty() && !header_[i]->required)) continue;
            entries.add(scalar(header_[i]->name, row[i].span));
            entries.add(header_[i]->list ? list(row[i]) : value(row[i].text, row[i].span, row[i].quoted));
        }
        return mapping;
    }

    Node* value(std::string_view text, const Span& span, bool quoted) {
        Node* node = scalar(text, span);
        node->plain = !quoted;
        return node;
    }

    /// `a | b`; a lone `|` is the empty list.
    Node* list(const Cell& cell) {
        Node* sequence = arena_.node(Node::Kind::sequence, cell.span);
        if (cell.text.find_first_not_of("| ") == std::string_view::npos) return sequence;
        Children items(*sequence);
        Span at = cell.span;
        for (std::string_view rest = cell.text;;) {
            std::string_view piece = rest.substr(0, std::min(rest.find('|'), rest.size()));
            rest.remove_prefix(piece.size());
            const auto next = static_cast<std::uint32_t>(at.column + length(piece) + 1);
            while (piece.starts_with(' ')) {
                piece.remove_prefix(1);
                ++at.column;
            }
            while (piece.ends_with(' ')) piece.remove_suffix(1);
            at.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, length(piece)));
            items.add(value(piece, at, true));
            if (rest.empty()) return sequence;
            rest.remove_prefix(1);
            at.column = next;
        }
    }

    const Table& table_;
    Arena& arena_;
    Findings& findings_;
    CsvReader reader_;
    std::vector<const Column*> header_;  ///< null: a column that is not read
    bool rows_lost_ = false;
    bool columns_lost_ = false;
};

}  // namespace

std::string_view table_section(std::string_view file_name) {
    const std::string_view stem = file_name.substr(0, std::min(file_name.find_first_of("-_."), file_name.size()));
    for (const Table& table : tables)
        if (table.section == stem) return table.section;
    return {};
}

Parsed parse_csv(const SourceFile& file, std::uint32_t index, std::string_view section, Arena& arena,
                 Findings& findings) {
    for (const Table& table : tables)
        if (table.section == section) return TableBuilder(file, index, table, arena, findings).build();
    return {};
}

}  // namespace interlink::detail
