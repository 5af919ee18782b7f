// The structural view of data sets and lists of edges so small that everything is found by hand.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json json_of(const ResultDocument& document) {
    return Json::parse(find_output_format("json")->write(document, {}));
}

Json structure(const std::string& yaml, const AnalysisOptions& options = {}) {
    const Model model = test::model_of(yaml);
    return json_of(find_analysis("structure")->run(model, options).document.value());
}

Json plain(const std::string& question, const std::string& list, bool directed = false) {
    AnalysisOptions options;
    options.directed = directed;
    return json_of(find_analysis(question)->run_plain(load_edge_list_text(list, "x.el").graph.value(), options));
}

Json row(const Json& table, const std::string& id) {
    for (const Json& each : table)
        if (each["id"] == id) return each;
    return {};
}

const std::string looped = R"(
interlink: 1
taxonomy: none
themes: [{id: risk, label: Risk}, {id: trust, label: Trust}]
technologies:
  - {id: a, name: A, threats: [{phrase: Bad, themes: [risk]}]}
  - {id: b, name: B}
  - {id: c, name: C}
functions: [{id: f, name: F}]
enablers: [{id: law, name: Law}]
links:
  - {from: a, to: b, kind: requires, weight: 0.5}
  - {from: b, to: c, kind: requires}
  - {from: c, to: law, kind: requires}
  - {from: a, to: f, kind: supports, weight: 0.8}
  - {from: f, to: theme:trust, kind: influences, sign: "+", weight: 0.5}
  - {from: theme:trust, to: a, kind: influences, sign: "+"}
  - {from: a, to: theme:risk, kind: mitigates, weight: 0.5}
  - {from: theme:risk, to: a, kind: influences, sign: "-"}
)";

}  // namespace

TEST_CASE("two things that lower make a loop that reinforces, and strengths multiply") {
    const Json loops = structure(looped)["tables"]["loops"];
    REQUIRE(loops.size() == 2);
    // A lowers Risk (0.5), which lowers A (1): even, so it reinforces.
    CHECK(loops[0]["polarity"] == "reinforcing");
    CHECK(loops[0]["strength"].get<double>() == Approx(0.5));
    CHECK(loops[0]["loop"] == "A lowers Risk lowers A");
    // A raises F (0.8), F raises Trust (0.5), Trust raises A (1).
    CHECK(loops[1]["polarity"] == "reinforcing");
    CHECK(loops[1]["strength"].get<double>() == Approx(0.4));
    CHECK(loops[1]["length"] == 3);
}

TEST_CASE("a single thing that lowers makes a loop balance") {
    std::string yaml = looped;
    yaml.replace(yaml.find("sign: \"-\""), 9, "sign: \"+\"");
    const Json loops = structure(yaml)["tables"]["loops"];
    CHECK(loops[0]["polarity"] == "balancing");
    CHECK(loops[0]["loop"] == "A lowers Risk raises A");
}

TEST_CASE("what is required acts on what requires it, and a phrase's themes are lowered with it") {
    const Json loops = structure(R"(
interlink: 1
taxonomy: none
themes: [{id: risk, label: Risk}]
technologies:
  - {id: a, name: A, threats: [{phrase: Bad, themes: [risk]}]}
  - {id: b, name: B}
links:
  - {from: b, to: a, kind: requires, weight: 0.5}
  - {from: b, to: a/threats/bad, kind: mitigates, weight: 0.4}
  - {from: theme:risk, to: a, kind: influences, sign: "-"}
)")["tables"]["loops"];
    REQUIRE(loops.size() == 1);
    CHECK(loops[0]["loop"] == "A raises B lowers Risk lowers A");
    CHECK(loops[0]["strength"].get<double>() == Approx(0.5 * 0.4));
    CHECK(loops[0]["links"].size() == 3);
}

TEST_CASE("steps count up from what requires nothing, and a circle shares one") {
    const Json order = structure(looped)["tables"]["order"];
    CHECK(row(order, "law")["step"] == 1);
    CHECK(row(order, "c")["step"] == 2);
    CHECK(row(order, "b")["step"] == 3);
    CHECK(row(order, "a")["step"] == 4);
    CHECK(structure(looped)["tables"]["cycles"].empty());

    const Json circular = structure(looped + "  - {from: c, to: a, kind: requires}\n")["tables"];
    REQUIRE(circular["cycles"].size() == 1);
    CHECK(circular["cycles"][0]["cycle"] == "A requires B requires C requires A");
    for (const char* id : {"a", "b", "c"}) {
        CHECK(row(circular["order"], id)["step"] == 2);
        CHECK(row(circular["order"], id)["circle"] == true);
    }
    CHECK(row(circular["order"], "law")["step"] == 1);
}

TEST_CASE("a data set without links has its technologies, each alone") {
    const Json tables =
        structure("interlink: 1\ntaxonomy: none\nthemes: []\ntechnologies: [{id: a}, {id: b}]")["tables"];
    CHECK(tables["summary"][0]["vertices"] == 2);
    CHECK(tables["summary"][0]["edges"] == 0);
    CHECK(tables["summary"][0]["components"] == 2);
    CHECK(tables["summary"][0]["modularity"].is_null());
    CHECK(tables["order"].empty());
    CHECK(tables["loops"].empty());
}

TEST_CASE("a list of edges is asked the same: two triangles at one vertex with a tail") {
    // 1–2–3–1, 3–4–5–3, 5–6
    const std::string list = "1 2\n2 3\n3 1\n3 4\n4 5\n5 3\n5 6\n";
    const Json tables = plain("structure", list)["tables"];
    CHECK(row(tables["vertices"], "3")["pieces"] == 2);
    CHECK(row(tables["vertices"], "5")["articulation"] == true);
    CHECK(row(tables["vertices"], "1")["articulation"] == false);
    CHECK(row(tables["vertices"], "6")["core"] == 1);
    CHECK(row(tables["vertices"], "3")["core"] == 2);
    REQUIRE(tables["bridges"].size() == 1);
    CHECK(tables["bridges"][0]["from"] == "5");
    CHECK(tables["bridges"][0]["to"] == "6");
    CHECK_FALSE(tables.contains("cycles"));  // without direction every edge would be one

    const Json directed = plain("structure", list, true)["tables"];
    CHECK(directed["cycles"].size() == 2);
    CHECK(directed["strong_components"].size() == 1);
    CHECK(directed["strong_components"][0]["size"] == 5);
}

TEST_CASE("the most central vertex of a star given as a list is its centre") {
    const Json document = plain("centrality", "hub a\nhub b 0.5\nhub c\n");
    CHECK(document["tables"]["centrality"][0]["id"] == "hub");
    CHECK(document["tables"]["centrality"][0]["type"] == "vertex");
    CHECK(document["tables"]["centrality"][0]["strength"].get<double>() == Approx(2.5));
    CHECK(document["dataset"]["title"] == "x.el");
    for (const auto& analysis : analyses())
        CHECK((analysis.run_plain != nullptr) == (analysis.name == "centrality" || analysis.name == "structure"));
}

TEST_CASE("edges that a table calls undirected lead both ways where directions are kept") {
    const std::string list = "Source,Target,Type\na,b,Directed\nb,c,Undirected\n";
    const Json directed = plain("structure", list, true)["tables"];
    CHECK(directed["summary"][0]["edges"] == 3);
    CHECK(directed["strong_components"].size() == 1);  // b and c
    CHECK(directed["strong_components"][0]["size"] == 2);
    CHECK(plain("structure", list)["tables"]["summary"][0]["edges"] == 2);
}
