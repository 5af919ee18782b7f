// The edge descriptor of the Boost.Graph views, and the iterators over arcs.
#pragma once

#include <interlink/graph.hpp>

#include <algorithm>
#include <cstddef>

#include <boost/iterator/iterator_facade.hpp>

namespace interlink::detail {

/// An edge descriptor. `index` is the place of source → target in the rows of the graph.
template <bool Undirected>
struct Arc {
    Vertex source = 0;
    Vertex target = 0;
    std::size_t index = 0;

    // Parallel edges were added up, so an unordered pair names one edge.
    friend bool operator==(const Arc& a, const Arc& b) {
        if constexpr (Undirected) return std::minmax(a.source, a.target) == std::minmax(b.source, b.target);
        return a.index == b.index;
    }
    friend bool operator!=(const Arc& a, const Arc& b) { return !(a == b); }
};

/// The arcs out of one vertex.
template <bool Undirected>
class OutArcIterator : public boost::iterator_facade<OutArcIterator<Undirected>, Arc<Undirected>,
                                                     boost::random_access_traversal_tag, Arc<Undirected>> {
  public:
    OutArcIterator() = default;
    OutArcIterator(const Graph& graph, Vertex source, std::size_t place)
        : graph_(&graph), source_(source), place_(place) {}

  private:
    friend class boost::iterator_core_access;
    Arc<Undirected> dereference() const {
        return {source_, graph_->targets(source_)[place_], graph_->first_arc(source_) + place_};
    }
    bool equal(const OutArcIterator& other) const { return source_ == other.source_ && place_ == other.place_; }
    void increment() { ++place_; }
    void decrement() { --place_; }
    void advance(std::ptrdiff_t n) { place_ = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place_) + n); }
    std::ptrdiff_t distance_to(const OutArcIterator& other) const {
        return static_cast<std::ptrdiff_t>(other.place_) - static_cast<std::ptrdiff_t>(place_);
    }

    const Graph* graph_ = nullptr;
    Vertex source_ = 0;
    std::size_t place_ = 0;
};

/// All arcs row by row; when undirected, only those to a vertex that is not smaller, so each edge once.
template <bool Undirected>
class ArcIterator : public boost::iterator_facade<ArcIterator<Undirected>, Arc<Undirected>,
                                                  boost::forward_traversal_tag, Arc<Undirected>> {
  public:
    ArcIterator() = default;
    ArcIterator(const Graph& graph, Vertex source) : graph_(&graph), source_(source) { settle(); }

  private:
    friend class boost::iterator_core_access;
    Arc<Undirected> dereference() const {
        return {source_, graph_->targets(source_)[place_], graph_->first_arc(source_) + place_};
    }
    bool equal(const ArcIterator& other) const { return source_ == other.source_ && place_ == other.place_; }
    void increment() {
        ++place_;
        settle();
    }
    void settle() {
        for (; source_ < graph_->vertex_count(); ++source_, place_ = 0) {
            const auto row = graph_->targets(source_);
            while (Undirected && place_ < row.size() && row[place_] < source_) ++place_;
            if (place_ < row.size()) return;
        }
    }

    const Graph* graph_ = nullptr;
    Vertex source_ = 0;
    std::size_t place_ = 0;
};

}  // namespace interlink::detail
