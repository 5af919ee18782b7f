#include "check/checked.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;

namespace {

CheckResult result_of(std::vector<Finding> findings) {
    CheckResult result;
    result.folder = "data/set";
    result.findings = std::move(findings);
    return result;
}

Finding finding(std::string code, Severity severity, std::string text, bool known = false) {
    Finding f;
    f.code = std::move(code);
    f.severity = severity;
    f.text = std::move(text);
    f.fix = "fix it";
    f.file = "a.yaml";
    f.line = 3;
    f.column = 5;
    f.width = 2;
    f.source_line = "    ab c";
    f.known = known;
    return f;
}

}  // namespace

TEST_CASE("errors and warnings are shown as compilers do, with the path from where the user stands") {
    CheckResult result = result_of({finding("IL1002", Severity::warning, "something")});
    result.summary.warnings = 1;
    CHECK(write_check_text(result, false) ==
          "data/set/a.yaml:3:5: warning[IL1002]: something\n"
          "  3 |     ab c\n"
          "    |     ^~\n"
          "  hint: fix it\n"
          "\n0 errors, 1 warning, 0 notes\n");
}

TEST_CASE("of notes and known findings the first three of a rule are shown, and the rest counted") {
    std::vector<Finding> many;
    for (const char* text : {"one", "two", "three", "four", "five"})
        many.push_back(finding("IL1007", Severity::note, text));
    many.push_back(finding("IL1009", Severity::error, "round", true));
    CheckResult result = result_of(std::move(many));
    result.summary.notes = 5;
    result.summary.known = 1;
    CHECK(write_check_text(result, false) ==
          "data/set/a.yaml:3:5: note[IL1007]: one\n"
          "data/set/a.yaml:3:5: note[IL1007]: two\n"
          "data/set/a.yaml:3:5: note[IL1007]: three\n"
          "  … and 2 more of IL1007 single-supporter (all of them: --format csv)\n"
          "data/set/a.yaml:3:5: error[IL1009]: round (known)\n"
          "\n0 errors, 0 warnings, 5 notes; 1 known\n");
}

TEST_CASE("terminal sequences in names and lines do nothing") {
    Finding hostile = finding("IL1002", Severity::warning, "\x1b[2J\x1b]0;x\x07");
    hostile.source_line = "\x1b[31m ab";
    hostile.fix = "\x1b[5m";
    hostile.file = "\x1b[1m.yaml";
    CHECK(write_check_text(result_of({hostile}), false).find('\x1b') == std::string::npos);
}

TEST_CASE("the tables hold one row of counts and one row a finding") {
    const Folder folder;
    folder.write("interlink.yaml", "interlink: 1\ntechnologies: [{id: a}]\n");
    LoadResult loaded = load_dataset(folder.path());
    const Model model = compile(std::make_shared<const Dataset>(*loaded.dataset));
    const CheckResult result = run_check(model, loaded.diagnostics);
    const ResultDocument document = describe_check(model, result);
    REQUIRE(document.tables.size() == 2);
    CHECK(document.tables[0].id == "summary");
    CHECK(document.tables[1].id == "findings");
    CHECK(document.tables[0].rows.size() == 1);
    CHECK(document.tables[1].rows.size() == result.findings.size());
    CHECK(document.sentences.front() == "0 errors, 3 warnings and 0 notes.");
    CHECK(document.sentences.at(1) == "Evidence stands behind 0 of 1 element.");
}
