// Every contribution behind a score, down to phrase, theme, rule and evidence.
#include "analysis/describe.hpp"
#include "analysis/explain_entity.hpp"
#include "analysis/lookup.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

std::vector<std::uint32_t> factors_of(const std::vector<Contribution::Share>& shares) {
    std::vector<std::uint32_t> factors;
    for (const Contribution::Share& share : shares) factors.push_back(share.factor);
    return factors;
}

Cell share_texts(const Model& model, const Contribution& contribution) {
    TextList list;
    for (const auto* side : {&contribution.from_phrases, &contribution.to_phrases})
        for (const Contribution::Share& share : *side)
            list.push_back(text::format("{} {:+.4f}", model.factors[share.factor].authored->id, share.amount));
    return list;
}

Cell relation_texts(const Model& model, const Contribution& contribution) {
    TextList list;
    for (const std::uint32_t r : contribution.relations) {
        const Relation& relation = model.relations[r];
        list.push_back(text::format("{} ({}, weight {:.2f}, confidence {:.2f})", describe_relation(model, relation),
                                    to_string(relation.grade), relation.weight, relation.confidence));
    }
    return list;
}

std::string reason_of(const Model& model, const Contribution& c) {
    const std::string& from = model.dataset->technologies[c.from].name;
    const std::string& to = model.dataset->technologies[c.to].name;
    switch (c.component) {
        case Component::opportunity:
            return "the same opportunity in both";
        case Component::exploit:
            return text::format("a strength of {} enables an opportunity of {}{}", from, to,
                                c.via ? text::format(" through {}", model.dataset->themes[*c.via].label) : "");
        case Component::shield:
            return text::format("{} answers an exposure of {}{}", from, to,
                                c.via ? text::format(" through {}", model.dataset->themes[*c.via].label) : "");
        case Component::function:
            return text::format("both serve {}", model.dataset->functions[*c.function].name);
        case Component::dependency:
            return text::format("{} requires {}", from, to);
        case Component::exposure:
            return "both are exposed: a penalty";
    }
    return "";
}

Table contributions_table(const Model& model, const Pair& pair) {
    Table table{"contributions",
                "Contributions to the leverage",
                "They add up to the leverage. A contribution is a share of the score, not the effect of removing it.",
                {},
                {}};
    table.columns = {
        {"component", "Component", ColumnType::text, ""},
        {"amount", "Amount", ColumnType::number, "share of the score; exposure is negative", 4},
        {"theme", "Theme", ColumnType::reference, "no value for functions and links"},
        {"function", "Function", ColumnType::reference, "no value but for the function component", 0, true},
        {"reason", "Why", ColumnType::text, ""},
        {"from", "From", ColumnType::reference, "the technology that gives", 0, true},
        {"to", "To", ColumnType::reference, "the technology that takes", 0, true},
        {"from_phrases", "Phrases from", ColumnType::texts, ""},
        {"to_phrases", "Phrases to", ColumnType::texts, ""},
        {"shares", "Phrase shares", ColumnType::texts, "each phrase's part of the amount, by w·κ·c", 0, true},
        {"links", "Links", ColumnType::texts, "relations behind it", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources"}};
    for (const Contribution& c : contributions(model, pair)) {
        const auto from = factors_of(c.from_phrases), to = factors_of(c.to_phrases);
        auto both = from;
        both.insert(both.end(), to.begin(), to.end());
        table.rows.push_back(
            {std::string(to_string(c.component)), c.amount, c.theme ? Cell(model.theme(*c.theme)) : Cell(),
             c.function ? Cell(model.function(*c.function)) : Cell(), reason_of(model, c), model.technology(c.from),
             model.technology(c.to), detail::phrase_texts(model, from), detail::phrase_texts(model, to),
             share_texts(model, c), relation_texts(model, c), detail::evidence(model, both, c.relations)});
    }
    return table;
}

Table components_table(const Model& model, const Pair& pair) {
    Table table{"components", "Components", "component = mass / (mass + h); dependency is not saturated.", {}, {}};
    table.columns = {{"component", "Component", ColumnType::text, ""},
                     {"mass", "Mass", ColumnType::number, "sum over themes, functions or links, >= 0"},
                     {"value", "Component value", ColumnType::number, "in [0,1)"},
                     {"weight", "Weight", ColumnType::number, "negative for the penalty", 2},
                     {"contribution", "Contribution", ColumnType::number, "weight times value", 4}};
    const Components weights = to_components(model.dataset->settings.weights);
    for (const Component c : all_components) {
        const double weight = c == Component::exposure ? -weights[c] : weights[c];
        table.rows.push_back(
            {std::string(to_string(c)), pair.masses[c], pair.components[c], weight, weight * pair.components[c]});
    }
    return table;
}

ResultDocument explain_pair(const Model& model, std::uint32_t a, std::uint32_t b) {
    ResultDocument document = detail::begin_document(model, "explain");
    const PairsResult ranking = rank_pairs(model);
    const auto found = std::ranges::find_if(
        ranking.pairs, [&](const Pair& p) { return p.a == std::min(a, b) && p.b == std::max(a, b); });
    const Pair& pair = *found;
    const std::string name =
        model.dataset->technologies[pair.a].name + " + " + model.dataset->technologies[pair.b].name;
    document.options.emplace_back("a", model.technology(pair.a));
    document.options.emplace_back("b", model.technology(pair.b));
    if (pair.status == PairStatus::insufficient_data) {
        document.sentences.push_back(
            text::format("{} has no score: a technology without SWOT phrases cannot be paired.", name));
        document.notes.push_back(
            {"insufficient-data", "Add strengths, weaknesses, opportunities and threats to the data set."});
    } else {
        document.sentences.push_back(text::format(
            "{} has a leverage of {:.4f}, rank {} of {} ({} and {} phrases).", name, pair.leverage, pair.rank,
            count_words(ranked_count(ranking), "ranked pairing", "ranked pairings"), pair.factors_a, pair.factors_b));
        if (auto repeated = describe_repeated_phrases(model, contributions(model, pair)); !repeated.empty())
            document.notes.push_back({"explain-repeated", std::move(repeated)});
    }
    document.tables = {components_table(model, pair), contributions_table(model, pair)};
    document.notes.push_back(
        {"explain-share", "A contribution is a share of the score, not the effect of removing it."});
    return document;
}

}  // namespace

AnalysisOutcome run_explain(const Model& model, const AnalysisOptions& options) {
    if (options.subjects.size() == 1) {
        const auto entity = detail::entity_named(model, options.subjects[0]);
        if (const auto* unknown = std::get_if<detail::Unknown>(&entity)) return {{}, unknown->error, unknown->hint};
        return {detail::explain_entity(model, std::get<EntityRef>(entity)), {}, {}};
    }
    const auto a = detail::technology_named(model, options.subjects[0]);
    const auto b = detail::technology_named(model, options.subjects[1]);
    for (const auto* named : {&a, &b})
        if (const auto* unknown = std::get_if<detail::Unknown>(named)) return {{}, unknown->error, unknown->hint};
    if (std::get<0>(a) == std::get<0>(b)) return {{}, "a pair needs two different technologies", ""};
    return {explain_pair(model, std::get<0>(a), std::get<0>(b)), {}, {}};
}

}  // namespace interlink
