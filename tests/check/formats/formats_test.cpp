#include "check/formats/parts.hpp"
#include "check/formats/samples.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

/// A control character other than a line break, a bidirectional override or a separator, as UTF-8.
bool acts(const std::string& text) {
    if (std::ranges::any_of(text,
                            [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; }))
        return true;
    return std::ranges::any_of(std::vector<std::string>{"\xE2\x80\xAE", "\xE2\x80\xAC", "\xE2\x80\xA8"},
                               [&](const std::string& part) { return text.find(part) != std::string::npos; });
}

std::set<std::string> gitlab_fingerprints(const FindingReport& report) {
    std::set<std::string> prints;
    for (const Json& issue : Json::parse(find_finding_format("gitlab")->write(report)))
        prints.insert(issue["fingerprint"]);
    return prints;
}

std::set<std::string> sarif_fingerprints(const FindingReport& report) {
    std::set<std::string> prints;
    const Json log = Json::parse(find_finding_format("sarif")->write(report));
    for (const Json& result : log["runs"][0]["results"]) prints.insert(result["partialFingerprints"]["findingKey/v1"]);
    return prints;
}

constexpr std::string_view field =
    "technologies:\n"
    "  - {id: drones, name: Drones, strengths: [Wide coverage, Zzyzx qwv]}\n"
    "  - {id: ai, name: AI, strengths: [Fast analysis], threats: [Data theft]}\n"
    "functions: [{id: watch, name: Watching}]\n";

}  // namespace

TEST_CASE("the formats of findings have names of their own, which no format of tables has") {
    std::set<std::string_view> names;
    for (const FindingFormat& format : finding_formats()) {
        CHECK(names.insert(format.name).second);
        CHECK_FALSE(format.use.empty());
        CHECK(find_output_format(format.name) == nullptr);
        CHECK(find_finding_format(format.name) == &format);
    }
    CHECK(names == std::set<std::string_view>{"sarif", "junit", "github", "gitlab"});
    CHECK(find_finding_format("SARIF") == nullptr);
}

TEST_CASE("equal reports give equal bytes, which end in one line break and in which nothing acts") {
    for (const FindingFormat& format : finding_formats())
        for (const std::string& hostile : samples::hostile_texts()) {
            INFO(format.name << ": " << hostile);
            const std::string text = format.write(samples::hostile_report(hostile));
            CHECK(text == format.write(samples::hostile_report(hostile)));
            CHECK(text.ends_with('\n'));
            CHECK_FALSE(text.ends_with("\n\n"));
            CHECK_FALSE(acts(text));
        }
}

TEST_CASE("a report lists all rules of the check once, and what else was found") {
    CheckResult result;
    result.findings = {samples::finding("IL1900", Severity::error, "a"),
                       samples::finding("IL1900", Severity::error, "b"),
                       samples::finding("IL1001", Severity::error, "c")};
    const FindingReport report = report_findings(result, "x", Severity::warning);
    CHECK(report.rules.size() == rules().size() + 1);
    CHECK(std::ranges::is_sorted(report.rules, {}, &RuleInfo::code));
    CHECK(std::ranges::count(report.rules, std::string_view("IL1900"), &RuleInfo::code) == 1);
    CHECK(report.folder == "x");
    CHECK(report.fail_on == Severity::warning);
    CHECK_FALSE(report.has_baseline);
}

TEST_CASE("a check that could not be completed lists no rules that were not applied") {
    const std::vector<Diagnostic> problems =
        load_dataset_text("interlink: 1\ntechnologies: [{nme: x}]\n", "data/interlink.yaml").diagnostics;
    REQUIRE(has_errors(problems));
    const CheckResult result = check_problems(problems);
    const FindingReport report = report_findings(result, "", Severity::error);
    CHECK(report.findings.size() == problems.size());
    CHECK(report.findings[0].file == "data/interlink.yaml");
    CHECK(report.findings[0].line == 2);
    CHECK(result.summary.errors == problems.size());
    for (const RuleInfo& rule : report.rules)
        CHECK(std::ranges::find(report.findings, std::string(rule.code), &Finding::code) != report.findings.end());
}

TEST_CASE("fingerprints are unique, and the same when lines move or a text is worded again") {
    const FindingReport report = samples::checked_report(field);
    REQUIRE(report.findings.size() > 4);
    FindingReport moved = samples::checked_report("# one\n# two\n\ntitle: The same\n" + std::string(field));
    REQUIRE(moved.findings.size() == report.findings.size());
    CHECK(moved.findings.back().line == report.findings.back().line + 4);
    for (Finding& finding : moved.findings) finding.text += " in other words";
    for (const auto prints : {gitlab_fingerprints, sarif_fingerprints}) {
        CHECK(prints(report).size() == report.findings.size());
        CHECK(prints(moved) == prints(report));
    }
}

TEST_CASE("one finding in two data sets has two fingerprints where a report has both") {
    FindingReport one = samples::three_findings(), other = one;
    other.folder = "data/other";
    CHECK(gitlab_fingerprints(one) != gitlab_fingerprints(other));
    CHECK(sarif_fingerprints(one) == sarif_fingerprints(other));  // there the category tells them apart
}

TEST_CASE("a fingerprint is the SHA-256 of code and key with a zero between") {
    // printf 'IL1001\0drones' | sha256sum
    CHECK(detail::fingerprint(samples::finding("IL1001", Severity::note, "drones")) ==
          "526d31c9ed2120e754ec14f5bed13211e4026ce665c33c55bbf2c00a31817287");
    CHECK(detail::fingerprint(samples::finding("IL100", Severity::note, "1drones")) !=
          detail::fingerprint(samples::finding("IL1001", Severity::note, "drones")));
}

TEST_CASE("paths lead from the root of the repository to the file") {
    FindingReport report = samples::empty_report();
    Finding finding = samples::finding("IL1001", Severity::note, "x");
    const auto path = [&](const std::string& folder, const std::string& file) {
        report.folder = folder;
        finding.file = file;
        return detail::path_in_repository(report, finding);
    };
    CHECK(path("data/field", "tables/links.csv") == "data/field/tables/links.csv");
    CHECK(path("data/field", "../policy.yaml") == "data/policy.yaml");
    CHECK(path("./data", "a.yaml") == "data/a.yaml");
    CHECK(path("", "a.yaml") == "a.yaml");
    CHECK(path("data/field", "") == "data/field");
    CHECK(path("", "") == ".");
}
