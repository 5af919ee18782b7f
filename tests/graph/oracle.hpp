// The measures a second time, from their definitions and on dense matrices: Floyd and Warshall, and Gauss.
#pragma once

#include <interlink/graph.hpp>

#include <vector>

namespace oracle {

using Matrix = std::vector<std::vector<double>>;

Matrix adjacency(const interlink::Graph& graph);

/// x with Mx = b, by Gauss elimination with row pivots.
std::vector<double> solve(Matrix m, std::vector<double> b);

/// Lengths of all shortest paths: 1/weight an arc, or 1.
Matrix distances(const interlink::Graph& graph, bool unit);

/// From the sums over pairs Σ σ(s,v)·σ(v,t)/σ(s,t), normalised, with the number of paths σ counted on the distances.
std::vector<double> betweenness(const interlink::Graph& graph, bool unit);

std::vector<double> closeness(const interlink::Graph& graph, bool unit);
std::vector<double> harmonic(const interlink::Graph& graph, bool unit);

/// (I − 0.85·Pᵀ) x = 0.15/n with a row of 1/n where a vertex has no way out.
std::vector<double> pagerank(const interlink::Graph& graph);

/// (I − α·Aᵀ) x = 1, of Euclidean norm 1.
std::vector<double> katz(const interlink::Graph& graph, double alpha);

/// ρ by squaring: ‖A^(2^k)‖^(1/2^k) with the norms taken out on the way (Gelfand).
double spectral_radius(const interlink::Graph& graph);

}  // namespace oracle
