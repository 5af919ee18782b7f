// Graphs that several tests share.
#pragma once

#include <interlink/graph.hpp>

#include <string>
#include <vector>

namespace sample {

/// A list of edges, so that every library builds its own graph from it.
struct EdgeList {
    std::string name;
    interlink::Vertex vertex_count = 0;
    std::vector<interlink::WeightedEdge> edges;
    bool directed = false;

    interlink::Graph graph() const { return {vertex_count, edges, directed}; }
};

inline interlink::Graph directed(interlink::Vertex n, const std::vector<interlink::WeightedEdge>& edges) {
    return {n, edges, true};
}

EdgeList path(interlink::Vertex n);
EdgeList star(interlink::Vertex leaves);  ///< the centre is vertex 0
EdgeList cycle(interlink::Vertex n, bool directed = false);

/// 0 – {1, 2} – 3 – 4: two shortest ways from 0 to 3.
EdgeList diamond_with_tail();

/// n vertices, each pair joined with the given probability; no self-loops. The same for the same seed on every machine.
EdgeList random(interlink::Vertex n, double probability, bool directed, unsigned seed);

/// The same edges, with weights spread over (0, 1] and, if asked, with one of the two directions.
EdgeList weighted(EdgeList list, unsigned seed);
EdgeList directed(EdgeList list, unsigned seed);

}  // namespace sample
