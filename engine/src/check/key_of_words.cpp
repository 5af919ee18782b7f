#include "check/key_of_words.hpp"

#include <interlink/sha256.hpp>

#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace interlink::detail {
namespace {

constexpr std::size_t key_length = 80;

/// After these a number is a place, whoever wrote it.
constexpr std::array<std::string_view, 7> words_of_place{"line", "lines", "column", "columns", "row", "rows", "offset"};

constexpr std::array<std::string_view, 10> counting_words{"zero", "one", "two",   "three", "four",
                                                          "five", "six", "seven", "eight", "nine"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters, digits and whatever else may stand in an id; bytes of other scripts are letters.
bool is_part_of_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// 12, 1,000, 0.5 or seven.
bool is_number(std::string_view word) {
    if (std::ranges::find(counting_words, word) != counting_words.end()) return true;
    return !word.empty() && std::ranges::any_of(word, is_digit) &&
           std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.' || c == ',' || c == '-'; });
}

/// The word that begins there, with a point or comma between digits; empty where none begins.
std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const auto inside_number = [&] {
        return end > at && end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end - 1]) &&
               is_digit(text[end + 1]);
    };
    while (end < text.size() && (is_part_of_word(text[end]) || inside_number())) ++end;
    return text.substr(at, end - at);
}

/// Follows what is in single quotes, where an apostrophe inside a word is none.
class QuoteReader {
  public:
    bool inside(std::string_view text, std::size_t at) {
        if (text[at] != '\'') return inside_;
        const bool after_word = at > 0 && is_part_of_word(text[at - 1]);
        const bool before_word = at + 1 < text.size() && is_part_of_word(text[at + 1]);
        if (inside_ ? !before_word : !after_word) inside_ = !inside_;
        return inside_;
    }

  private:
    bool inside_ = false;
};

}  // namespace

std::string key_of_words(std::string_view text) {
    std::string kept;
    std::string_view before;
    QuoteReader quotes;
    for (std::size_t at = 0; at < text.size();) {
        const bool quoted = quotes.inside(text, at);
        const std::string_view word = word_at(text, at);
        if (word.empty()) {
            kept += text[at++];
            continue;
        }
        const bool place = std::ranges::find(words_of_place, before) != words_of_place.end();
        if (!is_number(word) || (quoted && !place)) kept += word;
        before = word;
        at += word.size();
    }
    const std::string words = slug(kept);
    const std::string_view shown = prefix(words, key_length);
    if (shown.size() == words.size()) return words;
    return std::string(shown) + "-" + sha256_hex(words).substr(0, 8);
}

}  // namespace interlink::detail
