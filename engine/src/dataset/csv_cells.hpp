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

/// Comma, semicolon and tab separate; a first line `sep=;` decides, otherwise the first row does.
class CsvReader {
  public:
    CsvReader(const SourceFile& file, std::uint32_t index, Arena& arena, Findings& findings);

    /// The next row that is not blank, or false at the end. A quote that is never closed, and a row of
    /// more than 1000 cells, are reported and end the file.
    bool next(std::vector<Cell>& row);
    /// Was the file read to its end?
    bool complete() const { return complete_; }
    char separator() const { return separator_; }

  private:
    void choose_separator();
    bool at_row_end() const;
    void pass();
    void pass_line_end();
    Cell unquoted();
    Cell quoted();

    std::string_view rest_;
    Span here_;
    Arena& arena_;
    Findings& findings_;
    char separator_ = ',';
    bool complete_ = true;
};

}  // namespace interlink::detail
