// Shared threats by hand: who, by which kind, how strongly, and who answers.
#include <interlink/shared.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

/// Exposure to leak: one 1 (threat), two 0.5 (weakness), three 0.8 (threat, beside a weakness). Then the law halves it.
const Model& spied() {
    static const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: leak}
  - {id: cost, salience: 0.5}
  - {id: noise}
  - {id: cipher, kind: capability, answers: [leak]}
enablers: [{id: law, status: partial}, {id: treaty}]
technologies:
  - {id: one, threats: [{phrase: Leaks, themes: [leak]}], weaknesses: [{phrase: Dear, themes: [cost]}]}
  - {id: two, weaknesses: [{phrase: Leaky, themes: [leak]}, {phrase: Dear, themes: [cost], weight: 0.5}]}
  - id: three
    threats: [{phrase: Spies, themes: [leak], weight: 0.6}]
    weaknesses: [{phrase: Open doors, themes: [leak]}]
    strengths: [{phrase: Ciphers, themes: [cipher], weight: 0.8}]
  - {id: four, weaknesses: [{phrase: Loud, themes: [noise]}], opportunities: [{phrase: More, themes: [leak]}]}
  - {id: bare}
links:
  - {from: law, to: leak, kind: mitigates}
  - {from: treaty, to: leak, kind: mitigates, weight: 0.7}
  - {from: four, to: leak, kind: mitigates, weight: 0.3}
)");
    return model;
}

const SharedThreat& threat_on(const ThreatsResult& result, std::string_view theme) {
    for (const SharedThreat& threat : result.threats)
        if (spied().dataset->themes[threat.theme].id == theme) return threat;
    throw std::runtime_error("no threat");
}

}  // namespace

TEST_CASE("A threat is shared by two or more technologies, broadest first") {
    const ThreatsResult result = shared_threats(spied());
    REQUIRE(result.threats.size() == 2);
    CHECK(spied().dataset->themes[result.threats[0].theme].id == "leak");
    CHECK(result.threats[0].technologies.size() == 3);
    CHECK(result.threats[1].technologies.size() == 2);
    CHECK(result.overlaps.universe == 3);  // leak, cost and noise
}

TEST_CASE("Mean exposure is over the exposed, common cause over all pairs of technologies with phrases") {
    const ThreatsResult result = shared_threats(spied());
    const SharedThreat& leak = threat_on(result, "leak");
    // 1, 0.5 and 1 - 0.4 · 0.5 = 0.8, each halved
    CHECK(leak.mean_exposure == Approx((0.5 + 0.25 + 0.4) / 3).margin(1e-12));
    // least of 1-2, 1-3, 2-3, and nothing with four: 6 pairs of the four technologies with phrases
    CHECK(leak.common_cause == Approx((0.25 + 0.4 + 0.25) / 6).margin(1e-12));
    CHECK(threat_on(result, "cost").mean_exposure == Approx(0.375).margin(1e-12));
    CHECK(threat_on(result, "cost").common_cause == Approx(0.25 / 6).margin(1e-12));
}

TEST_CASE("Each pair of exposed technologies is counted once by kind, a threat before a weakness") {
    const ThreatsResult result = shared_threats(spied());
    const SharedThreat& leak = threat_on(result, "leak");
    CHECK(leak.threat_threat == 1);    // one and three
    CHECK(leak.threat_weakness == 2);  // two with one and with three
    CHECK(leak.weakness_weakness == 0);
    CHECK(threat_on(result, "cost").weakness_weakness == 1);
    const ExposedTechnology& three = leak.technologies[2];
    CHECK((three.threat && three.weakness));
    CHECK(three.factors.size() == 2);
}

TEST_CASE("Capabilities and enablers that answer a threat are listed, strongest first, with what they answer through") {
    const ThreatsResult result = shared_threats(spied());
    const auto& answers = threat_on(result, "leak").answered_by;
    REQUIRE(answers.size() == 4);
    CHECK(spied().id(answers[0].who) == "law");
    CHECK(answers[0].amount == Approx(0.5).margin(1e-12));
    CHECK(spied().id(answers[1].who) == "three");
    CHECK(answers[1].amount == Approx(0.4).margin(1e-12));
    REQUIRE(answers[1].via);
    CHECK(spied().dataset->themes[*answers[1].via].id == "cipher");
    CHECK(spied().id(answers[2].who) == "four");
    CHECK(answers[2].amount == Approx(0.3).margin(1e-12));
    CHECK_FALSE(answers[2].via);
    CHECK(spied().id(answers[3].who) == "treaty");
    CHECK(answers[3].amount == 0.0);  // it is missing
    CHECK(threat_on(result, "cost").answered_by.empty());
}

TEST_CASE("What answers is the capability behind the figure, not a strength of another kind or a lesser answer") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: cipher, kind: capability, answers: [leak]}, {id: leak, kind: attribute}]
technologies:
  - {id: one, threats: [{phrase: A, themes: [leak]}], strengths: [{phrase: B, themes: [cipher]}, {phrase: C, themes: [leak]}]}
  - {id: two, threats: [{phrase: A, themes: [leak]}], strengths: [{phrase: B, themes: [cipher]}]}
links: [{from: two, to: leak, kind: mitigates, weight: 0.9}]
)");
    const ThreatsResult result = shared_threats(model);
    const auto& answers = result.threats.at(0).answered_by;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].amount == Approx(0.9).margin(1e-12));
    CHECK_FALSE(answers[0].via);  // by its link
    CHECK(answers[1].amount == Approx(0.5).margin(1e-12));
    REQUIRE(answers[1].via);
}

TEST_CASE("Pairs of technologies with phrases are compared by overlap, expectation and exact chance") {
    const ThreatsResult result = shared_threats(spied());
    REQUIRE(result.overlaps.pairs.size() == 6);
    const ThemeOverlap& first = result.overlaps.pairs[0];
    CHECK((first.a == 0 && first.b == 1));
    CHECK(first.themes.size() == 2);
    // leak 0.5 and 0.25; cost 0.5 and 0.25, at salience 0.5
    CHECK(first.overlap.value() == Approx((0.25 + 0.5 * 0.25) / (0.5 + 0.5 * 0.5)).margin(1e-12));
    CHECK(first.expected == Approx(2 * 2 / 3.0).margin(1e-12));
    // 2 of 3 and 2 of 3 share both in 1 of 3 ways; the others share fewer
    CHECK(first.p_value.value() == Approx(1.0 / 3).margin(1e-12));
    for (const ThemeOverlap& pair : result.overlaps.pairs) {
        CHECK(pair.q_value.value() >= pair.p_value.value() - 1e-15);
        if (pair.b == 3) CHECK(pair.overlap.value() == 0.0);
    }
}

TEST_CASE("Without any exposure there is nothing to compare") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}]
technologies: [{id: a, strengths: [{phrase: A, themes: [x]}]}, {id: b, strengths: [{phrase: B, themes: [x]}]}]
)");
    const ThreatsResult result = shared_threats(model);
    CHECK(result.threats.empty());
    CHECK(result.groups.groups.empty());
    REQUIRE(result.overlaps.pairs.size() == 1);
    CHECK_FALSE(result.overlaps.pairs[0].overlap);
    CHECK_FALSE(result.overlaps.pairs[0].p_value);
    CHECK_FALSE(result.overlaps.pairs[0].q_value);
}

TEST_CASE("Groups by threat are closed sets of technologies and themes") {
    const ThreatsResult result = shared_threats(spied());
    REQUIRE(result.groups.groups.size() == 2);
    CHECK(result.groups.groups[0].technologies == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(result.groups.groups[0].targets.size() == 1);
    CHECK(result.groups.groups[1].technologies == std::vector<std::uint32_t>{0, 1});
    CHECK(result.groups.groups[1].targets.size() == 2);
}
