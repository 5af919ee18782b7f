#include "analysis/portfolio_lanes.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <numeric>
#include <utility>

namespace interlink::detail {

namespace {

/// By row of the profiles: may a phrase in one of these quadrants give it a figure?
std::vector<char> rows_of_quadrants(const Structure& structure, std::initializer_list<Quadrant> quadrants) {
    std::vector<char> rows(structure.row_theme.size(), 0);
    for (const RowAbout& about : structure.abouts)
        if (std::ranges::count(quadrants, about.quadrant) > 0) rows[about.row] = 1;
    return rows;
}

void plan_figures(const Model& model, const Structure& structure, PortfolioPlan& plan) {
    const auto themes = static_cast<std::uint32_t>(model.dataset->themes.size());
    for (const Theme& theme : model.dataset->themes) plan.weight.push_back(theme.salience);
    plan.weight.resize(themes + model.dataset->functions.size(), 1.0);
    const std::vector<char> covering = rows_of_quadrants(structure, {Quadrant::opportunity});
    plan.figures.resize(plan.technologies);
    for (std::size_t t = 0; t < plan.technologies; ++t) {
        for (std::uint32_t row = structure.first_row[t]; row < structure.first_row[t + 1]; ++row)
            if (covering[row] != 0) plan.figures[t].push_back({row, structure.row_theme[row], false});
        for (std::uint32_t row = structure.first_function_row[t]; row < structure.first_function_row[t + 1]; ++row)
            plan.figures[t].push_back({row, themes + structure.function_row[row], true});
    }
}

using ExposedPairs = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

std::vector<PortfolioPlan::SharedRow> shared_rows(const Model& model, const Structure& structure,
                                                  const std::vector<char>& exposed, std::uint32_t a, std::uint32_t b) {
    std::vector<PortfolioPlan::SharedRow> rows;
    const std::vector<std::uint32_t>& theme = structure.row_theme;
    for (std::uint32_t x = structure.first_row[a], y = structure.first_row[b];
         x < structure.first_row[a + 1] && y < structure.first_row[b + 1];) {
        if (theme[x] == theme[y] && exposed[x] != 0 && exposed[y] != 0)
            rows.push_back({x, y, model.dataset->themes[theme[x]].salience});
        const bool next_x = theme[x] <= theme[y], next_y = theme[y] <= theme[x];
        x += next_x ? 1 : 0;
        y += next_y ? 1 : 0;
    }
    return rows;
}

std::uint32_t pair_in_plan(const Model& model, const Structure& structure, const std::vector<char>& exposed,
                           std::pair<std::uint32_t, std::uint32_t> pair, ExposedPairs& known, PortfolioPlan& plan) {
    const auto [found, added] = known.try_emplace(pair, static_cast<std::uint32_t>(plan.pairs.size()));
    if (added) plan.pairs.push_back(shared_rows(model, structure, exposed, pair.first, pair.second));
    return found->second;
}

void plan_nodes(const Model& model, const Structure& structure, PortfolioPlan& plan) {
    std::vector<char> exposed = rows_of_quadrants(structure, {Quadrant::weakness, Quadrant::threat});
    for (const Effect& effect : structure.aggravations) exposed[effect.row] = 1;
    ExposedPairs known;
    std::vector<std::size_t> order(plan.sets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t s) -> const ItemSet& { return plan.sets[s]; });
    ItemSet before;
    for (const std::size_t s : order) {
        const ItemSet& set = plan.sets[s];
        if (set.empty()) plan.empty_set = s;
        plan.depth = std::max(plan.depth, set.size());
        const auto same = static_cast<std::size_t>(std::ranges::mismatch(before, set).in2 - set.begin());
        for (std::size_t depth = same; depth < set.size(); ++depth) {
            PortfolioPlan::Node node{set[depth], static_cast<std::uint32_t>(depth),
                                     static_cast<std::uint32_t>(plan.node_pairs.size())};
            for (std::size_t i = 0; i < depth; ++i)
                plan.node_pairs.push_back(pair_in_plan(model, structure, exposed, {set[i], set[depth]}, known, plan));
            plan.nodes.push_back(node);
        }
        if (!set.empty()) plan.nodes.back().set = s;
        before = set;
    }
    for (std::size_t n = 0; n + 1 < plan.nodes.size(); ++n)
        plan.nodes[n].inner = plan.nodes[n + 1].depth > plan.nodes[n].depth;
}

}  // namespace

PortfolioPlan plan_portfolios(const Model& model, const Structure& structure, std::vector<ItemSet> sets) {
    PortfolioPlan plan;
    plan.sets = std::move(sets);
    plan.technologies = model.technology_count();
    plan_figures(model, structure, plan);
    plan_nodes(model, structure, plan);
    return plan;
}

std::vector<std::size_t> portfolio_groups(const PortfolioPlan& plan) {
    return {plan.sets.size(), plan.technologies + 1};
}

}  // namespace interlink::detail
