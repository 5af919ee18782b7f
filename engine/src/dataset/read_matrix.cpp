// A matrix file: figures, or the judgements of a structural self-interaction matrix.
#include <interlink/matrix.hpp>
#include <interlink/sha256.hpp>

#include "dataset/characters.hpp"
#include "dataset/decimal_marks.hpp"
#include "dataset/fields.hpp"
#include "dataset/matrix_form.hpp"
#include "dataset/matrix_labels.hpp"
#include "dataset/read_scw.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace interlink {
namespace detail {
namespace {

constexpr double largest_figure = 1e15;
constexpr Range any_figure{-largest_figure, largest_figure, false, "from -1e15 to 1e15"};
constexpr Range figure_from_zero{0.0, largest_figure, false, "0 or more, and at most 1e15"};

bool is_dash(std::string_view text) {
    return text == "-" || text == "–" || text == "—";
}

/// V, A, X or O; 0 for anything else.
char judgement_letter(const Cell& cell) {
    if (cell.text.size() != 1) return 0;
    const char letter = cell.text[0] >= 'a' ? static_cast<char>(cell.text[0] - 'a' + 'A') : cell.text[0];
    return std::string_view("VAXO").find(letter) == std::string_view::npos ? '\0' : letter;
}

class MatrixReader {
  public:
    MatrixReader(Context& context, const MatrixRules& rules) : context_(context), rules_(rules) {}

    std::optional<LabelledMatrix> read(const SourceFile& file) {
        if (!check_characters(file, 0, context_.findings) || !read_rows(file)) return std::nullopt;
        std::vector<Cell> labels;
        for (const auto& row : rows_) labels.push_back(row[0]);
        if (rules_.states) check_state_labels();
        const auto order = match_labels(labels, std::span(header_).subspan(1), context_.findings);
        const bool complete = check_counts();
        if (order) order_ = *order;
        LabelledMatrix matrix;
        for (const Cell& label : labels) matrix.ids.emplace_back(label.text);
        matrix.names = matrix.ids;
        matrix.values.resize(rows_.size() * rows_.size());
        if (rules_.judgements && has_letters()) {
            if (order && complete) read_letters(matrix);
        } else {
            read_figures(matrix);
        }
        marks_.report_mixture(context_.findings);
        if (context_.findings.failed()) return std::nullopt;
        return matrix;
    }

  private:
    bool read_rows(const SourceFile& file) {
        CsvReader reader(file, 0, context_.arena, context_.findings);
        marks_ = DecimalMarks(reader.separator());
        if (!reader.next(header_)) return false;
        for (std::vector<Cell> row; reader.next(row);) {
            rows_.push_back(row);
            if (std::max(rows_.size(), header_.size() - 1) <= matrix_size_limit) continue;
            context_.findings.add(Code::matrix_too_large, row[0].span,
                                  text::format("the matrix has more than {} elements", matrix_size_limit),
                                  "join some of them");
            return false;
        }
        if (!reader.complete()) return false;
        MatrixRows matrix{std::move(header_), std::move(rows_)};
        const bool labelled = lay_out_labels(matrix, rules_, reader.separator(), context_.arena, context_.findings);
        header_ = std::move(matrix.header);
        rows_ = std::move(matrix.rows);
        return labelled;
    }

    bool check_counts() {
        bool complete = true;
        for (const auto& row : rows_) {
            if (row.size() == header_.size()) continue;
            complete = false;
            const bool more = row.size() > header_.size();
            context_.findings.add(
                Code::cell_count, more ? row[header_.size()].span : row.back().span,
                text::format("the row {} has {} figures, the first row has {} labels", quote(row[0].text),
                             row.size() - 1, header_.size() - 1),
                more ? "numbers take a decimal point; put labels with separators in quotes" : "add what is missing");
        }
        return complete;
    }

    bool diagonal(std::size_t row, std::size_t column) const {
        const std::string_view from = rows_[row][0].text, to = header_[column + 1].text;
        if (!rules_.states) return from == to;
        return from.substr(0, from.rfind('.')) == to.substr(0, to.rfind('.'));
    }

    /// `descriptor.state`
    void check_state_labels() {
        for (const auto& row : rows_) {
            const std::size_t dot = row[0].text.rfind('.');
            if (row[0].text.empty() || (dot != std::string_view::npos && dot > 0 && dot + 1 < row[0].text.size()))
                continue;
            context_.findings.add(
                Code::label_without_descriptor, row[0].span,
                text::format("the label {} does not name a descriptor and its state", quote(row[0].text)),
                "write descriptor.state");
        }
    }

    std::string what(std::size_t row, std::size_t column) const {
        return text::format("the figure of {} on {}", quote(rows_[row][0].text), quote(header_[column + 1].text));
    }

    // Figures ---------------------------------------------------------------------------------------------------

    /// Every cell is looked at, even where the labels are wrong: all problems are told in one run.
    void read_figures(LabelledMatrix& matrix) {
        const std::size_t n = rows_.size();
        std::vector<std::size_t> row_of_column(header_.size(), n);
        for (std::size_t i = 0; i < order_.size(); ++i) row_of_column[order_[i]] = i;
        for (std::size_t row = 0; row < n; ++row)
            for (std::size_t column = 0; column + 1 < std::min(header_.size(), rows_[row].size()); ++column) {
                const auto figure = read_figure(row, column);
                if (figure && row_of_column[column] < n) matrix.values[row * n + row_of_column[column]] = *figure;
            }
    }

    std::optional<double> read_figure(std::size_t row, std::size_t column) {
        const Cell& cell = rows_[row][column + 1];
        if (diagonal(row, column) && (cell.text.empty() || is_dash(cell.text))) return 0.0;
        if (cell.text.empty()) {
            context_.findings.add(Code::cell_empty, cell.span, text::format("{} is missing", what(row, column)),
                                  "write 0 where there is none; only the diagonal may stay blank");
            return std::nullopt;
        }
        Node node;
        node.text = cell.text;
        node.span = cell.span;
        const bool percent = cell.text.ends_with('%');
        if (percent) node.text = cell.text.substr(0, cell.text.find_last_not_of("% ") + 1);
        node.text = context_.arena.text(marks_.with_point(node.text, cell.span));
        if (rules_.judgements && cell.text == "1*") node.text = "1";  // as published where the closure added it
        const auto figure =
            read_number(context_, node, what(row, column), rules_.negative ? any_figure : figure_from_zero);
        if (!figure) return std::nullopt;
        const double value = percent ? *figure / 100.0 : *figure;
        if (!rules_.judgements || value == 0.0 || value == 1.0) return value;
        context_.findings.add(Code::number_out_of_range, cell.span,
                              text::format("{} must be 0 or 1, not {}", what(row, column), quote(cell.text)),
                              "1: the row leads to the column; or give each pair a letter V, A, X or O");
        return std::nullopt;
    }

    // Judgements ------------------------------------------------------------------------------------------------

    bool has_letters() const {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t column = 0; column + 1 < std::min(header_.size(), rows_[row].size()); ++column)
                if (!diagonal(row, column) && judgement_letter(rows_[row][column + 1]) != 0) return true;
        return false;
    }

    /// The judgement of a cell, 0 for a blank; reports anything else.
    char letter_at(std::size_t row, std::size_t column) {
        const Cell& cell = rows_[row][order_[column] + 1];
        const char letter = judgement_letter(cell);
        if (letter != 0 || cell.text.empty() || is_dash(cell.text)) return letter;
        context_.findings.add(Code::choice_unknown, cell.span,
                              text::format("a judgement is one of V, A, X, O, not {}", quote(cell.text)),
                              cell.text == "0" ? "the letter O says that neither leads to the other" : "");
        return '?';
    }

    void read_letters(LabelledMatrix& matrix) {
        for (std::size_t a = 0; a < rows_.size(); ++a)
            for (std::size_t b = a + 1; b < rows_.size(); ++b) read_pair(matrix, a, b);
    }

    /// A pair is judged in one of its two cells, or in both alike.
    void read_pair(LabelledMatrix& matrix, std::size_t a, std::size_t b) {
        const char given = letter_at(a, b), other = letter_at(b, a);
        const char mirrored = other == 'V' ? 'A' : other == 'A' ? 'V' : other;
        if (given == '?' || other == '?') return;
        if (given == 0 && other == 0) {
            context_.findings.add(
                Code::cell_empty, rows_[a][order_[b] + 1].span,
                text::format("the judgement of {} and {} is missing", quote(rows_[a][0].text), quote(rows_[b][0].text)),
                "write O where neither leads to the other");
            return;
        }
        if (given != 0 && other != 0 && given != mirrored) {
            context_.findings.add(Code::judgement_contradicted, rows_[b][order_[a] + 1].span,
                                  text::format("{} and {} are judged twice, {} and {}, which do not agree",
                                               quote(rows_[a][0].text), quote(rows_[b][0].text), given, other),
                                  "give each pair once");
            return;
        }
        const char letter = given != 0 ? given : mirrored;
        matrix.values[a * rows_.size() + b] = letter == 'V' || letter == 'X' ? 1.0 : 0.0;
        matrix.values[b * rows_.size() + a] = letter == 'A' || letter == 'X' ? 1.0 : 0.0;
    }

    Context& context_;
    const MatrixRules rules_;
    std::vector<Cell> header_;
    std::vector<std::vector<Cell>> rows_;
    DecimalMarks marks_{','};
    std::vector<std::size_t> order_;  ///< per row, its place among the columns; empty where labels are wrong
};

/// What both ways of reading share; `failed` is set where the bytes could not be read.
MatrixResult read_matrix_file(SourceFile file, const MatrixRules& rules, const std::optional<ReadFailure>& failed) {
    const LoadLimits limits;
    std::deque<SourceFile> files;
    files.push_back(std::move(file));
    Arena arena(limits.values);
    Findings findings(files, limits.diagnostics);
    Dataset nothing;
    nothing.files.push_back(files[0].name);
    Context context{nothing, findings, arena, limits};
    MatrixResult result;
    if (failed)
        findings.add(failed->code, {}, failed->text,
                     failed->code == Code::path_missing ? "check the spelling of the path" : "");
    else if (is_scw(files[0].bytes))
        findings.add(
            Code::label_unmatched, {},
            text::format("{} is a project of ScenarioWizard, which holds a cross-impact matrix", quote(files[0].name)),
            text::format("interlink method cib --matrix {}", files[0].name));
    else
        result.matrix = MatrixReader(context, rules).read(files[0]);
    result.title = std::filesystem::path(files[0].name).stem().string();
    result.hash = sha256_hex(files[0].bytes);
    result.diagnostics = findings.take();
    return result;
}

}  // namespace
}  // namespace detail

MatrixResult load_matrix(const std::filesystem::path& path, const MatrixRules& rules) {
    const std::string name = path.string();
    detail::SourceFile file{name, name, {}};
    const auto failed = detail::read_file(path, name, LoadLimits().file_bytes, file.bytes);
    return detail::read_matrix_file(std::move(file), rules, failed);
}

MatrixResult load_matrix_text(std::string_view text, std::string_view name, const MatrixRules& rules) {
    const auto failed = detail::check_size(text, name, LoadLimits().file_bytes);
    return detail::read_matrix_file({std::string(name), std::string(name), std::string(failed ? "" : text)}, rules,
                                    failed);
}

}  // namespace interlink
