// The pieces of the rule who answers a theme, for what computes profiles and for what opens them: what a mitigates or
// aggravates link acts on and for whom, and which capability answers what.
#pragma once

#include <interlink/answers.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace interlink::detail {

/// One theme on which a mitigates or aggravates link acts.
struct ThemeTarget {
    std::uint32_t theme = 0;
    std::int32_t about = -1;  ///< of the phrase the link is aimed at, or -1
};

/// The theme itself, or every theme of the phrase.
template <class Visit>
void for_each_target(const Model& model, const Relation& relation, Visit visit) {
    if (relation.to.kind == EntityKind::theme) {
        visit(ThemeTarget{relation.to.index, -1});
        return;
    }
    const ModelFactor& factor = model.factors[relation.to.index];
    for (std::uint32_t a = factor.first_about; a < factor.last_about; ++a)
        visit(ThemeTarget{model.abouts[a].theme, static_cast<std::int32_t>(a)});
}

/// w·κ, times the confidence of the theme where the link is aimed at a phrase.
double acting_amount(const Model& model, const Relation& relation, const ThemeTarget& target);

/// The technology that a relation speaks for, its own or its phrase's; none for an enabler.
std::optional<std::uint32_t> speaker(const Model& model, EntityRef from);
/// An enabler acts on every technology, a technology or phrase on its own; a target phrase is its technology's.
bool acts_on(const Model& model, const Relation& relation, std::uint32_t technology);
/// 1 in place, 0.5 partial, 0 missing; 1 for what is no enabler.
double status_scale(const Model& model, EntityRef from);

/// Does a strength in the theme `by` answer `theme`? Only capabilities do.
bool theme_answers(const Dataset& dataset, std::uint32_t by, std::uint32_t theme);
/// Per theme the themes that it answers: the same for all themes at once. O(themes and their answers).
std::vector<std::vector<std::uint32_t>> answered_themes(const Dataset& dataset);

/// α · S on the capability that reaches furthest, or 0 and none.
struct Reach {
    double amount = 0.0;
    std::optional<std::uint32_t> via{};
};
Reach best_reach(const Model& model, std::uint32_t technology, std::uint32_t theme);

/// What a capability figure A comes from.
enum class CapabilitySource { strength, answering, link };
CapabilitySource capability_source(const Model& model, const ThemeProfile& row, const Reach& reach);

/// The mitigates links that speak for the technology and act on the theme: what gives it a capability besides its
/// strengths.
struct CapabilityLink {
    std::uint32_t relation = 0;
    double amount = 0.0;  ///< in [0,1]
};
std::vector<CapabilityLink> capability_links(const Model& model, std::uint32_t technology, std::uint32_t theme);

}  // namespace interlink::detail
