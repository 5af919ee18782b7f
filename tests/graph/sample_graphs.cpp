#include "graph/sample_graphs.hpp"

#include <random>
#include <utility>

namespace sample {
namespace {

using interlink::Vertex;

// In (0, 1]. The engine's bits are fixed by the standard, those of its distributions are not.
double uniform(std::mt19937& engine) {
    return (static_cast<double>(engine()) + 1) / 4294967296.0;
}

}  // namespace

EdgeList path(Vertex n) {
    EdgeList list{"path", n, {}, false};
    for (Vertex v = 1; v < n; ++v) list.edges.push_back({v - 1, v});
    return list;
}

EdgeList star(Vertex leaves) {
    EdgeList list{"star", leaves + 1, {}, false};
    for (Vertex v = 1; v <= leaves; ++v) list.edges.push_back({0, v});
    return list;
}

EdgeList cycle(Vertex n, bool is_directed) {
    EdgeList list{"cycle", n, {}, is_directed};
    for (Vertex v = 0; v < n; ++v) list.edges.push_back({v, (v + 1) % n});
    return list;
}

EdgeList diamond_with_tail() {
    return {"diamond with tail", 5, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}}, false};
}

EdgeList random(Vertex n, double probability, bool is_directed, unsigned seed) {
    std::mt19937 engine(seed);
    EdgeList list{"random " + std::to_string(seed), n, {}, is_directed};
    for (Vertex a = 0; a < n; ++a) {
        for (Vertex b = is_directed ? 0 : a + 1; b < n; ++b) {
            if (a != b && uniform(engine) <= probability) list.edges.push_back({a, b});
        }
    }
    return list;
}

EdgeList weighted(EdgeList list, unsigned seed) {
    std::mt19937 engine(seed);
    list.name += ", weighted";
    for (interlink::WeightedEdge& edge : list.edges) edge.weight = uniform(engine);
    return list;
}

EdgeList directed(EdgeList list, unsigned seed) {
    std::mt19937 engine(seed);
    list.name += ", directed";
    list.directed = true;
    for (interlink::WeightedEdge& edge : list.edges) {
        if (engine() & 1U) std::swap(edge.from, edge.to);
    }
    return list;
}

}  // namespace sample
