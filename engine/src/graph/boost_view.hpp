// Graph as Boost.Graph sees it, so that its algorithms run on the compressed rows as they are, without a copy.
//
//   ArcView            every arc, directed; an undirected edge is two arcs. For searches and strong components.
//   UndirectedView     every edge once in edges(), from either end in out_edges(). For biconnectivity, cores and trees.
//   BidirectionalView  ArcView with the arcs into a vertex (bidirectional_view.hpp).
//
// The views refer to the graph, which must outlive them. A self-loop stands once in its row, also when undirected.
#pragma once

#include <interlink/graph.hpp>

#include "graph/arc_iterators.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/property_map/property_map.hpp>

namespace interlink::detail {

template <class DirectedCategory>
class BasicView {
  public:
    static constexpr bool undirected = std::is_same_v<DirectedCategory, boost::undirected_tag>;

    using vertex_descriptor = Vertex;
    using edge_descriptor = Arc<undirected>;
    using directed_category = DirectedCategory;
    using edge_parallel_category = boost::disallow_parallel_edge_tag;
    struct traversal_category : virtual boost::vertex_list_graph_tag,
                                virtual boost::incidence_graph_tag,
                                virtual boost::adjacency_graph_tag,
                                virtual boost::edge_list_graph_tag {};
    using vertex_iterator = boost::counting_iterator<Vertex>;
    using out_edge_iterator = OutArcIterator<undirected>;
    using in_edge_iterator = void;
    using edge_iterator = ArcIterator<undirected>;
    using adjacency_iterator = const Vertex*;
    using vertices_size_type = Vertex;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    static Vertex null_vertex() { return static_cast<Vertex>(-1); }

    /// Throws std::invalid_argument when a directed graph is to be seen as undirected: its rows lack half the edges.
    explicit BasicView(const Graph& graph) : graph_(&graph) {
        if (undirected && graph.directed()) throw std::invalid_argument("a directed graph has no undirected view");
    }
    const Graph& graph() const { return *graph_; }

  private:
    const Graph* graph_;
};

using ArcView = BasicView<boost::directed_tag>;
using UndirectedView = BasicView<boost::undirected_tag>;

template <bool U, class D>
Vertex source(const Arc<U>& arc, const BasicView<D>&) {
    return arc.source;
}
template <bool U, class D>
Vertex target(const Arc<U>& arc, const BasicView<D>&) {
    return arc.target;
}
template <class D>
Vertex num_vertices(const BasicView<D>& view) {
    return view.graph().vertex_count();
}
template <class D>
std::size_t num_edges(const BasicView<D>& view) {
    return BasicView<D>::undirected ? view.graph().edge_count() : view.graph().arc_count();
}
template <class D>
auto vertices(const BasicView<D>& view) {
    using Iterator = typename BasicView<D>::vertex_iterator;
    return std::pair(Iterator(0), Iterator(view.graph().vertex_count()));
}
template <class D>
auto edges(const BasicView<D>& view) {
    using Iterator = typename BasicView<D>::edge_iterator;
    return std::pair(Iterator(view.graph(), 0), Iterator(view.graph(), view.graph().vertex_count()));
}
template <class D>
std::size_t out_degree(Vertex v, const BasicView<D>& view) {
    return view.graph().targets(v).size();
}
template <class D>
auto out_edges(Vertex v, const BasicView<D>& view) {
    using Iterator = typename BasicView<D>::out_edge_iterator;
    return std::pair(Iterator(view.graph(), v, 0), Iterator(view.graph(), v, out_degree(v, view)));
}
template <class D>
auto adjacent_vertices(Vertex v, const BasicView<D>& view) {
    const std::span<const Vertex> row = view.graph().targets(v);
    return std::pair(row.data(), row.data() + row.size());
}

/// The place of an arc in the rows, as boost::edge_index: 0 … arc_count() − 1. An undirected edge has the place of its
/// arc away from the smaller end, so its indices have gaps; from the other end finding it costs O(log degree).
template <bool Undirected>
struct ArcIndexMap {
    using category = boost::readable_property_map_tag;
    using key_type = Arc<Undirected>;
    using value_type = std::size_t;
    using reference = std::size_t;
    const Graph* graph = nullptr;
};
template <bool Undirected>
std::size_t get(const ArcIndexMap<Undirected>& map, const Arc<Undirected>& arc) {
    if (!Undirected || arc.source <= arc.target) return arc.index;
    const auto row = map.graph->targets(arc.target);
    const auto place = std::lower_bound(row.begin(), row.end(), arc.source) - row.begin();
    return map.graph->first_arc(arc.target) + static_cast<std::size_t>(place);
}

/// The weight of an edge, as boost::edge_weight.
template <bool Undirected>
struct ArcWeightMap {
    using category = boost::readable_property_map_tag;
    using key_type = Arc<Undirected>;
    using value_type = double;
    using reference = double;
    const Graph* graph = nullptr;
};
template <bool Undirected>
double get(const ArcWeightMap<Undirected>& map, const Arc<Undirected>& arc) {
    return map.graph->weights(arc.source)[arc.index - map.graph->first_arc(arc.source)];
}

template <class D>
boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const BasicView<D>&) {
    return {};
}
template <class D>
ArcIndexMap<BasicView<D>::undirected> get(boost::edge_index_t, const BasicView<D>& view) {
    return {&view.graph()};
}
template <class D>
ArcWeightMap<BasicView<D>::undirected> get(boost::edge_weight_t, const BasicView<D>& view) {
    return {&view.graph()};
}
template <class D, class Tag, class Key>
auto get(Tag tag, const BasicView<D>& view, const Key& key) {
    return get(get(tag, view), key);
}

}  // namespace interlink::detail

namespace boost {

template <class D>
struct property_map<interlink::detail::BasicView<D>, vertex_index_t> {
    using type = typed_identity_property_map<interlink::Vertex>;
    using const_type = type;
};
template <class D>
struct property_map<interlink::detail::BasicView<D>, edge_index_t> {
    using type = interlink::detail::ArcIndexMap<interlink::detail::BasicView<D>::undirected>;
    using const_type = type;
};
template <class D>
struct property_map<interlink::detail::BasicView<D>, edge_weight_t> {
    using type = interlink::detail::ArcWeightMap<interlink::detail::BasicView<D>::undirected>;
    using const_type = type;
};

}  // namespace boost
