#include "theme/suggest.hpp"

#include <interlink/suggest.hpp>

#include "analysis/suggest_links.hpp"
#include "model/require.hpp"
#include "text/format.hpp"
#include "theme/phrase.hpp"

#include <algorithm>

namespace interlink {

namespace {

constexpr std::size_t most_choices = 5;
// Measured on the tuning phrases of tests/data/matching: below these scores 4 of 274 choices are right.
constexpr double shown_from = 0.15;
constexpr double shown_by_letters_from = 0.2;
// A judgement: a phrase that no term fits is hard to place.
constexpr double patched_from = 0.4;

bool surely_about(const About& about) {
    return about.match.strong || about.match.stated;
}

bool is_weak(const Model& model, const ModelFactor& factor) {
    return !factor.authored->themes && std::ranges::none_of(model.abouts_of(factor), surely_about);
}

/// Phrases whose themes are sure, each as a theme of its own, so that the scorer compares phrases.
struct SurePhrases {
    std::vector<std::uint32_t> factors;
    std::vector<Theme> texts;
};

SurePhrases sure_phrases(const Model& model) {
    SurePhrases sure;
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        if (std::ranges::none_of(model.abouts_of(model.factors[f]), surely_about)) continue;
        sure.factors.push_back(f);
        Theme text;
        text.id = model.factors[f].authored->id;
        text.label = model.factors[f].authored->phrase;
        sure.texts.push_back(std::move(text));
    }
    return sure;
}

/// The most similar sure phrase about the theme; it shares a word with the phrase.
std::optional<std::uint32_t> nearest_about(const Model& model, const SurePhrases& sure,
                                           const std::vector<ThemeSuggestion>& nearest, const std::string& phrase,
                                           std::uint32_t theme) {
    for (const ThemeSuggestion& near : nearest) {
        const std::uint32_t f = sure.factors[near.theme];
        const bool about = std::ranges::any_of(model.abouts_of(model.factors[f]),
                                               [&](const About& a) { return a.theme == theme && surely_about(a); });
        if (about && !detail::shared_words(phrase, sure.texts[near.theme]).empty()) return f;
    }
    return std::nullopt;
}

std::vector<std::string> matched_words(const std::string& phrase, const ThemeMatch& match) {
    std::vector<std::string> words;
    for (const detail::Token& token : detail::analyse(phrase))
        if (std::ranges::find(match.stems, token.stem) != match.stems.end()) words.push_back(token.surface);
    return words;
}

bool worth_showing(const ThemeChoice& choice) {
    if (choice.weak != nullptr) return true;
    return choice.score >= (choice.words.empty() && !choice.nearest ? shown_by_letters_from : shown_from);
}

/// What the matcher finds weakly comes first: of two independent readers who agree, few are wrong.
std::optional<std::size_t> best_choice(const std::vector<ThemeChoice>& choices) {
    const auto agreed = std::ranges::find_if(choices, [](const ThemeChoice& c) { return c.weak != nullptr; });
    if (agreed != choices.end()) return static_cast<std::size_t>(agreed - choices.begin());
    if (!choices.empty() && choices[0].score >= patched_from && !choices[0].words.empty()) return 0;
    return std::nullopt;
}

}  // namespace

Suggestions suggest(const Model& model) {
    detail::require_data(model);
    Suggestions result;
    const Matcher matcher(model.dataset->themes);
    const SurePhrases sure = sure_phrases(model);
    const Matcher phrases(sure.texts);
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        if (!is_weak(model, model.factors[f])) continue;
        ThemeSuggestions suggestions{f, {}, {}};
        const std::string& phrase = model.factors[f].authored->phrase;
        const std::vector<std::string>& refused = model.factors[f].authored->themes_not;
        const auto nearest = phrases.suggest(phrase, sure.texts.size());
        for (const ThemeSuggestion& near : matcher.suggest(phrase, most_choices + refused.size())) {
            if (suggestions.choices.size() == most_choices) break;
            const Theme& theme = model.dataset->themes[near.theme];
            if (std::ranges::find(refused, theme.id) != refused.end()) continue;
            ThemeChoice choice{near.theme, near.score, nullptr, {}, detail::shared_words(phrase, theme), {}};
            for (const About& about : model.abouts_of(model.factors[f]))
                if (about.theme == near.theme) choice.weak = &about.match;
            if (choice.weak != nullptr) choice.matched = matched_words(phrase, *choice.weak);
            choice.nearest = nearest_about(model, sure, nearest, phrase, near.theme);
            if (worth_showing(choice)) suggestions.choices.push_back(std::move(choice));
        }
        suggestions.best = best_choice(suggestions.choices);
        result.themes.push_back(std::move(suggestions));
    }
    detail::suggest_links(model, result);
    return result;
}

Patch suggested_patch(const Model& model, const Suggestions& suggestions) {
    std::vector<ThemeEdit> themes;
    for (const ThemeSuggestions& phrase : suggestions.themes) {
        if (!phrase.best) continue;
        const ThemeChoice& choice = phrase.choices[*phrase.best];
        const ModelFactor& factor = model.factors[phrase.factor];
        // What the matcher finds weakly stays beside it.
        const std::string key = model.abouts_of(factor).empty() ? "themes" : "themes_add";
        themes.push_back({factor.authored, key, model.dataset->themes[choice.theme].id,
                          text::format("suggested: score {}", format_number(choice.score, 2))});
    }
    std::vector<Link> links;
    for (const LinkSuggestion& suggestion : suggestions.links) {
        const ModelFactor& factor = model.factors[suggestion.factor];
        Link link;
        link.from = {EntityKind::technology, model.dataset->technologies[factor.technology].id};
        link.to = {suggestion.to.kind, model.id(suggestion.to)};
        link.kind = suggestion.kind;
        link.grade = Grade::inferred;
        link.confidence = suggestion.confidence;
        link.evidence = evidence_of(model, factor);
        link.note = text::format("Suggested by the phrase \"{}\"", factor.authored->phrase);
        if (link.kind == LinkKind::supports) {
            link.horizon = factor.quadrant == Quadrant::opportunity ? Horizon::future : Horizon::current;
            link.factor = factor.authored->id;
        }
        links.push_back(std::move(link));
    }
    return make_patch(*model.dataset, themes, links);
}

}  // namespace interlink
