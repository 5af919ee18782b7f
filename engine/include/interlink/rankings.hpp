// How sure are several rankings of one model? Drawn once for all of them.
#pragma once

#include <interlink/analysis.hpp>
#include <interlink/portfolio.hpp>

#include <vector>

namespace interlink {

/// Results of one model; those that are there get what add_robustness puts into each.
struct Rankings {
    ThreatsResult* threats = nullptr;
    OpportunitiesResult* opportunities = nullptr;
    FunctionsResult* functions = nullptr;
    PairsResult* pairs = nullptr;
    /// Documents of the question `centrality`, answered with the same layer, graph and directions but without `robust`.
    struct Centrality {
        AnalysisOptions options;
        ResultDocument* document = nullptr;
    };
    std::vector<Centrality> centralities{};
    /// What rank_portfolios gives for the options is put where `ranking` is.
    struct Portfolios {
        PortfolioOptions options;
        PortfolioRanking* ranking = nullptr;
        std::size_t ranked = most_ranked_portfolios;
    };
    std::vector<Portfolios> portfolios{};
};

/// The same ranks and bands, to the byte, as each gets by itself, for any number of threads. What is uncertain is drawn
/// and evaluated once, which is most of the work of all but pairs.
void add_robustness(const Model& model, const Rankings& rankings, const RobustOptions& options);

}  // namespace interlink
