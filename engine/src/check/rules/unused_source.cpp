#include "check/rules.hpp"
#include "text/format.hpp"

#include <set>

namespace interlink::detail {
namespace {

std::set<std::string_view> cited_sources(const Dataset& data) {
    std::set<std::string_view> cited;
    const auto add = [&](const std::vector<Evidence>& evidence) {
        for (const Evidence& place : evidence) cited.insert(place.source);
    };
    for (const Technology& technology : data.technologies) {
        add(technology.evidence);
        for (const Factor& factor : technology.factors) add(factor.evidence);
    }
    for (const Function& function : data.functions) add(function.evidence);
    for (const Enabler& enabler : data.enablers) add(enabler.evidence);
    for (const Link& link : data.links) add(link.evidence);
    for (const Impact& impact : data.foresight.impacts) add(impact.evidence);
    return cited;
}

std::vector<Found> find_unused_sources(const RuleContext& context) {
    const auto cited = cited_sources(context.data);
    std::vector<Found> found;
    for (const Source& source : context.data.sources)
        if (!cited.contains(source.id))
            found.push_back({source.place, source.id, text::format("nothing cites the source {}", source.id),
                             "cite it as evidence, or remove it"});
    return found;
}

}  // namespace

constinit const Rule unused_source{
    {"IL1005", "unused-source", Severity::warning, "Nothing in the data set cites a source.",
     "A list of sources says what a study rests on. One that nothing rests on is a false promise, or evidence was "
     "forgotten. (A citation of a source that is not in the list is an error of reading, IL0308.)",
     "Cite the source as evidence, or remove it from the list.", "sources: [{id: notes, title: Workshop notes}]\n"},
    find_unused_sources};

}  // namespace interlink::detail
