// What a data set may lack: themes of phrases that the matcher is not sure of, and links that phrases name without
// anybody having written them down. Suggestions for people: nothing is assigned, no file is changed.
#pragma once

#include <interlink/model.hpp>
#include <interlink/patch.hpp>
#include <interlink/tables.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interlink {

/// A theme that a phrase may be about, and why.
struct ThemeChoice {
    std::uint32_t theme = 0;
    double score = 0.0;                    ///< of Matcher::suggest, in (0,1]
    const ThemeMatch* weak = nullptr;      ///< the matcher finds it too, below the strong threshold
    std::vector<std::string> matched;      ///< the words of the phrase that it is found by
    std::vector<std::string> words;        ///< of the phrase, which the theme's own words hold too
    std::optional<std::uint32_t> nearest;  ///< the factor most like it whose theme this surely is
};

/// A phrase with no theme of confidence >= 0.75, and up to five choices, best score first. A score below 0.15, or below
/// 0.2 where only letters are alike, is no reason: such themes are left out.
struct ThemeSuggestions {
    std::uint32_t factor = 0;
    std::vector<ThemeChoice> choices;
    std::optional<std::size_t> best;  ///< the choice that goes into the patch
};

/// A link that a phrase names and nobody wrote down.
struct LinkSuggestion {
    std::uint32_t factor = 0;
    EntityRef to;
    LinkKind kind = LinkKind::supports;
    double confidence = 0.0;  ///< (0,0.6]: that of the grade, less the more of the phrase is about something else
    std::string words;        ///< of the phrase, which name `to`
};

/// A phrase that names something its technology has no link with, where the words do not say which link.
struct OpenMention {
    std::uint32_t factor = 0;
    EntityRef to;
    std::string words;
};

struct Suggestions {
    std::vector<ThemeSuggestions> themes;  ///< in the model's order of phrases
    std::vector<LinkSuggestion> links;     ///< likewise; each link once, by the phrase that says it most surely
    std::vector<OpenMention> open;         ///< likewise
};

/// The rules are section 11 of METHOD.md. `model` must outlive the result. O(phrases · (their length + themes)).
Suggestions suggest(const Model& model);

ResultDocument describe_suggestions(const Model& model, const Suggestions& suggestions);

/// The best theme of each phrase and every link, as a patch of the data set's files, which are read again.
Patch suggested_patch(const Model& model, const Suggestions& suggestions);

}  // namespace interlink
