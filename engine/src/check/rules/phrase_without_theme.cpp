#include "check/accidents/accidents.hpp"
#include "check/rules.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_phrases_without_theme(const RuleContext& context) {
    std::vector<Found> found;
    for (const ModelFactor& factor : context.model.factors) {
        const Factor& authored = *factor.authored;
        const bool meant = authored.themes && authored.themes->empty();
        if (factor.first_about != factor.last_about || meant) continue;
        // What is no phrase at all is said by another rule.
        const Accident accident = accident_in(authored.phrase);
        if (accident != Accident::none && accident != Accident::several_phrases) continue;
        found.push_back({authored.place, authored.id,
                         text::format("{} is about no theme, so nothing is compared with it", quote(authored.phrase)),
                         "give it themes: […] (interlink match suggests some), or themes: [] if that is meant",
                         authored.phrase});
    }
    return found;
}

}  // namespace

constinit const Rule phrase_without_theme{
    {"IL1002", "phrase-without-theme", Severity::warning, "No theme was found for a phrase.",
     "Phrases meet through themes. One without a theme takes part in no shared threat, no opportunity and no pairing.",
     "Name its themes, or write `themes: []` where it is meant to have none; `interlink match` suggests themes.",
     "technologies:\n"
     "  - id: drones\n"
     "    threats: [Zebra stripes]\n"},
    find_phrases_without_theme};

}  // namespace interlink::detail
