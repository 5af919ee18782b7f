#include <interlink/pairs.hpp>

#include "analysis/pair_kernel.hpp"
#include "model/require.hpp"

#include <stdexcept>

namespace interlink {

std::string_view to_string(PairStatus status) {
    switch (status) {
        case PairStatus::ranked:
            return "ranked";
        case PairStatus::partial:
            return "partial";
        case PairStatus::insufficient_data:
            return "insufficient-data";
    }
    return "";
}

namespace {

/// What a technology brings for the components to work on.
struct Material {
    bool strength = false, opportunity = false, exposure = false, capability = false, function = false;
};

Material material(const TechnologyProfile& profile) {
    Material m;
    for (const ThemeProfile& theme : profile.themes) {
        m.strength |= theme.enabling > 0;
        m.opportunity |= theme.opportunity > 0;
        m.exposure |= theme.exposure > 0;
        m.capability |= theme.capability > 0;
    }
    for (const FunctionUse& use : profile.functions) m.function |= use.unrestated > 0;
    return m;
}

/// Dependency is left out: that no link joins two technologies is a finding, not a lack of data.
bool something_to_work_on(const Material& a, const Material& b) {
    const bool exploit = (a.strength && b.opportunity) || (b.strength && a.opportunity);
    const bool shield = (a.capability && b.exposure) || (b.capability && a.exposure);
    return a.opportunity && b.opportunity && exploit && shield && a.function && b.function && a.exposure && b.exposure;
}

/// m of each component; dependency is already 1 − Π(1 − w·κ).
Components pair_masses(const Model& model, std::uint32_t a, std::uint32_t b) {
    Components masses;
    detail::for_each_common(
        model.profiles[a].themes, model.profiles[b].themes, [](const ThemeProfile& p) { return p.theme; },
        [&](const ThemeProfile& x, const ThemeProfile& y) {
            const double s = model.dataset->themes[x.theme].salience;
            masses[Component::opportunity] += s * std::min(x.opportunity, y.opportunity);
            masses[Component::exploit] += s * (detail::exploit(x.enabling, y.enabling, y.opportunity) +
                                               detail::exploit(y.enabling, x.enabling, x.opportunity));
            masses[Component::shield] += s * (detail::shield(x.capability, y.capability, y.exposure) +
                                              detail::shield(y.capability, x.capability, x.exposure));
            masses[Component::exposure] += s * std::min(x.exposure, y.exposure);
        });
    detail::for_each_common(
        model.profiles[a].functions, model.profiles[b].functions, [](const FunctionUse& f) { return f.function; },
        [&](const FunctionUse& x, const FunctionUse& y) {
            masses[Component::function] += std::min(x.unrestated, y.unrestated);
        });
    return masses;
}

bool joins(const Relation& relation, std::uint32_t a, std::uint32_t b) {
    if (relation.kind != LinkKind::requires_ || relation.from.kind != EntityKind::technology ||
        relation.to.kind != EntityKind::technology)
        return false;
    return (relation.from.index == a && relation.to.index == b) || (relation.from.index == b && relation.to.index == a);
}

Pair score(const Model& model, std::uint32_t a, std::uint32_t b, double independent) {
    Pair pair;
    pair.a = std::min(a, b);
    pair.b = std::max(a, b);
    pair.factors_a = static_cast<std::uint32_t>(model.factors_of(pair.a).size());
    pair.factors_b = static_cast<std::uint32_t>(model.factors_of(pair.b).size());
    if (pair.factors_a == 0 || pair.factors_b == 0) {
        pair.status = PairStatus::insufficient_data;
        return pair;
    }
    pair.masses = pair_masses(model, pair.a, pair.b);
    pair.masses[Component::dependency] = 1.0 - independent;
    pair.components = saturate(pair.masses, model.dataset->settings.half_saturation);
    pair.leverage = leverage(pair.components, to_components(model.dataset->settings.weights));
    if (!something_to_work_on(material(model.profiles[pair.a]), material(model.profiles[pair.b])))
        pair.status = PairStatus::partial;
    return pair;
}

void give_ranks(std::vector<Pair>& pairs) {
    std::ranges::stable_sort(pairs, [](const Pair& x, const Pair& y) {
        const bool x_ranked = x.status != PairStatus::insufficient_data,
                   y_ranked = y.status != PairStatus::insufficient_data;
        if (x_ranked != y_ranked) return x_ranked;
        return x_ranked && x.leverage > y.leverage;
    });
    for (std::uint32_t i = 0; i < pairs.size() && pairs[i].status != PairStatus::insufficient_data; ++i)
        pairs[i].rank = i > 0 && pairs[i].leverage == pairs[i - 1].leverage ? pairs[i - 1].rank : i + 1;
}

}  // namespace

Pair score_pair(const Model& model, std::uint32_t a, std::uint32_t b) {
    detail::require_data(model);
    if (a == b || a >= model.technology_count() || b >= model.technology_count())
        throw std::invalid_argument("score_pair: two different technologies are needed");
    double independent = 1.0;
    for (const Relation& relation : model.relations)
        if (joins(relation, a, b)) independent *= 1.0 - relation.weight * relation.confidence;
    return score(model, a, b, independent);
}

PairsResult rank_pairs(const Model& model) {
    detail::require_data(model);
    const auto count = static_cast<std::uint32_t>(model.technology_count());
    std::vector<double> independent(static_cast<std::size_t>(count) * count, 1.0);
    for (const Relation& relation : model.relations) {
        const std::uint32_t a = relation.from.index, b = relation.to.index;
        if (a < count && b < count && joins(relation, a, b))
            independent[static_cast<std::size_t>(std::min(a, b)) * count + std::max(a, b)] *=
                1.0 - relation.weight * relation.confidence;
    }
    PairsResult result;
    result.weights = to_components(model.dataset->settings.weights);
    for (std::uint32_t a = 0; a < count; ++a)
        for (std::uint32_t b = a + 1; b < count; ++b)
            result.pairs.push_back(score(model, a, b, independent[static_cast<std::size_t>(a) * count + b]));
    give_ranks(result.pairs);
    return result;
}

}  // namespace interlink
