#include <interlink/diagnostic.hpp>

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace interlink {
namespace {

constexpr std::size_t shown_columns = 100;  ///< of a source line, on a terminal

/// One character of the source line as it is shown.
struct Shown {
    std::string text;
    std::size_t columns = 0;  ///< on a terminal
};

std::vector<Shown> show(std::string_view line) {
    std::vector<Shown> result;
    while (!line.empty()) {
        const detail::CodePoint c = detail::decode(line);
        const std::string_view bytes = line.substr(0, std::max<std::size_t>(1, c.size));
        line.remove_prefix(bytes.size());
        if (bytes == "\t") {
            result.push_back({"    ", 4});
        } else if (c.size == 0 || detail::needs_escape(c.value)) {
            std::string text = detail::escaped(bytes);
            const std::size_t columns = text.size();
            result.push_back({std::move(text), columns});
        } else {
            const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value));
            result.push_back({std::string(bytes), static_cast<std::size_t>(std::max(0, width))});
        }
    }
    return result;
}

std::size_t columns_between(const std::vector<Shown>& line, std::size_t first, std::size_t last) {
    std::size_t columns = 0;
    for (std::size_t i = first; i < std::min(last, line.size()); ++i) columns += line[i].columns;
    return columns;
}

/// The first and last character to show, so that the place is seen.
std::pair<std::size_t, std::size_t> window(const std::vector<Shown>& line, std::size_t place) {
    if (columns_between(line, 0, line.size()) <= shown_columns) return {0, line.size()};
    std::size_t first = std::min(place, line.size());
    for (std::size_t before = 0; first > 0 && before + line[first - 1].columns <= shown_columns / 3; --first)
        before += line[first - 1].columns;
    std::size_t last = first;
    for (std::size_t used = 0; last < line.size() && used + line[last].columns <= shown_columns; ++last)
        used += line[last].columns;
    return {first, last};
}

std::string excerpt(const Diagnostic& diagnostic, std::string_view mark, std::string_view reset) {
    const std::vector<Shown> line = show(diagnostic.source_line);
    const std::size_t place = diagnostic.column > 0 ? diagnostic.column - 1 : 0;
    if (place > line.size()) return {};  // the line was cut before the place
    const auto [first, last] = window(line, place);
    const std::string number = std::to_string(diagnostic.line);
    std::string text = text::format("  {} | {}", number, first > 0 ? "…" : "");
    for (std::size_t i = first; i < last; ++i) text += line[i].text;
    if (last < line.size()) text += "…";
    const std::size_t indent = columns_between(line, first, place) + (first > 0 ? 1 : 0);
    const std::size_t end = std::min(place + std::min<std::size_t>(diagnostic.width, shown_columns), last);
    const std::size_t width = std::max<std::size_t>(1, columns_between(line, place, end));
    text += text::format("\n  {:{}} | {:{}}{}^{:~<{}}{}\n", "", number.size(), "", indent, mark, "", width - 1, reset);
    return text;
}

}  // namespace

std::string_view to_string(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

std::string format_diagnostic(const Diagnostic& diagnostic, bool colour) {
    const std::string_view mark = !colour                                    ? ""
                                  : diagnostic.severity == Severity::error   ? "\x1b[1;31m"
                                  : diagnostic.severity == Severity::warning ? "\x1b[1;33m"
                                                                             : "\x1b[1;36m";
    const std::string_view reset = colour ? "\x1b[0m" : "";
    std::string text = detail::escaped(diagnostic.file);
    if (diagnostic.line > 0) text += text::format(":{}:{}", diagnostic.line, diagnostic.column);
    text += text::format("{}{}{}[{}]{}: {}\n", text.empty() ? "" : ": ", mark, to_string(diagnostic.severity),
                         detail::escaped(diagnostic.code), reset, detail::escaped(diagnostic.text));
    if (diagnostic.line > 0 && !diagnostic.source_line.empty()) text += excerpt(diagnostic, mark, reset);
    if (!diagnostic.hint.empty()) text += text::format("  hint: {}\n", detail::escaped(diagnostic.hint));
    return text;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace interlink
