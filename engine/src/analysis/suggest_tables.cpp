#include <interlink/suggest.hpp>

#include "analysis/describe.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

std::string quoted(const std::vector<std::string>& words) {
    return text::format("\"{}\"", text::join(words, "\", \""));
}

std::string why(const Model& model, const ThemeChoice& choice) {
    std::vector<std::string> reasons;
    if (choice.weak != nullptr)
        reasons.push_back(
            text::format("weak match {}: {}", format_number(choice.weak->confidence, 2), quoted(choice.matched)));
    std::vector<std::string> others = choice.words;
    std::erase_if(others, [&](const std::string& word) {
        return std::ranges::find(choice.matched, word) != choice.matched.end();
    });
    if (!others.empty()) reasons.push_back("shares " + quoted(others));
    if (choice.nearest) {
        const ModelFactor& near = model.factors[*choice.nearest];
        reasons.push_back(
            text::format("near \"{}\" ({})", near.authored->phrase, model.dataset->technologies[near.technology].name));
    }
    return reasons.empty() ? "similar letters only" : text::format("{}", text::join(reasons, "; "));
}

Table themes_table(const Model& model, const Suggestions& suggestions) {
    Table table{"themes",
                "Themes for phrases without a strong one",
                "Up to five a phrase, best score first. Never assigned by themselves.",
                {{"factor", "Factor", ColumnType::text, "id", 0, true},
                 {"technology", "Technology", ColumnType::reference, ""},
                 {"phrase", "Phrase", ColumnType::text, ""},
                 {"theme", "Theme", ColumnType::reference, ""},
                 {"score", "Score", ColumnType::number, "in (0,1]: mean of word and letter similarity to the theme", 2},
                 {"reason", "Why", ColumnType::text, ""},
                 {"patch", "In patch", ColumnType::boolean, "written by --patch"}},
                {}};
    for (const ThemeSuggestions& phrase : suggestions.themes) {
        const ModelFactor& factor = model.factors[phrase.factor];
        for (std::size_t i = 0; i < phrase.choices.size(); ++i) {
            const ThemeChoice& choice = phrase.choices[i];
            table.rows.push_back({factor.authored->id, model.technology(factor.technology), factor.authored->phrase,
                                  model.theme(choice.theme), choice.score, why(model, choice), phrase.best == i});
        }
    }
    return table;
}

Table links_table(const Model& model, const Suggestions& suggestions) {
    Table table{"links",
                "Links that look missing",
                "A phrase names the other end, and no such link is written down.",
                {{"from", "From", ColumnType::reference, ""},
                 {"kind", "Kind", ColumnType::text,
                  "supports: a strength or opportunity names a function; requires: a weakness or threat names an "
                  "enabler, or a technology with a word of need"},
                 {"to", "To", ColumnType::reference, ""},
                 {"words", "Words", ColumnType::text, "of the phrase, which name it"},
                 {"phrase", "Phrase", ColumnType::text, ""},
                 {"factor", "Factor", ColumnType::text, "id", 0, true},
                 {"grade", "Grade", ColumnType::text, ""},
                 {"confidence", "Confidence", ColumnType::number, "in (0,0.6]", 2},
                 {"evidence", "Evidence", ColumnType::texts, "that of the phrase"}},
                {}};
    for (const LinkSuggestion& link : suggestions.links) {
        const ModelFactor& factor = model.factors[link.factor];
        table.rows.push_back({model.technology(factor.technology), std::string(to_string(link.kind)),
                              model.reference(link.to), link.words, factor.authored->phrase, factor.authored->id,
                              std::string(to_string(Grade::inferred)), link.confidence,
                              evidence_texts(evidence_of(model, factor))});
    }
    return table;
}

Table open_table(const Model& model, const Suggestions& suggestions) {
    Table table{"mentions",
                "Names without a link",
                "The words do not say which link it would be; these are not in the patch.",
                {{"technology", "Technology", ColumnType::reference, ""},
                 {"quadrant", "Quadrant", ColumnType::text, ""},
                 {"phrase", "Phrase", ColumnType::text, ""},
                 {"factor", "Factor", ColumnType::text, "id", 0, true},
                 {"names", "Names", ColumnType::reference, ""},
                 {"words", "Words", ColumnType::text, "of the phrase, which name it"}},
                {}};
    for (const OpenMention& mention : suggestions.open) {
        const ModelFactor& factor = model.factors[mention.factor];
        table.rows.push_back({model.technology(factor.technology), std::string(to_string(factor.quadrant)),
                              factor.authored->phrase, factor.authored->id, model.reference(mention.to),
                              mention.words});
    }
    return table;
}

}  // namespace

ResultDocument describe_suggestions(const Model& model, const Suggestions& suggestions) {
    ResultDocument document = detail::begin_document(model, "suggest");
    const std::size_t weak = suggestions.themes.size(), links = suggestions.links.size();
    const auto best =
        std::ranges::count_if(suggestions.themes, [](const ThemeSuggestions& s) { return s.best.has_value(); });
    document.sentences.push_back(
        model.factors.empty() ? "There are no phrases, so there is nothing to suggest."
        : weak == 0           ? "Every phrase has a strong theme, or none by its author's will."
                              : text::format("{} of {} no strong theme; for {} the patch has a suggestion.", weak,
                                   model.factors.size() == 1 ? "1 phrase has"
                                                                       : text::format("{} phrases have", model.factors.size()),
                                             best));
    if (!model.factors.empty())
        document.sentences.push_back(
            links == 0 ? "No phrase says a link that is not written down."
                       : text::format("{} said by a phrase, but not written down.",
                                      links == 1 ? "1 link is" : text::format("{} links are", links)));
    document.tables = {themes_table(model, suggestions), links_table(model, suggestions)};
    if (!suggestions.open.empty()) document.tables.push_back(open_table(model, suggestions));
    document.notes.push_back(
        {"suggest-judge",
         "Suggestions go by words alone. Read each before you take it; --patch writes them for your files."});
    return document;
}

}  // namespace interlink
