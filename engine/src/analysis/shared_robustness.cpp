// How sure is the order of shared threats, combined opportunities and functions? Each is ranked by the number of its
// technologies, then by a figure over them, in every draw as in the tables.
#include <interlink/shared.hpp>

#include "analysis/banded_rankings.hpp"
#include "model/wide.hpp"

#include <algorithm>
#include <functional>

namespace interlink {

namespace {

using detail::draw_lanes;
using detail::DrawLane;

/// What is ranked: its rows in the profiles, one a technology, and what is made of them.
struct RankedBundle {
    enum class Figure { exposure, opportunity, use };
    Figure figure = Figure::exposure;
    std::vector<std::uint32_t> rows;
    bool coverage = false;  ///< 1 − Π(1 − x), else the sum over pairs of the lesser
    double scale = 1.0, divisor = 1.0;
};

/// Both in one number, so that equal means equal in both. The figure is >= 0.
double broadest_first(double breadth, double figure) {
    return breadth + figure / (1.0 + figure);
}

std::uint32_t bundle_row(const std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& first,
                         std::uint32_t technology, std::uint32_t key) {
    const auto begin = keys.begin() + first[technology], end = keys.begin() + first[technology + 1];
    return static_cast<std::uint32_t>(std::lower_bound(begin, end, key) - keys.begin());
}

const DrawLane& bundle_lane(const detail::DrawBlock& block, RankedBundle::Figure figure, std::uint32_t row) {
    switch (figure) {
        case RankedBundle::Figure::exposure:
            return block.values.rows[row].exposure;
        case RankedBundle::Figure::opportunity:
            return block.values.rows[row].opportunity;
        case RankedBundle::Figure::use:
            return block.values.use[row];
    }
    return block.values.use[row];
}

INTERLINK_WIDE DrawLane score_bundle(const detail::DrawBlock& block, const RankedBundle& bundle) {
    DrawLane breadth{}, paired{}, missing;
    missing.fill(1.0);
    for (std::size_t i = 0; i < bundle.rows.size(); ++i) {
        const DrawLane& x = bundle_lane(block, bundle.figure, bundle.rows[i]);
        for (std::size_t l = 0; l < draw_lanes; ++l) {
            breadth[l] += x[l] > 0.0 ? 1.0 : 0.0;
            missing[l] *= 1.0 - x[l];
        }
        for (std::size_t j = i + 1; j < bundle.rows.size() && !bundle.coverage; ++j) {
            const DrawLane& y = bundle_lane(block, bundle.figure, bundle.rows[j]);
            for (std::size_t l = 0; l < draw_lanes; ++l) paired[l] += std::min(x[l], y[l]);
        }
    }
    DrawLane scores;
    for (std::size_t l = 0; l < draw_lanes; ++l)
        scores[l] =
            broadest_first(breadth[l], bundle.coverage ? 1.0 - missing[l] : bundle.scale * paired[l] / bundle.divisor);
    return scores;
}

/// From 1, the highest first; ties share a rank.
std::vector<std::uint32_t> ranks_of_scores(const std::vector<double>& scores) {
    std::vector<double> falling = scores;
    std::ranges::sort(falling, std::greater());
    std::vector<std::uint32_t> ranks;
    for (const double score : scores) {
        // Sums of the same terms in another order are one figure.
        const double level = score * (1.0 + 1e-12);
        const auto higher = std::ranges::lower_bound(falling, level, std::greater()) - falling.begin();
        ranks.push_back(1 + static_cast<std::uint32_t>(higher));
    }
    return ranks;
}

/// Bands of `items`, which stand for the bundles one by one; `own_scores` are those of the data as they are.
template <class Result, class Item>
detail::BandedRanking banded_bundles(std::vector<RankedBundle> bundles, const std::vector<double>& own_scores,
                                     std::vector<Item*> items, const char* phase, const RobustOptions& options,
                                     Result& result) {
    const std::size_t count = bundles.size();
    auto score = [bundles = std::move(bundles)](const detail::DrawBlock& block, std::span<DrawLane> scores) {
        for (std::size_t i = 0; i < bundles.size(); ++i) scores[i] = score_bundle(block, bundles[i]);
    };
    auto keep = [&result, items = std::move(items), ranks = ranks_of_scores(own_scores),
                 robust = detail::without_progress(options)](std::vector<RankBand> bands) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i]->rank = ranks[i];
            items[i]->band = std::move(bands[i]);
        }
        result.robust = robust;
    };
    return {{{count}, std::move(score), phase}, std::move(keep)};
}

template <class Result>
void band_alone(const Model& model, Result& result, const RobustOptions& options) {
    const detail::Structure structure = detail::build_structure(model);
    detail::add_bands(model, structure, {detail::banded_ranking(model, structure, result, options)}, options);
}

}  // namespace

detail::BandedRanking detail::banded_ranking(const Model& model, const Structure& structure, ThreatsResult& result,
                                             const RobustOptions& options) {
    double with_swot = 0.0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) with_swot += model.factors_of(t).empty() ? 0.0 : 1.0;
    std::vector<RankedBundle> bundles;
    std::vector<double> own;
    std::vector<SharedThreat*> items;
    for (SharedThreat& threat : result.threats) {
        RankedBundle bundle{RankedBundle::Figure::exposure, {}, false, 1.0, with_swot * (with_swot - 1.0) / 2.0};
        for (const ExposedTechnology& exposed : threat.technologies)
            bundle.rows.push_back(
                bundle_row(structure.row_theme, structure.first_row, exposed.technology, threat.theme));
        bundles.push_back(std::move(bundle));
        own.push_back(broadest_first(static_cast<double>(threat.technologies.size()), threat.common_cause));
        items.push_back(&threat);
    }
    return banded_bundles(std::move(bundles), own, std::move(items), "ranking the shared threats", options, result);
}

detail::BandedRanking detail::banded_ranking(const Model& model, const Structure& structure,
                                             OpportunitiesResult& result, const RobustOptions& options) {
    std::vector<RankedBundle> bundles;
    std::vector<double> own;
    std::vector<SharedOpportunity*> items;
    for (SharedOpportunity& opportunity : result.opportunities) {
        const std::uint32_t target = opportunity.target.index;
        const bool theme = opportunity.target.kind == EntityKind::theme;
        RankedBundle bundle{theme ? RankedBundle::Figure::opportunity : RankedBundle::Figure::use,
                            {},
                            false,
                            theme ? model.dataset->themes[target].salience : 1.0,
                            1.0};
        for (const std::uint32_t t : opportunity.technologies)
            bundle.rows.push_back(theme ? bundle_row(structure.row_theme, structure.first_row, t, target)
                                        : bundle_row(structure.function_row, structure.first_function_row, t, target));
        bundles.push_back(std::move(bundle));
        own.push_back(broadest_first(static_cast<double>(opportunity.technologies.size()), opportunity.strength));
        items.push_back(&opportunity);
    }
    return banded_bundles(std::move(bundles), own, std::move(items), "ranking the opportunities", options, result);
}

detail::BandedRanking detail::banded_ranking(const Model&, const Structure& structure, FunctionsResult& result,
                                             const RobustOptions& options) {
    std::vector<RankedBundle> bundles;
    std::vector<double> own;
    std::vector<FunctionService*> items;
    for (FunctionService& service : result.functions) {
        if (service.supporters.empty()) continue;
        RankedBundle bundle{RankedBundle::Figure::use, {}, true};
        for (const auto& supporter : service.supporters)
            bundle.rows.push_back(bundle_row(structure.function_row, structure.first_function_row, supporter.technology,
                                             service.function));
        std::ranges::sort(bundle.rows);  // the coverage was multiplied in the order of the data set
        bundles.push_back(std::move(bundle));
        own.push_back(broadest_first(static_cast<double>(service.supporters.size()), service.coverage));
        items.push_back(&service);
    }
    return banded_bundles(std::move(bundles), own, std::move(items), "ranking the functions", options, result);
}

void add_robustness(const Model& model, ThreatsResult& result, const RobustOptions& options) {
    band_alone(model, result, options);
}

void add_robustness(const Model& model, OpportunitiesResult& result, const RobustOptions& options) {
    band_alone(model, result, options);
}

void add_robustness(const Model& model, FunctionsResult& result, const RobustOptions& options) {
    band_alone(model, result, options);
}

}  // namespace interlink
