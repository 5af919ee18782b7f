#include "check/formats/samples.hpp"
#include "support/catch.hpp"

#include <set>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

Json write(const FindingReport& report) {
    return Json::parse(find_finding_format("gitlab")->write(report));
}

}  // namespace

TEST_CASE("GitLab gets what it requires of every finding") {
    const Json issues = write(samples::three_findings());
    REQUIRE(issues.size() == 3);
    for (const Json& issue : issues) {
        CHECK(issue["fingerprint"].get<std::string>().size() == 64);
        CHECK(issue["location"] == Json::parse(R"({"path": "data/field/interlink.yaml", "lines": {"begin": 7}})"));
    }
    CHECK(issues[0]["description"] == "about drones; mend drones");
    CHECK(issues[0]["check_name"] == "IL1001");
    CHECK(issues[0]["severity"] == "major");
    CHECK(issues[1]["severity"] == "critical");
    CHECK(issues[2]["severity"] == "info");
}

TEST_CASE("GitLab gets an empty list when nothing was found") {
    CHECK(find_finding_format("gitlab")->write(samples::empty_report()) == "[]\n");
}

TEST_CASE("what is known stays in GitLab's list, as information") {
    FindingReport report = samples::three_findings();
    report.findings[1].known = true;
    const Json issues = write(report);
    CHECK(issues[1]["severity"] == "info");
    CHECK(issues[1]["description"] == "about ai (known); mend ai");
}

TEST_CASE("GitLab gets a line and a path for what has no place") {
    FindingReport report = samples::empty_report();
    Finding finding = samples::finding("IL1001", Severity::error, "x");
    finding.file.clear();
    finding.line = finding.column = 0;
    finding.fix.clear();
    report.findings = {finding};
    const Json issue = write(report)[0];
    CHECK(issue["location"] == Json::parse(R"({"path": "data/field", "lines": {"begin": 1}})"));
    CHECK(issue["description"] == "about x");
}

TEST_CASE("hostile texts stay inside their strings in GitLab's list") {
    for (const std::string& hostile : samples::hostile_texts()) {
        const Json issues = write(samples::hostile_report(hostile));
        REQUIRE(issues.size() == 3);
        for (const Json& issue : issues) {
            CHECK(issue.size() == 5);
            CHECK(issue["description"].get<std::string>().find('\n') == std::string::npos);
        }
    }
}
