#include "graph/convergence.hpp"
#include "graph/scaled_matrix.hpp"
#include "graph/spectral_radius.hpp"

#include <cmath>
#include <utility>

namespace interlink {
namespace {

constexpr double attenuation = 0.85;  // α·ρ

// x ← α·Aᵀx + 1 loses 15 % of its error a step in the long run, so about 150 steps reach the tolerance.
void iterate(const detail::ScaledMatrix& incoming, double alpha, IterativeResult& result) {
    const Vertex n = incoming.graph.vertex_count();
    std::vector<double> x(n, 1.0);
    std::vector<double> next(n);
    detail::Settling settling(detail::eigenvector_tolerance);
    const int limit = result.iterations + detail::iteration_limit(incoming.graph);
    while (!result.converged && result.iterations < limit) {
        for (Vertex v = 0; v < n; ++v) next[v] = 1 + alpha * detail::row_product(incoming, v, x);
        const double norm = detail::euclidean_norm(next);
        if (!std::isfinite(norm)) break;
        result.converged = settling.settled(detail::change(x, next) / norm);
        ++result.iterations;
        std::swap(x, next);
    }
    if (!result.converged) {
        result.reason = detail::did_not_settle(result.iterations);
        return;
    }
    const double norm = detail::euclidean_norm(x);
    for (double& value : x) value /= norm;
    result.values = std::move(x);
}

}  // namespace

IterativeResult katz(const Graph& graph) {
    IterativeResult result;
    const Vertex n = graph.vertex_count();
    if (n == 0) {
        result.reason = "the graph has no vertices";
        return result;
    }
    if (graph.arc_count() == 0) {
        result.values.assign(n, 1 / std::sqrt(static_cast<double>(n)));
        result.converged = true;
        return result;
    }
    if (!detail::has_cycle(graph)) {
        result.reason = "the graph has no cycle, so its spectral radius is 0 and 0.85/ρ is not defined";
        return result;
    }
    const detail::ScaledMatrix incoming = detail::scaled_matrix(graph.reversed());
    const detail::SpectralRadius radius = detail::spectral_radius(incoming);
    result.iterations = radius.iterations;
    if (!radius.value) {
        result.reason = detail::did_not_settle(radius.iterations);
        return result;
    }
    iterate(incoming, attenuation / *radius.value, result);
    return result;
}

}  // namespace interlink
