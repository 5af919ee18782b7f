// Exposure and capability: what mitigates, aggravates and answers, and whom it concerns.
#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

/// Two technologies, both with threat x at 0.8 and weakness x at 0.5: E = 1 - 0.2 · 0.75 = 0.85 before anything acts.
std::string with_links(const std::string& links) {
    return R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
enablers: [{id: law, status: in-place}, {id: audit, status: partial}, {id: treaty}]
technologies:
  - id: one
    strengths: [{phrase: Firm, themes: [z]}]
    weaknesses: [{phrase: Soft, themes: [x], weight: 0.5}]
    threats: [{phrase: Hit, themes: [x], weight: 0.8}]
  - id: two
    weaknesses: [{phrase: Soft, themes: [x], weight: 0.5}]
    threats: [{phrase: Hit, themes: [x], weight: 0.8}, {phrase: Loss, themes: [y]}]
links:
)" + links;
}

Model model_with(const std::string& links) {
    return test::model_of(with_links(links));
}

double exposure(const Model& model, const char* technology, const char* theme) {
    return test::profile(model, technology, theme).exposure;
}

}  // namespace

TEST_CASE("A weakness counts half as exposure, beside a threat in full") {
    const Model model = model_with("  []\n");
    CHECK(exposure(model, "one", "x") == Approx(0.85).margin(1e-12));
    CHECK(exposure(model, "two", "y") == 1.0);
    CHECK(exposure(model, "one", "y") == 0.0);
    const Model changed = test::model_of(with_links("  []\nsettings: {weakness_exposure: 1}\n"));
    CHECK(exposure(changed, "one", "x") == Approx(1 - 0.2 * 0.5).margin(1e-12));
}

TEST_CASE("An enabler mitigates the exposure of every technology, by its status") {
    const Model in_place = model_with("  - {from: law, to: x, kind: mitigates, weight: 0.5, confidence: 0.8}\n");
    CHECK(exposure(in_place, "one", "x") == Approx(0.85 * (1 - 0.4)).margin(1e-12));
    CHECK(exposure(in_place, "two", "x") == Approx(0.85 * (1 - 0.4)).margin(1e-12));
    CHECK(exposure(in_place, "two", "y") == 1.0);
    CHECK(test::profile(in_place, "one", "x").capability == 0.0);  // nobody's own
    const Model partial = model_with("  - {from: audit, to: x, kind: mitigates, weight: 0.5, confidence: 0.8}\n");
    CHECK(exposure(partial, "two", "x") == Approx(0.85 * (1 - 0.2)).margin(1e-12));
    const Model missing = model_with("  - {from: treaty, to: x, kind: mitigates}\n");
    CHECK(exposure(missing, "two", "x") == Approx(0.85).margin(1e-12));
}

TEST_CASE("A mitigating technology lowers its own exposure alone, and that is a capability") {
    const Model model = model_with("  - {from: one, to: x, kind: mitigates, weight: 0.5}\n");
    CHECK(exposure(model, "one", "x") == Approx(0.425).margin(1e-12));
    CHECK(exposure(model, "two", "x") == Approx(0.85).margin(1e-12));
    CHECK(test::profile(model, "one", "x").capability == Approx(0.5).margin(1e-12));
    CHECK(test::profile(model, "one", "x").enabling == 0.0);
    CHECK(test::profile(model, "two", "x").capability == 0.0);
}

TEST_CASE("A mitigating phrase speaks for its technology, also on a theme that this has no phrase about") {
    const Model model = model_with("  - {from: one/strengths/firm, to: y, kind: mitigates, grade: inferred}\n");
    CHECK(test::profile(model, "one", "y").capability == Approx(0.6).margin(1e-12));
    CHECK(exposure(model, "one", "y") == 0.0);
    CHECK(exposure(model, "two", "y") == 1.0);
}

TEST_CASE("Several mitigations multiply, and the greatest is the capability") {
    const Model model = model_with(
        "  - {from: one, to: x, kind: mitigates, weight: 0.5}\n"
        "  - {from: one/strengths/firm, to: x, kind: mitigates, weight: 0.2}\n"
        "  - {from: audit, to: x, kind: mitigates}\n");
    CHECK(exposure(model, "one", "x") == Approx(0.85 * 0.5 * 0.8 * 0.5).margin(1e-12));
    CHECK(test::profile(model, "one", "x").capability == Approx(0.5).margin(1e-12));
}

TEST_CASE("Aggravation acts after mitigation, on the technology's own exposure alone") {
    const Model model = model_with(
        "  - {from: one, to: x, kind: aggravates, weight: 0.4}\n"
        "  - {from: one, to: x, kind: mitigates, weight: 0.5}\n");
    CHECK(exposure(model, "one", "x") == Approx(1 - (1 - 0.425) * 0.6).margin(1e-12));
    CHECK(exposure(model, "two", "x") == Approx(0.85).margin(1e-12));
}

TEST_CASE("Aggravation exposes where nothing was said before") {
    const Model model = model_with("  - {from: one/strengths/firm, to: y, kind: aggravates, weight: 0.4}\n");
    CHECK(exposure(model, "one", "y") == Approx(0.4).margin(1e-12));
}

TEST_CASE(
    "An aggravating enabler exposes every technology by its status, whether or not it has a phrase about the theme") {
    const Model model = model_with("  - {from: audit, to: y, kind: aggravates, weight: 0.8}\n");
    CHECK(exposure(model, "one", "y") == Approx(0.4).margin(1e-12));
    CHECK(exposure(model, "two", "y") == 1.0);
    CHECK(exposure(model_with("  - {from: treaty, to: y, kind: aggravates}\n"), "one", "y") == 0.0);
}

TEST_CASE("A link to a phrase concerns its technology alone, through the phrase's themes with their confidence") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x, terms: [hit]}]
enablers: [{id: law, status: in-place}]
technologies:
  - {id: one, threats: [Hit hard]}
  - {id: two, threats: [Hit hard]}
links:
  - {from: law, to: one/threats/hit-hard, kind: mitigates, weight: 0.5}
)");
    const double c = model.abouts[0].confidence;
    CHECK(c == Approx(0.6 + 0.4 * 0.5).margin(1e-12));  // half of the phrase's two words is covered
    CHECK(exposure(model, "one", "x") == Approx(c * (1 - 0.5 * c)).margin(1e-12));
    CHECK(exposure(model, "two", "x") == Approx(c).margin(1e-12));
}

TEST_CASE("Only capabilities answer, at half strength, and the strongest answer counts") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: guard, kind: capability, answers: [theft]}
  - {id: lock, kind: capability, answers: [theft]}
  - {id: price, kind: attribute, answers: [theft]}
  - {id: theft, kind: context}
technologies:
  - id: one
    strengths:
      - {phrase: Guards, themes: [guard], weight: 0.6}
      - {phrase: Locks, themes: [lock], weight: 0.8}
      - {phrase: Cheap, themes: [price]}
      - {phrase: Known, themes: [theft], weight: 0.1}
  - id: two
    strengths: [{phrase: Cheap, themes: [price]}, {phrase: Known, themes: [theft], weight: 0.7}]
)");
    CHECK(test::profile(model, "one", "theft").capability == Approx(0.4).margin(1e-12));
    CHECK(test::profile(model, "one", "theft").enabling == Approx(0.4).margin(1e-12));
    CHECK(test::profile(model, "one", "guard").capability == Approx(0.6).margin(1e-12));
    CHECK(test::profile(model, "one", "price").capability == 0.0);
    CHECK(test::profile(model, "one", "price").enabling == 1.0);
    CHECK(test::profile(model, "two", "theft").capability == 0.0);
    CHECK(test::profile(model, "two", "theft").enabling == Approx(0.7).margin(1e-12));
}
