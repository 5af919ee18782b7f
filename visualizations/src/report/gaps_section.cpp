// What the data do not tell.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

struct Writer {
    const Model& model;
    Table table;

    void add(std::string gap, std::size_t count, TextList which, std::string why) {
        if (count == 0) return;
        table.rows.push_back({std::move(gap), static_cast<std::int64_t>(count), std::move(which), std::move(why)});
    }
    TextList phrases(const std::vector<std::uint32_t>& factors) const {
        TextList list;
        for (const std::uint32_t f : factors)
            list.push_back(text::format("{}: {}", model.dataset->technologies[model.factors[f].technology].name,
                                        model.factors[f].authored->phrase));
        return list;
    }
};

/// The table of functions has them all.
TextList shortened(TextList list) {
    constexpr std::size_t most = 6;
    if (list.size() <= most + 1) return list;
    const std::size_t more = list.size() - most;
    list.resize(most);
    list.push_back(text::format("{} more", more));
    return list;
}

Table unstated_table(const Model& model, const Gaps& gaps) {
    Table table{"unstated_links", "Links that no source states", "What judgement adds, with its reason.", {}, {}};
    table.columns = {{"link", "Link", ColumnType::text, ""},
                     {"grade", "Grade", ColumnType::text, "inferred: it follows from the words; assumed: judgement"},
                     {"confidence", "Confidence", ColumnType::number, "in (0,1]", 2},
                     {"note", "Reason", ColumnType::text, ""},
                     {"evidence", "Near to", ColumnType::text, "places that come closest"}};
    for (const std::uint32_t r : gaps.not_stated) {
        const Relation& relation = model.relations[r];
        const std::string& note = relation.authored->note;
        table.rows.push_back({describe_relation(model, relation), std::string(to_string(relation.grade)),
                              relation.confidence, note.empty() ? Cell() : Cell(note),
                              cite(*model.dataset, relation.authored->evidence)});
    }
    return table;
}

Table gaps_table(const Findings& findings, const Gaps& gaps) {
    const Model& model = findings.model();
    Writer out{model, {"gaps", "Gaps in the evidence", "What was looked for and is not there, or not firmly.", {}, {}}};
    out.table.columns = {{"gap", "Gap", ColumnType::text, ""},
                         {"count", "How many", ColumnType::integer, "", 0},
                         {"which", "Which", ColumnType::texts, ""},
                         {"why", "What it means", ColumnType::text, ""}};
    out.add("Technologies without SWOT phrases", gaps.without_phrases.size(),
            names_of(model, EntityKind::technology, gaps.without_phrases),
            "neither benefits nor pairings of theirs can be judged");
    out.add("Functions with no technology", gaps.unserved.size(), names_of(model, EntityKind::function, gaps.unserved),
            "named in the data, served by no technology");
    out.add("Functions resting on one technology", gaps.single.size(),
            shortened(names_of(model, EntityKind::function, gaps.single)), "no alternative if it does not deliver");
    out.add("Phrases without a theme", gaps.without_theme.size(), out.phrases(gaps.without_theme),
            "compared with nothing; a theme or a term may be lacking");
    out.add("Phrases whose theme is uncertain", gaps.weak_theme.size(), out.phrases(gaps.weak_theme),
            text::format("the best theme has a confidence below {:.1f}", weak_theme_confidence));
    out.add("Links that no source states", gaps.not_stated.size(), {grades_of(model, gaps.not_stated)},
            "they count less, and the orders are shown without them too; the list follows");
    out.add("Elements without evidence", gaps.without_evidence.size(), gaps.without_evidence,
            "nobody can look up where it is said");
    return out.table;
}

std::string secondary_sentence(const Findings& findings, const Gaps& gaps) {
    const std::size_t all = findings.model().factors.size();
    if (all == 0) return "There are no phrases.";
    if (gaps.phrases_without_source == all) return "No phrase names a source, primary or secondary.";
    const std::size_t named = all - gaps.phrases_without_source;
    if (gaps.secondary_only.empty())
        return named == all ? std::string("No phrase rests on secondary sources alone.")
                            : text::format("Of the {} that {} a source, none rests on secondary sources alone.",
                                           counted(named, "phrase", "phrases"), named == 1 ? "names" : "name");
    if (gaps.secondary_only.size() == all && all > 1)
        return text::format(
            "All {} phrases rest on secondary sources alone: they say what is so according to someone who read the "
            "original.",
            all);
    return text::format(
        "{} of {} phrases ({}) rest on secondary sources alone: they say what is so according to someone "
        "who read the original.",
        gaps.secondary_only.size(), all,
        percent(static_cast<double>(gaps.secondary_only.size()) / static_cast<double>(all)));
}

}  // namespace

Section gaps_section(const Findings& findings) {
    const Gaps gaps = find_gaps(findings);
    Section section{"gaps", "Gaps in the evidence", {}, {}};
    Table table = gaps_table(findings, gaps);
    section.blocks.emplace_back(Paragraph{secondary_sentence(findings, gaps)});
    if (table.rows.empty())
        section.blocks.emplace_back(Paragraph{
            text::format("Nothing that was looked for is lacking: phrases for every technology, {}a theme for every "
                         "phrase, evidence for all{}.",
                         findings.dataset().functions.empty() ? "" : "a choice of technologies for every function, ",
                         findings.model().relations.empty() ? "" : ", no link by judgement")});
    else
        section.blocks.emplace_back(TableBlock{std::move(table), "tables/report-gaps.csv"});
    if (!gaps.not_stated.empty())
        section.blocks.emplace_back(
            TableBlock{unstated_table(findings.model(), gaps), "tables/report-unstated-links.csv", true});
    return section;
}

}  // namespace interlink::report
