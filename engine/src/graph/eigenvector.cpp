#include "graph/convergence.hpp"
#include "graph/scaled_matrix.hpp"
#include "graph/spectral_radius.hpp"

#include <cmath>
#include <utility>

namespace interlink {

// Boost.Graph has no eigenvector centrality. Adding the identity keeps the vectors and lifts the eigenvalue ρ over −ρ,
// between which a bipartite graph would swing for ever.
IterativeResult eigenvector(const Graph& graph) {
    IterativeResult result;
    if (!detail::has_cycle(graph)) {
        result.reason =
            graph.arc_count() == 0 ? "the graph has no edges" : "the graph has no cycle, so its only eigenvalue is 0";
        return result;
    }
    const detail::ScaledMatrix incoming = detail::scaled_matrix(graph.reversed());
    const Vertex n = graph.vertex_count();
    std::vector<double> x(n, 1 / std::sqrt(static_cast<double>(n)));
    std::vector<double> next(n);
    detail::Settling settling(detail::eigenvector_tolerance);
    const int limit = detail::iteration_limit(graph);
    while (!result.converged && result.iterations < limit) {
        for (Vertex v = 0; v < n; ++v) next[v] = x[v] + detail::row_product(incoming, v, x);
        const double norm = detail::euclidean_norm(next);
        for (double& value : next) value /= norm;
        result.converged = settling.settled(detail::change(x, next));
        ++result.iterations;
        std::swap(x, next);
    }
    if (result.converged) {
        detail::clear_noise(x);
        result.values = std::move(x);
    } else {
        result.reason = detail::did_not_settle(result.iterations);
    }
    return result;
}

}  // namespace interlink
