#include "theme/phrase.hpp"

#include "theme/spelling.hpp"
#include "theme/stem.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace interlink::detail {
namespace {

constexpr std::size_t most_tokens = 4096;

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Free {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

/// NFKC, case folding, accents off. An invalid text comes back with its non-ASCII bytes blanked.
std::string fold(std::string_view text) {
    // The typographic apostrophe has no compatibility form.
    constexpr std::string_view apostrophe = "\u2019";
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const bool found = text.substr(at).starts_with(apostrophe);
        plain += found ? '\'' : text[at];
        at += found ? apostrophe.size() : 1;
    }
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STABLE |
                                                            UTF8PROC_IGNORE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* mapped = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(plain.data()),
                                     static_cast<utf8proc_ssize_t>(plain.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(mapped);
    if (length >= 0) return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
    std::ranges::replace_if(
        plain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, ' ');
    return plain;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size() && words.size() < most_tokens) {
        std::string word;
        while (at < text.size() && is_word_character(lower(text[at]))) word += lower(text[at++]);
        const bool possessive = at + 1 < text.size() && text[at] == '\'' && lower(text[at + 1]) == 's' &&
                                (at + 2 == text.size() || !is_word_character(lower(text[at + 2])));
        at += possessive ? 2 : word.empty() ? 1 : 0;
        if (!word.empty()) words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    return is_ascii(text) ? split(text) : split(fold(text));
}

std::vector<Token> analyse(std::string_view phrase) {
    std::vector<std::string> words = words_of(phrase);
    std::vector<Token> tokens;
    tokens.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        Token token;
        const auto joined = i + 1 < words.size() ? joined_compound(words[i], words[i + 1]) : std::string_view{};
        if (!joined.empty()) {
            token.surface = joined;
            ++i;
        } else if (is_stop_word(words[i])) {
            continue;
        } else {
            token.surface = std::move(words[i]);
            americanize(token.surface);
        }
        token.stem = stem(token.surface);
        token.kind = is_modifier_stem(token.stem) ? WordClass::modifier : WordClass::content;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

}  // namespace interlink::detail
