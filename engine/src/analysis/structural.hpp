// The parts of the structural view (METHOD.md, Structure), each with its tables and what it says in words.
#pragma once

#include <interlink/analysis.hpp>
#include <interlink/graph_structure.hpp>

#include "analysis/labelled_graph.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interlink::detail {

/// Adds tables `summary`, `vertices`, `bridges`, `communities` and, where directions count, `strong_components`.
void describe_parts(const LabelledGraph& graph, std::uint64_t seed, ResultDocument& document);

/// Adds tables `cycles` and `order` of what requires what, vertices as in `graph` (arcs from what requires to what is
/// required).
void describe_order(const LabelledGraph& requirements, ResultDocument& document);

/// The requires links among technologies, functions and enablers, parallel ones added up.
LabelledGraph requirements_of(const Model& model);

/// One thing acts on another; see METHOD.md for the rule.
struct SignedArc {
    EntityRef from, to;
    int sign = +1;
    double strength = 0;                   ///< in (0,1]; that of parallel links is 1 − Π(1 − w·κ)
    std::vector<std::uint32_t> relations;  ///< the links behind it; none for part-of
};
std::vector<SignedArc> signed_arcs(const Model& model);

/// Adds the table `loops`.
void describe_loops(const Model& model, ResultDocument& document);
/// Adds the table `cycles`: circuits of a plain directed graph.
void describe_circuits(const LabelledGraph& graph, ResultDocument& document);

/// Why circuits may be missing; empty when all were found.
std::string missing_circuits(const Circuits& circuits, std::string_view noun, const CircuitLimits& limits);

}  // namespace interlink::detail
