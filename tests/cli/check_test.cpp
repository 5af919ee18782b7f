#include "cli/program.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace interlink::test;
using nlohmann::json;

namespace {

/// One warning: nothing cites a source.
const std::string sound =
    "interlink: 1\n"
    "sources: [{id: s}, {id: unused}]\n"
    "functions: [{id: f, evidence: [s]}]\n"
    "technologies: [{id: a, evidence: [s]}]\n"
    "links: [{from: a, to: f, kind: supports, evidence: [s]}]\n"
    "policy:\n"
    "  severity: {missing-quadrant: off, single-supporter: off}\n";

int code_of(const std::vector<std::string>& arguments) {
    return run_program(arguments).code;
}

}  // namespace

TEST_CASE("the shipped data sets pass the check") {
    for (const char* name : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        INFO(name);
        const Outcome outcome = run_program({"check", project_path("datasets/" + std::string(name))});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
        CHECK(contains(outcome.out, "0 errors, "));
    }
}

TEST_CASE("findings are printed as compilers do, from where the user stands") {
    const TemporaryFolder folder;
    const std::string path = folder.write("interlink.yaml", sound);
    const Outcome outcome = run_program({"check", folder.path()});
    CHECK(outcome.out == path +
                             ":2:20: warning[IL1005]: nothing cites the source unused\n"
                             "  2 | sources: [{id: s}, {id: unused}]\n"
                             "    |                    ^\n"
                             "  hint: cite it as evidence, or remove it\n"
                             "\n0 errors, 1 warning, 0 notes\nevidence: 3 of 3 elements\n");
    CHECK(run_program({"check", path}).out == outcome.out);
    CHECK(contains(run_program({"check", path, "--color", "always"}).out, "\x1b[1;33mwarning[IL1005]\x1b[0m"));
}

TEST_CASE("the exit code is 1 from the severity on that --fail-on names") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound);  // one warning
    CHECK(code_of({"check", path}) == 0);
    CHECK(code_of({"check", path, "--fail-on", "error"}) == 0);
    CHECK(code_of({"check", path, "--fail-on", "warning"}) == 1);
    CHECK(code_of({"check", path, "--fail-on", "note"}) == 1);
    const std::string worse = folder.write("b.yaml", sound + "  expect: [check.summary.warnings == 0]\n");
    CHECK(code_of({"check", worse}) == 1);
    CHECK(code_of({"check", worse, "--fail-on", "never"}) == 0);
    const std::string note =
        folder.write("c.yaml", sound + "  expect: [{that: check.summary.warnings == 0, severity: note}]\n");
    CHECK(code_of({"check", note}) == 0);
    CHECK(code_of({"check", note, "--fail-on", "fatal"}) == 2);
}

TEST_CASE("the exit code is the same for every format, and so is what standard error says") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound);
    for (const char* format : {"text", "json", "csv", "markdown", "html"}) {
        INFO(format);
        const Outcome outcome = run_program({"check", path, "--fail-on", "warning", "--format", format});
        CHECK(outcome.code == 1);
        CHECK(outcome.err.empty());
        CHECK(contains(outcome.out, "IL1005"));
    }
}

TEST_CASE("JSON has a summary and the findings") {
    const TemporaryFolder folder;
    folder.write("interlink.yaml", sound);
    const json document = json::parse(run_program({"check", folder.path(), "--format", "json"}).out);
    CHECK(document["command"] == "check");
    const json& summary = document["tables"]["summary"];
    REQUIRE(summary.size() == 1);
    CHECK(summary[0]["errors"] == 0);
    CHECK(summary[0]["warnings"] == 1);
    CHECK(summary[0]["known"] == 0);
    CHECK(summary[0]["evidence_coverage"] == 1.0);
    const json finding = document["tables"]["findings"].at(0);
    CHECK(finding["code"] == "IL1005");
    CHECK(finding["severity"] == "warning");
    CHECK(finding["text"] == "nothing cites the source unused");
    CHECK(finding["file"] == "interlink.yaml");
    CHECK(finding["line"] == 2);
    CHECK(finding["column"] == 20);
    CHECK(finding["fix"] == "cite it as evidence, or remove it");
    CHECK(finding["baseline"].is_null());
}

TEST_CASE("input that cannot be used is exit code 2, whatever else was found") {
    const TemporaryFolder folder;
    const std::string broken = folder.write(
        "broken.yaml", sound + "  expect: [\"check.summary.warnings = 0\", check.summary.warnings == 0]\n");
    const Outcome outcome = run_program({"check", broken, "--fail-on", "note"});
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, ":8:36: error[IL1801]: this is no comparison\n"));
    CHECK(contains(outcome.err, "1 error in the policy; nothing was done"));
    CHECK(code_of({"check", folder.write("bad.yaml", "interlink: 1\nlinks: [{from: x}]\n")}) == 2);
    CHECK(code_of({"check", folder.path("none")}) == 2);
    const std::string path = folder.write("a.yaml", sound);
    CHECK(code_of({"check", path, "--policy", folder.path("none.yaml")}) == 2);
    CHECK(code_of({"check", path, "more"}) == 2);
}

TEST_CASE("a policy file holds besides that of the data set") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound);
    const std::string policy = folder.write("strict.yaml", "severity: {unused-source: error}\n");
    CHECK(code_of({"check", path, "--policy", policy}) == 1);
    CHECK(contains(run_program({"check", path, "--policy", policy}).out, "error[IL1005]"));
}

TEST_CASE("a data set on standard input is checked too") {
    const Outcome outcome = run_program({"check", "-"}, sound);
    CHECK(outcome.code == 0);
    CHECK(contains(outcome.out, "<standard input>:2:20: warning[IL1005]"));
}

TEST_CASE("a baseline lives from creation to strictness") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound), known = folder.path("known.txt");
    const std::vector<std::string> check{"check", path, "--fail-on", "note", "--baseline", known};
    const auto with = [&](const std::string& flag) {
        std::vector<std::string> arguments = check;
        arguments.push_back(flag);
        return run_program(arguments);
    };
    CHECK(run_program(check).code == 2);  // there is none yet
    CHECK(with("--baseline-update").code == 2);

    CHECK(with("--baseline-create").code == 0);
    CHECK(read_file(known) ==
          "# Findings of `interlink check` that are known: a code, a key, and what was found.\n\n"
          "IL1005 unused  nothing cites the source unused\n");
    CHECK(with("--baseline-create").code == 2);  // never over a file
    const Outcome passed = run_program(check);
    CHECK(passed.code == 0);
    CHECK(contains(passed.out, "warning[IL1005]: nothing cites the source unused (known)\n"));
    CHECK(contains(passed.out, "0 errors, 0 warnings, 0 notes; 1 known\n"));

    // Something new fails; lines that move do not.
    folder.write("a.yaml", "# moved\n" + sound + "  expect: [check.summary.warnings == 0]\n");
    CHECK(run_program(check).code == 1);
    CHECK(with("--baseline-update").code == 0);
    CHECK(contains(read_file(known),
                   "\nIL1005 unused  nothing cites the source unused\nIL1900 check.summary.warnings==0  "));

    // What was fixed is stale: told, an error when strict, gone after pruning.
    folder.write("a.yaml", sound);
    CHECK(run_program(check).code == 0);
    CHECK(contains(run_program(check).out, "1 entry of the baseline not found any more"));
    const Outcome strict = with("--baseline-strict");
    CHECK(strict.code == 1);
    CHECK(contains(
        strict.out,
        known + ":4:1: error[IL1901]: the baseline has IL1900 'check.summary.warnings==0', which was not found\n"));
    CHECK(with("--baseline-prune").code == 0);
    CHECK(with("--baseline-strict").code == 0);
    CHECK(folder.entries() == std::vector<std::string>{"a.yaml", "known.txt"});
}

TEST_CASE("known and new findings are told apart in JSON") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound), known = folder.write("known.txt", "IL1005 unused\n");
    const json document = json::parse(run_program({"check", path, "--baseline", known, "--format", "json"}).out);
    CHECK(document["tables"]["findings"][0]["baseline"] == "known");
    CHECK(document["tables"]["summary"][0]["known"] == 1);
    CHECK(document["tables"]["summary"][0]["warnings"] == 0);
}

TEST_CASE("a broken baseline is exit code 2 and stays as it was") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.yaml", sound);
    const std::string text = "IL1005 unused\n<<<<<<< ours\n", known = folder.write("known.txt", text);
    for (const char* flag : {"--baseline-strict", "--baseline-update", "--baseline-prune"}) {
        const Outcome outcome = run_program({"check", path, "--baseline", known, flag});
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, known + ":2:1: error[IL1807]: '<<<<<<<' is no code of a rule\n"));
    }
    CHECK(read_file(known) == text);
    CHECK(code_of({"check", path, "--baseline", folder.path()}) == 2);
}

TEST_CASE("baseline options that make no sense together are usage errors") {
    const std::string path = project_path("datasets/minimal");
    CHECK(code_of({"check", path, "--baseline-update"}) == 2);
    CHECK(code_of({"check", path, "--baseline-strict"}) == 2);
    CHECK(code_of({"check", path, "--baseline", "-", "--baseline-create"}) == 2);
    CHECK(code_of({"check", path, "--baseline", "x", "--baseline-update", "--baseline-prune"}) == 2);
}

TEST_CASE("rules explains one code by code or name, and lists all of them") {
    const Outcome by_code = run_program({"rules", "IL1009"});
    CHECK(by_code.code == 0);
    CHECK(by_code.out == run_program({"rules", "requires-cycle"}).out);
    CHECK(by_code.out == run_program({"rules", "il1009"}).out);
    CHECK(by_code.out.starts_with("IL1009 requires-cycle (error)\n\nElements require each other in a circle.\n"));
    CHECK(contains(by_code.out, "\nExample:\n\n    technologies: [{id: ai}, {id: iot}]\n    links:\n"));
    CHECK(contains(by_code.out, "\nFix: Remove the weakest of the links"));
    const Outcome all = run_program({"rules"});
    CHECK(std::count(all.out.begin(), all.out.end(), '\n') > 60);
    CHECK(contains(all.out, "IL0308  error    unknown-id: "));
    CHECK(contains(all.out, "IL1007  note     single-supporter: "));
}

TEST_CASE("a rule that does not exist is a usage error with the nearest one") {
    const Outcome outcome = run_program({"rules", "require-cycle"});
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "did you mean 'requires-cycle'?"));
}

TEST_CASE("rules in JSON carry reason, fix and example") {
    const json document = json::parse(run_program({"rules", "IL1009", "--format", "json"}).out);
    const json& rule = document["tables"]["rules"].at(0);
    CHECK(rule["name"] == "requires-cycle");
    CHECK(contains(rule["example"], "kind: requires"));
    CHECK_FALSE(rule["fix"].get<std::string>().empty());
    CHECK_FALSE(rule["reason"].get<std::string>().empty());
}

TEST_CASE("the page on the rules is the one that the program writes") {
    CHECK(run_program({"rules", "--format", "markdown"}).out == read_file(project_path("cli/docs/rules.md")));
}
