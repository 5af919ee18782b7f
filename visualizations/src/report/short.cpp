// "In short": the sentences a reader takes away, each computed from the data.
#include <interlink/evidence.hpp>

#include "report/answers.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

/// The order is by technologies, then by common cause: say so where the first does not stand alone.
std::string tie_sentence(const Findings& findings) {
    std::vector<std::uint32_t> level, less;
    const auto& threats = findings.all.threats.threats;
    for (const SharedThreat& other : threats)
        if (&other != &threats.front() && other.technologies.size() == threats.front().technologies.size())
            (other.rank == threats.front().rank ? level : less).push_back(other.theme);
    std::string text;
    for (const auto& [themes, exposure] : {std::pair{&level, "as much"}, std::pair{&less, "less"}})
        if (!themes->empty())
            text += text::format("{} {} as many, with {} exposure in common. ",
                                 join_some(names_of(findings.model(), EntityKind::theme, *themes), 2),
                                 themes->size() == 1 ? "touches" : "touch", exposure);
    return text;
}

/// "4 of the 7", "All 7", "Both".
std::string part_of(std::size_t part, std::size_t all) {
    if (part < all) return text::format("{} of the {}", part, all);
    return all == 2 ? "Both" : text::format("All {}", all);
}

Item threat_item(const Findings& findings) {
    const Model& model = findings.model();
    if (findings.all.threats.threats.empty()) return {"No shared threat.", "No theme exposes two technologies.", {}};
    const SharedThreat& threat = findings.all.threats.threats.front();
    const auto technologies = exposed_technologies(threat);
    return {text::format("The most widely shared threat is {}.", model.name({EntityKind::theme, threat.theme})),
            text::format("{} technologies with SWOT phrases are exposed to it ({}), in {}. {}{}",
                         part_of(technologies.size(), technologies_with_phrases(model)),
                         join_words(names_of(model, EntityKind::technology, technologies)),
                         counted(quoted_phrases(model, exposing_factors(threat)).size(), "wording", "wordings"),
                         tie_sentence(findings), answers_text(findings, threat)),
            {}};
}

/// Among functions where a theme comes first of all, and the other way round; all that are equally broad.
std::string broadest_of_other_kind(const Model& model, const std::vector<SharedOpportunity>& list) {
    std::vector<const SharedOpportunity*> others;
    for (const SharedOpportunity& o : list)
        if (o.target.kind != list.front().target.kind &&
            (others.empty() || o.technologies.size() == others.front()->technologies.size()))
            others.push_back(&o);
    if (others.empty()) return {};
    const SharedOpportunity& first = *others.front();
    const char* kind = first.target.kind == EntityKind::theme ? "the opportunity themes" : "the functions";
    if (others.size() == 1)
        return text::format(" Among {}, {} comes first, with {}.", kind, told_name(model, first.target),
                            join_words(names_of(model, EntityKind::technology, first.technologies)));
    std::vector<std::string> names;
    for (const SharedOpportunity* other : others) names.push_back(told_name(model, other->target));
    return text::format(" Among {}, {} come first, each with {}.", kind, join_some(names, 3),
                        counted(first.technologies.size(), "technology", "technologies"));
}

Item opportunity_item(const Findings& findings) {
    const Model& model = findings.model();
    const auto& list = findings.all.opportunities.opportunities;
    if (list.empty())
        return {"No combined opportunity.", "No opportunity and no function is shared by two technologies.", {}};
    const SharedOpportunity& first = list.front();
    std::string text =
        text::format("{} work on it: {}.", counted(first.technologies.size(), "technology", "technologies"),
                     join_words(names_of(model, EntityKind::technology, first.technologies)));
    if (const auto beside = describe_beside_first(model, findings.all.opportunities); !beside.empty())
        text += " " + beside;
    text += broadest_of_other_kind(model, list);
    return {text::format("The broadest combined opportunity is {}.", told_name(model, first.target)), text, {}};
}

std::string certainty(const Model& model, const PairsResult& result, const Pair& pair) {
    const RankBand& band = *pair.band;
    std::string text = text::format(
        "Over {} draws of weights and uncertain relations it keeps {} (5 to 95 %) and is among the "
        "first {} in {} of them.",
        grouped(result.robust->draws), band_text(band), result.robust->top_k, percent(band.top_k_probability));
    if (const std::string rivals = describe_rivals(model, result, " with "); !rivals.empty()) text += " " + rivals;
    return text + (band.high <= result.robust->top_k ? " The ranking is firm at the top."
                                                     : " Read it as a tendency, not as a firm result.");
}

/// The first, and beside it those that the draws place as high.
std::string first_pairing(const Model& model, const PairsResult& result, const Pair& top) {
    std::vector<std::string> rivals;
    for (const std::uint32_t p : rivals_of_first(result)) rivals.push_back(pair_name(model, result.pairs[p]));
    if (rivals.empty()) return text::format("The pairing that adds most is {}.", pair_name(model, top));
    return text::format("The pairing of highest leverage is {}; about equal {} {}.", pair_name(model, top),
                        rivals.size() == 1 ? "is" : "are", join_some(rivals, 2));
}

Item pair_item(const Findings& findings) {
    const Model& model = findings.model();
    const auto ranked = ranked_pairs(findings.all.pairs);
    if (ranked.empty()) return {"No pairing can be ranked.", "Fewer than two technologies have SWOT phrases.", {}};
    const Pair& top = ranked.front();
    std::string text =
        ranked.size() == 1
            ? text::format("It is the only one that can be ranked, with a leverage of {:.2f}.", top.leverage)
            : text::format("Of {} ranked pairings, it has the highest leverage ({:.2f}).", ranked.size(), top.leverage);
    if (top.band && ranked.size() > 1) text += " " + certainty(model, findings.all.pairs, top);
    return {first_pairing(model, findings.all.pairs, top), text, {}};
}

bool themes_by_program(const Model& model) {
    return std::ranges::any_of(model.abouts, [](const About& about) { return !about.match.stated; });
}

/// Everything that is graded as stated, and none of it names a source: the grade is then no more than the default.
bool nothing_stated_by_a_source(const Findings& findings) {
    const EvidenceTally tally = tally_evidence(findings.dataset());
    const std::size_t stated = tally.phrases.stated + tally.links.stated;
    return stated > 0 && tally.phrases.stated_without + tally.links.stated_without == stated;
}

/// What is left out where only the sources are to speak, and what of the rest names no source all the same.
std::string stated_basis(const Findings& findings) {
    const EvidenceTally tally = tally_evidence(findings.dataset());
    std::vector<std::string> parts;
    const auto left_out = [&](const EvidenceCount& count, const char* one, const char* many) {
        if (const std::size_t rest = count.all - count.stated; rest > 0)
            parts.push_back(text::format("{} that the sources do not state {} left out", counted(rest, one, many),
                                         rest == 1 ? "is" : "are"));
    };
    const auto by_default = [&](const EvidenceCount& count, const char* one, const char* many) {
        if (const auto part = without_source(count.stated_without, count.stated, one, many); !part.empty())
            parts.push_back(part);
    };
    left_out(tally.phrases, "phrase", "phrases");
    left_out(tally.links, "link", "links");
    by_default(tally.phrases, "phrase graded as stated", "phrases graded as stated");
    by_default(tally.links, "link graded as stated", "links graded as stated");
    if (parts.empty())
        parts.emplace_back(tally.links.all == 0 ? "There are no links" : "Every link is stated by a source");
    if (themes_by_program(findings.stated.model)) parts.emplace_back("themes are still assigned by the program");
    return text::format("{}.", text::join(parts, "; "));
}

Item stated_item(const Findings& findings) {
    const Model& model = findings.model();
    const auto ranked = ranked_pairs(findings.all.pairs);
    const auto stated = ranked_pairs(findings.stated.pairs);
    const std::string basis = stated_basis(findings);
    if (nothing_stated_by_a_source(findings))
        return {"What the sources state cannot be told from the rest.", basis, {}};
    if (ranked.empty() || stated.empty()) return {"Stated links alone rank no pairing.", basis, {}};
    const Pair& top = ranked.front();
    const Pair& first = stated.front();
    if (top.a == first.a && top.b == first.b) {
        std::string text = basis;
        if (first.band && stated.size() > 1)
            text +=
                text::format(" It then keeps {} and is among the first {} in {} of the draws.", band_text(*first.band),
                             findings.stated.pairs.robust->top_k, percent(first.band->top_k_probability));
        return {"From stated links alone the same pairing is first.", text, {}};
    }
    std::string text = basis;
    if (const Pair* then = same_pair(findings.stated.pairs, top))
        text += text::format(" {} then has rank {}: its lead rests on judgement.", pair_name(model, top), then->rank);
    return {text::format("From stated links alone {} is first instead.", pair_name(model, first)), text, {}};
}

Item benefit_item(const Findings& findings) {
    const Model& model = findings.model();
    const auto strengths = shared_strengths(model);
    if (strengths.empty()) return {"No benefit is shared.", "No strength is shared by two technologies.", {}};
    const SharedStrength& first = strengths.front();
    std::string text = text::format("{} have it as a strength ({}), in words such as {}.",
                                    counted(first.technologies.size(), "technology", "technologies"),
                                    join_words(names_of(model, EntityKind::technology, first.technologies)),
                                    join_some(quoted_phrases(model, first.factors), 2));
    std::vector<std::string> level, others;
    for (std::size_t i = 1; i < strengths.size(); ++i) {
        const std::string& name = model.name({EntityKind::theme, strengths[i].theme});
        const std::size_t breadth = strengths[i].technologies.size();
        if (breadth == first.technologies.size())
            level.push_back(name);
        else if (others.size() < 2)
            others.push_back(text::format("{} ({})", name, breadth));
    }
    if (!level.empty())
        text += text::format(" {} {} a strength of as many.", join_some(level, 2), level.size() == 1 ? "is" : "are");
    if (!others.empty())
        text += text::format(" Next {} {}.", others.size() == 1 ? "comes" : "come", join_words(others));
    return {text::format("The most widely shared benefit lies in {}.", model.name({EntityKind::theme, first.theme})),
            text,
            {}};
}

Item use_item(const Findings& findings) {
    const Model& model = findings.model();
    std::vector<std::string> users;
    std::vector<std::uint32_t> served;
    bool more = false;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        const auto uses = direct_uses(model, t, Horizon::current);
        more = more || !direct_uses(model, t, Horizon::future).empty();
        if (!uses.empty()) users.push_back(model.dataset->technologies[t].name);
        for (const Use& use : uses)
            if (std::ranges::find(served, use.function) == served.end()) served.push_back(use.function);
    }
    if (users.empty())
        return {"No use of today is recorded.",
                more ? "Every use in the data is expected or only possible." : "The data record no use at all.",
                {}};
    return {text::format("{} of {} in use today.", users.size(),
                         users.size() == 1 ? counted(model.technology_count(), "technology is", "technologies is")
                                           : counted(model.technology_count(), "technology are", "technologies are")),
            text::format("Recorded: {}, for {}.{}", join_words(users),
                         join_some(names_of(model, EntityKind::function, served), 5),
                         more ? " All other use is expected." : ""),
            {}};
}

/// Those of rank 1, by either rank.
std::string first_of(const CertaintyRanking& ranking, std::uint32_t Placed::*rank) {
    std::vector<std::string> names;
    for (const Placed& place : ranking.places)
        if (place.*rank == 1) names.push_back(place.name);
    return join_words(names);
}

/// "For benefit it keeps rank 1 to 4 (5 to 95 %), among the first 3 in 92 %; from stated links alone it leads too."
std::string side_sentence(const Findings& findings, const std::string& side, const CertaintyRanking& ranking) {
    const RankBand& band = ranking.places.front().band;
    const std::string first = first_of(ranking, &Placed::rank), stated = first_of(ranking, &Placed::rank_stated);
    std::string text = text::format(" For {} {} keeps {} over the draws (5 to 95 %) and is among the first {} in {}",
                                    side, ranking.places.front().name, band_text(band),
                                    findings.all.pairs.robust->top_k, percent(band.top_k_probability));
    if (stated.empty()) return text + ".";
    return text + (stated == first ? "; from stated links alone it comes first too."
                                   : text::format("; from stated links alone {} comes first.", stated));
}

void add_central(const Findings& findings, std::vector<Item>& items) {
    const CertaintyRanking benefit = centrality_ranking(findings, "benefit"),
                           risk = centrality_ranking(findings, "risk");
    if (benefit.places.size() < 2 || risk.places.empty()) return;
    const std::string first = first_of(benefit, &Placed::rank), second = first_of(risk, &Placed::rank);
    items.push_back({first == second ? text::format("{} is most central, for benefit and for risk.", first)
                                     : text::format("{} is most central for benefit, {} for risk.", first, second),
                     "By PageRank, each on its own network: strengths, opportunities, functions and requirements are "
                     "one, weaknesses and threats the other." +
                         side_sentence(findings, "benefit", benefit) + side_sentence(findings, "risk", risk),
                     {}});
}

void add_enablers(const Findings& findings, std::vector<Item>& items) {
    const Model& model = findings.model();
    std::vector<std::string> names;
    for (const MissingEnabler& missing : missing_enablers(model))
        if (!missing.technologies.empty())
            names.push_back(text::format("{} ({}; {})", model.name({EntityKind::enabler, missing.enabler}),
                                         to_string(model.dataset->enablers[missing.enabler].status),
                                         counted(missing.technologies.size(), "technology", "technologies")));
    if (names.empty()) return;
    items.push_back(
        {text::format("{} not yet in place.",
                      names.size() == 1 ? "One enabler that technologies require is"
                                        : text::format("{} enablers that technologies require are", names.size())),
         text::format("With their status and how many need them: {}.", join_words(names)),
         {}});
}

Item gaps_item(const Findings& findings) {
    const Model& model = findings.model();
    const Gaps gaps = find_gaps(findings);
    std::vector<std::string> parts;
    if (!gaps.without_phrases.empty())
        parts.push_back(text::format("{} {} no SWOT phrases and cannot be ranked",
                                     join_words(names_of(model, EntityKind::technology, gaps.without_phrases)),
                                     gaps.without_phrases.size() == 1 ? "has" : "have"));
    if (!gaps.unserved.empty())
        parts.push_back(text::format("no technology serves {}",
                                     join_some(names_of(model, EntityKind::function, gaps.unserved), 4)));
    if (!gaps.single.empty())
        parts.push_back(text::format(
            "{} on one technology alone",
            gaps.single.size() == 1 ? "1 function rests" : text::format("{} functions rest", gaps.single.size())));
    if (!gaps.not_stated.empty())
        parts.push_back(text::format("{} of {} links {} judgement, not stated by a source", gaps.not_stated.size(),
                                     model.relations.size(), gaps.not_stated.size() == 1 ? "is" : "are"));
    for (const std::string& part :
         {without_source(gaps.phrases_without_source, model.factors.size(), "phrase", "phrases"),
          without_source(gaps.links_without_source, model.relations.size(), "link", "links")})
        if (!part.empty()) parts.push_back(part);
    if (!gaps.secondary_only.empty())
        parts.push_back(
            text::format("{} {} on secondary sources alone",
                         gaps.secondary_only.size() == model.factors.size()
                             ? text::format("all {} phrases", model.factors.size())
                             : text::format("{} of {} phrases", gaps.secondary_only.size(), model.factors.size()),
                         gaps.secondary_only.size() == 1 ? "rests" : "rest"));
    if (parts.empty() && !gaps.without_evidence.empty())
        parts.push_back(text::format("{} no place in a source",
                                     counted(gaps.without_evidence.size(), "element names", "elements name")));
    if (parts.empty() && gaps.without_theme.size() + gaps.weak_theme.size() > 0)
        parts.push_back(
            text::format("{} no theme, or only an uncertain one",
                         counted(gaps.without_theme.size() + gaps.weak_theme.size(), "phrase has", "phrases have")));
    if (parts.empty())
        return {"No gap in the evidence was found.", "See the section on gaps for what was looked at.", {}};
    std::string text;
    for (std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    text[0] = text[0] >= 'a' && text[0] <= 'z' ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
    return {"What is missing.", text + ".", {}};
}

}  // namespace

Section short_section(const Findings& findings) {
    Items items;
    items.items = {benefit_item(findings),     use_item(findings),  threat_item(findings),
                   opportunity_item(findings), pair_item(findings), stated_item(findings)};
    add_central(findings, items.items);
    add_enablers(findings, items.items);
    add_futures(findings, items.items);
    items.items.push_back(gaps_item(findings));
    return {"short", "In short", {items}, {}};
}

}  // namespace interlink::report
