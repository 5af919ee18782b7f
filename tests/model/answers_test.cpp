// Who answers a theme, and by what factor each answer lowers whose exposure; worked out by hand.
#include <interlink/answers.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>

using namespace interlink;

namespace {

/// One, two and four have a threat or weakness about leak; three has a strength in cipher, which answers it.
Model leaking(const std::string& links) {
    return test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: cipher, kind: capability, answers: [leak]}, {id: leak}, {id: cost}]
enablers: [{id: law, status: in-place}, {id: audit, status: partial}, {id: treaty}]
technologies:
  - {id: one, threats: [{phrase: Spied, themes: [leak]}, {phrase: Dear, themes: [cost]}]}
  - {id: two, weaknesses: [{phrase: Open, themes: [leak]}]}
  - {id: three, strengths: [{phrase: Sealed, themes: [cipher], weight: 0.8}]}
  - {id: four, threats: [{phrase: Heard, themes: [leak, cost]}]}
links:
)" + links);
}

std::vector<Answer> answers_on(const Model& model, const char* theme) {
    return answers_to(model, test::index_of(model, EntityKind::theme, theme));
}

/// What an answer lowers, as "technology × factor", or "technology × factor (in place factor)".
std::vector<std::string> lowered(const Model& model, const Answer& answer) {
    std::vector<std::string> list;
    for (const Lowering& l : answer.lowers) {
        const auto number = [](double value) { return std::to_string(value).substr(0, 4); };
        list.push_back(model.id({EntityKind::technology, l.technology}) + " " + number(l.factor));
        if (l.in_place != l.factor) list.back() += " (" + number(l.in_place) + ")";
    }
    return list;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("An enabler that mitigates phrases about a theme answers the theme, for the technologies of these phrases") {
    const Model model = leaking(
        "  - {from: law, to: one/threats/spied, kind: mitigates, weight: 0.5}\n"
        "  - {from: law, to: two/weaknesses/open, kind: mitigates, weight: 0.2}\n");
    const auto answers = answers_on(model, "leak");
    REQUIRE(answers.size() == 2);
    CHECK(model.id(answers[0].who) == "law");
    CHECK(answers[0].amount == Approx(0.5));  // the most that it lowers one
    CHECK(lowered(model, answers[0]) == Strings{"one 0.50", "two 0.80"});
    CHECK(answers[0].relations == std::vector<std::uint32_t>{0, 1});
    CHECK(model.id(answers[1].who) == "three");
    CHECK(answers[1].amount == Approx(0.4));  // half of its strength in cipher
    CHECK(model.dataset->themes[answers[1].via.value()].id == "cipher");
    CHECK(answers[1].lowers.empty());  // a capability helps whoever is paired with it
    CHECK(answers_on(model, "cost").empty());
}

TEST_CASE("A phrase about two themes brings its answer to both") {
    const Model model = leaking("  - {from: law, to: four/threats/heard, kind: mitigates, weight: 0.5}\n");
    for (const char* theme : {"leak", "cost"}) {
        const auto answers = answers_on(model, theme);
        REQUIRE_FALSE(answers.empty());
        CHECK(model.id(answers[0].who) == "law");
        CHECK(lowered(model, answers[0]) == Strings{"four 0.50"});
    }
}

TEST_CASE("In place, partial and missing enablers are told apart, with what each would do once it is in place") {
    const Model model = leaking(
        "  - {from: treaty, to: leak, kind: mitigates, weight: 0.6}\n"
        "  - {from: audit, to: leak, kind: mitigates, weight: 0.6}\n"
        "  - {from: law, to: leak, kind: mitigates, weight: 0.6}\n");
    const auto answers = answers_on(model, "leak");
    REQUIRE(answers.size() == 4);
    CHECK(model.id(answers[0].who) == "law");
    CHECK(answers[0].status == EnablerStatus::in_place);
    CHECK(lowered(model, answers[0]) == Strings{"one 0.40", "two 0.40", "four 0.40"});
    CHECK(model.id(answers[1].who) == "three");
    CHECK(model.id(answers[2].who) == "audit");
    CHECK(answers[2].status == EnablerStatus::partial);
    CHECK(answers[2].amount == Approx(0.3));
    CHECK(lowered(model, answers[2]) == Strings{"one 0.70 (0.40)", "two 0.70 (0.40)", "four 0.70 (0.40)"});
    CHECK(model.id(answers[3].who) == "treaty");
    CHECK(answers[3].status == EnablerStatus::missing);
    CHECK(answers[3].amount == 0.0);
    CHECK(lowered(model, answers[3]) == Strings{"one 1.00 (0.40)", "two 1.00 (0.40)", "four 1.00 (0.40)"});
}

TEST_CASE("Several links of one enabler are one answer, whose factors multiply") {
    const Model model = leaking(
        "  - {from: law, to: leak, kind: mitigates, weight: 0.5}\n"
        "  - {from: law, to: one/threats/spied, kind: mitigates, weight: 0.4, confidence: 0.5}\n");
    const auto answers = answers_on(model, "leak");
    REQUIRE(answers.size() == 2);
    CHECK(lowered(model, answers[0]) == Strings{"one 0.40", "two 0.50", "four 0.50"});  // one: 0.5 · (1 - 0.2)
    CHECK(answers[0].amount == Approx(0.6));
}

TEST_CASE("A technology or phrase that mitigates lowers its own exposure, and is a capability besides") {
    const Model model = leaking(
        "  - {from: one, to: leak, kind: mitigates, weight: 0.5}\n"
        "  - {from: three/strengths/sealed, to: leak, kind: mitigates, weight: 0.9}\n");
    const auto answers = answers_on(model, "leak");
    REQUIRE(answers.size() == 2);
    CHECK(model.id(answers[0].who) == "three");
    CHECK(answers[0].amount == Approx(0.9));
    CHECK_FALSE(answers[0].via);  // the link reaches further than cipher
    CHECK(answers[0].lowers.empty());
    CHECK(model.id(answers[1].who) == "one");
    CHECK(lowered(model, answers[1]) == Strings{"one 0.50"});
}
