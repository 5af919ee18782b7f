#include "views/facts.hpp"

#include "text/format.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

void add_evidence(Facts& facts, const std::vector<Evidence>& evidence) {
    facts.emplace_back("evidence", fact_list(evidence_texts(evidence)));
}

/// An edge's weight has another name than a vertex's: Graphviz takes `weight` of an edge for how short to draw it.
void add_measure(Facts& facts, const char* weight_name, double weight, double confidence) {
    facts.emplace_back(weight_name, fact_number(weight));
    facts.emplace_back("confidence", fact_number(confidence));
}

void add_once(std::vector<std::string>& list, std::string_view word) {
    if (std::ranges::find(list, word) == list.end()) list.emplace_back(word);
}

void add_factor(const Model& model, std::uint32_t index, Facts& facts) {
    const auto& factor = model.factors[index];
    std::vector<std::string> themes;
    for (const auto& about : model.abouts_of(factor))
        themes.push_back(vertex_name(model, {EntityKind::theme, about.theme}));
    facts.emplace_back("technology", vertex_name(model, {EntityKind::technology, factor.technology}));
    facts.emplace_back("quadrant", to_string(factor.quadrant));
    facts.emplace_back("themes", fact_list(themes));
    add_measure(facts, "weight", factor.weight, factor.confidence);
    facts.emplace_back("grade", to_string(factor.authored->grade));
    add_evidence(facts, evidence_of(model, factor));
}

void add_function(const Function& function, Facts& facts) {
    std::vector<std::string> wholes;
    for (const auto& whole : function.part_of) wholes.push_back(text::format("function/{}", whole));
    facts.emplace_back("role", to_string(function.kind));
    facts.emplace_back("part_of", fact_list(wholes));
    add_evidence(facts, function.evidence);
}

}  // namespace

std::string fact_list(const std::vector<std::string>& texts) {
    std::string list;
    for (const auto& text : texts) {
        if (!list.empty()) list += '|';
        for (const char c : text) {
            if (c == '|' || c == '\\') list += '\\';
            list += c;
        }
    }
    return list;
}

std::string fact_number(double number) {
    return text::format("{:.6g}", number);
}

Facts entity_facts(const Model& model, EntityRef entity) {
    const auto& data = *model.dataset;
    Facts facts{{"kind", std::string(to_string(entity.kind))},
                {"entity", vertex_name(model, entity)},
                {"text", model.name(entity)}};
    switch (entity.kind) {
        case EntityKind::technology:
            add_evidence(facts, data.technologies[entity.index].evidence);
            break;
        case EntityKind::factor:
            add_factor(model, entity.index, facts);
            break;
        case EntityKind::function:
            add_function(data.functions[entity.index], facts);
            break;
        case EntityKind::enabler:
            facts.emplace_back("status", to_string(data.enablers[entity.index].status));
            add_evidence(facts, data.enablers[entity.index].evidence);
            break;
        case EntityKind::theme:
            break;
    }
    return facts;
}

Facts has_facts(const Model& model, std::uint32_t index) {
    const auto& factor = model.factors[index];
    Facts facts{{"kind", "has"}, {"quadrant", std::string(to_string(factor.quadrant))}};
    add_measure(facts, "relation_weight", factor.weight, factor.confidence);
    facts.emplace_back("grade", to_string(factor.authored->grade));
    add_evidence(facts, evidence_of(model, factor));
    return facts;
}

Facts about_facts(const Model& model, std::uint32_t index, std::uint32_t theme) {
    const auto& factor = model.factors[index];
    const auto abouts = model.abouts_of(factor);
    const auto about = std::ranges::find(abouts, theme, &About::theme);
    Facts facts{{"kind", "about"}, {"quadrant", std::string(to_string(factor.quadrant))}};
    if (about != abouts.end()) add_measure(facts, "relation_weight", 1, about->confidence);
    if (about != abouts.end() && about->match.stated) facts.emplace_back("grade", "stated");
    if (about != abouts.end()) facts.emplace_back("term", about->match.term);  // by which the matcher found the theme
    add_evidence(facts, evidence_of(model, factor));
    return facts;
}

Facts has_theme_facts(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    double weight = 0, confidence = 0;
    QuadrantCounts counts;
    std::vector<std::string> quadrants, grades, places;
    for (const auto index : phrases_about(model, technology, theme)) {
        const auto& factor = model.factors[index];
        const auto abouts = model.abouts_of(factor);
        const auto about = std::ranges::find(abouts, theme, &About::theme);
        ++counts.of(factor.quadrant);
        weight = std::max(weight, factor.weight);
        confidence = std::max(confidence, factor.confidence * about->confidence);
        add_once(quadrants, to_string(factor.quadrant));
        add_once(grades, to_string(factor.authored->grade));
        for (const auto& place : evidence_texts(evidence_of(model, factor))) add_once(places, place);
    }
    Facts facts{{"kind", "has"}, {"quadrant", fact_list(quadrants)}};
    for (const auto quadrant : all_quadrants)
        if (counts.of(quadrant) > 0) facts.emplace_back(plural(quadrant), std::to_string(counts.of(quadrant)));
    add_measure(facts, "relation_weight", weight, confidence);
    facts.emplace_back("grade", fact_list(grades));
    facts.emplace_back("evidence", fact_list(places));
    return facts;
}

Facts relation_facts(const Model& model, const Relation& relation) {
    Facts facts{{"kind", std::string(to_string(relation.kind))}};
    if (relation.kind == LinkKind::supports) facts.emplace_back("horizon", to_string(relation.horizon));
    if (relation.kind == LinkKind::influences) facts.emplace_back("sign", relation.sign > 0 ? "1" : "-1");
    add_measure(facts, "relation_weight", relation.weight, relation.confidence);
    facts.emplace_back("grade", to_string(relation.grade));
    // Where a figure shows the technology in place of its phrase, or a link restates one.
    if (relation.from.kind == EntityKind::factor) facts.emplace_back("from_factor", vertex_name(model, relation.from));
    if (relation.to.kind == EntityKind::factor) facts.emplace_back("to_factor", vertex_name(model, relation.to));
    if (relation.factor) facts.emplace_back("restates", vertex_name(model, {EntityKind::factor, *relation.factor}));
    if (relation.authored != nullptr) add_evidence(facts, relation.authored->evidence);
    return facts;
}

Facts part_facts(const Model& model, std::uint32_t part) {
    Facts facts{{"kind", "part-of"}, {"grade", "stated"}};
    add_evidence(facts, model.dataset->functions[part].evidence);
    return facts;
}

}  // namespace interlink::detail
