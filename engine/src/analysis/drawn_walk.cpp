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

/// Three places: the compiler need not fear that one is the other.
void take_product(DrawLane& __restrict from, const DrawLane& __restrict a, const DrawLane& __restrict b) {
    for (std::size_t l = 0; l < draw_lanes; ++l) from[l] -= a[l] * b[l];
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
    std::vector<MatrixPlace> places;
    for (const Arc& arc : arcs_) places.push_back({arc.to, arc.from});
    elimination_ =
        plan_elimination(static_cast<std::uint32_t>(vertices), places, !directed, most_changes_an_arc * arcs_.size());
    if (elimination_)
        values_.resize(elimination_->values);
    else
        shares_.resize(arcs_.size());
}

const std::vector<DrawLane>& DrawnWalk::operator()(std::span<const DrawLane> weights) {
    for (DrawLane& rank : rank_) rank.fill(1.0);
    for (DrawLane& sum : out_) sum.fill(0.0);
    if (elimination_)
        solve(weights);
    else
        iterate(weights);
    return rank_;
}

INTERLINK_WIDE void DrawnWalk::solve(std::span<const DrawLane> weights) {
    const Elimination& plan = *elimination_;
    for (DrawLane& value : values_) value.fill(0.0);
    for (std::size_t a = 0; a < arcs_.size(); ++a) {
        const Arc& arc = arcs_[a];
        const DrawLane& weight = weights[arc.edge];
        for (std::size_t l = 0; l < draw_lanes; ++l) out_[arc.from][l] += weight[l];
        // In a symmetric matrix both directions of an edge stand at one place.
        if (plan.symmetric && arc.from > arc.to) continue;
        DrawLane& value = values_[plan.value_of[a]];
        for (std::size_t l = 0; l < draw_lanes; ++l) value[l] -= walk_damping * weight[l];
    }
    for (std::size_t v = 0; v < out_.size(); ++v)
        for (std::size_t l = 0; l < draw_lanes; ++l) {
            if (!(out_[v][l] > 0.0)) out_[v][l] = 1.0;  // where nothing leads out, the figure itself is the unknown
            values_[v][l] += out_[v][l];
        }
    eliminate();
    for (std::size_t v = 0; v < out_.size(); ++v)
        for (std::size_t l = 0; l < draw_lanes; ++l) rank_[v][l] *= out_[v][l];
}

INTERLINK_WIDE void DrawnWalk::eliminate() {
    const Elimination& plan = *elimination_;
    const std::uint32_t* change = plan.changes.data();
    for (const Elimination::Step& step : plan.steps) {
        DrawLane& inverse = values_[step.diagonal];
        for (double& value : inverse) value = 1.0 / value;
        for (std::uint32_t i = step.first_below; i < step.last_below; ++i) {
            const auto [row, value] = plan.below[i];
            DrawLane factor;
            for (std::size_t l = 0; l < draw_lanes; ++l) factor[l] = values_[value][l] * inverse[l];
            take_product(rank_[row], factor, rank_[step.unknown]);
            const std::uint32_t skipped = plan.symmetric ? i - step.first_below : 0;
            for (std::uint32_t j = step.first_right + skipped; j < step.last_right; ++j, ++change)
                take_product(values_[*change], factor, values_[plan.right[j].value]);
        }
    }
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        DrawLane& rank = rank_[step->unknown];
        for (std::uint32_t j = step->first_right; j < step->last_right; ++j)
            take_product(rank, values_[plan.right[j].value], rank_[plan.right[j].unknown]);
        for (std::size_t l = 0; l < draw_lanes; ++l) rank[l] *= values_[step->diagonal][l];
    }
}

INTERLINK_WIDE void DrawnWalk::share_out(std::span<const DrawLane> weights) {
    for (const Arc& arc : arcs_)
        for (std::size_t l = 0; l < draw_lanes; ++l) out_[arc.from][l] += weights[arc.edge][l];
    for (DrawLane& sum : out_)
        for (double& value : sum) value = value > 0.0 ? walk_damping / value : 0.0;
    for (std::size_t a = 0; a < arcs_.size(); ++a)
        for (std::size_t l = 0; l < draw_lanes; ++l) shares_[a][l] = weights[arcs_[a].edge][l] * out_[arcs_[a].from][l];
}

void DrawnWalk::iterate(std::span<const DrawLane> weights) {
    share_out(weights);
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
