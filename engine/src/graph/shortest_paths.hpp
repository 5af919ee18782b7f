// Shortest paths from one vertex, the ground under betweenness, closeness and harmonic centrality.
#pragma once

#include <interlink/centrality_kernels.hpp>

#include <limits>
#include <vector>

namespace interlink::detail {

/// The length of every arc, by its place in the rows: 1, or 1/weight (infinite, so no way through, below about 6e-309).
std::vector<double> arc_lengths(const Graph& graph, Lengths lengths);

/// Whether a way is as short as the shortest within a relative 1e-12, which rounding of sums of reciprocals needs. No
/// way is shorter; an infinite one is not a way.
inline bool same_length(double shortest, double way) {
    // Not &&, which would be a branch in the innermost loop.
    return (way <= shortest * (1 + 1e-12)) & (way <= std::numeric_limits<double>::max());
}

/// What one search found. Kept between searches so that they share the memory.
struct ShortestPaths {
    std::vector<Vertex> order;     ///< vertices that can be reached, nearest first; order[0] is the source
    std::vector<double> distance;  ///< by vertex; infinite where there is no path
};

/// Boost.Graph's breadth-first search (unit lengths) or Dijkstra (else). O(V + E) or O((V + E) log V).
void search_from(const Graph& graph, Lengths lengths, const std::vector<double>& arc_length, Vertex source,
                 ShortestPaths& paths);

}  // namespace interlink::detail
