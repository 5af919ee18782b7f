// How sure is the choice of a portfolio? All that may be chosen are ranked in every draw.
#include "analysis/banded_rankings.hpp"
#include "analysis/portfolio_lanes.hpp"
#include "analysis/portfolio_model.hpp"
#include "model/require.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace interlink {

namespace {

double first_share(const RankBand& band, const RobustOptions& options) {
    return static_cast<double>(band.acceptability.front()) / options.draws;
}

std::vector<CoreTechnology> core_technologies(const detail::PortfolioRules& rules, const detail::ItemSet& chosen,
                                              std::span<const RankBand> bands, const RobustOptions& robust) {
    std::vector<CoreTechnology> core;
    for (std::uint32_t t = 0; t < bands.size(); ++t)
        if (!rules.has(rules.out, t))
            core.push_back({t, first_share(bands[t], robust), std::ranges::binary_search(chosen, t)});
    std::ranges::stable_sort(core, std::greater(), &CoreTechnology::share);
    return core;
}

/// The sets are in the order of their values.
void set_ranks(std::vector<RankedPortfolio>& portfolios) {
    for (std::uint32_t i = 0; i < portfolios.size(); ++i) {
        const bool level = i > 0 && detail::comparable_value(portfolios[i].portfolio.value) ==
                                        detail::comparable_value(portfolios[i - 1].portfolio.value);
        portfolios[i].rank = level ? portfolios[i - 1].rank : i + 1;
    }
}

/// What the draws are about, and what their bands are shown beside.
struct DrawnChoice {
    PortfolioOptions options;
    detail::PortfolioProblem problem;
    detail::PortfolioRules rules;
    detail::LeadingSets leading;
    std::shared_ptr<const detail::PortfolioPlan> plan;
};

PortfolioRanking ranking_of(const Model& model, const DrawnChoice& choice, std::vector<RankBand> bands,
                            const RobustOptions& robust) {
    const std::vector<detail::ItemSet>& sets = choice.plan->sets;
    PortfolioRanking ranking{{}, {}, choice.leading.all, choice.leading.proved, robust};
    ranking.core = core_technologies(choice.rules, choice.leading.sets.front(),
                                     std::span(bands).subspan(sets.size(), model.technology_count()), robust);
    for (std::size_t s = 0; s < sets.size(); ++s) {
        const double best = first_share(bands[s], robust);
        ranking.portfolios.push_back(
            {detail::portfolio_of(model, choice.options, choice.problem, sets[s]), 0, std::move(bands[s]), best});
    }
    set_ranks(ranking.portfolios);
    return ranking;
}

}  // namespace

namespace detail {

BandedRanking banded_ranking(const Model& model, const Structure& structure, const PortfolioOptions& options,
                             std::size_t ranked, const RobustOptions& robust, PortfolioRanking& ranking) {
    require_good_portfolio(model, options);
    if (ranked == 0) throw std::invalid_argument("a ranking of portfolios needs one at least");
    DrawnChoice choice{options, portfolio_problem(portfolio_figures(model)), portfolio_rules(model, options), {}, {}};
    choice.leading =
        leading_sets(choice.problem, choice.rules, {options.nodes, options.seconds, options.progress}, ranked);
    choice.options.progress = nullptr;
    choice.plan = std::make_shared<const PortfolioPlan>(plan_portfolios(model, structure, choice.leading.sets));
    DrawnRanking drawn{portfolio_groups(*choice.plan), DrawnPortfolios(choice.plan), "ranking the portfolios"};
    auto keep = [&model, &ranking, choice = std::move(choice), robust = without_progress(robust)](
                    std::vector<RankBand> bands) { ranking = ranking_of(model, choice, std::move(bands), robust); };
    return {std::move(drawn), std::move(keep)};
}

}  // namespace detail

PortfolioRanking rank_portfolios(const Model& model, const PortfolioOptions& options, const RobustOptions& robust,
                                 std::size_t ranked) {
    detail::require_data(model);
    const detail::Structure structure = detail::build_structure(model);
    PortfolioRanking ranking;
    detail::add_bands(model, structure, {detail::banded_ranking(model, structure, options, ranked, robust, ranking)},
                      robust);
    return ranking;
}

}  // namespace interlink
