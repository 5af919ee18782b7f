#include <interlink/centrality_kernels.hpp>

namespace interlink {
namespace {

// Sums `amount` of every edge at both of its ends.
template <class Amount>
std::vector<double> sum_at_ends(const Graph& graph, Amount amount) {
    std::vector<double> result(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const auto targets = graph.targets(v);
        const auto weights = graph.weights(v);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            result[v] += amount(weights[i]);
            // The other end of an undirected edge has an arc of its own, unless it is the same end.
            if (graph.directed() || targets[i] == v) result[targets[i]] += amount(weights[i]);
        }
    }
    return result;
}

}  // namespace

std::vector<double> degree(const Graph& graph) {
    return sum_at_ends(graph, [](double) { return 1.0; });
}

std::vector<double> strength(const Graph& graph) {
    return sum_at_ends(graph, [](double weight) { return weight; });
}

}  // namespace interlink
