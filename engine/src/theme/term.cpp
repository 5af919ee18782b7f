#include "theme/term.hpp"

#include "theme/phrase.hpp"
#include "theme/spelling.hpp"
#include "theme/stem.hpp"
#include "theme/words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace interlink::detail {
namespace {

/// A broken term: unwinds the parser, never leaves it.
struct Broken {
    std::string text;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(separator, from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

bool is_word(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

Alternative parse_alternative(std::string_view text) {
    const bool surface = text.starts_with('=');
    if (surface) text.remove_prefix(1);
    const bool prefix = text.ends_with('*');
    if (prefix) text.remove_suffix(1);
    if (surface && prefix) throw Broken{fmt::format("\"={}*\" is both a surface form and a prefix", text)};
    // A plain word is all that almost every alternative is.
    auto words = is_word(text) ? std::vector<std::string>{std::string(text)} : words_of(text);
    if (words.size() != 1) {
        throw Broken{words.empty() ? std::string("an alternative has no word")
                                   : fmt::format("\"{}\" is more than one word", text)};
    }
    std::string& word = words.front();
    if (prefix) {
        if (word.size() < shortest_prefix) throw Broken{fmt::format("the prefix \"{}*\" is too short", word)};
        return {Alternative::Kind::prefix, std::move(word)};
    }
    if (!surface && is_stop_word(word)) throw Broken{fmt::format("\"{}\" is a word that phrases lose", word)};
    americanize(word);
    if (surface) return {Alternative::Kind::surface, std::move(word)};
    return {Alternative::Kind::stem, stem(word)};
}

/// Takes `~w` off the end of `text` and returns w, or 1.
double take_weight(std::string_view& text) {
    const auto tilde = text.rfind('~');
    if (tilde == std::string_view::npos) return 1.0;
    const auto number = text.substr(tilde + 1);
    double weight = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc{} || end != number.data() + number.size() || !(weight > 0.0 && weight <= 1.0)) {
        throw Broken{fmt::format("\"~{}\" is no weight above 0 and up to 1", number)};
    }
    text = text.substr(0, tilde);
    return weight;
}

/// "cyber security" in a term means the one word that it is in a phrase.
std::vector<std::string> join_compounds(const std::vector<std::string_view>& pieces) {
    std::vector<std::string> joined;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].empty()) continue;
        const auto compound = i + 1 < pieces.size() ? joined_compound(pieces[i], pieces[i + 1]) : std::string_view{};
        joined.emplace_back(compound.empty() ? pieces[i] : compound);
        if (!compound.empty()) ++i;
    }
    return joined;
}

Term parse(std::string_view text) {
    Term term;
    for (const std::string& piece : join_compounds(split(text, ' '))) {
        std::string_view slot_text = piece;
        const bool absent = slot_text.starts_with('!');
        if (absent) slot_text.remove_prefix(1);
        term.weight *= take_weight(slot_text);
        if (slot_text.empty() && !absent) continue;  // a weight of the whole term, set apart by a space
        Slot slot;
        for (const std::string_view alternative : split(slot_text, '|')) slot.push_back(parse_alternative(alternative));
        (absent ? term.absent : term.required).push_back(std::move(slot));
    }
    if (term.required.empty()) throw Broken{"a term needs at least one word that must be present"};
    if (term.required.size() > most_slots) throw Broken{fmt::format("a term has at most {} slots", most_slots)};
    return term;
}

}  // namespace

ParsedTerm parse_term(std::string_view text) {
    try {
        return {parse(text), {}};
    } catch (Broken& broken) {
        return {std::nullopt, std::move(broken.text)};
    }
}

}  // namespace interlink::detail
