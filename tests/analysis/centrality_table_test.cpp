// Centralities of data sets so small that every figure is found by hand.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json centrality(const std::string& weight_of_two, const AnalysisOptions& options) {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}]
technologies:
  - {id: one, opportunities: [{phrase: A, themes: [x]}], threats: [{phrase: C, themes: [y]}]}
  - {id: two, opportunities: [{phrase: B, themes: [x], weight: )" +
                                       weight_of_two + R"(}]}
)");
    return Json::parse(
        find_output_format("json")->write(*find_analysis("centrality")->run(model, options).document, {}));
}

std::map<std::string, Json> by_id(const Json& document) {
    std::map<std::string, Json> rows;
    for (const Json& row : document["tables"]["centrality"]) rows[row["id"].get<std::string>()] = row;
    return rows;
}

void check_row(const Json& row, const std::map<std::string, double>& expected) {
    for (const auto& [measure, value] : expected) {
        CAPTURE(row["id"], measure);
        CHECK(row[measure].get<double>() == Approx(value).margin(1e-9));
    }
}

}  // namespace

TEST_CASE("Two technologies joined by one theme are a path of three, whose figures are known") {
    const Json document = centrality("1", {});
    const auto rows = by_id(document);
    REQUIRE(rows.size() == 3);
    // PageRank: c = 0.05 + 0.85 · 2l and l = 0.05 + 0.85 · c/2. Katz: c = 1 + 2αl, l = 1 + αc with α = 0.85/√2.
    const double rank_middle = 0.135 / 0.2775, alpha = 0.85 / std::sqrt(2.0);
    const double c = (1 + 2 * alpha) / (1 - 2 * alpha * alpha), l = 1 + alpha * c, norm = std::sqrt(c * c + 2 * l * l);
    check_row(rows.at("x"), {{"degree", 2},
                             {"strength", 2},
                             {"betweenness", 1},
                             {"closeness", 1},
                             {"harmonic", 1},
                             {"eigenvector", std::sqrt(0.5)},
                             {"pagerank", rank_middle},
                             {"katz", c / norm},
                             {"hub", std::sqrt(2.0) / (2 + std::sqrt(2.0))},
                             {"authority", std::sqrt(2.0) / (2 + std::sqrt(2.0))}});
    for (const char* end : {"one", "two"})
        check_row(rows.at(end), {{"degree", 1},
                                 {"strength", 1},
                                 {"betweenness", 0},
                                 {"closeness", 2.0 / 3},
                                 {"harmonic", 0.75},
                                 {"eigenvector", 0.5},
                                 {"pagerank", (1 - rank_middle) / 2},
                                 {"katz", l / norm},
                                 {"hub", 1 / (2 + std::sqrt(2.0))},
                                 {"authority", 1 / (2 + std::sqrt(2.0))}});
    CHECK(document["tables"]["centrality"][0]["id"] == "x");  // by PageRank
    CHECK(document["tables"]["centrality"][1]["id"] == "one");
    CHECK(document["options"]["layer"] == "benefit");
}

TEST_CASE("A weak relation is a long one unless unit lengths are asked for") {
    const auto weighted = by_id(centrality("0.5", {}));
    check_row(weighted.at("x"), {{"strength", 1.5}, {"closeness", 2.0 / 3}, {"harmonic", 0.75}});
    check_row(weighted.at("two"), {{"closeness", 2.0 / 5}, {"harmonic", (0.5 + 1.0 / 3) / 2}});
    AnalysisOptions unit;
    unit.unit_lengths = true;
    check_row(by_id(centrality("0.5", unit)).at("x"), {{"closeness", 1}, {"harmonic", 1}});
}

TEST_CASE("The risk layer knows only what exposes") {
    AnalysisOptions risk;
    risk.layer = Layer::risk;
    const auto rows = by_id(centrality("1", risk));
    REQUIRE(rows.size() == 3);  // both technologies, and the threat's theme
    check_row(rows.at("one"), {{"degree", 1}, {"closeness", 0.5}, {"betweenness", 0}});
    check_row(rows.at("two"), {{"degree", 0}, {"closeness", 0}});
    check_row(rows.at("y"), {{"degree", 1}, {"strength", 1}});
}

TEST_CASE("A measure without an answer has no values and says why") {
    AnalysisOptions directed;
    directed.directed = true;  // technology to theme alone: no cycle
    const Json document = centrality("1", directed);
    for (const Json& row : document["tables"]["centrality"]) {
        CHECK(row["eigenvector"].is_null());
        CHECK(row["katz"].is_null());
    }
    bool said = false;
    for (const Json& note : document["notes"]) said |= note["code"] == "centrality-katz";
    CHECK(said);
}
