#include "analysis/describe.hpp"
#include "analysis/lookup.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink {

namespace {

std::string_view reading(TowsKind kind) {
    switch (kind) {
        case TowsKind::so:
            return "use the strength to take the opportunity";
        case TowsKind::st:
            return "use the strength against the threat";
        case TowsKind::wo:
            return "overcome the weakness by the opportunity";
        case TowsKind::wt:
            return "beware: the weakness meets the threat";
    }
    return "";
}

bool against_threat(TowsKind kind) {
    return kind == TowsKind::st || kind == TowsKind::wt;
}

/// Who answers the themes on which a phrase meets a threat; each theme is looked up once.
class ThreatAnswers {
  public:
    explicit ThreatAnswers(const Model& model) : model_(model) {}

    Cell of(const TowsEntry& entry) {
        ReferenceList list;
        if (!against_threat(entry.kind)) return list;
        for (const std::uint32_t theme : entry.themes)
            for (const Answer& answer : to(theme))
                if (const Reference who = model_.reference(answer.who); std::ranges::find(list, who) == list.end())
                    list.push_back(who);
        return list;
    }

  private:
    const std::vector<Answer>& to(std::uint32_t theme) {
        auto found = answers_.find(theme);
        if (found == answers_.end()) found = answers_.emplace(theme, answers_to(model_, theme)).first;
        return found->second;
    }

    const Model& model_;
    std::map<std::uint32_t, std::vector<Answer>> answers_;
};

Table tows_table(const Model& model, const std::vector<TowsEntry>& entries) {
    Table table{"tows",
                "Combinations of phrases",
                "The internal phrase of one technology with the external phrase of the other.",
                {},
                {}};
    table.columns = {
        {"combination", "Kind", ColumnType::text, "SO, ST, WO or WT"},
        {"amount", "Amount", ColumnType::number, "sum over the themes of the lesser of both phrases' figures", 2},
        {"from", "From", ColumnType::reference, "technology of the strength or weakness"},
        {"from_phrase", "Strength or weakness", ColumnType::text, ""},
        {"to", "To", ColumnType::reference, "technology of the opportunity or threat"},
        {"to_phrase", "Opportunity or threat", ColumnType::text, ""},
        {"themes", "Through", ColumnType::references, "themes on which they meet"},
        {"reading", "Reading", ColumnType::text, "", 0, true},
        {"answered_by", "Threat answered by", ColumnType::references,
         "capabilities and enablers that answer the threat's themes, whoever's they are; empty for an opportunity", 0,
         true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    ThreatAnswers answers(model);
    for (const TowsEntry& entry : entries) {
        const ModelFactor &from = model.factors[entry.from], &to = model.factors[entry.to];
        table.rows.push_back({std::string(to_string(entry.kind)), entry.amount, model.technology(from.technology),
                              from.authored->phrase, model.technology(to.technology), to.authored->phrase,
                              detail::references(model, EntityKind::theme, entry.themes),
                              std::string(reading(entry.kind)), answers.of(entry),
                              detail::evidence(model, {entry.from, entry.to}, {})});
    }
    return table;
}

ResultDocument describe_tows(const Model& model, std::uint32_t a, std::uint32_t b) {
    const std::vector<TowsEntry> entries = tows(model, a, b);
    ResultDocument document = detail::begin_document(model, "tows");
    document.options.emplace_back("a", model.technology(a));
    document.options.emplace_back("b", model.technology(b));
    const std::string pair = model.dataset->technologies[a].name + " and " + model.dataset->technologies[b].name;
    if (entries.empty()) {
        document.sentences.push_back(text::format("No phrase of {} meets one of the other's.", pair));
    } else {
        const TowsEntry& first = entries.front();
        const ModelFactor &from = model.factors[first.from], &to = model.factors[first.to];
        document.sentences.push_back(text::format(
            "{} meet in {}. The strongest ({}): \"{}\" of {} with \"{}\" of {} - {}.", pair,
            count_words(entries.size(), "combination of phrases", "combinations of phrases"), to_string(first.kind),
            from.authored->phrase, model.dataset->technologies[from.technology].name, to.authored->phrase,
            model.dataset->technologies[to.technology].name, reading(first.kind)));
    }
    document.tables.push_back(tows_table(model, entries));
    return document;
}

}  // namespace

AnalysisOutcome run_tows(const Model& model, const AnalysisOptions& options) {
    const auto a = detail::technology_named(model, options.subjects[0]);
    const auto b = detail::technology_named(model, options.subjects[1]);
    for (const auto* named : {&a, &b})
        if (const auto* unknown = std::get_if<detail::Unknown>(named)) return {{}, unknown->error, unknown->hint};
    if (std::get<0>(a) == std::get<0>(b)) return {{}, "a pair needs two different technologies", ""};
    return {describe_tows(model, std::get<0>(a), std::get<0>(b)), {}, {}};
}

}  // namespace interlink
