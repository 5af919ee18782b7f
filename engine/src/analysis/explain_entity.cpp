#include "analysis/explain_entity.hpp"

#include <interlink/answers.hpp>

#include "analysis/describe.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

bool concerns(const Model& model, std::uint32_t factor, EntityRef entity) {
    switch (entity.kind) {
        case EntityKind::technology:
            return model.factors[factor].technology == entity.index;
        case EntityKind::factor:
            return factor == entity.index;
        case EntityKind::theme:
            return std::ranges::any_of(model.abouts_of(model.factors[factor]),
                                       [&](const About& about) { return about.theme == entity.index; });
        case EntityKind::function:
        case EntityKind::enabler:
            return false;
    }
    return false;
}

Cell suppressed_texts(const Model& model, const ThemeMatch& match) {
    TextList list;
    for (const SuppressedMatch& s : match.suppressed)
        list.push_back(text::format("{} ({}), covered by {}", model.dataset->themes[s.theme].label, s.term,
                                    model.dataset->themes[s.by].label));
    return list;
}

Row phrase_row(const Model& model, const ModelFactor& factor, const About* about) {
    Row row{model.technology(factor.technology), std::string(to_string(factor.quadrant)), factor.authored->phrase,
            factor.weight * factor.confidence};
    if (!about) {
        row.insert(row.end(), {Cell(), Cell(), std::string("no theme: no term matches"), Cell(), Cell()});
    } else {
        const ThemeMatch& match = about->match;
        row.insert(row.end(), {model.theme(about->theme), about->confidence,
                               match.stated ? std::string("stated by the author") : "term '" + match.term + "'",
                               match.stated ? Cell() : Cell(match.covered), suppressed_texts(model, match)});
    }
    row.push_back(factor.authored->id);
    row.push_back(evidence_texts(evidence_of(model, factor)));
    return row;
}

Table phrases_table(const Model& model, EntityRef entity) {
    Table table{"phrases", "Phrases and why they are about a theme", "", {}, {}};
    table.columns = {
        {"technology", "Technology", ColumnType::reference, ""},
        {"quadrant", "Quadrant", ColumnType::text, ""},
        {"phrase", "Phrase", ColumnType::text, ""},
        {"weight", "Weight", ColumnType::number, "weight times confidence of the phrase", 2},
        {"theme", "Theme", ColumnType::reference, ""},
        {"confidence", "Confidence", ColumnType::number, "that the phrase is about the theme", 2},
        {"rule", "Because of", ColumnType::text, "the taxonomy's term, or the author"},
        {"covered", "Covered", ColumnType::share, "share of the phrase's content that the term covers", 2, true},
        {"suppressed", "Suppressed", ColumnType::texts, "weaker hits that this one covers", 0, true},
        {"factor", "Phrase id", ColumnType::text, "", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources"}};
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        if (!concerns(model, f, entity)) continue;
        const ModelFactor& factor = model.factors[f];
        if (factor.first_about == factor.last_about) table.rows.push_back(phrase_row(model, factor, nullptr));
        for (const About& about : model.abouts_of(factor))
            if (entity.kind != EntityKind::theme || about.theme == entity.index)
                table.rows.push_back(phrase_row(model, factor, &about));
    }
    return table;
}

void add_profile_row(const Model& model, std::uint32_t technology, const ThemeProfile& p, Table& table) {
    table.rows.push_back({model.technology(technology), model.theme(p.theme), p.strength, p.weakness, p.opportunity,
                          p.threat, p.exposure, p.capability, p.enabling});
}

Table profile_table(const Model& model, EntityRef entity) {
    Table table{"profile", "Theme profile", "Every figure lies in [0,1].", {}, {}};
    table.columns = {
        {"technology", "Technology", ColumnType::reference, ""},
        {"theme", "Theme", ColumnType::reference, ""},
        {"strength", "S", ColumnType::number, "strength", 2},
        {"weakness", "W", ColumnType::number, "weakness", 2},
        {"opportunity", "O", ColumnType::number, "opportunity", 2},
        {"threat", "T", ColumnType::number, "threat", 2},
        {"exposure", "Exposure", ColumnType::number, "by threat and, in part, by weakness, after mitigation", 2},
        {"capability", "Capability", ColumnType::number, "how far it answers weaknesses and threats", 2},
        {"enabling", "Enabling", ColumnType::number, "how far it enables opportunities", 2}};
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        for (const ThemeProfile& p : model.profiles[t].themes)
            if ((entity.kind == EntityKind::technology && entity.index == t) ||
                (entity.kind == EntityKind::theme && entity.index == p.theme))
                add_profile_row(model, t, p, table);
    return table;
}

/// One row an answer and technology whose exposure it lowers, or would; one row for an answer that lowers none.
Table answers_table(const Model& model, std::uint32_t theme) {
    Table table{"answers", "Who answers it", "", {}, {}};
    table.columns = {{"answer", "Answer", ColumnType::reference, "a technology or an enabler"},
                     {"type", "Type", ColumnType::text, "technology or enabler"},
                     {"status", "Status", ColumnType::text, "in-place, partial or missing; a technology is in place"},
                     {"amount", "Amount", ColumnType::number, "how far it answers as things stand, in [0,1]", 2},
                     {"through", "Through", ColumnType::reference, "the capability that answers the theme"},
                     {"technology", "Lowers exposure of", ColumnType::reference, ""},
                     {"factor", "Factor", ColumnType::number, "by which it multiplies that exposure, in [0,1]", 2},
                     {"factor_in_place", "Factor in place", ColumnType::number, "once the enabler is in place", 2},
                     {"links", "Links", ColumnType::texts, "the mitigates links behind it", 0, true},
                     {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const Answer& answer : answers_to(model, theme)) {
        TextList links;
        for (const std::uint32_t r : answer.relations) links.push_back(describe_relation(model, model.relations[r]));
        const auto add = [&](Cell technology, Cell factor, Cell in_place) {
            table.rows.push_back({model.reference(answer.who), std::string(to_string(answer.who.kind)),
                                  std::string(to_string(answer.status)), answer.amount,
                                  answer.via ? Cell(model.theme(*answer.via)) : Cell(), std::move(technology),
                                  std::move(factor), std::move(in_place), links,
                                  evidence(model, {}, answer.relations)});
        };
        if (answer.lowers.empty()) add({}, {}, {});
        for (const Lowering& lowering : answer.lowers)
            add(model.technology(lowering.technology), lowering.factor, lowering.in_place);
    }
    return table;
}

/// A phrase stands for its technology, and in what mitigates or aggravates it for its themes.
bool stands_for(const Model& model, const Relation& relation, EntityRef end, EntityRef entity) {
    if (end == entity) return true;
    if (end.kind != EntityKind::factor) return false;
    if (entity.kind == EntityKind::technology) return model.factors[end.index].technology == entity.index;
    const bool acts = relation.kind == LinkKind::mitigates || relation.kind == LinkKind::aggravates;
    return acts && end == relation.to && entity.kind == EntityKind::theme && concerns(model, end.index, entity);
}

bool speaks_of(const Model& model, const Relation& relation, EntityRef entity) {
    return stands_for(model, relation, relation.from, entity) || stands_for(model, relation, relation.to, entity);
}

Table links_table(const Model& model, EntityRef entity) {
    Table table{"links", "Links", "", {}, {}};
    table.columns = {{"from", "From", ColumnType::reference, ""},
                     {"relation", "Relation", ColumnType::text, ""},
                     {"to", "To", ColumnType::reference, ""},
                     {"horizon", "Horizon", ColumnType::text, "supports only"},
                     {"weight", "Weight", ColumnType::number, "in (0,1]", 2},
                     {"confidence", "Confidence", ColumnType::number, "in (0,1]", 2},
                     {"grade", "Grade", ColumnType::text, "stated, inferred or assumed"},
                     {"evidence", "Evidence", ColumnType::texts, "places in the sources"},
                     {"note", "Note", ColumnType::text, "", 0, true}};
    for (const Relation& relation : model.relations)
        if (speaks_of(model, relation, entity))
            table.rows.push_back(
                {model.reference(relation.from), std::string(to_string(relation.kind)), model.reference(relation.to),
                 relation.kind == LinkKind::supports ? Cell(std::string(to_string(relation.horizon))) : Cell(),
                 relation.weight, relation.confidence, std::string(to_string(relation.grade)),
                 evidence_texts(relation.authored->evidence), relation.authored->note});
    return table;
}

}  // namespace

ResultDocument explain_entity(const Model& model, EntityRef entity) {
    ResultDocument document = begin_document(model, "explain");
    document.options.emplace_back("entity", model.reference(entity));
    document.options.emplace_back("kind", std::string(to_string(entity.kind)));
    Table phrases = phrases_table(model, entity), links = links_table(model, entity);
    document.sentences.push_back(
        text::format("{} is a {} with {} and {}.", model.name(entity), to_string(entity.kind),
                     count_words(phrases.rows.size(), "phrase assignment", "phrase assignments"),
                     count_words(links.rows.size(), "link", "links")));
    if (entity.kind == EntityKind::theme) {
        const Theme& theme = model.dataset->themes[entity.index];
        if (!theme.definition.empty()) document.sentences.push_back(theme.definition);
    }
    if (entity.kind == EntityKind::technology || entity.kind == EntityKind::theme)
        document.tables.push_back(profile_table(model, entity));
    if (entity.kind == EntityKind::theme)
        if (Table answers = answers_table(model, entity.index); !answers.rows.empty())
            document.tables.push_back(std::move(answers));
    if (!phrases.rows.empty()) document.tables.push_back(std::move(phrases));
    document.tables.push_back(std::move(links));
    return document;
}

}  // namespace interlink::detail
