#include <interlink/centrality_kernels.hpp>

#include "graph/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace interlink {
namespace {

constexpr double damping = 0.85;
constexpr double tolerance = 1e-10;

// By the place of the arc, the share of the walkers at its source that follow it. Divided by the greatest weight of the
// row first, so that the sum neither overflows nor vanishes.
std::vector<double> shares_of_arcs(const Graph& graph) {
    std::vector<double> shares;
    shares.reserve(graph.arc_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const auto targets = graph.targets(v);
        const auto weights = graph.weights(v);
        if (weights.empty()) continue;
        const double greatest = *std::max_element(weights.begin(), weights.end());
        const std::size_t first = shares.size();
        double sum = 0;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            shares.push_back(detail::adjacency_entry(graph, v, targets[i], weights[i] / greatest));
            sum += shares.back();
        }
        for (std::size_t arc = first; arc < shares.size(); ++arc) shares[arc] /= sum;
    }
    return shares;
}

// The same by the place in the rows of the reversed graph: an arc comes next in its target's row.
std::vector<double> gathered(const Graph& graph, const Graph& reversed, const std::vector<double>& shares) {
    std::vector<std::size_t> next(graph.vertex_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) next[v] = reversed.first_arc(v);
    std::vector<double> result(shares.size());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        std::size_t arc = graph.first_arc(v);
        for (const Vertex target : graph.targets(v)) result[next[target]++] = shares[arc++];
    }
    return result;
}

}  // namespace

// Boost.Graph's page_rank knows no weights and lets the walkers at a vertex without a way out disappear.
IterativeResult pagerank(const Graph& graph) {
    IterativeResult result;
    const Vertex n = graph.vertex_count();
    if (n == 0) {
        result.reason = "the graph has no vertices";
        return result;
    }
    const Graph incoming = graph.reversed();
    const std::vector<double> shares = gathered(graph, incoming, shares_of_arcs(graph));
    std::vector<double> rank(n, 1 / static_cast<double>(n));
    std::vector<double> next(n);
    double change = 1;
    // Every step leaves at most 0.85 of the change before it, so this ends after at most 147.
    for (; change >= tolerance; ++result.iterations) {
        double stuck = 0;
        for (Vertex v = 0; v < n; ++v) {
            if (graph.targets(v).empty()) stuck += rank[v];
        }
        const double anywhere = (1 - damping + damping * stuck) / static_cast<double>(n);
        change = 0;
        for (Vertex v = 0; v < n; ++v) {
            const auto sources = incoming.targets(v);
            const double* share = shares.data() + incoming.first_arc(v);
            double arriving = 0;
            for (std::size_t i = 0; i < sources.size(); ++i) arriving += share[i] * rank[sources[i]];
            next[v] = anywhere + damping * arriving;
            change += std::abs(next[v] - rank[v]);
        }
        std::swap(rank, next);
    }
    result.converged = true;
    result.values = std::move(rank);
    return result;
}

}  // namespace interlink
