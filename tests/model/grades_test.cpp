// Grades, their confidences, and what is left when only what the sources state counts.
#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

constexpr const char* graded = R"(
interlink: 1
taxonomy: none
themes: [{id: x, kind: capability, answers: [y]}, {id: y, kind: attribute}]
technologies:
  - id: one
    strengths:
      - {phrase: Said, themes: [x], weight: 0.5}
      - {phrase: Concluded, themes: [x], weight: 0.5, grade: inferred}
      - {phrase: Guessed, themes: [x], weight: 0.5, grade: assumed}
      - {phrase: Guessed but likely, themes: [y], grade: assumed, confidence: 0.9}
  - id: two
functions: [{id: f}]
links:
  - {from: one, to: f, kind: supports}
  - {from: two, to: f, kind: supports, grade: inferred}
  - {from: two, to: one, kind: requires, grade: assumed}
  - {from: one, to: two, kind: requires, grade: inferred, confidence: 0.25}
  - {from: one/strengths/guessed, to: y, kind: mitigates, weight: 0.2}
)";

}  // namespace

TEST_CASE("Where the author gives no confidence, the grade gives it: 1, 0.6 and 0.3") {
    const Model model = test::model_of(graded);
    REQUIRE(model.factors.size() == 4);
    CHECK(model.factors[0].confidence == 1.0);
    CHECK(model.factors[1].confidence == 0.6);
    CHECK(model.factors[2].confidence == 0.3);
    CHECK(model.factors[3].confidence == 0.9);
    REQUIRE(model.relations.size() == 5);
    CHECK(model.relations[0].confidence == 1.0);
    CHECK(model.relations[1].confidence == 0.6);
    CHECK(model.relations[2].confidence == 0.3);
    CHECK(model.relations[3].confidence == 0.25);
}

TEST_CASE("Phrases on one theme combine as independent reasons, each with weight times confidence") {
    const Model model = test::model_of(graded);
    const double together = 1.0 - (1.0 - 0.5) * (1.0 - 0.5 * 0.6) * (1.0 - 0.5 * 0.3);  // 0.7025
    CHECK(test::profile(model, "one", "x").strength == Approx(together).margin(1e-12));
    CHECK(test::profile(model, "one", "y").strength == Approx(0.9).margin(1e-12));
    CHECK(test::profile(model, "one", "y").capability == Approx(0.5 * together).margin(1e-12));
}

TEST_CASE("With stated relations alone, inferred and assumed phrases and links are left out") {
    const Model model = test::model_of(graded, {.stated_only = true});
    CHECK(model.factors.size() == 1);
    CHECK(test::profile(model, "one", "x").strength == Approx(0.5).margin(1e-12));
    CHECK(test::profile(model, "one", "y").strength == 0.0);
    CHECK(test::use(model, "one", "f").use == 1.0);
    CHECK(test::use(model, "two", "f").use == 0.0);
    for (const Relation& relation : model.relations) CHECK(relation.kind == LinkKind::supports);
}

TEST_CASE("A stated link goes with the phrase it starts from when that is left out") {
    CHECK(test::model_of(graded).relations.size() == 5);
    CHECK(test::model_of(graded, {.stated_only = true}).relations.size() == 1);
}

TEST_CASE("Themes that the matcher finds stay when only stated phrases count") {
    const Model model = test::shipped_model("minimal", {.stated_only = true});
    CHECK(test::profile(model, "ledger", "visibility").opportunity == 1.0);
    CHECK(model.relations.size() == 4);  // all but the inferred dependency
}
