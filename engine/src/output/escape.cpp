#include <interlink/escape.hpp>

#include "output/commands.hpp"
#include "output/utf8.hpp"
#include "text/format.hpp"

#include <cstdint>

namespace interlink {

using detail::Character;
using detail::for_each_code_point;
using detail::is_unsafe;
using detail::replacement_bytes;

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](const Character& point) {
        switch (point.value) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += is_unsafe(point.value) ? replacement_bytes : point.bytes;
        }
    });
    return escape_commands_in_markup(out);
}

std::string escape_terminal(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](const Character& point) {
        if (point.value == '\t' || point.value == '\n' || point.value == '\r') {
            out += ' ';
        } else if (is_unsafe(point.value)) {
            out += text::format("\\u{{{:x}}}", static_cast<std::uint32_t>(point.value));
        } else {
            out += point.bytes;
        }
    });
    return out;
}

namespace {

// Noncharacters above the basic plane need a surrogate pair.
void append_json_code_unit(std::string& out, char32_t character) {
    auto value = static_cast<std::uint32_t>(character);
    if (value >= 0x10000) {
        value -= 0x10000;
        out += text::format("\\u{:04x}", 0xD800 + (value >> 10));
        value = 0xDC00 + (value & 0x3FF);
    }
    out += text::format("\\u{:04x}", value);
}

}  // namespace

std::string escape_json(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](const Character& point) {
        switch (point.value) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (is_unsafe(point.value))
                    append_json_code_unit(out, point.value);
                else
                    out += point.bytes;
        }
    });
    return detail::replace_commands(out, false, detail::json_escape);
}

namespace {

// Quoted beyond what RFC 4180 asks: `;` and tab, since spreadsheets of some locales split there and would find a
// formula behind them; `#`, which would look like the line before a table; blanks at the ends, which readers trim.
bool needs_quotes(std::string_view text) {
    if (text.empty()) return false;
    return text.find_first_of(",;\"\t\r\n") != std::string_view::npos || text.front() == '#' || text.front() == ' ' ||
           text.back() == ' ';
}

}  // namespace

std::string escape_csv_cell(std::string_view text) {
    std::string cell = detail::begins_formula(text) ? "'" : "";
    for_each_code_point(text, [&](const Character& point) {
        if (point.value == '"')
            cell += "\"\"";
        else
            cell += is_unsafe(point.value) ? replacement_bytes : point.bytes;
    });
    // In quotes, the beginning of a cell is never that of a line.
    const std::string broken = detail::replace_commands(cell, false, [](char c) { return std::string(" ") + c; });
    return needs_quotes(broken) || escape_commands(broken) != broken ? '"' + broken + '"' : broken;
}

}  // namespace interlink
