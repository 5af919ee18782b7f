#include "check/rules.hpp"

#include "dataset/unicode.hpp"

#include <map>

#include <fmt/format.h>

namespace interlink::detail {
namespace {

constexpr std::size_t top_conclusions = 3;

/// Phrase and theme, with the first conclusion that rests on them.
using WeakMatches = std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>;

void note_weak_match(const Model& model, std::uint32_t factor, std::uint32_t theme, const std::string& conclusion,
                     WeakMatches& matches) {
    for (const About& about : model.abouts_of(model.factors[factor]))
        if (about.theme == theme && !about.match.strong && !about.match.stated)
            matches.try_emplace({factor, theme}, conclusion);
}

void note_top_pairs(const Model& model, WeakMatches& matches) {
    const PairsResult ranking = rank_pairs(model);
    for (std::size_t i = 0; i < std::min(top_conclusions, ranking.pairs.size()); ++i) {
        const Pair& pair = ranking.pairs[i];
        if (pair.rank == 0) break;
        const std::string conclusion = fmt::format("the pairing {} + {}, ranked {}", model.technology(pair.a).label,
                                                   model.technology(pair.b).label, pair.rank);
        for (const Contribution& contribution : contributions(model, pair))
            for (const auto* side : {&contribution.from_phrases, &contribution.to_phrases})
                for (const Contribution::Share& share : *side)
                    for (const auto& theme : {contribution.theme, contribution.via})
                        if (theme) note_weak_match(model, share.factor, *theme, conclusion, matches);
    }
}

void note_top_threats(const Model& model, WeakMatches& matches) {
    const ThreatsResult shared = shared_threats(model);
    for (std::size_t i = 0; i < std::min(top_conclusions, shared.threats.size()); ++i) {
        const SharedThreat& threat = shared.threats[i];
        const std::string conclusion = fmt::format("the shared threat {}", model.theme(threat.theme).label);
        for (const ExposedTechnology& exposed : threat.technologies)
            for (const std::uint32_t factor : exposed.factors)
                note_weak_match(model, factor, threat.theme, conclusion, matches);
    }
}

std::vector<Found> find_weak_matches(const RuleContext& context) {
    const Model& model = context.model;
    WeakMatches matches;
    note_top_pairs(model, matches);
    note_top_threats(model, matches);
    std::vector<Found> found;
    for (const auto& [match, conclusion] : matches) {
        const Factor& factor = *model.factors[match.first].authored;
        const Theme& theme = model.dataset->themes[match.second];
        found.push_back({factor.place, factor.id + ">" + theme.id,
                         fmt::format("{} is only a weak match for {}, and {} rests on it", quote(factor.phrase),
                                     theme.label, conclusion),
                         fmt::format("confirm it with themes: [{0}], or take it away with themes_not: [{0}]", theme.id),
                         factor.phrase});
    }
    return found;
}

}  // namespace

constinit const Rule weak_match_behind_conclusion{
    {"IL1003", "weak-match-behind-conclusion", Severity::warning,
     "A phrase that matches its theme weakly stands behind one of the first three pairings or shared threats.",
     "These are the figures that people quote. A weak match is the program's guess, and nobody has confirmed it.",
     "Confirm the theme with `themes:`, or take it away with `themes_not:`.",
     "themes: [{id: range, label: Range, terms: [range]}]\n"
     "technologies:\n"
     "  - {id: drones, threats: [Wide product range on foreign markets]}\n"
     "  - {id: ai, threats: [Range]}\n"},
    find_weak_matches};

}  // namespace interlink::detail
