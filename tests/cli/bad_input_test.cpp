#include "cli/program.hpp"

#include <catch2/catch.hpp>

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
