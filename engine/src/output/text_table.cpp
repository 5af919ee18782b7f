#include "output/text_table.hpp"

#include <interlink/escape.hpp>

#include "output/cells.hpp"
#include "output/utf8.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace interlink::detail {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t most_key_columns = 2;

struct TextColumn {
    std::vector<std::string> cells;  // escaped; the title first
    std::size_t natural = 0;         // columns of the terminal for the widest cell
    std::size_t least = 0;           // to which it may be wrapped
    bool right = false;
    bool key = false;  // says what a row is about
};

// A part of the table that fits: indices of columns and their widths.
struct Block {
    std::vector<std::size_t> columns;
    std::vector<std::size_t> widths;
};

// Texts are not squeezed below this, so that two keys leave half of the terminal to the figures.
std::size_t narrowest_text(std::size_t width) {
    return std::min<std::size_t>(12, width / 4 - gap);
}

bool all_detail(const Table& table) {
    return std::ranges::all_of(table.columns, &Column::detail);
}

TextColumn text_column(const Table& table, std::size_t index, std::size_t width) {
    const Column& column = table.columns[index];
    TextColumn text;
    text.right = is_numeric(column.type);
    text.key = column.type == ColumnType::text || column.type == ColumnType::reference;
    text.cells.push_back(escape_terminal(title_of(column)));
    text.natural = display_width(text.cells.front());
    text.least = longest_word(text.cells.front());
    std::size_t widest_cell = 0;
    for (const Row& row : table.rows) {
        text.cells.push_back(escape_terminal(plain_text(row[index], column)));
        widest_cell = std::max(widest_cell, display_width(text.cells.back()));
    }
    text.natural = std::max(text.natural, widest_cell);
    text.least = std::max(text.least, text.right ? widest_cell : std::min(widest_cell, narrowest_text(width)));
    if (!text.right) text.natural = std::min(text.natural, width);
    if (!text.right) text.least = std::min(text.least, width / 4 - gap);
    text.least = std::min(text.least, text.natural);
    return text;
}

std::size_t total(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

// Takes columns from the widest that can give one, until the block fits or nothing can.
std::vector<std::size_t> fitted_widths(const std::vector<TextColumn>& columns, const std::vector<std::size_t>& chosen,
                                       std::size_t width) {
    std::vector<std::size_t> widths;
    widths.reserve(chosen.size());
    for (const std::size_t column : chosen) widths.push_back(columns[column].natural);
    for (std::size_t sum = total(widths); sum > width; --sum) {
        std::size_t widest = chosen.size();
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const bool can_give = widths[i] > columns[chosen[i]].least;
            if (can_give && (widest == chosen.size() || widths[i] > widths[widest])) widest = i;
        }
        if (widest == chosen.size()) break;
        --widths[widest];
    }
    return widths;
}

// How many of the leading columns say what a row is about, and so lead every block.
std::size_t key_count(const std::vector<TextColumn>& columns) {
    std::size_t count = 0;
    while (count < most_key_columns && count + 1 < columns.size() && columns[count].key) ++count;
    return count;
}

std::vector<Block> blocks(const std::vector<TextColumn>& columns, std::size_t width) {
    const std::size_t keys = key_count(columns);
    std::vector<std::size_t> lead(keys);
    std::iota(lead.begin(), lead.end(), std::size_t{0});
    std::size_t lead_least = 0;
    for (const std::size_t key : lead) lead_least += columns[key].least + gap;

    std::vector<Block> result;
    for (std::size_t next = keys; next < columns.size();) {
        Block block{lead, {}};
        std::size_t least = lead_least;
        do {
            block.columns.push_back(next);
            least += columns[next].least + gap;
            ++next;
        } while (next < columns.size() && least + columns[next].least <= width);
        block.widths = fitted_widths(columns, block.columns, width);
        result.push_back(std::move(block));
    }
    return result;
}

void append_padded(std::string& line, std::string_view text, std::size_t width, bool right) {
    const std::size_t used = display_width(text);
    const std::size_t padding = width > used ? width - used : 0;
    if (right) line.append(padding, ' ');
    line += text;
    if (!right) line.append(padding, ' ');
}

void append_line(std::string& out, std::string line, bool bold) {
    line.erase(line.find_last_not_of(' ') + 1);
    out += bold && !line.empty() ? "\x1b[1m" + line + "\x1b[0m" : line;
    out += '\n';
}

// One row of the table, which takes as many lines as its tallest cell; titles stand at the bottom of theirs.
void append_row(std::string& out, const std::vector<TextColumn>& columns, const Block& block, std::size_t row,
                bool bold) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        cells.push_back(wrap(columns[block.columns[i]].cells[row], block.widths[i]));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t at = 0; at < height; ++at) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::size_t above = row == 0 ? height - cells[i].size() : 0;
            const bool blank = at < above || at - above >= cells[i].size();
            if (i > 0) line.append(gap, ' ');
            append_padded(line, blank ? "" : cells[i][at - above], block.widths[i], columns[block.columns[i]].right);
        }
        append_line(out, std::move(line), bold);
    }
}

void append_block(std::string& out, const std::vector<TextColumn>& columns, const Block& block, bool colour) {
    append_row(out, columns, block, 0, colour);
    for (std::size_t i = 0; i < block.widths.size(); ++i) {
        if (i > 0) out.append(gap, ' ');
        for (std::size_t dash = 0; dash < block.widths[i]; ++dash) out += "─";
    }
    out += '\n';
    for (std::size_t row = 1; row < columns.front().cells.size(); ++row) append_row(out, columns, block, row, false);
}

}  // namespace

std::string text_table(const Table& table, std::size_t width, bool colour) {
    std::vector<TextColumn> columns;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const bool shown = !table.columns[index].detail || all_detail(table);
        if (shown) columns.push_back(text_column(table, index, width));
    }
    std::string out;
    for (const Block& block : blocks(columns, width)) {
        if (!out.empty()) out += '\n';
        append_block(out, columns, block, colour);
    }
    return out;
}

std::string left_out_columns(const Table& table) {
    std::string titles;
    if (all_detail(table)) return titles;
    for (const Column& column : table.columns) {
        if (!column.detail) continue;
        if (!titles.empty()) titles += ", ";
        titles += escape_terminal(title_of(column));
    }
    return titles;
}

}  // namespace interlink::detail
