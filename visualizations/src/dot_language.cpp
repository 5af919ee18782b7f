#include "dot_language.hpp"

#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/text.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace interlink {
namespace detail {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_keyword(std::string_view text) {
    std::string lower;
    for (const char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    constexpr std::array<std::string_view, 6> keywords{"node", "edge", "graph", "digraph", "subgraph", "strict"};
    return std::ranges::find(keywords, lower) != keywords.end();
}

bool is_word(std::string_view text) {
    return !text.empty() && is_letter(text.front()) && !is_keyword(text) &&
           std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && is_digit(text.front()) && is_digit(text.back()) && std::ranges::count(text, '.') <= 1 &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace

std::string dot_plain(std::string_view text) {
    std::string result;
    for (const char c : drawable_text(text)) {
        if (c == '\\') result += '\\';
        result += c;
    }
    return result;
}

std::string dot_id(std::string_view text) {
    if (is_word(text) || is_number(text)) return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '\\';
        result += c;
    }
    return result + '"';
}

std::string dot_attributes(const DotAttributes& attributes) {
    std::string result;
    for (const auto& [name, value] : attributes) {
        result += (result.empty() ? " [" : ", ") + dot_id(name) + "=" + dot_id(value);
    }
    return result.empty() ? "" : result + "]";
}

}  // namespace detail

std::string dot_text(std::string_view text) {
    std::string result;
    for (const char letter : drawable_text(text, true)) {
        switch (letter) {
            case '\\':
                result += "\\\\";
                break;
            case '\n':
                result += "\\n";
                break;
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

std::string dot_tooltip(std::string_view text) {
    // Line breaks are read first, and what \N and the like stand for after that: each takes a pair for one.
    return detail::dot_plain(dot_text(drawable_text(text)));
}

}  // namespace interlink
