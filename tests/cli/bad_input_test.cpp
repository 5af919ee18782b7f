#include "cli/program.hpp"
#include "support/catch.hpp"

using namespace interlink::test;

TEST_CASE("every problem of a data set is reported in one run with its place, and nothing is printed as a result") {
    const TemporaryFolder folder;
    const std::string path = folder.write("bad.yaml",
                                          "interlink: 1\n"
                                          "title: Bad\n"
                                          "technologies:\n"
                                          "  - id: ai\n"
                                          "    name: AI\n"
                                          "    strenghts: [Fast]\n"
                                          "links:\n"
                                          "  - {from: ai, to: nowhere, kind: supports}\n");
    const Outcome outcome = run_program({"pairs", path});
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, path + ":6:5: error[IL"));
    CHECK(contains(outcome.err, "did you mean 'strengths'?"));
    CHECK(contains(outcome.err, path + ":8:20: error[IL"));
    CHECK(contains(outcome.err, "2 errors"));
}

TEST_CASE("a missing, an empty and an unreadable data set are exit code 2 without a result") {
    const TemporaryFolder folder;
    for (const std::string& path :
         {folder.path("nothing-here"), folder.write("empty.yaml", ""), folder.path(), std::string("/dev/null"),
          folder.write("bytes.yaml", std::string("\xff\xfe\x00zz", 5))}) {
        INFO(path);
        const Outcome outcome = run_program({"threats", path});
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK_FALSE(outcome.err.empty());
    }
}

TEST_CASE("a data set on standard input is answered as one in a file") {
    const std::string text = read_file(project_path("datasets/minimal/interlink.yaml"));
    const Outcome outcome = run_program({"pairs", "-", "--format", "csv"}, text);
    CHECK(outcome.code == 0);
    CHECK(outcome.out == run_program({"pairs", project_path("datasets/minimal"), "--format", "csv"}).out);
}

TEST_CASE("names with markup, formulas and terminal sequences do nothing in any format") {
    const TemporaryFolder folder;
    const std::string path = folder.write("hostile.yaml",
                                          "interlink: 1\n"
                                          "title: \"<script>alert(1)</script>\\e[31m\"\n"
                                          "technologies:\n"
                                          "  - id: a\n"
                                          "    name: \"=HYPERLINK(1)<img src=x onerror=alert(1)>\\e]0;owned\\a\"\n"
                                          "    strengths: [\"@SUM(1) fraud resistance\\e[2J\"]\n"
                                          "    threats: [\"-1+1 data breaches | `x`\"]\n"
                                          "  - id: b\n"
                                          "    name: \"\\u202Eevil\"\n"
                                          "    opportunities: [\"<b>fraud</b> prevention\"]\n"
                                          "    threats: [Data breaches]\n");
    for (const std::string format : {"text", "json", "csv", "markdown", "html"})
        for (const std::string command : {"pairs", "threats", "opportunities", "functions", "centrality"}) {
            INFO(command << " " << format);
            const Outcome outcome = run_program({command, path, "--format", format});
            CHECK(outcome.code == 0);
            CHECK_FALSE(contains(outcome.out, "\x1b"));
            CHECK_FALSE(contains(outcome.out, "\xe2\x80\xae"));
            if (format == "html") {
                CHECK_FALSE(contains(outcome.out, "<script"));
                CHECK_FALSE(contains(outcome.out, "<img"));
            }
            if (format == "csv") {
                CHECK_FALSE(contains(outcome.out, "\n=HYPERLINK"));
                CHECK_FALSE(contains(outcome.out, ",=HYPERLINK"));
            }
        }
}

TEST_CASE("a data set that holds nothing to analyse is exit code 2 for check and for every question") {
    const TemporaryFolder folder;
    const std::string path = folder.write("empty.yaml", "interlink: 1\ntitle: x\n");
    using Words = std::vector<std::string>;
    for (const Words& words : {Words{"check", path},
                               {"pairs", path},
                               {"threats", path},
                               {"opportunities", path},
                               {"tows", path, "a", "b"},
                               {"functions", path},
                               {"centrality", path},
                               {"structure", path},
                               {"portfolio", path},
                               {"explain", path, "a"},
                               {"method", "micmac", path},
                               {"method", "cib", path},
                               {"render", path, "pairs"},
                               {"suggest", path},
                               {"report", path, "-o", folder.path("report")}}) {
        INFO(words[0]);
        const Outcome outcome = run_program(words);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, "error[IL0209]: there is nothing to analyse"));
        CHECK(contains(outcome.err, "hint: add technologies"));
    }
    CHECK(contains(run_program({"check", path, "--format", "sarif"}).out, "IL0209"));
    // As the hint says.
    const std::string mended =
        folder.write("mended.yaml",
                     "interlink: 1\ntitle: x\n"
                     "technologies: [{id: drones, strengths: [Wide coverage], threats: [Privacy]}]\n");
    CHECK(run_program({"pairs", mended}).code == 0);
}

TEST_CASE("files of other programs are named for what they are, by every command that reads one") {
    const TemporaryFolder folder;
    const std::string network = folder.write("network.net", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n");
    const std::string kumu = folder.write("map.json", R"({"elements": [{"label": "a"}], "connections": []})");
    const std::string workbook =
        folder.write("study.csv", run_program({"pairs", project_path("datasets/minimal"), "--format", "xlsx"}).out);
    using Words = std::vector<std::string>;
    for (const auto& [path, name] : {std::pair(network, "this is a Pajek network"),
                                     {kumu, "this is a map of Kumu"},
                                     {workbook, "this is an Excel workbook"}})
        for (const Words& words : {Words{"pairs", path},
                                   {"check", path},
                                   {"centrality", path},
                                   {"structure", path},
                                   {"method", "micmac", "--matrix", path},
                                   {"method", "cib", "--matrix", path},
                                   {"diff", path, path},
                                   {"render", path, "pairs"},
                                   {"check", project_path("datasets/minimal"), "--policy", path}}) {
            INFO(words[0] << " " << path);
            const Outcome outcome = run_program(words);
            CHECK(outcome.code == 2);
            CHECK(outcome.out.empty());
            CHECK(contains(outcome.err, name));
            CHECK_FALSE(contains(outcome.err, "invisible character"));
            CHECK_FALSE(contains(outcome.err, "IL01"));
        }
}
