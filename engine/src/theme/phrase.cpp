#include "theme/phrase.hpp"

#include "theme/spelling.hpp"
#include "theme/stem.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

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

enum class Break : unsigned char { none, part, clause };

/// What the mark at `at`, between two words, parts. A hyphen does so only with a blank before it.
Break break_of(std::string_view text, std::size_t at) {
    if (std::string_view(",/&+").find(text[at]) != std::string_view::npos) return Break::part;
    const bool dash = text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014") ||
                      (text[at] == '-' && at > 0 && text[at - 1] == ' ');
    return dash || std::string_view(";:()[].").find(text[at]) != std::string_view::npos ? Break::clause : Break::none;
}

/// What a word between two others parts.
Break break_of(std::string_view word) {
    constexpr auto subordinating =
        std::to_array<std::string_view>({"although", "because", "but", "than", "that", "though", "versus", "vs", "when",
                                         "where", "which", "while", "who", "whose"});
    static_assert(std::ranges::is_sorted(subordinating));
    if (word == "and" || word == "or") return Break::part;
    return std::ranges::binary_search(subordinating, word) ? Break::clause : Break::none;
}

/// `breaks`, where wanted, says of each word what the marks before it part.
std::vector<std::string> split(std::string_view text, std::vector<Break>* breaks = nullptr) {
    std::vector<std::string> words;
    std::size_t at = 0;
    Break mark = Break::none;
    while (at < text.size() && words.size() < most_tokens) {
        std::string word;
        while (at < text.size() && is_word_character(lower(text[at]))) word += lower(text[at++]);
        const bool possessive = at + 1 < text.size() && text[at] == '\'' && lower(text[at + 1]) == 's' &&
                                (at + 2 == text.size() || !is_word_character(lower(text[at + 2])));
        if (word.empty()) mark = std::max(mark, break_of(text, at));
        at += possessive ? 2 : word.empty() ? 1 : 0;
        if (word.empty()) continue;
        words.push_back(std::move(word));
        if (breaks != nullptr) breaks->push_back(std::exchange(mark, Break::none));
    }
    return words;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    return is_ascii(text) ? split(text) : split(fold(text));
}

std::vector<Token> analyse(std::string_view phrase) {
    std::vector<Break> breaks;
    std::vector<std::string> words = is_ascii(phrase) ? split(phrase, &breaks) : split(fold(phrase), &breaks);
    std::vector<Token> tokens;
    tokens.reserve(words.size());
    std::uint16_t part = 0, clause = 0, passed = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Break before = std::max(breaks[i], break_of(words[i]));
        part = static_cast<std::uint16_t>(part + (before != Break::none ? 1 : 0));
        clause = static_cast<std::uint16_t>(clause + (before == Break::clause ? 1 : 0));
        Token token;
        token.part = part;
        token.clause = clause;
        token.passed = passed;
        const auto joined = i + 1 < words.size() ? joined_compound(words[i], words[i + 1]) : std::string_view{};
        if (!joined.empty()) {
            token.surface = joined;
            ++i;
        } else if (is_stop_word(words[i])) {
            ++passed;
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
