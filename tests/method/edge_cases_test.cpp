// Matrices at the edge of what the methods are made for, worked out by hand.
#include <interlink/cognitive_map.hpp>
#include <interlink/dematel.hpp>
#include <interlink/ism.hpp>
#include <interlink/method.hpp>
#include <interlink/micmac.hpp>

#include "method/matrices.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <set>

using namespace interlink;
using test::matrix_of;

namespace {

MethodOutcome run(std::string_view name, const LabelledMatrix& matrix, const MethodOptions& options = {}) {
    MethodInput input;
    input.source = {"Test", "test.csv", ""};
    input.matrix = matrix;
    return find_method(name)->run(input, options);
}

CognitiveMapOptions beginning(const std::vector<double>& figures,
                              TransferFunction transfer = TransferFunction::bivalent) {
    CognitiveMapOptions options;
    for (const double figure : figures) options.initial.emplace_back("", figure);
    options.transfer = transfer;
    return options;
}

}  // namespace

TEST_CASE("Where nothing goes round, the powers end and the attenuated sum is taken to the longest chain") {
    // V1 → V2 → V3 by 2 and 3: M² holds 6 from V1 to V3, M³ is 0. With α = ½ the sum holds 2, 3 and 3.
    const MicmacResult result = micmac(matrix_of({{0, 2, 0}, {0, 0, 3}, {0, 0, 0}}));
    CHECK(result.kind == IndirectKind::sum);
    CHECK(result.walks.longest == 2);
    CHECK(result.power == 2);
    CHECK(result.attenuation == 0.5);
    CHECK(result.indirect.places[0].influence == 5);
    CHECK(result.indirect.places[1].influence == 3);
    CHECK(result.indirect.places[2].influence == 0);
    CHECK(result.indirect.places[2].dependence == 6);
    REQUIRE(result.powers.size() == 2);
}

TEST_CASE("A chain longer than the powers that are looked at is summed to its end") {
    const std::size_t n = 60;
    std::vector<std::vector<double>> rows(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i + 1 < n; ++i) rows[i][i + 1] = 1.0;
    const MicmacResult result = micmac(matrix_of(rows));
    CHECK(result.walks.longest == 59);
    CHECK(result.powers.size() == most_powers);
    CHECK(result.indirect.places[0].influence == Approx(2.0 - std::pow(0.5, 58)));  // 1 + ½ + ¼ … of 59 terms
}

TEST_CASE("A matrix whose powers go round is told by its period, and the sum is taken") {
    const MicmacResult result = micmac(matrix_of({{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}));
    CHECK(result.walks.period == 3);
    CHECK(result.walks.longest == 0);
    CHECK(result.kind == IndirectKind::sum);
    CHECK(result.power == 0);
    CHECK(result.indirect.places[0].influence == Approx(2.0));    // 1 + ½ + ¼ …
    for (const InfluencePlace& place : result.indirect.places) {  // exactly alike: a reader may sort by them
        CHECK(place.influence == result.indirect.places[0].influence);
        CHECK(place.dependence == result.indirect.places[0].dependence);
    }
}

TEST_CASE("Without options a sum that has no limit is attenuated more, with them it is an error with a way out") {
    const LabelledMatrix matrix = matrix_of({{0, 4}, {4, 0}});  // period 2, growth 4
    const MicmacResult usual = micmac(matrix);
    CHECK(usual.walks.growth == Approx(4.0));
    CHECK(usual.attenuation == Approx(0.125));
    CHECK(usual.indirect.places[0].influence == Approx(8.0));  // 4 / (1 − ½)
    MicmacOptions options;
    options.attenuation = 0.25;
    const MicmacResult given = micmac(matrix, options);
    CHECK(given.error.find("no limit") != std::string::npos);
    CHECK(given.hint.find("below 0.25") != std::string::npos);
    CHECK(given.indirect.places.empty());
    options.power = 3;
    CHECK(micmac(matrix, options).indirect.places[0].influence == Approx(12.0));  // 4 + ¼·16 + 1/16·64
}

TEST_CASE("Powers far beyond the range of a double keep their orders") {
    const MicmacResult result =
        micmac(matrix_of({{1e15, 1e14, 0}, {1e14, 9e14, 1e13}, {1e12, 0, 8e14}}), {std::nullopt, 50u});
    REQUIRE(result.error.empty());
    for (const InfluencePlace& place : result.indirect.places) {
        CHECK(std::isfinite(place.influence));
        CHECK(place.influence > 0.0);
    }
    MicmacOptions large;
    large.power = 50;
    large.attenuation = 1e9;
    const MicmacResult beyond = micmac(matrix_of({{1e15, 1}, {1, 1e15}}), large);
    CHECK(beyond.exponent > 1023);  // 1e9^49 · 1e15^50
    CHECK(std::isfinite(beyond.indirect.mean_influence));
}

TEST_CASE("A given diagonal and negative figures count in direct sums by their size") {
    const MicmacResult result = micmac(matrix_of({{2, -3}, {0, 1}}));
    CHECK(result.direct.places[0].influence == 5);
    CHECK(result.direct.places[1].dependence == 4);
}

TEST_CASE("Signs that cancel can end the powers although walks go round") {
    const MicmacResult result = micmac(matrix_of({{1, -1}, {1, -1}}));  // its square is 0
    CHECK(result.walks.longest == 1);
    CHECK(result.kind == IndirectKind::sum);
    CHECK(result.indirect.places[0].influence == 2);
}

TEST_CASE("A part that passes on all it receives has no total relation, and is named") {
    // V1 and V2 only feed each other, with the largest sum; V3 is apart.
    const DematelResult result = dematel(matrix_of({{0, 3, 0}, {3, 0, 0}, {0, 0, 1}}));
    CHECK(result.error.find("V1 and V2 pass") != std::string::npos);
    // V1 passes on as much as V2, but a third of it leaves the two.
    CHECK(dematel(matrix_of({{0, 2, 1}, {3, 0, 0}, {0, 0, 0}})).error.empty());
    // The same with a way out: 3 of 4 go on.
    CHECK(dematel(matrix_of({{0, 3, 1}, {3, 0, 0}, {0, 0, 1}})).error.empty());
}

TEST_CASE("Decimals that add up to the same but for rounding have spectral radius 1") {
    const LabelledMatrix matrix =
        matrix_of({{0, 0.1, 0.2, 0.3}, {0.3, 0, 0.1, 0.2}, {0.2, 0.3, 0, 0.1}, {0.1, 0.2, 0.3, 0}});
    CHECK(dematel(matrix).error.find("all elements pass as much influence on as they receive") != std::string::npos);
}

TEST_CASE("An element alone that acts on itself is told so, and what to give instead") {
    const DematelResult result = dematel(matrix_of(std::vector<std::vector<double>>{{1.0}}));
    CHECK(result.error.find("V1 passes as much influence on as it receives") != std::string::npos);
    CHECK(result.hint == "give the influences among two elements or more");
}

TEST_CASE("A relation of one step is at the mean, and what is chained is peeled from the top") {
    // V1 → V2 → V3, and V4 and V5 lead to each other and to V2.
    const IsmResult result =
        ism(matrix_of({{0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 0, 0}, {0, 1, 0, 0, 1}, {0, 0, 0, 1, 0}}));
    const std::vector<unsigned> levels{3, 2, 1, 3, 3};
    for (std::size_t i = 0; i < levels.size(); ++i) CHECK(result.factors[i].level == levels[i]);
    const std::set<std::pair<std::size_t, std::size_t>> added{{0, 2}, {3, 2}, {4, 1}, {4, 2}};
    CHECK(std::set(result.closure_added.begin(), result.closure_added.end()) == added);
}

TEST_CASE("A relation from degrees holds what is strictly above the mean of the pairs, whatever its sign") {
    const ThresholdedMatrix relation = above_mean(matrix_of({{9, 0.4, -0.6}, {0.4, 9, 0.2}, {0.4, 0.4, 9}}));
    CHECK(relation.threshold == Approx(0.4));
    CHECK(relation.matrix.values == std::vector<double>{0, 0, 1, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("A bivalent map comes to rest, goes round, or neither, as worked out by hand") {
    const LabelledMatrix ring = matrix_of({{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
    const CognitiveMapResult round = cognitive_map(ring, beginning({1, 0, 0}));
    CHECK(round.end == CognitiveMapEnd::cycle);
    CHECK(round.length == 3);
    CHECK(round.step == 0);
    CHECK(round.states[1] == std::vector<double>{0, 1, 0});
    const CognitiveMapResult rest = cognitive_map(ring, beginning({1, 1, 1}));
    CHECK(rest.end == CognitiveMapEnd::fixed_point);
    CHECK(rest.length == 1);
    CognitiveMapOptions few = beginning({1, 0, 0});
    few.max_steps = 2;
    const CognitiveMapResult neither = cognitive_map(ring, few);
    CHECK(neither.end == CognitiveMapEnd::not_converged);
    CHECK(neither.step == 2);
    CHECK(neither.length == 0);
}

TEST_CASE("A cycle that begins later is told from its first state") {
    // V1 dies out after the first step; V2 and V3 then hand one activity to and fro.
    const CognitiveMapResult result = cognitive_map(matrix_of({{0, 1, 0}, {0, 0, 1}, {0, 1, 0}}), beginning({1, 0, 0}));
    CHECK(result.end == CognitiveMapEnd::cycle);
    CHECK(result.length == 2);
    CHECK(result.step == 1);
}

TEST_CASE("The rules differ in what a concept keeps of itself, and a weight on itself counts in all of them") {
    const LabelledMatrix alone = matrix_of({{0.5, 0}, {0, 0}});
    CognitiveMapOptions options = beginning({0.4, 0.4}, TransferFunction::tanh);
    options.max_steps = 1;
    CHECK(cognitive_map(alone, options).states[1][0] == Approx(std::tanh(0.2)));
    options.rule = UpdateRule::modified;
    CHECK(cognitive_map(alone, options).states[1][0] == Approx(std::tanh(0.6)));
    CHECK(cognitive_map(alone, options).states[1][1] == Approx(std::tanh(0.4)));
    options.rule = UpdateRule::rescaled;
    CHECK(cognitive_map(alone, options).states[1][0] == Approx(std::tanh(-0.3)));
}

TEST_CASE("A sum that is 0 but for rounding moves no concept") {
    // 0.1 + 0.2 − 0.3 is 5.6e-17 in doubles.
    const LabelledMatrix matrix = matrix_of({{0, 0, 0, 0.1}, {0, 0, 0, 0.2}, {0, 0, 0, -0.3}, {0, 0, 0, 0}});
    for (const TransferFunction transfer : {TransferFunction::bivalent, TransferFunction::trivalent})
        CHECK(cognitive_map(matrix, beginning({1, 1, 1, 0}, transfer)).states[1][3] == 0.0);
}

TEST_CASE("An initial state is held to the concepts and to what the transfer function allows") {
    const LabelledMatrix matrix = matrix_of({{0, 1}, {1, 0}});
    CHECK(cognitive_map(matrix, beginning({1})).error.find("1 figures; there are 2") != std::string::npos);
    CHECK(cognitive_map(matrix, beginning({2, 0})).error.find("from 0 to 1") != std::string::npos);
    CHECK(cognitive_map(matrix, beginning({-1, 0})).error.find("from 0 to 1") != std::string::npos);
    CHECK(cognitive_map(matrix, beginning({-1, 0}, TransferFunction::trivalent)).error.empty());
    CognitiveMapOptions named;
    named.initial = {{"V2", 1.0}};
    CHECK(cognitive_map(matrix, named).states[0] == std::vector<double>{0, 1});
    named.initial = {{"V22", 1.0}};
    CHECK(cognitive_map(matrix, named).hint == "did you mean 'V2'?");
    named.initial = {{"V2", 1.0}, {"V2", 0.0}};
    CHECK(cognitive_map(matrix, named).error.find("twice") != std::string::npos);
}

TEST_CASE("A concept that is held keeps its figure in every step, and the others feel it") {
    // V1 → V2 → V3, and V3 would switch V1 off.
    const LabelledMatrix chain = matrix_of({{0, 1, 0}, {0, 0, 1}, {-1, 0, 0}});
    CognitiveMapOptions options = beginning({0, 0, 0});
    options.hold = {{"V1", 1.0}};
    const CognitiveMapResult result = cognitive_map(chain, options);
    CHECK(result.states == std::vector<std::vector<double>>{{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 1, 1}});
    CHECK(result.end == CognitiveMapEnd::fixed_point);
    options.hold = {{"V1", 0.5}, {"V3", 0.0}};
    options.transfer = TransferFunction::tanh;
    options.max_steps = 1;
    CHECK(cognitive_map(chain, options).states[1] == std::vector<double>{0.5, std::tanh(0.5), 0});
    // Held against its initial state: what is held wins from the beginning.
    options.initial = {{"V1", 1.0}};
    CHECK(cognitive_map(chain, options).states[0] == std::vector<double>{0.5, 0, 0});
}

TEST_CASE("A concept that is held is held to the concepts and to what the transfer function allows") {
    const LabelledMatrix matrix = matrix_of({{0, 1}, {1, 0}});
    const auto held = [&](std::vector<std::pair<std::string, double>> hold, TransferFunction transfer) {
        CognitiveMapOptions options;
        options.hold = std::move(hold);
        options.transfer = transfer;
        options.max_steps = 1;
        return cognitive_map(matrix, options);
    };
    CHECK(held({{"V22", 1}}, TransferFunction::sigmoid).hint == "did you mean 'V2'?");
    CHECK(held({{"V2", 2}}, TransferFunction::sigmoid).error == "the held state of 'V2' must be from 0 to 1, not 2");
    CHECK(held({{"V2", -1}}, TransferFunction::bivalent).error.find("from 0 to 1") != std::string::npos);
    CHECK(held({{"V2", -1}}, TransferFunction::tanh).error.empty());
    CHECK(held({{"V2", 1}, {"V2", 0}}, TransferFunction::sigmoid).error.find("twice") != std::string::npos);
}

TEST_CASE("A threshold is what a sum must be above, and below its negative where there are three values") {
    // V3 takes in 0.3, 0.5 and 0.6 from V1, V2 and both of the others; V4 the same below 0.
    const LabelledMatrix matrix = matrix_of({{0, 0, 0.3, -0.3}, {0, 0, 0.2, -0.2}, {0, 0, 0, 0}, {0, 0, 0, 0}});
    const auto after = [&](const std::vector<double>& state, TransferFunction transfer, double threshold) {
        CognitiveMapOptions options = beginning(state, transfer);
        options.threshold = threshold;
        options.max_steps = 1;
        const CognitiveMapResult result = cognitive_map(matrix, options);
        return std::pair(result.states[1][2], result.states[1][3]);
    };
    CHECK(after({1, 1, 0, 0}, TransferFunction::bivalent, 0.4) == std::pair(1.0, 0.0));
    CHECK(after({1, 0, 0, 0}, TransferFunction::bivalent, 0.4) == std::pair(0.0, 0.0));
    CHECK(after({1, 1, 0, 0}, TransferFunction::bivalent, 0.5) == std::pair(0.0, 0.0));  // at it is not above it
    CHECK(after({1, 0, 0, 0}, TransferFunction::bivalent, -0.4) == std::pair(1.0, 1.0));
    CHECK(after({1, 1, 0, 0}, TransferFunction::trivalent, 0.4) == std::pair(1.0, -1.0));
    CHECK(after({1, 0, 0, 0}, TransferFunction::trivalent, 0.4) == std::pair(0.0, 0.0));
    CHECK(after({1, 1, 0, 0}, TransferFunction::trivalent, 0.5) == std::pair(0.0, 0.0));
    // 0.1 + 0.2 is at 0.3 although it is not in doubles.
    const LabelledMatrix sum = matrix_of({{0, 0, 0.1}, {0, 0, 0.2}, {0, 0, 0}});
    CognitiveMapOptions options = beginning({1, 1, 0});
    options.threshold = 0.3;
    CHECK(cognitive_map(sum, options).states[1][2] == 0.0);
}

TEST_CASE("A threshold is refused where nothing is cut, and below 0 where there are three values") {
    const LabelledMatrix matrix = matrix_of({{0, 1}, {1, 0}});
    CognitiveMapOptions options;
    options.threshold = 0.5;
    for (const TransferFunction transfer : {TransferFunction::sigmoid, TransferFunction::tanh}) {
        options.transfer = transfer;
        CHECK(cognitive_map(matrix, options).error.find("bivalent and trivalent transfer, not to") !=
              std::string::npos);
    }
    options.transfer = TransferFunction::trivalent;
    CHECK(cognitive_map(matrix, options).error.empty());
    options.threshold = -0.5;
    CHECK(cognitive_map(matrix, options).error.find("0 or more") != std::string::npos);
    options.transfer = TransferFunction::bivalent;
    CHECK(cognitive_map(matrix, options).error.empty());
}

TEST_CASE("A matrix of zeros is no answer, with the reason, except that ISM has one level") {
    const LabelledMatrix zero = matrix_of({{0, 0}, {0, 0}});
    for (const std::string_view name : {"micmac", "dematel", "fcm"}) {
        INFO(name);
        const MethodOutcome outcome = run(name, zero);
        CHECK_FALSE(outcome.document);
        CHECK(outcome.error.find("no element acts on another") != std::string::npos);
    }
    const MethodOutcome levels = run("ism", zero);
    REQUIRE(levels.document);
    CHECK(levels.document->sentences[0].find("one level") != std::string::npos);
}

TEST_CASE("Every method describes itself in tables that all formats can hold") {
    const LabelledMatrix matrix = matrix_of({{0, 0.4, 0}, {0.2, 0, 1}, {0, 0.3, 0}});
    for (const Method& method : methods()) {
        if (method.takes != MethodTakes::matrix) continue;
        const MethodOutcome outcome = run(method.name, matrix);
        INFO(method.name << " " << outcome.error);
        REQUIRE(outcome.document);
        CHECK(outcome.document->command == "method " + std::string(method.name));
        CHECK(outcome.document->dataset.path == "test.csv");
        CHECK(outcome.document->notes.back().code == "method-" + std::string(method.name));
        for (const OutputFormat& format : output_formats()) CHECK_FALSE(format.write(*outcome.document, {}).empty());
    }
}

TEST_CASE("A concept that is called like the column of steps keeps its figures") {
    LabelledMatrix matrix = matrix_of({{0, 1}, {1, 0}});
    matrix.ids = matrix.names = {"step", "step (concept)"};
    const MethodOutcome outcome = run("fcm", matrix);
    REQUIRE(outcome.document);
    std::set<std::string> columns;
    for (const Column& column : outcome.document->tables[1].columns) columns.insert(column.id);
    CHECK(columns.size() == 3);
}
