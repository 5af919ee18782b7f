#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_single_supporters(const RuleContext& context) {
    std::vector<Found> found;
    for (const FunctionService& service : context.services.functions) {
        if (service.supporters.size() != 1) continue;
        const Function& function = context.data.functions[service.function];
        const auto& supporter = service.supporters.front();
        found.push_back({function.place, function.id,
                         text::format("{} is supported by {} alone{}", function.name,
                                      context.model.technology(supporter.technology).label,
                                      supporter.current ? "" : ", and not yet"),
                         "look for a second technology, or accept the dependence"});
    }
    return found;
}

}  // namespace

constinit const Rule single_supporter{
    {"IL1007", "single-supporter", Severity::note, "A single technology supports a function.",
     "If that technology fails, is delayed or is not allowed, nothing else does the work.",
     "Look for a second technology; where the dependence is accepted, put the finding into the baseline.",
     "technologies: [{id: drones}]\n"
     "functions: [{id: surveillance, name: Surveillance}]\n"
     "links: [{from: drones, to: surveillance, kind: supports}]\n"},
    find_single_supporters};

}  // namespace interlink::detail
