#include "dataset/matrix_form.hpp"

#include "dataset/decimal_marks.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <string>

namespace interlink::detail {
namespace {

class MatrixForm {
  public:
    MatrixForm(MatrixRows& matrix, const MatrixRules& rules, char separator, Arena& arena, Findings& findings)
        : header_(matrix.header),
          rows_(matrix.rows),
          rules_(rules),
          separator_(separator),
          arena_(arena),
          findings_(findings) {}

    bool lay_out() {
        drop_blank_columns();
        if (!rules_.labels) return number_all();
        if (header_.size() == 1 && header_[0].text.find(' ') != std::string_view::npos)
            return fail(Code::cell_count, header_[0].span, "nothing separates the cells of the first row",
                        "put commas, semicolons or tabs between them; blanks do not separate");
        if (rows_.empty())
            return fail(Code::file_empty, header_[0].span, "the matrix has no rows",
                        "below the labels comes one row for each, which begins with its label");
        add_missing_corner();
        drop_excess();
        if (is_bare()) {
            const Span& at = header_[std::min<std::size_t>(1, header_.size() - 1)].span;
            return fail(Code::label_unmatched, at,
                        "the file has no labels: there are figures in its first row and in its first column",
                        rules_.states ? "write the labels descriptor.state into the first row and the first column"
                                      : "with --no-labels its rows and columns are read as v1, v2 …; numbers that are "
                                        "labels need a letter before them, in the first row and in the first column");
        }
        label_other_side();
        return true;
    }

  private:
    bool fail(Code code, const Span& at, std::string text, std::string hint) {
        findings_.add(code, at, std::move(text), std::move(hint));
        return false;
    }

    static bool is_void(const Cell& cell) {
        return cell.text.empty() || cell.text == "-" || cell.text == "–" || cell.text == "—";
    }
    bool is_number(const Cell& cell) const {
        std::string_view text = cell.text;
        if (text.ends_with('%')) text = text.substr(0, text.find_last_not_of("% ") + 1);
        if (text == "1*") text = "1";
        return is_table_number(text, separator_);
    }
    /// Numbers, and blanks between them.
    bool are_figures(std::span<const Cell> cells) const {
        return std::ranges::all_of(cells, [&](const Cell& cell) { return is_void(cell) || is_number(cell); }) &&
               std::ranges::any_of(cells, [&](const Cell& cell) { return is_number(cell); });
    }
    bool are_labels(std::span<const Cell> cells) const {
        return std::ranges::none_of(cells, [&](const Cell& cell) { return is_void(cell) || is_number(cell); });
    }
    std::vector<Cell> first_column() const {
        std::vector<Cell> cells;
        for (const auto& row : rows_) cells.push_back(row[0]);
        return cells;
    }

    /// Spreadsheets end every row with separators.
    void drop_blank_columns() {
        const auto ends_blank = [&](const std::vector<Cell>& row) {
            return row.size() == header_.size() && row.size() > 2 && row.back().text.empty() && !row.back().quoted;
        };
        while (ends_blank(header_) && std::ranges::all_of(rows_, ends_blank)) {
            for (auto& row : rows_) row.pop_back();
            header_.pop_back();
        }
    }

    /// Some end the rows so and not the labels, or the labels and not the rows.
    void drop_excess() {
        const std::size_t wanted = rows_.size() + 1;
        const auto blank_after = [&](const std::vector<Cell>& row) {
            return row.size() == wanted + 1 && row.back().text.empty() && !row.back().quoted;
        };
        if (blank_after(header_)) header_.pop_back();
        if (header_.size() == wanted && std::ranges::all_of(rows_, blank_after))
            for (auto& row : rows_) row.pop_back();
    }

    /// Some programs leave out the corner above the row labels.
    void add_missing_corner() {
        const auto longer = [&](const std::vector<Cell>& row) { return row.size() == header_.size() + 1; };
        if (header_.size() == rows_.size() && std::ranges::all_of(rows_, longer))
            header_.insert(header_.begin(), Cell{{}, header_[0].span});
    }

    /// Figures where the labels of both sides would be. Labels in quotes, as R writes them, are none.
    bool is_bare() const {
        const std::span<const Cell> above = std::span(header_).subspan(std::min<std::size_t>(1, header_.size()));
        const std::vector<Cell> aside = first_column();
        const auto quoted = [](const Cell& cell) { return cell.quoted; };
        if (!are_figures(above) || !are_figures(aside) || !(is_void(header_[0]) || is_number(header_[0]))) return false;
        const bool named = std::ranges::all_of(above, quoted) && std::ranges::all_of(aside, quoted) &&
                           std::ranges::none_of(std::span(rows_[0]).subspan(1), quoted);
        return !named;
    }

    /// Are the labels of the rows their numbers, from 0 or from 1?
    bool are_row_numbers(const std::vector<Cell>& labels) const {
        for (const int first : {0, 1}) {
            bool all = true;
            for (std::size_t i = 0; i < labels.size(); ++i)
                all = all && labels[i].text == text::format("{}", i + static_cast<std::size_t>(first));
            if (all) return true;
        }
        return false;
    }

    void label_other_side() {
        const std::vector<Cell> aside = first_column();
        const std::size_t n = header_.size();
        const auto all_figures = [&](const std::vector<Cell>& row) { return row.size() == n && are_figures(row); };
        if (are_labels(header_) && rows_.size() == n && std::ranges::all_of(rows_, all_figures)) {
            for (std::size_t i = 0; i < n; ++i)
                rows_[i].insert(rows_[i].begin(), Cell{header_[i].text, rows_[i][0].span});
            header_.insert(header_.begin(), Cell{{}, header_[0].span});
        } else if (n > 1 && rows_.size() == n - 1 && is_void(header_[0]) && are_labels(std::span(header_).subspan(1)) &&
                   are_row_numbers(aside)) {
            for (std::size_t i = 0; i + 1 < n; ++i) rows_[i][0].text = header_[i + 1].text;
        } else if (n > 2 && rows_.size() == n - 2 && are_labels(std::span(header_).first(1)) && are_labels(aside) &&
                   are_figures(std::span(header_).subspan(1))) {
            std::vector<Cell> head{Cell{{}, header_[0].span}, header_[0]};
            head.insert(head.end(), aside.begin(), aside.end());
            rows_.insert(rows_.begin(), std::move(header_));
            header_ = std::move(head);
        }
    }

    /// All is figures: v1, v2 … on both sides.
    bool number_all() {
        rows_.insert(rows_.begin(), std::move(header_));
        const std::size_t n = rows_.size();
        for (const auto& row : rows_) {
            for (const Cell& cell : row)
                if (!is_void(cell) && !is_number(cell) && !(rules_.judgements && cell.text.size() == 1))
                    return fail(Code::label_unmatched, cell.span,
                                text::format("{} is not a figure, so the file seems to have labels", quote(cell.text)),
                                "leave --no-labels out");
            if (row.size() != n)
                return fail(Code::cell_count, row.back().span,
                            text::format("the file has {} rows, and this one has {} figures", n, row.size()),
                            "a matrix has as many rows as columns; with labels in it leave --no-labels out");
        }
        header_.assign(1, Cell{{}, rows_[0][0].span});
        for (std::size_t i = 0; i < n; ++i) {
            const std::string_view label = arena_.text(text::format("v{}", i + 1));
            header_.push_back(Cell{label, rows_[0][i].span});
            rows_[i].insert(rows_[i].begin(), Cell{label, rows_[i][0].span});
        }
        return true;
    }

    std::vector<Cell>& header_;
    std::vector<std::vector<Cell>>& rows_;
    const MatrixRules& rules_;
    char separator_;
    Arena& arena_;
    Findings& findings_;
};

}  // namespace

bool lay_out_labels(MatrixRows& matrix, const MatrixRules& rules, char separator, Arena& arena, Findings& findings) {
    return MatrixForm(matrix, rules, separator, arena, findings).lay_out();
}

}  // namespace interlink::detail
