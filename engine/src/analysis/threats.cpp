#include <interlink/shared.hpp>

#include <algorithm>

#include "analysis/members.hpp"
#include "analysis/pair_kernel.hpp"
#include "analysis/significance.hpp"

namespace interlink {

namespace {

bool has_swot(const Model& model, std::uint32_t t) { return !model.factors_of(t).empty(); }

ExposedTechnology exposed_technology(const Model& model, std::uint32_t t, std::uint32_t theme, double exposure) {
    ExposedTechnology exposed{t, exposure, false, false, {}};
    for (std::uint32_t f = model.first_factor[t]; f < model.first_factor[t + 1]; ++f) {
        const ModelFactor& factor = model.factors[f];
        if (factor.quadrant != Quadrant::weakness && factor.quadrant != Quadrant::threat) continue;
        for (const About& about : model.abouts_of(factor)) {
            if (about.theme != theme) continue;
            exposed.factors.push_back(f);
            (factor.quadrant == Quadrant::threat ? exposed.threat : exposed.weakness) = true;
        }
    }
    return exposed;
}

/// A technology with a threat phrase counts as threatened, whatever its weaknesses.
void count_kinds(SharedThreat& threat) {
    for (std::size_t i = 0; i < threat.technologies.size(); ++i)
        for (std::size_t j = i + 1; j < threat.technologies.size(); ++j) {
            const int threatened = threat.technologies[i].threat + threat.technologies[j].threat;
            ++(threatened == 2   ? threat.threat_threat
               : threatened == 1 ? threat.threat_weakness
                                 : threat.weakness_weakness);
        }
}

std::vector<Answer> answers(const Model& model, std::uint32_t theme) {
    std::vector<Answer> found;
    const std::string& id = model.dataset->themes[theme].id;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        const ThemeProfile* own = model.profiles[t].find_theme(theme);
        if (!own || own->capability <= 0.0) continue;
        Answer answer{{EntityKind::technology, t}, own->capability, std::nullopt};
        // Its own strength or a mitigates link may reach further than what answers the theme; then there is no `via`.
        double best = 0.0;
        for (const ThemeProfile& profile : model.profiles[t].themes) {
            const Theme& answering = model.dataset->themes[profile.theme];
            const double reach = model.dataset->settings.answer_strength * profile.strength;
            if (answering.kind != ThemeKind::capability || std::ranges::count(answering.answers, id) == 0 || reach <= best)
                continue;
            best = reach;
            if (reach >= own->capability) answer.via = profile.theme;
        }
        if (model.dataset->themes[theme].kind == ThemeKind::capability && own->strength >= own->capability)
            answer.via.reset();
        found.push_back(answer);
    }
    for (const Relation& relation : model.relations)
        if (relation.kind == LinkKind::mitigates && relation.from.kind == EntityKind::enabler &&
            relation.to == EntityRef{EntityKind::theme, theme}) {
            const EnablerStatus status = model.dataset->enablers[relation.from.index].status;
            const double scale = status == EnablerStatus::in_place ? 1.0 : status == EnablerStatus::partial ? 0.5 : 0.0;
            found.push_back({relation.from, scale * relation.weight * relation.confidence, std::nullopt});
        }
    std::ranges::stable_sort(found, [](const Answer& x, const Answer& y) { return x.amount > y.amount; });
    return found;
}

double common_cause(const std::vector<ExposedTechnology>& exposed, std::size_t technologies_with_swot) {
    double sum = 0.0;
    for (std::size_t i = 0; i < exposed.size(); ++i)
        for (std::size_t j = i + 1; j < exposed.size(); ++j) sum += std::min(exposed[i].exposure, exposed[j].exposure);
    const double n = static_cast<double>(technologies_with_swot);
    return sum / (n * (n - 1) / 2);
}

ThreatPair compare(const Model& model, std::uint32_t a, std::uint32_t b, const std::vector<std::uint32_t>& exposures,
                   std::uint32_t universe) {
    ThreatPair pair{a, b, {}, std::nullopt, 0.0, std::nullopt, std::nullopt};
    double least = 0.0, most = 0.0;
    const auto salience = [&](std::uint32_t theme) { return model.dataset->themes[theme].salience; };
    for (const std::uint32_t t : {a, b})
        for (const ThemeProfile& p : model.profiles[t].themes) most += salience(p.theme) * p.exposure;
    detail::for_each_common(
        model.profiles[a].themes, model.profiles[b].themes, [](const ThemeProfile& p) { return p.theme; },
        [&](const ThemeProfile& x, const ThemeProfile& y) {
            const double common = std::min(x.exposure, y.exposure);
            if (common <= 0.0) return;
            pair.themes.push_back(x.theme);
            least += salience(x.theme) * common;
        });
    most -= least;  // Σ max = Σ a + Σ b − Σ min
    if (most > 0.0) pair.overlap = least / most;
    if (universe > 0) {
        pair.expected = static_cast<double>(exposures[a]) * exposures[b] / universe;
        pair.p_value = detail::hypergeometric_tail(universe, exposures[a], exposures[b],
                                                   static_cast<std::uint32_t>(pair.themes.size()));
    }
    return pair;
}

std::vector<ThreatPair> compare_all(const Model& model, std::uint32_t universe) {
    std::vector<std::uint32_t> exposures;
    for (const TechnologyProfile& profile : model.profiles)
        exposures.push_back(static_cast<std::uint32_t>(
            std::ranges::count_if(profile.themes, [](const ThemeProfile& p) { return p.exposure > 0.0; })));
    std::vector<ThreatPair> pairs;
    for (std::uint32_t a = 0; a < model.technology_count(); ++a)
        for (std::uint32_t b = a + 1; b < model.technology_count(); ++b)
            if (has_swot(model, a) && has_swot(model, b)) pairs.push_back(compare(model, a, b, exposures, universe));
    std::vector<std::optional<double>> p_values;
    for (const ThreatPair& pair : pairs) p_values.push_back(pair.p_value);
    const auto adjusted = detail::adjust_for_false_discoveries(p_values);
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].q_value = adjusted[i];
    std::ranges::stable_sort(pairs, [](const ThreatPair& x, const ThreatPair& y) {
        if (x.themes.size() != y.themes.size()) return x.themes.size() > y.themes.size();
        return x.overlap.value_or(0.0) > y.overlap.value_or(0.0);
    });
    return pairs;
}

}  // namespace

detail::Members detail::exposed_by_theme(const Model& model) {
    Members members(model.dataset->themes.size());
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        for (const ThemeProfile& profile : model.profiles[t].themes)
            if (has_swot(model, t)) members.add(profile.theme, t, profile.exposure);
    return members;
}

ThreatsResult shared_threats(const Model& model) {
    ThreatsResult result;
    const auto themes = static_cast<std::uint32_t>(model.dataset->themes.size());
    const auto [members, exposures] = detail::exposed_by_theme(model);
    std::size_t with_swot = 0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) with_swot += has_swot(model, t);
    for (std::uint32_t theme = 0; theme < themes; ++theme) {
        result.universe += !members[theme].empty();
        if (members[theme].size() < 2) continue;
        SharedThreat threat;
        threat.theme = theme;
        for (std::size_t i = 0; i < members[theme].size(); ++i) {
            threat.technologies.push_back(exposed_technology(model, members[theme][i], theme, exposures[theme][i]));
            threat.mean_exposure += exposures[theme][i] / static_cast<double>(members[theme].size());
        }
        threat.common_cause = common_cause(threat.technologies, with_swot);
        threat.answered_by = answers(model, theme);
        count_kinds(threat);
        result.threats.push_back(std::move(threat));
    }
    std::ranges::stable_sort(result.threats, [](const SharedThreat& x, const SharedThreat& y) {
        if (x.technologies.size() != y.technologies.size()) return x.technologies.size() > y.technologies.size();
        return x.common_cause > y.common_cause;
    });
    result.pairs = compare_all(model, result.universe);
    result.groups = closed_groups(members);
    return result;
}

}  // namespace interlink
