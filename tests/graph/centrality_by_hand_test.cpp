// Small graphs whose measures can be worked out on paper.
#include <interlink/centrality_kernels.hpp>

#include "graph/close_to.hpp"
#include "graph/sample_graphs.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace interlink;
using Values = std::vector<double>;

namespace {

bool close(const Values& a, const Values& b, double tolerance = 1e-14) {
    CAPTURE(a, b);
    return greatest_difference(a, b) <= tolerance;
}

}  // namespace

TEST_CASE("Degree counts edges and strength their weights at both ends") {
    const std::vector<WeightedEdge> edges{{0, 1, 0.5}, {1, 2, 0.25}, {2, 2, 2}, {1, 0, 0.5}};
    CHECK(degree({4, edges, false}) == Values{1, 2, 3, 0});
    CHECK(strength({4, edges, false}) == Values{1, 1.25, 4.25, 0});
    CHECK(degree({4, edges, true}) == Values{2, 3, 3, 0});
    CHECK(strength({4, edges, true}) == Values{1, 1.25, 4.25, 0});
}

TEST_CASE("On a path of five the middle is between four of six pairs") {
    const Graph path = sample::path(5).graph();
    CHECK(close(betweenness(path, Lengths::unit), {0, 3. / 6, 4. / 6, 3. / 6, 0}));
    CHECK(close(betweenness(path, Lengths::unit, BetweennessScale::raw), {0, 3, 4, 3, 0}));
    CHECK(close(closeness(path, Lengths::unit), {4. / 10, 4. / 7, 4. / 6, 4. / 7, 4. / 10}));
    const double end = (1 + 1. / 2 + 1. / 3 + 1. / 4) / 4;
    const double next = (1 + 1 + 1. / 2 + 1. / 3) / 4;
    CHECK(close(harmonic(path, Lengths::unit), {end, next, 3. / 4, next, end}));
}

TEST_CASE("The centre of a star is between all pairs") {
    const Graph star = sample::star(4).graph();
    CHECK(close(betweenness(star, Lengths::unit), {1, 0, 0, 0, 0}));
    CHECK(close(closeness(star, Lengths::unit), {1, 4. / 7, 4. / 7, 4. / 7, 4. / 7}));
    // The leaves have half of the centre's value (ρ = 2), and 1/2 + 4 · 1/8 = 1.
    const double centre = std::sqrt(1. / 2), leaf = std::sqrt(1. / 8);
    CHECK(close(eigenvector(star).values, {centre, leaf, leaf, leaf, leaf}, 1e-11));
}

TEST_CASE("A diamond shares a pair between its two sides") {
    // 0 – {1, 2} – 3 – 4. Through 3: 0–4, 1–4, 2–4 and half of 1–2; through 1: half of 0–3 and of 0–4.
    const Graph graph = sample::diamond_with_tail().graph();
    CHECK(close(betweenness(graph, Lengths::unit, BetweennessScale::raw), {0.5, 1, 1, 3.5, 0}));
    CHECK(close(betweenness(graph, Lengths::inverse_weight), {0.5 / 6, 1. / 6, 1. / 6, 3.5 / 6, 0}));
}

TEST_CASE("A directed diamond counts ordered pairs") {
    // 0 → {1, 2} → 3 → 4: through 1 half of 0→3 and 0→4; through 3 those from 0, 1 and 2 to 4.
    const Graph graph = sample::directed(5, sample::diamond_with_tail().edges);
    CHECK(close(betweenness(graph, Lengths::unit), {0, 1. / 12, 1. / 12, 3. / 12, 0}));
}

TEST_CASE("Lengths that differ by rounding alone are equal") {
    // From 0 to 10 in ten steps of 0.1, or in two of 0.5 over vertex 11.
    std::vector<WeightedEdge> edges{{0, 11, 2}, {11, 10, 2}};
    double sum = 0;
    for (Vertex v = 0; v < 10; ++v) {
        edges.push_back({v, v + 1, 10});
        sum += 0.1;
    }
    REQUIRE(sum != 1.0);
    const Values raw = betweenness({12, edges, false}, Lengths::inverse_weight, BetweennessScale::raw);
    CHECK(raw[11] == Approx(0.5).epsilon(1e-14));
}

TEST_CASE("A strong relation is a short one") {
    // 0 – 1 – 2 with weights 1 and 1/4, and 0 – 2 with 1/8: the way round has length 5 against 8.
    const Graph graph(3, std::vector<WeightedEdge>{{0, 1, 1}, {1, 2, 0.25}, {0, 2, 0.125}}, false);
    CHECK(close(betweenness(graph, Lengths::inverse_weight), {0, 1, 0}));
    CHECK(close(betweenness(graph, Lengths::unit), {0, 0, 0}));
    CHECK(close(closeness(graph, Lengths::inverse_weight), {2. / 6, 2. / 5, 2. / 9}));
    CHECK(close(harmonic(graph, Lengths::inverse_weight), {(1 + 1. / 5) / 2, (1 + 1. / 4) / 2, (1. / 4 + 1. / 5) / 2}));
}

TEST_CASE("Closeness weighs a small component by the share that it reaches") {
    // An edge 0 – 1 and a path 2 – 3 – 4: r/(n−1) · r/Σd.
    const Graph graph(5, std::vector<WeightedEdge>{{0, 1}, {2, 3}, {3, 4}}, false);
    const double edge = 1. / 4 * 1, end = 2. / 4 * 2 / 3, middle = 2. / 4 * 2 / 2;
    CHECK(close(closeness(graph, Lengths::unit), {edge, edge, end, middle, end}));
}

TEST_CASE("Closeness and harmonic count the paths into a vertex") {
    const Graph chain = sample::directed(3, {{0, 1}, {1, 2}});
    CHECK(close(closeness(chain, Lengths::unit), {0, 1. / 2 * 1, 2. / 2 * 2 / 3}));
    CHECK(close(harmonic(chain, Lengths::unit), {0, 1. / 2, (1 + 1. / 2) / 2}));
}

TEST_CASE("A PageRank walker without a way out goes anywhere") {
    // 0 → 1: x₁ = x₀ + 0.85·x₀ and x₀ + x₁ = 1.
    const IterativeResult result = pagerank(sample::directed(2, {{0, 1, 0.3}}));
    CHECK(result.converged);
    CHECK(close(result.values, {20. / 57, 37. / 57}, 6e-10));
}

TEST_CASE("PageRank follows arcs in proportion to their weight") {
    // 0 → 1 with 3/4 and 0 → 2 with 1/4, both back to 0: x₀ = 0.05 + 0.85·(1 − x₀), x₁ = 0.05 + 0.85·3/4·x₀.
    const IterativeResult result = pagerank(sample::directed(3, {{0, 1, 0.6}, {0, 2, 0.2}, {1, 0, 1}, {2, 0, 1}}));
    const double x0 = 0.9 / 1.85;
    CHECK(close(result.values, {x0, 0.05 + 0.6375 * x0, 0.05 + 0.2125 * x0}, 6e-10));
}

TEST_CASE("Katz counts the walks that end at a vertex") {
    // A path of three: ρ = √2, and x₀ = 1 + α·x₁, x₁ = 1 + 2α·x₀.
    const double alpha = 0.85 / std::sqrt(2);
    const double end = (1 + alpha) / (1 - 2 * alpha * alpha);
    const double middle = 1 + 2 * alpha * end;
    const double norm = std::sqrt(2 * end * end + middle * middle);
    const IterativeResult result = katz(sample::path(3).graph());
    CHECK(result.converged);
    CHECK(close(result.values, {end / norm, middle / norm, end / norm}, 1e-11));
}

TEST_CASE("Hubs and authorities of a small citation are in the golden ratio") {
    // 0 → 2, 1 → 2, 1 → 3: A·Aᵀ = (1 1; 1 2) on the hubs, with the leading vector (1, φ).
    const double phi = (1 + std::sqrt(5)) / 2;
    const HubsAuthorities result = hits(sample::directed(4, {{0, 2}, {1, 2}, {1, 3}}));
    REQUIRE(result.converged);
    CHECK(close(result.hubs, {1 / (1 + phi), phi / (1 + phi), 0, 0}, 1e-11));
    CHECK(close(result.authorities, {0, 0, phi / (1 + phi), 1 / (1 + phi)}, 1e-11));
}

TEST_CASE("Hubs and authorities of an undirected graph are equal, and bipartite ones are no exception") {
    // A star of two leaves: h = A·a/σ and a = A·h/σ with h = a hold for (√2, 1, 1) alone, with σ = √2.
    const double whole = 2 + std::sqrt(2);
    const HubsAuthorities star = hits(sample::star(2).graph());
    REQUIRE(star.converged);
    CHECK(close(star.hubs, {std::sqrt(2) / whole, 1 / whole, 1 / whole}, 1e-11));
    CHECK(star.authorities == star.hubs);
    // A path of five has σ = √3 and (1, √3, 2, √3, 1).
    const double root = std::sqrt(3), sum = 4 + 2 * root;
    const HubsAuthorities path = hits(sample::path(5).graph());
    CHECK(close(path.hubs, {1 / sum, root / sum, 2 / sum, root / sum, 1 / sum}, 1e-11));
    CHECK(path.authorities == path.hubs);
    // The same written as arcs both ways.
    const HubsAuthorities arcs = hits(sample::directed(3, {{0, 1}, {1, 0}, {0, 2}, {2, 0}}));
    CHECK(close(arcs.hubs, star.hubs, 1e-11));
    CHECK(close(arcs.authorities, star.hubs, 1e-11));
}

TEST_CASE("Two hubs apart, of the same σ, keep what equal beginnings give them") {
    // 0 → {1, 2} and 3 → {4, 5}: σ = √2 twice. (h, a) keeps of (1, …, 1) what lies in the span of (√2; 1, 1) twice.
    const HubsAuthorities apart = hits(sample::directed(6, {{0, 1}, {0, 2}, {3, 4}, {3, 5}}));
    CHECK(close(apart.hubs, {0.5, 0, 0, 0.5, 0, 0}, 1e-11));
    CHECK(close(apart.authorities, {0, 0.25, 0.25, 0, 0.25, 0.25}, 1e-11));
}

TEST_CASE("An undirected loop counts twice in all measures that count edges") {
    // 0 – 1 and a loop at 1: A = (0 1; 1 2), so strengths are its row sums, and ρ = 1 + √2 with the vector (1, 1 + √2).
    const Graph graph(2, std::vector<WeightedEdge>{{0, 1}, {1, 1}}, false);
    const double rho = 1 + std::sqrt(2);
    CHECK(degree(graph) == Values{1, 3});
    CHECK(strength(graph) == Values{1, 3});
    const double norm = std::hypot(1, rho);
    CHECK(close(eigenvector(graph).values, {1 / norm, rho / norm}, 1e-11));
    CHECK(close(hits(graph).hubs, {1 / (1 + rho), rho / (1 + rho)}, 1e-11));
    // From 1 a third of the walkers go to 0: x₀ = 0.075 + 0.85/3·x₁ and x₀ + x₁ = 1.
    const double x1 = 0.925 / (1 + 0.85 / 3);
    CHECK(close(pagerank(graph).values, {1 - x1, x1}, 6e-10));
    // x₀ = 1 + α·x₁ and x₁ = 1 + α·x₀ + 2α·x₁.
    const double alpha = 0.85 / rho, end = (1 + alpha) / (1 - 2 * alpha - alpha * alpha), other = 1 + alpha * end;
    CHECK(close(katz(graph).values, {other / std::hypot(end, other), end / std::hypot(end, other)}, 1e-11));
}

TEST_CASE("A directed loop is one arc out and one in") {
    // 0 → 1, 1 → 0 and 1 → 1: A = (0 1; 1 1), ρ = φ.
    const Graph graph = sample::directed(2, {{0, 1}, {1, 0}, {1, 1}});
    const double phi = (1 + std::sqrt(5)) / 2, norm = std::hypot(1, phi);
    CHECK(degree(graph) == Values{2, 4});
    CHECK(close(eigenvector(graph).values, {1 / norm, phi / norm}, 1e-11));
    // From 1 half of the walkers go to 0: x₀ = 0.075 + 0.425·x₁.
    const double x1 = 0.925 / 1.425;
    CHECK(close(pagerank(graph).values, {1 - x1, x1}, 6e-10));
}
