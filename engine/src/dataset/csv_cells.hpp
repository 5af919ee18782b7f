// CSV by RFC 4180, cell by cell with its place.
#pragma once

#include "dataset/tree.hpp"

#include <cstdint>
#include <vector>

namespace interlink::detail {

struct Cell {
    std::string_view text;  ///< without quotes and surrounding blanks; lives as long as the file and the arena
    Span span;              ///< of the text
    bool quoted = false;
    std::string_view raw{};  ///< with quotes and the blanks after it, as it stands in the file
};

/// What a table has besides RFC 4180.
struct CsvForm {
    char separator = '\0';       ///< one of comma, semicolon and tab; else the file shows it
    bool comments = false;       ///< a line that begins with # or % is none of the table's
    bool quotes_inside = false;  ///< a quote inside an unquoted cell is a character like others
};

/// Comma, semicolon and tab separate; a first line `sep=;` decides, otherwise the form or the first row does.
class CsvReader {
  public:
    CsvReader(const SourceFile& file, std::uint32_t index, Arena& arena, Findings& findings, CsvForm form = {});

    /// The next row that is not blank, or false at the end. A quote that is never closed, and a row of
    /// more than 1000 cells, are reported and end the file.
    bool next(std::vector<Cell>& row);
    /// The same; calls `passed` with every comment on the way.
    template <class Passed>
    bool next(std::vector<Cell>& row, const Passed& passed) {
        while (!next_is_row())
            if (const std::string_view comment = pass_comment(); !comment.empty()) passed(comment);
        return next(row);
    }
    /// Was the file read to its end?
    bool complete() const { return complete_; }
    char separator() const { return separator_; }

  private:
    void choose_separator();
    bool next_is_row() const;
    std::string_view pass_comment();
    bool at_row_end() const;
    void pass();
    void pass_line_end();
    Cell unquoted();
    Cell quoted();

    std::string_view rest_;
    Span here_;
    Arena& arena_;
    Findings& findings_;
    CsvForm form_;
    char separator_ = ',';
    bool complete_ = true;
};

}  // namespace interlink::detail
