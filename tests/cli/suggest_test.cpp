// interlink suggest: tables, and a patch that the shipped data sets take.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

using namespace interlink::test;
using nlohmann::json;

namespace {

json suggestions(const std::string& dataset) {
    const Outcome outcome = run_program({"suggest", dataset, "--format", "json"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return json::parse(outcome.out)["tables"];
}

int shell(const std::string& command) {
    return std::system(command.c_str());
}

}  // namespace

TEST_CASE("suggest prints the patch of a shipped data set, which leaves no phrase with a suggestion") {
    const std::string name = GENERATE(std::string("wco-disruptive-technologies"), std::string("renewable-energy"));
    const TemporaryFolder folder;
    std::filesystem::copy(project_path("datasets/" + name), folder.path("data"),
                          std::filesystem::copy_options::recursive);
    const json before = suggestions(folder.path("data"));
    REQUIRE_FALSE(before["themes"].empty());
    const std::string interlink = read_file(folder.path("data/interlink.yaml"));
    const Outcome patch = run_program({"suggest", folder.path("data"), "--patch", "-o", folder.path("p")});
    REQUIRE(patch.code == 0);
    CHECK(read_file(folder.path("data/interlink.yaml")) == interlink);
    REQUIRE(shell("cd '" + folder.path("data") + "' && patch -s -p1 --fuzz=0 <../p") == 0);
    const json after = suggestions(folder.path("data"));
    for (const json& row : after["themes"]) CHECK(row["patch"] == false);
    CHECK(after["links"].empty());
}

TEST_CASE("the customs data set has five phrases without a strong theme, and for each the patch has one") {
    const json tables = suggestions(project_path("datasets/wco-disruptive-technologies"));
    std::vector<std::string> patched;
    for (const json& row : tables["themes"])
        if (row["patch"] == true)
            patched.push_back(row["phrase"].get<std::string>() + ": " + row["theme"].get<std::string>());
    CHECK(patched == std::vector<std::string>{
                         "Accelerated trade processes: trade-facilitation", "Trade finance innovation: innovation",
                         "Automated border control: border-management", "Content development expenses: cost",
                         "Custom parts manufacturing: customisation"});
    CHECK(tables["links"].empty());
}

TEST_CASE("a patch is neither a format nor something for standard input") {
    const std::string minimal = project_path("datasets/minimal");
    CHECK(run_program({"suggest", minimal, "--patch", "--format", "json"}).code == 2);
    CHECK(run_program({"suggest", "-", "--patch"}, "interlink: 1\n").code == 2);
    const Outcome empty = run_program({"suggest", minimal, "--patch"});
    CHECK(empty.code == 0);
    CHECK(empty.out.empty());
    CHECK(contains(empty.err, "the patch is empty"));
}
