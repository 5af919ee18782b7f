// Published examples. Where a published table breaks its own rule, the test says so and holds to the rule.
#include <interlink/cognitive_map.hpp>
#include <interlink/dematel.hpp>
#include <interlink/ism.hpp>
#include <interlink/micmac.hpp>

#include "method/matrices.hpp"
#include "support/catch.hpp"

#include <set>

using namespace interlink;
using test::matrix_of;

namespace {

std::vector<double> influences(const InfluenceMap& map) {
    std::vector<double> sums;
    for (const InfluencePlace& place : map.places) sums.push_back(place.influence);
    return sums;
}

std::vector<double> dependences(const InfluenceMap& map) {
    std::vector<double> sums;
    for (const InfluencePlace& place : map.places) sums.push_back(place.dependence);
    return sums;
}

void check_close(const std::vector<double>& found, const std::vector<double>& expected, double margin) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO("place " << i);
        CHECK(found[i] == Approx(expected[i]).epsilon(0).margin(margin));
    }
}

// github diazpolanco13/micmac-app, docs/roadmap-historico/09_EJERCICIO_MODELO_GEOPOLITICO.md
const LabelledMatrix geopolitical =
    matrix_of({{0, 1, 3, 1, 3}, {3, 0, 3, 2, 1}, {2, 3, 0, 1, 3}, {3, 1, 3, 0, 3}, {3, 3, 3, 2, 0}});

// CRAN package dematel, vignette; data of Celikbilek and Ozdemir 2020
const LabelledMatrix device =
    matrix_of({{0, 2, 4, 3, 4}, {3, 0, 2, 0, 0}, {3, 3, 0, 0, 0}, {3, 0, 4, 0, 2}, {4, 0, 2, 0, 0}});

// CRAN package fcm, vignette
const LabelledMatrix vignette = matrix_of({{0, 0, 0.6, 0.9, 0, 0},
                                           {0.1, 0, 0, 0, 0, 0},
                                           {0, 0.7, 0, 0, 0.9, 0},
                                           {0, 0, 0, 0, 0, 0.9},
                                           {0, 0, 0, 0, 0, -0.9},
                                           {-0.3, 0, 0, 0, 0, 0}});

CognitiveMapOptions vignette_options() {
    CognitiveMapOptions options;
    for (const double figure : {1, 1, 1, 0, 0, 0}) options.initial.emplace_back("", figure);
    return options;
}

}  // namespace

TEST_CASE("MICMAC gives the published sums, and the quadrants of the published rule") {
    const MicmacResult result = micmac(geopolitical);
    CHECK(influences(result.direct) == std::vector<double>{8, 9, 9, 10, 11});
    CHECK(dependences(result.direct) == std::vector<double>{11, 8, 12, 6, 10});
    CHECK(result.direct.mean_influence == Approx(9.4));
    CHECK(result.direct.mean_dependence == Approx(9.4));
    // The publication calls V1, V2 and V3 relay and V4 dependent; by its own rule, at least the mean, only V5 is right.
    const std::vector<InfluenceQuadrant> expected{InfluenceQuadrant::dependent, InfluenceQuadrant::autonomous,
                                                  InfluenceQuadrant::dependent, InfluenceQuadrant::driver,
                                                  InfluenceQuadrant::linkage};
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(result.direct.places[i].quadrant == expected[i]);
}

TEST_CASE("The square breaks the tie of two variables, and the orders stay from then on") {
    const MicmacResult result = micmac(geopolitical);
    CHECK(result.kind == IndirectKind::power);
    CHECK(result.settled);
    CHECK(result.power == 2);
    CHECK(influences(result.indirect) == std::vector<double>{79, 82, 86, 93, 98});
    CHECK(dependences(result.indirect) == std::vector<double>{96, 83, 105, 59, 95});
    REQUIRE(result.powers.size() == 3);
    CHECK(result.powers[0].influence == std::vector<std::uint32_t>{5, 3, 3, 2, 1});
    CHECK(result.powers[1].influence == std::vector<std::uint32_t>{5, 4, 3, 2, 1});
    CHECK(result.powers[2].influence == result.powers[1].influence);
    CHECK(result.powers[0].dependence == std::vector<std::uint32_t>{2, 4, 1, 5, 3});
}

TEST_CASE("DEMATEL gives the published total relation, sums and network") {
    const DematelResult result = dematel(device);
    REQUIRE(result.error.empty());
    CHECK(result.scale == 13);
    // Computed without rounding; the publication rounds N to five places, which moves T by up to 7e-6.
    check_close(
        result.total,
        {0.4889651157956012,  0.3912269760093136,  0.7026734855099582,  0.3436073344143695,  0.5110057793854726,
         0.4110639890233255,  0.14481726331545472, 0.35349881501808667, 0.09486092054384435, 0.14107521516776853,
         0.43846825495821384, 0.35447174753648497, 0.24373206935262576, 0.10118498191343396, 0.15048022951228643,
         0.5593821462725044,  0.22626086233420656, 0.6075423059332254,  0.12908818760134716, 0.3458234584840548,
         0.5255997671614486,  0.1749116460854019,  0.4075506215957758,  0.1212922539603343,  0.1803833520435741},
        1e-12);
    check_close({result.total[0], result.total[2], result.total[17], result.total[24]},
                {0.4889668, 0.7026745, 0.6075431, 0.1803824}, 1e-5);
    const std::vector<double> gives{2.4374786911147153, 1.1453162030684798, 1.288337283273045, 1.8680969606253384,
                                    1.4097376408465347};
    const std::vector<double> receives{2.4234792732110937, 1.2916884952808618, 2.314997297409672, 0.7900336784333293,
                                       1.3287680345931565};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(result.factors[i].r == Approx(gives[i]).epsilon(0).margin(1e-12));
        CHECK(result.factors[i].c == Approx(receives[i]).epsilon(0).margin(1e-12));
        CHECK(result.factors[i].prominence == Approx(gives[i] + receives[i]).epsilon(0).margin(1e-12));
        CHECK(result.factors[i].relation == Approx(gives[i] - receives[i]).epsilon(0).margin(1e-12));
        CHECK((result.factors[i].relation > 0) == (i == 0 || i == 3 || i == 4));  // K1 by no more than 0.014
    }
    CHECK(result.threshold == Approx(0.3259586711571245).epsilon(0).margin(1e-12));
    const std::set<std::pair<std::size_t, std::size_t>> edges{{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 0}, {1, 2},
                                                              {2, 0}, {2, 1}, {3, 0}, {3, 2}, {3, 4}, {4, 0}, {4, 2}};
    CHECK(std::set(result.network.begin(), result.network.end()) == edges);
}

TEST_CASE("DEMATEL says why the degenerate matrices have no total relation") {
    // github pdelias/spectralDEMATEL, tests/testthat/test-degenerate.R; Lee et al. 2013
    const std::vector<std::vector<double>> uniform(5, std::vector<double>(5, 2.0));
    for (const LabelledMatrix& matrix : {matrix_of(uniform), matrix_of({{0, 1, 0}, {0, 0, 1}, {1, 0, 0}})}) {
        const DematelResult result = dematel(matrix);
        CHECK(result.error.find("spectral radius 1") != std::string::npos);
        CHECK(result.total.empty());
        CHECK(result.factors.empty());
    }
    CHECK(dematel(matrix_of({{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})).error.find("is 0") !=
          std::string::npos);
    CHECK(dematel(matrix_of({{0, -1}, {1, 0}})).error.find("negative are V1 on V2") != std::string::npos);
}

TEST_CASE("ISM closes the published relation and finds its levels") {
    // CRAN package ISM, man/ISM.Rd; Anand and Bansal 2017. The package writes its answer to a workbook; the levels
    // follow from the definition.
    const IsmResult result =
        ism(matrix_of({{1, 1, 1, 1, 1}, {0, 1, 1, 1, 1}, {0, 0, 1, 0, 0}, {0, 1, 1, 1, 1}, {0, 1, 1, 0, 1}}));
    const std::vector<bool> closed{1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1};
    CHECK(result.reachability == closed);
    const std::vector<IsmFactor> expected{{3, 5, 1}, {2, 4, 4}, {1, 1, 5}, {2, 4, 4}, {2, 4, 4}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(result.factors[i].level == expected[i].level);
        CHECK(result.factors[i].driving == expected[i].driving);
        CHECK(result.factors[i].dependence == expected[i].dependence);
    }
    CHECK(result.levels == 3);
    CHECK(result.closure_added == std::vector<std::pair<std::size_t, std::size_t>>{{4, 3}});
}

TEST_CASE("A fuzzy cognitive map takes the published states by Kosko's rule") {
    CognitiveMapOptions options = vignette_options();
    options.epsilon = 0.001;
    const CognitiveMapResult result = cognitive_map(vignette, options);
    REQUIRE(result.end == CognitiveMapEnd::fixed_point);
    REQUIRE(result.states.size() == 6);  // published as state 6, counted from 1
    check_close(result.states[1],
                {0.52497918747894, 0.668187772168166, 0.6456563062257954, 0.7109495026250039, 0.7109495026250039, 0.5},
                1e-14);
    check_close(result.states[5], {0.4778365, 0.5986462, 0.5712033, 0.6059079, 0.6257586, 0.4955168}, 1e-7);
    CHECK(result.step == 5);
}

TEST_CASE("A fuzzy cognitive map takes the published states by the rescaled rule") {
    CognitiveMapOptions options = vignette_options();
    options.rule = UpdateRule::rescaled;
    options.lambda = 2;
    options.epsilon = 0.0001;
    const CognitiveMapResult result = cognitive_map(vignette, options);
    REQUIRE(result.end == CognitiveMapEnd::fixed_point);
    check_close(result.states[1], {0.9426758, 0.9677045, 0.9608343, 0.450166, 0.450166, 0.1192029}, 1e-7);
    REQUIRE(result.states.size() >= 30);
    check_close(result.states[29], {0.8654104, 0.9534946, 0.9309104, 0.9589686, 0.9684847, 0.3186077}, 1e-7);
}
