#include "dataset/edges/columns.hpp"

#include "dataset/decimal_marks.hpp"
#include "dataset/edges/words.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::size_t most_named = 12;  ///< columns, in one message

std::string column_words(std::span<const std::string_view> headings, const std::vector<std::size_t>& columns) {
    std::vector<std::string> words;
    for (const std::size_t at : columns) {
        if (words.size() == most_named) {
            words.push_back(text::format("{} more", columns.size() - most_named));
            break;
        }
        words.push_back(headings[at].empty() ? text::format("column {} (no heading)", at + 1) : quote(headings[at]));
    }
    if (words.size() < 2) return words.empty() ? std::string() : words[0];
    const std::string last = words.back();
    words.pop_back();
    return text::format("{} and {}", text::join(words, ", "), last);
}

/// Finds the roles of the columns of a heading.
class HeadingReader {
  public:
    HeadingReader(const EdgeSurvey& survey, std::vector<std::string_view> headings, std::size_t shift, Span at,
                  Findings& findings)
        : survey_(survey), headings_(std::move(headings)), shift_(shift), at_(at), findings_(findings) {}

    std::optional<EdgeColumns> read(bool certain) {
        EdgeColumns columns;
        columns.heading = true;
        columns.count = headings_.size() + shift_;
        if (!find_weight(columns)) return std::nullopt;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (is_heading(headings_[i], "type") && !columns.type) columns.type = i;
        if (!find_ends(columns)) return std::nullopt;
        add_notes(columns, certain);
        columns.from += shift_;
        columns.to += shift_;
        if (columns.weight) *columns.weight += shift_;
        if (columns.type) *columns.type += shift_;
        return columns;
    }

  private:
    bool fail(Code code, std::string text, std::string hint) {
        findings_.add(code, at_, std::move(text), std::move(hint));
        return false;
    }

    bool all_numbers(std::size_t column) const {
        return column + shift_ < survey_.columns.size() && survey_.columns[column + shift_].all_numbers();
    }

    bool find_weight(EdgeColumns& columns) {
        for (int rank = 0; rank <= 2 && !columns.weight; ++rank) {
            std::vector<std::size_t> found;
            for (std::size_t i = 0; i < headings_.size(); ++i)
                if (weight_rank(headings_[i]) == rank && (rank == 0 || all_numbers(i))) found.push_back(i);
            if (found.size() > 1 && rank == 0)
                return fail(Code::column_repeated, "two columns are called Weight", "remove or rename one of the two");
            if (found.size() > 1)
                return fail(Code::column_repeated,
                            text::format("each of the columns {} could be the weight", column_words(headings_, found)),
                            "rename the one that is meant to Weight; then the others are not read");
            if (found.size() == 1) columns.weight = found[0];
        }
        return true;
    }

    bool find_ends(EdgeColumns& columns) {
        const std::vector<EndColumns> pairs = end_columns(headings_);
        if (!pairs.empty()) {
            std::vector<std::size_t> equal;
            for (const EndColumns& pair : pairs) {
                if (pair.rank > pairs[0].rank) break;
                for (const std::size_t at : {pair.from, pair.to})
                    if (std::ranges::find(equal, at) == equal.end()) equal.push_back(at);
            }
            if (equal.size() > 2) {
                std::ranges::sort(equal);
                return fail(Code::column_repeated,
                            text::format("the ends of an edge are two columns, and {} could be them",
                                         column_words(headings_, equal)),
                            "rename the two that are meant to Source and Target, and the others to something else");
            }
            columns.from = pairs[0].from;
            columns.to = pairs[0].to;
            return true;
        }
        if (std::ranges::any_of(headings_, names_id))
            return fail(Code::column_missing,
                        text::format("this is a table of vertices ({}), not of edges", heading_list()),
                        "give the table of edges, with the columns Source and Target; vertices without edges can stand "
                        "in it alone on a line");
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (columns.weight != i && columns.type != i && !headings_[i].empty() && !is_heading(headings_[i], "label"))
                left.push_back(i);
        if (left.size() != 2)
            return fail(Code::column_missing,
                        text::format("which columns are the ends of an edge? The first row names {}", heading_list()),
                        "rename the two columns of the ends to Source and Target, and that of the weight, if there is "
                        "one, to Weight");
        columns.from = left[0];
        columns.to = left[1];
        return true;
    }

    std::string heading_list() const {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < headings_.size(); ++i) all.push_back(i);
        return column_words(headings_, all);
    }

    void add_notes(EdgeColumns& columns, bool certain) const {
        const bool plain =
            certain && (is_heading(headings_[columns.from], "source") || is_heading(headings_[columns.from], "from"));
        if (!plain || (columns.weight && weight_rank(headings_[*columns.weight]) != 0))
            columns.notes.push_back(
                text::format("Read by the headings: {} and {} are the ends of an edge{}.",
                             quote(headings_[columns.from]), quote(headings_[columns.to]),
                             columns.weight ? text::format(", {} its weight", quote(headings_[*columns.weight])) : ""));
        std::vector<std::size_t> unused;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (i != columns.from && i != columns.to && columns.weight != i && columns.type != i) unused.push_back(i);
        if (!unused.empty())
            columns.notes.push_back(text::format("{} not read: {}.",
                                                 unused.size() == 1 ? "One column was" : "Columns that were",
                                                 column_words(headings_, unused)));
    }

    const EdgeSurvey& survey_;
    std::vector<std::string_view> headings_;
    std::size_t shift_;  ///< columns of row numbers before the first heading
    Span at_;
    Findings& findings_;
};

std::vector<std::string_view> texts_of(const std::vector<Cell>& row) {
    std::vector<std::string_view> texts;
    for (const Cell& cell : row) texts.push_back(cell.text);
    while (!texts.empty() && texts.back().empty()) texts.pop_back();
    return texts;
}

enum class Heading { none, likely, certain };

/// Is the first row one of headings rather than an edge?
Heading first_row_kind(const EdgeSurvey& survey, char separator) {
    const std::vector<std::string_view> first = texts_of(survey.first);
    if (first.size() < 2) return Heading::none;
    const std::vector<EndColumns> ends = end_columns(first);
    if (!ends.empty() && ends[0].rank < certain_ends) return Heading::certain;
    if (survey.rows == 0) return Heading::none;
    if (first[0].empty() && first.size() > 2) return Heading::certain;  // over row numbers; an edge has two ends
    if (std::ranges::any_of(first, [&](std::string_view text) { return is_table_number(text, separator); }))
        return Heading::none;
    const auto numbers_below = [&](std::size_t column) {
        return column < survey.columns.size() && survey.columns[column].all_numbers();
    };
    if (numbers_below(0) && numbers_below(1)) return Heading::certain;
    const bool again = survey.recurring.contains(0) || survey.recurring.contains(1);
    for (std::size_t column = 2; column < first.size() && !again; ++column)
        if (!first[column].empty() && !first[column].starts_with('{') && numbers_below(column)) return Heading::certain;
    const EndColumns looked_at = ends.empty() ? EndColumns{} : ends[0];
    // Single letters are names of vertices more often than of columns.
    const bool words =
        (!ends.empty() && first[looked_at.from].size() > 1) || (is_heading_word(first[0]) && is_heading_word(first[1]));
    for (const std::size_t column : {looked_at.from, looked_at.to})
        if (survey.recurring.contains(column) || survey.resembled.contains(column)) return Heading::none;
    return words ? Heading::likely : Heading::none;
}

/// `#node1 node2 score` above the first row, with as many words as it has cells.
std::vector<std::string_view> headings_of_comment(const EdgeSurvey& survey, char separator) {
    std::vector<std::string_view> headings;
    std::string_view rest = survey.comment;
    if (separator == blanks) rest = without_blanks_around(rest);
    while (true) {
        const std::size_t end =
            std::min(separator == blanks ? rest.find_first_of(" \t") : rest.find(separator), rest.size());
        headings.push_back(without_blanks_around(rest.substr(0, end)));
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
        if (separator == blanks) rest = without_blanks_around(rest);
    }
    if (headings.size() != survey.first.size() || end_columns(headings).empty()) return {};
    return headings;
}

/// Without a heading: from, to and perhaps a weight.
std::optional<EdgeColumns> columns_by_place(const EdgeSurvey& survey, const EdgeListHead& head, char separator,
                                            Findings& findings) {
    EdgeColumns columns;
    std::vector<EdgeColumnSurvey> filled = survey.columns;
    filled.resize(std::max(filled.size(), survey.first.size()));
    for (std::size_t i = 0; i < survey.first.size(); ++i) {
        filled[i].filled += !survey.first[i].text.empty();
        filled[i].numbers += is_table_number(survey.first[i].text, separator);
    }
    while (!filled.empty() && filled.back().filled == 0) filled.pop_back();
    const std::string glue = separator == blanks ? " " : std::string(1, separator);
    const auto heading = [&](std::string_view third) {
        std::string line = text::format("Source{0}Target{0}{1}", glue, third);
        for (std::size_t i = 3; i < filled.size(); ++i) line += text::format("{}Column{}", glue, i + 1);
        return line;
    };
    if (filled.size() > 3 && !head.konect) {
        const Cell& at = survey.first.size() > 3 ? survey.first[3] : survey.first[0];
        findings.add(
            Code::column_missing, at.span,
            text::format("the rows have {} cells, and no heading says which are the ends and the weight of an edge",
                         filled.size()),
            separator == blanks
                ? text::format("write a first line '{}', or names with blanks in double quotes", heading("Weight"))
                : text::format("write a first line that names them, such as '{}'", heading("Weight")));
        return std::nullopt;
    }
    if (filled.size() < 3) return columns;
    columns.weight = 2;
    if (filled.size() > 3)
        columns.notes.push_back("Columns after the third, which KONECT keeps for the time of an edge, were not read.");
    if (head.konect || head.matrix_market) return columns;
    const Cell& third =
        survey.first.size() > 2 && !survey.first[2].text.empty() ? survey.first[2] : survey.columns[2].example;
    if (filled[2].numbers == 0 && !third.text.starts_with('{') && !is_table_number(third.text, ';')) {
        findings.add(Code::number_malformed, third.span,
                     text::format("the third cell of a row is a weight, and {} is not a number", quote(third.text)),
                     text::format("if it is something else, write a first line '{}'{}", heading("Relation"),
                                  separator == blanks ? "; names with blanks stand in double quotes" : ""));
        return std::nullopt;
    }
    if (survey.rows > 0 && survey.columns.size() > 2 && survey.columns[2].filled > 0 &&
        survey.columns[2].moments == survey.columns[2].filled) {
        findings.add(
            Code::column_missing, survey.columns[2].example.span,
            "the third column holds points in time (seconds since 1970) where a weight is expected",
            text::format("write a first line: '{}', or '{}' if they are weights", heading("Time"), heading("Weight")));
        return std::nullopt;
    }
    return columns;
}

}  // namespace

std::optional<EdgeColumns> find_edge_columns(const EdgeSurvey& survey, const EdgeListHead& head, char separator,
                                             Findings& findings) {
    if (head.matrix_market || head.konect) return columns_by_place(survey, head, separator, findings);
    if (const auto above = headings_of_comment(survey, separator); !above.empty()) {
        auto columns = HeadingReader(survey, above, 0, survey.first[0].span, findings).read(true);
        if (columns) columns->heading = false;
        return columns;
    }
    const Heading kind = first_row_kind(survey, separator);
    if (kind == Heading::none) return columns_by_place(survey, head, separator, findings);
    const std::vector<std::string_view> headings = texts_of(survey.first);
    // R writes the numbers of the rows, in quotes as the headings, without a heading above them.
    const bool numbered = survey.rows > 0 && survey.narrowest == headings.size() + 1 && survey.first[0].quoted &&
                          survey.second[0].quoted && survey.second[0].text == "1" && survey.columns[0].all_numbers();
    return HeadingReader(survey, headings, numbered ? 1 : 0, survey.first[0].span, findings)
        .read(kind == Heading::certain);
}

}  // namespace interlink::detail
