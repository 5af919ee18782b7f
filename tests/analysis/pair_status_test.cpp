// Which pairs are ranked, which in part, and how ties share a rank.
#include <interlink/pairs.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

/// Has something for every component to work on; `id` may be several technologies of the same content.
std::string full_technology(const std::string& id) {
    return "  - id: " + id +
           "\n    strengths: [{phrase: S, themes: [skill]}]\n    opportunities: [{phrase: O, themes: [chance]}]\n"
           "    threats: [{phrase: T, themes: [danger]}]\n";
}

Model with(const std::string& technologies, const std::string& links) {
    return test::model_of(
        "interlink: 1\ntaxonomy: none\n"
        "themes: [{id: skill, kind: capability, answers: [danger, chance]}, {id: chance}, {id: danger}]\n"
        "functions: [{id: f}]\ntechnologies:\n" +
        technologies + "links:\n" + links);
}

std::string serves(const std::string& id) {
    return "  - {from: " + id + ", to: f, kind: supports}\n";
}

}  // namespace

TEST_CASE("A pair with a technology without SWOT phrases has no rank and no score, and stands last") {
    const Model model =
        with("  - {id: bare}\n" + full_technology("one") + full_technology("two"),
             serves("bare") + serves("one") + serves("two") + "  - {from: bare, to: one, kind: requires}\n");
    const PairsResult result = rank_pairs(model);
    REQUIRE(result.pairs.size() == 3);
    CHECK(result.pairs[0].status == PairStatus::ranked);
    CHECK(result.pairs[0].rank == 1);
    for (std::size_t i : {1u, 2u}) {
        CHECK(result.pairs[i].status == PairStatus::insufficient_data);
        CHECK(result.pairs[i].rank == 0);
        CHECK(result.pairs[i].leverage == 0.0);
        CHECK(contributions(model, result.pairs[i]).empty());
    }
}

TEST_CASE("A pair in which a component has nothing to work on is partial and ranked") {
    const Model model = with(full_technology("one") + full_technology("two"), serves("one"));
    const PairsResult result = rank_pairs(model);
    CHECK(result.pairs[0].status == PairStatus::partial);
    CHECK(result.pairs[0].rank == 1);
}

TEST_CASE("A function served only by links that restate a phrase is nothing to work on") {
    const std::string both = full_technology("one") + full_technology("two");
    CHECK(score_pair(with(both, serves("one") + serves("two")), 0, 1).status == PairStatus::ranked);
    const Model restated =
        with(both, serves("one") + "  - {from: two, to: f, kind: supports, factor: two/opportunities/o}\n");
    CHECK(score_pair(restated, 0, 1).status == PairStatus::partial);
}

TEST_CASE("Pairs of equal leverage share a rank, and the next rank counts them all") {
    const Model model =
        with(full_technology("one") + full_technology("two") + full_technology("three"),
             serves("one") + serves("two") + serves("three") + "  - {from: three, to: one, kind: requires}\n");
    const PairsResult result = rank_pairs(model);
    REQUIRE(result.pairs.size() == 3);
    CHECK(result.pairs[0].rank == 1);
    CHECK((result.pairs[0].a == 0 && result.pairs[0].b == 2));
    CHECK(result.pairs[1].rank == 2);
    CHECK(result.pairs[2].rank == 2);
    CHECK((result.pairs[1].a == 0 && result.pairs[1].b == 1));
}

TEST_CASE("Dependencies combine over all requires links between the two, either way") {
    const Model model = with(full_technology("one") + full_technology("two"),
                             "  - {from: one, to: two, kind: requires, weight: 0.5}\n"
                             "  - {from: two, to: one, kind: requires, grade: inferred}\n");
    const Pair pair = score_pair(model, 1, 0);
    CHECK(pair.masses[Component::dependency] == Approx(1 - 0.5 * 0.4).margin(1e-12));
    CHECK(pair.components[Component::dependency] == Approx(0.8).margin(1e-12));
}

TEST_CASE("Salience, weights and half saturation come from the data set") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x, salience: 0.5}]
technologies:
  - {id: one, opportunities: [{phrase: A, themes: [x], weight: 0.4}]}
  - {id: two, opportunities: [{phrase: B, themes: [x]}]}
settings: {half_saturation: 1, weights: {opportunity: 2}}
)");
    const Pair pair = score_pair(model, 0, 1);
    CHECK(pair.masses[Component::opportunity] == Approx(0.2).margin(1e-12));
    CHECK(pair.components[Component::opportunity] == Approx(0.2 / 1.2).margin(1e-12));
    CHECK(pair.leverage == Approx(2 * 0.2 / 1.2).margin(1e-12));
}

TEST_CASE("A pair needs two different technologies of the data set") {
    const Model model = test::shipped_model("minimal");
    CHECK_THROWS_AS(score_pair(model, 0, 0), std::invalid_argument);
    CHECK_THROWS_AS(score_pair(model, 0, 2), std::invalid_argument);
}

TEST_CASE("Pairs that the draws place higher or more often among the first stand beside the first") {
    const Model model = with(full_technology("a") + full_technology("b") + full_technology("c") + "  - {id: d}\n",
                             serves("a") + serves("b"));
    PairsResult result = rank_pairs(model);
    CHECK(ranked_count(result) == 3);
    CHECK(rivals_of_first(result).empty());  // nothing was drawn
    result.robust.emplace();
    result.pairs[0].band = RankBand{1.6, 1, 3, 0.9, {}};
    result.pairs[1].band = RankBand{1.7, 1, 3, 0.95, {}};
    result.pairs[2].band = RankBand{1.5, 1, 3, 0.8, {}};
    CHECK(rivals_of_first(result) == std::vector<std::uint32_t>{2, 1});
    CHECK(describe_rivals(model, result, " + ") ==
          "Over the draws b + c (mean rank 1.5, among the first 3 in 80 %) and a + c (mean rank 1.7, among the first 3 "
          "in "
          "95 %) are about equal to it (mean rank 1.6, among the first 3 in 90 %).");
    result.pairs[1].band->top_k_probability = result.pairs[2].band->top_k_probability = 0.9;
    result.pairs[2].band->expected_rank = 1.6;  // as high is not higher
    CHECK(describe_rivals(model, result, " + ").empty());
}
