// The graph core: one compressed-sparse-row structure with 32-bit vertex ids, built once, immutable.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace interlink {

using Vertex = std::uint32_t;

struct WeightedEdge {
    Vertex from = 0;
    Vertex to = 0;
    double weight = 1.0;  ///< > 0
};

/// A weighted graph in compressed sparse rows. Parallel edges add up. An undirected edge is stored as two arcs (a
/// self-loop as one).
class Graph {
  public:
    /// O(V + E log E). Throws std::invalid_argument when an end is >= vertex_count or a weight is not finite and > 0.
    Graph(Vertex vertex_count, std::span<const WeightedEdge> edges, bool directed);

    Vertex vertex_count() const { return static_cast<Vertex>(offsets_.size() - 1); }
    std::size_t arc_count() const { return targets_.size(); }
    /// Edges as the author counts them: arcs when directed, else each pair once.
    std::size_t edge_count() const { return edge_count_; }
    bool directed() const { return directed_; }

    std::span<const Vertex> targets(Vertex v) const {
        return {targets_.data() + offsets_[v], targets_.data() + offsets_[v + 1]};
    }
    std::span<const double> weights(Vertex v) const {
        return {weights_.data() + offsets_[v], weights_.data() + offsets_[v + 1]};
    }
    std::size_t first_arc(Vertex v) const { return offsets_[v]; }

    /// The same graph with every arc turned round (itself when undirected).
    Graph reversed() const;

  private:
    Graph() = default;
    std::vector<std::size_t> offsets_;
    std::vector<Vertex> targets_;
    std::vector<double> weights_;
    std::size_t edge_count_ = 0;
    bool directed_ = false;
};

}  // namespace interlink
