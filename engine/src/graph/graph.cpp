#include <interlink/graph.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace interlink {
namespace {

void check(Vertex vertex_count, std::span<const WeightedEdge> edges) {
    for (const WeightedEdge& edge : edges) {
        if (edge.from >= vertex_count || edge.to >= vertex_count) {
            throw std::invalid_argument("an edge ends at a vertex that the graph does not have");
        }
        if (!std::isfinite(edge.weight) || !(edge.weight > 0)) {
            throw std::invalid_argument("the weight of an edge must be finite and greater than 0");
        }
    }
}

// The weight is part of the order so that the sum of parallel edges has the same bits in whatever order they came.
std::vector<WeightedEdge> sorted_and_merged(std::span<const WeightedEdge> edges, bool directed) {
    std::vector<WeightedEdge> sorted(edges.begin(), edges.end());
    if (!directed) {
        for (WeightedEdge& edge : sorted) {
            if (edge.to < edge.from) std::swap(edge.from, edge.to);
        }
    }
    std::sort(sorted.begin(), sorted.end(), [](const WeightedEdge& a, const WeightedEdge& b) {
        return std::tie(a.from, a.to, a.weight) < std::tie(b.from, b.to, b.weight);
    });
    std::size_t kept = 0;
    for (const WeightedEdge& edge : sorted) {
        if (kept > 0 && sorted[kept - 1].from == edge.from && sorted[kept - 1].to == edge.to) {
            sorted[kept - 1].weight += edge.weight;
            if (!std::isfinite(sorted[kept - 1].weight)) {
                throw std::invalid_argument("the weights of parallel edges add up to more than a number can hold");
            }
        } else {
            sorted[kept++] = edge;
        }
    }
    sorted.resize(kept);
    return sorted;
}

}  // namespace

Graph::Graph(Vertex vertex_count, std::span<const WeightedEdge> edges, bool directed) : directed_(directed) {
    check(vertex_count, edges);
    const std::vector<WeightedEdge> merged = sorted_and_merged(edges, directed);
    edge_count_ = merged.size();

    const auto stored_twice = [directed](const WeightedEdge& edge) { return !directed && edge.from != edge.to; };
    offsets_.assign(std::size_t{vertex_count} + 1, 0);
    for (const WeightedEdge& edge : merged) {
        ++offsets_[std::size_t{edge.from} + 1];
        if (stored_twice(edge)) ++offsets_[std::size_t{edge.to} + 1];
    }
    for (std::size_t v = 0; v < vertex_count; ++v) offsets_[v + 1] += offsets_[v];

    // One pass in order of (from, to) leaves every row sorted: a row first gets its smaller neighbours, whose own rows
    // come earlier, then its greater ones.
    std::vector<std::size_t> next(offsets_.begin(), offsets_.end() - 1);
    targets_.resize(offsets_.back());
    weights_.resize(offsets_.back());
    const auto store = [&](Vertex from, Vertex to, double weight) {
        targets_[next[from]] = to;
        weights_[next[from]++] = weight;
    };
    for (const WeightedEdge& edge : merged) {
        store(edge.from, edge.to, edge.weight);
        if (stored_twice(edge)) store(edge.to, edge.from, edge.weight);
    }
}

Graph Graph::reversed() const {
    if (!directed_) return *this;
    Graph result;
    result.directed_ = true;
    result.edge_count_ = edge_count_;
    result.offsets_.assign(offsets_.size(), 0);
    for (const Vertex target : targets_) ++result.offsets_[std::size_t{target} + 1];
    for (std::size_t v = 0; v < vertex_count(); ++v) result.offsets_[v + 1] += result.offsets_[v];

    std::vector<std::size_t> next(result.offsets_.begin(), result.offsets_.end() - 1);
    result.targets_.resize(targets_.size());
    result.weights_.resize(weights_.size());
    for (Vertex v = 0; v < vertex_count(); ++v) {
        for (std::size_t arc = offsets_[v]; arc < offsets_[v + 1]; ++arc) {
            const std::size_t place = next[targets_[arc]]++;
            result.targets_[place] = v;
            result.weights_[place] = weights_[arc];
        }
    }
    return result;
}

}  // namespace interlink
