// How sure is the order by PageRank?
#pragma once

#include <interlink/analysis.hpp>

#include "analysis/draws.hpp"

namespace interlink::detail {

/// Puts rank and rank band by PageRank into the table `centrality` of a document about the graph that the options
/// choose: among the vertices of the same type, with weights drawn as those of the pairs are. Needs options.robust.
void add_centrality_bands(const Model& model, const AnalysisOptions& options, ResultDocument& document);

/// The same as a ranking to be drawn with others. The document has to outlive it.
BandedRanking banded_centrality(const Model& model, const AnalysisOptions& options, ResultDocument& document);

}  // namespace interlink::detail
