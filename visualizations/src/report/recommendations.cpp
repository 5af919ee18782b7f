// Advice that follows from the figures, each with its reason and what it rests on.
#include "report/answers.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

void advise_enablers(const Model& model, std::vector<Item>& items) {
    for (const MissingEnabler& missing : missing_enablers(model)) {
        const Enabler& enabler = model.dataset->enablers[missing.enabler];
        const bool absent = enabler.status == EnablerStatus::missing;
        std::vector<std::string> needs;
        if (!missing.technologies.empty())
            needs.push_back(text::format("{} ({})", counted(missing.technologies.size(), "technology", "technologies"),
                                         join_words(names_of(model, EntityKind::technology, missing.technologies))));
        if (!missing.functions.empty())
            needs.push_back(text::format("{} ({})", counted(missing.functions.size(), "function", "functions"),
                                         join_words(names_of(model, EntityKind::function, missing.functions))));
        std::string text = text::format("It is {}", absent ? "missing" : "only partly in place");
        text += needs.empty() ? "." : text::format(", and it is required by {}.", join_words(needs));
        if (!missing.lowers.empty())
            text += text::format(" Once in place, it lowers the exposure to {}{}.", absent ? "" : "more than now: ",
                                 join_words(names_of(model, EntityKind::theme, missing.lowers)));
        std::string basis;
        if (!missing.relations.empty()) basis = text::format("Requirements: {}", grades_of(model, missing.relations));
        if (const auto places = cite(*model.dataset, evidence_behind(model, {}, missing.relations)); !places.empty())
            basis += ", " + places;
        items.push_back({text::format("{} {}.", absent ? "Put in place:" : "Complete:", enabler.name), text, basis});
    }
}

/// The broadest, and the broadest that nothing answers. Where an enabler would answer and is missing, the advice on
/// enablers says so.
std::vector<const SharedThreat*> threats_to_treat(const ThreatsResult& result) {
    std::vector<const SharedThreat*> list;
    for (const SharedThreat& threat : result.threats)
        if (list.empty() || (list.size() < 4 && threat.answered_by.empty())) list.push_back(&threat);
    return list;
}

void advise_threats(const Findings& findings, std::vector<Item>& items) {
    const Model& model = findings.model();
    for (const SharedThreat* threat : threats_to_treat(findings.all.threats)) {
        const auto factors = exposing_factors(*threat);
        const AnswerLevel level = answer_level(*threat);
        const char* advice = level == AnswerLevel::none     ? "Find an answer to"
                             : level == AnswerLevel::strong ? "Use everywhere what answers"
                                                            : "Strengthen the answer to";
        std::string text = text::format(
            "{} are exposed to it ({}), in words such as {}. {} One answer would serve all "
            "of them.",
            counted(threat->technologies.size(), "technology", "technologies"),
            join_words(names_of(model, EntityKind::technology, exposed_technologies(*threat))),
            join_some(quoted_phrases(model, factors), 3), answers_text(findings, *threat));
        items.push_back({text::format("{} {}.", advice, model.name({EntityKind::theme, threat->theme})), text,
                         cite(*model.dataset, evidence_behind(model, factors, {}), 3)});
    }
}

/// "Supply chain and logistics, and function: …": what lifts the pair most.
std::string main_reasons(const Model& model, const Pair& pair) {
    std::vector<std::string> reasons;
    for (const Contribution& c : contributions(model, pair)) {
        if (c.amount <= 0 || reasons.size() == 3) break;
        const std::string what = c.theme      ? model.name({EntityKind::theme, *c.theme})
                                 : c.function ? model.name({EntityKind::function, *c.function})
                                 : c.relation ? describe_relation(model, model.relations[*c.relation])
                                              : std::string();
        reasons.push_back(text::format("{} ({})", what, to_string(c.component)));
    }
    return join_words(reasons);
}

void advise_pairings(const Findings& findings, std::vector<Item>& items) {
    const Model& model = findings.model();
    const std::uint32_t top_k = findings.all.pairs.robust->top_k;
    const auto ranked = ranked_pairs(findings.all.pairs);
    if (ranked.size() < 2) return;
    bool any = false;
    for (const Pair& pair : ranked) {
        if (!pair.band || pair.band->top_k_probability < 0.5) continue;
        any = true;
        std::string text = text::format("It is among the first {} of {} pairings in {} of the draws ({}).", top_k,
                                        ranked.size(), percent(pair.band->top_k_probability), band_text(*pair.band));
        if (const Pair* stated = same_pair(findings.stated.pairs, pair); stated != nullptr && stated->band)
            text += text::format(" From stated links alone: rank {}, among the first {} in {}.", stated->rank,
                                 findings.stated.pairs.robust->top_k, percent(stated->band->top_k_probability));
        items.push_back({text::format("{} {}.", pair.band->high <= top_k ? "Pursue" : "Examine as a pilot:",
                                      pair_name(model, pair)),
                         text, "lifted most by " + main_reasons(model, pair)});
    }
    if (any) return;
    const Pair& first = ranked.front();
    std::string text = text::format("No pairing is among the first {} in at least half of the draws. The nearest is {}",
                                    top_k, pair_name(model, first));
    if (first.band)
        text += text::format(" with {} ({})", percent(first.band->top_k_probability), band_text(*first.band));
    items.push_back({"Do not commit to one pairing yet.",
                     text + ". Examine it as a pilot beside the next ones, and strengthen the evidence first.",
                     {}});
}

void advise_evidence(const Findings& findings, std::vector<Item>& items) {
    const Model& model = findings.model();
    const Gaps gaps = find_gaps(findings);
    if (!gaps.without_phrases.empty())
        items.push_back({text::format("Gather strengths, weaknesses, opportunities and threats of {}.",
                                      join_words(names_of(model, EntityKind::technology, gaps.without_phrases))),
                         "Without them neither benefits nor pairings can be judged.",
                         {}});
    if (!gaps.unserved.empty())
        items.push_back({text::format("Find out which technology serves {}.",
                                      join_some(names_of(model, EntityKind::function, gaps.unserved), 5)),
                         "The data name these functions and no technology for them.", cite(*model.dataset, [&] {
                             std::vector<Evidence> places;
                             for (const std::uint32_t f : gaps.unserved) {
                                 const auto& own = model.dataset->functions[f].evidence;
                                 places.insert(places.end(), own.begin(), own.end());
                             }
                             return places;
                         }())});
    if (!gaps.between_technologies.empty())
        items.push_back({"Have the dependencies between technologies confirmed.",
                         text::format("{} that one technology requires another {} by no source; the pairings rest on "
                                      "{} in part.",
                                      counted(gaps.between_technologies.size(), "link", "links"),
                                      gaps.between_technologies.size() == 1 ? "is stated" : "are stated",
                                      gaps.between_technologies.size() == 1 ? "it" : "them"),
                         grades_of(model, gaps.between_technologies)});
}

}  // namespace

std::vector<Section> recommendations(const Findings& findings) {
    std::vector<Section> sections;
    std::size_t next = 1;
    const auto add = [&](std::string id, std::string title, std::vector<Item> items) {
        if (items.empty()) return;
        const std::size_t count = items.size();
        sections.push_back({std::move(id), std::move(title), {Items{std::move(items), true, next}}, {}});
        next += count;
    };
    std::vector<Item> enablers, threats, pairings, evidence;
    advise_enablers(findings.model(), enablers);
    advise_threats(findings, threats);
    advise_pairings(findings, pairings);
    advise_evidence(findings, evidence);
    add("advice-enablers", "Put what is required in place", std::move(enablers));
    add("advice-threats", "Answer what threatens several at once", std::move(threats));
    add("advice-pairings", "Try the pairings that add most", std::move(pairings));
    add("advice-evidence", "Fill the gaps in the evidence", std::move(evidence));
    return sections;
}

}  // namespace interlink::report
