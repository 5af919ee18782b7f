#include "check/checked.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;

TEST_CASE("findings name files relative to the data set, and show the line and the width of the phrase") {
    const Folder folder;
    folder.write("interlink.yaml",
                 "interlink: 1\ninclude: [factors.csv]\ntechnologies:\n  - {id: a, threats: [\"Zebra légs\"]}\n");
    folder.write("factors.csv", "technology,quadrant,phrase\na,weakness,Zebra stripes\n");
    const CheckResult result = checked(load_dataset(folder.path()));
    CHECK(result.folder == folder.path().string());
    std::vector<Finding> phrases;
    for (const Finding& finding : result.findings)
        if (finding.code == "IL1002") phrases.push_back(finding);
    REQUIRE(phrases.size() == 2);
    CHECK(phrases[0].file == "factors.csv");
    CHECK(phrases[0].line == 2);
    CHECK(phrases[0].column == 12);
    CHECK(phrases[0].width == 13);
    CHECK(phrases[0].source_line == "a,weakness,Zebra stripes");
    CHECK(phrases[1].file == "interlink.yaml");
    CHECK(phrases[1].column == 23);
    CHECK(phrases[1].width == 12);  // with its quotes, in characters
}

TEST_CASE("a policy outside of the data set is named from the data set") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "data");
    folder.write("data/interlink.yaml", "interlink: 1\n");
    folder.write("policy.yaml", "expect: [check.summary.errors != 0]\n");
    CheckOptions options;
    options.policy = load_policy(folder.path() / "policy.yaml").policy;
    const CheckResult result = checked(load_dataset(folder.path() / "data"), options);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].file == "../policy.yaml");
    CHECK(result.findings[0].source_line == "expect: [check.summary.errors != 0]");
    CHECK(result.findings[0].width == 25);
}
