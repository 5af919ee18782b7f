// How much a technology serves a function and what that is a part of.
#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

/// leaf is a part of top along two ways: left (one step between) and long, longer (two steps between).
constexpr const char* diamond = R"(
interlink: 1
taxonomy: none
technologies: [{id: t}, {id: u}]
functions:
  - {id: top}
  - {id: left, part_of: [top]}
  - {id: longer, part_of: [top]}
  - {id: long, part_of: [longer]}
  - {id: leaf, part_of: [long, left]}
links:
  - {from: t, to: leaf, kind: supports, weight: 0.8}
  - {from: u, to: leaf, kind: supports, weight: 0.8}
  - {from: u, to: left, kind: supports, weight: 0.5, grade: inferred, horizon: future}
)";

}  // namespace

TEST_CASE("Use is halved with each step up, and the fewest steps count where ways differ in length") {
    const Model model = test::model_of(diamond);
    CHECK(test::use(model, "t", "leaf").use == Approx(0.8).margin(1e-12));
    CHECK(test::use(model, "t", "left").use == Approx(0.4).margin(1e-12));
    CHECK(test::use(model, "t", "long").use == Approx(0.4).margin(1e-12));
    CHECK(test::use(model, "t", "longer").use == Approx(0.2).margin(1e-12));
    CHECK(test::use(model, "t", "top").use == Approx(0.2).margin(1e-12));  // by left, not by long and longer: 0.1
}

TEST_CASE("Several links to what a function consists of combine as independent reasons") {
    const Model model = test::model_of(diamond);
    CHECK(test::use(model, "u", "left").use == Approx(1 - (1 - 0.4) * (1 - 0.3)).margin(1e-12));
    CHECK(test::use(model, "u", "top").use == Approx(1 - (1 - 0.2) * (1 - 0.15)).margin(1e-12));
}

TEST_CASE("Serving the whole says nothing about its parts") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
technologies: [{id: t}]
functions: [{id: whole}, {id: part, part_of: [whole]}]
links: [{from: t, to: whole, kind: supports}]
)");
    CHECK(test::use(model, "t", "whole").use == 1.0);
    CHECK(test::use(model, "t", "part").use == 0.0);
}

TEST_CASE("The data set may change how much of a use reaches the whole") {
    std::string yaml = diamond;
    yaml += "settings: {part_of_decay: 0.25}\n";
    const Model model = test::model_of(yaml);
    CHECK(test::use(model, "t", "left").use == Approx(0.2).margin(1e-12));
    CHECK(test::use(model, "t", "top").use == Approx(0.05).margin(1e-12));
}
