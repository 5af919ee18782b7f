#include "check/formats/samples.hpp"
#include "support/catch.hpp"

#include <set>

#include <pugixml.hpp>

using namespace interlink;

namespace {

struct Parsed {
    pugi::xml_document document;
    pugi::xml_node suite;

    explicit Parsed(const FindingReport& report) {
        const std::string text = find_finding_format("junit")->write(report);
        INFO(text);
        REQUIRE(document.load_string(text.c_str(), pugi::parse_full));
        suite = document.child("testsuites").child("testsuite");
    }

    /// The test case of a rule.
    pugi::xml_node test(const std::string& name) const {
        return suite.find_child_by_attribute("testcase", "name", name.c_str());
    }
};

std::set<std::string> attributes(pugi::xml_node node) {
    std::set<std::string> names;
    for (const pugi::xml_attribute attribute : node.attributes()) names.insert(attribute.name());
    return names;
}

const std::string quadrant = "IL1001 missing-quadrant", theme = "IL1002 phrase-without-theme";

}  // namespace

TEST_CASE("JUnit has a test case a rule, which passes when nothing was found") {
    const Parsed xml(samples::empty_report());
    CHECK(xml.suite.attribute("name").value() == std::string("interlink check data/field"));
    CHECK(xml.suite.attribute("tests").as_int() == 2);
    CHECK(xml.suite.attribute("failures").as_int() == 0);
    CHECK(xml.suite.attribute("skipped").as_int() == 0);
    CHECK_FALSE(xml.test(quadrant).first_child());
    CHECK_FALSE(xml.test(theme).first_child());
}

TEST_CASE("a test case fails with what is at or above the severity that fails, and tells the rest") {
    const Parsed xml(samples::three_findings());
    CHECK(xml.suite.attribute("failures").as_int() == 1);
    CHECK(xml.document.child("testsuites").attribute("failures").as_int() == 1);
    const pugi::xml_node failed = xml.test(quadrant);
    CHECK(failed.child("failure").attribute("type").value() == std::string("error"));
    CHECK(failed.child("failure").attribute("message").value() == std::string("about ai"));
    CHECK(failed.child("failure").text().get() ==
          std::string("data/field/interlink.yaml:7:5: error[IL1001]: about ai\n  mend ai\n"));
    CHECK(failed.child("system-out").text().get() ==
          std::string("data/field/interlink.yaml:7:5: warning[IL1001]: about drones\n  mend drones\n"));
    CHECK_FALSE(xml.test(theme).child("failure"));
    CHECK(xml.test(theme).child("system-out"));
}

TEST_CASE("the severity that fails decides which test cases do") {
    FindingReport report = samples::three_findings();
    report.fail_on = Severity::warning;
    const Parsed warnings(report);
    CHECK(warnings.test(quadrant).child("failure").attribute("message").value() ==
          std::string("about drones (and 1 more)"));
    CHECK_FALSE(warnings.test(theme).child("failure"));
    report.fail_on = Severity::note;
    CHECK(Parsed(report).suite.attribute("failures").as_int() == 2);
    report.fail_on = std::nullopt;
    CHECK(Parsed(report).suite.attribute("failures").as_int() == 0);
}

TEST_CASE("a rule of which all findings are known is skipped, and one with a new finding is not") {
    FindingReport report = samples::three_findings();
    report.has_baseline = true;
    report.findings[1].known = true;
    const Parsed xml(report);
    CHECK(xml.suite.attribute("failures").as_int() == 0);
    CHECK(xml.suite.attribute("skipped").as_int() == 1);
    CHECK(xml.test(quadrant).child("skipped").attribute("message").value() == std::string("1 known by the baseline"));
    CHECK(std::string(xml.test(quadrant).child("system-out").text().get()).find("about ai (known)") !=
          std::string::npos);
    report.fail_on = Severity::warning;
    const Parsed mixed(report);
    CHECK(mixed.test(quadrant).child("failure"));
    CHECK_FALSE(mixed.test(quadrant).child("skipped"));
}

TEST_CASE("JUnit has no elements and attributes but those that Jenkins accepts, whatever the texts") {
    for (const std::string& hostile : samples::hostile_texts()) {
        const Parsed xml(samples::hostile_report(hostile));
        CHECK(attributes(xml.document.child("testsuites")) ==
              std::set<std::string>{"name", "tests", "failures", "errors"});
        CHECK(attributes(xml.suite) == std::set<std::string>{"name", "tests", "failures", "errors", "skipped"});
        std::size_t cases = 0;
        for (const pugi::xml_node test : xml.suite.children()) {
            ++cases;
            CHECK(test.name() == std::string("testcase"));
            CHECK(attributes(test) == std::set<std::string>{"classname", "name"});
            for (const pugi::xml_node part : test.children()) {
                CHECK(std::set<std::string>{"failure", "skipped", "system-out"}.contains(part.name()));
                for (const pugi::xml_node inside : part.children()) CHECK(inside.type() == pugi::node_pcdata);
            }
        }
        CHECK(cases == 2);
    }
}
