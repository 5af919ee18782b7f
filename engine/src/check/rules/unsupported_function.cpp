#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_unsupported(const RuleContext& context) {
    std::vector<Found> found;
    for (const FunctionService& service : context.services.functions) {
        if (!service.supporters.empty()) continue;
        const Function& function = context.data.functions[service.function];
        found.push_back({function.place, function.id, text::format("no technology supports {}", function.name),
                         "add a supports link; if there is no such technology, this is a gap to report"});
    }
    return found;
}

}  // namespace

constinit const Rule unsupported_function{
    {"IL1006", "unsupported-function", Severity::warning,
     "No technology supports a function, nor anything that is part of it.",
     "Either a link was forgotten, or it is a gap: something is to be done, and no technology of the study does it.",
     "Add the missing `supports` link. If there is none, the gap is a result: put the finding into the baseline.",
     "functions: [{id: surveillance, name: Surveillance}]\n"},
    find_unsupported};

}  // namespace interlink::detail
