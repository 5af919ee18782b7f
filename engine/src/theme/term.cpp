#include "theme/term.hpp"

#include "text/format.hpp"
#include "theme/phrase.hpp"
#include "theme/spelling.hpp"
#include "theme/stem.hpp"
#include "theme/words.hpp"

#include <algorithm>
#include <charconv>

namespace interlink::detail {
namespace {

/// A broken term: unwinds the parser, never leaves it.
struct Broken {
    std::string text;
};

/// Takes the part before the next separator off the front of `text`.
std::string_view take_part(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

bool is_word(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::string single_word(std::string_view text) {
    if (is_word(text)) return std::string(text);  // almost every alternative: spare it the normaliser
    auto words = words_of(text);
    if (words.empty()) throw Broken{"an alternative has no word"};
    if (words.size() > 1) throw Broken{text::format("\"{}\" is more than one word", text)};
    return std::move(words.front());
}

Alternative parse_alternative(std::string_view text, TermStems& stems) {
    if (const auto known = stems.find(text); known != stems.end()) return {Alternative::Kind::stem, known->second};
    const std::string_view written = text;
    const bool surface = text.starts_with('=');
    if (surface) text.remove_prefix(1);
    const bool prefix = text.ends_with('*');
    if (prefix) text.remove_suffix(1);
    if (surface && prefix) throw Broken{text::format("\"={}*\" is both a surface form and a prefix", text)};
    std::string word = single_word(text);
    if (prefix) {
        if (word.size() < shortest_prefix) throw Broken{text::format("the prefix \"{}*\" is too short", word)};
        return {Alternative::Kind::prefix, std::move(word)};
    }
    if (!surface && is_stop_word(word)) throw Broken{text::format("\"{}\" is a word that phrases lose", word)};
    americanize(word);
    if (surface) return {Alternative::Kind::surface, std::move(word)};
    return {Alternative::Kind::stem, stems.emplace(written, stem(word)).first->second};
}

/// Takes `~w` off the end of `text` and returns w, or 1.
double take_weight(std::string_view& text) {
    const auto tilde = text.rfind('~');
    if (tilde == std::string_view::npos) return 1.0;
    const auto number = text.substr(tilde + 1);
    double weight = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc{} || end != number.data() + number.size() || !(weight > 0.0 && weight <= 1.0)) {
        throw Broken{text::format("\"~{}\" is no weight above 0 and up to 1", number)};
    }
    text = text.substr(0, tilde);
    return weight;
}

/// The pieces between spaces; "cyber security" in a term means the one word that it is in a phrase.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    pieces.reserve(most_slots);
    while (!text.empty()) {
        const auto piece = take_part(text, ' ');
        if (piece.empty()) continue;
        const auto joined = pieces.empty() ? std::string_view{} : joined_compound(pieces.back(), piece);
        if (joined.empty()) {
            pieces.push_back(piece);
        } else {
            pieces.back() = joined;
        }
    }
    return pieces;
}

Slot parse_slot(std::string_view text, TermStems& stems) {
    Slot slot;
    slot.reserve(1 + static_cast<std::size_t>(std::ranges::count(text, '|')));
    for (bool more = true; more;) {
        more = text.find('|') != std::string_view::npos;
        slot.push_back(parse_alternative(take_part(text, '|'), stems));
    }
    return slot;
}

Term parse(std::string_view text, TermStems& stems) {
    Term term;
    for (std::string_view piece : pieces_of(text)) {
        const bool absent = piece.starts_with('!');
        if (absent) piece.remove_prefix(1);
        term.weight *= take_weight(piece);
        if (piece.empty() && !absent) continue;  // a weight of the whole term, set apart by a space
        (absent ? term.absent : term.required).push_back(parse_slot(piece, stems));
    }
    if (term.required.empty()) throw Broken{"a term needs at least one word that must be present"};
    if (term.required.size() > most_slots) throw Broken{text::format("a term has at most {} slots", most_slots)};
    return term;
}

}  // namespace

ParsedTerm parse_term(std::string_view text, TermStems& stems) {
    try {
        return {parse(text, stems), {}};
    } catch (Broken& broken) {
        return {std::nullopt, std::move(broken.text)};
    }
}

ParsedTerm parse_term(std::string_view text) {
    TermStems stems;
    return parse_term(text, stems);
}

}  // namespace interlink::detail
