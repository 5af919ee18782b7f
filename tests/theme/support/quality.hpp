// How well the matcher agrees with hand-assigned phrases.
#pragma once

#include <interlink/matcher.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::test {

/// A phrase with the themes a person gave it. `optional` themes count neither for nor against.
struct LabelledPhrase {
    std::string phrase;
    Quadrant quadrant = Quadrant::strength;
    std::vector<std::string> themes, optional;
};

/// Reads tests/data/matching/<name>.jsonl.
std::vector<LabelledPhrase> read_phrases(std::string_view name);

/// Counts over all (phrase, theme) pairs.
struct Quality {
    std::size_t right = 0, wrong = 0, missed = 0;
    double precision() const;
    double recall() const;
    double f1() const;
};

/// Micro-averaged agreement of the assigned themes.
Quality measure(const Matcher& matcher, const std::vector<Theme>& themes, const std::vector<LabelledPhrase>& phrases);

struct SuggestionQuality {
    double phrases = 0.0;  ///< share of phrases with a theme of theirs among the five suggestions
    double missing = 0.0;  ///< share of the (phrase, theme) pairs that matching missed whose theme is among the five
    std::size_t missing_count = 0;
};

SuggestionQuality measure_suggestions(const Matcher& matcher, const std::vector<Theme>& themes,
                                      const std::vector<LabelledPhrase>& phrases);

}  // namespace interlink::test
