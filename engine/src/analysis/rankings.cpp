#include <interlink/rankings.hpp>

#include "analysis/banded_rankings.hpp"
#include "analysis/centrality_bands.hpp"
#include "analysis/strength_bands.hpp"

namespace interlink {

void add_robustness(const Model& model, const Rankings& rankings, const RobustOptions& options) {
    const detail::Structure structure = detail::build_structure(model);
    std::vector<detail::BandedRanking> banded;
    const auto add = [&](auto* result) {
        if (result != nullptr) banded.push_back(detail::banded_ranking(model, structure, *result, options));
    };
    add(rankings.threats);
    add(rankings.opportunities);
    add(rankings.functions);
    add(rankings.pairs);
    for (const Rankings::Centrality& centrality : rankings.centralities) {
        AnalysisOptions asked = centrality.options;
        asked.robust = options;
        banded.push_back(detail::banded_centrality(model, asked, *centrality.document));
        banded.push_back(detail::banded_strength(model, structure, asked, *centrality.document));
    }
    for (const Rankings::Portfolios& portfolios : rankings.portfolios)
        banded.push_back(detail::banded_ranking(model, structure, portfolios.options, portfolios.ranked, options,
                                                *portfolios.ranking));
    detail::add_bands(model, structure, banded, options);
}

}  // namespace interlink
