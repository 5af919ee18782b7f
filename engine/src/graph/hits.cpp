#include "graph/convergence.hpp"
#include "graph/scaled_matrix.hpp"

#include <cmath>
#include <utility>

namespace interlink {
namespace {

void multiply_to_unit(const detail::ScaledMatrix& matrix, const std::vector<double>& x, std::vector<double>& result) {
    for (Vertex v = 0; v < x.size(); ++v) result[v] = detail::row_product(matrix, v, x);
    const double norm = detail::euclidean_norm(result);
    for (double& value : result) value /= norm;
}

std::vector<double> with_sum_one(std::vector<double> unit_vector) {
    detail::clear_noise(unit_vector);
    double sum = 0;
    for (const double value : unit_vector) sum += value;
    for (double& value : unit_vector) value /= sum;
    return unit_vector;
}

}  // namespace

HubsAuthorities hits(const Graph& graph) {
    HubsAuthorities result;
    if (graph.arc_count() == 0) {
        result.reason = "the graph has no edges";
        return result;
    }
    const detail::ScaledMatrix outgoing = detail::scaled_matrix(graph);
    const detail::ScaledMatrix incoming = detail::scaled_matrix(graph.reversed());
    const Vertex n = graph.vertex_count();
    std::vector<double> hubs(n);
    std::vector<double> authorities(n, 1 / std::sqrt(static_cast<double>(n)));
    std::vector<double> next(n);
    detail::Settling settling(detail::eigenvector_tolerance);
    const int limit = detail::iteration_limit(graph);
    while (!result.converged && result.iterations < limit) {
        multiply_to_unit(outgoing, authorities, hubs);
        multiply_to_unit(incoming, hubs, next);
        result.converged = settling.settled(detail::change(authorities, next));
        ++result.iterations;
        std::swap(authorities, next);
    }
    if (result.converged) {
        multiply_to_unit(outgoing, authorities, hubs);
        result.hubs = with_sum_one(std::move(hubs));
        result.authorities = with_sum_one(std::move(authorities));
    } else {
        result.reason = detail::did_not_settle(result.iterations);
    }
    return result;
}

}  // namespace interlink
