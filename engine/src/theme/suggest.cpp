#include "theme/suggest.hpp"

#include "theme/phrase.hpp"

#include <algorithm>
#include <cmath>

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

std::string description_of(const Theme& theme) {
    std::string text = theme.label + " . " + theme.definition + " . ";
    for (const std::string& term : theme.terms) text += plain_text(term);
    return text;
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

std::vector<Counts> documents(std::span<const Theme> themes, Counts (*features)(std::span<const Token>)) {
    std::vector<Counts> result;
    result.reserve(themes.size());
    for (const Theme& theme : themes) result.push_back(features(analyse(description_of(theme))));
    return result;
}

}  // namespace

CosineIndex::CosineIndex(std::span<const Counts> documents) {
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
    : themes_(themes), words_(documents(themes, stems_of)), grams_(documents(themes, grams_of)) {}

std::vector<ThemeSuggestion> Suggester::nearest(std::string_view phrase, std::size_t count) const {
    auto tokens = analyse(phrase);
    // "Lack of …" and "improved …" say nothing about the subject, unless there is nothing else.
    const auto no_content = [](const Token& token) { return token.kind != WordClass::content; };
    if (!std::ranges::all_of(tokens, no_content)) std::erase_if(tokens, no_content);
    std::vector<double> scores(themes_.size(), 0.0);
    words_.add_scores(stems_of(tokens), 0.5, scores);
    grams_.add_scores(grams_of(tokens), 0.5, scores);
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

}  // namespace interlink::detail
