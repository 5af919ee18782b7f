#include <interlink/matcher.hpp>

#include "check/rules.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_polarity_doubts(const RuleContext& context) {
    std::vector<Found> found;
    for (const Technology& technology : context.data.technologies)
        for (const Factor& factor : technology.factors)
            if (auto doubt = polarity_doubt(factor.phrase, factor.quadrant))
                found.push_back({factor.place, factor.id, std::move(*doubt),
                                 "move the phrase to the quadrant that its words speak of, or word it clearly",
                                 factor.phrase});
    return found;
}

}  // namespace

constinit const Rule polarity_doubtful{
    {"IL1012", "polarity-doubt", Severity::warning, "The words of a phrase speak against its quadrant.",
     "A phrase in the wrong quadrant turns a benefit into a risk, or the other way round, in every figure.",
     "Move the phrase, or word it so that it says what is good or bad.",
     "technologies:\n"
     "  - id: drones\n"
     "    weaknesses: [Reduced costs]\n"},
    find_polarity_doubts};

}  // namespace interlink::detail
