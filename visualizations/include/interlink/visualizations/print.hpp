// Figures for print: PDF and PNG from the SVG. Made in a process of the program interlink-print (librsvg and cairo), so
// that a program that prints nothing does not load them.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace interlink {

/// `pdf`: one page as large as the figure, texts as text, with their fonts in the file. `png`: 300 dots per inch of the
/// figure's size, and says so.
enum class PrintFormat : std::uint8_t { pdf, png };

inline constexpr unsigned print_dots_per_inch = 300;

struct PrintOptions {
    std::chrono::milliseconds deadline{60'000};
    std::uint64_t memory_bytes = std::uint64_t{2} << 30;  ///< address space of the worker; not under sanitizers
    std::string worker;                                   ///< path of interlink-print; empty: print_program()
};

struct PrintResult {
    std::string bytes;    ///< empty when it failed
    std::string problem;  ///< why, in words

    bool ok() const { return problem.empty(); }
};

/// Where interlink-print is: see layout_program(). Empty when it is not there.
std::string print_program();

/// The same bytes for the same SVG and fonts on every run: a PDF has the date SOURCE_DATE_EPOCH, or none. Anything that
/// is no SVG with a size, or more than 32,767 pixels on a side as a PNG, is a problem.
PrintResult print_svg(std::string_view svg, PrintFormat format, const PrintOptions& options = {});

}  // namespace interlink
