#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

#include <bit>
#include <cmath>
#include <random>
#include <stdexcept>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::ordered_json;

namespace {

std::string write(const ResultDocument& document) {
    return find_output_format("json")->write(document, {});
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [key, value] : object.items()) names.push_back(key);
    return names;
}

}  // namespace

TEST_CASE("The JSON frame has its keys in the promised order") {
    const Json json = Json::parse(write(samples::document("name")));
    CHECK(keys(json) ==
          std::vector<std::string>{"interlink", "command", "dataset", "options", "summary", "tables", "notes"});
    CHECK(json["interlink"] == "0.1.0");
    CHECK(json["command"] == "command");
    CHECK(json["dataset"] == Json::parse(R"({"title": "name", "path": "name", "hash": "name"})"));
    CHECK(json["options"] == Json::parse(R"({"seed": 1, "only": "name", "penalty": 0.3})"));
    CHECK(json["summary"] == Json::parse(R"(["name", "Second sentence."])"));
    CHECK(json["notes"][0] == Json::parse(R"({"code": "IL2001", "text": "name"})"));
    CHECK(keys(json["tables"]) == std::vector<std::string>{"everything", "empty"});
    CHECK(json["tables"]["empty"] == Json::array());
}

TEST_CASE("JSON rows carry ids, arrays and null for no value") {
    const Json rows = Json::parse(write(samples::document("name")))["tables"]["everything"];
    CHECK(rows[0] == Json::parse(R"({"text": "name", "boolean": true, "integer": -7, "number": -0.1234567890123,
        "share": 0.256, "reference": "id-name", "texts": ["name", "b"], "references": ["id-name", "c"],
        "lists": {"id-name": ["name", "d"], "e": []}})"));
    for (const auto& [key, value] : rows[1].items()) CHECK(value.is_null());
    CHECK(rows[2]["number"].is_null());
    CHECK(rows[2]["texts"] == Json::array());
    CHECK(rows[2]["lists"] == Json::object());
}

TEST_CASE("A document with nothing in it is still the whole frame") {
    const Json json = Json::parse(write({"check", {}, {}, {}, {}, {}}));
    CHECK(json["dataset"]["title"].is_null());
    CHECK(json["options"] == Json::object());
    CHECK(json["tables"] == Json::object());
    CHECK(json["notes"] == Json::array());
}

TEST_CASE("Doubles survive JSON bit by bit") {
    Table table{"numbers", "", "", {{"value", "", ColumnType::number}}, {}};
    std::mt19937_64 random(11);
    for (int i = 0; i < 3000; ++i) table.rows.push_back({std::bit_cast<double>(random())});
    const Json json = Json::parse(write_json_table(table));
    REQUIRE(json.size() == table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const double expected = std::get<double>(table.rows[i][0]);
        if (!std::isfinite(expected))
            CHECK(json[i]["value"].is_null());
        else
            CHECK(json[i]["value"].get<double>() == expected);
    }
}

TEST_CASE("Hostile names survive JSON unless they are no text at all") {
    for (const std::string& name : samples::hostile_names()) {
        CAPTURE(name);
        const std::string out = write(samples::document(name));
        CHECK(samples::is_well_formed_utf8(out));
        CHECK_FALSE(samples::has_acting_character(out));
        const Json json = Json::parse(out);
        if (samples::is_well_formed_utf8(name)) CHECK(json["summary"][0] == name);
    }
}

TEST_CASE("Rows that do not fit their columns are the caller's mistake") {
    Table table{"t", "", "", {{"a", ""}, {"b", ""}}, {{std::string("x")}}};
    CHECK_THROWS_AS(write_json_table(table), std::invalid_argument);
    CHECK_THROWS_AS(write_csv_table(table), std::invalid_argument);
    table.rows.clear();
    table.columns[1].id = "a";
    CHECK_THROWS_AS(write_json_table(table), std::invalid_argument);
    table.columns[1].id = "b";
    CHECK_THROWS_AS(write({"c", {}, {}, {}, {table, table}, {}}), std::invalid_argument);
    CHECK_THROWS_AS(write({"c", {}, {{"o", true}, {"o", true}}, {}, {}, {}}), std::invalid_argument);
}
