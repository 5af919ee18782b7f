// Robustness of the pair ranking: every draw also weighs the components again.
#include <interlink/pairs.hpp>

#include "analysis/banded_rankings.hpp"
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

detail::BandedRanking detail::banded_ranking(const Model& model, const Structure& structure, PairsResult& result,
                                             const RobustOptions& options) {
    std::vector<PairPlan> plans = plan_pairs(model, structure, result);
    std::vector<std::size_t> places;
    for (const PairPlan& plan : plans) places.push_back(plan.pair);
    const double half_saturation = model.dataset->settings.half_saturation;
    auto score = [plans = std::move(plans), half_saturation](const DrawBlock& block, std::span<DrawLane> scores) {
        const LaneComponents weights = draw_weights(block);
        for (std::size_t p = 0; p < plans.size(); ++p)
            scores[p] = pair_scores(pair_masses(plans[p], block.amounts, block.values), weights, half_saturation);
    };
    auto keep = [&result, places, robust = without_progress(options)](std::vector<RankBand> bands) {
        result.robust = robust;
        for (std::size_t p = 0; p < places.size(); ++p) result.pairs[places[p]].band = std::move(bands[p]);
    };
    return {{{places.size()}, std::move(score), "ranking the pairings"}, std::move(keep)};
}

void add_robustness(const Model& model, PairsResult& result, const RobustOptions& options) {
    const detail::Structure structure = detail::build_structure(model);
    detail::add_bands(model, structure, {detail::banded_ranking(model, structure, result, options)}, options);
}

}  // namespace interlink
