// The condensed and the full graph, arc by arc.
#include "support/catch.hpp"
#include "support/models.hpp"

#include <map>

using namespace interlink;

namespace {

using Arcs = std::map<std::pair<std::string, std::string>, double>;

Arcs arcs_of(const Model& model, const ModelGraph& graph) {
    Arcs arcs;
    for (Vertex v = 0; v < graph.graph.vertex_count(); ++v)
        for (std::size_t i = 0; i < graph.graph.targets(v).size(); ++i)
            arcs[{model.id(graph.vertices[v]), model.id(graph.vertices[graph.graph.targets(v)[i]])}] =
                graph.graph.weights(v)[i];
    return arcs;
}

void check_same(const Arcs& found, const Arcs& expected) {
    for (const auto& [ends, weight] : expected) {
        CAPTURE(ends.first, ends.second);
        REQUIRE(found.contains(ends));
        CHECK(found.at(ends) == Approx(weight).margin(1e-12));
    }
    for (const auto& [ends, weight] : found) {
        CAPTURE(ends.first, ends.second, weight);
        CHECK(expected.contains(ends));
    }
}

}  // namespace

TEST_CASE("The benefit layer joins technologies to their S and O themes, to functions and to what they require") {
    const Model model = test::shipped_model("minimal");
    check_same(arcs_of(model, condensed_graph(model, Layer::benefit, true)), {{{"sensors", "visibility"}, 1.0},
                                                                              {{"sensors", "speed"}, 0.75},
                                                                              {{"ledger", "integrity"}, 0.8},
                                                                              {{"ledger", "speed"}, 1.0},
                                                                              {{"ledger", "visibility"}, 1.0},
                                                                              {{"sensors", "tracking"}, 1.0},
                                                                              {{"ledger", "logistics"}, 0.6},
                                                                              {{"ledger", "tracking"}, 1.0},
                                                                              {{"ledger", "sensors"}, 0.3},
                                                                              {{"tracking", "logistics"}, 1.0}});
}

TEST_CASE("The risk layer joins technologies to their W and T themes") {
    const Model model = test::shipped_model("minimal");
    check_same(arcs_of(model, condensed_graph(model, Layer::risk, true)), {{{"sensors", "cost"}, 0.5},
                                                                           {{"sensors", "fraud"}, 0.8},
                                                                           {{"ledger", "cost"}, 1.0},
                                                                           {{"ledger", "fraud"}, 1.0}});
}

TEST_CASE("The layer of all relations holds both and what mitigates") {
    const Model model = test::shipped_model("minimal");
    const Arcs all = arcs_of(model, condensed_graph(model, Layer::all, true));
    Arcs expected = arcs_of(model, condensed_graph(model, Layer::benefit, true));
    expected.merge(arcs_of(model, condensed_graph(model, Layer::risk, true)));
    expected[{"audit", "fraud"}] = 0.5;
    check_same(all, expected);
}

TEST_CASE("A technology meets a theme once per quadrant, and the quadrants add up") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}]
technologies:
  - id: t
    strengths: [{phrase: A, themes: [x], weight: 0.5}, {phrase: B, themes: [x], weight: 0.5}]
    opportunities: [{phrase: C, themes: [x], weight: 0.2}]
)");
    const ModelGraph graph = condensed_graph(model, Layer::benefit, false);
    check_same(arcs_of(model, graph), {{{"t", "x"}, 0.95}, {{"x", "t"}, 0.95}});
    CHECK(graph.graph.edge_count() == 1);
}

TEST_CASE("In the condensed graph a link of a phrase is one of its technology; in the full graph it is its own") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x, terms: [hit]}]
technologies: [{id: t, threats: [{phrase: Hit hard, weight: 0.5, confidence: 0.5}]}]
links: [{from: t/threats/hit-hard, to: x, kind: aggravates, weight: 0.4}]
)");
    check_same(arcs_of(model, condensed_graph(model, Layer::risk, true)), {{{"t", "x"}, 0.25 * 0.8 + 0.4}});
    check_same(arcs_of(model, full_graph(model, Layer::risk, true)),
               {{{"t", "t/threats/hit-hard"}, 0.25}, {{"t/threats/hit-hard", "x"}, 0.8 + 0.4}});
}

TEST_CASE("The full graph holds every phrase, and technologies without any relation are vertices too") {
    const Model model = test::shipped_model("minimal");
    const ModelGraph full = full_graph(model, Layer::all, true);
    // 2 technologies, 10 phrases, 5 themes, 2 functions, 1 enabler; 10 has, 10 about, 5 links, 1 part-of.
    CHECK(full.graph.vertex_count() == 20);
    CHECK(full.graph.edge_count() == 26);
    const Model lonely = test::model_of("interlink: 1\ntaxonomy: none\ntechnologies: [{id: a}, {id: b}]\n");
    CHECK(condensed_graph(lonely, Layer::benefit, false).graph.vertex_count() == 2);
    CHECK(condensed_graph(lonely, Layer::benefit, false).graph.edge_count() == 0);
}
