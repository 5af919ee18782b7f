// render: figures as files, with what goes beside them.
#include "app.hpp"
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace interlink::test;
using interlink::test::Contains;
using interlink::test::StartsWith;

namespace {

const std::string minimal = project_path("datasets/minimal");
const std::string shipped = project_path("datasets/wco-disruptive-technologies");

}  // namespace

TEST_CASE("the ending of the file names the format, unless it is said") {
    const TemporaryFolder folder;
    const auto written = [&](const std::string& name, std::vector<std::string> more = {}) {
        std::vector<std::string> command{"render", minimal, "pair", "sensors", "ledger", "-o", folder.path(name)};
        command.insert(command.end(), more.begin(), more.end());
        CHECK(run_program(command).code == 0);
        return read_file(folder.path(name));
    };
    CHECK_THAT(written("p.svg"), StartsWith("<svg"));
    CHECK_THAT(written("p.pdf"), StartsWith("%PDF-"));
    CHECK_THAT(written("p.png"), StartsWith("\x89PNG"));
    CHECK_THAT(written("p.dot"), StartsWith("digraph"));
    CHECK_THAT(written("p.gv"), StartsWith("digraph"));
    CHECK_THAT(written("p"), StartsWith("<svg"));
    CHECK_THAT(written("p.out", {"--format", "pdf"}), StartsWith("%PDF-"));
    CHECK(written("q.pdf") == read_file(folder.path("p.pdf")));
}

TEST_CASE("a PDF or PNG goes to a pipe but not to a terminal") {
    CHECK_THAT(run_program({"render", minimal, "pairs", "-f", "pdf"}).out, StartsWith("%PDF-"));
    for (const std::string format : {"pdf", "png"}) {
        std::istringstream in;
        std::ostringstream out, err;
        CHECK(interlink::cli::run({"render", minimal, "pairs", "-f", format}, {in, out, err, true, true}) == 2);
        CHECK(out.str().empty());
        CHECK_THAT(err.str(), Contains("not for a terminal") && Contains("-o figure." + format));
    }
}

TEST_CASE("a sidecar holds the data and the words of the figure") {
    const TemporaryFolder folder;
    REQUIRE(run_program({"render", shipped, "shared-threats", "-o", folder.path("x.svg"), "--sidecar"}).code == 0);
    CHECK(folder.entries() == std::vector<std::string>{"x.csv", "x.svg", "x.txt"});
    CHECK_THAT(read_file(folder.path("x.csv")), StartsWith("theme,technology,"));
    const std::string words = read_file(folder.path("x.txt"));
    const std::string title = words.substr(0, words.find('\n'));
    CHECK_THAT(read_file(folder.path("x.svg")), Contains(">" + title + "</title>"));
    CHECK_THAT(words, Contains("\nSources: ") && Contains("\nIn place of the picture: "));
}

TEST_CASE("a sidecar needs a file, and never takes the place of the figure") {
    const TemporaryFolder folder;
    CHECK(run_program({"render", minimal, "pairs", "--sidecar"}).code == 2);
    CHECK(run_program({"render", minimal, "pairs", "--sidecar", "-o", folder.path("x.csv")}).code == 2);
    CHECK(run_program({"render", minimal, "pairs", "--sidecar", "-o", folder.path("x.txt")}).code == 2);
    CHECK(folder.entries().empty());
}

TEST_CASE("when one of the files cannot be written, none is") {
    const TemporaryFolder folder;
    REQUIRE(run_program({"report", minimal, "-o", folder.path("x.csv"), "--draws", "100"}).code == 0);  // a folder
    folder.write("x.svg", "old");
    const Outcome outcome = run_program({"render", minimal, "pairs", "-o", folder.path("x.svg"), "--sidecar"});
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("x.csv: it is a folder"));
    CHECK(read_file(folder.path("x.svg")) == "old");
    CHECK(folder.entries() == std::vector<std::string>{"x.csv", "x.svg"});
    CHECK(run_program({"render", minimal, "pairs", "-o", folder.path("none/x.pdf")}).code == 2);
    CHECK(run_program({"render", minimal, "pairs", "-f", "png", "-o", "/dev/full"}).code == 2);
}

TEST_CASE("a figure that shrinks too far is a warning, with --strict an error that says how far") {
    const std::vector<std::string> command{"render", shipped, "interlinkage", "--page", "60x60"};
    const Outcome warned = run_program(command);
    CHECK(warned.code == 0);
    CHECK_THAT(warned.err, Contains("warning: text shrinks to"));
    auto strict = command;
    strict.insert(strict.end(), {"--strict", "--quiet"});
    const Outcome failed = run_program(strict);
    CHECK(failed.code == 2);
    CHECK(failed.out.empty());
    CHECK_THAT(failed.err, Contains("cannot be read well in print") && Contains("text shrinks to"));
}

TEST_CASE("the words and the data of hostile names do nothing in the files beside a figure") {
    const TemporaryFolder folder;
    const std::string data = folder.write("data.yaml", R"yaml(interlink: 1
title: "=cmd|' /C calc'!A0"
technologies:
  - {id: a, name: "</title><script>alert(1)</script>", threats: [Data breaches, "=1+1"]}
  - {id: b, name: "\u202e@SUM(A1)", threats: [Data breaches]}
)yaml");
    for (const std::string ending : {"svg", "pdf", "png"}) {
        const Outcome outcome =
            run_program({"render", data, "shared-threats", "--sidecar", "-o", folder.path("x." + ending)});
        INFO(outcome.err);
        CHECK(outcome.code == 0);
    }
    CHECK(read_file(folder.path("x.svg")).find("<script") == std::string::npos);
    CHECK(read_file(folder.path("x.txt")).find("\xe2\x80\xae") == std::string::npos);
    for (const char* cell : {",=", ",@", "\n=", "\n@"})
        CHECK(read_file(folder.path("x.csv")).find(cell) == std::string::npos);
}
