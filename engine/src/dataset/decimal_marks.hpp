// Numbers of one table, in which the decimal mark may be a comma where no comma separates.
#pragma once

#include "dataset/csv_cells.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace interlink::detail {

class DecimalMarks {
  public:
    /// `separator` of the table: a comma in a number is a decimal mark unless it separates cells or, as blanks do,
    /// leaves open what it is.
    explicit DecimalMarks(char separator) : commas_(separator == ';' || separator == '\t') {}

    /// The number with a decimal point; as it is where nothing has to be changed. Remembers the marks.
    std::string with_point(std::string_view number, const Span& at);

    /// One table has one decimal mark: with two, 1.000 may be one or a thousand. Reports a mixture, once.
    void report_mixture(Findings& findings) const;

  private:
    struct Seen {
        std::string number;
        Span at;
    };
    bool commas_;
    std::optional<Seen> point_{}, comma_{};
};

/// Is the cell a number, with a decimal comma where the separator allows for it?
bool is_table_number(std::string_view text, char separator);

}  // namespace interlink::detail
