// A figure as a report needs it: the drawing with its takeaway title, caption and source note in it, its text
// alternative, its data, and whether it can be read on its page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// Where a figure is printed: the room for it, without margins.
struct Page {
    std::string name = "report";
    double width_mm = 160;
    double height_mm = 240;

    double width_pt() const { return width_mm * 72 / 25.4; }
    double height_pt() const { return height_mm * 72 / 25.4; }
};

/// "report" (160 × 240 mm), "a4", "letter", "a3" (their paper inside margins of 20 mm), "slide" (16:9, 338.7 × 190.5
/// mm), or WIDTHxHEIGHT in mm (20 to 5000).
std::optional<Page> parse_page(std::string_view text);

/// Can the figure be read on its page? Lengths in points.
struct Legibility {
    double font_pt_min = 0;  ///< smallest text as drawn in the figure; 0 when there is no text
    double width_pt = 0;
    double height_pt = 0;
    double effective_pt = 0;        ///< font_pt_min × min(1, page width / width, page height / height)
    double text_contrast_min = 21;  ///< of a text to what is behind it, 1 to 21
    double line_contrast_min = 21;  ///< of a line to what is behind it
    bool letters_ok = true;         ///< every mark that has a meaning says it in text, not by colour alone
};

inline constexpr double legible_pt = 7.0;
inline constexpr double legible_text_contrast = 4.5;
inline constexpr double legible_line_contrast = 3.0;

/// The words of a figure. `name` is the view's name: it names the file and, made safe, prefixes the ids in the SVG.
struct FigureHead {
    std::string name;
    std::string title;    ///< the takeaway, computed from the numbers
    std::string caption;  ///< how to read it
    std::string source_note;
    std::string alt;  ///< what a reader who does not see it should know
};

struct Figure {
    std::string name;
    std::string title;
    std::string caption;
    std::string source_note;
    std::string alt;
    std::string svg;
    std::string dot;       ///< empty when the figure is a chart
    std::string data_csv;  ///< filled by the view, which knows the tables
    Legibility legibility;
    std::vector<std::string> warnings;  ///< why it may not serve: too small on the page, too faint
};

}  // namespace interlink
