// Is one text several phrases? Prose has semicolons, slashes, commas and full stops too, so a mark counts only where
// what is between the marks looks like phrases.
#include "check/accidents/accidents.hpp"
#include "dataset/slug.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace interlink::detail {
namespace {

using Parts = std::vector<std::string_view>;

constexpr std::string_view phrase_blanks = " \t\r\n";

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A letter of any alphabet; other characters beyond ASCII are taken for one.
bool has_some_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return is_ascii_letter(c) || static_cast<signed char>(c) < 0; });
}

std::string_view trim_phrase(std::string_view text) {
    const std::size_t first = text.find_first_not_of(phrase_blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(phrase_blanks) - first + 1);
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = phrase_blanks.find(c) != std::string_view::npos;
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

std::string_view leading_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" \t\r\n,;.:"), text.size()));
}

/// Begins a capital letter a word in small letters? Acronyms and small words do not.
bool is_capitalised(std::string_view text) {
    const std::string_view word = leading_word(text);
    if (word.empty()) return false;
    if (static_cast<signed char>(word[0]) < 0) return folded(word).substr(0, 2) != word.substr(0, 2);
    return std::isupper(static_cast<unsigned char>(word[0])) != 0 &&
           (word.size() == 1 || std::isupper(static_cast<unsigned char>(word[1])) == 0);
}

/// Splits at a mark outside of brackets and quotes; parts without a letter are left out.
Parts split_at(std::string_view text, std::string_view mark) {
    Parts parts;
    int depth = 0;
    bool quoted = false;
    std::size_t start = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view part = trim_phrase(text.substr(start, end - start));
        if (has_some_letter(part)) parts.push_back(part);
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') quoted = !quoted;
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (depth > 0 || quoted || !text.substr(at).starts_with(mark)) continue;
        add(at);
        at += mark.size() - 1;
        start = at + 1;
    }
    add(text.size());
    return parts;
}

bool all_of_few_words(const Parts& parts, std::size_t most_words) {
    return std::ranges::all_of(parts, [&](std::string_view part) { return count_words(part) <= most_words; });
}

bool several(const Parts& parts) {
    return parts.size() >= 2;
}

/// Lines: but a line that goes on in small letters may belong to the sentence before.
Parts by_lines(std::string_view text) {
    constexpr std::size_t phrase_words = 4;
    Parts parts = split_at(text, "\n");
    if (!several(parts) || all_of_few_words(parts, phrase_words)) return several(parts) ? parts : Parts{};
    const bool goes_on = std::any_of(parts.begin() + 1, parts.end(),
                                     [](std::string_view part) { return part[0] >= 'a' && part[0] <= 'z'; });
    return goes_on ? Parts{} : parts;
}

/// Marks that no sentence has: each divides phrases wherever it stands between two texts.
Parts by_plain_marks(std::string_view text) {
    for (const std::string_view mark :
         {"\t", "<br>", "<br/>", "<br />", "<BR>", "</li>",        "|", "；", "•", "●", "▪", "■",
          "◦",  "‣",    "⁃",     " · ",    "∙",    "\xef\x82\xb7", "¶", "►",  "➢", "✓", "✔"})
        if (Parts parts = split_at(text, mark); several(parts)) return parts;
    return {};
}

/// Words with which a sentence goes on after a semicolon.
bool goes_on(std::string_view part) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"however", "but",   "and", "or",   "yet",  "so",   "therefore", "thus", "hence", "which",    "otherwise",
         "this",    "these", "it",  "they", "that", "then", "still",     "also", "see",   "moreover", "instead"});
    const std::string word = folded(leading_word(part));
    return std::ranges::find(words, word) != words.end();
}

Parts by_semicolons(std::string_view text) {
    constexpr std::size_t phrase_words = 9;
    Parts parts = split_at(text, ";");
    if (!several(parts) || std::ranges::any_of(parts.begin() + 1, parts.end(), goes_on)) return {};
    return parts.size() > 2 || all_of_few_words(parts, phrase_words) ? parts : Parts{};
}

/// "Wide coverage / Cheap", but neither "hardware / software failures" nor "EU / US rules".
Parts by_spaced_marks(std::string_view text) {
    constexpr std::size_t phrase_words = 6;
    for (const std::string_view mark : {" / ", " + ", " // ", " || "}) {
        Parts parts = split_at(text, mark);
        if (!several(parts) || !all_of_few_words(parts, phrase_words)) continue;
        if (mark == " + " && parts.size() < 3) continue;
        const bool capitals = std::ranges::all_of(parts, is_capitalised);
        const bool words =
            parts.size() > 2 && std::ranges::all_of(parts, [](std::string_view part) { return count_words(part) > 1; });
        if (capitals || words) return parts;
    }
    return {};
}

/// "- Fast - Cheap", "* Fast * Cheap": a dash within a sentence is none, since the text begins with one.
Parts by_leading_bullet(std::string_view text) {
    for (const std::string_view bullet : {"- ", "* ", "– ", "— ", "> ", "+ ", "o "}) {
        if (!text.starts_with(bullet)) continue;
        Parts parts = split_at(text.substr(bullet.size()), " " + std::string(bullet));
        if (several(parts) && (bullet != "o " || std::ranges::all_of(parts, is_capitalised))) return parts;
    }
    return {};
}

/// The place behind `number` as an enumeration writes it, "1)", "(1)", "1.", "a)", from a place on; and where it
/// begins.
struct Enumerator {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
};
Enumerator find_enumerator(std::string_view text, std::string_view number, char closing, std::size_t from) {
    for (std::size_t at = text.find(number, from); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const std::size_t end = at + number.size() + 1;
        const bool bracket = at > 0 && text[at - 1] == '(';
        const std::size_t begin = bracket ? at - 1 : at;
        const bool starts =
            begin == 0 || std::string_view(" \t\r\n,;.:").find(text[begin - 1]) != std::string_view::npos;
        // "1.5" is no enumeration; "1)Fast" is one.
        const bool closes = end <= text.size() && text[end - 1] == closing &&
                            (closing == ')' || (end < text.size() && text[end] == ' '));
        if (starts && closes) return {begin, end};
    }
    return {};
}

Parts by_enumeration(std::string_view text) {
    constexpr std::array<std::array<std::string_view, 3>, 4> series{
        {{"1", "2", "3"}, {"a", "b", "c"}, {"i", "ii", "iii"}, {"A", "B", "C"}}};
    for (const auto& numbers : series)
        for (const char closing : {')', '.'}) {
            const Enumerator first = find_enumerator(text, numbers[0], closing, 0);
            // "Version 1. Phase 2. …" is prose; so a full stop counts at the start alone.
            if (first.begin == std::string_view::npos || (closing == '.' && first.begin != 0)) continue;
            const Enumerator second = find_enumerator(text, numbers[1], closing, first.end);
            if (second.begin == std::string_view::npos) continue;
            const Enumerator third = find_enumerator(text, numbers[2], closing, second.end);
            Parts parts{trim_phrase(text.substr(first.end, second.begin - first.end)),
                        trim_phrase(text.substr(second.end, std::min(third.begin, text.size()) - second.end))};
            if (third.begin != std::string_view::npos) parts.push_back(trim_phrase(text.substr(third.end)));
            if (std::ranges::all_of(parts, has_some_letter)) return parts;
        }
    return {};
}

/// "Cheap, Fast, Wide coverage": three or more, each short and with a capital, and none in the middle of one.
Parts by_commas(std::string_view text) {
    constexpr std::size_t phrase_words = 3;
    Parts parts = split_at(text, ", ");
    if (parts.size() < 3 || !all_of_few_words(parts, phrase_words) || !std::ranges::all_of(parts, is_capitalised))
        return {};
    for (const std::string_view part : parts)
        for (std::size_t at = part.find(' '); at != std::string_view::npos; at = part.find(' ', at + 1)) {
            const std::string_view rest = part.substr(at + 1);
            const std::string word = folded(leading_word(rest));
            if (is_capitalised(rest) || word == "and" || word == "or" || word == "&") return {};
        }
    return parts;
}

/// "Fast. Cheap. Wide coverage.": three or more short sentences.
Parts by_full_stops(std::string_view text) {
    constexpr std::size_t phrase_words = 4, shortest = 3;
    Parts parts = split_at(text, ". ");
    if (parts.size() < 3 || !all_of_few_words(parts, phrase_words) || !std::ranges::all_of(parts, is_capitalised))
        return {};
    return std::ranges::all_of(parts, [](std::string_view part) { return part.size() > shortest; }) ? parts : Parts{};
}

/// `["Fast", "Cheap"]`: a list that was put in quotes.
Parts by_quoted_list(std::string_view text) {
    if (!text.starts_with('[') || !text.ends_with(']')) return {};
    Parts parts = split_at(text.substr(1, text.size() - 2), ",");
    return several(parts) ? parts : Parts{};
}

}  // namespace

std::vector<std::string_view> phrases_in(std::string_view text) {
    text = trim_phrase(text);
    for (const auto divide : {by_quoted_list, by_enumeration, by_leading_bullet, by_lines, by_plain_marks,
                              by_semicolons, by_spaced_marks, by_commas, by_full_stops})
        if (Parts parts = divide(text); several(parts)) return parts;
    return {};
}

}  // namespace interlink::detail
