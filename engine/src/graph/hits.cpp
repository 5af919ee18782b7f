#include "graph/convergence.hpp"
#include "graph/scaled_matrix.hpp"

#include <cmath>
#include <utility>

namespace interlink {
namespace {

/// x + matrix · y, row by row.
std::vector<double> moved(const std::vector<double>& x, const detail::ScaledMatrix& matrix,
                          const std::vector<double>& y) {
    std::vector<double> result(x.size());
    for (Vertex v = 0; v < x.size(); ++v) result[v] = x[v] + detail::row_product(matrix, v, y);
    return result;
}

std::vector<double> with_sum_one(std::vector<double> vector) {
    const double norm = detail::euclidean_norm(vector);
    for (double& value : vector) value /= norm;
    detail::clear_noise(vector);
    double sum = 0;
    for (const double value : vector) sum += value;
    for (double& value : vector) value /= sum;
    return vector;
}

}  // namespace

// One step by one step, hubs and authorities would swing where A·Aᵀ has its greatest eigenvalue twice, as on every
// bipartite graph, and which of them were seen would depend on the start. Both move at once here, and each keeps what
// it had: h ← h + A·a, a ← a + Aᵀ·h. That is the power iteration of (0 A; Aᵀ 0) + I, whose greatest eigenvalue is σ + 1
// and which has no other as large, so h = A·a/σ and a = Aᵀ·h/σ hold in the end. Where A is symmetric, h and a never
// differ.
HubsAuthorities hits(const Graph& graph) {
    HubsAuthorities result;
    if (graph.arc_count() == 0) {
        result.reason = "the graph has no edges";
        return result;
    }
    const detail::ScaledMatrix outgoing = detail::scaled_matrix(graph);
    const detail::ScaledMatrix incoming = detail::scaled_matrix(graph.reversed());
    const Vertex n = graph.vertex_count();
    std::vector<double> hubs(n, 1 / std::sqrt(2.0 * n));
    std::vector<double> authorities = hubs;
    detail::Settling settling(detail::eigenvector_tolerance);
    const int limit = detail::iteration_limit(graph);
    while (!result.converged && result.iterations < limit) {
        std::vector<double> next_hubs = moved(hubs, outgoing, authorities);
        std::vector<double> next_authorities = moved(authorities, incoming, hubs);
        const double norm = std::hypot(detail::euclidean_norm(next_hubs), detail::euclidean_norm(next_authorities));
        for (double& value : next_hubs) value /= norm;
        for (double& value : next_authorities) value /= norm;
        const double change =
            std::hypot(detail::change(hubs, next_hubs), detail::change(authorities, next_authorities));
        result.converged = settling.settled(change);
        ++result.iterations;
        hubs = std::move(next_hubs);
        authorities = std::move(next_authorities);
    }
    if (result.converged) {
        result.hubs = with_sum_one(std::move(hubs));
        result.authorities = with_sum_one(std::move(authorities));
    } else {
        result.reason = detail::did_not_settle(result.iterations);
    }
    return result;
}

}  // namespace interlink
