#include "analysis/drawn_walk.hpp"

#include "model/wide.hpp"

#include <algorithm>
#include <cmath>

namespace interlink::detail {

namespace {

constexpr double walk_damping = 0.85;
constexpr double walk_tolerance = 1e-11;
constexpr int most_sweeps = 400;

/// The best factor for a graph of technologies on one side and themes on the other (Young 1971); where every edge goes
/// both ways, the matrix is similar to a positive definite one, so that any factor below 2 leads there.
double over_relaxation() {
    return 2.0 / (1.0 + std::sqrt(1.0 - walk_damping * walk_damping));
}

}  // namespace

DrawnWalk::DrawnWalk(std::size_t vertices, std::span<const WeightedEdge> edges, bool directed, std::size_t sources,
                     std::size_t most_changes_an_arc)
    : sources_(std::min(sources, vertices)),
      relaxation_(directed ? 1.0 : over_relaxation()),
      out_(vertices),
      rank_(vertices) {
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        arcs_.push_back({edges[e].from, edges[e].to, e});
        if (!directed && edges[e].from != edges[e].to) arcs_.push_back({edges[e].to, edges[e].from, e});
    }
    std::ranges::stable_sort(arcs_, {}, &Arc::to);
    for (std::uint32_t v = 0; v <= vertices; ++v)
        first_arc_.push_back(
            static_cast<std::uint32_t>(std::ranges::lower_bound(arcs_, v, {}, &Arc::to) - arcs_.begin()));
    shares_.resize(arcs_.size());
    std::vector<MatrixPlace> places;
    for (const Arc& arc : arcs_) places.push_back({arc.to, arc.from});
    elimination_ = plan_elimination(static_cast<std::uint32_t>(vertices), places, most_changes_an_arc * arcs_.size());
    if (elimination_) values_.resize(elimination_->values);
}

const std::vector<DrawLane>& DrawnWalk::operator()(std::span<const DrawLane> weights) {
    share_out(weights);
    for (DrawLane& rank : rank_) rank.fill(1.0);
    if (elimination_)
        solve();
    else
        iterate();
    return rank_;
}

INTERLINK_WIDE void DrawnWalk::share_out(std::span<const DrawLane> weights) {
    for (DrawLane& sum : out_) sum.fill(0.0);
    for (const Arc& arc : arcs_)
        for (std::size_t l = 0; l < draw_lanes; ++l) out_[arc.from][l] += weights[arc.edge][l];
    for (DrawLane& sum : out_)
        for (double& value : sum) value = value > 0.0 ? walk_damping / value : 0.0;
    for (std::size_t a = 0; a < arcs_.size(); ++a)
        for (std::size_t l = 0; l < draw_lanes; ++l) shares_[a][l] = weights[arcs_[a].edge][l] * out_[arcs_[a].from][l];
}

INTERLINK_WIDE void DrawnWalk::solve() {
    const Elimination& plan = *elimination_;
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i].fill(i < rank_.size() ? 1.0 : 0.0);
    for (std::size_t a = 0; a < arcs_.size(); ++a)
        for (std::size_t l = 0; l < draw_lanes; ++l) values_[plan.value_of[a]][l] -= shares_[a][l];
    for (const Elimination::Step& step : plan.steps) {
        DrawLane& inverse = values_[step.diagonal];
        for (double& value : inverse) value = 1.0 / value;
        const std::uint32_t* change = plan.changes.data() + step.first_change;
        for (std::uint32_t i = step.first_below; i < step.last_below; ++i) {
            const auto [row, value] = plan.below[i];
            DrawLane factor;
            for (std::size_t l = 0; l < draw_lanes; ++l) factor[l] = values_[value][l] * inverse[l];
            for (std::size_t l = 0; l < draw_lanes; ++l) rank_[row][l] -= factor[l] * rank_[step.unknown][l];
            for (std::uint32_t j = step.first_right; j < step.last_right; ++j, ++change)
                for (std::size_t l = 0; l < draw_lanes; ++l)
                    values_[*change][l] -= factor[l] * values_[plan.right[j].value][l];
        }
    }
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        DrawLane& rank = rank_[step->unknown];
        for (std::uint32_t j = step->first_right; j < step->last_right; ++j)
            for (std::size_t l = 0; l < draw_lanes; ++l)
                rank[l] -= values_[plan.right[j].value][l] * rank_[plan.right[j].unknown][l];
        for (std::size_t l = 0; l < draw_lanes; ++l) rank[l] *= values_[step->diagonal][l];
    }
}

void DrawnWalk::iterate() {
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        DrawLane change{};
        sweep_over(sources_, rank_.size(), change);
        sweep_over(0, sources_, change);
        if (*std::ranges::max_element(change) < walk_tolerance * static_cast<double>(rank_.size())) break;
    }
}

INTERLINK_WIDE void DrawnWalk::sweep_over(std::size_t first, std::size_t last, DrawLane& change) {
    for (std::size_t v = first; v < last; ++v) {
        DrawLane arriving;
        arriving.fill(1.0);
        for (std::uint32_t a = first_arc_[v]; a < first_arc_[v + 1]; ++a)
            for (std::size_t l = 0; l < draw_lanes; ++l) arriving[l] += shares_[a][l] * rank_[arcs_[a].from][l];
        for (std::size_t l = 0; l < draw_lanes; ++l) {
            const double step = arriving[l] - rank_[v][l];
            change[l] += std::abs(step);
            rank_[v][l] += relaxation_ * step;
        }
    }
}

}  // namespace interlink::detail
