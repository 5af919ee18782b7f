// How central is each vertex? Nine measures and the ranks they give.
//
// Results are indexed by vertex and do not depend on the number of threads, to the last bit (0 threads: all the machine
// has). Parallel edges were added up by Graph. A loop (an edge from a vertex to itself) is read in one way by all that
// count edges: undirected, both its ends are at the vertex, so it counts twice in degree, strength and the adjacency
// matrix of eigenvector, PageRank, Katz and HITS; directed, it is one arc out and one arc in. It is on no shortest path
// between others. A measure with nothing to measure gives 0 at every vertex; an iterative
// one that has no answer says why.
#pragma once

#include <interlink/graph.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace interlink {

/// What a path is as long as: the sum of 1/weight over its edges (a strong relation is a short one), or their number.
/// Two lengths are equal within a relative 1e-12.
enum class Lengths { inverse_weight, unit };

/// Whether betweenness is divided by the number of pairs that a vertex could lie between.
enum class BetweennessScale { normalised, raw };

/// Numbers that an iteration settled on.
struct IterativeResult {
    std::vector<double> values;  ///< one a vertex; empty unless `converged`
    int iterations = 0;
    bool converged = false;
    std::string reason;  ///< why there are no values; empty if there are
};

/// Hubs point at good authorities, and good hubs point at authorities.
struct HubsAuthorities {
    std::vector<double> hubs;         ///< sums to 1; empty unless `converged`
    std::vector<double> authorities;  ///< sums to 1; empty unless `converged`
    int iterations = 0;
    bool converged = false;
    std::string reason;  ///< why there are no values; empty if there are
};

/// How many edges meet at the vertex? In and out together on directed graphs; a self-loop counts twice. O(V + E).
std::vector<double> degree(const Graph& graph);

/// How much weight meets at the vertex? Counted as degree is. O(V + E).
std::vector<double> strength(const Graph& graph);

/// Which share of the shortest paths between others goes through the vertex? Normalised, in [0, 1], by (n−1)(n−2)/2
/// pairs, or (n−1)(n−2) on directed graphs; raw, the sum over pairs. 0 at every vertex for n < 3. O(V·E) for unit
/// lengths, O(V·(V + E)·log V) else. Brandes 2001, A faster algorithm for betweenness centrality.
std::vector<double> betweenness(const Graph& graph, Lengths lengths,
                                BetweennessScale scale = BetweennessScale::normalised, unsigned threads = 1);

/// How near are the others on average? With r others that have a path into the vertex, r/(n−1) · r/Σ distance: the
/// inverse of the mean distance, times the share that is reached (Wasserman and Faust 1994, eq. 5.22), so that small
/// components do not win. 0 where nobody arrives. Complexity as betweenness.
std::vector<double> closeness(const Graph& graph, Lengths lengths, unsigned threads = 1);

/// How near are the others, the unreachable ones included? Σ 1/distance over paths into the vertex, divided by n−1: in
/// [0, 1] for unit lengths. Complexity as betweenness. Boldi and Vigna 2014, Axioms for centrality.
std::vector<double> harmonic(const Graph& graph, Lengths lengths, unsigned threads = 1);

/// Is the vertex joined to central vertices? x = Aᵀx / ρ on the weighted adjacency matrix (arcs into the vertex), of
/// Euclidean norm 1, accurate to about 1e-11; smaller values are 0. Iterates A + I with A scaled to a largest weight of
/// 1: the same vectors in any unit of weight, and bipartite graphs settle. No answer without a cycle (an undirected
/// edge is one), or when the iteration does not settle. O((V + E)·iterations), at most about 1e9 steps. Bonacich 1972.
IterativeResult eigenvector(const Graph& graph);

/// Where is a random walker found, who follows arcs in proportion to their weight with probability 0.85 and else, as
/// from a vertex without a way out, goes to any vertex? Sums to 1. Stops when a step changes it by less than 1e-10 in
/// L1, so the error is below 6e-10. No answer without vertices. O((V + E)·150). Brin and Page 1998.
IterativeResult pagerank(const Graph& graph);

/// How many walks end at the vertex, longer ones counting less? x = α·Aᵀx + 1 with α = 0.85/ρ, ρ the spectral radius,
/// of Euclidean norm 1. All equal without edges; no answer for a directed graph without a cycle, where ρ is 0 and α is
/// not defined. Complexity as eigenvector. Katz 1953.
IterativeResult katz(const Graph& graph);

/// Kleinberg's hubs and authorities: h = A·a/σ and a = Aᵀ·h/σ for the greatest singular value σ of A, each summing to
/// 1, accurate to about 1e-11; smaller values are 0. Where they are not unique, the ones reached from equal hubs and
/// authorities, of which neither comes first: turned round, they change places. On an undirected graph both are the
/// eigenvector centrality, bipartite or not. No answer without edges. Complexity as eigenvector. Kleinberg 1999.
HubsAuthorities hits(const Graph& graph);

/// Competition ranks, 1 for the greatest value: 1, 2, 2, 4. Values within a relative 1e-12 of the first of their rank
/// share it. Throws std::invalid_argument on a value that is not a number. O(V log V).
std::vector<std::uint32_t> ranks(std::span<const double> values);

}  // namespace interlink
