// What the sheets of a workbook share: texts, cell formats, and how a cell is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace interlink::detail {

/// The cell formats that are always there; those of numbers follow.
enum class CellStyle : std::size_t { plain, title, header, header_right, wrapped, quoted, link, first_number };

/// What a workbook collects while its sheets are written.
struct WorkbookParts {
    std::unordered_map<std::string, std::size_t> text_index;
    std::vector<std::string> texts;  ///< each once, as XML
    std::size_t text_uses = 0;
    std::vector<std::string> number_formats;  ///< "0.000", each once
    std::size_t cut_cells = 0;                ///< texts that were too long for a cell
};

inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// All columns on one page wide, as many pages long as it takes.
inline constexpr std::string_view page_setup = R"(<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>)";

/// The format of numbers with so many decimals, or of percentages.
CellStyle number_style(WorkbookParts& parts, int decimals, bool percent);

/// "A1", from zero.
std::string cell_name(std::size_t row, std::size_t column);

/// The rows of one sheet as XML. Cells are given from left to right, rows from top to bottom. Texts are broken at the
/// widths of their columns (in characters; those without one break at line breaks alone), and rows are as high as that
/// takes: not every spreadsheet measures them by itself.
class SheetRows {
  public:
    explicit SheetRows(WorkbookParts& parts, std::vector<std::size_t> widths = {})
        : parts_(parts), widths_(std::move(widths)) {}
    void begin_row();
    /// Anybody's text: never a formula, a link or a number. Longer than 32,767 characters it is cut, and says so.
    void text(std::size_t column, std::string_view text, CellStyle style = CellStyle::wrapped);
    /// `digits` is a number as XML Schema writes it.
    void number(std::size_t column, std::string_view digits, CellStyle style);
    void boolean(std::size_t column, bool value);
    std::size_t count() const { return rows_; }
    /// All rows; the last one is at its end.
    std::string xml();

  private:
    void begin_cell(std::size_t column, CellStyle style);
    void end_row();
    WorkbookParts& parts_;
    std::vector<std::size_t> widths_;
    std::string xml_, row_;
    double height_ = 0;  // points
    std::size_t rows_ = 0;
};

/// "<cols>" for columns so many characters wide; nothing without columns.
std::string columns_xml(const std::vector<std::size_t>& widths);

std::string shared_strings_xml(const WorkbookParts& parts);
std::string styles_xml(const WorkbookParts& parts);

}  // namespace interlink::detail
