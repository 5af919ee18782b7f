// Phrase → tokens: the same steps for what people write and for the words of the taxonomy's terms.
#pragma once

#include "theme/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct Token {
    std::string surface;  ///< lower case, American spelling
    std::string stem;
    WordClass kind = WordClass::content;  ///< content or modifier; stop words are dropped
    std::uint16_t part = 0;               ///< number of the part between "and", "or", commas, and ends of clauses
    std::uint16_t clause = 0;             ///< number of the clause: "which", a dash, a colon or brackets begin another
    std::uint16_t passed = 0;             ///< stop words dropped before it
};

/// Words [a-z0-9]+ of a text after NFKC, case folding and removal of accents and of possessive 's; in order.
/// Bytes that are not UTF-8 separate words. O(length).
std::vector<std::string> words_of(std::string_view text);

/// Normalises a phrase: words, compounds joined, American spelling, stop words dropped, stems. At most 4,096 tokens
/// are kept, far more than a phrase has: the rest of a hostile text is not read.
std::vector<Token> analyse(std::string_view phrase);

}  // namespace interlink::detail
