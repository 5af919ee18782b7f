#include "analysis/portfolio_ranking_tables.hpp"

#include "analysis/describe.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

constexpr std::size_t shown_portfolios = 10;
constexpr double often_best = 0.05;  ///< shown too, wherever its value puts it
constexpr double core_share = 0.95;

std::vector<const RankedPortfolio*> shown_rows(const PortfolioRanking& ranking) {
    std::vector<const RankedPortfolio*> rows;
    for (const RankedPortfolio& each : ranking.portfolios)
        if (rows.size() < shown_portfolios || each.best_probability >= often_best) rows.push_back(&each);
    return rows;
}

Table ranking_table(const Model& model, const PortfolioRanking& ranking) {
    Table table{"ranking",
                "How sure the choice is",
                ranking.all && ranking.portfolios.size() <= shown_portfolios
                    ? "All that may be chosen, by value."
                    : text::format("The first {} by value, and what else is the best in 5 % of the draws or more.",
                                   shown_portfolios),
                {{"technologies", "Technologies", ColumnType::references, "in the data set's order"},
                 {"value", "Value", ColumnType::number, "at the stated confidences"},
                 {"best_probability", "Best", ColumnType::share, "share of the draws in which none is worth more"}},
                {}};
    std::vector<RankWithBand> ranks;
    for (const RankedPortfolio* each : shown_rows(ranking)) {
        table.rows.push_back({references(model, EntityKind::technology, each->portfolio.technologies),
                              each->portfolio.value, each->best_probability});
        ranks.push_back({each->rank, each->band});
    }
    insert_bands(table, "value", "by value; ties share a rank", ranking.robust, ranks);
    return table;
}

Table core_table(const Model& model, const PortfolioRanking& ranking) {
    Table table{
        "core",
        "How often each technology belongs to the best choice",
        "In draws of everything uncertain; of portfolios that tie, the ones of fewest technologies count.",
        {{"id", "Technology", ColumnType::reference, ""},
         {"best_share", "In the best", ColumnType::share, "share of the draws in which a best portfolio has it"},
         {"chosen", "Chosen", ColumnType::boolean, "in the portfolio of the greatest value"}},
        {}};
    for (const CoreTechnology& each : ranking.core)
        table.rows.push_back({model.technology(each.technology), each.share, each.chosen});
    return table;
}

std::string best_words(const Model& model, const PortfolioRanking& ranking) {
    const RankedPortfolio& first = ranking.portfolios.front();
    const RankedPortfolio& often =
        *std::ranges::max_element(ranking.portfolios, {}, &RankedPortfolio::best_probability);
    std::string text = text::format("It is the best in {:.0f} % of the draws", 100.0 * first.best_probability);
    if (often.best_probability > first.best_probability)
        text +=
            text::format("; most often, in {:.0f} %, the best is {}", 100.0 * often.best_probability,
                         often.portfolio.technologies.empty() ? "to choose none"
                                                              : technology_names(model, often.portfolio.technologies));
    return text + ".";
}

std::string core_sentence(const Model& model, const PortfolioRanking& ranking) {
    std::vector<std::uint32_t> sure;
    for (const CoreTechnology& each : ranking.core)
        if (each.share >= core_share) sure.push_back(each.technology);
    if (!sure.empty())
        return text::format("{} {} to the best choice in at least 95 % of the draws{}.", technology_names(model, sure),
                            sure.size() == 1 ? "belongs" : "belong", sure.size() == 1 ? "" : ", each for itself");
    const CoreTechnology& most = ranking.core.front();
    return text::format(
        "No technology belongs to the best choice in 95 % of the draws; most often {} does, in {:.0f} %.",
        model.technology(most.technology).label, 100.0 * most.share);
}

Note ranking_note(const PortfolioRanking& ranking) {
    const std::string count = count_words(ranking.portfolios.size(), "portfolio", "portfolios");
    if (ranking.all)
        return {"portfolio-ranking",
                text::format("Ranked in every draw are all that may be chosen, smaller ones too: {}.", count)};
    return {"portfolio-ranking",
            text::format("Ranked are the {} of the greatest value{}, and among these alone: in some draws another may "
                         "be better.",
                         count, ranking.proved ? "" : " that were found before the search was cut off")};
}

}  // namespace

void add_portfolio_ranking(const Model& model, const PortfolioRanking& ranking, ResultDocument& document) {
    add_band_options(document, ranking.robust);
    const RankedPortfolio& first = ranking.portfolios.front();
    if (ranking.portfolios.size() > 1 && !first.portfolio.technologies.empty()) {
        document.sentences.push_back(certainty_sentence(technology_names(model, first.portfolio.technologies),
                                                        first.band, ranking.robust, "uncertain relations") +
                                     " " + best_words(model, ranking));
        document.sentences.push_back(core_sentence(model, ranking));
    }
    document.tables.insert(document.tables.begin() + 1, {ranking_table(model, ranking), core_table(model, ranking)});
    document.notes.push_back(ranking_note(ranking));
}

}  // namespace interlink::detail
