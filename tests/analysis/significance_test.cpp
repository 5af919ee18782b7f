// The hypergeometric tail against whole numbers, and the Benjamini–Hochberg adjustment against an example by hand.
#include "analysis/significance.hpp"

#include <array>
#include <numeric>

#include <catch2/catch.hpp>

using namespace interlink;

namespace {

/// Pascal's triangle, exact in 64 bits up to n = 60.
std::uint64_t choose(std::uint32_t n, std::uint32_t k) {
    static const auto table = [] {
        std::array<std::array<std::uint64_t, 62>, 62> c{};
        for (std::size_t i = 0; i < c.size(); ++i) {
            c[i][0] = 1;
            for (std::size_t j = 1; j <= i; ++j) c[i][j] = c[i - 1][j - 1] + c[i - 1][j];
        }
        return c;
    }();
    return k > n ? 0 : table[n][k];
}

double exact_tail(std::uint32_t n, std::uint32_t a, std::uint32_t b, std::uint32_t shared) {
    std::uint64_t ways = 0;
    for (std::uint32_t x = shared; x <= std::min(a, b); ++x)
        if (b - x <= n - a) ways += choose(a, x) * choose(n - a, b - x);
    return static_cast<double>(static_cast<long double>(ways) / static_cast<long double>(choose(n, b)));
}

}  // namespace

TEST_CASE("The hypergeometric tail is the exact share of all draws, for every universe up to 30") {
    double worst = 0.0;
    for (std::uint32_t n = 1; n <= 30; ++n)
        for (std::uint32_t a = 0; a <= n; ++a)
            for (std::uint32_t b = 0; b <= n; ++b)
                for (std::uint32_t shared = 0; shared <= std::min(a, b); ++shared)
                    worst = std::max(
                        worst, std::abs(detail::hypergeometric_tail(n, a, b, shared) - exact_tail(n, a, b, shared)));
    CHECK(worst <= 1e-12);
}

TEST_CASE("The hypergeometric tail agrees with counting the subsets one by one") {
    // 4 of 7 things against every 3 of them: how many subsets hold at least 2 of the first four?
    int hits = 0, all = 0;
    for (unsigned set = 0; set < 128; ++set)
        if (__builtin_popcount(set) == 3) ++all, hits += __builtin_popcount(set & 0b1111u) >= 2;
    CHECK(detail::hypergeometric_tail(7, 4, 3, 2) == Approx(static_cast<double>(hits) / all).margin(1e-12));
}

TEST_CASE("The adjustment multiplies by the number of tests over the rank and never falls with the p-value") {
    // Sorted: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.04·4/3 = 0.0533…, 0.5·4/4 = 0.5
    const auto q = detail::adjust_for_false_discoveries({0.5, 0.01, 0.04, 0.02});
    CHECK(*q[0] == Approx(0.5).margin(1e-12));
    CHECK(*q[1] == Approx(0.04).margin(1e-12));
    CHECK(*q[2] == Approx(0.16 / 3).margin(1e-12));
    CHECK(*q[3] == Approx(0.04).margin(1e-12));
    // 0.03·3/1 = 0.09 is above 0.04·3/2 = 0.06 and 0.05·3/3 = 0.05: all 0.05
    for (const auto& value : detail::adjust_for_false_discoveries({0.03, 0.04, 0.05}))
        CHECK(*value == Approx(0.05).margin(1e-12));
}

TEST_CASE("A test that could not be made neither counts nor gets a value") {
    const auto q = detail::adjust_for_false_discoveries({std::nullopt, 0.01, 0.3});
    CHECK_FALSE(q[0]);
    CHECK(*q[1] == Approx(0.02).margin(1e-12));
    CHECK(*q[2] == Approx(0.3).margin(1e-12));
    CHECK(detail::adjust_for_false_discoveries({}).empty());
}
