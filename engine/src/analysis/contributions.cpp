#include <interlink/pairs.hpp>

#include "analysis/pair_kernel.hpp"
#include "model/answers.hpp"
#include "model/require.hpp"

namespace interlink {

namespace {

/// What backs a figure of a technology on a theme.
struct Backing {
    std::vector<Contribution::Share> phrases;  ///< amount is w·κ·c for now
    std::vector<std::uint32_t> relations;
    std::optional<std::uint32_t> via;
};

class Opener {
  public:
    Opener(const Model& model, const Pair& pair) : model_(model), pair_(pair) {}

    std::vector<Contribution> open() {
        detail::for_each_common(
            model_.profiles[pair_.a].themes, model_.profiles[pair_.b].themes,
            [](const ThemeProfile& p) { return p.theme; },
            [&](const ThemeProfile& x, const ThemeProfile& y) { open_theme(x, y); });
        detail::for_each_common(
            model_.profiles[pair_.a].functions, model_.profiles[pair_.b].functions,
            [](const FunctionUse& f) { return f.function; },
            [&](const FunctionUse& x, const FunctionUse& y) { open_function(x, y); });
        open_dependency();
        std::ranges::stable_sort(out_,
                                 [](const Contribution& x, const Contribution& y) { return x.amount > y.amount; });
        return std::move(out_);
    }

  private:
    /// λ · c · m_θ / m; the penalty is negative.
    double share_of_score(Component component, double mass) const {
        const double weight = to_components(model_.dataset->settings.weights)[component];
        const double sign = component == Component::exposure ? -1.0 : 1.0;
        return sign * weight * pair_.components[component] * mass / pair_.masses[component];
    }

    std::vector<Contribution::Share> phrases(std::uint32_t technology, std::uint32_t theme,
                                             std::initializer_list<Quadrant> quadrants) const {
        std::vector<Contribution::Share> found;
        for (std::uint32_t f = model_.first_factor[technology]; f < model_.first_factor[technology + 1]; ++f) {
            const ModelFactor& factor = model_.factors[f];
            if (std::ranges::find(quadrants, factor.quadrant) == quadrants.end()) continue;
            for (const About& about : model_.abouts_of(factor))
                if (about.theme == theme) found.push_back({f, factor.weight * factor.confidence * about.confidence});
        }
        return found;
    }

    Backing enabling_backing(std::uint32_t technology, const ThemeProfile& row) const {
        const detail::Reach reach = detail::best_reach(model_, technology, row.theme);
        if (reach.amount > row.strength) return {phrases(technology, *reach.via, {Quadrant::strength}), {}, reach.via};
        return {phrases(technology, row.theme, {Quadrant::strength}), {}, std::nullopt};
    }

    Backing capability_backing(std::uint32_t technology, const ThemeProfile& row) const {
        const detail::Reach reach = detail::best_reach(model_, technology, row.theme);
        switch (detail::capability_source(model_, row, reach)) {
            case detail::CapabilitySource::strength:
                return {phrases(technology, row.theme, {Quadrant::strength}), {}, std::nullopt};
            case detail::CapabilitySource::answering:
                return {phrases(technology, *reach.via, {Quadrant::strength}), {}, reach.via};
            case detail::CapabilitySource::link:
                break;
        }
        return link_backing(technology, row.theme);
    }

    Backing link_backing(std::uint32_t technology, std::uint32_t theme) const {
        Backing backing;
        for (const auto& [r, amount] : detail::capability_links(model_, technology, theme)) {
            backing.relations.push_back(r);
            if (const EntityRef from = model_.relations[r].from; from.kind == EntityKind::factor)
                backing.phrases.push_back({from.index, amount});
        }
        return backing;
    }

    void add(Component component, double mass, std::optional<std::uint32_t> theme, std::uint32_t from, std::uint32_t to,
             Backing giver, Backing taker) {
        if (mass <= 0.0) return;
        Contribution contribution;
        contribution.component = component;
        contribution.amount = share_of_score(component, mass);
        contribution.theme = theme;
        contribution.from = from;
        contribution.to = to;
        double total = 0.0;
        for (const auto* side : {&giver.phrases, &taker.phrases})
            for (const Contribution::Share& share : *side) total += share.amount;
        for (auto* side : {&giver.phrases, &taker.phrases})
            for (Contribution::Share& share : *side) share.amount *= contribution.amount / total;
        contribution.from_phrases = std::move(giver.phrases);
        contribution.to_phrases = std::move(taker.phrases);
        contribution.relations = std::move(giver.relations);
        contribution.relations.insert(contribution.relations.end(), taker.relations.begin(), taker.relations.end());
        contribution.via = giver.via;
        out_.push_back(std::move(contribution));
    }

    void open_theme(const ThemeProfile& x, const ThemeProfile& y) {
        const std::uint32_t theme = x.theme, a = pair_.a, b = pair_.b;
        const double s = model_.dataset->themes[theme].salience;
        const auto opportunities = [&](std::uint32_t t) {
            return Backing{phrases(t, theme, {Quadrant::opportunity}), {}, {}};
        };
        const auto exposures = [&](std::uint32_t t) {
            return Backing{phrases(t, theme, {Quadrant::weakness, Quadrant::threat}), {}, {}};
        };
        add(Component::opportunity, s * std::min(x.opportunity, y.opportunity), theme, a, b, opportunities(a),
            opportunities(b));
        add(Component::exposure, s * std::min(x.exposure, y.exposure), theme, a, b, exposures(a), exposures(b));
        add(Component::exploit, s * detail::exploit(x.enabling, y.enabling, y.opportunity), theme, a, b,
            enabling_backing(a, x), opportunities(b));
        add(Component::exploit, s * detail::exploit(y.enabling, x.enabling, x.opportunity), theme, b, a,
            enabling_backing(b, y), opportunities(a));
        add(Component::shield, s * detail::shield(x.capability, y.capability, y.exposure), theme, a, b,
            capability_backing(a, x), exposures(b));
        add(Component::shield, s * detail::shield(y.capability, x.capability, x.exposure), theme, b, a,
            capability_backing(b, y), exposures(a));
    }

    std::vector<std::uint32_t> supports(std::uint32_t technology, std::uint32_t function) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r) {
            const Relation& relation = model_.relations[r];
            if (relation.kind != LinkKind::supports || relation.from.index != technology || relation.factor) continue;
            for (const Ancestor& ancestor : model_.ancestors[relation.to.index])
                if (ancestor.function == function) found.push_back(r);
        }
        return found;
    }

    void open_function(const FunctionUse& x, const FunctionUse& y) {
        const std::size_t before = out_.size();
        add(Component::function, std::min(x.unrestated, y.unrestated), std::nullopt, pair_.a, pair_.b,
            {{}, supports(pair_.a, x.function), {}}, {{}, supports(pair_.b, x.function), {}});
        if (out_.size() > before) out_.back().function = x.function;
    }

    /// c = 1 − Π(1 − w·κ) is shared out in proportion to w·κ.
    void open_dependency() {
        std::vector<std::uint32_t> links;
        double total = 0.0;
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r) {
            const Relation& relation = model_.relations[r];
            if (relation.kind != LinkKind::requires_ || relation.from.kind != EntityKind::technology ||
                relation.to.kind != EntityKind::technology)
                continue;
            const auto [low, high] = std::minmax(relation.from.index, relation.to.index);
            if (low != pair_.a || high != pair_.b) continue;
            links.push_back(r);
            total += relation.weight * relation.confidence;
        }
        const double score = to_components(model_.dataset->settings.weights)[Component::dependency] *
                             pair_.components[Component::dependency];
        for (const std::uint32_t r : links) {
            const Relation& relation = model_.relations[r];
            Contribution contribution;
            contribution.component = Component::dependency;
            contribution.amount = score * relation.weight * relation.confidence / total;
            contribution.relation = r;
            contribution.relations = {r};
            contribution.from = relation.from.index;
            contribution.to = relation.to.index;
            out_.push_back(std::move(contribution));
        }
    }

    const Model& model_;
    const Pair& pair_;
    std::vector<Contribution> out_;
};

}  // namespace

std::vector<Contribution> contributions(const Model& model, const Pair& pair) {
    detail::require_data(model);
    if (pair.a >= model.technology_count() || pair.b >= model.technology_count())
        throw std::invalid_argument("the model has no such pair");
    if (pair.status == PairStatus::insufficient_data) return {};
    return Opener(model, pair).open();
}

}  // namespace interlink
