#include "check/rules.hpp"
#include "check/words.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

constexpr const char* say_where = "add evidence: [\"source#place\"], or grade it inferred or assumed";

/// A data set without sources is the matter of another rule, which says it once.
std::vector<Found> find_stated_without_evidence(const RuleContext& context) {
    std::vector<Found> found;
    if (context.data.sources.empty()) return found;
    for (const Technology& technology : context.data.technologies)
        for (const Factor& factor : technology.factors)
            if (factor.grade == Grade::stated && !has_evidence(technology, factor))
                found.push_back({factor.place, factor.id,
                                 text::format("{} is graded as stated, but no source is named", quote(factor.phrase)),
                                 say_where, factor.phrase});
    for (const Link& link : context.data.links)
        if (link.grade == Grade::stated && link.evidence.empty())
            found.push_back({link.place, link_key(link),
                             text::format("the link {} is graded as stated, but no source is named", link_words(link)),
                             say_where});
    return found;
}

}  // namespace

constinit const Rule stated_without_evidence{
    {"IL1011", "stated-without-evidence", Severity::warning,
     "A phrase or link is graded `stated`, which is the default, and names no source.",
     "`stated` means that a source says so. Without a place in a source the grade is a claim, and it counts in full "
     "and survives `--grades stated`.",
     "Add the evidence, or grade it `inferred` or `assumed`.",
     "sources: [{id: notes, title: Workshop notes}]\n"
     "technologies: [{id: drones, threats: [Privacy infringements]}]\n"},
    find_stated_without_evidence};

}  // namespace interlink::detail
