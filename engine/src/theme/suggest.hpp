// The themes nearest to a phrase by their wording, for people to choose from.
#pragma once

#include <interlink/matcher.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace interlink::detail {

/// Feature → documents that have it, with the weight that makes a dot product the cosine.
class CosineIndex {
  public:
    using Counts = std::unordered_map<std::string, double>;

    /// Features are weighted by (1 + ln tf) · idf. O(total number of features).
    explicit CosineIndex(std::span<const Counts> documents);

    /// Adds weight · cosine(query, document) to each document's score. Features that no document has do not count
    /// against the query.
    void add_scores(const Counts& query, double weight, std::vector<double>& scores) const;

    std::size_t documents() const { return documents_; }

  private:
    struct Posting {
        std::uint32_t document = 0;
        double weight = 0.0;
    };
    struct Feature {
        double idf = 0.0;
        std::vector<Posting> postings;
    };
    std::size_t documents_ = 0;
    std::unordered_map<std::string, Feature> features_;
};

/// Compares phrases with what each theme says of itself (label, definition, terms): mean of the TF-IDF cosine of stems
/// with all of it, and of the cosine of character 3- and 4-grams with the nearest part of it. A phrase of one word is
/// near to a term of one word; in the whole of a long description it would drown. Immutable; safe from many threads.
class Suggester {
  public:
    explicit Suggester(std::span<const Theme> themes);

    /// The `count` best themes with a score above 0, best first, ties by theme id.
    std::vector<ThemeSuggestion> nearest(std::string_view phrase, std::size_t count) const;

  private:
    std::span<const Theme> themes_;
    CosineIndex words_;  ///< a document a theme
    CosineIndex grams_;  ///< a document a text: each theme's label, definition and terms in order
};

/// The words of the phrase, in its order, that the theme's label, definition or terms hold too, in whatever form.
std::vector<std::string> shared_words(std::string_view phrase, const Theme& theme);

}  // namespace interlink::detail
