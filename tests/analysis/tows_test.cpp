// SO, ST, WO and WT combinations of a pair by hand.
#include <interlink/analysis.hpp>
#include <interlink/shared.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>

using namespace interlink;

TEST_CASE("Phrases of a pair meet by theme in all four combinations and both directions, strongest first") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: guard, kind: capability, answers: [theft, growth]}
  - {id: theft}
  - {id: growth, kind: attribute}
  - {id: cost, salience: 0.5}
technologies:
  - id: one
    strengths: [{phrase: Guards, themes: [guard]}, {phrase: Grown, themes: [growth], weight: 0.7}]
    weaknesses: [{phrase: Dear, themes: [cost]}]
    threats: [{phrase: Thieves, themes: [theft], weight: 0.3}]
  - id: two
    strengths: [{phrase: Known to thieves, themes: [theft]}]
    weaknesses: [{phrase: Careless, themes: [theft], confidence: 0.2}]
    opportunities: [{phrase: Growth, themes: [growth]}, {phrase: Cheaper, themes: [cost]}]
    threats: [{phrase: Thieves, themes: [theft], weight: 0.4}, {phrase: Prices, themes: [cost], weight: 0.6}]
)");
    struct Expected {
        TowsKind kind;
        const char *from, *to;
        double amount;
    };
    const Expected expected[] = {
        {TowsKind::so, "one/strengths/grown", "two/opportunities/growth", 0.7},
        {TowsKind::so, "one/strengths/guards", "two/opportunities/growth", 0.5},  // answers it at half strength
        {TowsKind::wo, "one/weaknesses/dear", "two/opportunities/cheaper", 0.5},  // salience 0.5
        {TowsKind::st, "one/strengths/guards", "two/threats/thieves", 0.4},       // min(0.5, 0.4)
        {TowsKind::wt, "one/weaknesses/dear", "two/threats/prices", 0.3},         // 0.5 · min(1, 0.6)
        {TowsKind::wt, "two/weaknesses/careless", "one/threats/thieves", 0.2},
    };  // a strength that is no capability answers no threat: "Known to thieves" is missing
    for (const auto& [a, b] : {std::pair{0u, 1u}, {1u, 0u}}) {
        const auto entries = tows(model, a, b);
        REQUIRE(entries.size() == std::size(expected));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            CAPTURE(i);
            CHECK(entries[i].kind == expected[i].kind);
            CHECK(model.factors[entries[i].from].authored->id == expected[i].from);
            CHECK(model.factors[entries[i].to].authored->id == expected[i].to);
            CHECK(entries[i].amount == Approx(expected[i].amount).margin(1e-12));
            CHECK(entries[i].themes.size() == 1);
        }
    }
}

TEST_CASE("A pair of phrases that meets on several themes adds them up") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y, salience: 0.5}]
technologies:
  - {id: one, weaknesses: [{phrase: A, themes: [x, y]}]}
  - {id: two, threats: [{phrase: B, themes: [y, x], weight: 0.4}]}
)");
    const auto entries = tows(model, 0, 1);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].kind == TowsKind::wt);
    CHECK(entries[0].themes.size() == 2);
    CHECK(entries[0].amount == Approx(0.4 + 0.2).margin(1e-12));
}

TEST_CASE("A strength meets the threats that it mitigates, by a link to the theme or to a phrase about it") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: shade}, {id: heat}]
enablers: [{id: code, status: in-place}]
technologies:
  - {id: one, strengths: [{phrase: Awnings, themes: [shade]}, {phrase: Fans, themes: [shade]}]}
  - {id: two, threats: [{phrase: Hot days, themes: [heat], weight: 0.5}]}
links:
  - {from: one/strengths/awnings, to: heat, kind: mitigates, weight: 0.3}
  - {from: one/strengths/fans, to: two/threats/hot-days, kind: mitigates, weight: 0.8}
  - {from: code, to: two/threats/hot-days, kind: mitigates, weight: 0.4}
)");
    const auto entries = tows(model, 0, 1);
    REQUIRE(entries.size() == 2);
    CHECK(model.factors[entries[0].from].authored->phrase == "Fans");
    CHECK(entries[0].kind == TowsKind::st);
    CHECK(entries[0].amount == Approx(0.5).margin(1e-12));  // min(0.8, 0.5)
    CHECK(model.factors[entries[1].from].authored->phrase == "Awnings");
    CHECK(entries[1].amount == Approx(0.3).margin(1e-12));
    AnalysisOptions options;
    options.subjects = {"one", "two"};
    const Table table = find_analysis("tows")->run(model, options).document->tables.front();
    const auto column = std::ranges::find(table.columns, "answered_by", &Column::id) - table.columns.begin();
    const auto& answers = std::get<ReferenceList>(table.rows[0][static_cast<std::size_t>(column)]);
    REQUIRE(answers.size() == 2);  // one by its phrases, with 0.8, before the code with 0.4
    CHECK(answers[0].id == "one");
    CHECK(answers[1].id == "code");
}
