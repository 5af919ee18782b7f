#include <interlink/shared.hpp>

#include "analysis/members.hpp"
#include "analysis/overlaps.hpp"
#include "model/require.hpp"

#include <algorithm>

namespace interlink {

namespace {

bool has_swot(const Model& model, std::uint32_t t) {
    return !model.factors_of(t).empty();
}

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

double common_cause(const std::vector<ExposedTechnology>& exposed, std::size_t technologies_with_swot) {
    double sum = 0.0;
    for (std::size_t i = 0; i < exposed.size(); ++i)
        for (std::size_t j = i + 1; j < exposed.size(); ++j) sum += std::min(exposed[i].exposure, exposed[j].exposure);
    const double n = static_cast<double>(technologies_with_swot);
    return sum / (n * (n - 1) / 2);
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
    detail::require_data(model);
    ThreatsResult result;
    const auto themes = static_cast<std::uint32_t>(model.dataset->themes.size());
    const auto [members, exposures] = detail::exposed_by_theme(model);
    std::size_t with_swot = 0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) with_swot += has_swot(model, t);
    for (std::uint32_t theme = 0; theme < themes; ++theme) {
        if (members[theme].size() < 2) continue;
        SharedThreat threat;
        threat.theme = theme;
        for (std::size_t i = 0; i < members[theme].size(); ++i) {
            threat.technologies.push_back(exposed_technology(model, members[theme][i], theme, exposures[theme][i]));
            threat.mean_exposure += exposures[theme][i] / static_cast<double>(members[theme].size());
        }
        threat.common_cause = common_cause(threat.technologies, with_swot);
        threat.answered_by = answers_to(model, theme);
        count_kinds(threat);
        result.threats.push_back(std::move(threat));
    }
    std::ranges::stable_sort(result.threats, [](const SharedThreat& x, const SharedThreat& y) {
        if (x.technologies.size() != y.technologies.size()) return x.technologies.size() > y.technologies.size();
        return x.common_cause > y.common_cause;
    });
    result.overlaps = detail::theme_overlaps(model, &ThemeProfile::exposure);
    result.groups = closed_groups(members);
    return result;
}

}  // namespace interlink
