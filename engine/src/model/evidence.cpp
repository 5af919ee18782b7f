#include <interlink/evidence.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink {

namespace {

class EvidenceCounter {
  public:
    explicit EvidenceCounter(const Dataset& dataset) : dataset_(dataset) {
        tally_.cited.assign(dataset.sources.size(), false);
    }

    EvidenceTally count() {
        for (const Technology& technology : dataset_.technologies) {
            cite(technology.evidence);
            for (const Factor& factor : technology.factors) {
                cite(factor.evidence);
                add(tally_.phrases, factor.grade, !factor.evidence.empty() || !technology.evidence.empty());
            }
        }
        for (const Function& function : dataset_.functions) cite(function.evidence);
        for (const Enabler& enabler : dataset_.enablers) cite(enabler.evidence);
        for (const Link& link : dataset_.links) {
            cite(link.evidence);
            add(tally_.links, link.grade, !link.evidence.empty());
        }
        for (const Impact& impact : dataset_.foresight.impacts) {
            cite(impact.evidence);
            if (impact.score != 0.0) add(tally_.judgements, impact.grade, !impact.evidence.empty());
        }
        return std::move(tally_);
    }

  private:
    static void add(EvidenceCount& count, Grade grade, bool evident) {
        const bool stated = grade == Grade::stated;
        ++count.all;
        count.without += !evident;
        count.stated += stated;
        count.stated_without += stated && !evident;
    }

    void cite(const std::vector<Evidence>& evidence) {
        for (const Evidence& place : evidence)
            for (std::size_t s = 0; s < dataset_.sources.size(); ++s)
                if (dataset_.sources[s].id == place.source) tally_.cited[s] = true;
    }

    const Dataset& dataset_;
    EvidenceTally tally_;
};

}  // namespace

EvidenceTally tally_evidence(const Dataset& dataset) {
    return EvidenceCounter(dataset).count();
}

std::string without_source(std::size_t without, std::size_t all, const char* one, const char* many) {
    if (without == 0) return {};
    return text::format("{} of {} {} {} no source", without, all, all == 1 ? one : many,
                        without == 1 ? "names" : "name");
}

std::vector<std::string> judgement_words(const Foresight& foresight) {
    static constexpr std::array<std::array<const char*, 2>, 3> words{
        {{"stated by a source", "graded as stated, without a source"},
         {"inferred from a source", "inferred, without a source"},
         {"assumed", "assumed"}}};
    std::array<std::array<std::size_t, 2>, 3> counts{};
    for (const Impact& impact : foresight.impacts) {
        if (impact.score == 0.0) continue;
        const std::size_t without = impact.grade != Grade::assumed && impact.evidence.empty();
        ++counts[static_cast<std::size_t>(impact.grade)][without];
    }
    std::vector<std::string> parts;
    for (const Grade grade : {Grade::stated, Grade::inferred, Grade::assumed})
        for (const std::size_t without : {0U, 1U}) {
            const auto g = static_cast<std::size_t>(grade);
            if (counts[g][without] > 0) parts.push_back(text::format("{} {}", counts[g][without], words[g][without]));
        }
    return parts;
}

}  // namespace interlink
