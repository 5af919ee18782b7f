// The rankings that have bands, each with where its bands go, so that several can be drawn at once.
#pragma once

#include <interlink/pairs.hpp>
#include <interlink/portfolio.hpp>
#include <interlink/shared.hpp>

#include "analysis/draws.hpp"

namespace interlink::detail {

/// The result has to outlive the ranking.
BandedRanking banded_ranking(const Model& model, const Structure& structure, PairsResult& result,
                             const RobustOptions& options);
BandedRanking banded_ranking(const Model& model, const Structure& structure, ThreatsResult& result,
                             const RobustOptions& options);
BandedRanking banded_ranking(const Model& model, const Structure& structure, OpportunitiesResult& result,
                             const RobustOptions& options);
BandedRanking banded_ranking(const Model& model, const Structure& structure, FunctionsResult& result,
                             const RobustOptions& options);

/// Of the portfolios that rank_portfolios ranks, and it throws as that does; the ranking is put where `ranking` is.
BandedRanking banded_ranking(const Model& model, const Structure& structure, const PortfolioOptions& options,
                             std::size_t ranked, const RobustOptions& robust, PortfolioRanking& ranking);

}  // namespace interlink::detail
