#include <interlink/influence_matrix.hpp>
#include <interlink/level_matrix.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>
#include <cmath>

using namespace interlink;

namespace {

double entry(const LabelledMatrix& matrix, const std::string& from, const std::string& to) {
    const auto place = [&](const std::string& id) {
        const auto found = std::ranges::find(matrix.ids, id);
        if (found == matrix.ids.end()) throw std::runtime_error("no element " + id);
        return static_cast<std::size_t>(found - matrix.ids.begin());
    };
    return matrix.at(place(from), place(to));
}

}  // namespace

TEST_CASE("The matrix of technologies is the influence matrix, in the order of the data set") {
    const Model model = test::shipped_model("minimal");
    const LabelledMatrix matrix = level_matrix(model, Level::technology);
    CHECK(matrix.ids == std::vector<std::string>{"sensors", "ledger"});
    CHECK(matrix.names == std::vector<std::string>{"Sensors", "Ledger"});
    CHECK(matrix.values == influence_matrix(model).values());
}

TEST_CASE("A theme acts on those it answers, as far as technologies have to do with both") {
    // Sensors: visibility S 1, speed O 1 − ½·½ = ¾, fraud T 0.8. Ledger: visibility O 1 (one term), speed O 1,
    // integrity S 0.8, fraud T 1. Visibility answers speed: (¾ + min(v, 1)) / 2 with v the ledger's; integrity answers
    // fraud: (0 + 0.8) / 2.
    const Model model = test::shipped_model("minimal");
    const LabelledMatrix matrix = level_matrix(model, Level::theme);
    const double ledger_visibility = test::profile(model, "ledger", "visibility").opportunity;
    CHECK(ledger_visibility > 0.0);
    CHECK(entry(matrix, "visibility", "speed") == Approx((0.75 + ledger_visibility) / 2).margin(1e-12));
    CHECK(entry(matrix, "integrity", "fraud") == Approx(0.4).margin(1e-12));
    CHECK(entry(matrix, "speed", "visibility") == 0.0);
    for (std::size_t i = 0; i < matrix.size(); ++i) CHECK(matrix.at(i, i) == 0.0);
}

TEST_CASE("Influences links join what is there, and lower it as a whole") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: shelter, label: Shelter, kind: capability, answers: [storm], terms: [shelter]}
  - {id: storm, label: Storm, kind: context, terms: [storm]}
  - {id: unused, label: Unused, kind: context, terms: [nothing]}
technologies:
  - {id: a, name: A, strengths: [{phrase: Shelter, themes: [shelter]}], threats: [{phrase: Storm, themes: [storm], weight: 0.5}]}
functions: [{id: f, name: F}, {id: g, name: G}, {id: h, name: H}]
links:
  - {from: "theme:shelter", to: "theme:storm", kind: influences, weight: 0.4}
  - {from: "theme:shelter", to: "theme:storm", kind: influences, weight: 0.25, sign: "-"}
  - {from: f, to: g, kind: requires, weight: 0.5}
  - {from: g, to: f, kind: influences, weight: 0.5, confidence: 0.4}
  - {from: g, to: h, kind: influences, weight: 0.3, sign: "-"}
)");
    // min(1, 0.5) for one technology; 1 − 0.5 · 0.6 − 0.25.
    const LabelledMatrix themes = level_matrix(model, Level::theme);
    CHECK(themes.ids == std::vector<std::string>{"shelter", "storm"});
    CHECK(entry(themes, "shelter", "storm") == Approx(0.45).margin(1e-12));
    // f requires g, so g acts on f: 1 − 0.5 · 0.8.
    const LabelledMatrix functions = level_matrix(model, Level::function);
    CHECK(functions.ids == std::vector<std::string>{"f", "g", "h"});
    CHECK(entry(functions, "g", "f") == Approx(0.6).margin(1e-12));
    CHECK(entry(functions, "f", "g") == 0.0);
    CHECK(entry(functions, "g", "h") == Approx(-0.3).margin(1e-12));
}

TEST_CASE("On the shipped data every figure of every level lies within ±1, and nothing acts on itself") {
    for (const std::string folder : {"minimal", "renewable-energy", "wco-disruptive-technologies"})
        for (const Level level : {Level::technology, Level::theme, Level::function}) {
            INFO(folder << " " << to_string(level));
            const LabelledMatrix matrix = level_matrix(test::shipped_model(folder), level);
            REQUIRE(matrix.values.size() == matrix.size() * matrix.size());
            CHECK(matrix.names.size() == matrix.size());
            for (std::size_t i = 0; i < matrix.size(); ++i) {
                CHECK(matrix.at(i, i) == 0.0);
                for (std::size_t j = 0; j < matrix.size(); ++j) CHECK(std::abs(matrix.at(i, j)) <= 1.0);
            }
        }
}
