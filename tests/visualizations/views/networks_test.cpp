// The hub of the strongest pairings, and technologies with the themes they share.
#include <interlink/pairs.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

std::size_t values(const Drawing& drawing) {
    return static_cast<std::size_t>(std::ranges::count(drawing.diagram->vertices, "value", &DiagramVertex::kind));
}

/// Technology "hub" shares one opportunity with each of the others, which share none.
Model star(int leaves) {
    std::string themes = "interlink: 1\ntaxonomy: none\nthemes:\n",
                hub = "  - id: hub\n    name: Hub\n    opportunities:\n";
    std::string others;
    for (int i = 0; i < leaves; ++i) {
        themes += fmt::format("  - {{id: m{}, label: Matter {}}}\n", i, i);
        hub += fmt::format("      - {{phrase: Hope {}, themes: [m{}]}}\n", i, i);
        others += fmt::format(
            "  - id: t{0}\n    name: Leaf {0}\n    opportunities: [{{phrase: Leaf hope {0}, "
            "weight: 0.{1}, themes: [m{0}]}}]\n",
            i, 9 - i);
    }
    return model_of(themes + "technologies:\n" + hub + others);
}

}  // namespace

TEST_CASE("the graph of pairs names the technology that most pairings go through") {
    const auto drawing = draw(star(4), {"pair-graph", {}});
    CHECK(drawing.head.title == "Hub is the hub: in 4 of the 4 strongest pairings");
    CHECK(values(drawing) == 4);
    // Weights .9 to .6 of the one shared theme: .25 · .9/2.9 = .0776 down to .25 · .6/2.6 = .0577.
    const auto text = drawn_text(figure(star(4), {"pair-graph", {}}).svg);
    CHECK_THAT(text, Contains("\n0.08\n") && Contains("\n0.06\n") && Contains("hub: in 4"));
    CHECK_THAT(drawing.head.caption, Contains("at least 0.058") && Contains("4 of 10."));
}

TEST_CASE("the graph of a single pairing says so") {
    CHECK(draw(shipped("minimal"), {"pair-graph", {}}).head.title ==
          "Sensors with Ledger is the only pairing that stands out (0.19)");
}

TEST_CASE("the graph of pairs draws all pairings down to the leverage that it names, and no other") {
    const auto model = shipped("wco-disruptive-technologies");
    const auto drawing = draw(model, {"pair-graph", {}});
    const auto ranked = rank_pairs(model).pairs;
    const auto drawn = values(drawing);
    REQUIRE(drawn > 1);
    CHECK(ranked[drawn - 1].leverage > ranked[drawn].leverage);
    CHECK_THAT(drawing.head.caption, Contains(fmt::format("at least {:.3f}", ranked[drawn - 1].leverage)));
    std::map<std::uint32_t, std::size_t> degree;
    for (std::size_t i = 0; i < drawn; ++i) {
        ++degree[ranked[i].a];
        ++degree[ranked[i].b];
    }
    const auto most = std::ranges::max_element(degree, {}, [](const auto& entry) { return entry.second; });
    CHECK_THAT(drawing.head.title, Contains(fmt::format("in {} of the {} strongest", most->second, drawn)));
    CHECK_THAT(drawing.head.caption, Contains("not judged: Robotics"));
}

TEST_CASE("widths of the lines rise with the leverage") {
    const auto drawing = draw(star(4), {"pair-graph", {}});
    const auto& edges = drawing.diagram->edges;
    REQUIRE(edges.size() == 8);
    CHECK(edges.front().width == 5);
    CHECK(edges.back().width == 1);
    CHECK(std::ranges::is_sorted(edges, std::greater{}, &DiagramEdge::width));
}

TEST_CASE("the two sides of the minimal data set are its technologies and the four themes they share") {
    const auto drawing = draw(shipped("minimal"), {"bipartite", {}});
    // Visibility: a strength of Sensors, an opportunity of Ledger; integrity is Ledger's alone.
    CHECK(drawing.head.title == "Visibility, Fraud and 2 more join the most technologies (2 of 2)");
    CHECK(drawing.diagram->vertices.size() == 6);
    CHECK(drawing.diagram->edges.size() == 8);
    const auto text = drawn_text(figure(shipped("minimal"), {"bipartite", {}}).svg);
    CHECK_THAT(text, Contains("Visibility · S O\n") && Contains("Fraud · T2\n") && Contains("Cost · W2\n"));
    CHECK_THAT(text, Contains("Speed · O2\n") && !Contains("Integrity"));
}

TEST_CASE("hope, fear and both are told apart by the stroke as well as by colour") {
    const auto model = model_of(
        "interlink: 1\ntaxonomy: none\nthemes: [{id: cost, label: Cost}]\ntechnologies:\n"
        "  - {id: a, name: A, strengths: [{phrase: Cheap, themes: [cost]}]}\n"
        "  - {id: b, name: B, weaknesses: [{phrase: Dear, themes: [cost]}]}\n"
        "  - {id: c, name: C, strengths: [{phrase: Low, themes: [cost]}], threats: [{phrase: Rising, themes: "
        "[cost]}]}\n");
    const auto drawing = draw(model, {"bipartite", {}});
    CHECK(drawing.head.title ==
          "Cost joins the most technologies (3 of 3); 1 of 1 shared theme cuts both ways, hoped for and feared");
    const auto& edges = drawing.diagram->edges;
    REQUIRE(edges.size() == 3);
    CHECK(edges[0].stroke == Stroke::solid);
    CHECK(edges[1].stroke == Stroke::dashed);
    CHECK(edges[2].stroke == Stroke::dotted);
}
