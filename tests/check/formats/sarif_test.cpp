#include "check/formats/samples.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json run_of(const FindingReport& report) {
    return Json::parse(find_finding_format("sarif")->write(report))["runs"][0];
}

/// Of a report with one finding that has the given text and no fix.
std::string message_of(const std::string& text) {
    FindingReport report = samples::three_findings();
    report.findings.resize(1);
    report.findings[0].text = text;
    report.findings[0].fix.clear();
    return run_of(report)["results"][0]["message"]["text"];
}

std::string uri_of(const std::string& folder, const std::string& file) {
    FindingReport report = samples::three_findings();
    report.folder = folder;
    report.findings[0].file = file;
    return run_of(report)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
}

}  // namespace

TEST_CASE("SARIF has the frame that version 2.1.0 requires") {
    const Json log = Json::parse(find_finding_format("sarif")->write(samples::empty_report()));
    CHECK(log["version"] == "2.1.0");
    CHECK(log["$schema"].get<std::string>().ends_with("/sarif-schema-2.1.0.json"));
    REQUIRE(log["runs"].size() == 1);
    const Json& run = log["runs"][0];
    CHECK(run["tool"]["driver"]["name"] == "interlink");
    CHECK(run["tool"]["driver"]["version"] == "0.1.0");
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["originalUriBaseIds"].contains("%SRCROOT%"));
    CHECK(run["automationDetails"]["id"] == "interlink/data/field/");
    CHECK(run["results"] == Json::array());  // not missing: it was looked, and nothing was found
    const Json& rule = run["tool"]["driver"]["rules"][0];
    CHECK(rule["id"] == "IL1001");
    CHECK(rule["name"] == "MissingQuadrant");
    CHECK(run["tool"]["driver"]["informationUri"].get<std::string>().starts_with("https://"));
    CHECK(rule["shortDescription"]["text"] == "A quadrant is empty.");
    CHECK(rule["fullDescription"]["text"] == "It moves the ranking.");
    CHECK(rule["defaultConfiguration"]["level"] == "warning");
    CHECK(rule["help"]["text"] == "It moves the ranking.\n\nAdd phrases.");
    CHECK(rule["help"]["markdown"].get<std::string>().find("```yaml\ntechnologies: [{{id: a}}]\n```") !=
          std::string::npos);
}

TEST_CASE("every SARIF result leads to its rule and its place") {
    const Json run = run_of(samples::three_findings());
    REQUIRE(run["results"].size() == 3);
    for (const Json& result : run["results"]) {
        const std::size_t index = result["ruleIndex"];
        CHECK(run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]);
        CHECK(result["partialFingerprints"]["findingKey/v1"].get<std::string>().size() == 64);
        CHECK_FALSE(result.contains("baselineState"));
        CHECK_FALSE(result.contains("suppressions"));
        CHECK(result["locations"] == Json::parse(R"([{"physicalLocation": {
            "artifactLocation": {"uri": "data/field/interlink.yaml", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": 7, "startColumn": 5, "endColumn": 9}}}])"));
    }
    CHECK(run["results"][0]["level"] == "warning");
    CHECK(run["results"][1]["level"] == "error");
    CHECK(run["results"][2]["level"] == "note");
    CHECK(run["results"][1]["message"]["text"] == "about ai.\nmend ai.");
}

TEST_CASE("a SARIF region has only what is known of the place") {
    FindingReport report = samples::three_findings();
    report.findings[0].line = 0;
    report.findings[1].column = 0;
    report.findings[2].width = 0;
    const Json results = run_of(report)["results"];
    const auto place = [&](std::size_t i) { return results[i]["locations"][0]["physicalLocation"]; };
    CHECK_FALSE(place(0).contains("region"));
    CHECK(place(1)["region"] == Json::parse(R"({"startLine": 7})"));
    CHECK(place(2)["region"]["endColumn"] == 6);
}

TEST_CASE("a SARIF result shows its line, where that is there as a whole and more than the region") {
    FindingReport report = samples::three_findings();
    for (Finding& finding : report.findings)
        finding.source_line =
            "    \xC3\xA4"
            "bcd: x";
    report.findings[1].column = 1;
    report.findings[1].width = 11;  // all of it
    report.findings[2].width = 20;  // the line was cut
    const Json results = run_of(report)["results"];
    const auto place = [&](std::size_t i) { return results[i]["locations"][0]["physicalLocation"]; };
    CHECK(place(0)["region"]["snippet"]["text"] ==
          "\xC3\xA4"
          "bcd");
    CHECK(place(0)["contextRegion"] == Json{{"startLine", 7},
                                            {"snippet",
                                             {{"text",
                                               "    \xC3\xA4"
                                               "bcd: x"}}}});
    for (const std::size_t i : {1u, 2u}) {
        CHECK_FALSE(place(i).contains("contextRegion"));
        CHECK_FALSE(place(i)["region"].contains("snippet"));
    }
}

TEST_CASE("what SARIF says in words ends as sentences do, and every rule has a name of one word") {
    const Json run = run_of(samples::checked_report("technologies: [{id: a, strengths: [Fast]}]\n"));
    const auto ends = [](const Json& text) {
        return std::string(".!?").find(text.get<std::string>().back()) != std::string::npos;
    };
    REQUIRE(run["results"].size() > 0);
    for (const Json& result : run["results"]) CHECK(ends(result["message"]["text"]));
    for (const Json& rule : run["tool"]["driver"]["rules"]) {
        CHECK(ends(rule["shortDescription"]["text"]));
        CHECK(ends(rule["fullDescription"]["text"]));
        const std::string name = rule["name"];
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
        CHECK((name[0] >= 'A' && name[0] <= 'Z'));
    }
}

TEST_CASE("with a baseline a SARIF result is new, or unchanged and suppressed") {
    FindingReport report = samples::three_findings();
    report.has_baseline = true;
    report.findings[1].known = true;
    const Json results = run_of(report)["results"];
    CHECK(results[0]["baselineState"] == "new");
    CHECK_FALSE(results[0].contains("suppressions"));
    CHECK(results[1]["baselineState"] == "unchanged");
    CHECK(results[1]["suppressions"][0]["kind"] == "external");
    CHECK(results[1]["level"] == "error");
}

TEST_CASE("SARIF addresses are relative references with everything encoded that means something in one") {
    CHECK(uri_of("data", "a b.yaml") == "data/a%20b.yaml");
    CHECK(uri_of("", "javascript:alert(1)") == "javascript%3Aalert%281%29");
    CHECK(uri_of("data", "x?y#z%41.yaml") == "data/x%3Fy%23z%2541.yaml");
    CHECK(uri_of("Länder", "ü.yaml") == "L%C3%A4nder/%C3%BC.yaml");
    CHECK(uri_of("data", "-._~9Zz") == "data/-._~9Zz");
}

TEST_CASE("no text becomes a placeholder or a link in a SARIF message") {
    CHECK(message_of("{0} and {x}") == "{{0}} and {{x}}.");
    CHECK(message_of("see [here](http://evil.example)") == "see \\[here\\](http://evil.example).");
    CHECK(message_of("\\[a](b)") == "\\\\\\[a\\](b).");
    CHECK(message_of("a list [1] stays as it is") == "a list [1] stays as it is.");
}

TEST_CASE("hostile texts are no part of the structure of a SARIF log") {
    for (const std::string& hostile : samples::hostile_texts()) {
        INFO(hostile);
        const Json run = run_of(samples::hostile_report(hostile));
        REQUIRE(run["results"].size() == 3);
        for (const Json& result : run["results"]) {
            const std::string uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            CHECK(uri.find_first_of(":?#\\<>\"\n\r \t") == std::string::npos);
            CHECK(result["message"]["text"].get<std::string>().find('\x1b') == std::string::npos);
        }
    }
}
