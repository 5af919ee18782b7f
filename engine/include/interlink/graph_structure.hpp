// How does a graph hang together: in which parts, at which points, around which core, in which communities and circles?
#pragma once

#include <interlink/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace interlink {

/// The same edges without direction and without self-loops; the weights of both directions add up. O(V + E log E).
Graph without_direction(const Graph& graph);

/// Which vertices reach each other? One number a vertex, from 0, a component before those that reach it; the connected
/// components of an undirected graph. O(V + E), without recursion. Tarjan 1972, Depth-first search and linear graph
/// algorithms.
std::vector<std::uint32_t> strong_components(const Graph& graph);

/// Which vertices hang together, whatever the direction? One number a vertex, from 0 in the order of the vertices.
/// O(V + E log E).
std::vector<std::uint32_t> connected_components(const Graph& graph);

struct CutPoints {
    /// By vertex: into how many pieces its component falls without it; 1 unless it is an articulation point, 0 where it
    /// stands alone.
    std::vector<std::uint32_t> pieces;
    std::vector<std::pair<Vertex, Vertex>> bridges;  ///< edges without which a component falls in two; sorted
};

/// Where does the graph fall apart? Directions and self-loops do not count. O(V + E log E). Hopcroft and Tarjan 1973,
/// Algorithm 447.
CutPoints cut_points(const Graph& graph);

/// By vertex: the greatest k such that it lies in a part where each has k neighbours or more. Directions, weights and
/// self-loops do not count. O(V + E log E). Seidman 1983; Batagelj and Zaveršnik 2003.
std::vector<std::uint32_t> core_numbers(const Graph& graph);

struct Communities {
    std::vector<std::uint32_t> community;  ///< by vertex, from 0: the largest first, then by their first vertex
    std::uint32_t count = 0;
    std::optional<double> modularity;  ///< at most 1; none for a graph without edges
};

/// Share of the weight inside communities, less what chance would put there: Σ w_c/m − (d_c/2m)² (Newman and Girvan
/// 2004). None without edges. Throws std::invalid_argument unless there is one community a vertex.
std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> community);

/// Which vertices are joined more than chance would join them? The best of `starts` runs of the Louvain method
/// (Blondel, Guillaume, Lambiotte and Lefebvre 2008), each in an order of the vertices that depends on the seed alone;
/// communities that do not hang together are split, which never lowers the modularity (Traag, Waltman and van Eck 2019
/// show the need). Directions and self-loops do not count. A good partition, not always the best. About O(starts · E ·
/// log V).
Communities communities(const Graph& graph, std::uint64_t seed, unsigned starts = 10);

struct CircuitArc {
    Vertex from = 0;
    Vertex to = 0;
};

struct CircuitLimits {
    std::size_t circuits = 10'000;
    std::size_t length = 20;           ///< arcs of one circuit
    std::uint64_t steps = 10'000'000;  ///< arcs looked at
};

struct Circuits {
    std::vector<std::vector<std::uint32_t>> circuits;  ///< indices of arcs, from the circuit's smallest vertex on
    bool too_many = false;                             ///< more than the limit: the rest was not looked for
    bool too_long = false;    ///< ways of more arcs than the limit were not followed to their end
    bool too_costly = false;  ///< the steps were used up
    bool complete() const { return !too_many && !too_long && !too_costly; }
};

/// All circuits that pass no vertex twice; parallel arcs make circuits of their own, an arc to itself is one.
/// O((V + E)(circuits + 1)) where no length is cut. Throws std::invalid_argument for an arc with an end >=
/// vertex_count. Johnson 1975, Finding all the elementary circuits of a directed graph.
Circuits elementary_circuits(Vertex vertex_count, std::span<const CircuitArc> arcs, const CircuitLimits& limits = {});

}  // namespace interlink
