// Scores of the shipped data sets open into contributions that add up, in the engine and in the explain document.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json explain(const Model& model, const std::string& a, const std::string& b) {
    AnalysisOptions options;
    options.subjects = {a, b};
    const AnalysisOutcome outcome = find_analysis("explain")->run(model, options);
    return Json::parse(find_output_format("json")->write(outcome.document.value(), {}));
}

double sum_of(const Json& rows, const char* column) {
    double sum = 0.0;
    for (const Json& row : rows) sum += row[column].get<double>();
    return sum;
}

}  // namespace

TEST_CASE("Contributions of every pair of the shipped data sets add up to its leverage") {
    for (const char* folder : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        const Model model = test::shipped_model(folder);
        for (const Pair& pair : rank_pairs(model).pairs) {
            if (pair.status == PairStatus::insufficient_data) continue;
            CAPTURE(folder, pair.a, pair.b);
            double total = 0.0;
            for (const Contribution& c : contributions(model, pair)) {
                total += c.amount;
                double shares = 0.0;
                for (const auto* side : {&c.from_phrases, &c.to_phrases})
                    for (const auto& share : *side) shares += share.amount;
                if (!c.from_phrases.empty() || !c.to_phrases.empty()) CHECK(std::abs(shares - c.amount) <= 1e-12);
            }
            CHECK(std::abs(total - pair.leverage) <= 1e-12);
        }
    }
}

TEST_CASE("Contributions are the same whichever technology of the pair comes first") {
    const Model model = test::shipped_model("wco-disruptive-technologies");
    const auto one = contributions(model, score_pair(model, 0, 1)),
               other = contributions(model, score_pair(model, 1, 0));
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].amount == other[i].amount);
        CHECK(one[i].component == other[i].component);
        CHECK((one[i].from == other[i].from && one[i].to == other[i].to));
    }
}

TEST_CASE("The tables of an explained pair add up to its leverage") {
    const Json minimal = explain(test::shipped_model("minimal"), "ledger", "sensors");
    CHECK(sum_of(minimal["tables"]["contributions"], "amount") == Approx(0.192412923467969).margin(1e-12));
    CHECK(sum_of(minimal["tables"]["components"], "contribution") == Approx(0.192412923467969).margin(1e-12));
    const Model model = test::shipped_model("wco-disruptive-technologies");
    for (const Pair& pair : rank_pairs(model).pairs) {
        if (pair.status == PairStatus::insufficient_data) continue;
        const Json document = explain(model, model.technology(pair.a).id, model.technology(pair.b).id);
        CHECK(sum_of(document["tables"]["contributions"], "amount") == Approx(pair.leverage).margin(1e-12));
    }
}

TEST_CASE("The evidence of an explained contribution is that of its phrases, or of their technology") {
    const Json minimal = explain(test::shipped_model("minimal"), "ledger", "sensors");
    for (const Json& row : minimal["tables"]["contributions"])
        if (row["component"] == "exposure") CHECK(row["evidence"] == Json::array({"notes#1", "notes#2"}));
}
