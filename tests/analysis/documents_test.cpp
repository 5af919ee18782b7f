// The document of every question, on the shipped data sets and on odd ones, satisfies the published schema.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/models.hpp"

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json json_of(const ResultDocument& document) {
    return Json::parse(find_output_format("json")->write(document, {}));
}

/// Runs every question that takes these many subjects.
void check_all(const Model& model, const std::vector<std::string>& subjects, const AnalysisOptions& like = {}) {
    for (const Analysis& analysis : analyses()) {
        if (subjects.size() < analysis.min_subjects || subjects.size() > analysis.max_subjects) continue;
        AnalysisOptions options = like;
        options.subjects = subjects;
        CAPTURE(analysis.name, subjects);
        const AnalysisOutcome outcome = analysis.run(model, options);
        REQUIRE(outcome.document);
        CHECK(outcome.document->command == analysis.name);
        CHECK_FALSE(outcome.document->sentences.empty());
        CHECK(test::satisfies_output_schema(json_of(*outcome.document)));
    }
}

}  // namespace

TEST_CASE("The answer to every question about the shipped data sets satisfies the schema") {
    for (const char* folder : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        CAPTURE(folder);
        const Model model = test::shipped_model(folder);
        check_all(model, {});
        check_all(model, {model.technology(0).id, model.technology(1).id});
        for (const EntityKind kind :
             {EntityKind::technology, EntityKind::factor, EntityKind::theme, EntityKind::function, EntityKind::enabler})
            check_all(model, {model.id({kind, 0})});
    }
}

TEST_CASE("Answers with robustness, layers and graphs of choice satisfy the schema") {
    const Model model = test::shipped_model("minimal");
    AnalysisOptions options;
    options.robust = RobustOptions{.draws = 100, .top_k = 1};
    options.flips = true;
    for (const Layer layer : {Layer::benefit, Layer::risk, Layer::all})
        for (const bool full : {false, true})
            for (const bool directed : {false, true}) {
                CAPTURE(static_cast<int>(layer), full, directed);
                options.layer = layer, options.full = full, options.directed = directed, options.unit_lengths = full;
                check_all(model, {}, options);
            }
}

TEST_CASE("Answers about data sets with little or nothing in them satisfy the schema") {
    check_all(test::model_of("interlink: 1\n"), {});
    const Model bare = test::model_of("interlink: 1\ntechnologies: [{id: a}, {id: b}]\n");
    check_all(bare, {});
    check_all(bare, {"a"});
    check_all(bare, {"a", "b"});
    AnalysisOptions robust;
    robust.robust = RobustOptions{};
    check_all(bare, {}, robust);
}

TEST_CASE("The themes of phrases satisfy the schema, matched or not") {
    const ResultDocument document =
        describe_matches(general_taxonomy(), {"Privacy concerns", "Zzyzx", "", "Lack of legal framework"});
    CHECK(document.command == "match");
    const Json json = json_of(document);
    CHECK(test::satisfies_output_schema(json));
    bool unmatched = false;
    for (const Json& row : json["tables"]["matches"]) unmatched |= row["phrase"] == "Zzyzx" && row["theme"].is_null();
    CHECK(unmatched);
}

TEST_CASE("A word that names nothing gives the nearest, and a pair needs two") {
    const Model model = test::shipped_model("minimal");
    AnalysisOptions options;
    options.subjects = {"sensor", "ledger"};
    for (const char* name : {"tows", "explain"}) {
        CAPTURE(name);
        const AnalysisOutcome unknown = find_analysis(name)->run(model, options);
        CHECK_FALSE(unknown.document);
        CHECK(unknown.error.find("sensor") != std::string::npos);
        CHECK(unknown.hint.find("sensors") != std::string::npos);
        AnalysisOptions same;
        same.subjects = {"ledger", "Ledger"};
        CHECK_FALSE(find_analysis(name)->run(model, same).document);
        CHECK_FALSE(find_analysis(name)->run(model, same).error.empty());
    }
    CHECK(find_analysis("nothing") == nullptr);
}
