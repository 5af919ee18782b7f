#include <interlink/portfolio.hpp>

#include "analysis/describe.hpp"
#include "analysis/portfolio_model.hpp"
#include "model/require.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace interlink {

namespace {

constexpr std::uint32_t default_most = 3;

std::optional<double> technology_cost(const Model& model, const PortfolioOptions& options, std::uint32_t technology) {
    std::optional<double> cost = model.dataset->technologies[technology].cost;
    for (const auto& [t, given] : options.costs)
        if (t == technology) cost = given;
    return cost;
}

std::uint32_t places_of(const Model& model, const PortfolioOptions& options) {
    const auto all = static_cast<std::uint32_t>(model.technology_count());
    return std::min(all, options.most.value_or(options.budget ? all : default_most));
}

std::vector<PortfolioPart> portfolio_parts(const detail::PortfolioFigures& figures, const detail::ItemSet& items) {
    const auto themes = static_cast<std::uint32_t>(figures.exposure_weight.size());
    std::vector<PortfolioPart> parts;
    for (std::uint32_t j = 0; j < figures.coverage_weight.size(); ++j) {
        PortfolioPart part{
            j < themes ? EntityRef{EntityKind::theme, j} : EntityRef{EntityKind::function, j - themes}, false, 0.0, {}};
        double missing = 1.0;
        for (const std::uint32_t t : items)
            if (figures.coverage[t][j] > 0.0) {
                missing *= 1.0 - figures.coverage[t][j];
                part.technologies.push_back(t);
            }
        part.amount = figures.coverage_weight[j] * (1.0 - missing);
        if (part.amount > 0.0) parts.push_back(std::move(part));
    }
    for (std::uint32_t j = 0; j < themes; ++j) {
        PortfolioPart part{{EntityKind::theme, j}, true, 0.0, {}};
        double shared = 0.0;
        for (std::size_t a = 0; a < items.size(); ++a) {
            if (figures.exposure[items[a]][j] > 0.0) part.technologies.push_back(items[a]);
            for (std::size_t b = a + 1; b < items.size(); ++b)
                shared += std::min(figures.exposure[items[a]][j], figures.exposure[items[b]][j]);
        }
        part.amount = -figures.penalty * figures.exposure_weight[j] * shared;
        if (part.amount < 0.0) parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, std::greater{}, [](const PortfolioPart& part) { return std::abs(part.amount); });
    return parts;
}

std::vector<PortfolioMember> portfolio_members(const detail::PortfolioProblem& problem, const detail::ItemSet& items) {
    std::vector<PortfolioMember> members;
    const double whole = detail::value_of(problem, items);
    for (const std::uint32_t t : items) {
        detail::ItemSet others = items;
        std::erase(others, t);
        members.push_back({t, whole - detail::value_of(problem, others), detail::value_of(problem, {t})});
    }
    return members;
}

std::string ids_in_words(const Model& model, const std::vector<std::uint32_t>& technologies) {
    std::vector<std::string> ids;
    for (const std::uint32_t t : technologies) ids.push_back(model.technology(t).id);
    if (ids.size() > 10) {
        ids.resize(10);
        ids.emplace_back("others");
    }
    return join_words(ids);
}

/// Those without a cost that may come into the portfolio.
std::vector<std::uint32_t> without_cost(const Model& model, const PortfolioOptions& options) {
    std::vector<std::uint32_t> missing;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (std::ranges::count(options.must_not, t) == 0 && !technology_cost(model, options, t)) missing.push_back(t);
    return missing;
}

std::optional<PortfolioProblemText> budget_problems(const Model& model, const PortfolioOptions& options) {
    if (!options.budget) return std::nullopt;
    if (!(*options.budget >= 0.0) || !std::isfinite(*options.budget))
        return PortfolioProblemText{"the budget must be a number of at least 0", ""};
    if (const auto missing = without_cost(model, options); !missing.empty())
        return PortfolioProblemText{
            text::format("{} {} no cost, so a budget says nothing about {}", ids_in_words(model, missing),
                         missing.size() == 1 ? "has" : "have", missing.size() == 1 ? "it" : "them"),
            text::format("write `cost:` in the data set, or --cost {0}=N, or leave it out with --must-not {0}",
                         model.technology(missing.front()).id)};
    double spent = 0.0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (std::ranges::count(options.must, t) > 0) spent += *technology_cost(model, options, t);
    if (spent > *options.budget * (1 + 1e-12))
        return PortfolioProblemText{
            text::format("what must be in costs {:.6g}, more than the budget of {:.6g}", spent, *options.budget),
            "raise the budget, or demand less"};
    return std::nullopt;
}

}  // namespace

std::string_view to_string(PortfolioStatus status) {
    return status == PortfolioStatus::optimal ? "optimal" : "cut-off";
}

std::optional<PortfolioProblemText> portfolio_problems(const Model& model, const PortfolioOptions& options) {
    detail::require_data(model);
    const std::size_t count = model.technology_count();
    if (count > most_portfolio_technologies)
        return PortfolioProblemText{text::format("{} technologies are more than the {} among which it can choose",
                                                 count, most_portfolio_technologies),
                                    ""};
    std::vector<std::uint32_t> must = options.must;
    std::ranges::sort(must);
    must.erase(std::unique(must.begin(), must.end()), must.end());
    for (const auto* list : {&options.must, &options.must_not})
        for (const std::uint32_t t : *list)
            if (t >= count) return PortfolioProblemText{"there is no such technology", ""};
    for (const auto& [t, cost] : options.costs)
        if (t >= count || !(cost >= 0.0) || !std::isfinite(cost))
            return PortfolioProblemText{"a cost is a number of at least 0 for a technology", ""};
    for (const std::uint32_t t : must)
        if (std::ranges::count(options.must_not, t) > 0)
            return PortfolioProblemText{text::format("{} must be in and must not be in", model.technology(t).id), ""};
    if (options.most && *options.most == 0) return PortfolioProblemText{"a portfolio has at least one place", ""};
    if (options.most.value_or(options.budget ? UINT32_MAX : default_most) < must.size())
        return PortfolioProblemText{
            text::format("{} technologies must be in, but there {}", must.size(),
                         options.most == 1U ? std::string("is 1 place")
                                            : text::format("are {} places", options.most.value_or(default_most))),
            text::format("write --k {}, or demand less", must.size())};
    return budget_problems(model, options);
}

namespace detail {

PortfolioFigures portfolio_figures(const Model& model) {
    const std::size_t themes = model.dataset->themes.size(), functions = model.dataset->functions.size();
    PortfolioFigures figures;
    figures.penalty = portfolio_penalty;
    for (const Theme& theme : model.dataset->themes) figures.exposure_weight.push_back(theme.salience);
    figures.coverage_weight = figures.exposure_weight;
    figures.coverage_weight.resize(themes + functions, 1.0);
    for (const TechnologyProfile& profile : model.profiles) {
        std::vector<double> coverage(themes + functions, 0.0), exposure(themes, 0.0);
        for (const ThemeProfile& theme : profile.themes) {
            coverage[theme.theme] = theme.opportunity;
            exposure[theme.theme] = theme.exposure;
        }
        for (const FunctionUse& use : profile.functions) coverage[themes + use.function] = use.use;
        figures.coverage.push_back(std::move(coverage));
        figures.exposure.push_back(std::move(exposure));
    }
    return figures;
}

PortfolioRules portfolio_rules(const Model& model, const PortfolioOptions& options) {
    PortfolioRules rules;
    rules.most = places_of(model, options);
    rules.budget = options.budget;
    rules.must.assign(model.technology_count(), 0);
    rules.out.assign(model.technology_count(), 0);
    for (const std::uint32_t t : options.must) rules.must[t] = 1;
    for (const std::uint32_t t : options.must_not) rules.out[t] = 1;
    for (std::uint32_t t = 0; options.budget && t < model.technology_count(); ++t)
        rules.costs.push_back(technology_cost(model, options, t).value_or(0.0));
    return rules;
}

Portfolio portfolio_of(const Model& model, const PortfolioOptions& options, const PortfolioProblem& problem,
                       const ItemSet& items) {
    Portfolio portfolio{items, value_of(problem, items), coverage_of(problem, items),
                        common_exposure_of(problem, items), 0.0};
    for (const std::uint32_t t : items)
        if (const auto cost = technology_cost(model, options, t); cost && portfolio.cost)
            *portfolio.cost += *cost;
        else
            portfolio.cost.reset();
    return portfolio;
}

void require_good_portfolio(const Model& model, const PortfolioOptions& options) {
    if (const auto problem = portfolio_problems(model, options)) throw std::invalid_argument(problem->error);
}

}  // namespace detail

PortfolioResult best_portfolio(const Model& model, const PortfolioOptions& options) {
    detail::require_good_portfolio(model, options);
    const detail::PortfolioFigures figures = detail::portfolio_figures(model);
    const detail::PortfolioProblem problem = detail::portfolio_problem(figures);
    const detail::BestSets best = detail::best_sets(problem, detail::portfolio_rules(model, options),
                                                    {options.nodes, options.seconds, options.progress});
    PortfolioResult result;
    for (const detail::ItemSet& items : best.sets)
        result.best.push_back(detail::portfolio_of(model, options, problem, items));
    result.all_ties = best.all;
    result.bound = best.bound;
    result.status = best.optimal ? PortfolioStatus::optimal : PortfolioStatus::cut_off;
    result.nodes = best.nodes;
    result.parts = portfolio_parts(figures, best.sets.front());
    result.members = portfolio_members(problem, best.sets.front());
    result.most = places_of(model, options);
    return result;
}

ParetoFront pareto_front(const Model& model, const PortfolioOptions& options) {
    detail::require_good_portfolio(model, options);
    const detail::PortfolioProblem problem = detail::portfolio_problem(detail::portfolio_figures(model));
    const detail::ParetoSets sets = detail::pareto_sets(problem, detail::portfolio_rules(model, options),
                                                        {options.nodes, options.seconds, options.progress});
    ParetoFront front{{}, sets.complete, sets.nodes, places_of(model, options)};
    for (const detail::ParetoSet& set : sets.sets)
        front.points.push_back({detail::portfolio_of(model, options, problem, set.items), false});
    const auto best =
        std::ranges::max_element(front.points, {}, [](const ParetoPoint& p) { return p.portfolio.value; });
    if (best != front.points.end()) best->best = true;
    return front;
}

}  // namespace interlink
