#include "graph/boost_view.hpp"

#include <interlink/centrality_kernels.hpp>

#include "graph/bidirectional_view.hpp"
#include "graph/close_to.hpp"
#include "graph/sample_graphs.hpp"
#include "support/catch.hpp"

#include <iterator>
#include <map>
#include <set>
#include <stdexcept>

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/topological_sort.hpp>

using interlink::Graph;
using interlink::Vertex;
using interlink::WeightedEdge;
using interlink::detail::ArcView;
using interlink::detail::BidirectionalView;
using interlink::detail::UndirectedView;

namespace {

template <class View>
struct ReadableGraph {
    BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<View>));
    BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<View>));
    BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<View>));
    BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<View>));
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, Vertex, boost::vertex_index_t>));
    using Edge = typename boost::graph_traits<View>::edge_descriptor;
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, Edge, boost::edge_index_t>));
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, Edge, boost::edge_weight_t>));
};
template struct ReadableGraph<ArcView>;
template struct ReadableGraph<UndirectedView>;
template struct ReadableGraph<BidirectionalView>;
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<BidirectionalView>));

// A cycle 0–1–2 with a tail 2–3–4.
const std::vector<WeightedEdge> lollipop{{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}};

const boost::typed_identity_property_map<Vertex> vertex_index;

}  // namespace

TEST_CASE("The undirected view lists every edge once and finds it from both ends under one index") {
    const Graph graph(4, std::vector<WeightedEdge>{{0, 1, 0.5}, {1, 2, 0.25}, {2, 2, 1}, {3, 0, 0.75}}, false);
    const UndirectedView view(graph);
    const auto [first, last] = edges(view);
    CHECK(std::distance(first, last) == 4);
    CHECK(num_edges(view) == 4);

    std::map<std::size_t, int> seen;
    for (Vertex v = 0; v < 4; ++v) {
        for (auto [edge, end] = out_edges(v, view); edge != end; ++edge) {
            CHECK(source(*edge, view) == v);
            ++seen[get(boost::edge_index, view, *edge)];
            if (target(*edge, view) == 3 || v == 3) CHECK(get(boost::edge_weight, view, *edge) == 0.75);
        }
    }
    std::set<int> times;
    for (const auto& [index, count] : seen) times.insert(count);
    CHECK(seen.size() == 4);
    CHECK(times == std::set<int>{1, 2});  // the self-loop once
}

TEST_CASE("A directed graph has no undirected view") {
    CHECK_THROWS_AS(UndirectedView(Graph(1, {}, true)), std::invalid_argument);
}

TEST_CASE("The views of an empty graph have nothing to visit") {
    const Graph graph(0, {}, false);
    const auto [first, last] = edges(ArcView(graph));
    CHECK(first == last);
    CHECK(num_vertices(BidirectionalView(graph)) == 0);
}

TEST_CASE("The bidirectional view lists the arcs into a vertex under the descriptors of their sources") {
    const Graph graph(3, std::vector<WeightedEdge>{{0, 2, 0.5}, {1, 2, 0.25}, {2, 2, 1}, {2, 0, 0.125}}, true);
    const BidirectionalView view(graph);
    std::vector<std::pair<Vertex, double>> into;
    for (auto [arc, end] = in_edges(2, view); arc != end; ++arc) {
        CHECK(target(*arc, view) == 2);
        into.emplace_back(source(*arc, view), get(boost::edge_weight, view, *arc));
    }
    CHECK(into == std::vector<std::pair<Vertex, double>>{{0, 0.5}, {1, 0.25}, {2, 1}});
    CHECK(in_degree(0, view) == 1);
    CHECK(in_degree(1, view) == 0);
    CHECK(degree(2, view) == 5);
}

TEST_CASE("Boost finds the articulation points and blocks of an undirected view") {
    const Graph graph(5, lollipop, false);
    const UndirectedView view(graph);
    std::vector<Vertex> points;
    std::vector<std::size_t> block(graph.arc_count(), 99);
    const auto block_of = boost::make_iterator_property_map(block.begin(), get(boost::edge_index, view));
    const auto [count, end] = boost::biconnected_components(view, block_of, std::back_inserter(points),
                                                            boost::vertex_index_map(vertex_index));
    CHECK(count == 3);
    CHECK(std::set<Vertex>(points.begin(), points.end()) == std::set<Vertex>{2, 3});
}

TEST_CASE("Boost finds components and core numbers of a view") {
    std::vector<WeightedEdge> edges = lollipop;
    edges.push_back({5, 6});
    const Graph graph(8, edges, false);
    const UndirectedView view(graph);
    std::vector<Vertex> component(8), core(8);
    CHECK(boost::connected_components(view, boost::make_iterator_property_map(component.begin(), vertex_index)) == 3);
    CHECK(component == std::vector<Vertex>{0, 0, 0, 0, 0, 1, 1, 2});
    boost::core_numbers(view, boost::make_iterator_property_map(core.begin(), vertex_index));
    CHECK(core == std::vector<Vertex>{2, 2, 2, 1, 1, 1, 1, 0});
}

TEST_CASE("Boost orders a directed view topologically") {
    const Graph graph(4, std::vector<WeightedEdge>{{3, 1}, {1, 0}, {0, 2}}, true);
    const ArcView view(graph);
    std::vector<Vertex> order;
    boost::topological_sort(view, std::back_inserter(order), boost::vertex_index_map(vertex_index));
    CHECK(order == std::vector<Vertex>{2, 0, 1, 3});
}

TEST_CASE("Betweenness agrees with Boost's where lengths are whole numbers") {
    for (const bool directed : {false, true}) {
        const Graph graph = sample::random(60, 0.08, directed, 3).graph();
        std::vector<double> expected(graph.vertex_count());
        boost::brandes_betweenness_centrality(
            ArcView(graph), boost::centrality_map(boost::make_iterator_property_map(expected.begin(), vertex_index))
                                .vertex_index_map(vertex_index));
        if (!directed) {
            for (double& value : expected) value /= 2;  // the view shows two arcs, so each pair counts twice
        }
        const auto raw = interlink::betweenness(graph, interlink::Lengths::unit, interlink::BetweennessScale::raw);
        CHECK(greatest_difference(raw, expected) < 1e-9);
    }
}
