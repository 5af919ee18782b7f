#include "analysis/portfolio_lanes.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace interlink::detail {

namespace {

const DrawLane& figure_lane(const ProfileValues<draw_lanes>& values, const PortfolioPlan::Figure& figure) {
    return figure.function ? values.use[figure.row] : values.rows[figure.row].opportunity;
}

}  // namespace

DrawnPortfolios::DrawnPortfolios(std::shared_ptr<const PortfolioPlan> plan)
    : plan_(std::move(plan)),
      shared_(plan_->pairs.size()),
      left_(plan_->weight.size()),
      worth_(plan_->depth + 1),
      path_(plan_->depth),
      before_(plan_->depth) {
    for (std::size_t target = 0; target < left_.size(); ++target) left_[target].fill(plan_->weight[target]);
}

void DrawnPortfolios::operator()(const DrawBlock& block, std::span<DrawLane> scores) {
    share_exposures(block.values);
    worth_[0].fill(0.0);
    if (plan_->empty_set) scores[*plan_->empty_set].fill(0.0);
    std::size_t covered = 0;
    for (const PortfolioPlan::Node& node : plan_->nodes) {
        while (covered > node.depth) uncover(--covered);
        const DrawLane gain = gain_of(block.values, node);
        DrawLane& worth = worth_[node.depth + 1];
        for (std::size_t l = 0; l < draw_lanes; ++l) worth[l] = worth_[node.depth][l] + gain[l];
        if (node.set) std::ranges::transform(worth, scores[*node.set].begin(), comparable_value);
        if (!node.inner) continue;
        cover(block.values, node);
        ++covered;
    }
    while (covered > 0) uncover(--covered);
    mark_best(scores.first(plan_->sets.size()), scores.subspan(plan_->sets.size()));
}

void DrawnPortfolios::share_exposures(const ProfileValues<draw_lanes>& values) {
    for (std::size_t p = 0; p < shared_.size(); ++p) {
        DrawLane sum{};
        for (const PortfolioPlan::SharedRow& row : plan_->pairs[p]) {
            const DrawLane &a = values.rows[row.a].exposure, &b = values.rows[row.b].exposure;
            for (std::size_t l = 0; l < draw_lanes; ++l) sum[l] += row.salience * std::min(a[l], b[l]);
        }
        shared_[p] = sum;
    }
}

DrawLane DrawnPortfolios::gain_of(const ProfileValues<draw_lanes>& values, const PortfolioPlan::Node& node) const {
    DrawLane covers{}, shares{};
    for (const PortfolioPlan::Figure& figure : plan_->figures[node.technology]) {
        const DrawLane &amount = figure_lane(values, figure), &left = left_[figure.target];
        for (std::size_t l = 0; l < draw_lanes; ++l) covers[l] += left[l] * amount[l];
    }
    for (std::size_t i = 0; i < node.depth; ++i) {
        const DrawLane& shared = shared_[plan_->node_pairs[node.first_pair + i]];
        for (std::size_t l = 0; l < draw_lanes; ++l) shares[l] += shared[l];
    }
    for (std::size_t l = 0; l < draw_lanes; ++l) covers[l] -= portfolio_penalty * shares[l];
    return covers;
}

void DrawnPortfolios::cover(const ProfileValues<draw_lanes>& values, const PortfolioPlan::Node& node) {
    path_[node.depth] = node.technology;
    std::vector<DrawLane>& before = before_[node.depth];
    before.clear();
    for (const PortfolioPlan::Figure& figure : plan_->figures[node.technology]) {
        DrawLane& left = left_[figure.target];
        before.push_back(left);
        const DrawLane& amount = figure_lane(values, figure);
        for (std::size_t l = 0; l < draw_lanes; ++l) left[l] *= 1.0 - amount[l];
    }
}

/// Put back and not divided out: what is covered wholly could not be.
void DrawnPortfolios::uncover(std::size_t depth) {
    const std::vector<PortfolioPlan::Figure>& figures = plan_->figures[path_[depth]];
    for (std::size_t i = 0; i < figures.size(); ++i) left_[figures[i].target] = before_[depth][i];
}

void DrawnPortfolios::mark_best(std::span<const DrawLane> values, std::span<DrawLane> technologies) const {
    DrawLane best;
    best.fill(-std::numeric_limits<double>::infinity());
    std::array<std::size_t, draw_lanes> fewest{};
    for (std::size_t s = 0; s < values.size(); ++s)
        for (std::size_t l = 0; l < draw_lanes; ++l)
            if (const std::size_t size = plan_->sets[s].size();
                values[s][l] > best[l] || (values[s][l] == best[l] && size < fewest[l])) {
                best[l] = values[s][l];
                fewest[l] = size;
            }
    for (DrawLane& technology : technologies) technology.fill(0.0);
    technologies.back().fill(0.5);
    for (std::size_t s = 0; s < values.size(); ++s)
        for (std::size_t l = 0; l < draw_lanes; ++l)
            if (values[s][l] == best[l] && plan_->sets[s].size() == fewest[l])
                for (const std::uint32_t technology : plan_->sets[s]) technologies[technology][l] = 1.0;
}

}  // namespace interlink::detail
