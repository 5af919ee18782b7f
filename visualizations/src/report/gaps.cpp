#include "report/findings.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

void find_phrase_gaps(const Model& model, Gaps& gaps) {
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        const auto abouts = model.abouts_of(model.factors[f]);
        if (abouts.empty()) {
            gaps.without_theme.push_back(f);
        } else if (std::ranges::max(abouts, {}, &About::confidence).confidence < weak_theme_confidence) {
            gaps.weak_theme.push_back(f);
        }
        const auto& places = evidence_of(model, model.factors[f]);
        if (places.empty()) {
            gaps.without_evidence.push_back(model.factors[f].authored->id);
            ++gaps.phrases_without_source;
        }
        if (only_secondary(*model.dataset, places)) gaps.secondary_only.push_back(f);
    }
}

void find_relation_gaps(const Model& model, Gaps& gaps) {
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const Relation& relation = model.relations[r];
        if (relation.authored->evidence.empty()) {
            gaps.without_evidence.push_back(describe_relation(model, relation));
            ++gaps.links_without_source;
        }
        if (relation.grade == Grade::stated) continue;
        gaps.not_stated.push_back(r);
        if (relation.kind == LinkKind::requires_ && relation.from.kind == EntityKind::technology &&
            relation.to.kind == EntityKind::technology)
            gaps.between_technologies.push_back(r);
    }
}

void find_element_gaps(const Dataset& dataset, Gaps& gaps) {
    for (const Technology& technology : dataset.technologies)
        if (technology.evidence.empty()) gaps.without_evidence.push_back(technology.id);
    for (const Function& function : dataset.functions)
        if (function.evidence.empty()) gaps.without_evidence.push_back(function.id);
    for (const Enabler& enabler : dataset.enablers)
        if (enabler.evidence.empty()) gaps.without_evidence.push_back(enabler.id);
}

}  // namespace

Gaps find_gaps(const Findings& findings) {
    const Model& model = findings.model();
    Gaps gaps;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (model.factors_of(t).empty()) gaps.without_phrases.push_back(t);
    for (const FunctionService& service : findings.all.functions.functions) {
        if (service.supporters.empty()) gaps.unserved.push_back(service.function);
        if (service.supporters.size() == 1) gaps.single.push_back(service.function);
    }
    find_element_gaps(*model.dataset, gaps);
    find_phrase_gaps(model, gaps);
    find_relation_gaps(model, gaps);
    return gaps;
}

}  // namespace interlink::report
