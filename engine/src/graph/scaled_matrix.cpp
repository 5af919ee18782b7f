#include "graph/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace interlink::detail {

double adjacency_entry(const Graph& graph, Vertex v, Vertex target, double weight) {
    return target == v && !graph.directed() ? 2 * weight : weight;
}

ScaledMatrix scaled_matrix(Graph graph) {
    ScaledMatrix matrix{std::move(graph), {}};
    matrix.entries.reserve(matrix.graph.arc_count());
    double greatest = 0;
    for (Vertex v = 0; v < matrix.graph.vertex_count(); ++v) {
        const auto targets = matrix.graph.targets(v);
        const auto weights = matrix.graph.weights(v);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            matrix.entries.push_back(adjacency_entry(matrix.graph, v, targets[i], weights[i]));
            greatest = std::max(greatest, matrix.entries.back());
        }
    }
    for (double& entry : matrix.entries) entry /= greatest;
    return matrix;
}

double row_product(const ScaledMatrix& matrix, Vertex v, std::span<const double> x) {
    const auto targets = matrix.graph.targets(v);
    const double* entry = matrix.entries.data() + matrix.graph.first_arc(v);
    double sum = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) sum += entry[i] * x[targets[i]];
    return sum;
}

double euclidean_norm(std::span<const double> x) {
    double sum = 0;
    for (const double value : x) sum += value * value;
    return std::sqrt(sum);
}

}  // namespace interlink::detail
