// How a graph hangs together: by hand, and against ways that try everything.
#include <interlink/graph_structure.hpp>

#include "graph/igraph_oracle.hpp"
#include "graph/sample_graphs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <stdexcept>

using namespace interlink;

namespace {

Vertex below(std::mt19937& random, Vertex n) {
    return static_cast<Vertex>(random() % n);
}

std::vector<WeightedEdge> random_edges(std::mt19937& random, Vertex n, Vertex count) {
    std::vector<WeightedEdge> edges;
    for (Vertex i = 0; i < count; ++i) {
        const Vertex from = below(random, n);
        edges.push_back({from, below(random, n), 0.25 * (1 + below(random, 4))});
    }
    return edges;
}

/// Who reaches whom without a vertex or an edge, by trying every way through every vertex (Warshall).
std::vector<std::vector<char>> reach(Vertex n, const std::vector<WeightedEdge>& edges, bool directed,
                                     Vertex without = UINT32_MAX) {
    std::vector<std::vector<char>> reached(n, std::vector<char>(n, 0));
    for (Vertex v = 0; v < n; ++v) reached[v][v] = 1;
    for (const auto& edge : edges) {
        if (edge.from == without || edge.to == without) continue;
        reached[edge.from][edge.to] = 1;
        if (!directed) reached[edge.to][edge.from] = 1;
    }
    for (Vertex k = 0; k < n; ++k)
        for (Vertex i = 0; i < n; ++i)
            for (Vertex j = 0; j < n; ++j)
                if (reached[i][k] != 0 && reached[k][j] != 0) reached[i][j] = 1;
    return reached;
}

Vertex parts_among(const std::vector<std::vector<char>>& reached, const std::vector<Vertex>& among) {
    std::set<std::vector<char>> parts;
    for (const Vertex v : among) parts.insert(reached[v]);
    return static_cast<Vertex>(parts.size());
}

/// Circuits as sequences of arcs from their smallest vertex on, by following every way.
std::set<std::vector<std::uint32_t>> all_circuits(Vertex n, const std::vector<CircuitArc>& arcs) {
    std::set<std::vector<std::uint32_t>> found;
    std::vector<std::uint32_t> path;
    std::vector<char> on(n, 0);
    const std::function<void(Vertex, Vertex)> follow = [&](Vertex root, Vertex v) {
        on[v] = 1;
        for (std::uint32_t a = 0; a < arcs.size(); ++a) {
            if (arcs[a].from != v || arcs[a].to < root) continue;
            path.push_back(a);
            if (arcs[a].to == root)
                found.insert(path);
            else if (on[arcs[a].to] == 0)
                follow(root, arcs[a].to);
            path.pop_back();
        }
        on[v] = 0;
    };
    for (Vertex root = 0; root < n; ++root) follow(root, root);
    return found;
}

}  // namespace

TEST_CASE("Two vertices are in one component when and only when each reaches the other") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const Vertex n = 1 + below(random, 12);
        const auto edges = random_edges(random, n, below(random, 2 * n));
        const auto strong = strong_components(Graph(n, edges, true));
        const auto connected = connected_components(Graph(n, edges, true));
        const auto along = reach(n, edges, true), anyhow = reach(n, edges, false);
        bool same = true;
        for (Vertex i = 0; i < n; ++i)
            for (Vertex j = 0; j < n; ++j) {
                same = same && (strong[i] == strong[j]) == (along[i][j] != 0 && along[j][i] != 0);
                same = same && (connected[i] == connected[j]) == (anyhow[i][j] != 0);
                same = same && (along[i][j] == 0 || strong[j] <= strong[i]);  // what is reached comes first
            }
        INFO("round " << round);
        REQUIRE(same);
    }
}

TEST_CASE("A circle through a hundred thousand vertices is one strong component, one core and no bridge") {
    constexpr Vertex n = 100'000;
    std::vector<WeightedEdge> edges;
    for (Vertex v = 0; v < n; ++v) edges.push_back({v, (v + 1) % n, 1});
    const Graph graph(n, edges, true);
    CHECK(strong_components(graph) == std::vector<std::uint32_t>(n, 0));
    CHECK(core_numbers(graph) == std::vector<std::uint32_t>(n, 2));
    CHECK(cut_points(graph).bridges.empty());
    CHECK(cut_points(graph).pieces == std::vector<std::uint32_t>(n, 1));
}

TEST_CASE("A vertex has as many pieces, and an edge is a bridge, as taking them away shows") {
    std::mt19937 random(8);
    for (int round = 0; round < 200; ++round) {
        const Vertex n = 1 + below(random, 10);
        const auto edges = random_edges(random, n, below(random, 2 * n));
        const CutPoints cut = cut_points(Graph(n, edges, round % 2 == 0));
        const auto whole = reach(n, edges, false);
        INFO("round " << round);
        for (Vertex v = 0; v < n; ++v) {
            std::vector<Vertex> others;
            for (Vertex w = 0; w < n; ++w)
                if (w != v && whole[v][w] != 0) others.push_back(w);
            CHECK(cut.pieces[v] == parts_among(reach(n, edges, false, v), others));
        }
        std::set<std::pair<Vertex, Vertex>> bridges;
        for (const auto& edge : edges) {
            const Vertex low = std::min(edge.from, edge.to), high = std::max(edge.from, edge.to);
            auto without = edges;
            std::erase_if(without, [&](const WeightedEdge& e) {
                return std::min(e.from, e.to) == low && std::max(e.from, e.to) == high;
            });
            if (low != high && reach(n, without, false)[low][high] == 0) bridges.emplace(low, high);
        }
        CHECK(std::set<std::pair<Vertex, Vertex>>(cut.bridges.begin(), cut.bridges.end()) == bridges);
        CHECK(cut.bridges.size() == bridges.size());
    }
}

TEST_CASE("Cores are what is left when vertices of few neighbours are taken away again and again") {
    std::mt19937 random(9);
    for (int round = 0; round < 100; ++round) {
        const Vertex n = 1 + below(random, 14);
        const auto edges = random_edges(random, n, below(random, 4 * n));
        std::vector<std::set<Vertex>> neighbours(n);
        for (const auto& edge : edges)
            if (edge.from != edge.to) {
                neighbours[edge.from].insert(edge.to);
                neighbours[edge.to].insert(edge.from);
            }
        std::vector<std::uint32_t> expected(n, 0);
        for (std::uint32_t k = 1; k < n; ++k) {
            auto left = neighbours;
            std::vector<char> in(n, 1);
            for (bool changed = true; changed;) {
                changed = false;
                for (Vertex v = 0; v < n; ++v)
                    if (in[v] != 0 && left[v].size() < k) {
                        in[v] = 0;
                        changed = true;
                        for (const Vertex w : left[v]) left[w].erase(v);
                        left[v].clear();
                    }
            }
            for (Vertex v = 0; v < n; ++v)
                if (in[v] != 0) expected[v] = k;
        }
        CHECK(core_numbers(Graph(n, edges, round % 2 == 0)) == expected);
    }
}

TEST_CASE("Components, cores, articulation points and bridges of known graphs are igraph's") {
    for (const char* name : {"Zachary", "Krackhardt_Kite", "Tutte"}) {
        const auto list = igraph_oracle::famous(name);
        INFO(name);
        CHECK(core_numbers(list.graph()) == igraph_oracle::core_numbers(list));
        const CutPoints cut = cut_points(list.graph());
        std::vector<Vertex> points;
        for (Vertex v = 0; v < cut.pieces.size(); ++v)
            if (cut.pieces[v] > 1) points.push_back(v);
        CHECK(points == igraph_oracle::articulation_points(list));
        CHECK(cut.bridges.size() == igraph_oracle::bridge_count(list));
    }
}

TEST_CASE("Two triangles joined by an edge are two communities of a modularity worked out by hand") {
    const std::vector<WeightedEdge> edges{{0, 1, 1}, {1, 2, 1}, {2, 0, 1}, {3, 4, 1}, {4, 5, 1}, {5, 3, 1}, {2, 3, 1}};
    const Graph graph(6, edges, false);
    const Communities found = communities(graph, 1);
    CHECK(found.community == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
    CHECK(found.count == 2);
    CHECK(*found.modularity == Approx(2 * (3.0 / 7 - 0.25)).margin(1e-12));  // of 7 edges 3 inside, half of the degrees
    CHECK_FALSE(communities(Graph(3, {}, false), 1).modularity);
    CHECK(communities(Graph(3, {}, false), 1).count == 3);
    CHECK(communities(Graph(0, {}, false), 1).community.empty());
    CHECK_THROWS_AS(modularity(graph, std::vector<std::uint32_t>{0}), std::invalid_argument);
}

TEST_CASE("Modularity is igraph's, and that of the karate club is near the best that is known") {
    const auto karate = igraph_oracle::famous("Zachary");
    const Communities found = communities(karate.graph(), 1);
    CHECK(*found.modularity == Approx(igraph_oracle::modularity(karate, found.community)).margin(1e-12));
    // Brandes et al. 2008, On modularity clustering: the optimum is 0.4198.
    CHECK(*found.modularity > 0.4188);
    CHECK(*found.modularity < 0.41985);
    std::mt19937 random(10);
    for (int round = 0; round < 20; ++round) {
        const auto list = sample::weighted(sample::random(20, 0.2, false, static_cast<unsigned>(round)), 3);
        const Communities each = communities(list.graph(), 5);
        CHECK(*each.modularity == Approx(igraph_oracle::modularity(list, each.community)).margin(1e-12));
    }
}

TEST_CASE("On small graphs the communities are as good as the best of all divisions, or nearly") {
    std::mt19937 random(3);
    int best_found = 0;
    for (int round = 0; round < 40; ++round) {
        const Vertex n = 3 + below(random, 5);
        const Graph graph(n, random_edges(random, n, 2 * n), false);
        if (without_direction(graph).edge_count() == 0) continue;
        double best = -1;
        std::vector<std::uint32_t> division(n, 0);
        const std::function<void(Vertex, std::uint32_t)> divide = [&](Vertex v, std::uint32_t used) {
            if (v == n) {
                best = std::max(best, *modularity(graph, division));
                return;
            }
            for (std::uint32_t c = 0; c <= used; ++c) {
                division[v] = c;
                divide(v + 1, std::max(used, c + 1));
            }
        };
        divide(0, 0);
        const Communities found = communities(graph, 1);
        CHECK(*found.modularity <= best + 1e-12);
        best_found += *found.modularity >= best - 1e-12 ? 1 : 0;
        const auto again = communities(graph, 1);
        CHECK(again.community == found.community);
    }
    CHECK(best_found >= 36);
}

TEST_CASE("The circuits of a random graph, parallel arcs and arcs to themselves included, are all that there are") {
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        const Vertex n = 1 + below(random, 7);
        std::vector<CircuitArc> arcs;
        for (Vertex i = below(random, 3 * n + 1); i > 0; --i) {
            const Vertex from = below(random, n);
            arcs.push_back({from, below(random, n)});
        }
        const auto expected = all_circuits(n, arcs);
        const Circuits found = elementary_circuits(n, arcs);
        INFO("round " << round);
        REQUIRE(found.complete());
        CHECK(found.circuits.size() == expected.size());
        CHECK(std::set<std::vector<std::uint32_t>>(found.circuits.begin(), found.circuits.end()) == expected);
        for (const std::size_t length : {1u, 2u, 3u}) {
            std::set<std::vector<std::uint32_t>> short_ones;
            for (const auto& circuit : expected)
                if (circuit.size() <= length) short_ones.insert(circuit);
            CircuitLimits limits;
            limits.length = length;
            const Circuits cut = elementary_circuits(n, arcs, limits);
            CHECK(std::set<std::vector<std::uint32_t>>(cut.circuits.begin(), cut.circuits.end()) == short_ones);
            CHECK((cut.too_long || short_ones.size() == expected.size()));
        }
    }
}

TEST_CASE("The complete graph of five has 84 circuits, and a search says when it stopped before them") {
    std::vector<CircuitArc> arcs;
    for (Vertex v = 0; v < 5; ++v)
        for (Vertex w = 0; w < 5; ++w)
            if (v != w) arcs.push_back({v, w});
    // Σ C(5, k) (k − 1)! for k = 2 … 5
    CHECK(elementary_circuits(5, arcs).circuits.size() == 10 + 20 + 30 + 24);
    CHECK(elementary_circuits(5, arcs, {84, 5, 1'000'000}).complete());
    const Circuits few = elementary_circuits(5, arcs, {83, 5, 1'000'000});
    CHECK(few.circuits.size() == 83);
    CHECK(few.too_many);
    CHECK(elementary_circuits(5, arcs, {100, 5, 50}).too_costly);
    CHECK(elementary_circuits(5, arcs, {100, 4, 1'000'000}).too_long);
    CHECK_THROWS_AS(elementary_circuits(1, std::vector<CircuitArc>{{0, 1}}), std::invalid_argument);
}
