#include <interlink/analysis.hpp>
#include <interlink/visualizations/views.hpp>

#include "cli/program.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace interlink::test;

namespace {

const std::vector<std::string> all_commands{"report", "render",    "diff",       "whatif", "match",   "check",
                                            "rules",  "suggest",   "method",     "pairs",  "threats", "opportunities",
                                            "tows",   "functions", "centrality", "explain"};

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) longest = std::max(longest, line.size());
    return longest;
}

}  // namespace

TEST_CASE("every command has help that fits 80 columns and shows an example") {
    for (const std::string& command : all_commands) {
        INFO(command);
        const Outcome outcome = run_program({command, "--help"});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
        CHECK(longest_line(outcome.out) <= 80);
        CHECK(contains(outcome.out, "Example: "));
    }
}

TEST_CASE("the help of the program names every command and fits 80 columns") {
    const Outcome outcome = run_program({"--help"});
    CHECK(outcome.code == 0);
    CHECK(longest_line(outcome.out) <= 80);
    for (const std::string& command : all_commands) CHECK(contains(outcome.out, "  " + command));
}

TEST_CASE("the version goes to standard output, with and without a command") {
    CHECK(run_program({"--version"}).out == "interlink 0.1.0\n");
    CHECK(run_program({"pairs", "--version"}).out == "interlink 0.1.0\n");
}

TEST_CASE("a wrong command is a usage error with the one that was meant") {
    const Outcome outcome = run_program({"pears", project_path("datasets/minimal")});
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "there is no command 'pears'"));
    CHECK(contains(outcome.err, "did you mean 'pairs'?"));
}

TEST_CASE("a wrong option is a usage error with the one that was meant") {
    const Outcome outcome = run_program({"pairs", project_path("datasets/minimal"), "--robst"});
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "did you mean '--robust'?"));
}

TEST_CASE("no command, an unknown format and two formats for one place are usage errors") {
    const std::string minimal = project_path("datasets/minimal");
    CHECK(run_program({}).code == 2);
    CHECK(run_program({"pairs"}).code == 2);
    const Outcome format = run_program({"pairs", minimal, "--format", "yaml"});
    CHECK(format.code == 2);
    CHECK(contains(format.err, "text, json, csv, markdown, html"));
    CHECK(run_program({"pairs", minimal, "-f", "json", "-f", "csv"}).code == 2);
    CHECK(run_program({"pairs", minimal, "--draws", "0", "--robust"}).code == 2);
    CHECK(run_program({"pairs", minimal, "--threads", "many"}).code == 2);
}

TEST_CASE("a technology that does not exist is a usage error with the nearest") {
    const Outcome outcome = run_program({"explain", project_path("datasets/minimal"), "sensor", "ledger"});
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "did you mean 'sensors'?"));
}

TEST_CASE("a pair of a technology with itself is a usage error") {
    CHECK(run_program({"tows", project_path("datasets/minimal"), "sensors", "sensors"}).code == 2);
    CHECK(run_program({"explain", project_path("datasets/minimal"), "sensors", "sensors"}).code == 2);
}

TEST_CASE("the data set may come after the words about it") {
    const std::string minimal = project_path("datasets/minimal");
    CHECK(run_program({"tows", minimal, "sensors", "ledger"}).out ==
          run_program({"tows", "sensors", "ledger", minimal}).out);
}

TEST_CASE("the names of questions and views are unique, and each says what it answers") {
    std::set<std::string_view> names;
    for (const auto& analysis : interlink::analyses()) {
        CHECK(names.insert(analysis.name).second);
        CHECK_FALSE(analysis.question.empty());
        CHECK(analysis.run != nullptr);
    }
    std::set<std::string_view> views;
    for (const auto& view : interlink::views()) {
        CHECK(views.insert(view.name).second);
        CHECK_FALSE(view.question.empty());
        CHECK(view.draw != nullptr);
    }
}
