// Partial choices, and what the best completion of one can be worth at most.
#pragma once

#include "analysis/portfolio_problem.hpp"

#include <vector>

namespace interlink::detail {

/// A partial choice: what is in it, and what may still come.
struct PartialChoice {
    ItemSet chosen;                   ///< in the order of choosing
    double value = 0;                 ///< of `chosen`
    std::vector<double> left;         ///< of each target, weight · what is not covered
    std::vector<double> shared;       ///< of each item, Σ common exposure with the chosen
    std::vector<std::uint32_t> free;  ///< items that may come; best first
    std::vector<double> gain;         ///< of each free one, in its order: what it alone would add to the value
    std::size_t places = 0;           ///< how many may come
    std::optional<double> money{};    ///< what may be spent on them
};

/// What must be in, and all that may come.
PartialChoice first_choice(const PortfolioProblem& problem, const PortfolioRules& rules);
/// What the item would add to the value. O(covers).
double gain_of(const PortfolioProblem& problem, const PartialChoice& choice, std::uint32_t item);
/// Puts the item in; the free ones are the caller's to fix.
void take_item(const PortfolioProblem& problem, const PortfolioRules& rules, PartialChoice& choice, std::uint32_t item);
/// Leaves those that can still come, by falling gain; ties in the order of the items.
void sort_free(const PortfolioProblem& problem, const PortfolioRules& rules, PartialChoice& choice);

/// Free items from `first` on, by the sums of their gains: each gains at most this, since coverage is submodular, and
/// the exposure that they share among themselves only costs. O(free).
double gains_bound(const PartialChoice& choice, const PortfolioRules& rules, std::size_t first);

/// The same by tangents of a concave function that is the value at every set (see METHOD.md), found by a few steps of
/// Frank and Wolfe (1956) from `start`, shares of the free items which are moved. Stops once the bound is at most
/// `enough`. O(steps · (covers + free²)).
double tangent_bound(const PortfolioProblem& problem, const PartialChoice& choice, const PortfolioRules& rules,
                     std::size_t first, double enough, std::vector<double>& shares);

}  // namespace interlink::detail
