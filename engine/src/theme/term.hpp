// The term language: text → slots.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

inline constexpr std::size_t most_slots = 8;
inline constexpr std::size_t shortest_prefix = 2;

/// One way to fill a slot.
struct Alternative {
    enum class Kind : unsigned char { stem, prefix, surface };
    Kind kind = Kind::stem;
    std::string text;
};

using Slot = std::vector<Alternative>;

/// A term: every slot of `required` on a token of its own, no token on any of `absent`.
struct Term {
    std::vector<Slot> required;
    std::vector<Slot> absent;
    double weight = 1.0;  ///< (0,1]
};

/// Either a term or what is wrong with its text.
struct ParsedTerm {
    std::optional<Term> term;
    std::string error;
};

/// The stems of words as terms write them. The terms of a taxonomy repeat words, and stemming is what takes long.
using TermStems = std::unordered_map<std::string_view, std::string>;

/// Parses `a|b pre* =word !x ~w`. Words become stems, in American spelling, compounds joined. O(length). `stems` keeps
/// what it learns for the next term; its keys are parts of `text`, which must outlive it.
ParsedTerm parse_term(std::string_view text, TermStems& stems);
ParsedTerm parse_term(std::string_view text);

}  // namespace interlink::detail
