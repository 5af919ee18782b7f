// Which two, three, four technologies are best together, and what more of them costs in common exposure.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

std::string chosen_names(const Model& model, const PortfolioResult& result) {
    const auto& chosen = result.best.front().technologies;
    return chosen.empty() ? "none" : join_words(names_of(model, EntityKind::technology, chosen));
}

/// The member whose loss costs least.
Cell least_needed(const Model& model, const PortfolioResult& result) {
    const auto least = std::ranges::min_element(result.members, {}, &PortfolioMember::marginal);
    return least == result.members.end() ? Cell() : Cell(model.technology(least->technology));
}

Table portfolios_table(const Findings& findings) {
    const Model& model = findings.model();
    Table table{
        "portfolios",
        "Best portfolios",
        "Of at most so many technologies, from everything and from stated links alone.",
        {{"most", "At most", ColumnType::integer, "technologies", 0},
         {"technologies", "Best together", ColumnType::references, ""},
         {"value", "Value", ColumnType::number, "coverage less 0.3 times the common exposure", 2},
         {"coverage", "Coverage", ColumnType::number, "opportunities by salience, and functions", 2},
         {"common_exposure", "Common exposure", ColumnType::number, "over pairs and themes", 2},
         {"band", "Rank band", ColumnType::text, "5 to 95 % of the draws"},
         {"best_probability", "Best in", ColumnType::share, "share of the draws in which none is worth more", 2},
         {"least_needed", "Least needed", ColumnType::reference, "its loss costs least"},
         {"status", "Status", ColumnType::text, "optimal: proved; cut-off: the best found"},
         {"stated", "Stated alone", ColumnType::references, "the choice from stated links alone"}},
        {}};
    for (std::size_t i = 0; i < findings.all.portfolios.size(); ++i) {
        const PortfolioResult& result = findings.all.portfolios[i];
        const Portfolio& best = result.best.front();
        const RankedPortfolio& first = findings.all.portfolio_rankings[i].portfolios.front();
        Cell stated;
        if (i < findings.stated.portfolios.size())
            stated =
                references_to(model, EntityKind::technology, findings.stated.portfolios[i].best.front().technologies);
        table.rows.push_back({static_cast<std::int64_t>(i + 2),
                              references_to(model, EntityKind::technology, best.technologies), best.value,
                              best.coverage, best.common_exposure, band_cell(first.band), first.best_probability,
                              least_needed(model, result), std::string(to_string(result.status)), std::move(stated)});
    }
    return table;
}

/// Of each technology and each of the three choices; those most often in the best of the middle one first.
Table core_table(const Findings& findings) {
    Table table{"core",
                "How often each technology belongs to the best choice",
                "Share of the draws, in each of which all choices were ranked again.",
                {{"id", "Technology", ColumnType::reference, ""},
                 {"most_2", "Of at most two", ColumnType::share, "share of the draws", 2},
                 {"most_3", "Of at most three", ColumnType::share, "", 2},
                 {"most_4", "Of at most four", ColumnType::share, "", 2}},
                {}};
    const std::vector<PortfolioRanking>& rankings = findings.all.portfolio_rankings;
    for (const CoreTechnology& each : rankings[1].core) {
        Row row{findings.model().technology(each.technology)};
        for (const PortfolioRanking& ranking : rankings)
            row.emplace_back(std::ranges::find(ranking.core, each.technology, &CoreTechnology::technology)->share);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What belongs to the best three whatever is doubted, and what hardly ever does.
std::string core_sentence(const Findings& findings) {
    std::vector<std::uint32_t> sure, open, never;
    for (const CoreTechnology& each : findings.all.portfolio_rankings[1].core)
        (each.share >= 0.95 ? sure : each.share >= 0.05 ? open : never).push_back(each.technology);
    const auto names = [&](const std::vector<std::uint32_t>& list) {
        return list.empty() ? "none" : join_words(names_of(findings.model(), EntityKind::technology, list));
    };
    return text::format(
        "How sure is that? Drawn {} times, with what is doubtful left out as often as it is doubted, the best choice "
        "of at most three has in at least 95 % of the draws: {}; in fewer, but at least 5 %: {}; hardly ever: {}.",
        grouped(findings.all.portfolio_rankings[1].robust.draws), names(sure), names(open), names(never));
}

std::string choice_sentence(const Findings& findings) {
    const Model& model = findings.model();
    std::string text = "Best together,";
    static constexpr std::string_view counts[] = {"two", "three", "four"};
    for (std::size_t i = 0; i < findings.all.portfolios.size(); ++i)
        text += text::format("{} of at most {}: {}", i == 0 ? "" : ";", counts[i],
                             chosen_names(model, findings.all.portfolios[i]));
    const auto same = [&](std::size_t i) {
        return findings.all.portfolios[i].best.front().technologies ==
               findings.stated.portfolios[i].best.front().technologies;
    };
    std::size_t agreeing = 0;
    for (std::size_t i = 0; i < std::min(findings.all.portfolios.size(), findings.stated.portfolios.size()); ++i)
        agreeing += same(i) ? 1 : 0;
    return text + text::format(". From stated links alone {}.",
                               agreeing == findings.all.portfolios.size() ? "all three choices are the same"
                               : agreeing == 0                            ? "each choice is another"
                               : agreeing == 1                            ? "one of the three choices is the same"
                                                                          : "two of the three choices are the same");
}

}  // namespace

Section portfolio_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"portfolio", "Which two, three or four technologies are best together", {}, {}};
    if (findings.all.portfolios.empty()) {
        section.blocks.emplace_back(Paragraph{"There are too many technologies to choose among."});
        return section;
    }
    if (findings.model().technology_count() < 2) {
        section.blocks.emplace_back(Paragraph{"Fewer than two technologies leave nothing to choose among."});
        return section;
    }
    section.blocks.emplace_back(Paragraph{choice_sentence(findings)});
    section.blocks.emplace_back(Paragraph{
        "A portfolio is worth the opportunities (by their salience) and functions that it covers, each counted once "
        "however many of its technologies serve it, less 0.3 times what they are exposed to in common; “optimal” "
        "means proved to be the best of all choices. Do not trust it beyond what was written down: a technology of "
        "which more is said covers more, one without SWOT phrases shows no exposure, needs among technologies do not "
        "count, and the price of 0.3 is a judgement, of which the figure is free."});
    section.blocks.emplace_back(TableBlock{portfolios_table(findings), "tables/report-portfolios.csv"});
    section.blocks.emplace_back(Paragraph{core_sentence(findings)});
    section.blocks.emplace_back(TableBlock{core_table(findings), "tables/report-core.csv"});
    add_figure(figures, "pareto", section.blocks);
    section.blocks.emplace_back(
        Paragraph{"What each value is made of is in tables/portfolio-2-contributions.csv and likewise for 3 and 4; the "
                  "choices that no other beats are in tables/portfolio-4-pareto.csv.",
                  true});
    return section;
}

}  // namespace interlink::report
