#include "diff/support.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;

using Lines = std::vector<std::string>;

namespace {

std::string json_of(const Dataset& before, const Dataset& after) {
    const Model old = compile(std::make_shared<const Dataset>(before)),
                now = compile(std::make_shared<const Dataset>(after));
    return find_output_format("json")->write(describe_diff(old, now, diff_models(old, now), "diff"), {});
}

std::string first_mistake(const std::string& text) {
    const EditResult result = apply_edits(minimal(), {scenario(text)});
    CHECK_FALSE(result.dataset);
    REQUIRE_FALSE(result.diagnostics.empty());
    const Diagnostic& first = result.diagnostics.front();
    CHECK(first.file == "scenario.yaml");
    return first.code + " at " + std::to_string(first.line) + ":" + std::to_string(first.column);
}

}  // namespace

TEST_CASE("The JSON of a diff is a scenario that leads there, and taken back leads back") {
    Dataset after =
        edited(minimal(), {removing("sensors/threats/forged-readings"), setting("ledger.cost=2"),
                           setting("theme:fraud.terms=fraud|say \"forge*\"|naïve \\"),
                           adding("sensors requires audit weight=0.5"), removing("ledger supports tracking")});
    after.technologies[1].name = "Ledger \xf0\x9f\x93\x92 \"quoted\" <b>";
    after.technologies.push_back({"drones", "Drones", {"UAV", "a|b"}, 1.5, "", {}, {}, {}});
    Factor factor;
    factor.id = "drones/opportunities/patrols";
    factor.phrase = "Patrols: =SUM(1)";
    factor.quadrant = Quadrant::opportunity;
    factor.themes.emplace();
    after.technologies.back().factors.push_back(factor);
    const std::string json = json_of(minimal(), after);
    const Dataset there = edited(minimal(), {scenario(json)});
    CHECK(contents(there) == contents(after));
    const Dataset back = edited(after, {{EditText::Kind::scenario_back, "diff.json", json}});
    CHECK(contents(back) == contents(minimal()));
}

TEST_CASE("A scenario can be written by hand") {
    const Dataset after = edited(
        minimal(),
        {scenario("changes:\n"
                  "  - {change: changed, element: enabler, path: audit.status, after: in-place}\n"
                  "  - {change: changed, element: theme, path: theme:cost.terms, after: [cost, price]}\n"
                  "  - {change: removed, element: link, path: ledger requires sensors}\n"
                  "  - {change: added, element: technology, path: drones, content: {name: Drones, aliases: [UAV]}}\n"
                  "  - {change: added, element: factor, path: drones/threats/jamming, content: {phrase: Jamming, "
                  "themes: fraud}}\n")});
    CHECK(told(model_changes(minimal(), after)) == Lines{"changed theme:cost.terms", "added drones",
                                                         "changed audit.status", "added drones/threats/jamming",
                                                         "removed ledger requires sensors"});
    CHECK(after.technologies[2].factors[0].themes == std::vector<std::string>{"fraud"});
}

TEST_CASE("Mistakes in a scenario are told with line and column") {
    const std::string head = "changes:\n- ";
    CHECK(first_mistake("") == "IL0012 at 0:0");
    CHECK(first_mistake("changes: ]") == "IL0101 at 1:10");
    CHECK(first_mistake("{\"changes\": [}") == "IL0101 at 1:14");
    CHECK(first_mistake("text") == "IL0206 at 1:1");
    CHECK(first_mistake("a: 1") == "IL0204 at 1:1");
    CHECK(first_mistake("notes: []") == "IL0203 at 1:1");
    CHECK(first_mistake(head + "1") == "IL0206 at 2:3");
    CHECK(first_mistake(head + "{change: removed, element: technology}") == "IL0203 at 2:3");
    CHECK(first_mistake(head + "{change: moved, element: technology, path: ledger}") == "IL0305 at 2:12");
    CHECK(first_mistake(head + "{change: removed, element: tech, path: ledger}") == "IL0305 at 2:30");
    CHECK(first_mistake(head + "{change: removed, element: technology, path: ledgr}") == "IL0308 at 2:48");
    CHECK(first_mistake(head + "{change: removed, element: settings, path: settings}") == "IL0305 at 2:46");
    CHECK(first_mistake(head + "{change: changed, element: technology, path: ledger}") == "IL0206 at 2:48");
    CHECK(first_mistake(head + "{change: changed, element: technology, path: ledger.colour, after: 1}") ==
          "IL0204 at 2:48");
    CHECK(first_mistake(head + "{change: changed, element: technology, path: ledger.cost, after: [1, 2]}") ==
          "IL0206 at 2:68");
    CHECK(first_mistake(head + "{change: changed, element: technology, path: ledger.cost, after: {a: 1}}") ==
          "IL0206 at 2:68");
    CHECK(first_mistake(head + "{change: added, element: technology, path: ledger}") == "IL0307 at 2:46");
    CHECK(first_mistake(head + "{change: added, element: technology, path: A B}") == "IL0306 at 2:46");
    CHECK(first_mistake(head + "{change: added, element: factor, path: ledger}") == "IL0306 at 2:42");
    CHECK(first_mistake(head + "{change: added, element: factor, path: ledger/threats/x}") == "IL0203 at 2:42");
    CHECK(first_mistake(head + "{change: added, element: factor, path: lodger/threats/x, content: {phrase: X}}") ==
          "IL0308 at 2:42");
    CHECK(first_mistake(head + "{change: added, element: impact, path: a affects b}") == "IL0308 at 2:42");
    CHECK(first_mistake(head + "{change: added, element: link, path: x}") == "IL0306 at 2:40");
    CHECK(first_mistake(head + "{change: added, element: technology, path: x, content: {colour: red}}") ==
          "IL0204 at 2:59");
    CHECK(first_mistake(head + "{change: added, element: technology, path: x, position: -1}") == "IL0303 at 2:59");
    CHECK(first_mistake("changes: &a [*a]") == "IL0102 at 1:10");
    CHECK(first_mistake("changes: " + std::string(100, '[')).starts_with("IL0105 at 1:"));
    CHECK(first_mistake("changes: [\xff]") == "IL0013 at 1:11");
}
