#include "cli/program.hpp"
#include "support/catch.hpp"

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

using namespace interlink::test;

namespace {

namespace fs = std::filesystem;

unsigned mode_of(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777u : 0;
}

Outcome pairs_to(const std::string& path) {
    return run_program({"pairs", project_path("datasets/minimal"), "-f", "csv=" + path});
}

}  // namespace

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

TEST_CASE("a link to an output stays a link, and the file behind it is replaced or made") {
    const TemporaryFolder folder;
    folder.write("real.csv", "old");
    fs::create_symlink("real.csv", folder.path("link.csv"));
    fs::create_symlink("new.csv", folder.path("dangling.csv"));
    fs::create_symlink("circle", folder.path("circle"));
    CHECK(pairs_to(folder.path("link.csv")).code == 0);
    CHECK(pairs_to(folder.path("dangling.csv")).code == 0);
    CHECK(fs::is_symlink(folder.path("link.csv")));
    CHECK(fs::is_symlink(folder.path("dangling.csv")));
    CHECK(read_file(folder.path("real.csv")) == read_file(folder.path("new.csv")));
    CHECK(contains(read_file(folder.path("new.csv")), "leverage"));
    CHECK(pairs_to(folder.path("circle")).code == 2);
    CHECK(folder.entries() == std::vector<std::string>{"circle", "dangling.csv", "link.csv", "new.csv", "real.csv"});
}

TEST_CASE("a file keeps its rights when it is replaced, and one that is protected or has two names is not") {
    const TemporaryFolder folder;
    folder.write("secret.csv", "old");
    ::chmod(folder.path("secret.csv").c_str(), 0600);
    CHECK(pairs_to(folder.path("secret.csv")).code == 0);
    CHECK(mode_of(folder.path("secret.csv")) == 0600);
    CHECK(contains(read_file(folder.path("secret.csv")), "leverage"));

    folder.write("fixed.csv", "old");
    ::chmod(folder.path("fixed.csv").c_str(), 0444);
    const Outcome fixed = pairs_to(folder.path("fixed.csv"));
    CHECK(fixed.code == 2);
    CHECK(contains(fixed.err, "write-protected"));
    CHECK(read_file(folder.path("fixed.csv")) == "old");
    ::chmod(folder.path("fixed.csv").c_str(), 0644);  // as the message says
    CHECK(pairs_to(folder.path("fixed.csv")).code == 0);

    folder.write("one.csv", "old");
    fs::create_hard_link(folder.path("one.csv"), folder.path("two.csv"));
    const Outcome linked = pairs_to(folder.path("one.csv"));
    CHECK(linked.code == 2);
    CHECK(contains(linked.err, "2 names"));
    CHECK(read_file(folder.path("two.csv")) == "old");
}

TEST_CASE("two outputs in one file are noticed through links, other names of the folder and standard output") {
    const TemporaryFolder folder;
    folder.write("real", "old");
    fs::create_symlink("real", folder.path("link"));
    fs::create_directory_symlink(folder.path(), folder.path("here"));
    const std::string minimal = project_path("datasets/minimal");
    for (const auto& [one, other] :
         {std::pair{"real", "link"}, {"real", "here/real"}, {"fresh", "here/fresh"}, {"here/here/fresh", "./fresh"}}) {
        INFO(one << " " << other);
        const Outcome outcome =
            run_program({"pairs", minimal, "-f", "csv=" + folder.path(one), "-f", "json=" + folder.path(other)});
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "same place"));
    }
    CHECK(read_file(folder.path("real")) == "old");
    CHECK(folder.entries() == std::vector<std::string>{"here", "link", "real"});
}

TEST_CASE("a name of 255 bytes is written, and a longer one is told") {
    const TemporaryFolder folder;
    const std::string name(255, 'n');
    CHECK(pairs_to(folder.path(name)).code == 0);
    CHECK(pairs_to(folder.path(name)).code == 0);
    CHECK(folder.entries() == std::vector<std::string>{name});
    const Outcome longer = pairs_to(folder.path(name + "n"));
    CHECK(longer.code == 2);
    CHECK(contains(longer.err, "File name too long"));
}

TEST_CASE("a missing folder of an output is told before the data set is read") {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"pairs", "none", "-o"},
                                                  {"pairs", "none", "-f", "json", "-o"},
                                                  {"report", "none", "-o"}}) {
        std::vector<std::string> arguments = words;
        arguments.push_back(folder.path("a/b"));
        const Outcome outcome = run_program(arguments);
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "there is no folder " + folder.path("a")));
    }
}
