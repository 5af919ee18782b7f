#include <interlink/analysis.hpp>
#include <interlink/matcher.hpp>

#include "analysis/describe.hpp"
#include "text/format.hpp"

namespace interlink {

namespace {

std::vector<Column> match_columns() {
    return {{"phrase", "Phrase", ColumnType::text, ""},
            {"theme", "Theme", ColumnType::reference, "no value where no term matches"},
            {"confidence", "Confidence", ColumnType::number, "in [0.6,1]", 2},
            {"strength", "Strength", ColumnType::text, "strong from 0.75, else weak"},
            {"stems", "Matched stems", ColumnType::texts, ""},
            {"term", "Term", ColumnType::text, "of the taxonomy, as written there"},
            {"covered", "Covered", ColumnType::share, "share of the phrase's content that the term covers", 2, true},
            {"suppressed", "Suppressed", ColumnType::references, "themes whose hits this one covers", 0, true}};
}

Reference reference(const Theme& theme) {
    return {theme.id, theme.label};
}

/// True where the phrase has no strong theme, so that suggestions help.
bool add_matches(const std::vector<Theme>& themes, const Matcher& matcher, const std::string& phrase, Table& table) {
    const auto matches = matcher.match(phrase);
    bool strong = false;
    for (const ThemeMatch& match : matches) {
        strong |= match.strong;
        ReferenceList suppressed;
        for (const SuppressedMatch& s : match.suppressed) suppressed.push_back(reference(themes[s.theme]));
        table.rows.push_back({phrase, reference(themes[match.theme]), match.confidence,
                              std::string(match.strong ? "strong" : "weak"), match.stems, match.term, match.covered,
                              std::move(suppressed)});
    }
    if (matches.empty())
        table.rows.push_back({phrase, Cell(), Cell(), Cell(), TextList{}, Cell(), Cell(), ReferenceList{}});
    return !strong;
}

}  // namespace

ResultDocument describe_matches(const std::vector<Theme>& themes, const std::vector<std::string>& phrases) {
    const Matcher matcher(themes);
    Table matches{"matches", "Themes of the phrases", "", match_columns(), {}};
    Table suggestions{"suggestions",
                      "Suggestions for weak and unmatched phrases",
                      "Never assigned by themselves.",
                      {{"phrase", "Phrase", ColumnType::text, ""},
                       {"theme", "Theme", ColumnType::reference, ""},
                       {"score", "Score", ColumnType::number, "in [0,1]: mean of word and letter similarity", 2}},
                      {}};
    std::size_t weak = 0;
    for (const std::string& phrase : phrases) {
        if (!add_matches(themes, matcher, phrase, matches)) continue;
        ++weak;
        for (const ThemeSuggestion& suggestion : matcher.suggest(phrase))
            suggestions.rows.push_back({phrase, reference(themes[suggestion.theme]), suggestion.score});
    }
    ResultDocument document;
    document.command = "match";
    document.sentences.push_back(
        text::format("{} of {} a strong theme.", phrases.size() - weak,
                     phrases.size() == 1 ? "1 phrase has" : text::format("{} phrases have", phrases.size())));
    document.tables = {std::move(matches), std::move(suggestions)};
    for (const TermError& error : matcher.errors())
        document.notes.push_back({"match-term", text::format("{}: the term '{}' is not used: {}",
                                                             themes[error.theme].id, error.term, error.text)});
    return document;
}

}  // namespace interlink
