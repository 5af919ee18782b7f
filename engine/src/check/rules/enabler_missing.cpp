#include "check/rules.hpp"
#include "check/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

std::vector<Found> find_missing_enablers(const RuleContext& context) {
    std::map<std::uint32_t, std::vector<std::string>> needed_by;
    for (const Relation& relation : context.model.relations) {
        if (relation.kind != LinkKind::requires_ || relation.to.kind != EntityKind::enabler) continue;
        std::vector<std::string>& names = needed_by[relation.to.index];
        const std::string& name = context.model.name(relation.from);
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    std::vector<Found> found;
    for (const auto& [index, names] : needed_by) {
        const Enabler& enabler = context.data.enablers[index];
        if (enabler.status != EnablerStatus::missing) continue;
        found.push_back(
            {enabler.place, enabler.id,
             text::format("the enabler {} is missing; it is required by {}", enabler.name, list_words(names)),
             "plan for it, or give its status: partial or in-place"});
    }
    return found;
}

}  // namespace

constinit const Rule enabler_missing{
    {"IL1015", "enabler-missing", Severity::warning, "Something requires an enabler whose status is `missing`.",
     "The opportunities and functions that depend on it cannot be had yet. `missing` is also the default: perhaps "
     "nobody has looked.",
     "Plan for the enabler, or give the status that it has: `status: partial` or `status: in-place`.",
     "technologies: [{id: drones}]\n"
     "enablers: [{id: legal-framework, name: Legal framework}]\n"
     "links: [{from: drones, to: legal-framework, kind: requires}]\n"},
    find_missing_enablers};

}  // namespace interlink::detail
