#include "dataset/slug.hpp"

#include <interlink/sha256.hpp>

#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace interlink::detail {
namespace {

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Latin letters that Unicode does not decompose.
std::string_view latin_form(char32_t c) {
    switch (c) {
        case 0xf8:
            return "o";
        case 0xe6:
            return "ae";
        case 0x153:
            return "oe";
        case 0x142:
            return "l";
        case 0x111:
        case 0xf0:
            return "d";
        case 0xfe:
            return "th";
        case 0x131:
            return "i";
        default:
            return {};
    }
}

bool is_letter_or_digit(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// Compatibility decomposition, case folded. Empty when the library cannot (not UTF-8, out of memory).
std::string fold(std::string_view text, int further_options) {
    utf8proc_uint8_t* folded = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | further_options));
    std::string result;
    if (size > 0) result.assign(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
    std::free(folded);
    return result;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) > 0; });
}

/// The character in an id for each ASCII character; 0 where there is none.
constexpr std::array<char, 128> id_characters = [] {
    std::array<char, 128> table{};
    for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[static_cast<std::size_t>(c)] = c;
        table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
    }
    return table;
}();

struct Builder {
    std::string text;
    bool gap = false;

    void add(std::string_view letters) {
        if (gap && !text.empty()) text += '-';
        gap = false;
        text += letters;
    }
};

std::string ascii_slug(std::string_view phrase) {
    std::string slug(phrase.size(), '-');
    std::size_t size = 0;
    for (const char c : phrase) {
        const char kept = id_characters[static_cast<std::size_t>(c)];
        if (kept != 0)
            slug[size++] = kept;
        else if (size > 0 && slug[size - 1] != '-')
            slug[size++] = '-';
    }
    if (size > 0 && slug[size - 1] == '-') --size;
    slug.resize(size);
    return slug;
}

}  // namespace

bool is_id(std::string_view text) {
    return !text.empty() && text[0] != '-' &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_id_character(c) || c == '-'; });
}

std::string folded(std::string_view text) {
    std::string result;
    if (is_ascii(text)) {
        for (const char c : text) result += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return result;
    }
    const std::string decomposed = fold(text, 0);
    if (decomposed.empty()) return std::string(text);
    for (std::string_view rest = decomposed; !rest.empty();) {
        const CodePoint c = decode(rest);
        const std::size_t size = std::max<std::size_t>(1, c.size);
        const bool accent = c.value >= 0x300 && c.value <= 0x36f;
        if (!accent) result += latin_form(c.value).empty() ? rest.substr(0, size) : latin_form(c.value);
        rest.remove_prefix(size);
    }
    return result;
}

std::string slug(std::string_view phrase) {
    bool lost = false;
    Builder slug;
    if (is_ascii(phrase)) {
        slug.text = ascii_slug(phrase);
    } else {
        const std::string folded = fold(phrase, UTF8PROC_STRIPMARK);
        for (std::string_view rest = folded; !rest.empty();) {
            const CodePoint c = decode(rest);
            const std::string_view letters =
                c.size == 1 && is_id_character(rest[0]) ? rest.substr(0, 1) : latin_form(c.value);
            if (!letters.empty())
                slug.add(letters);
            else
                slug.gap = true;
            lost = lost || (letters.empty() && is_letter_or_digit(c.value));
            rest.remove_prefix(std::max<std::size_t>(1, c.size));
        }
    }
    if (lost || slug.text.empty()) {
        slug.gap = true;
        slug.add(sha256_hex(phrase).substr(0, 8));
    }
    return std::move(slug.text);
}

}  // namespace interlink::detail
