// The measures against their definitions on dense matrices, on graphs in several pieces and with dead ends.
#include <interlink/centrality_kernels.hpp>

#include "graph/close_to.hpp"
#include "graph/oracle.hpp"
#include "graph/sample_graphs.hpp"
#include "graph/spectral_radius.hpp"
#include "support/catch.hpp"

using namespace interlink;

namespace {

// Sparse enough to fall apart, dense enough for cycles; a self-loop, and weights of few values so that lengths tie.
std::vector<Graph> graphs() {
    std::vector<Graph> result;
    for (unsigned seed = 0; seed < 6; ++seed) {
        for (const bool directed : {false, true}) {
            for (const double probability : {0.05, 0.15}) {
                sample::EdgeList list = sample::random(24, probability, directed, seed);
                list.edges.push_back({5, 5});
                result.push_back(list.graph());
                unsigned length = seed;
                for (WeightedEdge& edge : list.edges) edge.weight = 1.0 / (1 + (length += 7) % 4);
                result.push_back(list.graph());
                result.push_back(sample::weighted(list, seed + 50).graph());
            }
        }
    }
    return result;
}

}  // namespace

TEST_CASE("Path measures follow their definitions on all-pairs distances") {
    for (const Graph& graph : graphs()) {
        for (const bool unit : {true, false}) {
            const Lengths lengths = unit ? Lengths::unit : Lengths::inverse_weight;
            CHECK(greatest_difference(betweenness(graph, lengths), oracle::betweenness(graph, unit)) < 1e-12);
            CHECK(greatest_difference(closeness(graph, lengths), oracle::closeness(graph, unit)) < 1e-12);
            CHECK(greatest_difference(harmonic(graph, lengths), oracle::harmonic(graph, unit)) < 1e-12);
        }
    }
}

TEST_CASE("PageRank solves its equations") {
    for (const Graph& graph : graphs()) {
        CHECK(greatest_difference(pagerank(graph).values, oracle::pagerank(graph)) < 6e-10);
    }
}

TEST_CASE("Katz solves its equations at 0.85 of the spectral radius") {
    for (const Graph& graph : graphs()) {
        const IterativeResult result = katz(graph);
        REQUIRE(result.converged);  // the self-loop is a cycle
        const double alpha = 0.85 / oracle::spectral_radius(graph);
        CHECK(greatest_difference(result.values, oracle::katz(graph, alpha)) < 1e-9);
    }
}

TEST_CASE("The spectral radius of well-known graphs is found") {
    const auto radius = [](const Graph& graph) {
        return detail::spectral_radius(detail::scaled_matrix(graph)).value.value_or(-1);
    };
    CHECK(radius(sample::star(9).graph()) == Approx(3).epsilon(1e-12));
    CHECK(radius(sample::cycle(7).graph()) == Approx(2).epsilon(1e-12));
    CHECK(radius(sample::cycle(7, true).graph()) == Approx(1).epsilon(1e-12));
    CHECK(radius(sample::path(5).graph()) == Approx(std::sqrt(3)).epsilon(1e-12));
    CHECK(radius(Graph(3, std::vector<WeightedEdge>{{0, 1}, {1, 2}}, true)) == 0);
}

TEST_CASE("The spectral radius of a clique with a tail in which the vector fades away is found") {
    // 40 vertices all joined, and a tail: the vector shrinks by about 39 a step, to 1e-318 and below at 200 steps, so
    // what is beyond 15 of them does not show in the radius.
    const auto graph = [](Vertex tail) {
        std::vector<WeightedEdge> edges;
        for (Vertex a = 0; a < 40; ++a) {
            for (Vertex b = a + 1; b < 40; ++b) edges.push_back({a, b});
        }
        for (Vertex v = 39; v < 39 + tail; ++v) edges.push_back({v, v + 1});
        return Graph(40 + tail, edges, false);
    };
    const auto found = detail::spectral_radius(detail::scaled_matrix(graph(200))).value;
    REQUIRE(found);
    CHECK(*found == Approx(oracle::spectral_radius(graph(15))).epsilon(1e-12));
}
