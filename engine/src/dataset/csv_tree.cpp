#include "dataset/csv_tree.hpp"

#include "dataset/csv_cells.hpp"
#include "dataset/nearest.hpp"
#include "dataset/quadrants.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

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
            if (fits(row))
                rows.add(element(row));
            else
                report_count(row);
            if (!arena_.exhausted()) continue;
            findings_.add(Code::too_many_values, row[0].span,
                          text::format("the data set holds more than {} values", arena_.limit()), "split the data set");
            return {root, false};
        }
        report_unnamed();
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
        std::size_t width = row.size();
        while (width > 1 && row[width - 1].text.empty()) --width;
        if (width < row.size()) unnamed_ = row[width].span;
        std::vector<const Cell*> unknown;
        for (std::size_t i = 0; i < width; ++i) {
            const Column* column = find_column(row[i].text);
            const bool repeated = column != nullptr && std::ranges::find(header_, column) != header_.end();
            if (repeated)
                findings_.add(Code::column_repeated, row[i].span,
                              text::format("a second column {}", quote(row[i].text)),
                              "remove or rename one of the two");
            else if (column == nullptr)
                unknown.push_back(&row[i]);
            header_.push_back(repeated ? nullptr : column);
        }
        std::vector<std::string_view> missing;
        for (const Column& column : table_.columns)
            if (column.required && std::ranges::find(header_, &column) == header_.end()) missing.push_back(column.name);
        columns_lost_ = !missing.empty();
        if (row.size() == 1 && missing.size() > 1 && report_separator(row[0])) return;
        for (const Cell* cell : unknown) report_column(*cell, missing);
        if (!missing.empty())
            findings_.add(Code::column_missing, row[0].span,
                          text::format("the table of {} lacks the column{} {}", table_.section,
                                       missing.size() == 1 ? "" : "s", text::join(missing, ", ")),
                          missing.size() == 1 ? text::format("add a column {}", missing[0]) : "add these columns");
    }

    const Column* find_column(std::string_view heading) const {
        const auto column =
            std::ranges::find_if(table_.columns, [&](const Column& c) { return is_heading_of(heading, c.name); });
        return column == table_.columns.end() ? nullptr : &*column;
    }

    /// A heading that another character separates: every column would be unknown or missing.
    bool report_separator(const Cell& cell) {
        const std::size_t at = cell.text.find_first_of("|:/ ");
        if (at == std::string_view::npos) return false;
        findings_.add(Code::column_missing, cell.span,
                      text::format("the columns are not separated by commas, semicolons or tabs: {}", quote(cell.text)),
                      text::format("write a comma instead of each '{}'", cell.text[at]));
        return true;
    }

    /// A heading that is a slip for a missing column is one mistake; so is one unknown column where one is missing.
    void report_column(const Cell& cell, std::vector<std::string_view>& missing) {
        const std::string heading = lower_case(without_invisible(cell.text));
        Nearest nearest(heading);
        std::vector<std::string_view> names;
        for (const Column& column : table_.columns) {
            nearest.consider(column.name);
            names.push_back(column.name);
        }
        const auto meant = std::ranges::find(missing, nearest.best());
        if (meant != missing.end()) missing.erase(meant);
        findings_.add(Code::column_unknown, cell.span,
                      cell.text.empty()
                          ? "a column without a heading"
                          : text::format("the table of {} has no column {}", table_.section, quote(cell.text)),
                      nearest.hint(text::format("known columns: {}", text::join(names, ", "))));
    }

    /// Does the row fit the heading? Empty cells under the end of a heading that goes on too far count as none.
    bool fits(const std::vector<Cell>& row) {
        if (row.size() == header_.size()) return true;
        if (!unnamed_ || row.size() < header_.size()) return false;
        for (std::size_t i = header_.size(); i < row.size(); ++i)
            if (!row[i].text.empty()) {
                findings_.add(Code::column_unknown, row[i].span, "a cell in a column without a heading",
                              "give the column a heading, or put a cell that contains the separator in quotes");
                unnamed_used_ = true;
                return true;
            }
        rows_too_long_ = true;
        return true;
    }

    void report_unnamed() {
        if (!unnamed_ || unnamed_used_) return;
        findings_.add(Code::column_unknown, *unnamed_, "the heading ends with a separator",
                      rows_too_long_ ? "remove the separators at the end of the heading and of every row"
                                     : "remove the separators at the end of the heading");
    }

    void report_count(const std::vector<Cell>& row) {
        rows_lost_ = true;
        const bool more = row.size() > header_.size();
        const bool empty = more && std::all_of(row.begin() + static_cast<std::ptrdiff_t>(header_.size()), row.end(),
                                               [](const Cell& cell) { return cell.text.empty(); });
        findings_.add(Code::cell_count, more ? row[header_.size()].span : row[0].span,
                      text::format("the row has {} cells, the heading has {}", row.size(), header_.size()),
                      empty  ? "remove the separators at the end of the row"
                      : more ? text::format("put cells that contain {} in quotes; numbers take a decimal point",
                                            reader_.separator() == '\t' ? std::string("a tab")
                                                                        : text::format("'{}'", reader_.separator()))
                             : "add the missing separators");
    }

    Node* element(const std::vector<Cell>& row) {
        Node* mapping = arena_.node(Node::Kind::mapping, row[0].span);
        mapping->incomplete = columns_lost_;
        Children entries(*mapping);
        for (std::size_t i = 0; i < header_.size(); ++i) {
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
    std::optional<Span> unnamed_;        ///< where the heading goes on without names
    bool unnamed_used_ = false;          ///< something stands below
    bool rows_too_long_ = false;         ///< rows have empty cells there
    bool rows_lost_ = false;
    bool columns_lost_ = false;
};

/// "technologies" as "technology", "themes" as "theme".
std::string singular(std::string_view word) {
    if (word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + 'y';
    if (word.ends_with('s')) word.remove_suffix(1);
    return std::string(word);
}

}  // namespace

bool is_heading_of(std::string_view heading, std::string_view column) {
    if (heading == column) return true;
    std::string name = lower_case(heading);
    std::ranges::replace_if(
        name, [](char c) { return c == ' ' || c == '-'; }, '_');
    return name == column || singular(name) == singular(column);
}

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
