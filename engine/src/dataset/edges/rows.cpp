#include "dataset/edges/rows.hpp"

#include "dataset/unicode.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::string_view quoting = "put the whole name in quotes and double the quotes inside it";

/// Takes a line of words apart. Names with blanks stand in double quotes; a comment begins with # after a blank.
class EdgeWords {
  public:
    EdgeWords(std::string_view line, const Span& here, Arena& arena, Findings& findings)
        : rest_(line), here_(here), arena_(arena), findings_(findings) {}

    /// False when the line was reported.
    bool read(std::vector<Cell>& words) {
        for (pass_blanks(); !rest_.empty() && rest_[0] != '#'; pass_blanks()) {
            words.push_back({{}, here_});
            if (rest_[0] == '{' && words.size() > 2)
                attributes(words.back());
            else if (rest_[0] != '"')
                bare(words.back());
            else if (!quoted(words.back()))
                return false;
        }
        return true;
    }

  private:
    void pass(std::size_t bytes) {
        here_.column += static_cast<std::uint32_t>(length(rest_.substr(0, bytes)));
        rest_.remove_prefix(bytes);
    }
    void pass_blanks() { pass(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }

    void take(Cell& word, std::string_view text, std::size_t bytes) {
        word.text = text;
        word.span.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, length(rest_.substr(0, bytes))));
        pass(bytes);
    }

    void attributes(Cell& word) {
        const std::string_view text = without_blanks_around(rest_);
        take(word, text, rest_.size());
    }

    void bare(Cell& word) {
        const std::size_t size = std::min(rest_.find_first_of(" \t"), rest_.size());
        take(word, rest_.substr(0, size), size);
    }

    bool quoted(Cell& word) {
        std::string text;
        std::size_t at = 1;
        for (; at < rest_.size(); ++at) {
            if (rest_[at] == '"' && !rest_.substr(at).starts_with("\"\"")) break;
            if (rest_[at] == '"') ++at;
            text += rest_[at];
        }
        if (at >= rest_.size()) {
            findings_.add(Code::quote_unterminated, here_, "the quote that opens here is not closed on its line",
                          "close the quote");
            return false;
        }
        word.quoted = true;
        take(word, arena_.text(text), at + 1);
        if (rest_.empty() || rest_[0] == ' ' || rest_[0] == '\t') return true;
        findings_.add(Code::quote_misplaced, here_, "text follows the closing quote of a name", std::string(quoting));
        return false;
    }

    std::string_view rest_;
    Span here_;
    Arena& arena_;
    Findings& findings_;
};

/// `a,b,{'weight': 3, 'year': 2001}`: what follows the brace is one cell.
void join_attributes(std::vector<Cell>& row) {
    const auto opens = std::ranges::find_if(
        row, [](const Cell& cell) { return !cell.quoted && cell.text.starts_with('{') && !cell.text.ends_with('}'); });
    if (opens == row.end() || row.back().quoted || !row.back().text.ends_with('}')) return;
    const char* const end = row.back().text.data() + row.back().text.size();
    opens->text = {opens->text.data(), static_cast<std::size_t>(end - opens->text.data())};
    row.erase(opens + 1, row.end());
}

}  // namespace

EdgeRows::EdgeRows(const SourceFile& file, char separator, Arena& arena, Findings& findings)
    : separator_(separator),
      rest_(file.text()),
      arena_(arena),
      findings_(findings),
      csv_(file, 0, arena, findings, {separator == blanks ? ',' : separator, true, true}) {}

bool EdgeRows::next(std::vector<Cell>& row) {
    comment_ = {};
    if (separator_ == blanks) return next_line(row);
    const auto passed = [&](std::string_view comment) { look_at(comment); };
    if (!csv_.next(row, passed)) return false;
    join_attributes(row);
    for (Cell& cell : row) cell.text = without_blanks_around(cell.text);
    if (first_row_ == 0) first_row_ = row.size();
    return true;
}

bool EdgeRows::next_line(std::vector<Cell>& row) {
    while (!rest_.empty()) {
        const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(rest_.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, rest_.size()));
        ++line_;
        row.clear();
        const std::string_view text = without_blanks_around(line);
        if (is_edge_comment(text)) {
            look_at(text);
        } else if (EdgeWords(line, {0, line_, 1, 1}, arena_, findings_).read(row) && !row.empty()) {
            for (Cell& cell : row) cell.text = without_blanks_around(cell.text);
            if (first_row_ == 0) first_row_ = row.size();
            return true;
        }
    }
    return false;
}

void EdgeRows::look_at(std::string_view comment) {
    comment_ = comment;
    if (first_row_ < 2 || comment.size() < 2 || !comment.starts_with('#') || comment[1] == ' ' || comment[1] == '#')
        return;
    std::size_t cells = 1;
    for (std::size_t at = comment.find(separator_); at != std::string_view::npos; at = comment.find(separator_, at + 1))
        ++cells;
    comments_like_edges_ += cells == first_row_;
}

}  // namespace interlink::detail
