// Backslashes where CommonMark and pandoc both honour them, entities for what HTML would see. Characters that are
// markup only in some places (_ inside a word, # before a blank) are left alone elsewhere, so that the source stays
// readable.
#include <interlink/escape.hpp>

#include "output/utf8.hpp"

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

// What stands before a character, as far as it decides whether the character is markup.
struct Place {
    bool first = true;              // nothing yet
    bool after_enumerator = false;  // only "1", "iv", "(a" and the like: then . and ) begin a list
};

bool is_markup(std::string_view text, std::size_t at, Place place) {
    const char32_t before = at > 0 ? neighbour(text, at - 1) : U' ';
    const char32_t after = neighbour(text, at + 1);
    switch (text[at]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '{':
        case '}':
        case '|':
        case '~':
        case '$':
        case '^':
            return true;
        case '_':
            return !(is_word(before) && is_word(after));
        case '#':  // headings, issue numbers
        case '@':  // mentions, citations
        case ':':
            return place.first || !is_blank(after);  // addresses, :emoji:, definitions
        case '-':
        case '+':
        case '=':
        case '%':
            return place.first;
        case '.':
            return place.after_enumerator || (at >= 3 && text.substr(at - 3, 3) == "www");
        case ')':
            return place.after_enumerator;
        default:
            return false;
    }
}

void append_escaped(std::string& out, std::string_view text, std::size_t at, const detail::CodePoint& point,
                    Place place) {
    switch (point.value) {
        case '&':
            out += "&amp;";
            return;
        case '<':
            out += "&lt;";
            return;
        case '>':
            out += "&gt;";
            return;
        default:
            break;
    }
    if (point.value < 0x80 && !detail::is_unsafe(point.value) && is_markup(text, at, place)) out += '\\';
    out += detail::is_unsafe(point.value) ? detail::replacement_bytes : point.bytes;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    Place place;
    bool blank_before = false;
    bool enumerator = true;
    for (std::size_t at = 0; at < text.size();) {
        const detail::CodePoint point = detail::code_point_at(text, at);
        if (is_blank(point.value)) {
            blank_before = !place.first;
        } else {
            if (blank_before) out += ' ';
            enumerator = enumerator && !blank_before;
            place.after_enumerator = enumerator && !place.first;
            append_escaped(out, text, at, point, place);
            enumerator = enumerator && (is_alphanumeric(point.value) || (place.first && point.value == '('));
            place.first = false;
            blank_before = false;
        }
        at += point.length;
    }
    return out;
}

}  // namespace interlink
