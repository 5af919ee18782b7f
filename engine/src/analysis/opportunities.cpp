#include <interlink/shared.hpp>

#include "analysis/members.hpp"
#include "analysis/overlaps.hpp"
#include "model/answers.hpp"
#include "model/require.hpp"

#include <algorithm>

namespace interlink {

namespace {

/// Sum over pairs of technologies of the lesser figure.
double paired_strength(const std::vector<double>& figures) {
    double sum = 0.0;
    for (std::size_t i = 0; i < figures.size(); ++i)
        for (std::size_t j = i + 1; j < figures.size(); ++j) sum += std::min(figures[i], figures[j]);
    return sum;
}

bool about_any(const Model& model, const ModelFactor& factor, const std::vector<char>& themes) {
    return std::ranges::any_of(model.abouts_of(factor), [&](const About& about) { return themes[about.theme]; });
}

/// The theme itself, and the capabilities that answer it when `answering` is set.
std::vector<char> theme_set(const Model& model, std::uint32_t theme, bool answering) {
    std::vector<char> set(model.dataset->themes.size(), 0);
    set[theme] = 1;
    if (!answering) return set;
    for (std::uint32_t t = 0; t < set.size(); ++t)
        if (detail::theme_answers(*model.dataset, t, theme)) set[t] = 1;
    return set;
}

std::vector<std::uint32_t> phrases(const Model& model, const std::vector<std::uint32_t>& technologies,
                                   Quadrant quadrant, const std::vector<char>& themes) {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t t : technologies)
        for (std::uint32_t f = model.first_factor[t]; f < model.first_factor[t + 1]; ++f)
            if (model.factors[f].quadrant == quadrant && about_any(model, model.factors[f], themes)) found.push_back(f);
    return found;
}

std::vector<EnablerNeed> needs(const Model& model, const std::vector<std::uint32_t>& technologies, EntityRef target) {
    std::vector<EnablerNeed> found;
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const Relation& relation = model.relations[r];
        if (relation.kind != LinkKind::requires_ || relation.to.kind != EntityKind::enabler) continue;
        const bool of_technology =
            relation.from.kind == EntityKind::technology && std::ranges::count(technologies, relation.from.index) > 0;
        if (of_technology || relation.from == target) found.push_back({relation.to.index, r});
    }
    return found;
}

void add_horizon(SharedOpportunity& opportunity, const Relation& relation) {
    (relation.horizon == Horizon::current ? opportunity.current : opportunity.future) = true;
}

SharedOpportunity theme_opportunity(const Model& model, std::uint32_t theme, std::vector<std::uint32_t> technologies,
                                    const std::vector<double>& figures) {
    SharedOpportunity opportunity;
    opportunity.target = {EntityKind::theme, theme};
    opportunity.factors = phrases(model, technologies, Quadrant::opportunity, theme_set(model, theme, false));
    opportunity.enabled_by = phrases(model, technologies, Quadrant::strength, theme_set(model, theme, true));
    opportunity.requires_ = needs(model, technologies, opportunity.target);
    opportunity.strength = model.dataset->themes[theme].salience * paired_strength(figures);
    for (const Relation& relation : model.relations)
        if (relation.factor && std::ranges::count(opportunity.factors, *relation.factor) > 0)
            add_horizon(opportunity, relation);
    opportunity.technologies = std::move(technologies);
    return opportunity;
}

SharedOpportunity function_opportunity(const Model& model, std::uint32_t function,
                                       std::vector<std::uint32_t> technologies, const std::vector<double>& figures) {
    SharedOpportunity opportunity;
    opportunity.target = {EntityKind::function, function};
    opportunity.requires_ = needs(model, technologies, opportunity.target);
    opportunity.strength = paired_strength(figures);
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const Relation& relation = model.relations[r];
        if (relation.kind != LinkKind::supports) continue;
        const auto& ancestors = model.ancestors[relation.to.index];
        if (std::ranges::find(ancestors, function, &Ancestor::function) == ancestors.end()) continue;
        opportunity.relations.push_back(r);
        if (relation.factor) opportunity.factors.push_back(*relation.factor);
        add_horizon(opportunity, relation);
    }
    opportunity.technologies = std::move(technologies);
    return opportunity;
}

}  // namespace

detail::Members detail::opportunities_by_target(const Model& model) {
    const std::size_t themes = model.dataset->themes.size();
    Members members(themes + model.dataset->functions.size());
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        for (const ThemeProfile& profile : model.profiles[t].themes) members.add(profile.theme, t, profile.opportunity);
        for (const FunctionUse& use : model.profiles[t].functions) members.add(themes + use.function, t, use.use);
    }
    return members;
}

OpportunitiesResult shared_opportunities(const Model& model) {
    detail::require_data(model);
    const std::size_t themes = model.dataset->themes.size();
    const auto [members, figures] = detail::opportunities_by_target(model);
    OpportunitiesResult result;
    result.groups = closed_groups(members);
    result.overlaps = detail::theme_overlaps(model, &ThemeProfile::opportunity);
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        const bool theme = i < themes;
        result.targets.push_back(theme ? EntityRef{EntityKind::theme, i}
                                       : EntityRef{EntityKind::function, i - static_cast<std::uint32_t>(themes)});
        if (members[i].size() < 2) continue;
        const std::uint32_t index = result.targets.back().index;
        result.opportunities.push_back(theme ? theme_opportunity(model, index, members[i], figures[i])
                                             : function_opportunity(model, index, members[i], figures[i]));
    }
    std::ranges::stable_sort(result.opportunities, [](const SharedOpportunity& x, const SharedOpportunity& y) {
        if (x.technologies.size() != y.technologies.size()) return x.technologies.size() > y.technologies.size();
        return x.strength > y.strength;
    });
    return result;
}

FunctionsResult function_services(const Model& model) {
    detail::require_data(model);
    FunctionsResult result;
    for (std::uint32_t f = 0; f < model.dataset->functions.size(); ++f) {
        FunctionService service;
        service.function = f;
        double missing = 1.0;
        for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
            const FunctionUse* use = model.profiles[t].find_function(f);
            if (!use || use->use <= 0.0) continue;
            FunctionService::Supporter supporter{t, use->use, false, false, {}};
            for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
                const Relation& relation = model.relations[r];
                if (relation.kind != LinkKind::supports || relation.from.index != t) continue;
                const auto& ancestors = model.ancestors[relation.to.index];
                if (std::ranges::find(ancestors, f, &Ancestor::function) == ancestors.end()) continue;
                supporter.relations.push_back(r);
                (relation.horizon == Horizon::current ? supporter.current : supporter.future) = true;
            }
            missing *= 1.0 - use->use;
            service.supporters.push_back(std::move(supporter));
        }
        service.coverage = 1.0 - missing;
        std::vector<std::uint32_t> technologies;
        for (const auto& supporter : service.supporters) technologies.push_back(supporter.technology);
        service.requires_ = needs(model, technologies, {EntityKind::function, f});
        std::ranges::stable_sort(service.supporters, [](const auto& x, const auto& y) { return x.use > y.use; });
        result.functions.push_back(std::move(service));
    }
    return result;
}

}  // namespace interlink
