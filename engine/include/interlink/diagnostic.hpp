// What is wrong with an input, where, and how to fix it. Input problems are data: they are collected, all of a run
// together, and never thrown one at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

enum class Severity { note, warning, error };
std::string_view to_string(Severity severity);

/// One finding about an input file.
struct Diagnostic {
    std::string code;  ///< stable, e.g. "IL0107"
    Severity severity = Severity::error;
    std::string file;          ///< as the user named it
    std::uint32_t line = 0;    ///< from 1; 0 when the finding is about the file as a whole
    std::uint32_t column = 0;  ///< from 1, in characters (code points)
    std::uint32_t width = 1;   ///< characters to underline
    std::string text;          ///< what is wrong and what was expected
    std::string source_line;   ///< the line as it stands in the file; may be empty
    std::string hint;          ///< how to fix it; may be empty
};

/// `file:line:column: severity[CODE]: text`, the source line with the place underlined, and the hint.
/// Control characters and terminal sequences in any part are shown escaped.
std::string format_diagnostic(const Diagnostic& diagnostic, bool colour);

bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace interlink
