#include "graph/shortest_paths.hpp"

#include "graph/boost_view.hpp"

#include <functional>
#include <limits>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <boost/pending/queue.hpp>

namespace interlink::detail {
namespace {

constexpr double no_path = std::numeric_limits<double>::infinity();

struct BreadthFirstRecorder : boost::default_bfs_visitor {
    explicit BreadthFirstRecorder(ShortestPaths& found) : paths(&found) {}
    void examine_vertex(Vertex v, const ArcView&) const { paths->order.push_back(v); }
    void tree_edge(const Arc<false>& arc, const ArcView&) const {
        paths->distance[arc.target] = paths->distance[arc.source] + 1;
    }
    ShortestPaths* paths;
};

struct DijkstraRecorder : boost::dijkstra_visitor<> {
    explicit DijkstraRecorder(ShortestPaths& found) : paths(&found) {}
    void examine_vertex(Vertex v, const ArcView&) const { paths->order.push_back(v); }
    ShortestPaths* paths;
};

}  // namespace

std::vector<double> arc_lengths(const Graph& graph, Lengths lengths) {
    std::vector<double> result;
    result.reserve(graph.arc_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (const double weight : graph.weights(v)) result.push_back(lengths == Lengths::unit ? 1.0 : 1.0 / weight);
    }
    return result;
}

void search_from(const Graph& graph, Lengths lengths, const std::vector<double>& arc_length, Vertex source,
                 ShortestPaths& paths) {
    const ArcView view(graph);
    const boost::typed_identity_property_map<Vertex> vertex_index;
    paths.order.clear();
    paths.distance.assign(graph.vertex_count(), no_path);
    paths.distance[source] = 0;
    if (lengths == Lengths::unit) {
        boost::queue<Vertex> queue;
        const auto colors = boost::make_two_bit_color_map(graph.vertex_count(), vertex_index);
        boost::breadth_first_visit(view, source, queue, BreadthFirstRecorder(paths), colors);
    } else {
        const auto length = boost::make_iterator_property_map(arc_length.begin(), get(boost::edge_index, view));
        const auto distance = boost::make_iterator_property_map(paths.distance.begin(), vertex_index);
        boost::dijkstra_shortest_paths_no_color_map_no_init(
            view, source, boost::dummy_property_map(), distance, length, vertex_index, std::less<>(),
            boost::closed_plus<double>(no_path), no_path, 0.0, DijkstraRecorder(paths));
    }
}

}  // namespace interlink::detail
