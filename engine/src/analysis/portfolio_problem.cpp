#include "analysis/portfolio_problem.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace interlink::detail {

namespace {

void check_figures(const std::vector<std::vector<double>>& rows, std::size_t items,
                   const std::vector<double>& weights) {
    bool good = rows.size() == items;
    for (const auto& row : rows) {
        good = good && row.size() == weights.size();
        for (const double figure : row) good = good && figure >= 0.0 && figure <= 1.0;
    }
    for (const double weight : weights) good = good && weight >= 0.0 && std::isfinite(weight);
    if (!good)
        throw std::invalid_argument("portfolio: figures are numbers in [0,1], as many a row as there are weights");
}

}  // namespace

PortfolioProblem portfolio_problem(const PortfolioFigures& figures) {
    const std::size_t items = figures.coverage.size();
    check_figures(figures.coverage, items, figures.coverage_weight);
    check_figures(figures.exposure, items, figures.exposure_weight);
    PortfolioProblem problem{figures.coverage_weight, std::vector<std::vector<Cover>>(items),
                             std::vector<double>(items * items, 0.0), figures.penalty};
    for (std::size_t i = 0; i < items; ++i)
        for (std::uint32_t j = 0; j < figures.coverage[i].size(); ++j)
            if (const double figure = figures.coverage[i][j]; figure > 0.0 && problem.weight[j] > 0.0)
                problem.covers[i].push_back({j, figure, std::min(-std::log1p(-figure), certain_rate)});
    for (std::size_t a = 0; a < items; ++a)
        for (std::size_t b = a; b < items; ++b) {
            double sum = 0.0;
            for (std::size_t t = 0; t < figures.exposure_weight.size(); ++t)
                sum += figures.exposure_weight[t] * std::min(figures.exposure[a][t], figures.exposure[b][t]);
            problem.common[a * items + b] = problem.common[b * items + a] = sum;
        }
    return problem;
}

bool smaller_set_first(const ItemSet& x, const ItemSet& y) {
    return x.size() != y.size() ? x.size() < y.size() : x < y;
}

double coverage_of(const PortfolioProblem& problem, const ItemSet& items) {
    std::vector<double> missing(problem.weight.size(), 1.0);
    for (const std::uint32_t item : items)
        for (const Cover& cover : problem.covers[item]) missing[cover.target] *= 1.0 - cover.figure;
    double sum = 0.0;
    for (std::size_t j = 0; j < missing.size(); ++j) sum += problem.weight[j] * (1.0 - missing[j]);
    return sum;
}

double common_exposure_of(const PortfolioProblem& problem, const ItemSet& items) {
    double sum = 0.0;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = i + 1; j < items.size(); ++j) sum += problem.common_of(items[i], items[j]);
    return sum;
}

double value_of(const PortfolioProblem& problem, const ItemSet& items) {
    return coverage_of(problem, items) - problem.penalty * common_exposure_of(problem, items);
}

}  // namespace interlink::detail
