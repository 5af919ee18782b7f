// Commands to the runners of pipelines: what is one, and that breaking it up changes nothing else.
#include <interlink/escape.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

using namespace interlink;

TEST_CASE("a space breaks up what a runner takes for a command") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"::error::x", ": :error::x"},
        {" \t::error::x", " \t: :error::x"},
        {"a\n::b::c", "a\n: :b::c"},
        {"a\r::b::c", "a\r: :b::c"},
        {"\xC2\xA0\xE3\x80\x80::b", "\xC2\xA0\xE3\x80\x80: :b"},  // blanks that .NET trims
        {"\x1b[1m::b", "\x1b[1m: :b"},                            // colour
        {":::b", ": ::b"},
        {"a ##[error]b", "a ## [error]b"},
        {"###[error]b", "### [error]b"},
        {"##vso[task.x]b", "##vso [task.x]b"},
        {"##teamcity[x]", "##teamcity [x]"},
        {"section_start:1:x", "section_start :1:x"},
        {"a section_end:1:x", "a section_end :1:x"},
        {"travis_fold:start:x", "travis_fold :start:x"},
    };
    for (const auto& [text, expected] : table) {
        INFO(text);
        CHECK(escape_commands(text) == expected);
        CHECK(escape_commands(expected) == expected);
    }
}

TEST_CASE("what is no command stays as it is") {
    for (const std::string text : {"", "a ::b", "std::vector", ": :", "## [x]", "##\n[x]", "# #[x]", "##1[x]",
                                   "section: 1", "\xC3\xA4::x", "a:\n:b", "[##]"})
        CHECK(escape_commands(text) == text);
}

TEST_CASE("HTML and JSON keep the value of what they break up") {
    CHECK(escape_html("##[x]") == "##&#91;x]");
    CHECK(escape_html("::x") == ":&#58;x");
    CHECK(escape_html("a::x") == "a::x");
    for (const std::string text : {"##[x]", "##vso[x]", "::x", "section_start:1:x", "\\##[", "#\\#["}) {
        const std::string json = '"' + escape_json(text) + '"';
        INFO(json);
        CHECK(nlohmann::json::parse(json) == text);
        CHECK(json.find("##[") == std::string::npos);
        const std::string document = escape_commands_in_json(nlohmann::json(text).dump());
        CHECK(nlohmann::json::parse(document) == text);
        CHECK(escape_commands(document) == document);
    }
}

TEST_CASE("a cell of CSV that begins as a command is quoted, and keeps its value") {
    CHECK(escape_csv_cell("::x") == "\"::x\"");
    CHECK(escape_csv_cell("a::x") == "a::x");
    CHECK(escape_csv_cell("a ##[x]") == "a ## [x]");
    CHECK(escape_csv_cell("##[x]") == "\"## [x]\"");  // in quotes for the first #
    CHECK(escape_csv_cell("a\n::x") == "\"a\n: :x\"");
}
