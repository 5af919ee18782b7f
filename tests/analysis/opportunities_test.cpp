// Combined opportunities by hand.
#include <interlink/shared.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

const Model& combined() {
    static const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: reach, salience: 0.5}
  - {id: scan, kind: capability, answers: [reach]}
  - {id: fame, kind: attribute, answers: [reach]}
enablers: [{id: law, status: in-place}, {id: funds}]
functions: [{id: control}, {id: targeting, part_of: [control]}]
technologies:
  - id: one
    strengths: [{phrase: Scans, themes: [scan]}, {phrase: Famous, themes: [fame]}]
    opportunities: [{phrase: Further, themes: [reach]}]
  - id: two
    strengths: [{phrase: Far already, themes: [reach]}]
    opportunities: [{phrase: Wider, themes: [reach], weight: 0.6}]
  - id: three
    opportunities: [{phrase: Broader, themes: [reach], weight: 0.8}]
links:
  - {from: one, to: targeting, kind: supports, horizon: current, weight: 0.5}
  - {from: two, to: control, kind: supports, horizon: future, factor: two/opportunities/wider}
  - {from: one, to: law, kind: requires}
  - {from: control, to: funds, kind: requires}
)");
    return model;
}

const SharedOpportunity& on(const OpportunitiesResult& result, std::string_view id) {
    for (const SharedOpportunity& opportunity : result.opportunities)
        if (combined().id(opportunity.target) == id) return opportunity;
    throw std::runtime_error("no such opportunity");
}

std::vector<std::string> phrases(const std::vector<std::uint32_t>& factors) {
    std::vector<std::string> texts;
    for (const std::uint32_t f : factors) texts.push_back(combined().factors[f].authored->phrase);
    return texts;
}

}  // namespace

TEST_CASE("An opportunity theme combines all technologies that have it, with the least of each pair added up") {
    const OpportunitiesResult result = shared_opportunities(combined());
    REQUIRE(result.opportunities.size() == 2);
    CHECK(combined().id(result.opportunities[0].target) == "reach");
    const SharedOpportunity& reach = on(result, "reach");
    CHECK(reach.technologies == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(reach.strength == Approx(0.5 * (0.6 + 0.8 + 0.6)).margin(1e-12));
    CHECK(phrases(reach.factors) == std::vector<std::string>{"Further", "Wider", "Broader"});
}

TEST_CASE("An opportunity is enabled by strengths on its theme and on capabilities that answer it") {
    const OpportunitiesResult result = shared_opportunities(combined());
    CHECK(phrases(on(result, "reach").enabled_by) == std::vector<std::string>{"Scans", "Far already"});
}

TEST_CASE("A shared function counts what reaches it from its parts") {
    const OpportunitiesResult result = shared_opportunities(combined());
    const SharedOpportunity& control = on(result, "control");
    CHECK(control.technologies == std::vector<std::uint32_t>{0, 1});
    CHECK(control.strength == Approx(0.25).margin(1e-12));  // min(0.5 · 0.5, 1)
    CHECK(control.relations.size() == 2);
    CHECK((control.current && control.future));
    CHECK(phrases(control.factors) == std::vector<std::string>{"Wider"});
}

TEST_CASE("Enablers are those that the technologies of the bundle or the function itself require") {
    const OpportunitiesResult result = shared_opportunities(combined());
    std::vector<std::string> of_control, of_reach;
    for (const EnablerNeed& need : on(result, "control").requires_)
        of_control.push_back(combined().dataset->enablers[need.enabler].id);
    for (const EnablerNeed& need : on(result, "reach").requires_)
        of_reach.push_back(combined().dataset->enablers[need.enabler].id);
    CHECK(of_control == std::vector<std::string>{"law", "funds"});
    CHECK(of_reach == std::vector<std::string>{"law"});
}

TEST_CASE("Groups by opportunity hold themes and functions together") {
    const OpportunitiesResult result = shared_opportunities(combined());
    REQUIRE(result.groups.groups.size() == 2);
    CHECK(result.groups.groups[0].technologies.size() == 3);
    std::vector<std::string> targets;
    for (const std::uint32_t target : result.groups.groups[1].targets)
        targets.push_back(combined().id(result.targets[target]));
    CHECK(targets == std::vector<std::string>{"reach", "control"});
}
