// The terms of a taxonomy by the words that fill their slots, and the terms that a phrase satisfies.
#pragma once

#include "theme/phrase.hpp"
#include "theme/term.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

/// A term that a phrase satisfies, with the token on each of its slots.
struct Hit {
    std::uint32_t term = 0;
    std::uint8_t size = 0;                           ///< number of tokens
    std::array<std::uint16_t, most_slots> tokens{};  ///< ascending

    /// From the first token to the last.
    unsigned extent() const { return static_cast<unsigned>(tokens[size - 1U] - tokens[0]); }
};

/// Finds the terms that hold for a phrase by looking up its tokens, so that the time does not grow with the number of
/// terms that share no word with it.
class TermIndex {
  public:
    /// Makes room for about so many terms.
    void reserve(std::size_t terms);

    /// Adds a term under the next free number, from 0. Call `finish` after the last.
    void add(const Term& term);
    void finish();

    /// The satisfied terms by ascending number. A term that fits in several ways is reported once, on the tokens
    /// closest together, the earliest of them. O(t log t) in the number t of (token, slot) pairs that share a word.
    std::vector<Hit> find(std::span<const Token> tokens) const;

  private:
    struct StringHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// Postings of one word are chained, so that a word costs no allocation of its own.
    struct Posting {
        std::uint64_t value = 0;
        std::int32_t next = -1;
    };
    using Vocabulary = std::unordered_map<std::string, std::int32_t, StringHash, std::equal_to<>>;

    /// A prefix and the longest other prefix that it starts with: the chain leads to all prefixes of a word.
    struct Prefix {
        std::string text;
        std::int32_t first_posting = -1;
        std::int32_t parent = -1;
    };

    void add_slot(const Slot& slot, std::uint64_t posting);
    void append_postings(const Token& token, std::uint64_t position, std::vector<std::uint64_t>& out) const;

    void add_word(Vocabulary& vocabulary, const std::string& word, std::uint64_t posting);

    std::vector<Posting> postings_;
    Vocabulary stems_, surfaces_;            ///< word → first of its postings
    std::vector<Prefix> prefixes_;           ///< sorted by text once finished
    std::vector<std::uint8_t> slot_counts_;  ///< required slots of each term
};

}  // namespace interlink::detail
