// Cross-impact balance on published examples, and where it has nothing to say.
#include <interlink/foresight_files.hpp>
#include <interlink/method.hpp>

#include "method/cross_impact_support.hpp"
#include "support/catch.hpp"

#include <map>

using namespace interlink;
using namespace interlink::test;

namespace {

const std::string folder = INTERLINK_SOURCE_DIR "/tests/data/cross_impact/";

Foresight published(const std::string& name) {
    const auto read = load_foresight_file(folder + name);
    for (const auto& diagnostic : read.diagnostics) UNSCOPED_INFO(format_diagnostic(diagnostic, false));
    REQUIRE(read.foresight);
    return *read.foresight;
}

/// "A3 B1 C3 D2 E1 F1": a letter for the descriptor and the number of its state.
StateChoice states(const std::string& text) {
    StateChoice choice;
    for (std::size_t i = 1; i < text.size(); i += 3) choice.push_back(static_cast<std::uint32_t>(text[i] - '1'));
    return choice;
}

struct Expected {
    std::string scenario;
    int margin, total_impact, basin;
};

// The ten scenarios are published (manual of ScenarioWizard 4.1, figure 2-3); margins, impacts and basins were computed
// apart with numpy from the published matrix.
const std::vector<Expected> somewhereland{{"A1 B3 C1 D2 E3 F3", 1, 21, 127}, {"A3 B2 C2 D1 E1 F2", 0, 19, 3},
                                          {"A3 B1 C2 D1 E1 F2", 0, 18, 3},   {"A2 B1 C3 D2 E2 F1", 0, 17, 28},
                                          {"A2 B2 C3 D2 E2 F1", 0, 15, 19},  {"A1 B3 C2 D1 E1 F2", 0, 14, 55},
                                          {"A1 B3 C2 D1 E1 F3", 0, 12, 178}, {"A1 B2 C2 D1 E1 F2", 0, 9, 35},
                                          {"A3 B1 C3 D2 E1 F1", 0, 9, 24},   {"A3 B2 C3 D2 E1 F1", 0, 8, 14}};

ResultDocument answer(const Foresight& foresight, bool basins, unsigned threads = 1) {
    MethodInput input;
    input.foresight = foresight;
    MethodOptions options;
    options.cross_impact_basins = basins;
    options.threads = threads;
    const MethodOutcome outcome = find_method("cib")->run(input, options);
    REQUIRE(outcome.document);
    return *outcome.document;
}

MethodOutcome refused(const Foresight& foresight, bool stated_only = false) {
    MethodInput input;
    input.foresight = foresight;
    input.stated_only = stated_only;
    return find_method("cib")->run(input, {});
}

const Table& table(const ResultDocument& document, const std::string& id) {
    const auto found =
        std::find_if(document.tables.begin(), document.tables.end(), [&](const Table& t) { return t.id == id; });
    REQUIRE(found != document.tables.end());
    return *found;
}

}  // namespace

TEST_CASE("the published balance of a Somewhereland scenario comes out to the digit") {
    const CrossImpactMatrix matrix = matrix_of(published("somewhereland.scw"));
    CHECK(matrix.combinations() == 486);
    const StateChoice choice = states("A2 B1 C3 D1 E1 F1");
    const std::vector<std::int64_t> balances = impact_balances(matrix, choice);
    CHECK(balances == std::vector<std::int64_t>{0, 3, -3, 2, 1, -3, -9, -1, 10, -7, 7, 4, -1, -3, 2, -1, -1});
    CHECK(consistency_margin(matrix, choice, balances) == -14);  // wealth: 7 against -7
    CHECK(succession(matrix, choice) == states("A2 B1 C3 D2 E1 F1"));
}

TEST_CASE("the ten published scenarios of Somewhereland are the consistent ones, with their margins and impacts") {
    const ConsistentScenarios found = consistent_scenarios(matrix_of(published("somewhereland.scw")), {});
    CHECK(found.complete);
    CHECK(found.found == 10);
    REQUIRE(found.listed.size() == somewhereland.size());
    for (std::size_t i = 0; i < somewhereland.size(); ++i) {
        INFO(somewhereland[i].scenario);
        CHECK(found.listed[i].states == states(somewhereland[i].scenario));
        CHECK(found.listed[i].margin == somewhereland[i].margin);
        CHECK(found.listed[i].total_impact == somewhereland[i].total_impact);
    }
}

TEST_CASE("the basins of Somewhereland are those of global succession, and add up to all combinations") {
    const Basins basins = succession_basins(matrix_of(published("somewhereland.scw")), {});
    CHECK(basins.complete);
    CHECK(basins.starts == 486);
    CHECK(basins.cycles == 0);
    REQUIRE(basins.attractors.size() == 10);
    const CrossImpactResult whole = cross_impact_balance(matrix_of(published("somewhereland.scw")), {}, true);
    REQUIRE(whole.basins->of_scenarios.size() == 10);
    for (std::size_t i = 0; i < 10; ++i)
        CHECK(whole.basins->of_scenarios[i] == static_cast<std::uint64_t>(somewhereland[i].basin));
    std::map<StateChoice, std::uint64_t> basin_of;
    for (const Attractor& attractor : basins.attractors) basin_of[attractor.scenarios.front()] = attractor.basin;
    std::uint64_t sum = 0;
    for (const Expected& expected : somewhereland) {
        INFO(expected.scenario);
        CHECK(basin_of[states(expected.scenario)] == static_cast<std::uint64_t>(expected.basin));
        sum += basin_of[states(expected.scenario)];
    }
    CHECK(sum == 486);
}

TEST_CASE("what ScenarioWizard saved of its global example is what is found, margins and impacts too") {
    // CIB_global.sl: "2 2 2" 0 9, "1 2 3" 0 8, "3 1 3" 1 12, "2 3 2" 0 15.
    const ConsistentScenarios found = consistent_scenarios(matrix_of(published("global.scw")), {});
    REQUIRE(found.listed.size() == 4);
    const std::vector<StateChoice> expected{{1, 2, 1}, {2, 0, 2}, {1, 1, 1}, {0, 1, 2}};
    const std::vector<std::int64_t> impacts{15, 12, 9, 8}, margins{0, 1, 0, 0};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(found.listed[i].states == expected[i]);
        CHECK(found.listed[i].total_impact == impacts[i]);
        CHECK(found.listed[i].margin == margins[i]);
    }
}

TEST_CASE("two states that demand each other's opposite go round in a cycle") {
    // d0 takes the state of d1, d1 the other one of d0: every start runs through all four combinations.
    Foresight foresight = bare_foresight({2, 2});
    judge(foresight, 1, 0, 0, 0, 1);
    judge(foresight, 1, 1, 0, 1, 1);
    judge(foresight, 0, 0, 1, 1, 1);
    judge(foresight, 0, 1, 1, 0, 1);
    const CrossImpactMatrix matrix = matrix_of(foresight);
    CHECK(consistent_scenarios(matrix, {}).found == 0);
    const Basins basins = succession_basins(matrix, {});
    REQUIRE(basins.attractors.size() == 1);
    CHECK(basins.cycles == 1);
    CHECK(basins.attractors[0].basin == 4);
    CHECK(basins.attractors[0].scenarios == std::vector<StateChoice>{{0, 0}, {0, 1}, {1, 1}, {1, 0}});
    const ResultDocument document = answer(foresight, true);
    CHECK(std::get<std::string>(table(document, "attractors").rows[0][0]) == "cycle");
    CHECK(table(document, "scenarios").rows.empty());
    CHECK_THAT(document.sentences[0], interlink::test::Contains("None of the 4 combinations"));
}

TEST_CASE("decimals add up as they are written: 0.1 and 0.2 tie with 0.3") {
    Foresight foresight = bare_foresight({1, 1, 2});
    judge(foresight, 0, 0, 2, 0, 0.1);
    judge(foresight, 1, 0, 2, 0, 0.2);
    judge(foresight, 0, 0, 2, 1, 0.3);
    const CrossImpactMatrix matrix = matrix_of(foresight);
    CHECK(matrix.units == 10);
    CHECK_FALSE(matrix.rounded);
    const ConsistentScenarios found = consistent_scenarios(matrix, {});
    REQUIRE(found.listed.size() == 2);
    CHECK(found.listed[0].margin == 0);
    CHECK(matrix.score(found.listed[0].total_impact) == 0.3);
    const ResultDocument document = answer(foresight, false);
    CHECK_THAT(write_json_table(table(document, "scenarios")), interlink::test::Contains("\"total_impact\": 0.3\n"));
}

TEST_CASE("a descriptor of one state is in every scenario and has no margin") {
    Foresight foresight = bare_foresight({1, 1});
    judge(foresight, 0, 0, 1, 0, -2);
    const ConsistentScenarios found = consistent_scenarios(matrix_of(foresight), {});
    REQUIRE(found.listed.size() == 1);
    CHECK_FALSE(found.listed[0].margin);
    CHECK(found.listed[0].total_impact == -2);
    CHECK_THAT(write_json_table(table(answer(foresight, false), "scenarios")),
               interlink::test::Contains("\"margin\": null"));
}

TEST_CASE("a third descriptor that nothing acts on may take any state, and the answer says which tell apart") {
    Foresight foresight = bare_foresight({2, 2, 2});
    for (const std::size_t d : {0u, 1u})
        for (const std::size_t s : {0u, 1u}) judge(foresight, d, s, 1 - d, s, 2);
    const CrossImpactResult result = cross_impact_balance(matrix_of(foresight), {}, false);
    CHECK(sorted_states(result.scenarios.listed) ==
          std::vector<StateChoice>{{0, 0, 0}, {0, 0, 1}, {1, 1, 0}, {1, 1, 1}});
    CHECK(contrast(result).telling == std::vector<std::uint32_t>{0, 2});
    CHECK(contrast(result).telling_sets == 2);  // the first two descriptors go together
    CHECK(answer(foresight, false).sentences.back() ==
          "Descriptor d0 and Descriptor d2 alone tell them apart, as does 1 other pair of descriptors.");
    CHECK(contrast(result).shared.empty());
}

TEST_CASE("what all scenarios share and what none has is told") {
    Foresight foresight = bare_foresight({2, 3});
    for (const std::size_t state : {0u, 1u, 2u}) judge(foresight, 1, state, 0, 0, 1);
    judge(foresight, 0, 0, 1, 0, 1);
    judge(foresight, 0, 0, 1, 1, 1);
    const CrossImpactResult result = cross_impact_balance(matrix_of(foresight), {}, false);
    REQUIRE(sorted_states(result.scenarios.listed) == std::vector<StateChoice>{{0, 0}, {0, 1}});
    using States = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    CHECK(contrast(result).shared == States{{0, 0}});
    CHECK(contrast(result).absent == States{{0, 1}, {1, 2}});
    const ResultDocument document = answer(foresight, false);
    CHECK(document.sentences[2] == "All share Descriptor d0: State 0.");
    CHECK(document.sentences[3] == "In none of them: Descriptor d0: State 1 and Descriptor d1: State 2.");
}

TEST_CASE("every number of a scenario is explained by the judgements that make it up") {
    const ResultDocument document = answer(published("somewhereland.scw"), false);
    const Table& balances = table(document, "balances");
    // No. 1 is A1 B3 C1 D2 E3 F3; on C1 act A1 0, B3 +3, D2 0, E3 +3 and F3 -1.
    const auto row = std::find_if(balances.rows.begin(), balances.rows.end(), [](const Row& r) {
        return std::get<std::int64_t>(r[0]) == 1 && std::get<Reference>(r[1]).id == "C. Economy";
    });
    REQUIRE(row != balances.rows.end());
    CHECK(std::get<Reference>((*row)[2]).id == "C1 Shrinking");
    CHECK(std::get<double>((*row)[3]) == 5.0);
    CHECK(std::get<TextList>((*row)[7]) == TextList{"B. Foreign policy +3", "E. Social cohesion +3"});
    CHECK(std::get<TextList>((*row)[8]) == TextList{"F. Social values -1"});
}

TEST_CASE("scenarios are objects from descriptor to state in JSON, and attractors lists of them") {
    const ResultDocument document = answer(published("global.scw"), true);
    const std::string scenarios = write_json_table(table(document, "scenarios"));
    CHECK_THAT(scenarios, interlink::test::Contains(R"("states": {"WTRD": "Ntl", "WSEC": "Alrt", "WECO": "Stag"})"));
    CHECK_THAT(write_json_table(table(document, "attractors")),
               interlink::test::Contains(R"("scenarios": [{"WTRD": )"));
    CHECK_THAT(write_csv_table(table(document, "scenarios")),
               interlink::test::Contains("WTRD:Ntl|WSEC:Alrt|WECO:Stag"));
}

TEST_CASE("any number of threads gives the same bytes") {
    std::mt19937 random(7);
    const Foresight foresight = random_foresight(random, {3, 4, 2, 3, 3, 2, 3, 3, 4, 2}, 3);
    const auto bytes = [&](unsigned threads) {
        return find_output_format("json")->write(answer(foresight, true, threads), {});
    };
    CHECK(bytes(2) == bytes(1));
    CHECK(bytes(4) == bytes(1));
}

TEST_CASE("what cannot be computed is refused with the reason") {
    CHECK_THAT(refused({}).error, interlink::test::Contains("no foresight"));
    CHECK_THAT(refused(bare_foresight({2})).error, interlink::test::Contains("at least two descriptors"));
    CHECK_THAT(refused(bare_foresight({2, 2})).error, interlink::test::Contains("no judgement is other than 0"));
    Foresight large = bare_foresight({2, 2});
    judge(large, 0, 0, 1, 1, 1'000'001);
    CHECK_THAT(refused(large).error, interlink::test::Contains("scores lie between"));
    large.impacts[0].score = 1'000'000;
    CHECK(refused(large).document);
    CHECK_THAT(refused(large, true).error,
               interlink::test::Contains("no judgement is other than 0"));  // none is stated
}

TEST_CASE("the bounds on states are inclusive") {
    const auto outcome = [](const std::vector<std::size_t>& sizes) {
        Foresight foresight = bare_foresight(sizes);
        judge(foresight, 0, 0, 1, 1, 1);
        return cross_impact_matrix(foresight);
    };
    CHECK(outcome({cross_impact_alternatives, 2}).matrix);
    CHECK_THAT(outcome({cross_impact_alternatives + 1, 2}).error, interlink::test::Contains("it takes 1 to 30"));
    CHECK(outcome(std::vector<std::size_t>(cross_impact_states / 2, 2)).matrix);
    CHECK_THAT(outcome(std::vector<std::size_t>(cross_impact_states / 2 + 1, 2)).error,
               interlink::test::Contains("402 states"));
}

TEST_CASE("a list that is cut keeps the greatest total impact and says how many there are") {
    Foresight foresight = bare_foresight({2, 2, 2, 2, 2});
    judge(foresight, 0, 0, 1, 0, 1);  // ties everywhere else
    CrossImpactRun run;
    run.limits.listed = 3;
    const CrossImpactMatrix matrix = matrix_of(foresight);
    const ConsistentScenarios all = consistent_scenarios(matrix, {}), few = consistent_scenarios(matrix, run);
    CHECK(all.found == 24);  // all but d0 = s0 with d1 = s1
    CHECK(few.found == 24);
    CHECK(few.complete);
    REQUIRE(few.listed.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(few.listed[i].states == all.listed[i].states);
    const CrossImpactResult result = cross_impact_balance(matrix, run, true);
    CHECK(result.basins->found == 24);
    CHECK(result.basins->attractors.size() == 3);
    const auto alone = [](std::uint64_t basin) { return basin >= 1; };  // known even where its attractor is not listed
    CHECK(std::count_if(result.basins->of_scenarios.begin(), result.basins->of_scenarios.end(), alone) == 3);
    const ResultDocument document = describe_cross_impact(result, foresight, {});
    CHECK_THAT(document.notes[0].text, interlink::test::Contains("the 3 of 24 scenarios"));
}

TEST_CASE("a search that reaches its bound says so, and draws starts with a seed") {
    const Foresight foresight = published("somewhereland.scw");
    CrossImpactRun run;
    run.limits.steps = 4;
    run.limits.basin_combinations = 485;
    run.limits.starts = 2000;
    const CrossImpactResult result = cross_impact_balance(matrix_of(foresight), run, true);
    CHECK_FALSE(result.scenarios.complete);
    CHECK(result.scenarios.steps == 4);
    CHECK(result.scenarios.starts == 2000);
    CHECK_FALSE(result.basins->complete);
    CHECK(result.basins->starts == 2000);
    const ResultDocument document = describe_cross_impact(result, foresight, {});
    CHECK_THAT(document.sentences[0], interlink::test::Contains("the list is not complete"));
    CHECK_THAT(document.sentences[1], interlink::test::Contains("2,000 drawn starts"));
    REQUIRE(result.scenarios.listed.size() > 1);
    for (const std::string& sentence : document.sentences)
        CHECK(sentence.find("share") == std::string::npos);                                   // unknown yet
    CHECK(std::holds_alternative<std::monostate>(table(document, "attractors").rows[0][4]));  // no basin, a share alone
    run.seed = 2;
    const CrossImpactResult other = cross_impact_balance(matrix_of(foresight), run, true);
    CHECK(other.basins->attractors[0].basin != result.basins->attractors[0].basin);
    // Shares of drawn starts lie near those of all: 178 of 486 within five standard deviations of 2000 draws.
    CHECK(std::abs(static_cast<double>(result.basins->attractors[0].basin) / 2000 - 178.0 / 486) < 5 * 0.0108);
    run.limits.basin_combinations = 486;
    CHECK(succession_basins(matrix_of(foresight), run).complete);
}

TEST_CASE("judgements within one descriptor count in its balances, and a note says how many there are") {
    // d0 is pushed to s0 by d1.s0 (+1) and by nothing else; s1 holds itself up by 2, and its alternative down by 1.
    Foresight foresight = bare_foresight({2, 2});
    judge(foresight, 1, 0, 0, 0, 1);
    judge(foresight, 0, 0, 1, 0, 1);
    judge(foresight, 0, 1, 1, 0, 1);
    CHECK(sorted_states(consistent_scenarios(matrix_of(foresight), {}).listed) == std::vector<StateChoice>{{0, 0}});
    const auto notes_of = [](const Foresight& judged) {
        MethodInput input;
        input.foresight = judged;
        std::string text;
        const MethodOutcome outcome = find_method("cib")->run(input, {});
        for (const Note& note : outcome.document.value().notes)
            if (note.code == "cib-within") text = note.text;
        return text;
    };
    CHECK(notes_of(foresight).empty());
    judge(foresight, 0, 1, 0, 1, 2);
    judge(foresight, 0, 1, 0, 0, -1);
    const CrossImpactMatrix matrix = matrix_of(foresight);
    // With (s1, s0): θ of d0 is (1 − 1, 2), so s1 leads by 2. With (s0, s0) it is (1, 0) as before.
    CHECK(impact_balances(matrix, {1, 0}) == std::vector<std::int64_t>{0, 2, 1, 0});
    CHECK(sorted_states(consistent_scenarios(matrix, {}).listed) == std::vector<StateChoice>{{0, 0}, {1, 0}});
    CHECK(consistency_margin(matrix, {1, 0}, impact_balances(matrix, {1, 0})) == 1);
    CHECK(notes_of(foresight).starts_with("2 judgements between states of one descriptor are counted"));
}
