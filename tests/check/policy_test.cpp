#include "check/checked.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;
using List = std::vector<std::string>;

namespace {

// Two technologies share the theme; the pairing has rank 1, and the third technology has no phrases.
const std::string data =
    "taxonomy: none\n"
    "themes: [{id: fraud, label: Fraud, terms: [fraud]}]\n"
    "technologies:\n"
    "  - {id: a, name: Ay, threats: [Fraud]}\n"
    "  - {id: b, threats: [More fraud]}\n"
    "  - {id: c}\n"
    "functions: [{id: f}]\n"
    "policy:\n"
    "  severity: {IL1001: off, IL1002: off, IL1003: off, IL1004: off, IL1006: off, IL1008: off}\n"
    "  expect:\n";

/// The data with one expectation, on line 12 from column 7 on.
CheckResult expecting(const std::string& that) {
    return checked(data + "    - " + that + "\n");
}

/// What is wrong with it, or what was found; empty when it holds.
std::string verdict(const std::string& that) {
    const CheckResult result = expecting(that);
    if (!result.problems.empty()) return problems(result).front();
    const auto list = texts(result, "IL1900");
    return list.empty() ? "" : list.front();
}

}  // namespace

TEST_CASE("rows are named by the names of elements too, where no row has that id") {
    CHECK(verdict("pairs.pairs[AY,b].rank == 1").empty());
    CHECK(verdict("pairs.pairs[a,b].rank == 1").empty());
    CHECK(verdict("pairs.pairs[Ayy,b].rank == 1") == "IL1804 12:19+3 the table pairs has no row of 'Ayy'");
}

TEST_CASE("an expectation that holds is silent and counted") {
    const CheckResult result = expecting("pairs.pairs[a,b].rank <= 1");
    CHECK(result.findings.empty());
    CHECK(result.summary.expectations == 1);
    CHECK(result.summary.expectations_met == 1);
}

TEST_CASE("an expectation that does not hold is a finding with the measured value, at its place") {
    const CheckResult result = expecting("pairs.pairs[a,b].rank   > 1");
    CHECK(found(result, "IL1900") == List{"12:7 pairs.pairs[a,b].rank>1"});
    CHECK(texts(result, "IL1900") == List{"pairs.pairs[a,b].rank is 1, expected above 1"});
    CHECK(result.findings.front().severity == Severity::error);
    CHECK(result.summary.expectations_met == 0);
}

TEST_CASE("severity and reason are those of the policy") {
    const CheckResult result =
        expecting("{that: max(threats.shared_threats.breadth) < 2, severity: note, reason: Too much at once}");
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].severity == Severity::note);
    CHECK(result.findings[0].column == 14);
    CHECK(result.findings[0].text == "max(threats.shared_threats.breadth) is 2, expected below 2: Too much at once");
}

TEST_CASE("ids of a pair may come in either order") {
    CHECK(verdict("pairs.pairs[b,a].rank == 1").empty());
    CHECK(verdict("threats.pairs[b,a].shared == 1").empty());
}

TEST_CASE("texts and references are compared for equality") {
    CHECK(verdict("functions.functions[f].status == gap").empty());
    CHECK(verdict("functions.functions[f].status != 'gap'") ==
          "functions.functions[f].status is 'gap', expected anything but gap");
    CHECK(verdict("pairs.pairs[a,b].a == a").empty());
}

TEST_CASE("aggregates go over the rows that have a value") {
    CHECK(verdict("count(pairs.pairs.a) == 3").empty());
    CHECK(verdict("count(pairs.pairs.rank) == 1").empty());  // two pairings have no rank
    CHECK(verdict("count(threats.shared_threats[fraud].technologies) == 2").empty());
    CHECK(verdict("sum(pairs.pairs.factors_a) == 3").empty());      // a is first in two pairings, b in one
    CHECK(verdict("mean(pairs.pairs.factors_b) <= 0.34").empty());  // b once, c twice: 1 of 3
    CHECK(verdict("min(pairs.pairs.rank) == 1").empty());
    CHECK(verdict("max(pairs.pairs[c].rank) == 1") == "IL1804 12:23+1 the table pairs has no row of 'c'");
}

TEST_CASE("a cell without a value cannot meet an expectation") {
    CHECK(verdict("pairs.pairs[a,c].rank <= 5") == "pairs.pairs[a,c].rank has no value, so it cannot be at most 5");
    CHECK(verdict("max(opportunities.shared_opportunities.strength) != 5") ==
          "max(opportunities.shared_opportunities.strength) has no value, so it cannot be anything but 5");
}

TEST_CASE("the check's own tables can be named; expectations are not counted in them") {
    CHECK(verdict("check.summary.errors == 0").empty());
    CHECK(verdict("check.summary.evidence_coverage >= 0.9") ==
          "check.summary.evidence_coverage is 0, expected at least 0.9");
}

TEST_CASE("columns that need draws are there once they are named") {
    CHECK(verdict("pairs.pairs[a,b].top_k_probability == 1").empty());
    CHECK(verdict("pairs.pairs[a,b].rank_high == 1").empty());
}

TEST_CASE("tables that need draws are there once they are named") {
    CHECK(verdict("portfolio.core[a].best_share == 0").empty());  // no opportunity and no function: none is best
    CHECK(verdict("portfolio.core[a].chosen == true").starts_with("portfolio.core[a].chosen is "));
    CHECK(verdict("centrality.bands[a].strength_rank_high == 1").empty());
    CHECK(verdict("portfolio.cores[a].best_share == 0") == "IL1802 12:17+5 portfolio has no table 'cores'");
}

TEST_CASE("bands of every ranking, flips and relatedness can be named") {
    CHECK(verdict("threats.shared_threats[fraud].rank_high == 1").empty());
    CHECK(verdict("threats.pairs[a,b].relatedness == 1").empty());
    CHECK(verdict("centrality.centrality[a].top_k_probability == 1").empty());  // without links, all are alike
    CHECK(verdict("functions.functions[f].rank <= 3") ==
          "functions.functions[f].rank has no value, so it cannot be at most 3");
    CHECK(verdict("opportunities.pairs[a,b].relatedness >= 0.5").find("has no value") != std::string::npos);
    // Either phrase is all that the pairing has on one side: first place and place among the first three go with it.
    CHECK(verdict("count(pairs.flips[a,b].element) == 4").empty());
    CHECK(verdict("min(pairs.flips.confidence) >= 0.5").empty());
}

TEST_CASE("a value that rounds to the threshold is shown in full") {
    CHECK(verdict("mean(pairs.pairs.factors_b) > 0.33333333") == "");
    CHECK(verdict("mean(pairs.pairs.factors_b) < 0.33333333") ==
          "mean(pairs.pairs.factors_b) is 0.3333333333333333, expected below 0.33333333");
}

TEST_CASE("what matches nothing is a problem with its place and the nearest known name") {
    CHECK(verdict("pears.pairs[a,b].rank <= 1") == "IL1802 12:7+5 no question is called 'pears'");
    CHECK(expecting("pears.pairs[a,b].rank <= 1").problems.front().hint == "did you mean 'pairs'?");
    CHECK(verdict("pairs.pears[a,b].rank <= 1") == "IL1802 12:13+5 pairs has no table 'pears'");
    CHECK(verdict("pairs.pairs[a,b].rnak <= 1") == "IL1803 12:24+4 the table pairs has no column 'rnak'");
    CHECK(expecting("pairs.pairs[a,b].rnak <= 1").problems.front().hint == "did you mean 'rank'?");
    CHECK(verdict("pairs.pairs[a,x].rank <= 1") == "IL1804 12:21+1 the table pairs has no row of 'x'");
    CHECK(verdict("threats.pairs[a,c].shared <= 1").starts_with("IL1804 12:"));
    CHECK(verdict("tows.so[a].amount <= 1") == "IL1802 12:7+4 tows is asked about A B, which a policy cannot name");
    CHECK(verdict("pairs.pairs.rank <= 1") == "IL1804 12:13+5 the table pairs has 3 rows; say which one");
    CHECK(verdict("pairs.pairs[a].rank <= 1") == "IL1804 12:19+1 2 rows of the table pairs have this key");
    CHECK(verdict("functions.functions[f,f].status == gap") ==
          "IL1804 12:29+1 one id names a row of the table functions");
}

TEST_CASE("in an empty table there is nothing to compare, and the hint holds there") {
    const std::string lonely = "technologies: [{id: a, strengths: [Fast]}]\npolicy: {expect: [";
    const auto problem = [&](const std::string& expectation) {
        return checked(lonely + "\"" + expectation + "\"]}\n").problems.at(0);
    };
    for (const char* value : {"threats.shared_threats.breadth", "threats.shared_threats[fraud].breadth"}) {
        const Diagnostic found = problem(std::string(value) + " >= 2");
        CHECK(found.code == "IL1804");
        CHECK(found.text == "the table shared_threats is empty: there is nothing to compare");
        CHECK(found.hint == "where it may be empty, ask for count(threats.shared_threats.breadth), which is 0 then");
    }
    const CheckResult counted = checked(lonely +
                                        "count(threats.shared_threats.breadth) == 0, "
                                        "\"count(threats.shared_threats[fraud].breadth) == 0\"]}\n");
    CHECK(counted.problems.empty());
    CHECK(counted.summary.expectations_met == 2);
}

TEST_CASE("a table of one row needs no key, and one of many is told how to name the first") {
    CHECK(verdict("check.summary[a].errors == 0") ==
          "IL1804 12:21+1 the table summary has one row, which needs no name");
    CHECK(expecting("check.summary[a].errors == 0").problems.front().hint == "write check.summary.errors");
    CHECK(verdict("check.summary.errors == 0").empty());
    CHECK(expecting("pairs.pairs.rank <= 1").problems.front().hint ==
          "write pairs.pairs[a,b].rank, or max(pairs.pairs.rank)");
    CHECK(verdict("pairs.pairs[a,b].rank <= 1").empty());
    CHECK(verdict("max(pairs.pairs.rank) <= 1").empty());
    CHECK(expecting("functions.functions.status == gap").problems.empty());  // there is one
}

TEST_CASE("what cannot be compared is a problem with its place") {
    CHECK(verdict("pairs.pairs[a,b].rank <= first") ==
          "IL1805 12:32+5 pairs.pairs[a,b].rank is a number, 'first' is none");
    CHECK(verdict("pairs.pairs[a,b].leverage <= '0,5'") ==
          "IL1805 12:36+5 pairs.pairs[a,b].leverage is a number, '0,5' is none");
    CHECK(verdict("functions.functions[f].status <= gap") ==
          "IL1805 12:37+2 functions.functions[f].status is a text, which has no order");
    CHECK(verdict("threats.shared_threats[fraud].technologies == 2") ==
          "IL1805 12:37+12 the column technologies holds lists");
    CHECK(verdict("max(functions.functions.status) == 2") == "IL1805 12:31+6 the column status holds no numbers");
    CHECK(verdict("pairs.pairs[a,b].rank <= nan").starts_with("IL1805"));
}

TEST_CASE("a broken expression is a problem at the character that breaks it, in quotes too") {
    CHECK(verdict("pairs.pairs[a,b].rank = 1") == "IL1801 12:29+1 this is no comparison");
    CHECK(verdict("\"pairs.pairs[a,b].rank = 1\"") == "IL1801 12:30+1 this is no comparison");
    CHECK(verdict("{that: 'pairs.pairs[a,b].rank = 1'}") == "IL1801 12:37+1 this is no comparison");
}

TEST_CASE("all problems of a policy come in one run") {
    CHECK(problems(checked("policy: {severity: {IL1999: off, unused-sorce: note}, expect: [x, a.b.c == 1]}\n")) ==
          List{"IL1806 2:21+6 there is no rule 'IL1999'", "IL1806 2:34+12 there is no rule 'unused-sorce'",
               "IL1801 2:65+1 '.' is missing: the name of a table follows", "IL1802 2:67+1 no question is called 'a'"});
}

TEST_CASE("severities are changed by code or name, and off hides") {
    const std::string two = "technologies: [{id: a}]\n";
    CHECK(checked(two + "policy: {severity: {IL1001: error, technology-without-link: off, IL1004: off}}\n")
              .summary.errors == 1);
    CHECK(
        found(checked(two + "policy: {severity: {IL1001: error, technology-without-link: off}}\n"), "IL1008").empty());
    CHECK(checked("technologies: [{id: a, threats: [Bad # luck\n  ]}]\npolicy: {severity: {IL0108: error}}\n")
              .summary.errors == 1);
    CHECK(problems(checked("policy: {severity: {IL0308: note}}\n")) == List{"IL1806 2:21+6 there is no rule 'IL0308'"});
}

TEST_CASE("a policy of its own file holds besides that of the data set, and counts where both speak") {
    const Folder folder;
    folder.write("own.yaml", "severity: {IL1001: note}\nexpect: [check.summary.errors == 0]\n");
    folder.write("same.yaml", "policy:\n  severity: {IL1001: note}\n  expect: [check.summary.errors == 0]\n");
    for (const char* name : {"own.yaml", "same.yaml"}) {
        const PolicyResult policy = load_policy(folder.path() / name);
        REQUIRE(policy.policy);
        CheckOptions options;
        options.policy = policy.policy;
        const CheckResult result = checked(
            "technologies: [{id: a}]\npolicy: {severity: {IL1001: error, IL1008: error}, expect: [check.summary.notes "
            "== 1]}\n",
            options);
        CHECK(found(result, "IL1900").size() == 1);
        CHECK(found(result, "IL1900").front().ends_with("check.summary.errors==0"));
        CHECK(result.summary.notes == 1);
        CHECK(result.summary.errors == 2);
    }
}

TEST_CASE("a policy is read up to its limits, and past them the limit is named") {
    const Folder folder;
    const auto of_size = [](std::size_t bytes) {
        std::string text = "expect: [check.summary.errors == 0]\n#";
        return text + std::string(bytes - text.size(), 'x');
    };
    folder.write("at.yaml", of_size(policy_limits.file_bytes));
    CHECK(load_policy(folder.path() / "at.yaml", policy_limits).policy);
    folder.write("past.yaml", of_size(policy_limits.file_bytes + 1));
    const PolicyResult past = load_policy(folder.path() / "past.yaml", policy_limits);
    CHECK_FALSE(past.policy);
    CHECK(past.diagnostics.at(0).code == "IL0005");
    CHECK(past.diagnostics.at(0).text.find("larger than the limit of 4194304 bytes") != std::string::npos);

    std::string many = "policy: {expect: [";
    for (int i = 0; i < 10'000; ++i) many += "check.summary.errors == 0, ";
    const std::string one = "technologies: [{id: a}]\n";
    CHECK(checked(one + many + "]}\n").summary.expectations_met == 10'000);
    CHECK(problems(checked(one + many + "check.summary.errors == 0]}\n"))
              .at(0)
              .ends_with("there are more than 10000 expectations"));
}

TEST_CASE("a policy file that says nothing, or cannot be read, is an error") {
    const Folder folder;
    const auto codes = [&](const std::string& text) {
        folder.write("p.yaml", text);
        const PolicyResult result = load_policy(folder.path() / "p.yaml");
        CHECK_FALSE(result.policy);
        return result.diagnostics.empty() ? "" : result.diagnostics.front().code;
    };
    CHECK(codes("") == "IL0012");
    CHECK(codes("{}\n") == "IL0208");
    CHECK(codes("policy: {}\n") == "IL0208");
    CHECK(codes("policy:\n") == "IL0206");
    CHECK(codes("expect: []\n") == "IL0208");
    CHECK(codes("expct: [a]\n") == "IL0204");
    CHECK(codes("policy: [check.summary.errors == 0]\ntitle: x\n") == "IL0204");
    CHECK(codes("policy: [\n") == "IL0101");
    CHECK(load_policy(folder.path() / "none.yaml").diagnostics.front().code == "IL0001");
    CHECK(load_policy(folder.path()).diagnostics.front().code == "IL0003");
}
