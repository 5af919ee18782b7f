// The small word lists of the normaliser: what is dropped, what carries no content, what is one word written as two.
#pragma once

#include <string_view>

namespace interlink::detail {

/// How much a word says about the subject of a phrase.
enum class WordClass : unsigned char {
    content,   ///< names a subject
    modifier,  ///< markers ("risk", "issue") and modifiers ("high", "reduced"): may match a term, but are not content
    stop       ///< dropped before anything is matched
};

/// Articles, prepositions, pronouns and auxiliaries. `word` is in lower case. O(log of the list).
bool is_stop_word(std::string_view word);

/// Whether the word with this stem is a marker or a modifier. O(log of the list).
bool is_modifier_stem(std::string_view stem);

/// The one word that `first second` is written as ("cyber security" → "cybersecurity"), or empty.
std::string_view joined_compound(std::string_view first, std::string_view second);

}  // namespace interlink::detail
