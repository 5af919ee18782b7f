// Which technologies serve which function, and where nobody or one alone does.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <nlohmann/json.hpp>

using namespace interlink;

namespace {

const Model& served() {
    static const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
enablers: [{id: law, status: in-place}, {id: funds, status: partial}]
functions: [{id: whole}, {id: part, part_of: [whole]}, {id: open}]
technologies: [{id: one}, {id: two}]
links:
  - {from: one, to: part, kind: supports, horizon: future, weight: 0.8}
  - {from: two, to: whole, kind: supports, weight: 0.5}
  - {from: whole, to: law, kind: requires}
  - {from: two, to: funds, kind: requires}
)");
    return model;
}

}  // namespace

TEST_CASE("A function is served by its own links and, in part, by those to what it consists of") {
    const FunctionsResult result = function_services(served());
    REQUIRE(result.functions.size() == 3);
    const FunctionService& whole = result.functions[0];
    REQUIRE(whole.supporters.size() == 2);
    CHECK(whole.supporters[0].technology == 1);  // 0.5 before 0.4
    CHECK(whole.supporters[0].use == Approx(0.5).margin(1e-12));
    CHECK((whole.supporters[0].current && !whole.supporters[0].future));
    CHECK(whole.supporters[1].use == Approx(0.4).margin(1e-12));
    CHECK((!whole.supporters[1].current && whole.supporters[1].future));
    CHECK(whole.coverage == Approx(1 - 0.5 * 0.6).margin(1e-12));
    CHECK(whole.requires_.size() == 2);
    CHECK(result.functions[1].coverage == Approx(0.8).margin(1e-12));
    CHECK(result.functions[2].coverage == 0.0);
}

TEST_CASE("The table says which functions are shared, rest on one technology, or are a gap") {
    const ResultDocument document = describe_functions(served(), function_services(served()));
    const auto json = nlohmann::json::parse(find_output_format("json")->write(document, {}));
    const auto& rows = json["tables"]["functions"];
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["status"] == "shared");
    CHECK(rows[1]["status"] == "single");
    CHECK(rows[2]["status"] == "gap");
    CHECK(rows[0]["missing"] == nlohmann::json::array({"funds"}));
    CHECK(rows[0]["current"] == nlohmann::json::array({"two"}));
    CHECK(rows[0]["future"] == nlohmann::json::array({"one"}));
}
