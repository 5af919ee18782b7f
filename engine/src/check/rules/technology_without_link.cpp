#include "check/rules.hpp"
#include "text/format.hpp"

#include <set>

namespace interlink::detail {
namespace {

std::vector<Found> find_without_link(const RuleContext& context) {
    std::set<std::string_view> linked;
    for (const Link& link : context.data.links)
        for (const Endpoint* end : {&link.from, &link.to}) {
            const std::string_view id = end->id;
            if (end->kind == EntityKind::technology) linked.insert(id);
            if (end->kind == EntityKind::factor) linked.insert(id.substr(0, id.find('/')));
        }
    std::vector<Found> found;
    for (const Technology& technology : context.data.technologies)
        if (!linked.contains(technology.id))
            found.push_back({technology.place, technology.id,
                             text::format("no link joins {} to anything", technology.name),
                             "add what it supports, requires, mitigates, aggravates or influences"});
    return found;
}

}  // namespace

constinit const Rule technology_without_link{
    {"IL1008", "technology-without-link", Severity::warning, "No link joins a technology to anything.",
     "It takes part through its phrases alone: it serves no function and depends on nothing, which is seldom true.",
     "Add the links that the sources give: what it supports, what it requires.", "technologies: [{id: drones}]\n"},
    find_without_link};

}  // namespace interlink::detail
