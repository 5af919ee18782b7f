#include <interlink/centrality_kernels.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

using interlink::ranks;
using Values = std::vector<double>;
using Ranks = std::vector<std::uint32_t>;

TEST_CASE("The greatest value has rank one and ties share a rank") {
    CHECK(ranks(Values{0.1, 0.4, 0.2, 0.2}) == Ranks{4, 1, 2, 2});
    CHECK(ranks(Values{}).empty());
    CHECK(ranks(Values{7}) == Ranks{1});
    CHECK(ranks(Values{0, 0, 0}) == Ranks{1, 1, 1});
    CHECK(ranks(Values{-1, 1, 0}) == Ranks{3, 1, 2});
}

TEST_CASE("Values within a relative 1e-12 are a tie and further ones are not") {
    CHECK(ranks(Values{1.0, 1.0 + 5e-13}) == Ranks{1, 1});
    CHECK(ranks(Values{1.0, 1.0 + 5e-12}) == Ranks{2, 1});
    CHECK(ranks(Values{1e-20, 1e-20 * (1 + 5e-13)}) == Ranks{1, 1});
    CHECK(ranks(Values{1e-20, 0}) == Ranks{1, 2});
}

TEST_CASE("A chain of near ties does not drag distant values to the same rank") {
    // Each is 0.8e-12 below the one before: the third is 1.6e-12 below the first.
    CHECK(ranks(Values{1.0, 1 - 0.8e-12, 1 - 1.6e-12}) == Ranks{1, 1, 3});
}

TEST_CASE("Infinities have ranks and what is not a number is refused") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(ranks(Values{1, infinity, -infinity, infinity}) == Ranks{3, 1, 4, 1});
    CHECK_THROWS_AS(ranks(Values{1, std::nan("")}), std::invalid_argument);
}
