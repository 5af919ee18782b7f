#include <interlink/evidence.hpp>
#include <interlink/sentence.hpp>

#include "check/rules.hpp"
#include "check/words.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

constexpr const char* add_evidence = "add evidence: [\"source#place\"]";
constexpr const char* say_why = "name the place that it follows from, or say why in a note";

/// What is graded `stated` is the matter of another rule; what is assumed is nobody's word but the author's.
void find_phrases(const Technology& technology, std::vector<Found>& found) {
    for (const Factor& factor : technology.factors)
        if (factor.grade == Grade::inferred && factor.note.empty() && !has_evidence(technology, factor))
            found.push_back(
                {factor.place, factor.id,
                 text::format("the inferred phrase {} has neither evidence nor a note", quote(factor.phrase)), say_why,
                 factor.phrase});
}

/// "the data set names no sources, so none of its 6 phrases and 3 links has evidence"; empty where it says nothing.
std::string untraceable(const Dataset& data) {
    const EvidenceTally tally = tally_evidence(data);
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, const char* one, const char* many) {
        if (count > 0) parts.push_back(count_words(count, one, many));
    };
    add(tally.phrases.all, "phrase", "phrases");
    add(tally.links.all, "link", "links");
    add(tally.judgements.all, "judgement", "judgements");
    if (!parts.empty())
        return text::format("the data set names no sources, so none of its {} has evidence", join_words(parts));
    if (data.technologies.empty() && data.functions.empty() && data.enablers.empty()) return {};
    return "the data set names no sources, so nothing in it has evidence";
}

std::vector<Found> find_without_evidence(const RuleContext& context) {
    const Dataset& data = context.data;
    std::vector<Found> found;
    if (data.sources.empty()) {
        if (std::string nothing = untraceable(data); !nothing.empty())
            found.push_back({{0, 1, 1},
                             "sources",
                             std::move(nothing),
                             "add sources: [{id: …, title: …}], then evidence to the elements"});
        return found;
    }
    for (const Technology& technology : data.technologies) {
        if (technology.evidence.empty() && technology.factors.empty())
            found.push_back({technology.place, technology.id,
                             text::format("the technology {} has no evidence", technology.name), add_evidence});
        find_phrases(technology, found);
    }
    for (const Function& function : data.functions)
        if (function.evidence.empty())
            found.push_back({function.place, function.id,
                             text::format("the function {} has no evidence", function.name), add_evidence});
    for (const Enabler& enabler : data.enablers)
        if (enabler.evidence.empty())
            found.push_back({enabler.place, enabler.id, text::format("the enabler {} has no evidence", enabler.name),
                             add_evidence});
    for (const Link& link : data.links)
        if (link.grade == Grade::inferred && link.evidence.empty() && link.note.empty())
            found.push_back({link.place, link_key(link),
                             text::format("the inferred link {} has neither evidence nor a note", link_words(link)),
                             say_why});
    return found;
}

}  // namespace

constinit const Rule element_without_evidence{
    {"IL1004", "element-without-evidence", Severity::warning,
     "A technology, function, enabler, or an inferred phrase or link names no place in a source.",
     "A figure is worth as much as what it can be traced back to. Nobody can check what has no source.",
     "Add `evidence: [\"source#place\"]`; a phrase without its own has that of its technology. What is inferred "
     "may give its reason in a note, and what is assumed needs none.",
     "sources: [{id: notes, title: Workshop notes}]\n"
     "functions: [{id: surveillance, name: Surveillance}]\n"},
    find_without_evidence};

}  // namespace interlink::detail
