// How sure is the choice of a portfolio? All that may be chosen are ranked in every draw.
#include "analysis/portfolio_lanes.hpp"
#include "analysis/portfolio_model.hpp"

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

}  // namespace

PortfolioRanking rank_portfolios(const Model& model, const PortfolioOptions& options, const RobustOptions& robust,
                                 std::size_t ranked) {
    detail::require_good_portfolio(model, options);
    if (ranked == 0) throw std::invalid_argument("a ranking of portfolios needs one at least");
    const detail::PortfolioProblem problem = detail::portfolio_problem(detail::portfolio_figures(model));
    const detail::PortfolioRules rules = detail::portfolio_rules(model, options);
    const detail::LeadingSets leading =
        detail::leading_sets(problem, rules, {options.nodes, options.seconds, options.progress}, ranked);

    const detail::Structure structure = detail::build_structure(model);
    const auto plan =
        std::make_shared<const detail::PortfolioPlan>(detail::plan_portfolios(model, structure, leading.sets));
    std::vector<RankBand> bands = detail::rank_bands(
        model, structure, {detail::portfolio_groups(*plan), detail::DrawnPortfolios(plan), "ranking the portfolios"},
        robust);

    PortfolioRanking ranking{{}, {}, leading.all, leading.proved, detail::without_progress(robust)};
    const std::span all(bands);
    ranking.core = core_technologies(rules, leading.sets.front(),
                                     all.subspan(plan->sets.size(), model.technology_count()), robust);
    for (std::size_t s = 0; s < plan->sets.size(); ++s) {
        const double best = first_share(bands[s], robust);
        ranking.portfolios.push_back(
            {detail::portfolio_of(model, options, problem, plan->sets[s]), 0, std::move(bands[s]), best});
    }
    set_ranks(ranking.portfolios);
    return ranking;
}

}  // namespace interlink
