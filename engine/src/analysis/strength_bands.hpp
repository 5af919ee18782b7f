// How sure is the order by degree and by strength?
#pragma once

#include <interlink/analysis.hpp>

#include "analysis/draws.hpp"

namespace interlink::detail {

/// Adds the table `bands` to a document about the graph that the options choose: ranks and rank bands by strength and
/// by degree, among the vertices of the same type. A relation that a draw leaves out is no edge in it. Needs
/// options.robust. The model and the document have to outlive the ranking.
BandedRanking banded_strength(const Model& model, const Structure& structure, const AnalysisOptions& options,
                              ResultDocument& document);

}  // namespace interlink::detail
