// The documents here are written out by hand from the published table of columns, one a command.
#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

bool is_valid(const Json& document) {
    return test::satisfies_output_schema(document);
}

Json frame(const std::string& command, const Json& tables) {
    return {{"interlink", "0.1.0"},
            {"command", command},
            {"dataset", {{"title", "T"}, {"path", "p"}, {"hash", nullptr}}},
            {"options", {{"seed", 1}}},
            {"summary", {"Text."}},
            {"tables", tables},
            {"notes", Json::array()}};
}

struct Sample {
    std::string command;
    Json tables;
};

std::vector<Sample> sample_documents() {
    const Json groups = Json::parse(R"([{"technologies": ["ai", "iot"], "themes": ["privacy"]}])");
    const Json overlaps = Json::parse(R"([{"a": "ai", "b": "iot", "themes": ["privacy"], "overlap": null,
        "relatedness": 0.5, "expected": 1.5, "p_value": 0.04, "q_value": 0.2}])");
    return {
        {"pairs", {{"pairs", Json::parse(R"([
            {"a": "ai", "b": "iot", "rank": 1, "leverage": 0.4, "opportunity": 0.5, "exploit": 0.1, "shield": 0.2,
             "function": 0.3, "dependency": 0, "exposure": 0.25, "factors_a": 16, "factors_b": 15, "status": "ranked",
             "expected_rank": 1.5, "rank_low": 1, "rank_high": 3, "top_k_probability": 0.97},
            {"a": "ai", "b": "x", "rank": null, "leverage": null, "opportunity": null, "exploit": null, "shield": null,
             "function": null, "dependency": null, "exposure": null, "factors_a": 16, "factors_b": 0,
             "status": "insufficient-data"}])")}}},
        {"threats",
         {{"shared_threats", Json::parse(R"([
            {"theme": "privacy", "technologies": ["ai", "iot"], "kinds": {"ai": ["threat"], "iot": ["weakness"]},
             "phrases": ["Privacy concerns"], "breadth": 2, "mean_exposure": 0.75, "common_cause": 0.1,
             "answered_by": [], "rank": 1, "rank_low": 1, "rank_high": 2, "expected_rank": 1.1,
             "top_k_probability": 0.9}])")},
          {"pairs", overlaps},
          {"groups", groups}}},
        {"opportunities",
         {{"shared_opportunities", Json::parse(R"([
            {"target": "risk-management", "kind": "function", "technologies": ["ai"], "phrases": [], "enabled_by": ["x"],
             "horizon": "future"}])")},
          {"pairs", overlaps},
          {"groups", groups}}},
        {"functions", {{"functions", Json::parse(R"([
            {"id": "ucr", "name": "Unique reference", "kind": "concept", "technologies": ["iot"], "current": [],
             "future": ["iot"], "coverage": 0.5, "status": "single-point", "requires": ["law"], "missing": ["law"]}])")}}},
        {"tows", {{"tows", Json::parse(R"([
            {"combination": "SO", "from": "ai", "to": "iot", "from_phrase": "Speed", "to_phrase": "Growth",
             "themes": ["efficiency"], "amount": 0.8}])")}}},
        {"centrality", {{"centrality", Json::parse(R"([
            {"id": "ai", "type": "technology", "degree": 5, "betweenness": 0.25, "katz": null}])")}}},
        {"portfolio",
         {{"portfolio", Json::parse(R"([
            {"technologies": ["ai", "iot"], "value": 2.5, "coverage": 3, "common_exposure": 1.5, "bound": 2.75, "gap": 0.25,
             "status": "cut-off", "cost": null}])")},
          {"contributions", Json::parse(R"([
            {"component": "exposure", "target": "privacy", "amount": -0.1, "technologies": ["ai", "iot"]}])")},
          {"members", Json::parse(R"([{"id": "ai", "marginal": -0.5, "alone": 2, "factors": 0}])")},
          {"pareto", Json::parse(R"([
            {"technologies": [], "coverage": 0, "common_exposure": 0, "value": 0, "cost": 0}])")}}},
        {"structure",
         {{"summary", Json::parse(R"([{"vertices": 2, "modularity": null}])")},
          {"vertices", Json::parse(R"([
            {"id": "ai", "type": "technology", "articulation": true, "pieces": 2, "core": 1, "community": 1,
             "component": 1}])")},
          {"bridges", Json::parse(R"([{"from": "ai", "to": "iot"}])")},
          {"communities", Json::parse(R"([{"id": 1, "size": 2, "members": ["ai", "iot"]}])")}}},
        {"explain", {{"contributions", Json::parse(R"([
            {"component": "shield", "amount": 0.01, "theme": "privacy", "from": "ai", "to": "iot",
             "from_phrases": ["Encryption"], "to_phrases": ["Leaks"], "evidence": ["source, p. 3"]},
            {"component": "dependency", "amount": 0.05, "theme": null, "from": "ai", "to": "iot", "from_phrases": [],
             "to_phrases": [], "evidence": []}])")}}},
        {"diff",
         {{"changes", Json::parse(R"([
            {"change": "changed", "element": "factor", "path": "ai/threats/x.weight", "before": ["1"], "after": ["0.5"],
             "content": null, "position": null},
            {"change": "added", "element": "technology", "path": "drones", "before": null, "after": null,
             "content": {"name": ["Drones"]}, "position": 2}])")},
          {"conclusions", Json::parse(R"([
            {"kind": "pair-rank", "subject": ["ai", "iot"], "move": "up", "before": "rank 3",
             "after": "rank 1", "cause": "alone", "caused_by": ["ai/threats/x.weight"], "technologies_before": [],
             "technologies_after": []}])")},
          {"pairs", Json::parse(R"([{"a": "ai", "b": "iot", "rank_before": 3, "rank_after": 1, "leverage_before": 0.2,
             "leverage_after": 0.3}])")}}},
        {"match",
         {{"matches", Json::parse(R"([
            {"phrase": "Privacy", "theme": "privacy", "confidence": 1, "strength": "strong", "stems": ["privaci"],
             "term": "privacy", "suppressed": []}])")},
          {"suggestions", Json::parse(R"([{"phrase": "x", "theme": "privacy", "score": 0.2}])")}}},
        {"suggest",
         {{"themes", Json::parse(R"([
            {"factor": "ai/threats/x", "technology": "ai", "phrase": "x", "theme": "privacy", "score": 0.2, "reason": "r",
             "patch": false}])")},
          {"links", Json::parse(R"([
            {"from": "ai", "kind": "requires", "to": "law", "words": "law", "phrase": "Unclear law",
             "factor": "ai/threats/unclear-law", "grade": "inferred", "confidence": 0.48, "evidence": []}])")}}},
        {"method micmac",
         {{"factors", Json::parse(R"([
            {"id": "a b", "influence": 2, "dependence": 1.5, "quadrant": "driver", "indirect_influence": 4,
             "indirect_dependence": 3, "indirect_quadrant": "linkage"}])")},
          {"powers", Json::parse(R"([{"k": 1, "influence_order": ["a b", "c = d"], "dependence_order": []}])")}}},
        {"method cib", {{"scenarios", Json::parse(R"([
            {"states": {"law": "common", "A. Use": "A1 wide"}, "margin": 1, "total_impact": 3.5},
            {"states": {"law": "own"}, "margin": null, "total_impact": -1}])")}}},
        {"method dematel",
         {{"factors", Json::parse(R"([
            {"id": "a", "r": 1, "c": 2, "prominence": 3, "relation": -1, "weight": 1}])")},
          {"total_relation", Json::parse(R"([{"from": "a", "to": "a", "value": 0.5}])")},
          {"network", Json::parse(R"([{"from": "a", "to": "a"}])")}}},
        {"method ism",
         {{"factors", Json::parse(R"([{"id": "a", "level": 1, "driving_power": 1, "dependence_power": 2}])")},
          {"closure_added", Json::parse(R"([{"from": "a", "to": "b"}])")}}},
        {"method fcm",
         {{"states", Json::parse(R"([{"step": 0, "trust in law": 0.5}])")},
          {"outcome", Json::parse(R"([{"kind": "fixed-point", "step": 3}])")}}},
    };
}

}  // namespace

TEST_CASE("What the writer writes satisfies the schema") {
    for (const std::string& name : samples::hostile_names()) {
        CAPTURE(name);
        CHECK(is_valid(Json::parse(find_output_format("json")->write(samples::document(name), {}))));
    }
}

TEST_CASE("One document of every detailed command satisfies the schema") {
    for (const Sample& sample : sample_documents()) {
        CAPTURE(sample.command);
        CHECK(is_valid(frame(sample.command, sample.tables)));
    }
}

TEST_CASE("A document that lacks a promised table or column fails the schema") {
    for (const Sample& sample : sample_documents()) {
        for (const auto& [table, rows] : sample.tables.items()) {
            CAPTURE(sample.command, table);
            Json without_table = sample.tables;
            without_table.erase(table);
            CHECK_FALSE(is_valid(frame(sample.command, without_table)));
            CHECK(is_valid(frame("something-else", without_table)));

            Json without_column = sample.tables;
            const std::string column = rows[0].contains("id") ? "id" : rows[0].begin().key();
            without_column[table][0].erase(column);
            CAPTURE(column);
            CHECK_FALSE(is_valid(frame(sample.command, without_column)));
        }
    }
}

TEST_CASE("Values of the wrong kind fail the schema") {
    const auto changed = [](std::size_t sample, const char* pointer, const Json& value) {
        const Sample document = sample_documents()[sample];
        Json tables = document.tables;
        tables[Json::json_pointer(pointer)] = value;
        return is_valid(frame(document.command, tables));
    };
    CHECK_FALSE(changed(0, "/pairs/0/rank", 0));
    CHECK_FALSE(changed(0, "/pairs/0/rank", "first"));
    CHECK_FALSE(changed(0, "/pairs/0/status", "maybe"));
    CHECK_FALSE(changed(0, "/pairs/0/exposure", 1.5));
    CHECK_FALSE(changed(1, "/shared_threats/0/technologies", "ai"));
    CHECK_FALSE(changed(1, "/shared_threats/0/rank_low", 0));
    CHECK_FALSE(changed(1, "/pairs/0/relatedness", 1.5));
    CHECK_FALSE(changed(4, "/tows/0/combination", "SS"));
    CHECK(changed(0, "/pairs/0/note", "columns may be added"));
    CHECK(changed(0, "/more", Json::array()));
}

TEST_CASE("The flips of pairs are checked where there are any") {
    const Json flips = Json::parse(R"([
            {"a": "ai", "b": "iot", "element": "iot requires law", "what": "IoT requires law", "kind": "link",
             "grade": "assumed", "confidence": 0.3, "place": "first", "rank_without": 2, "instead_a": "ai", "instead_b": "x",
             "behind": 0.01, "evidence": []},
            {"a": "ai", "b": "iot", "element": "iot/threats/x", "what": "IoT T: X", "kind": "phrase", "grade": "stated",
             "confidence": 1, "place": "top-3", "rank_without": null, "instead_a": null,
             "instead_b": null, "behind": null,
             "evidence": ["source#p"]}])");
    const auto valid = [&](const char* pointer, const Json& value) {
        Json tables = sample_documents()[0].tables;
        tables["flips"] = flips;
        tables[Json::json_pointer(pointer)] = value;
        return is_valid(frame("pairs", tables));
    };
    CHECK(valid("/flips/0/place", "first"));
    CHECK_FALSE(valid("/flips/0/place", "last"));
    CHECK_FALSE(valid("/flips/1/confidence", 2));
    CHECK_FALSE(valid("/flips/1/grade", "guessed"));
}

TEST_CASE("The frame itself is checked") {
    const Json good = frame("anything", Json::object());
    CHECK(is_valid(good));
    for (const auto& [key, value] : good.items()) {
        CAPTURE(key);
        Json without = good;
        without.erase(key);
        CHECK_FALSE(is_valid(without));
    }
    Json more = good;
    more["extra"] = 1;
    CHECK_FALSE(is_valid(more));
}
