#include "check/checked.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;
using List = std::vector<std::string>;

namespace {

const std::string data =
    "sources: [{id: s}]\ntechnologies: [{id: a, name: Ay, evidence: [s]}, {id: b, evidence: [s]}]\n";

Baseline baseline(std::string_view text) {
    const BaselineResult result = parse_baseline(text, "known.txt");
    REQUIRE(result.baseline);
    return *result.baseline;
}

CheckResult checked_with(std::string_view text, bool strict = false) {
    CheckOptions options;
    options.baseline = baseline(text);
    options.baseline_strict = strict;
    return checked(data, options);
}

}  // namespace

TEST_CASE("known findings are marked, and counted apart") {
    const CheckResult result = checked_with("IL1001 a\nIL1008 a  whatever helps\nIL1008 b\n");
    for (const Finding& finding : result.findings) {
        INFO(finding.code << " " << finding.key);
        CHECK(finding.known == !(finding.code == "IL1001" && finding.key == "b"));
    }
    CHECK(result.summary.known == 3);
    CHECK(result.summary.warnings == 1);
    CHECK(result.summary.stale == 0);
}

TEST_CASE("an entry that matches nothing is counted, and an error only when strict") {
    const std::string text = "# known\n\nIL1001 gone\nIL1001 a\nIL1001 gone\n";
    CHECK(checked_with(text).summary.stale == 1);
    CHECK(checked_with(text).summary.errors == 0);
    const CheckResult strict = checked_with(text, true);
    CHECK(strict.summary.errors == 1);
    CHECK(found(strict, "IL1901") == List{"3:1 IL1001:gone"});
    CHECK(strict.findings.back().file == "known.txt");
}

TEST_CASE("a baseline is read with comments, blank lines, remarks, any order and entries twice") {
    const Baseline read =
        baseline("\xef\xbb\xbf# head\r\n\r\n# why b\r\n  IL1008 b\tlater \r\nIL1001 a\r\nIL1001 a\r\n# tail\r\n");
    CHECK(read.head == List{"# head"});
    REQUIRE(read.entries.size() == 3);
    CHECK(read.entries[0].code == "IL1008");
    CHECK(read.entries[0].key == "b");
    CHECK(read.entries[0].remark == "later");
    CHECK(read.entries[0].comments == List{"# why b"});
    CHECK(read.entries[0].line == 4);
    CHECK(read.tail == List{"# tail"});
    CHECK(write_baseline(read) == "# head\n\nIL1001 a\n# why b\nIL1008 b  later\n# tail\n");
}

TEST_CASE("what is written is read again to the same bytes") {
    const std::string text = "# head\n\nIL1001 a\n# why b\nIL1008 b  later\n# tail\n";
    CHECK(write_baseline(baseline(text)) == text);
    CHECK(write_baseline(baseline("")).empty());
}

TEST_CASE("a line that cannot be read breaks the baseline, at its place") {
    const BaselineResult result = parse_baseline("IL1001 a\n<<<<<<< ours\nIL1008\nIL1O01 b\n", "known.txt");
    CHECK_FALSE(result.baseline);
    List places;
    for (const Diagnostic& d : result.diagnostics)
        places.push_back(fmt::format("{} {}:{}+{}", d.code, d.line, d.column, d.width));
    CHECK(places == List{"IL1807 2:1+7", "IL1807 3:1+6", "IL1807 4:1+6"});
    CHECK(result.diagnostics[2].hint == "did you mean 'IL1001'?");
}

TEST_CASE("an update adds what is new, drops what is gone, and leaves what people wrote") {
    const CheckResult now = checked(data);
    const Baseline old = baseline("# head\n\nIL1001 gone\n# agreed in May\nIL1008 a  because\n");
    CHECK(write_baseline(change_baseline(old, now.findings, BaselineChange::update)) ==
          "# head\n\n"
          "IL1001 a  no SWOT phrases are given for Ay, so its pairings are not ranked\n"
          "IL1001 b  no SWOT phrases are given for b, so its pairings are not ranked\n"
          "# agreed in May\nIL1008 a  because\n"
          "IL1008 b  no link joins b to anything\n");
    CHECK(write_baseline(change_baseline(old, now.findings, BaselineChange::prune)) ==
          "# head\n\n# agreed in May\nIL1008 a  because\n");
}

TEST_CASE("with all findings known nothing is left, and the baseline does not change again") {
    Baseline all = change_baseline({}, checked(data).findings, BaselineChange::update);
    CheckOptions options;
    options.baseline = all;
    options.baseline_strict = true;
    const CheckResult result = checked(data, options);
    CHECK(result.summary.warnings == 0);
    CHECK(result.summary.errors == 0);
    CHECK(result.summary.known == 4);
    CHECK(write_baseline(change_baseline(all, result.findings, BaselineChange::update)) == write_baseline(all));
}

TEST_CASE("stale entries found by a strict check do not come into the baseline") {
    const CheckResult strict = checked_with("IL1001 gone\n", true);
    const std::string text =
        write_baseline(change_baseline(baseline("IL1001 gone\n"), strict.findings, BaselineChange::update));
    CHECK(text.find("IL1901") == std::string::npos);
    CHECK(text.find("gone") == std::string::npos);
}

TEST_CASE("names with line breaks and terminal sequences stay in one harmless line") {
    const CheckResult result = checked("technologies: [{id: a, name: \"x\\nIL1001 b\\t\"}]\n");
    const std::string text = write_baseline(change_baseline({}, result.findings, BaselineChange::update));
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(result.findings.size()));
    const auto again = parse_baseline(text, "known.txt");
    REQUIRE(again.baseline);
    CHECK(again.baseline->entries.size() == result.findings.size());
}
