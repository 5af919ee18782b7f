// The leverage of pairs for several versions of the data at once: draws of what is uncertain, or single entries taken
// away. The same kernel and the same order of sums as the scores themselves.
#pragma once

#include <interlink/pairs.hpp>

#include "analysis/draws.hpp"

#include <array>
#include <vector>

namespace interlink::detail {

/// Two rows of the same theme, or the same function, on either side of a pair.
struct CommonRow {
    std::uint32_t a = 0, b = 0;
    double salience = 1.0;
};

/// What a pair's score is made of, found once.
struct PairPlan {
    std::size_t pair = 0;  ///< index into PairsResult::pairs
    std::vector<CommonRow> themes, functions;
    std::vector<std::uint32_t> requires_links;
};

/// One plan for each pair that has a rank, in their order.
std::vector<PairPlan> plan_pairs(const Model& model, const Structure& structure, const PairsResult& result);

/// By component.
using LaneComponents = std::array<DrawLane, 6>;

LaneComponents pair_masses(const PairPlan& plan, const Amounts<draw_lanes>& amounts,
                           const ProfileValues<draw_lanes>& values);
DrawLane pair_scores(const LaneComponents& masses, const LaneComponents& weights, double half_saturation);

}  // namespace interlink::detail
