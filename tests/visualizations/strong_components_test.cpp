#include "strong_components.hpp"

#include <random>
#include <stdexcept>

#include <catch2/catch.hpp>

using interlink::detail::strong_components;
using Arcs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

namespace {

/// Who reaches whom, by trying every way through every vertex (Warshall).
std::vector<std::vector<bool>> reach(std::uint32_t n, const Arcs& arcs) {
    std::vector<std::vector<bool>> reached(n, std::vector<bool>(n, false));
    for (std::uint32_t v = 0; v < n; ++v) reached[v][v] = true;
    for (const auto& [from, to] : arcs) reached[from][to] = true;
    for (std::uint32_t k = 0; k < n; ++k) {
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::uint32_t j = 0; j < n; ++j) reached[i][j] = reached[i][j] || (reached[i][k] && reached[k][j]);
        }
    }
    return reached;
}

std::uint32_t below(std::mt19937& random, std::uint32_t n) {
    return static_cast<std::uint32_t>(random() % n);
}

}  // namespace

TEST_CASE("Two vertices are in one strong component when and only when each reaches the other") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t n = 1 + below(random, 12);
        Arcs arcs;
        for (std::uint32_t i = below(random, 2 * n); i > 0; --i) {
            const std::uint32_t from = below(random, n);
            arcs.emplace_back(from, below(random, n));
        }
        const auto component = strong_components(n, arcs);
        const auto reached = reach(n, arcs);
        bool same = component.size() == n;
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::uint32_t j = 0; j < n; ++j)
                same = same && (component[i] == component[j]) == (reached[i][j] && reached[j][i]);
        }
        INFO("round " << round);
        REQUIRE(same);
    }
}

TEST_CASE("A circle through a hundred thousand vertices is one strong component") {
    constexpr std::uint32_t n = 100'000;
    Arcs arcs;
    for (std::uint32_t v = 0; v < n; ++v) arcs.emplace_back(v, (v + 1) % n);
    CHECK(strong_components(n, arcs) == std::vector<std::uint32_t>(n, 0));
}

TEST_CASE("An arc to a vertex that is not there is the caller's mistake") {
    CHECK_THROWS_AS(strong_components(2, Arcs{{0, 2}}), std::invalid_argument);
    CHECK(strong_components(0, {}).empty());
}
