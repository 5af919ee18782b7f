#include "cli/program.hpp"

#include <filesystem>

#include <catch2/catch.hpp>
#include <unistd.h>

using namespace interlink::test;

TEST_CASE("several formats are written in one run, each to its own file") {
    const TemporaryFolder folder;
    const Outcome outcome = run_program({"pairs", project_path("datasets/minimal"), "--format",
                                         "json=" + folder.path("p.json"), "--format", "csv=" + folder.path("p.csv")});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.empty());
    CHECK(folder.entries() == std::vector<std::string>{"p.csv", "p.json"});
    CHECK(read_file(folder.path("p.csv")) == run_program({"pairs", project_path("datasets/minimal"), "-f", "csv"}).out);
}

TEST_CASE("a result that cannot be written is exit code 2, and the old file stays as it was") {
    const TemporaryFolder folder;
    const Outcome missing = run_program({"pairs", project_path("datasets/minimal"), "-o", folder.path("none/p.txt")});
    CHECK(missing.code == 2);
    CHECK(missing.err.find("cannot write") != std::string::npos);
    CHECK(folder.entries().empty());
}

TEST_CASE("a full disk is exit code 2") {
    if (!std::filesystem::exists("/dev/full")) return;  // not on every system
    const Outcome outcome = run_program({"pairs", project_path("datasets/minimal"), "-o", "/dev/full"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("No space left") != std::string::npos);
}

TEST_CASE("a report goes into a new folder as a whole, and replaces a report but no other folder") {
    const TemporaryFolder folder;
    const std::string target = folder.path("study");
    const std::vector<std::string> command{"report", project_path("datasets/minimal"), "-o", target, "--draws", "200"};
    CHECK(run_program(command).code == 0);
    CHECK(folder.entries() == std::vector<std::string>{"study"});
    const std::string first = read_file(target + "/report.html");
    CHECK(run_program(command).code == 0);
    CHECK(read_file(target + "/report.html") == first);
    CHECK(folder.entries() == std::vector<std::string>{"study"});

    std::filesystem::create_directory(folder.path("mine"));
    folder.write("mine/letter.txt", "keep me");
    const Outcome refused =
        run_program({"report", project_path("datasets/minimal"), "-o", folder.path("mine"), "--draws", "200"});
    CHECK(refused.code == 2);
    CHECK(read_file(folder.path("mine/letter.txt")) == "keep me");
    CHECK(folder.entries() == std::vector<std::string>{"mine", "study"});
}

TEST_CASE("of several formats either all are written or none") {
    const TemporaryFolder folder;
    folder.write("p.json", "old");
    const Outcome outcome =
        run_program({"pairs", project_path("datasets/minimal"), "--format", "json=" + folder.path("p.json"), "--format",
                     "xlsx=" + folder.path("none/p.xlsx"), "-f", "csv=" + folder.path("p.csv")});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("none/p.xlsx") != std::string::npos);
    CHECK(folder.entries() == std::vector<std::string>{"p.json"});
    CHECK(read_file(folder.path("p.json")) == "old");
}

TEST_CASE("no file is put in place when standard output or a device takes nothing more") {
    if (!std::filesystem::exists("/dev/full")) return;  // not on every system
    const TemporaryFolder folder;
    const Outcome outcome = run_program(
        {"pairs", project_path("datasets/minimal"), "-f", "json=" + folder.path("p.json"), "-f", "csv=/dev/full"});
    CHECK(outcome.code == 2);
    CHECK(folder.entries().empty());
}

TEST_CASE("two formats cannot go to one file, however its path is written") {
    const TemporaryFolder folder;
    for (const std::string& other : {folder.path("p"), folder.path("./p"), folder.path("x/../p")}) {
        const Outcome outcome = run_program(
            {"pairs", project_path("datasets/minimal"), "-f", "json=" + folder.path("p"), "-f", "csv=" + other});
        CHECK(outcome.code == 2);
        CHECK(outcome.err.find("same place") != std::string::npos);
    }
    CHECK(folder.entries().empty());
}

TEST_CASE("a workbook goes to a file or a pipe as the same bytes") {
    const TemporaryFolder folder;
    const std::vector<std::string> command{"threats", project_path("datasets/minimal"), "-f", "xlsx"};
    const Outcome piped = run_program(command);
    CHECK(piped.code == 0);
    CHECK(piped.out.starts_with("PK\x03\x04"));
    CHECK(run_program({"threats", project_path("datasets/minimal"), "-f", "xlsx=" + folder.path("t.xlsx")}).code == 0);
    CHECK(read_file(folder.path("t.xlsx")) == piped.out);
}
