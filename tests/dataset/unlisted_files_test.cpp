// Tables and parts of a data set in its folder that nothing includes.
#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

using namespace interlink;
using List = std::vector<std::string>;

namespace {

List texts_of(const LoadResult& result) {
    List texts;
    for (const Diagnostic& diagnostic : result.diagnostics)
        texts.push_back(diagnostic.code + " " + diagnostic.text + ": " + diagnostic.hint);
    return texts;
}

}  // namespace

TEST_CASE("a table or part that lies in the folder and is not included is warned of, and the hint helps") {
    const Folder folder;
    folder.write("interlink.yaml", "interlink: 1\ntechnologies: [{id: a}]\n");
    folder.write("factors.csv", "technology,quadrant,phrase\na,threat,Leaks\n");
    folder.write("links.yaml", "links: []\n");
    const LoadResult result = load_dataset(folder.path());
    REQUIRE(result.dataset);
    CHECK(
        texts_of(result) ==
        List{
            "IL0018 'factors.csv' lies in the folder, but nothing includes it: add factors.csv to the include list, or "
            "move it elsewhere",
            "IL0018 'links.yaml' lies in the folder, but nothing includes it: add links.yaml to the include list, or "
            "move it elsewhere"});
    folder.write("interlink.yaml", "interlink: 1\ninclude: [factors.csv, ./links.yaml]\ntechnologies: [{id: a}]\n");
    CHECK(load_dataset(folder.path()).diagnostics.empty());
    CHECK(load_dataset(folder.path() / "interlink.yaml").diagnostics.empty());
}

TEST_CASE("tables of other names, in other cases and workbooks get the name that would be read") {
    const Folder folder;
    folder.write("interlink.yaml", "interlink: 1\ninclude:\n  - t.yaml\n");
    folder.write("t.yaml", "technologies: [{id: a}]\n");
    folder.write("Factors.CSV", "technology,quadrant,phrase\n");
    folder.write("swot.tsv", "technology\tquadrant\tphrase\n");
    folder.write("links.xlsx", "PK");
    const LoadResult result = load_dataset(folder.path());
    REQUIRE(result.diagnostics.size() == 3);
    CHECK(result.diagnostics[0].hint == "call it factors.csv and include it, or move it elsewhere");
    CHECK(result.diagnostics[1].hint == "save it as CSV (UTF-8) and include that: links.csv");
    CHECK(result.diagnostics[2].hint ==
          "if it belongs to the data set, call it after what it holds, such as factors-swot.tsv, and include it; else "
          "move it elsewhere");
    CHECK(result.diagnostics[0].line == 3);
}

TEST_CASE("files that are no part of the data set are none of its business") {
    const Folder folder;
    folder.write("interlink.yaml", "interlink: 1\ntechnologies: [{id: a}]\n");
    folder.write("account.csv", "table,row\n");
    folder.write("policy.yaml", "expect: []\n");
    folder.write("other.yaml", "interlink: 1\ntitle: Another data set\ntechnologies: []\n");
    folder.write("README.md", "# Read me\n");
    folder.write("budget.xlsx", "PK");
    folder.write(".hidden.csv", "a,b\n");
    CHECK(texts_of(load_dataset(folder.path())) == List{});
    // A data set of one file has no folder of its own.
    folder.write("factors.csv", "technology,quadrant,phrase\n");
    CHECK(texts_of(load_dataset(folder.path() / "other.yaml")) == List{});
}

TEST_CASE("the shipped data sets include all their files") {
    for (const char* name : {"minimal", "renewable-energy", "wco-disruptive-technologies"})
        CHECK(texts_of(load_dataset(std::filesystem::path(INTERLINK_SOURCE_DIR "/datasets") / name)) == List{});
}
