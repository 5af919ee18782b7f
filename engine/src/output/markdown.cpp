#include <interlink/markdown.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"
#include "output/utf8.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <vector>

namespace interlink {
namespace {

// What a column asks for, and the least at which no word of it is broken; in characters.
struct Width {
    std::size_t wanted = 3;
    std::size_t least = 3;
};

Width width_of(const Table& table, std::size_t column) {
    constexpr std::size_t most = 40, longest = 18, padding = 3;
    Width width;
    const auto take = [&](std::string_view text) {
        width.wanted = std::max(width.wanted, detail::display_width(text));
        width.least = std::max(width.least, detail::longest_word(text));
    };
    take(detail::title_of(table.columns[column]));
    for (const Row& row : table.rows) take(plain_text(row[column], table.columns[column]));
    width.wanted = std::min(width.wanted, most);
    width.least = std::min(width.least, longest) + padding;
    return width;
}

// Where a line is long, pandoc shares out the page by the number of dashes. So as many as the column asks for; if that
// is more than a page has, what its longest word takes, and a share of the rest.
std::vector<std::size_t> dashes(const Table& table) {
    constexpr std::size_t page = 78;
    std::vector<std::size_t> counts;
    std::size_t wanted = 0, least = 0, beyond = 0;
    std::vector<Width> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Width width = widths.emplace_back(width_of(table, column));
        counts.push_back(width.wanted);
        wanted += width.wanted;
        least += width.least;
        beyond += width.wanted - std::min(width.wanted, width.least);
    }
    if (wanted <= page) return counts;
    const std::size_t rest = page - std::min(page, least);
    for (std::size_t column = 0; column < counts.size(); ++column) {
        const auto [most, fewest] = widths[column];
        counts[column] = fewest + (beyond == 0 ? 0 : rest * (most - std::min(most, fewest)) / beyond);
    }
    return counts;
}

// Figures are no markup: "-0.100" needs no backslash.
std::string cell_text(const Cell& cell, const Column& column) {
    const bool figure = std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
    const std::string text = plain_text(cell, column);
    return figure ? text : escape_markdown(text);
}

// The colon says that figures are set to the right.
void append_heading_row(std::string& out, const Table& table) {
    const std::vector<std::size_t> counts = dashes(table);
    std::string rule;
    out += '|';
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        out += ' ' + escape_markdown(detail::title_of(table.columns[column])) + " |";
        rule += ' ' + std::string(counts[column], '-');
        rule += detail::is_numeric(table.columns[column].type) ? ": |" : " |";
    }
    out += "\n|" + rule + '\n';
}

void append_heading(std::string& out, std::string_view level, std::string_view text) {
    if (!out.empty()) out += '\n';
    out += std::string(level) + ' ' + escape_markdown(text) + '\n';
}

void append_paragraph(std::string& out, std::string_view text) {
    if (!text.empty()) out += '\n' + escape_markdown(text) + '\n';
}

}  // namespace

std::string markdown_table(const Table& table) {
    detail::require_well_formed(table);
    if (table.columns.empty() || table.rows.empty()) return "None.\n";
    std::string out;
    append_heading_row(out, table);
    for (const Row& row : table.rows) {
        out += '|';
        for (std::size_t column = 0; column < row.size(); ++column) {
            out += ' ' + cell_text(row[column], table.columns[column]) + " |";
        }
        out += '\n';
    }
    return out;
}

std::string detail::write_markdown(const ResultDocument& document, const WriteOptions&) {
    require_well_formed(document);
    std::string out;
    append_heading(out, "#", heading(document));
    if (!document.sentences.empty()) out += '\n';
    for (const std::string& sentence : document.sentences) out += "- " + escape_markdown(sentence) + '\n';
    for (const Table& table : document.tables) {
        append_heading(out, "##", table.title.empty() ? table.id : table.title);
        append_paragraph(out, table.description);
        out += '\n' + markdown_table(table);
    }
    if (!document.notes.empty()) {
        append_heading(out, "##", "Notes");
        out += '\n';
        for (const Note& note : document.notes) {
            out +=
                "- " + escape_markdown(note.code) + (note.code.empty() ? "" : ": ") + escape_markdown(note.text) + '\n';
        }
    }
    if (!document.options.empty()) append_paragraph(out, "Options: " + options_text(document) + '.');
    return out;
}

}  // namespace interlink
