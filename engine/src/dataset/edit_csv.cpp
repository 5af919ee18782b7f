#include "dataset/csv_cells.hpp"
#include "dataset/csv_tree.hpp"
#include "dataset/file_edits.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace interlink::detail {
namespace {

/// A table of the file with room for further columns.
struct CsvTable {
    std::deque<SourceFile> files;  // the reader's findings point into it; there are none in a file that was loaded
    Arena arena{LoadLimits{}.values};
    char separator = ',';
    std::vector<std::vector<Cell>> rows;                                     ///< the first is the header
    std::vector<std::string> fresh;                                          ///< headings of new columns
    std::map<std::pair<std::size_t, std::size_t>, std::string> fresh_cells;  ///< by row and new column

    std::string_view text() const { return files[0].text(); }
    std::size_t width() const { return rows[0].size(); }
};

void read(CsvTable& table, const SourceFile& file) {
    table.files.push_back({file.name, file.label, file.bytes});
    Findings findings(table.files, 1);
    CsvReader reader(table.files[0], 0, table.arena, findings);
    for (std::vector<Cell> row; reader.next(row);) table.rows.push_back(row);
    table.separator = reader.separator();
}

std::optional<std::size_t> find_column(const CsvTable& table, std::string_view name) {
    for (std::size_t i = 0; i < table.width(); ++i)
        if (is_heading_of(table.rows[0][i].text, name)) return i;
    const auto fresh = std::ranges::find(table.fresh, name);
    if (fresh == table.fresh.end()) return std::nullopt;
    return table.width() + static_cast<std::size_t>(fresh - table.fresh.begin());
}

std::size_t column(CsvTable& table, std::string_view name) {
    if (const auto found = find_column(table, name)) return *found;
    table.fresh.emplace_back(name);
    return table.width() + table.fresh.size() - 1;
}

std::string csv_field(std::string_view text, char separator) {
    const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                       text.find(separator) == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ');
    if (plain) return std::string(text);
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + '"';
}

std::size_t offset(const CsvTable& table, std::string_view raw) {
    return static_cast<std::size_t>(raw.data() - table.text().data());
}

std::string edit_theme(CsvTable& table, const ThemeEdit& edit, FileEdits& out) {
    const auto phrases = find_column(table, "phrase");
    const auto row = std::ranges::find_if(table.rows, [&](const std::vector<Cell>& cells) {
        if (!phrases || cells.size() != table.width()) return false;
        const Cell& cell = cells[*phrases];
        return cell.span.line == edit.factor->place.line && cell.span.column == edit.factor->place.column &&
               cell.text == edit.factor->phrase;
    });
    if (row == table.rows.end()) return "the file has changed since it was read";
    const std::size_t at = column(table, edit.key);
    if (at >= table.width()) {
        table.fresh_cells[{static_cast<std::size_t>(row - table.rows.begin()), at - table.width()}] = edit.theme;
        return {};
    }
    const Cell& cell = (*row)[at];
    if (!cell.text.empty()) return text::format("the phrase has an entry {} already", edit.key);
    out.edits.push_back({offset(table, cell.raw), cell.raw.size(), edit.theme});
    return {};
}

std::vector<std::pair<std::string_view, std::string>> link_cells(const Link& link, FileEdits& out) {
    std::vector<std::pair<std::string_view, std::string>> cells{{"from", link.from.id},
                                                                {"to", link.to.id},
                                                                {"kind", std::string(to_string(link.kind))},
                                                                {"grade", std::string(to_string(link.grade))}};
    if (link.kind == LinkKind::supports) cells.emplace_back("horizon", to_string(link.horizon));
    if (link.confidence) cells.emplace_back("confidence", text::format("{}", *link.confidence));
    if (!link.factor.empty()) cells.emplace_back("factor", link.factor);
    std::string evidence;
    for (const std::string& words : evidence_words(link.evidence)) {
        // A table has no way to write it inside a list.
        if (words.find('|') == std::string::npos)
            evidence += (evidence.empty() ? "" : "|") + words;
        else
            out.notes.push_back(text::format("the link {} {} {} lacks the evidence whose place holds a |", link.from.id,
                                             to_string(link.kind), link.to.id));
    }
    if (!evidence.empty()) cells.emplace_back("evidence", evidence);
    if (!link.note.empty()) cells.emplace_back("note", link.note);
    return cells;
}

/// New cells at the end of every row that the file has.
void widen(const CsvTable& table, FileEdits& out) {
    if (table.fresh.empty()) return;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::string cells;
        for (std::size_t c = 0; c < table.fresh.size(); ++c) {
            cells += table.separator;
            if (r == 0)
                cells += table.fresh[c];
            else if (const auto cell = table.fresh_cells.find({r, c}); cell != table.fresh_cells.end())
                cells += csv_field(cell->second, table.separator);
        }
        const std::string_view last = table.rows[r].back().raw;
        out.edits.push_back({offset(table, last) + last.size(), 0, std::move(cells)});
    }
    out.notes.push_back(text::format("a column is added, so every row changes: {}", text::join(table.fresh, ", ")));
}

void append_links(CsvTable& table, std::span<const Link> links, FileEdits& out) {
    std::vector<std::vector<std::pair<std::size_t, std::string>>> rows;
    for (const Link& link : links) {
        rows.emplace_back();
        for (auto& [name, text] : link_cells(link, out)) rows.back().emplace_back(column(table, name), std::move(text));
    }
    const std::string newline(line_end(table.text()));
    const bool open = !table.text().ends_with('\n') && !table.text().ends_with('\r');
    std::string lines = open ? newline : "";
    for (const auto& row : rows) {
        std::vector<std::string> fields(table.width() + table.fresh.size());
        for (const auto& [at, text] : row) fields[at] = csv_field(text, table.separator);
        lines += text::format("{}{}", text::join(fields, std::string(1, table.separator)), newline);
    }
    out.made += links.size();
    widen(table, out);
    out.edits.push_back({table.text().size(), 0, std::move(lines)});
}

}  // namespace

FileEdits edit_csv(const SourceFile& file, std::span<const ThemeEdit> themes, std::span<const Link> links) {
    FileEdits out;
    CsvTable table;
    read(table, file);
    if (table.rows.empty()) {
        out.notes.push_back("the file has changed since it was read");
        return out;
    }
    for (const ThemeEdit& edit : themes) {
        if (std::string problem = edit_theme(table, edit, out); problem.empty())
            ++out.made;
        else
            out.notes.push_back(text::format("line {}: {}; write {} under {} by hand", edit.factor->place.line, problem,
                                             edit.theme, edit.key));
    }
    if (links.empty())
        widen(table, out);
    else
        append_links(table, links, out);
    return out;
}

}  // namespace interlink::detail
