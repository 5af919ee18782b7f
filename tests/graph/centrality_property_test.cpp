// What holds for every graph.
#include <interlink/centrality_kernels.hpp>

#include "graph/close_to.hpp"
#include "graph/sample_graphs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>

using namespace interlink;
using sample::EdgeList;
using Values = std::vector<double>;

namespace {

EdgeList connected_random(Vertex n, bool directed, unsigned seed) {
    EdgeList list = sample::random(n, 0.1, directed, seed);
    const EdgeList cycle = sample::cycle(n, directed);
    list.edges.insert(list.edges.end(), cycle.edges.begin(), cycle.edges.end());
    return sample::weighted(list, seed + 1);
}

struct Measure {
    const char* name;
    std::function<Values(const Graph&)> values;
};

const std::vector<Measure> measures{
    {"degree", degree},
    {"strength", strength},
    {"betweenness", [](const Graph& g) { return betweenness(g, Lengths::inverse_weight); }},
    {"unit betweenness", [](const Graph& g) { return betweenness(g, Lengths::unit); }},
    {"closeness", [](const Graph& g) { return closeness(g, Lengths::inverse_weight); }},
    {"harmonic", [](const Graph& g) { return harmonic(g, Lengths::inverse_weight); }},
    {"eigenvector", [](const Graph& g) { return eigenvector(g).values; }},
    {"pagerank", [](const Graph& g) { return pagerank(g).values; }},
    {"katz", [](const Graph& g) { return katz(g).values; }},
    {"hubs", [](const Graph& g) { return hits(g).hubs; }},
    {"authorities", [](const Graph& g) { return hits(g).authorities; }},
};

}  // namespace

TEST_CASE("Any number of threads gives the same bits") {
    for (const bool directed : {false, true}) {
        const Graph graph = sample::weighted(sample::random(131, 0.04, directed, 5), 6).graph();
        for (const Lengths lengths : {Lengths::unit, Lengths::inverse_weight}) {
            const Values between = betweenness(graph, lengths);
            const Values close = closeness(graph, lengths);
            const Values harmonious = harmonic(graph, lengths);
            for (const unsigned threads : {2U, 4U, 0U}) {
                CHECK(betweenness(graph, lengths, BetweennessScale::normalised, threads) == between);
                CHECK(closeness(graph, lengths, threads) == close);
                CHECK(harmonic(graph, lengths, threads) == harmonious);
            }
        }
    }
}

TEST_CASE("Renaming the vertices renames the measures") {
    for (unsigned seed = 0; seed < 4; ++seed) {
        const EdgeList list = connected_random(30, seed % 2 == 1, seed);
        std::vector<Vertex> name(list.vertex_count);
        std::iota(name.begin(), name.end(), 0U);
        std::shuffle(name.begin(), name.end(), std::mt19937(seed));
        EdgeList renamed = list;
        for (WeightedEdge& edge : renamed.edges) edge = {name[edge.from], name[edge.to], edge.weight};
        std::reverse(renamed.edges.begin(), renamed.edges.end());

        for (const Measure& measure : measures) {
            INFO(measure.name);
            const Values values = measure.values(list.graph());
            const Values after = measure.values(renamed.graph());
            REQUIRE(values.size() == list.vertex_count);
            Values back(after.size());
            for (Vertex v = 0; v < after.size(); ++v) back[v] = after[name[v]];
            CHECK(greatest_difference(values, back) < 1e-10);
        }
    }
}

TEST_CASE("The unit in which weights are measured changes no share") {
    const EdgeList list = connected_random(30, true, 8);
    EdgeList smaller = list;
    for (WeightedEdge& edge : smaller.edges) edge.weight /= 1024;
    for (const Measure& measure : measures) {
        INFO(measure.name);
        Values expected = measure.values(list.graph());
        const std::string name = measure.name;
        // These carry the unit of the weight: 1/distance is one.
        if (name == "strength" || name == "closeness" || name == "harmonic") {
            for (double& value : expected) value /= 1024;
        }
        CHECK(measure.values(smaller.graph()) == expected);
    }
}

TEST_CASE("PageRank, hubs and authorities are shares of a whole") {
    for (unsigned seed = 0; seed < 6; ++seed) {
        const Graph graph = sample::weighted(sample::random(50, 0.05, true, seed), seed).graph();
        const auto sum = [](const Values& values) { return std::accumulate(values.begin(), values.end(), 0.0); };
        CHECK(sum(pagerank(graph).values) == Approx(1).epsilon(1e-12));
        const HubsAuthorities result = hits(graph);
        REQUIRE(result.converged);
        CHECK(sum(result.hubs) == Approx(1).epsilon(1e-12));
        CHECK(sum(result.authorities) == Approx(1).epsilon(1e-12));
    }
}

TEST_CASE("Reversing a directed graph swaps hubs and authorities and keeps betweenness") {
    const Graph graph = connected_random(30, true, 4).graph();
    const Graph reversed = graph.reversed();
    CHECK(greatest_difference(hits(graph).hubs, hits(reversed).authorities) < 1e-10);
    CHECK(greatest_difference(betweenness(graph, Lengths::inverse_weight),
                              betweenness(reversed, Lengths::inverse_weight)) < 1e-12);
}

TEST_CASE("The raw betweenness of a graph adds up to the inner vertices of its shortest paths") {
    // Over ordered pairs, Σ_v betweenness = Σ (steps of a shortest path − 1).
    const Graph graph = sample::random(40, 0.1, true, 2).graph();
    const Values raw = betweenness(graph, Lengths::unit, BetweennessScale::raw);
    const Values near = closeness(graph, Lengths::unit);
    const Values reach = harmonic(graph, Lengths::unit);
    double inner = 0;
    // Of a vertex, Σd = r²/((n−1)·closeness); r is found by counting those that reach it.
    for (Vertex target = 0; target < 40; ++target) {
        std::vector<bool> seen(40, false);
        std::vector<Vertex> stack{target};
        seen[target] = true;
        const Graph reversed = graph.reversed();
        double reached = 0;
        while (!stack.empty()) {
            const Vertex v = stack.back();
            stack.pop_back();
            for (const Vertex u : reversed.targets(v)) {
                if (seen[u]) continue;
                seen[u] = true;
                reached += 1;
                stack.push_back(u);
            }
        }
        CHECK((reached > 0) == (reach[target] > 0));
        if (reached > 0) inner += reached * reached / (39 * near[target]) - reached;
    }
    CHECK(std::accumulate(raw.begin(), raw.end(), 0.0) == Approx(inner).epsilon(1e-12));
}
