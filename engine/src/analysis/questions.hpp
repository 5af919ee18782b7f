// The run functions of the table of questions, and the descriptions that the report uses as well.
#pragma once

#include <interlink/analysis.hpp>
#include <interlink/shared.hpp>

namespace interlink {

AnalysisOutcome run_pairs(const Model&, const AnalysisOptions&);
AnalysisOutcome run_threats(const Model&, const AnalysisOptions&);
AnalysisOutcome run_opportunities(const Model&, const AnalysisOptions&);
AnalysisOutcome run_tows(const Model&, const AnalysisOptions&);
AnalysisOutcome run_functions(const Model&, const AnalysisOptions&);
AnalysisOutcome run_centrality(const Model&, const AnalysisOptions&);
AnalysisOutcome run_structure(const Model&, const AnalysisOptions&);
AnalysisOutcome run_portfolio(const Model&, const AnalysisOptions&);
AnalysisOutcome run_explain(const Model&, const AnalysisOptions&);

ResultDocument describe_plain_centrality(const PlainGraph&, const AnalysisOptions&);
ResultDocument describe_plain_structure(const PlainGraph&, const AnalysisOptions&);

}  // namespace interlink
