#include "theme/suggest.hpp"

#include "theme/phrase.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace interlink::detail {
namespace {

using Counts = CosineIndex::Counts;

/// The words of a term as plain text; absent slots say what the theme is not about.
std::string plain_text(std::string_view term) {
    std::string text;
    for (std::size_t from = 0; from < term.size();) {
        const auto to = std::min(term.find(' ', from), term.size());
        auto slot = term.substr(from, to - from);
        from = to + 1;
        if (slot.starts_with('!')) continue;
        slot = slot.substr(0, slot.find('~'));
        text += slot;
        text += ' ';
    }
    std::ranges::replace_if(
        text, [](char c) { return c == '|' || c == '*' || c == '='; }, ' ');
    return text;
}

/// What a theme says of itself: label, definition, terms.
std::vector<std::string> texts_of(const Theme& theme) {
    std::vector<std::string> texts{theme.label, theme.definition};
    for (const std::string& term : theme.terms) texts.push_back(plain_text(term));
    return texts;
}

Counts stems_of(std::span<const Token> tokens) {
    Counts counts;
    for (const Token& token : tokens) counts[token.stem] += 1.0;
    return counts;
}

Counts grams_of(std::span<const Token> tokens) {
    Counts counts;
    for (const Token& token : tokens) {
        const std::string padded = ' ' + token.surface + ' ';
        for (std::size_t length = 3; length <= 4; ++length) {
            for (std::size_t at = 0; at + length <= padded.size(); ++at) counts[padded.substr(at, length)] += 1.0;
        }
    }
    return counts;
}

std::vector<Counts> stems_by_theme(std::span<const Theme> themes) {
    std::vector<Counts> documents(themes.size());
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        for (const std::string& text : texts_of(themes[theme])) {
            for (const auto& [stem, count] : stems_of(analyse(text))) documents[theme][stem] += count;
        }
    }
    return documents;
}

std::vector<Counts> grams_by_text(std::span<const Theme> themes) {
    std::vector<Counts> documents;
    for (const Theme& theme : themes) {
        for (const std::string& text : texts_of(theme)) documents.push_back(grams_of(analyse(text)));
    }
    return documents;
}

}  // namespace

CosineIndex::CosineIndex(std::span<const Counts> documents) : documents_(documents.size()) {
    for (std::uint32_t document = 0; document < documents.size(); ++document) {
        for (const auto& [feature, count] : documents[document]) {
            features_[feature].postings.push_back({document, 1.0 + std::log(count)});
        }
    }
    std::vector<double> squares(documents.size(), 0.0);
    for (auto& [name, feature] : features_) {
        const auto with = static_cast<double>(feature.postings.size());
        feature.idf = std::log((1.0 + static_cast<double>(documents.size())) / (1.0 + with)) + 1.0;
    }
    // Summed in each document's own order of names: the hash table's order must not reach the last bit.
    for (std::uint32_t document = 0; document < documents.size(); ++document) {
        std::vector<std::pair<std::string_view, double>> counts(documents[document].begin(), documents[document].end());
        std::ranges::sort(counts);
        for (const auto& [name, count] : counts) {
            const double weight = (1.0 + std::log(count)) * features_.at(std::string(name)).idf;
            squares[document] += weight * weight;
        }
    }
    for (auto& [name, feature] : features_) {
        for (Posting& posting : feature.postings) posting.weight *= feature.idf / std::sqrt(squares[posting.document]);
    }
}

void CosineIndex::add_scores(const Counts& query, double weight, std::vector<double>& scores) const {
    std::vector<std::pair<std::string_view, double>> known;
    for (const auto& [name, count] : query) {
        if (features_.contains(name)) known.emplace_back(name, count);
    }
    std::ranges::sort(known);
    std::vector<double> dot(scores.size(), 0.0);
    double square = 0.0;
    for (const auto& [name, count] : known) {
        const Feature& feature = features_.at(std::string(name));
        const double in_query = (1.0 + std::log(count)) * feature.idf;
        square += in_query * in_query;
        for (const Posting& posting : feature.postings) dot[posting.document] += in_query * posting.weight;
    }
    if (square == 0.0) return;
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += weight * dot[i] / std::sqrt(square);
}

Suggester::Suggester(std::span<const Theme> themes)
    : themes_(themes), words_(stems_by_theme(themes)), grams_(grams_by_text(themes)) {}

std::vector<ThemeSuggestion> Suggester::nearest(std::string_view phrase, std::size_t count) const {
    const auto tokens = analyse(phrase);
    std::vector<double> scores(themes_.size(), 0.0);
    words_.add_scores(stems_of(tokens), 0.5, scores);
    std::vector<double> text_scores(grams_.documents(), 0.0);
    grams_.add_scores(grams_of(tokens), 0.5, text_scores);
    auto of_theme = text_scores.begin();
    for (std::size_t theme = 0; theme < themes_.size(); ++theme) {
        const auto end = of_theme + static_cast<std::ptrdiff_t>(2 + themes_[theme].terms.size());
        scores[theme] += *std::max_element(of_theme, end);
        of_theme = end;
    }
    std::vector<ThemeSuggestion> suggestions;
    for (std::uint32_t theme = 0; theme < scores.size(); ++theme) {
        if (scores[theme] > 0.0) suggestions.push_back({theme, std::min(scores[theme], 1.0)});
    }
    const auto better = [&](const ThemeSuggestion& a, const ThemeSuggestion& b) {
        return a.score != b.score ? a.score > b.score : themes_[a.theme].id < themes_[b.theme].id;
    };
    const auto wanted = std::min(count, suggestions.size());
    std::ranges::partial_sort(suggestions, suggestions.begin() + static_cast<std::ptrdiff_t>(wanted), better);
    suggestions.resize(wanted);
    return suggestions;
}

std::vector<std::string> shared_words(std::string_view phrase, const Theme& theme) {
    std::vector<std::string> words;
    std::unordered_set<std::string> stems;
    for (const std::string& text : texts_of(theme))
        for (Token& token : analyse(text)) stems.insert(std::move(token.stem));
    for (Token& token : analyse(phrase))
        if (stems.contains(token.stem) && std::ranges::find(words, token.surface) == words.end())
            words.push_back(std::move(token.surface));
    return words;
}

}  // namespace interlink::detail
