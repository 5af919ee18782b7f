#include "check/rules.hpp"
#include "check/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

/// "no weaknesses and no threats are".
std::string none_of(std::vector<std::string> quadrants) {
    for (std::string& quadrant : quadrants) quadrant.insert(0, "no ");
    return list_words(quadrants) + " are";
}

std::vector<Found> find_missing_quadrants(const RuleContext& context) {
    std::vector<Found> found;
    for (const Technology& technology : context.data.technologies) {
        std::vector<std::string> missing;
        for (const Quadrant quadrant : all_quadrants)
            if (std::ranges::find(technology.factors, quadrant, &Factor::quadrant) == technology.factors.end())
                missing.emplace_back(plural(quadrant));
        if (missing.empty()) continue;
        const bool all = missing.size() == all_quadrants.size();
        std::string text = text::format("{} given for {}{}", all ? "no SWOT phrases are" : none_of(missing),
                                        technology.name, all ? ", so its pairings are not ranked" : "");
        found.push_back({technology.place, technology.id, std::move(text),
                         text::format("add phrases under {}", list_words(missing))});
    }
    return found;
}

}  // namespace

constinit const Rule missing_quadrant{
    {"IL1001", "missing-quadrant", Severity::warning, "A technology has no phrases in a quadrant, or in none at all.",
     "Pairings compare quadrant with quadrant. What is missing looks like a technology without threats, or without "
     "strengths, and moves the ranking.",
     "Add the phrases that the sources give. Where there are none, say so in the text that goes with the results.",
     "technologies:\n"
     "  - id: drones\n"
     "    strengths: [Wide coverage]\n"
     "    weaknesses: [Limited battery life]\n"
     "    opportunities: [Border patrols]\n"},
    find_missing_quadrants};

}  // namespace interlink::detail
