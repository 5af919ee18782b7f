#include "analysis/describe.hpp"
#include "analysis/overlaps.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

Table opportunities_table(const Model& model, const OpportunitiesResult& result) {
    Table table{"shared_opportunities",
                "Combined opportunities",
                "Themes that are an opportunity of two or more technologies, and functions that two or more support.",
                {},
                {}};
    table.columns = {
        {"target", "Opportunity", ColumnType::reference, "a theme or a function"},
        {"kind", "Kind", ColumnType::text, "theme or function"},
        {"breadth", "Technologies", ColumnType::integer, "number of technologies in the bundle", 0},
        {"strength", "Strength", ColumnType::number, "sum over pairs of technologies of the lesser figure", 2},
        {"technologies", "Bundle", ColumnType::references, ""},
        {"horizon", "Horizon", ColumnType::text, "current, future or both, where a source says so"},
        {"phrases", "In these words", ColumnType::texts, "opportunity phrases behind it"},
        {"factors", "Phrase ids", ColumnType::texts, "ids of those phrases, in the same order", 0, true},
        {"enabled_by", "Enabled by", ColumnType::texts, "strengths of the bundle that match or answer the theme", 0,
         true},
        {"requires", "Requires", ColumnType::lists, "enablers with their status", 0, true},
        {"missing", "Not yet in place", ColumnType::references, "required enablers that are not in place"},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const SharedOpportunity& o : result.opportunities)
        table.rows.push_back({Reference{model.id(o.target), told_name(model, o.target)},
                              std::string(to_string(o.target.kind)), static_cast<std::int64_t>(o.technologies.size()),
                              o.strength, detail::references(model, EntityKind::technology, o.technologies),
                              detail::horizon(o.current, o.future), detail::phrase_texts(model, o.factors),
                              detail::factor_ids(model, o.factors), detail::labelled_phrases(model, o.enabled_by),
                              detail::enabler_needs(model, o.requires_), detail::missing_enablers(model, o.requires_),
                              detail::evidence(model, o.factors, o.relations)});
    if (result.robust) {
        std::vector<detail::RankWithBand> ranks;
        for (const SharedOpportunity& o : result.opportunities) ranks.push_back({o.rank, o.band});
        detail::insert_bands(table, "strength", "most technologies first, then strength; ties share a rank",
                             *result.robust, ranks);
    }
    return table;
}

}  // namespace

std::string describe_beside_first(const Model& model, const OpportunitiesResult& result) {
    const auto& list = result.opportunities;
    if (list.empty()) return {};
    const SharedOpportunity& first = list.front();
    std::vector<std::string> level;
    bool as_strong = false;
    for (const SharedOpportunity& other : list) {
        if (&other == &first || other.technologies.size() < first.technologies.size()) continue;
        level.push_back(told_name(model, other.target));
        as_strong |= other.strength >= first.strength * (1 - 1e-12);
    }
    std::string text;
    if (!level.empty())
        text +=
            text::format("As many work on {}, with {} strength.", join_some(level, 3), as_strong ? "no more" : "less");
    const auto done = std::ranges::find_if(list, [&](const SharedOpportunity& o) {
        return o.target.kind == EntityKind::function && !is_goal(model, o.target);
    });
    if (is_goal(model, first.target) && done != list.end() && done->technologies.size() < first.technologies.size())
        text += text::format("{}The first function that is no goal is {} ({}).", text.empty() ? "" : " ",
                             told_name(model, done->target),
                             count_words(done->technologies.size(), "technology", "technologies"));
    return text;
}

ResultDocument describe_opportunities(const Model& model, const OpportunitiesResult& result) {
    ResultDocument document = detail::begin_document(model, "opportunities");
    if (result.robust) detail::add_band_options(document, *result.robust);
    const auto themes = std::ranges::count(result.opportunities, EntityKind::theme,
                                           [](const SharedOpportunity& o) { return o.target.kind; });
    if (result.opportunities.empty()) {
        document.sentences.emplace_back("No opportunity and no function is shared by two technologies.");
    } else {
        const SharedOpportunity& first = result.opportunities.front();
        document.sentences.push_back(text::format("{} combines most: {} work on it ({}).",
                                                  told_name(model, first.target),
                                                  count_words(first.technologies.size(), "technology", "technologies"),
                                                  detail::technology_names(model, first.technologies)));
        if (auto beside = describe_beside_first(model, result); !beside.empty())
            document.sentences.push_back(std::move(beside));
        if (result.robust)
            document.sentences.push_back(detail::certainty_sentence(told_name(model, first.target), *first.band,
                                                                    *result.robust, "uncertain relations"));
        document.sentences.push_back(text::format(
            "{} and {} are shared by two or more technologies.",
            count_words(static_cast<std::size_t>(themes), "opportunity theme", "opportunity themes"),
            count_words(result.opportunities.size() - static_cast<std::size_t>(themes), "function", "functions")));
    }
    document.tables.push_back(opportunities_table(model, result));
    document.tables.push_back(
        detail::overlaps_table(model, result.overlaps, "Opportunity themes that two technologies share"));
    document.tables.push_back(
        detail::groups_table(model, result.groups, result.targets, "targets", "Closed groups by opportunity"));
    document.notes.push_back({"opportunities-significance", detail::significance_note(result.overlaps)});
    return document;
}

AnalysisOutcome run_opportunities(const Model& model, const AnalysisOptions& options) {
    OpportunitiesResult result = shared_opportunities(model);
    if (options.robust) add_robustness(model, result, *options.robust);
    return {describe_opportunities(model, result), {}, {}};
}

}  // namespace interlink
