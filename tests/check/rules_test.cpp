// Every rule with something that provokes it and something that nearly does.
#include "check/checked.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace interlink;
using namespace interlink::test;
using List = std::vector<std::string>;

TEST_CASE("the example of every rule provokes it") {
    for (const RuleInfo& rule : rules()) {
        INFO(rule.code);
        CHECK_FALSE(found(checked(rule.example), rule.code).empty());
    }
}

TEST_CASE("codes and names are unique, and every one is explained") {
    std::set<std::string_view> names;
    std::string last;
    for (const RuleInfo& rule : documented_codes()) {
        INFO(rule.code);
        CHECK(std::string(rule.code) > last);
        last = rule.code;
        CHECK(names.insert(rule.name).second);
        CHECK(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
        CHECK(rule.summary.ends_with('.'));
        CHECK_FALSE(rule.reason.empty());
        CHECK(rule.fix.ends_with('.'));
        CHECK((rule.example.empty() || rule.example.ends_with('\n')));
    }
}

TEST_CASE("a technology that lacks a quadrant is found, one with all four is not") {
    const CheckResult result = checked(
        "technologies:\n"
        "  - {id: a, strengths: [x], weaknesses: [x], opportunities: [x], threats: [x]}\n"
        "  - {id: b, name: Bees, strengths: [x], weaknesses: [x]}\n"
        "  - {id: c, name: Cee}\n");
    CHECK(found(result, "IL1001") == List{"4:5 b", "5:5 c"});
    CHECK(texts(result, "IL1001") == List{"no opportunities and no threats are given for Bees",
                                          "no SWOT phrases are given for Cee, so its pairings are not ranked"});
}

TEST_CASE("a phrase without a theme is found unless that is meant") {
    const CheckResult result = checked(
        "technologies:\n"
        "  - id: a\n"
        "    threats:\n"
        "      - Privacy infringements\n"
        "      - \"Zebra stripes\"\n"
        "      - {phrase: Zebra legs, themes: []}\n");
    CHECK(found(result, "IL1002") == List{"6:9 a/threats/zebra-stripes"});
}

TEST_CASE("a weak match is found behind a shared threat, but not where the author confirmed it or nobody rests on it") {
    const std::string themes =
        "themes: [{id: range, label: Range, terms: [range]}, {id: other, label: Other, terms: [zebra]}]\n";
    const auto with = [&](const std::string& phrase) {
        return checked("taxonomy: none\n" + themes + "technologies:\n  - {id: a, threats: [" + phrase + "]}\n" +
                       "  - {id: b, threats: [Range]}\n");
    };
    const std::string wide = "Wide product range on foreign markets";
    const CheckResult weak = with(wide);
    CHECK(found(weak, "IL1003") == List{"5:23 a/threats/wide-product-range-on-foreign-markets"});
    CHECK(texts(weak, "IL1003") == List{"'Wide product range on foreign markets' matches Range only weakly, and the "
                                        "shared threat Range of a rests on it"});
    CHECK(found(with("{phrase: " + wide + ", themes: [range]}"), "IL1003").empty());
    CHECK(found(with("Range"), "IL1003").empty());
    CHECK(found(with(wide + ", Range"), "IL1003").empty());  // a is exposed in any case
    CHECK(found(with("Wide product zebra on foreign markets"), "IL1003").empty());
}

TEST_CASE("elements without evidence are found, each in its way") {
    const CheckResult result = checked(
        "sources: [{id: s}]\n"
        "technologies:\n"
        "  - {id: a, evidence: [s], threats: [{phrase: x, grade: inferred}]}\n"
        "  - {id: b, threats: [{phrase: x, grade: inferred}, {phrase: y, grade: assumed}]}\n"
        "  - {id: c}\n"
        "functions: [{id: f}, {id: g, evidence: [s]}]\n"
        "enablers: [{id: e}]\n"
        "links:\n"
        "  - {from: a, to: f, kind: supports, grade: inferred}\n"
        "  - {from: a, to: g, kind: supports, grade: inferred, note: It follows}\n"
        "  - {from: b, to: g, kind: supports, grade: assumed}\n");
    CHECK(found(result, "IL1004") == List{"5:32 b/threats/x", "6:5 c", "7:13 f", "8:12 e", "10:5 a>supports>f"});
    // technologies a (yes), b, c; phrases of a (by its technology), b, b; functions f, g (yes); e; three links
    CHECK(result.summary.elements == 12);
    CHECK(result.summary.evidence_coverage().value() == Approx(3.0 / 12.0));
}

TEST_CASE("a data set without sources is told so once") {
    const CheckResult result = checked("technologies: [{id: a, threats: [x, y]}]\nfunctions: [{id: f}]\n");
    CHECK(found(result, "IL1004") == List{"1:1 sources"});
    CHECK(found(result, "IL1011").empty());
    CHECK(texts(result, "IL1004") == List{"the data set names no sources, so none of its 2 phrases has evidence"});
    const CheckResult linked = checked(
        "technologies: [{id: a, threats: [x, y]}]\nfunctions: [{id: f}]\nlinks: [{from: a, to: f, kind: supports}]\n");
    CHECK(texts(linked, "IL1004") ==
          List{"the data set names no sources, so none of its 2 phrases and 1 link has evidence"});
}

TEST_CASE("a source that nothing cites is found, whoever cites the others") {
    const CheckResult result = checked(
        "sources: [{id: t}, {id: p}, {id: f}, {id: e}, {id: l}, {id: i}, {id: none}]\n"
        "technologies: [{id: a, evidence: [t], threats: [{phrase: x, evidence: [p]}]}]\n"
        "functions: [{id: fun, evidence: [f]}]\n"
        "enablers: [{id: en, evidence: [e]}]\n"
        "links: [{from: a, to: fun, kind: supports, evidence: [l]}]\n"
        "foresight:\n"
        "  descriptors: [{id: d1, states: [{id: s}]}, {id: d2, states: [{id: s}]}]\n"
        "  impacts: [{from: d1.s, to: d2.s, score: 1, evidence: [i]}]\n");
    CHECK(found(result, "IL1005") == List{"2:65 none"});
}

TEST_CASE("functions are found that nobody or one supports; support of a part counts for the whole") {
    const CheckResult result = checked(
        "technologies: [{id: a, name: Ay}, {id: b}]\n"
        "functions: [{id: gap, name: Gap}, {id: whole}, {id: part, part_of: [whole]}, {id: both}]\n"
        "links:\n"
        "  - {from: a, to: part, kind: supports, horizon: future}\n"
        "  - {from: a, to: both, kind: supports}\n"
        "  - {from: b, to: both, kind: supports}\n"
        "  - {from: b, to: whole, kind: supports}\n");
    CHECK(texts(result, "IL1006") == List{"no technology supports Gap"});
    CHECK(texts(result, "IL1007") == List{"part is supported by Ay alone, and not yet"});
}

TEST_CASE("a technology without any link is found; a link of one of its phrases is one") {
    const CheckResult result = checked(
        "technologies: [{id: a, strengths: [Fast]}, {id: b}, {id: c, threats: [Privacy issues]}, {id: alone}]\n"
        "links:\n"
        "  - {from: a/strengths/fast, to: c/threats/privacy-issues, kind: mitigates}\n"
        "  - {from: b, to: privacy, kind: aggravates}\n");
    CHECK(found(result, "IL1008") == List{"2:89 alone"});
}

TEST_CASE("a circle of requirements is found, a diamond and two-way support are none") {
    const std::string three = "technologies: [{id: a}, {id: b}, {id: c}, {id: d}]\nlinks:\n";
    CHECK(found(checked(three + "  - {from: a, to: b, kind: requires}\n  - {from: a, to: c, kind: requires}\n"
                                "  - {from: b, to: d, kind: requires}\n  - {from: c, to: d, kind: requires}\n"
                                "  - {from: a, to: b, kind: influences}\n  - {from: b, to: a, kind: influences}\n"),
                "IL1009")
              .empty());
    const CheckResult circle = checked(three +
                                       "  - {from: d, to: a, kind: requires}\n  - {from: b, to: c, kind: requires}\n"
                                       "  - {from: c, to: a, kind: requires}\n  - {from: a, to: b, kind: requires}\n");
    CHECK(found(circle, "IL1009") == List{"7:5 a>b>c>a"});
    CHECK(texts(circle, "IL1009") == List{"a requires b requires c requires a: none of them can come first"});
    CHECK(circle.findings.size() > 0);
    const auto cycle = std::ranges::find(circle.findings, "IL1009", &Finding::code);
    CHECK(cycle->severity == Severity::error);
}

TEST_CASE("two circles apart are two findings, whatever lies between them") {
    const CheckResult result = checked(
        "technologies: [{id: a}, {id: b}, {id: m}, {id: c}, {id: d}]\nlinks:\n"
        "  - {from: a, to: b, kind: requires}\n  - {from: b, to: a, kind: requires}\n"
        "  - {from: b, to: m, kind: requires}\n  - {from: m, to: c, kind: requires}\n"
        "  - {from: c, to: d, kind: requires}\n  - {from: d, to: c, kind: requires}\n");
    CHECK(found(result, "IL1009") == List{"4:5 a>b>a", "8:5 c>d>c"});
}

TEST_CASE("nearly the same phrase twice in a technology is found, in other technologies and other words it is not") {
    const CheckResult result = checked(
        "technologies:\n"
        "  - id: a\n"
        "    weaknesses: [Data security issues, High energy costs, High water costs]\n"
        "    threats: [Issue of data security, Loss of customer data to criminals, Loss of old customer data to "
        "criminals]\n"
        "  - id: b\n"
        "    threats: [Data security issues]\n");
    CHECK(found(result, "IL1010") ==
          List{"5:15 a/threats/issue-of-data-security=a/weaknesses/data-security-issues",
               "5:75 a/threats/loss-of-old-customer-data-to-criminals=a/threats/loss-of-customer-data-to-criminals"});
}

TEST_CASE("the longer of two phrases is found to repeat the shorter in either order") {
    const auto pair = [](const std::string& one, const std::string& two) {
        return found(checked("technologies: [{id: a, threats: [" + one + ", " + two + "]}]\n"), "IL1010").size();
    };
    const std::string shorter = "Loss of customer data to criminals", longer = "Loss of old customer data to criminals";
    CHECK(pair(shorter, longer) == 1);
    CHECK(pair(longer, shorter) == 1);
    CHECK(pair("Energy costs", "High energy costs") == 0);  // too short to tell
    CHECK(pair(longer, "Loss of new customer data to criminals") == 0);
}

TEST_CASE("what is graded as stated needs a source, what is inferred or assumed does not") {
    const CheckResult result = checked(
        "sources: [{id: s}]\n"
        "technologies:\n"
        "  - {id: a, threats: [x, {phrase: y, evidence: [s]}, {phrase: z, grade: assumed}]}\n"
        "  - {id: b, evidence: [s], threats: [x]}\n"
        "links:\n"
        "  - {from: a, to: b, kind: requires}\n"
        "  - {from: b, to: a, kind: influences, grade: inferred}\n");
    CHECK(found(result, "IL1011") == List{"4:23 a/threats/x", "7:5 a>requires>b"});
}

TEST_CASE("a phrase whose words speak against its quadrant is found") {
    const CheckResult result = checked(
        "technologies: [{id: a, strengths: [Reduced costs, High costs], weaknesses: [Reduced costs, High costs]}]\n");
    CHECK(found(result, "IL1012") == List{"2:51 a/strengths/high-costs", "2:77 a/weaknesses/reduced-costs"});
}

TEST_CASE("sources are stale by the policy's day and limit, and without them never") {
    const std::string sources =
        "sources:\n"
        "  - {id: old, date: 2015}\n"  // may mean 2015-12-31: ten years and a day before
        "  - {id: edge, date: 2016}\n"
        "  - {id: exact, date: 2016-01-01}\n"
        "  - {id: month, date: 2015-11}\n"
        "  - {id: none}\n"
        "  - {id: words, date: Spring 2020}\n";
    CHECK(found(checked(sources), "IL1013").empty());
    const CheckResult result = checked(sources + "policy: {sources: {max_age_years: 10, as_of: 2026-01-02}}\n");
    CHECK(found(result, "IL1013") == List{"3:5 old", "5:5 exact", "6:5 month", "7:5 none", "8:5 words"});
    CHECK(texts(result, "IL1013").front() == "the source old is of 2015, more than 10 years before 2026-01-02");
}

TEST_CASE("a theme of a single phrase is found, one of two phrases is not") {
    const CheckResult result = checked(
        "technologies: [{id: a, threats: [Privacy infringements, Data breaches], weaknesses: [Privacy issues]}]\n");
    CHECK(found(result, "IL1014") == List{"2:57 data-security"});
    CHECK(result.findings.front().severity != Severity::error);
}

TEST_CASE("a missing enabler is found where something requires it") {
    const CheckResult result = checked(
        "technologies: [{id: a, name: Ay}, {id: b, name: Bee}]\n"
        "enablers: [{id: law, name: Law}, {id: half, status: partial}, {id: unused}]\n"
        "links:\n"
        "  - {from: a, to: law, kind: requires}\n"
        "  - {from: b, to: law, kind: requires}\n"
        "  - {from: b, to: half, kind: requires}\n");
    CHECK(found(result, "IL1015") == List{"3:12 law"});
    CHECK(texts(result, "IL1015") == List{"the enabler Law is missing; it is required by Ay and Bee"});
}

TEST_CASE("what reading the data set warned of is a finding too") {
    const CheckResult result = checked("technologies: [{id: a, threats: [Bad # luck\n  ]}]\n");
    REQUIRE(found(result, "IL0108").size() == 1);
    const auto finding = std::ranges::find(result.findings, "IL0108", &Finding::code);
    CHECK(finding->severity == Severity::warning);
    CHECK(finding->key.starts_with("test.yaml:the-text-ends-before"));
}

TEST_CASE("two findings of a rule never have the same key") {
    const CheckResult result = checked(
        "sources: [{id: s}]\ntechnologies: [{id: a, evidence: [s]}, {id: b, evidence: [s]}]\nlinks:\n"
        "  - {from: a, to: b, kind: requires}\n  - {from: a, to: b, kind: requires}\n");
    CHECK(found(result, "IL1011") == List{"5:5 a>requires>b", "6:5 a>requires>b#2"});
}
