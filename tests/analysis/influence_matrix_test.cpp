#include <interlink/influence_matrix.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <cmath>

using namespace interlink;

TEST_CASE("The influence matrix of the minimal data set is the one worked out by hand") {
    const Model model = test::shipped_model("minimal");
    const InfluenceMatrix matrix = influence_matrix(model);
    REQUIRE(matrix.size == 2);

    // Sensors enable the ledger's visibility and speed: mass 1.5, so 3/7. The ledger requires sensors: 0.5 · 0.6 = 0.3.
    const Influence& forth = matrix.at(0, 1);
    CHECK(forth.exploit == Approx(3.0 / 7).margin(1e-12));
    CHECK(forth.shield == 0.0);
    CHECK(forth.dependency == Approx(0.3).margin(1e-12));
    CHECK(forth.raises == 0.0);
    CHECK(forth.value() == Approx(0.6).margin(1e-12));  // 1 − 0.7 · 4/7

    // The ledger answers the sensors' fraud: mass 0.4, so 1/6.
    const Influence& back = matrix.at(1, 0);
    CHECK(back.exploit == 0.0);
    CHECK(back.shield == Approx(1.0 / 6).margin(1e-12));
    CHECK(back.dependency == 0.0);
    CHECK(back.value() == Approx(1.0 / 6).margin(1e-12));

    CHECK(matrix.at(0, 0).value() == 0.0);
    CHECK(matrix.at(1, 1).value() == 0.0);
}

TEST_CASE("On the minimal data set sensors drive and the ledger depends") {
    const InfluenceMatrix matrix = influence_matrix(test::shipped_model("minimal"));
    const InfluenceMap map = influence_map(matrix.values(), matrix.size);
    REQUIRE(map.places.size() == 2);
    CHECK(map.places[0].influence == Approx(0.6).margin(1e-12));
    CHECK(map.places[0].dependence == Approx(1.0 / 6).margin(1e-12));
    CHECK(map.places[0].quadrant == InfluenceQuadrant::driver);
    CHECK(map.places[1].influence == Approx(1.0 / 6).margin(1e-12));
    CHECK(map.places[1].dependence == Approx(0.6).margin(1e-12));
    CHECK(map.places[1].quadrant == InfluenceQuadrant::dependent);
    CHECK(map.mean_influence == Approx(23.0 / 60).margin(1e-12));
    CHECK(map.mean_dependence == Approx(23.0 / 60).margin(1e-12));
}

TEST_CASE("Links between technologies influence in their direction, with their sign, and parallel ones join") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
technologies: [{id: a, name: A}, {id: b, name: B}]
links:
  - {from: a, to: b, kind: influences, weight: 0.5}
  - {from: a, to: b, kind: influences, weight: 0.5, confidence: 0.5}
  - {from: b, to: a, kind: influences, weight: 0.4, sign: "-"}
  - {from: a, to: b, kind: requires, weight: 0.1}
)");
    const InfluenceMatrix matrix = influence_matrix(model);
    CHECK(matrix.at(0, 1).raises == Approx(0.625).margin(1e-12));  // 1 − 0.5 · 0.75
    CHECK(matrix.at(0, 1).value() == Approx(0.625).margin(1e-12));
    CHECK(matrix.at(1, 0).lowers == Approx(0.4).margin(1e-12));
    CHECK(matrix.at(1, 0).dependency == Approx(0.1).margin(1e-12));
    CHECK(matrix.at(1, 0).value() == Approx(-0.3).margin(1e-12));
    // What lowers counts by its size: B acts on A with 0.3.
    const InfluenceMap map = influence_map(matrix.values(), matrix.size);
    CHECK(map.places[1].influence == Approx(0.3).margin(1e-12));
    CHECK(map.places[0].dependence == Approx(0.3).margin(1e-12));
}

TEST_CASE("The four quadrants are cut at the mean") {
    // Row sums 6, 5, 1, 0; column sums 1, 4, 6, 1; both means 3.
    const std::vector<double> values{0, 3, 3, 0,  //
                                     1, 0, 3, 1,  //
                                     0, 1, 0, 0,  //
                                     0, 0, 0, 0};
    const InfluenceMap map = influence_map(values, 4);
    CHECK(map.mean_influence == Approx(3.0));
    CHECK(map.places[0].quadrant == InfluenceQuadrant::driver);
    CHECK(map.places[1].quadrant == InfluenceQuadrant::linkage);
    CHECK(map.places[2].quadrant == InfluenceQuadrant::dependent);
    CHECK(map.places[3].quadrant == InfluenceQuadrant::autonomous);
}

TEST_CASE("A sum that equals the mean is high, however it was rounded") {
    // Each acts on the next with 0.1; the mean of seven times 0.1 comes out a little above 0.1.
    std::vector<double> values(49, 0.0);
    for (std::size_t row = 0; row < 7; ++row) values[row * 7 + (row + 1) % 7] = 0.1;
    const InfluenceMap map = influence_map(values, 7);
    REQUIRE(map.mean_influence > 0.1);
    for (const InfluencePlace& place : map.places) CHECK(place.quadrant == InfluenceQuadrant::linkage);
}

TEST_CASE("A matrix that is not square is refused and an empty one has no places") {
    CHECK_THROWS_AS(influence_map({1, 2, 3}, 2), std::invalid_argument);
    CHECK(influence_map({}, 0).places.empty());
}
