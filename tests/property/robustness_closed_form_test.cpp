// Robustness where the probabilities are known: by integration, and by dominance.
#include <interlink/pairs.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <cmath>

using namespace interlink;

namespace {

constexpr RobustOptions options{.draws = 40'000, .seed = 5, .top_k = 1, .threads = 2};

PairsResult drawn(const Model& model) {
    PairsResult result = rank_pairs(model);
    add_robustness(model, result, options);
    return result;
}

double first_share(const PairsResult& result, std::uint32_t a, std::uint32_t b) {
    for (const Pair& pair : result.pairs)
        if (pair.a == a && pair.b == b) return pair.band->top_k_probability;
    return -1.0;
}

double four_sigma(double p) {
    return 4.0 * std::sqrt(p * (1.0 - p) / options.draws);
}

/// hub + left share an opportunity (mass 1, so 1/3), hub + right two functions (mass 2, so 1/2), left + right nothing.
std::string opportunity_against_functions(const std::string& more_of_phrase) {
    return R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: none}]
technologies:
  - {id: hub, opportunities: [{phrase: A, themes: [x]}]}
  - {id: left, opportunities: [{phrase: B, themes: [x])" +
           more_of_phrase + R"(}]}
  - {id: right, strengths: [{phrase: C, themes: [none]}]}
functions: [{id: f}, {id: g}]
links:
  - {from: hub, to: f, kind: supports}
  - {from: hub, to: g, kind: supports}
  - {from: right, to: f, kind: supports}
  - {from: right, to: g, kind: supports}
)";
}

}  // namespace

TEST_CASE("With uniform weights, one component alone beats another in proportion to their values") {
    // λ1/3 > λ4/2 with exponential λ: P(X/Y > r) = 1/(1 + r) with r = (1/2)/(1/3)
    const PairsResult result = drawn(test::model_of(opportunity_against_functions("")));
    CHECK(first_share(result, 0, 1) == Approx(0.4).margin(four_sigma(0.4)));
    CHECK(first_share(result, 0, 2) == Approx(0.6).margin(four_sigma(0.6)));
    CHECK(first_share(result, 1, 2) == 0.0);
}

TEST_CASE("A phrase counts in as many draws as its confidence says, and then in full") {
    const PairsResult result = drawn(test::model_of(opportunity_against_functions(", confidence: 0.7")));
    CHECK(first_share(result, 0, 1) == Approx(0.7 * 0.4).margin(four_sigma(0.28)));
    CHECK(first_share(result, 0, 2) == Approx(1 - 0.28).margin(four_sigma(0.28)));
}

TEST_CASE("The penalty's weight is uniform up to 0.6") {
    // one + two share an opportunity and a threat (1/3 each), the other pairs nothing: P(λ1 > u) with λ1 ~ Beta(1, 4)
    // and u uniform on [0, 0.6] is the mean of (1 - u)^4, (1 - 0.4^5) / (5 · 0.6).
    const PairsResult result = drawn(test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: one, opportunities: [{phrase: A, themes: [x]}], threats: [{phrase: B, themes: [y]}]}
  - {id: two, opportunities: [{phrase: A, themes: [x]}], threats: [{phrase: B, themes: [y]}]}
  - {id: other, opportunities: [{phrase: A, themes: [z]}]}
)"));
    const double p = (1 - std::pow(0.4, 5)) / 3.0;
    CHECK(first_share(result, 0, 1) == Approx(p).margin(four_sigma(p)));
    CHECK(first_share(result, 0, 2) == Approx(1 - p).margin(four_sigma(p)));  // tied with the third
    CHECK(first_share(result, 1, 2) == first_share(result, 0, 2));
}

TEST_CASE("Two links that say the same are two chances") {
    // A dependency by two links of confidence 0.5 holds in three draws of four; without it, all tie at 0.
    const PairsResult result = drawn(test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}]
technologies:
  - {id: one, strengths: [{phrase: A, themes: []}]}
  - {id: two, strengths: [{phrase: A, themes: []}]}
  - {id: three, strengths: [{phrase: A, themes: []}]}
links:
  - {from: one, to: two, kind: requires, confidence: 0.5, note: as one source says}
  - {from: one, to: two, kind: requires, confidence: 0.5, note: as another says}
)"));
    CHECK(first_share(result, 0, 1) == 1.0);
    CHECK(first_share(result, 0, 2) == Approx(0.25).margin(four_sigma(0.25)));
}

TEST_CASE("Where certain data make one pair better in every respect, no draw of weights changes the order") {
    const PairsResult result = drawn(test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: a, opportunities: [{phrase: P, themes: [x, y, z]}]}
  - {id: b, opportunities: [{phrase: P, themes: [x, y, z]}], strengths: [{phrase: S, themes: []}]}
  - {id: c, opportunities: [{phrase: P, themes: [x], weight: 0.5}, {phrase: Q, themes: [y]}]}
  - {id: d, opportunities: [{phrase: P, themes: [x]}]}
)"));
    // ab: 3; ac and bc: 1.5; ad and bd: 1; cd: 0.5
    const std::vector<std::uint32_t> ranks{1, 2, 2, 4, 4, 6};
    REQUIRE(result.pairs.size() == ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const RankBand& band = *result.pairs[i].band;
        CHECK(result.pairs[i].rank == ranks[i]);
        CHECK(band.low == ranks[i]);
        CHECK(band.high == ranks[i]);
        CHECK(band.expected_rank == ranks[i]);
        CHECK(band.acceptability[ranks[i] - 1] == options.draws);
    }
}
