#include "dataset/csv_cells.hpp"

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::string_view separators = ",;\t";
constexpr std::size_t cells_at_most = 1000;  // of a row: the widest table has twelve columns

/// The separator that occurs most often in the first row, outside of quotes; a semicolon where all commas stand between
/// digits, as in 1,5;2,0.
char most_frequent(std::string_view text) {
    const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    std::array<std::size_t, separators.size()> counts{};
    bool inside = false, decimal = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') inside = !inside;
        if (!inside && (c == '\n' || c == '\r')) break;
        if (const std::size_t i = separators.find(c); !inside && i != std::string_view::npos) ++counts.at(i);
        if (!inside && c == ',') decimal = decimal && at > 0 && is_digit(at - 1) && is_digit(at + 1);
    }
    if (decimal && counts[separators.find(';')] > 0) counts[separators.find(',')] = 0;
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

CsvReader::CsvReader(const SourceFile& file, std::uint32_t index, Arena& arena, Findings& findings, CsvForm form)
    : rest_(file.text()), here_{index, 1, 1, 1}, arena_(arena), findings_(findings), form_(form) {
    choose_separator();
}

void CsvReader::choose_separator() {
    const std::string_view line = rest_.substr(0, std::min(rest_.find_first_of("\r\n"), rest_.size()));
    std::string_view mark = line;
    if (mark.size() >= 2 && mark.front() == '"' && mark.back() == '"') mark = mark.substr(1, mark.size() - 2);
    if (mark.size() == 5 && mark.starts_with("sep=") && separators.find(mark[4]) != std::string_view::npos) {
        separator_ = mark[4];
        rest_.remove_prefix(line.size());
        pass_line_end();
    } else {
        separator_ = form_.separator != '\0' ? form_.separator : most_frequent(rest_);
    }
}

/// Is there nothing to pass before the next row: no blank line and no comment?
bool CsvReader::next_is_row() const {
    return !form_.comments || rest_.empty() || (!at_row_end() && rest_[0] != '#' && rest_[0] != '%');
}

/// The comment that stands here; empty for a blank line.
std::string_view CsvReader::pass_comment() {
    const std::string_view line = rest_.substr(0, std::min(rest_.find_first_of("\r\n"), rest_.size()));
    while (!at_row_end()) pass();
    pass_line_end();
    return line;
}

bool CsvReader::at_row_end() const {
    return rest_.empty() || rest_[0] == '\n' || rest_[0] == '\r';
}

void CsvReader::pass() {
    if (rest_[0] == '\n' || (rest_[0] == '\r' && !rest_.starts_with("\r\n"))) {
        ++here_.line;
        here_.column = 1;
    } else if ((static_cast<unsigned char>(rest_[0]) & 0xc0) != 0x80 && rest_[0] != '\r') {
        ++here_.column;
    }
    rest_.remove_prefix(1);
}

void CsvReader::pass_line_end() {
    if (rest_.starts_with('\r')) pass();
    if (rest_.starts_with('\n')) pass();
}

Cell CsvReader::unquoted() {
    const std::string_view begin = rest_;
    Cell cell{{}, here_, false};
    bool stray = false;
    while (!at_row_end() && rest_[0] != separator_) {
        if (rest_[0] == '"' && !stray && !form_.quotes_inside) {
            stray = true;
            findings_.add(Code::quote_misplaced, here_, "a quote stands inside an unquoted cell",
                          "put the whole cell in quotes and double the quotes inside it");
        }
        pass();
    }
    cell.text = begin.substr(0, begin.size() - rest_.size());
    while (!cell.text.empty() && cell.text.back() == ' ') cell.text.remove_suffix(1);
    cell.span.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, length(cell.text)));
    return cell;
}

Cell CsvReader::quoted() {
    const Span opened = here_;
    pass();
    const std::string_view begin = rest_;
    Cell cell{{}, here_, true};
    std::string unescaped;
    bool doubled = false;
    while (!rest_.empty()) {
        if (rest_[0] == '"') {
            if (!rest_.starts_with("\"\"")) break;
            if (!doubled) unescaped = begin.substr(0, begin.size() - rest_.size());
            doubled = true;
            pass();
        }
        if (doubled) unescaped += rest_[0];
        pass();
    }
    const std::string_view raw = begin.substr(0, begin.size() - rest_.size());
    cell.text = doubled ? arena_.text(unescaped) : raw;
    cell.span.width = here_.line == cell.span.line ? std::max(1u, here_.column - cell.span.column) : 1;
    if (rest_.empty()) {
        complete_ = false;
        findings_.add(Code::quote_unterminated, opened, "the quote that opens here is never closed", "close the quote");
        return cell;
    }
    pass();
    while (rest_.starts_with(' ')) pass();
    if (at_row_end() || rest_[0] == separator_) return cell;
    if (here_.line > opened.line) {  // what follows was swallowed with it
        complete_ = false;
        findings_.add(
            Code::quote_unterminated, opened,
            text::format("the quote that opens here is closed on line {} only, with text after it", here_.line),
            "close the quote at the end of its cell, or write a quote inside the cell twice");
        return cell;
    }
    findings_.add(Code::quote_misplaced, here_, "text follows the closing quote of a cell",
                  "put the whole cell in quotes and double the quotes inside it");
    while (!at_row_end() && rest_[0] != separator_) pass();
    return cell;
}

bool CsvReader::next(std::vector<Cell>& row) {
    row.clear();
    while (!rest_.empty() && complete_) {
        while (!next_is_row()) pass_comment();
        if (rest_.empty()) break;
        bool blank = true;
        while (true) {
            while (rest_.starts_with(' ')) pass();
            const std::string_view begin = rest_;
            row.push_back(rest_.starts_with('"') ? quoted() : unquoted());
            row.back().raw = begin.substr(0, begin.size() - rest_.size());
            blank = blank && row.back().text.empty();
            if (at_row_end()) break;
            if (row.size() == cells_at_most) {
                complete_ = false;
                findings_.add(Code::cell_count, here_, text::format("a row has more than {} cells", cells_at_most),
                              "the rest of the file was not read");
                return false;
            }
            pass();  // the separator
        }
        pass_line_end();
        if (!blank && complete_) return true;
        row.clear();
    }
    return false;
}

}  // namespace interlink::detail
