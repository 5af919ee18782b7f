// How sure is the order by PageRank?
#pragma once

#include <interlink/analysis.hpp>

#include "analysis/draws.hpp"

namespace interlink::detail {

/// Puts rank and rank band by PageRank into the table `centrality` of a document about the graph that the options
/// choose: among the vertices of the same type, with weights drawn as those of the pairs are. Needs options.robust.
/// The model and the document have to outlive the ranking.
BandedRanking banded_centrality(const Model& model, const AnalysisOptions& options, ResultDocument& document);

}  // namespace interlink::detail
