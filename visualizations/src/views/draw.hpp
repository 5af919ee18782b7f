// The draw functions of the table of views, one file each.
#pragma once

#include <interlink/visualizations/views.hpp>

namespace interlink::detail {

ViewOutcome draw_shared_threats(const Model& model, const ViewOptions& options);
ViewOutcome draw_shared_opportunities(const Model& model, const ViewOptions& options);
ViewOutcome draw_pairs(const Model& model, const ViewOptions& options);
ViewOutcome draw_ranks(const Model& model, const ViewOptions& options);
ViewOutcome draw_incidence(const Model& model, const ViewOptions& options);
ViewOutcome draw_influence(const Model& model, const ViewOptions& options);
ViewOutcome draw_scenarios(const Model& model, const ViewOptions& options);
ViewOutcome draw_network_relation(const Model& model, const ViewOptions& options);
ViewOutcome draw_levels(const Model& model, const ViewOptions& options);
ViewOutcome draw_pareto(const Model& model, const ViewOptions& options);
ViewOutcome draw_theme(const Model& model, const ViewOptions& options);
ViewOutcome draw_technology(const Model& model, const ViewOptions& options);
ViewOutcome draw_function(const Model& model, const ViewOptions& options);
ViewOutcome draw_pair(const Model& model, const ViewOptions& options);
ViewOutcome draw_swot(const Model& model, const ViewOptions& options);
ViewOutcome draw_tows(const Model& model, const ViewOptions& options);
ViewOutcome draw_dependencies(const Model& model, const ViewOptions& options);
ViewOutcome draw_pair_graph(const Model& model, const ViewOptions& options);
ViewOutcome draw_bipartite(const Model& model, const ViewOptions& options);
ViewOutcome draw_interlinkage(const Model& model, const ViewOptions& options);

}  // namespace interlink::detail
