// The program with its workers where an installation has them, and without.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>

using namespace interlink::test;
namespace fs = std::filesystem;

namespace {

/// A copy of the program in bin/ of a folder, with its workers in the given folder of it.
struct Installation {
    TemporaryFolder folder;
    std::string program = folder.path("bin/interlink");

    explicit Installation(const std::string& workers) {
        fs::create_directories(folder.path("bin"));
        fs::copy_file(INTERLINK_PROGRAM, program);
        if (workers.empty()) return;
        fs::create_directories(folder.path(workers));
        for (const char* name : {"interlink-layout", "interlink-print"})
            fs::copy_file(fs::path(INTERLINK_PROGRAM).parent_path() / name, folder.path(workers) + "/" + name);
    }
};

const std::vector<std::string> diagram{"render", project_path("datasets/minimal"), "pair", "sensors", "ledger"};
const std::vector<std::string> chart{"render", project_path("datasets/minimal"), "pairs"};

}  // namespace

TEST_CASE("the workers are found beside the program and in libexec, and draw the same") {
    const std::string drawn = run_program(diagram).out;
    REQUIRE(drawn.find("<svg") != std::string::npos);
    for (const char* workers : {"bin", "libexec/interlink"}) {
        const Installation installed(workers);
        const Outcome outcome = run_program(diagram, {}, {}, installed.program);
        INFO(workers << ": " << outcome.err);
        CHECK(outcome.code == 0);
        CHECK(outcome.out == drawn);
    }
}

TEST_CASE("without its workers the program says which is missing, and does what it can without") {
    const Installation bare("");
    const Outcome outcome = run_program(diagram, {}, {}, bare.program);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("interlink-layout is missing") != std::string::npos);
    CHECK(outcome.err.find("libexec/interlink") != std::string::npos);
    CHECK(
        run_program({"report", project_path("datasets/minimal"), "-o", bare.folder.path("study")}, {}, {}, bare.program)
            .code == 2);
    CHECK_FALSE(fs::exists(bare.folder.path("study")));
    CHECK(run_program(chart, {}, {}, bare.program).out == run_program(chart).out);
}

TEST_CASE("commands that draw nothing load neither Graphviz's layouts nor librsvg") {
    const Outcome outcome = run_program({"pairs", project_path("datasets/minimal")}, {}, {"LD_TRACE_LOADED_OBJECTS=1"});
    REQUIRE(outcome.out.find("libc.so") != std::string::npos);
    for (const char* library : {"libgvc", "libgvplugin", "librsvg", "libcairo", "libpango", "libglib"}) {
        INFO(library);
        CHECK(outcome.out.find(library) == std::string::npos);
    }
}
