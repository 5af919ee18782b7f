// Graphs on which a measure has nothing to say, or on which plain arithmetic would break.
#include <interlink/centrality_kernels.hpp>

#include "graph/close_to.hpp"
#include "graph/oracle.hpp"
#include "graph/sample_graphs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace interlink;
using Values = std::vector<double>;

namespace {

void check_says_why(const IterativeResult& result) {
    CHECK_FALSE(result.converged);
    CHECK(result.values.empty());
    CHECK_FALSE(result.reason.empty());
}

void check_finite(const Values& values) {
    CHECK(std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value) && value >= 0; }));
}

}  // namespace

TEST_CASE("An empty graph has empty measures, and iterations say why") {
    for (const bool is_directed : {false, true}) {
        const Graph graph(0, {}, is_directed);
        CHECK(degree(graph).empty());
        CHECK(strength(graph).empty());
        CHECK(betweenness(graph, Lengths::unit).empty());
        CHECK(closeness(graph, Lengths::unit).empty());
        CHECK(harmonic(graph, Lengths::inverse_weight).empty());
        check_says_why(eigenvector(graph));
        check_says_why(pagerank(graph));
        check_says_why(katz(graph));
        CHECK(hits(graph).reason == "the graph has no edges");
    }
}

TEST_CASE("Vertices without edges are not central, and equally likely to be visited") {
    for (const Vertex n : {1U, 2U, 4U}) {
        const Graph graph(n, {}, false);
        const Values none(n, 0.0);
        CHECK(degree(graph) == none);
        CHECK(betweenness(graph, Lengths::unit) == none);
        CHECK(closeness(graph, Lengths::inverse_weight) == none);
        CHECK(harmonic(graph, Lengths::unit) == none);
        CHECK(pagerank(graph).values == Values(n, 1.0 / n));
        CHECK(katz(graph).values == Values(n, 1 / std::sqrt(static_cast<double>(n))));
        check_says_why(eigenvector(graph));
        CHECK_FALSE(hits(graph).converged);
    }
}

TEST_CASE("A single vertex with a self-loop is all there is") {
    const Graph graph(1, std::vector<WeightedEdge>{{0, 0, 0.5}}, true);
    CHECK(betweenness(graph, Lengths::unit) == Values{0});
    CHECK(closeness(graph, Lengths::unit) == Values{0});
    CHECK(eigenvector(graph).values == Values{1});
    CHECK(katz(graph).values == Values{1});
    CHECK(pagerank(graph).values[0] == Approx(1).epsilon(1e-14));
    CHECK(hits(graph).hubs == Values{1});
}

TEST_CASE("A self-loop changes no shortest path") {
    auto list = sample::weighted(sample::random(20, 0.2, true, 11), 12);
    const Graph without = list.graph();
    list.edges.push_back({3, 3, 100});
    const Graph with = list.graph();
    CHECK(betweenness(with, Lengths::inverse_weight) == betweenness(without, Lengths::inverse_weight));
    CHECK(closeness(with, Lengths::inverse_weight) == closeness(without, Lengths::inverse_weight));
    CHECK(harmonic(with, Lengths::unit) == harmonic(without, Lengths::unit));
}

TEST_CASE("Without a cycle the eigenvalue is 0 and there is nothing to measure") {
    const Graph graph = sample::directed(3, {{0, 1}, {0, 2}, {1, 2}});
    check_says_why(eigenvector(graph));
    check_says_why(katz(graph));
    CHECK(pagerank(graph).converged);
    CHECK(hits(graph).converged);
}

TEST_CASE("Two equal cycles in a row have Katz values though the eigenvector iteration would creep") {
    // 0 ⇄ 1 → 2 ⇄ 3: ρ = 1 twice, in a Jordan block.
    const Graph graph = sample::directed(4, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 2}});
    const IterativeResult result = katz(graph);
    REQUIRE(result.converged);
    CHECK(greatest_difference(result.values, oracle::katz(graph, 0.85)) < 1e-10);
    check_says_why(eigenvector(graph));
}

TEST_CASE("What the dominant component cannot reach has eigenvector centrality zero, exactly") {
    // A triangle (ρ = 2) and an edge (ρ = 1).
    const Graph graph(5, std::vector<WeightedEdge>{{0, 1}, {1, 2}, {2, 0}, {3, 4}}, false);
    const Values values = eigenvector(graph).values;
    REQUIRE(values.size() == 5);
    CHECK(values[0] == Approx(1 / std::sqrt(3)).epsilon(1e-11));
    CHECK(values[3] == 0);
    CHECK(ranks(values) == std::vector<std::uint32_t>{1, 1, 1, 4, 4});
}

TEST_CASE("A long path has an eigenvector though it settles slowly") {
    const Vertex n = 100;
    const IterativeResult result = eigenvector(sample::path(n).graph());
    REQUIRE(result.converged);
    Values sine(n);
    for (Vertex v = 0; v < n; ++v) sine[v] = std::sin(M_PI * (v + 1.0) / (n + 1.0)) * std::sqrt(2.0 / (n + 1.0));
    CHECK(greatest_difference(result.values, sine) < 1e-10);
}

TEST_CASE("More shortest paths than a number can hold are counted all the same") {
    // 650 layers of three, each joined to the next completely: 3^648 paths from end to end.
    const Vertex layers = 650, width = 3;
    std::vector<WeightedEdge> edges;
    for (Vertex v = 0; v + width < layers * width; ++v) {
        for (Vertex i = 0; i < width; ++i) edges.push_back({v, (v / width + 1) * width + i});
    }
    const Values raw = betweenness({layers * width, edges, false}, Lengths::unit, BetweennessScale::raw, 2);

    // A third of the 9 pairs of each layer before with each layer after; and of the 3 pairs within a layer beside it,
    // which have 3 middles in each layer next to theirs.
    const auto beside = [&](Vertex layer) { return layer == 0 || layer + 1 == layers ? 3. / 3 : 3. / 6; };
    for (const Vertex layer : {0U, 1U, 324U, 325U, 648U, 649U}) {
        double expected = 3.0 * layer * (layers - 1 - layer);
        if (layer > 0) expected += beside(layer - 1);
        if (layer + 1 < layers) expected += beside(layer + 1);
        CHECK(raw[layer * width + 1] == Approx(expected).epsilon(1e-10));
    }
}

TEST_CASE("Weights at the ends of what a number can hold do no harm") {
    const double most = std::numeric_limits<double>::max();
    const double least = std::numeric_limits<double>::denorm_min();
    for (const bool is_directed : {false, true}) {
        const Graph graph(
            5, std::vector<WeightedEdge>{{0, 1, most}, {1, 2, most}, {2, 3, least}, {3, 0, 1}, {3, 4, least}},
            is_directed);
        check_finite(betweenness(graph, Lengths::inverse_weight));
        check_finite(closeness(graph, Lengths::inverse_weight));
        check_finite(pagerank(graph).values);
        check_finite(eigenvector(graph).values);
        check_finite(katz(graph).values);
        check_finite(hits(graph).hubs);
        CHECK(pagerank(graph).converged);
        CHECK(hits(graph).converged);
    }
}
