#include "check/rules.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_themes_used_once(const RuleContext& context) {
    const Model& model = context.model;
    std::vector<std::uint32_t> uses(context.data.themes.size(), 0);
    for (const About& about : model.abouts) ++uses[about.theme];
    std::vector<Found> found;
    for (const About& about : model.abouts) {
        if (uses[about.theme] != 1) continue;
        const Theme& theme = context.data.themes[about.theme];
        const Factor& factor = *model.factors[about.factor].authored;
        found.push_back({factor.place, theme.id, text::format("only {} is about {}", quote(factor.phrase), theme.label),
                         "see whether another phrase means the same, or whether a broader theme fits", factor.phrase});
    }
    return found;
}

}  // namespace

constinit const Rule theme_used_once{
    {"IL1014", "theme-used-once", Severity::note, "A single phrase of the whole data set is about a theme.",
     "What only one phrase is about is shared with nobody. Often it is a subject of its own; sometimes another phrase "
     "means the same and was matched elsewhere.",
     "See whether another phrase means the same, or whether a broader theme fits.",
     "technologies: [{id: drones, threats: [Privacy infringements]}]\n"},
    find_themes_used_once};

}  // namespace interlink::detail
