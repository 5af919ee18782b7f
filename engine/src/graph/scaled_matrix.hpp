// The weighted adjacency matrix for the measures that multiply by it.
#pragma once

#include <interlink/graph.hpp>

#include <span>
#include <vector>

namespace interlink::detail {

/// The entry of the adjacency matrix that an arc from v stands for: its weight, twice for an undirected loop. Both ends
/// of such a loop are at v, so that rows sum to strengths.
double adjacency_entry(const Graph& graph, Vertex v, Vertex target, double weight);

/// Row v holds the arcs out of v, divided by the greatest entry: eigenvectors do not notice, no sum overflows, and the
/// identity that is added to it has the same say whatever the unit of the weights.
struct ScaledMatrix {
    Graph graph;
    std::vector<double> entries;  ///< in (0, 1], by the place of the arc
};

ScaledMatrix scaled_matrix(Graph graph);

/// Row v times x.
double row_product(const ScaledMatrix& matrix, Vertex v, std::span<const double> x);

/// The sum of squares' root.
double euclidean_norm(std::span<const double> x);

}  // namespace interlink::detail
