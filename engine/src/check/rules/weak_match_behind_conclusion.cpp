#include "check/rules.hpp"
#include "check/words.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t top_conclusions = 3;
constexpr double share_that_counts = 0.05;  ///< of all that speaks for a pairing

struct WeakMatch {
    std::set<std::uint32_t> themes;
    std::string conclusion;  ///< the first that rests on it
};
using WeakMatches = std::map<std::uint32_t, WeakMatch>;  ///< by phrase

bool is_weak(const Model& model, std::uint32_t factor, std::uint32_t theme) {
    return std::ranges::any_of(model.abouts_of(model.factors[factor]), [&](const About& about) {
        return about.theme == theme && !about.match.strong && !about.match.stated;
    });
}

void note_match(std::uint32_t factor, std::uint32_t theme, const std::string& conclusion, WeakMatches& matches) {
    WeakMatch& match = matches[factor];
    match.themes.insert(theme);
    if (match.conclusion.empty()) match.conclusion = conclusion;
}

/// Weak matches that carry a good part of what speaks for a pairing.
void note_pair(const Model& model, const Pair& pair, WeakMatches& matches) {
    const auto list = contributions(model, pair);
    double total = 0.0;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> amounts;  // by phrase and theme
    for (const Contribution& contribution : list) {
        if (contribution.amount <= 0.0) continue;
        total += contribution.amount;
        for (const auto* side : {&contribution.from_phrases, &contribution.to_phrases})
            for (const Contribution::Share& share : *side)
                for (const auto& theme : {contribution.theme, contribution.via})
                    if (theme && is_weak(model, share.factor, *theme)) amounts[{share.factor, *theme}] += share.amount;
    }
    const std::string conclusion = text::format("the pairing {} + {} (rank {})", model.technology(pair.a).label,
                                                model.technology(pair.b).label, pair.rank);
    for (const auto& [match, amount] : amounts)
        if (amount >= share_that_counts * total) note_match(match.first, match.second, conclusion, matches);
}

/// Technologies that count as exposed by weak matches alone.
void note_threat(const Model& model, const SharedThreat& threat, WeakMatches& matches) {
    for (const ExposedTechnology& exposed : threat.technologies) {
        const auto weak = [&](std::uint32_t factor) { return is_weak(model, factor, threat.theme); };
        if (!std::ranges::all_of(exposed.factors, weak)) continue;
        const std::string conclusion = text::format("the shared threat {} of {}", model.theme(threat.theme).label,
                                                    model.technology(exposed.technology).label);
        for (const std::uint32_t factor : exposed.factors) note_match(factor, threat.theme, conclusion, matches);
    }
}

std::vector<Found> find_weak_matches(const RuleContext& context) {
    const Model& model = context.model;
    WeakMatches matches;
    const PairsResult ranking = rank_pairs(model);
    for (std::size_t i = 0; i < std::min(top_conclusions, ranking.pairs.size()) && ranking.pairs[i].rank > 0; ++i)
        note_pair(model, ranking.pairs[i], matches);
    const ThreatsResult shared = shared_threats(model);
    for (std::size_t i = 0; i < std::min(top_conclusions, shared.threats.size()); ++i)
        note_threat(model, shared.threats[i], matches);
    std::vector<Found> found;
    for (const auto& [index, match] : matches) {
        const Factor& factor = *model.factors[index].authored;
        std::vector<std::string> labels, ids;
        for (const std::uint32_t theme : match.themes) {
            labels.push_back(model.theme(theme).label);
            ids.push_back(model.theme(theme).id);
        }
        found.push_back({factor.place, factor.id,
                         text::format("{} matches {} only weakly, and {} rests on it", quote(factor.phrase),
                                      list_words(labels), match.conclusion),
                         text::format("confirm the match with themes: [{0}], or take it away with themes_not: [{0}]",
                                      text::join(ids, ", ")),
                         factor.phrase});
    }
    return found;
}

}  // namespace

constinit const Rule weak_match_behind_conclusion{
    {"IL1003", "weak-match-behind-conclusion", Severity::warning,
     "One of the first three pairings or shared threats rests on a phrase that matches its theme weakly.",
     "These are the figures that people quote. A weak match is the program's guess, and nobody has confirmed it. It "
     "counts where it carries 5 % of what speaks for a pairing, or where it alone makes a technology share the "
     "threat.",
     "Confirm the theme with `themes:`, or take it away with `themes_not:`.",
     "taxonomy: none\n"
     "themes: [{id: range, label: Range, terms: [range]}]\n"
     "technologies:\n"
     "  - {id: drones, threats: [Wide product range on foreign markets]}\n"
     "  - {id: ai, threats: [Range]}\n"},
    find_weak_matches};

}  // namespace interlink::detail
