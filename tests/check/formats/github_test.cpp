#include "check/formats/samples.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace interlink;

namespace {

std::string write(const FindingReport& report) {
    return find_finding_format("github")->write(report);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// As the runner of GitHub Actions does: blanks (of Unicode too) before `::` do not count, and `##[` is a command
/// wherever it stands. Lines end at \n and \r.
std::vector<std::string> commands_of(std::string text) {
    std::ranges::replace(text, '\r', '\n');
    std::vector<std::string> commands;
    for (const std::string& line : lines_of(text)) {
        std::size_t at = 0;
        for (bool blank = true; blank;) {
            blank = false;
            for (const std::string part : {" ", "\t", "\v", "\f", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\xA8"})
                if (line.compare(at, part.size(), part) == 0) at += part.size(), blank = true;
        }
        if (line.compare(at, 2, "::") == 0 || line.find("##[") != std::string::npos) commands.push_back(line);
    }
    return commands;
}

}  // namespace

TEST_CASE("GitHub gets errors first, then warnings, then notes, and after them all findings in their order") {
    CHECK(
        write(samples::three_findings()) ==
        "::error file=data/field/interlink.yaml,line=7,col=5,title=IL1001 missing-quadrant::about ai%0Amend ai\n"
        "::warning file=data/field/interlink.yaml,line=7,col=5,title=IL1001 missing-quadrant::about drones%0Amend "
        "drones\n"
        "::notice file=data/field/interlink.yaml,line=7,col=5,title=IL1002 phrase-without-theme::about iot%0Amend iot\n"
        "Findings: 3, of which 3 annotated and 0 known\n"
        "- data/field/interlink.yaml:7:5: warning[IL1001]: about drones\n"
        "- data/field/interlink.yaml:7:5: error[IL1001]: about ai\n"
        "- data/field/interlink.yaml:7:5: note[IL1002]: about iot\n");
}

TEST_CASE("ten findings are annotated at GitHub and eleven are not, but all are listed") {
    for (const std::size_t count : {10u, 11u, 40u}) {
        FindingReport report = samples::empty_report();
        for (std::size_t i = 0; i + 1 < count; ++i)
            report.findings.push_back(samples::finding("IL1001", Severity::warning, "w" + std::to_string(i)));
        report.findings.push_back(samples::finding("IL1001", Severity::error, "last"));
        const std::string text = write(report);
        const auto commands = commands_of(text);
        REQUIRE(commands.size() == 10);
        CHECK(commands[0].starts_with("::error "));
        CHECK(commands[0].ends_with("::about last%0Amend last"));
        CHECK(commands[1].ends_with("::about w0%0Amend w0"));
        CHECK(std::ranges::count_if(lines_of(text), [](const std::string& line) { return line.starts_with("- "); }) ==
              static_cast<std::ptrdiff_t>(count));
    }
}

TEST_CASE("what is known is listed and not annotated") {
    FindingReport report = samples::three_findings();
    report.findings[1].known = true;
    const std::string text = write(report);
    CHECK(commands_of(text).size() == 2);
    CHECK(text.find("Findings: 3, of which 2 annotated and 1 known\n") != std::string::npos);
    CHECK(text.find("- data/field/interlink.yaml:7:5: error[IL1001]: about ai (known)\n") != std::string::npos);
}

TEST_CASE("what separates the parts of a command is encoded in them") {
    FindingReport report = samples::empty_report();
    Finding finding = samples::finding("IL1001", Severity::error, "x");
    finding.text = "100%: a, b\nc";
    finding.fix.clear();
    finding.file = "a,b:c%.yaml";
    report.findings = {finding};
    CHECK(lines_of(write(report))[0] ==
          "::error file=data/field/a%2Cb%3Ac%25.yaml,line=7,col=5,title=IL1001 missing-quadrant::100%25: a, b c");
}

TEST_CASE("a finding without a place has no line, and one without a column no column") {
    FindingReport report = samples::three_findings();
    report.findings.resize(2);
    report.findings[0].line = 0;
    report.findings[1].column = 0;
    const auto lines = lines_of(write(report));
    CHECK(lines[0] ==
          "::error file=data/field/interlink.yaml,line=7,title=IL1001 missing-quadrant::about ai%0Amend ai");
    CHECK(lines[1] ==
          "::warning file=data/field/interlink.yaml,title=IL1001 missing-quadrant::about drones%0Amend drones");
    CHECK(lines[3] == "- data/field/interlink.yaml: warning[IL1001]: about drones");
    CHECK(lines[4] == "- data/field/interlink.yaml:7: error[IL1001]: about ai");
}

TEST_CASE("no text makes a command for GitHub's runner") {
    for (const std::string& hostile : samples::hostile_texts()) {
        INFO(hostile);
        const std::string text = write(samples::hostile_report(hostile));
        const auto commands = commands_of(text);
        REQUIRE(commands.size() == 2);
        CHECK(commands[0].starts_with("::warning file="));
        CHECK(commands[1].starts_with("::notice file="));
        for (const std::string& command : commands) {
            CHECK(command.find("##[") == std::string::npos);
            // Between the blank and the second `::` stand the four properties and nothing that a text added.
            const std::string properties = command.substr(0, command.find("::", 2));
            CHECK(std::ranges::count(properties, ',') == 3);
        }
        CHECK(lines_of(text).size() == 6);
    }
}
