// What the data do not tell.
#include <algorithm>

#include <fmt/format.h>

#include "report/sections.hpp"
#include "report/words.hpp"

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
            list.push_back(fmt::format("{}: {}", model.dataset->technologies[model.factors[f].technology].name,
                                       model.factors[f].authored->phrase));
        return list;
    }
    TextList relations(const std::vector<std::uint32_t>& list) const {
        TextList texts;
        for (const std::uint32_t r : list)
            texts.push_back(fmt::format("{} ({})", describe_relation(model, model.relations[r]),
                                        to_string(model.relations[r].grade)));
        return texts;
    }
};

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
    out.add("Functions with no technology", gaps.unserved.size(),
            names_of(model, EntityKind::function, gaps.unserved), "named by a source, served by nothing in the data");
    out.add("Functions resting on one technology", gaps.single.size(),
            names_of(model, EntityKind::function, gaps.single), "no alternative if it does not deliver");
    out.add("Phrases without a theme", gaps.without_theme.size(), out.phrases(gaps.without_theme),
            "compared with nothing; a theme or a term may be lacking");
    out.add("Phrases whose theme is uncertain", gaps.weak_theme.size(), out.phrases(gaps.weak_theme),
            fmt::format("the best theme has a confidence below {:.1f}", weak_theme_confidence));
    out.add("Links that no source states", gaps.not_stated.size(), out.relations(gaps.not_stated),
            "inferred from the words or assumed; they count less, and the orders are shown without them too");
    out.add("Elements without evidence", gaps.without_evidence.size(), gaps.without_evidence,
            "nobody can look up where it is said");
    return out.table;
}

std::string secondary_sentence(const Findings& findings, const Gaps& gaps) {
    const std::size_t all = findings.model().factors.size();
    if (gaps.secondary_only.empty() || all == 0) return "No phrase rests on secondary sources alone.";
    return fmt::format("{} of {} phrases ({}) rest on secondary sources alone: they say what is so according to someone "
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
        section.blocks.emplace_back(Paragraph{"Every technology has phrases, every function a choice of technologies, "
                                              "every phrase a theme, and every link is stated."});
    else
        section.blocks.emplace_back(TableBlock{std::move(table), "tables/report-gaps.csv"});
    return section;
}

}  // namespace interlink::report
