#include "analysis/portfolio_bound.hpp"

#include <algorithm>
#include <utility>

namespace interlink::detail {

PartialChoice first_choice(const PortfolioProblem& problem, const PortfolioRules& rules) {
    PartialChoice choice;
    choice.left = problem.weight;
    choice.shared.assign(problem.size(), 0.0);
    choice.places = rules.most;
    if (rules.budget) choice.money = rules.purse();
    for (std::uint32_t i = 0; i < problem.size(); ++i)
        if (!rules.has(rules.out, i) && !rules.has(rules.must, i)) choice.free.push_back(i);
    for (std::uint32_t i = 0; i < problem.size(); ++i)
        if (rules.has(rules.must, i)) take_item(problem, rules, choice, i);
    return choice;
}

double gain_of(const PortfolioProblem& problem, const PartialChoice& choice, std::uint32_t item) {
    double gain = -problem.penalty * choice.shared[item];
    for (const Cover& cover : problem.covers[item]) gain += choice.left[cover.target] * cover.figure;
    return gain;
}

void take_item(const PortfolioProblem& problem, const PortfolioRules& rules, PartialChoice& choice,
               std::uint32_t item) {
    choice.value += gain_of(problem, choice, item);
    for (const Cover& cover : problem.covers[item]) choice.left[cover.target] *= 1.0 - cover.figure;
    for (std::size_t other = 0; other < problem.size(); ++other) choice.shared[other] += problem.common_of(item, other);
    choice.chosen.push_back(item);
    --choice.places;
    if (choice.money) *choice.money -= rules.costs[item];
}

void sort_free(const PortfolioProblem& problem, const PortfolioRules& rules, PartialChoice& choice) {
    if (choice.places == 0) choice.free.clear();
    std::erase_if(choice.free, [&](std::uint32_t i) { return choice.money && rules.costs[i] > *choice.money; });
    std::vector<std::pair<double, std::uint32_t>> order;
    for (const std::uint32_t item : choice.free) order.emplace_back(-gain_of(problem, choice, item), item);
    std::ranges::sort(order);
    choice.gain.clear();
    for (std::size_t i = 0; i < order.size(); ++i) {
        choice.free[i] = order[i].second;
        choice.gain.push_back(-order[i].first);
    }
}

}  // namespace interlink::detail
