// The rows of a table of edges, cell by cell, whatever separates them.
#pragma once

#include "dataset/csv_cells.hpp"
#include "dataset/edges/separator.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace interlink::detail {

class EdgeRows {
  public:
    /// `separator` is one that `edge_separator` returns. Cells live as long as the file and the arena.
    EdgeRows(const SourceFile& file, char separator, Arena& arena, Findings& findings);

    /// The next row that is neither blank nor a comment, without blanks around its cells; false at the end. Quotes as
    /// in RFC 4180; a dictionary of attributes (`{'weight': 3}`) is one cell. Rows with a misplaced quote are reported
    /// and passed by.
    bool next(std::vector<Cell>& row);

    /// Was the file read to its end?
    bool complete() const { return csv_.complete(); }
    /// The comment just above the row that `next` gave, with its mark; empty when there is none.
    std::string_view comment() const { return comment_; }
    /// Lines that begin with # and hold as many cells as the first row: perhaps edges between names such as #climate.
    std::uint64_t comments_like_edges() const { return comments_like_edges_; }

  private:
    bool next_line(std::vector<Cell>& row);
    void look_at(std::string_view comment);

    char separator_;
    std::string_view rest_;  ///< where blanks separate
    std::uint32_t line_ = 0;
    Arena& arena_;
    Findings& findings_;
    CsvReader csv_;  ///< else
    std::string_view comment_{};
    std::size_t first_row_ = 0;  ///< its cells
    std::uint64_t comments_like_edges_ = 0;
};

}  // namespace interlink::detail
