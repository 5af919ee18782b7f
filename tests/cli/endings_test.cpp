// The name of an output and what is in it.
#include "cli/program.hpp"
#include "file_endings.hpp"
#include "support/catch.hpp"

#include <filesystem>

using namespace interlink::test;
namespace cli = interlink::cli;

namespace {

const std::string minimal = project_path("datasets/minimal");

}  // namespace

TEST_CASE("without --format the ending of the name says which") {
    const TemporaryFolder folder;
    for (const auto& [name, format] : {std::pair{"p.json", "json"},
                                       {"p.CSV", "csv"},
                                       {"p.md", "markdown"},
                                       {"p.html", "html"},
                                       {"p.xlsx", "xlsx"},
                                       {"p.txt", "text"},
                                       {"plain", "text"},
                                       {"tmp.Xa12Bc", "text"}}) {
        INFO(name);
        CHECK(run_program({"pairs", minimal, "-o", folder.path(name)}).code == 0);
        CHECK(read_file(folder.path(name)) == run_program({"pairs", minimal, "-f", format}).out);
    }
    CHECK(run_program({"check", minimal, "-o", folder.path("found.sarif")}).code == 0);
    CHECK(contains(read_file(folder.path("found.sarif")), "\"2.1.0\""));
}

TEST_CASE("a name that promises something else is refused with the formats there are, before anything is read") {
    const TemporaryFolder folder;
    for (const char* name : {"p.xls", "p.pdf", "p.svg", "p.tsv", "p.docx", "p.ODS"}) {
        INFO(name);
        const Outcome outcome = run_program({"pairs", "none", "-o", folder.path(name)});
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "text, json, csv, markdown, html, xlsx"));
    }
    for (const char* wanted : {"csv=p.json", "json=p.csv", "xlsx=p.txt", "text=p.xlsx", "csv=p.xls"}) {
        INFO(wanted);
        CHECK(run_program({"pairs", minimal, "-f", wanted}).code == 2);
    }
    for (const char* name : {"f.jpg", "f.JPEG", "f.txt", "f.csv", "f.docx", "f.xyz"}) {
        INFO(name);
        const Outcome outcome = run_program({"render", "none", "pairs", "-o", folder.path(name)});
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "svg, dot, pdf or png"));
    }
    CHECK(run_program({"render", minimal, "pairs", "-f", "png", "-o", folder.path("f.svg")}).code == 2);
    CHECK(run_program({"render", minimal, "pairs", "-f", "svg", "-o", folder.path("f.txt")}).code == 2);
    CHECK(run_program({"diff", minimal, minimal, "--figure", folder.path("f.png")}).code == 2);
    CHECK(run_program({"suggest", minimal, "--patch", "-o", folder.path("p.json")}).code == 2);
    CHECK(folder.entries().empty());
}

TEST_CASE("a name in any case, or with the format said, is a figure's") {
    const TemporaryFolder folder;
    CHECK(run_program({"render", minimal, "pairs", "-o", folder.path("f.SVG")}).code == 0);
    CHECK(run_program({"render", minimal, "pairs", "-f", "SVG", "-o", folder.path("f")}).code == 0);
    CHECK(run_program({"render", minimal, "pairs", "-o", folder.path("g.PNG")}).code == 0);
    CHECK(read_file(folder.path("f.SVG")) == read_file(folder.path("f")));
    CHECK(read_file(folder.path("g.PNG")).starts_with("\x89PNG"));
    CHECK(run_program({"suggest", minimal, "--patch", "-o", folder.path("my.patch"), "-q"}).code == 0);
}

TEST_CASE("formats of pipelines may stand in files of the format that they are written in") {
    CHECK_FALSE(cli::promises_another("found.json", "sarif"));
    CHECK_FALSE(cli::promises_another("found.json", "gitlab"));
    CHECK_FALSE(cli::promises_another("found.xml", "junit"));
    CHECK_FALSE(cli::promises_another("found.txt", "github"));
    CHECK(cli::promises_another("found.json", "junit"));
    CHECK(cli::promises_another("found.xml", "sarif"));
}

TEST_CASE("no output takes the place of an input, by whatever name") {
    const TemporaryFolder folder;
    const std::string text = read_file(minimal + "/interlink.yaml");
    std::filesystem::create_directory(folder.path("data"));
    const std::string root = folder.write("data/interlink.yaml", text);
    std::filesystem::create_symlink("data/interlink.yaml", folder.path("link"));
    const std::string graph = folder.write("edges.txt", "a b\n");
    const std::string matrix = folder.write("m.csv", "x,a,b\na,0,1\nb,1,0\n");
    const std::string scenario = folder.write("s.yaml", "remove: [audit]\n");
    const std::string data = folder.path("data");
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"pairs", data, "-f", "text=" + root},
                                               {"pairs", data, "-o", folder.path("link")},
                                               {"pairs", root, "-o", folder.path("link")},
                                               {"suggest", data, "-o", folder.path("link")},
                                               {"whatif", data, "--remove", "audit", "-o", folder.path("link")},
                                               {"diff", minimal, data, "-o", folder.path("link")},
                                               {"check", data, "-o", folder.path("link")},
                                               {"render", data, "pairs", "-f", "svg", "-o", folder.path("link")},
                                               {"method", "ism", data, "-o", folder.path("link")},
                                               {"centrality", graph, "-o", graph},
                                               {"method", "ism", "--matrix", matrix, "-o", matrix}}) {
        const Outcome outcome = run_program(words);
        INFO(words.front() << "\n" << outcome.err);
        CHECK(outcome.code == 2);
        CHECK((contains(outcome.err, "it is an input") || contains(outcome.err, "nothing is written as .yaml") ||
               contains(outcome.err, "no name for a file")));
    }
    CHECK(read_file(root) == text);
    CHECK(read_file(graph) == "a b\n");
}
