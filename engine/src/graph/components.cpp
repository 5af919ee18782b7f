#include <interlink/graph_structure.hpp>

#include "graph/boost_view.hpp"

#include <algorithm>

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/strong_components.hpp>

namespace interlink {
namespace {

const boost::typed_identity_property_map<Vertex> vertex_number;

template <class Value>
auto by_vertex(std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), vertex_number);
}

}  // namespace

Graph without_direction(const Graph& graph) {
    std::vector<WeightedEdge> edges;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const auto targets = graph.targets(v);
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (targets[i] != v && (graph.directed() || v < targets[i]))
                edges.push_back({v, targets[i], graph.weights(v)[i]});
    }
    return {graph.vertex_count(), edges, false};
}

std::vector<std::uint32_t> strong_components(const Graph& graph) {
    std::vector<std::uint32_t> component(graph.vertex_count());
    boost::strong_components(detail::ArcView(graph), by_vertex(component), boost::vertex_index_map(vertex_number));
    return component;
}

std::vector<std::uint32_t> connected_components(const Graph& graph) {
    const Graph plain = without_direction(graph);
    std::vector<std::uint32_t> component(graph.vertex_count());
    boost::connected_components(detail::UndirectedView(plain), by_vertex(component),
                                boost::vertex_index_map(vertex_number));
    return component;
}

CutPoints cut_points(const Graph& graph) {
    const Graph plain = without_direction(graph);
    const detail::UndirectedView view(plain);
    std::vector<std::size_t> block(plain.arc_count());
    const auto count = boost::biconnected_components(
        view, boost::make_iterator_property_map(block.begin(), get(boost::edge_index, view)),
        boost::vertex_index_map(vertex_number));
    CutPoints cut;
    std::vector<std::size_t> sizes(count, 0);
    std::vector<std::vector<std::size_t>> blocks_of(plain.vertex_count());
    const auto [first, last] = edges(view);
    for (auto edge = first; edge != last; ++edge) {
        const std::size_t number = block[get(boost::edge_index, view, *edge)];
        ++sizes[number];
        for (const Vertex end : {source(*edge, view), target(*edge, view)}) blocks_of[end].push_back(number);
    }
    for (auto& numbers : blocks_of) {
        std::ranges::sort(numbers);
        const auto rest = std::ranges::unique(numbers);
        cut.pieces.push_back(static_cast<std::uint32_t>(rest.begin() - numbers.begin()));
    }
    for (auto edge = first; edge != last; ++edge)
        if (sizes[block[get(boost::edge_index, view, *edge)]] == 1)
            cut.bridges.emplace_back(source(*edge, view), target(*edge, view));
    return cut;
}

std::vector<std::uint32_t> core_numbers(const Graph& graph) {
    const Graph plain = without_direction(graph);
    std::vector<std::uint32_t> core(graph.vertex_count());
    detail::UndirectedView view(plain);  // a name, since Boost takes it as something it might change
    if (graph.vertex_count() > 0) boost::core_numbers(view, by_vertex(core));
    return core;
}

}  // namespace interlink
