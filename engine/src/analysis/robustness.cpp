// Robustness of the pair ranking: every draw also weighs the components anew.
#include <interlink/pairs.hpp>

#include "analysis/pair_lanes.hpp"

#include <cmath>

namespace interlink {

namespace {

using detail::draw_lanes;

/// Dirichlet(1,…,1) over the five benefits by normalised exponentials; the penalty uniform on [0, 0.6].
detail::LaneComponents draw_weights(const detail::DrawBlock& block) {
    detail::LaneComponents weights;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        const std::uint64_t name = detail::stable_hash(to_string(all_components[c]), detail::stable_hash("weight of "));
        weights[c] = detail::uniform_numbers(block.seed, block.first_draw, name);
        for (double& number : weights[c])
            number = all_components[c] == Component::exposure ? 0.6 * number : -std::log(number);
    }
    for (std::size_t l = 0; l < draw_lanes; ++l) {
        double sum = 0.0;
        for (std::size_t c = 0; c < 5; ++c) sum += weights[c][l];
        for (std::size_t c = 0; c < 5; ++c) weights[c][l] /= sum;
    }
    return weights;
}

}  // namespace

void add_robustness(const Model& model, PairsResult& result, const RobustOptions& options) {
    const detail::Structure structure = detail::build_structure(model);
    const std::vector<detail::PairPlan> plans = detail::plan_pairs(model, structure, result);
    const double half_saturation = model.dataset->settings.half_saturation;
    const auto score = [&](const detail::DrawBlock& block, std::span<detail::DrawLane> scores) {
        const detail::LaneComponents weights = draw_weights(block);
        for (std::size_t p = 0; p < plans.size(); ++p)
            scores[p] = detail::pair_scores(detail::pair_masses(plans[p], block.amounts, block.values), weights,
                                            half_saturation);
    };
    std::vector<RankBand> bands =
        detail::rank_bands(model, structure, {{plans.size()}, score, "ranking the pairings"}, options);
    result.robust = detail::without_progress(options);
    for (std::size_t p = 0; p < plans.size(); ++p) result.pairs[plans[p].pair].band = std::move(bands[p]);
}

}  // namespace interlink
