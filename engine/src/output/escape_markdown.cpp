// Backslashes where CommonMark and pandoc both honour them, entities for what HTML would see. Characters that are
// markup only in some places (_ inside a word, # before a blank) are left alone elsewhere, so that the source stays
// readable.
#include <interlink/escape.hpp>

#include "output/utf8.hpp"

#include <algorithm>

namespace interlink {
namespace {

bool is_blank(char32_t character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool is_alphanumeric(char32_t character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
}

bool is_word(char32_t character) {
    return is_alphanumeric(character) || character >= 0x80;
}

char32_t neighbour(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : U' ';
}

// "1", "a", "iv", "(2": what begins a list when . or ) and a blank follow. Pandoc knows all of these, GitHub digits
// only.
bool is_enumerator(std::string_view text) {
    if (text.starts_with('(')) text.remove_prefix(1);
    const auto only = [&](std::string_view allowed) {
        return text.find_first_not_of(allowed) == std::string_view::npos;
    };
    if (text.empty() || text.size() > 32) return false;  // also keeps the whole linear
    return only("0123456789") || only("ivxlcdm") || only("IVXLCDM") ||
           (text.size() == 1 && is_alphanumeric(neighbour(text, 0)));
}

// Whether the ASCII character at `at` needs a backslash; `head` is the text before it, from its first visible
// character.
bool is_markup(std::string_view text, std::size_t at, std::string_view head) {
    const char32_t before = at > 0 ? neighbour(text, at - 1) : U' ';
    const char32_t here = neighbour(text, at);
    const char32_t after = neighbour(text, at + 1);
    const bool first = head.empty();
    if (std::string_view("\\`*[]{}|~$^").find(text[at]) != std::string_view::npos) return true;
    switch (here) {
        case '_':
            return !(is_word(before) && is_word(after));
        case '#':  // headings, issue numbers
        case '@':  // mentions, citations
        case ':':  // addresses, :emoji:, definitions
            return first || !is_blank(after);
        case '-':  // lists, rules, underlined headings
        case '+':
        case '=':
            return first && (is_blank(after) || after == here);
        case '%':
            return first;
        case '.':
            return head.ends_with("www") || (is_blank(after) && is_enumerator(head));
        case ')':
            return is_blank(after) && is_enumerator(head);
        default:
            return false;
    }
}

void append_escaped(std::string& out, std::string_view text, std::size_t at, const detail::Character& point,
                    std::string_view head) {
    if (point.value == '&') {
        out += "&amp;";
    } else if (point.value == '<') {
        out += "&lt;";
    } else if (point.value == '>') {
        out += "&gt;";
    } else if (detail::is_unsafe(point.value)) {
        out += detail::replacement_bytes;
    } else {
        if (point.value < 0x80 && is_markup(text, at, head)) out += '\\';
        out += point.bytes;
    }
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    std::size_t start = std::string_view::npos;
    bool blank_before = false;
    for (std::size_t at = 0; at < text.size();) {
        const detail::Character point = detail::code_point_at(text, at);
        if (is_blank(point.value)) {
            blank_before = start != std::string_view::npos;
        } else {
            start = std::min(start, at);
            if (blank_before) out += ' ';
            append_escaped(out, text, at, point, text.substr(start, at - start));
            blank_before = false;
        }
        at += point.length;
    }
    return out;
}

}  // namespace interlink
