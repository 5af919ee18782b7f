#include <interlink/graph.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

using interlink::Graph;
using interlink::Vertex;
using interlink::WeightedEdge;

namespace {

std::vector<Vertex> targets(const Graph& graph, Vertex v) {
    return {graph.targets(v).begin(), graph.targets(v).end()};
}

std::vector<double> weights(const Graph& graph, Vertex v) {
    return {graph.weights(v).begin(), graph.weights(v).end()};
}

using Vertices = std::vector<Vertex>;
using Weights = std::vector<double>;

}  // namespace

TEST_CASE("A directed graph keeps its arcs sorted by source and target") {
    const std::vector<WeightedEdge> edges{{2, 0, 0.5}, {0, 2, 0.25}, {0, 1, 1.0}};
    const Graph graph(3, edges, true);
    CHECK(graph.directed());
    CHECK(graph.vertex_count() == 3);
    CHECK(graph.arc_count() == 3);
    CHECK(graph.edge_count() == 3);
    CHECK(targets(graph, 0) == Vertices{1, 2});
    CHECK(weights(graph, 0) == Weights{1.0, 0.25});
    CHECK(targets(graph, 1).empty());
    CHECK(targets(graph, 2) == Vertices{0});
    CHECK(graph.first_arc(2) == 2);
}

TEST_CASE("An undirected edge is seen from both ends and counted once") {
    const std::vector<WeightedEdge> edges{{2, 0, 0.5}, {1, 2, 0.25}, {3, 2, 1}};
    const Graph graph(4, edges, false);
    CHECK(graph.edge_count() == 3);
    CHECK(graph.arc_count() == 6);
    CHECK(targets(graph, 2) == Vertices{0, 1, 3});
    CHECK(weights(graph, 2) == Weights{0.5, 0.25, 1});
    CHECK(targets(graph, 0) == Vertices{2});
    CHECK(targets(graph, 3) == Vertices{2});
}

TEST_CASE("Parallel edges add up") {
    const std::vector<WeightedEdge> edges{{0, 1, 0.5}, {1, 0, 0.25}, {0, 1, 0.125}};
    SECTION("in either direction when undirected") {
        const Graph graph(2, edges, false);
        CHECK(graph.edge_count() == 1);
        CHECK(weights(graph, 0) == Weights{0.875});
        CHECK(weights(graph, 1) == Weights{0.875});
    }
    SECTION("in the same direction when directed") {
        const Graph graph(2, edges, true);
        CHECK(graph.edge_count() == 2);
        CHECK(weights(graph, 0) == Weights{0.625});
        CHECK(weights(graph, 1) == Weights{0.25});
    }
}

TEST_CASE("The order in which parallel edges come does not change a bit of their sum") {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
    REQUIRE(0.1 + 0.2 + 0.3 != 0.3 + 0.2 + 0.1);
    const std::vector<WeightedEdge> one{{0, 1, 0.1}, {0, 1, 0.2}, {0, 1, 0.3}};
    const std::vector<WeightedEdge> other{{0, 1, 0.3}, {0, 1, 0.2}, {0, 1, 0.1}};
    CHECK(weights(Graph(2, one, true), 0) == weights(Graph(2, other, true), 0));
}

TEST_CASE("A self-loop is one arc, directed or not") {
    const std::vector<WeightedEdge> edges{{1, 1, 2.0}, {0, 1, 1.0}};
    for (const bool directed : {false, true}) {
        const Graph graph(2, edges, directed);
        CHECK(graph.edge_count() == 2);
        CHECK(graph.arc_count() == (directed ? 2 : 3));
        CHECK(targets(graph, 1) == (directed ? Vertices{1} : Vertices{0, 1}));
    }
}

TEST_CASE("Reversing turns every arc round and leaves rows sorted") {
    const std::vector<WeightedEdge> edges{{0, 1, 1}, {0, 2, 2}, {2, 1, 3}, {2, 2, 4}, {3, 1, 5}};
    const Graph reversed = Graph(4, edges, true).reversed();
    CHECK(reversed.directed());
    CHECK(reversed.edge_count() == 5);
    CHECK(targets(reversed, 0).empty());
    CHECK(targets(reversed, 1) == Vertices{0, 2, 3});
    CHECK(weights(reversed, 1) == Weights{1, 3, 5});
    CHECK(targets(reversed, 2) == Vertices{0, 2});
    CHECK(weights(reversed, 2) == Weights{2, 4});

    const Graph undirected(4, edges, false);
    for (Vertex v = 0; v < 4; ++v) CHECK(targets(undirected.reversed(), v) == targets(undirected, v));
}

TEST_CASE("A graph may be empty or have no edges") {
    CHECK(Graph(0, {}, false).vertex_count() == 0);
    CHECK(Graph(0, {}, true).reversed().vertex_count() == 0);
    const Graph graph(3, {}, true);
    CHECK(graph.vertex_count() == 3);
    CHECK(graph.edge_count() == 0);
    CHECK(targets(graph, 2).empty());
}

TEST_CASE("Edges that mean nothing are refused") {
    const auto graph_with = [](WeightedEdge edge) {
        const std::vector<WeightedEdge> edges{edge};
        return Graph(2, edges, true);
    };
    CHECK_THROWS_AS(graph_with({0, 2, 1}), std::invalid_argument);
    CHECK_THROWS_AS(graph_with({2, 0, 1}), std::invalid_argument);
    CHECK_THROWS_AS(graph_with({0, 1, 0}), std::invalid_argument);
    CHECK_THROWS_AS(graph_with({0, 1, -1}), std::invalid_argument);
    CHECK_THROWS_AS(graph_with({0, 1, std::nan("")}), std::invalid_argument);
    CHECK_THROWS_AS(graph_with({0, 1, std::numeric_limits<double>::infinity()}), std::invalid_argument);

    const double most = std::numeric_limits<double>::max();
    const std::vector<WeightedEdge> too_much{{0, 1, most}, {0, 1, most}};
    CHECK_THROWS_AS(Graph(2, too_much, true), std::invalid_argument);
}
