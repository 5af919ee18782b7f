// The portfolio's numbers from the model and the options, for its search and for its draws.
#pragma once

#include "analysis/portfolio_problem.hpp"

namespace interlink::detail {

PortfolioFigures portfolio_figures(const Model& model);
PortfolioRules portfolio_rules(const Model& model, const PortfolioOptions& options);
Portfolio portfolio_of(const Model& model, const PortfolioOptions& options, const PortfolioProblem& problem,
                       const ItemSet& items);
/// Throws std::invalid_argument where portfolio_problems has something to say.
void require_good_portfolio(const Model& model, const PortfolioOptions& options);

}  // namespace interlink::detail
