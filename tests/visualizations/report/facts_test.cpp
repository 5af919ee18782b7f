// The facts are worked out by hand in datasets/minimal/README.md.
#include "support/catch.hpp"
#include "visualizations/report/samples.hpp"

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

TEST_CASE("the report of the minimal data set says what follows from it by hand") {
    const auto files = report_of("minimal");
    const std::string text = readable(bytes_of(files, "report.md"));
    CHECK_THAT(text, Contains("2 technologies, 10 SWOT phrases, 2 functions, 1 enabler and 5 links"));
    CHECK_THAT(text, Contains("The most widely shared threat is Fraud. Both technologies"));
    CHECK_THAT(text, Contains("Cost touches as many, with less exposure in common."));
    // The ledger's integrity at half strength 0.4; the audit 0.5 · 0.5 = 0.25.
    CHECK_THAT(text, Contains("answered in part, by Ledger (0.40 of 1) and Audit (0.25 of 1)"));
    CHECK_THAT(
        text,
        Contains("1 of 2 technologies is in use today. Recorded: Sensors, for Tracking. All other use is expected."));
    CHECK_THAT(text, Contains("No present use is recorded for Ledger"));
    CHECK_THAT(text, Contains("Sensors with Ledger. It is the only one that can be ranked, with a leverage of 0.19."));
    CHECK_THAT(text, Contains("From stated links alone the same pairing is first. 1 link that"));
}

TEST_CASE("both orders of the pairings stand side by side") {
    // Without the inferred dependency 0.192413 loses its share of 0.045: 0.147413.
    const std::string text = readable(bytes_of(report_of("minimal"), "report.md"));
    CHECK_THAT(text, Contains("| Sensors | Ledger | 1 | 0.19 | 1 | 100% | 1 | 0.15 | 1 | 100% |"));
}

TEST_CASE("the report says how sure every ranking is, and what the first pairing hangs on") {
    const auto files = report_of("minimal");
    const std::string minimal = readable(bytes_of(files, "report.md"));
    // No threat and no supporting link is doubted there.
    CHECK_THAT(minimal, Contains("Shared threats. The first place is firm: Fraud keeps it"));
    CHECK_THAT(minimal, Contains("Functions. The first place is firm: Tracking keeps it"));
    CHECK_THAT(minimal, Contains("Pairings. Sensors with Ledger is the only one."));
    CHECK_THAT(minimal, Contains("| Shared threats | Fraud | 1 | 1 | 100% | 1.0 | 1 | 100% |"));
    CHECK_THAT(minimal, !Contains("What the first pairing hangs on"));
    CHECK_THAT(bytes_of(files, "tables/threats-shared-threats.csv"), Contains("rank_low,rank_high,top_k_probability"));
    // A link that is a judgement decides who is first: its weight is above the lead.
    const std::string text = readable(bytes_of(report_of_text(R"(
interlink: 1
title: Judged
taxonomy: none
themes: [{id: x}]
technologies:
  - {id: a, name: Ay, opportunities: [{phrase: A, themes: [x]}]}
  - {id: b, name: Bee, opportunities: [{phrase: A, themes: [x]}]}
  - {id: c, name: Sea, opportunities: [{phrase: A, themes: [x], weight: 0.9}]}
links: [{from: a, to: c, kind: requires, grade: assumed}]
)"),
                                               "report.md"));
    CHECK_THAT(text, Contains("What the first pairing hangs on"));
    CHECK_THAT(text, Contains("without “Ay requires Sea” (assumed, confidence 0.30), Ay + Bee is first."));
    // The link, and the phrases of Ay and of Sea; not that of Bee. A phrase and its only theme are one entry.
    CHECK_THAT(text, Contains("The first place hangs on 3 of 4 single entries, each enough by itself."));
    CHECK_THAT(text, Contains("| Ay requires Sea | assumed | 0.30 | Ay + Bee | 0.0"));
}

TEST_CASE("contributions open with the phrases of both sides") {
    const std::string text = readable(bytes_of(report_of("minimal"), "report.md"));
    CHECK_THAT(text,
               Contains("| opportunity | 0.068 | Speed | Sensors | “Faster deliveries” and “Shorter queues” | Ledger | "
                        "“Faster settlement” |"));
    CHECK_THAT(text, Contains("| exposure | -0.066 | Fraud |"));
}

TEST_CASE("gaps in the evidence are named") {
    const std::string text = readable(bytes_of(report_of("minimal"), "report.md"));
    // Two functions, the enabler and five links have no place in a source; phrases inherit that of their technology.
    CHECK_THAT(text, Contains("| Elements without evidence | 8 |"));
    CHECK_THAT(text, Contains("Ledger requires Sensors | inferred | 0.60 | Someone has to read the goods"));
    CHECK_THAT(text, Contains("No phrase rests on secondary sources alone."));
}

TEST_CASE("a technology without SWOT phrases is a gap, not a rank") {
    const std::string text = readable(bytes_of(report_of("wco-disruptive-technologies"), "report.md"));
    CHECK_THAT(text, Contains("Robotics has no SWOT phrases and cannot be ranked"));
    CHECK_THAT(text, Contains("| Technologies without SWOT phrases | 1 | Robotics |"));
    CHECK_THAT(text,
               Contains("no technology serves Identification of risk hotspots, Analysis of trade trends, Resource "
                        "allocation and Promotion of green products"));
    CHECK_THAT(text, Contains("Put in place: Standardisation. It is missing, and it is required by 8 technologies"));
}

TEST_CASE("what a secondary source says is told according to it") {
    const std::string text = readable(bytes_of(report_of("wco-disruptive-technologies"), "report.md"));
    CHECK_THAT(text, Contains("according to ptc-2019 (Blockchain, Strengths)"));
    CHECK_THAT(text, !Contains("according to ptc-2017"));
}

TEST_CASE("a data set with nothing to compare makes a report that says so") {
    const auto files = report_of_text("interlink: 1\ntitle: One\ntaxonomy: none\ntechnologies: [{id: a, name: A}]\n");
    const std::string text = readable(bytes_of(files, "report.md"));
    CHECK_THAT(text, Contains("No pairing can be ranked."));
    CHECK_THAT(text, Contains("No theme exposes two technologies."));
    CHECK_THAT(text, Contains("names no source"));
}

TEST_CASE("of a single technology the report ranks nothing and chooses nothing") {
    const auto files = report_of_text(
        "interlink: 1\ntitle: One\ntaxonomy: none\nthemes: [{id: x}]\n"
        "technologies: [{id: a, name: Ay, opportunities: [{phrase: A, themes: [x]}]}]\n");
    const std::string text = readable(bytes_of(files, "report.md"));
    CHECK_THAT(text, !Contains("is most central"));
    CHECK_THAT(text,
               Contains("What the sources state cannot be told from the rest. 1 of 1 phrase graded as stated names no "
                        "source."));
    CHECK_THAT(text, Contains("Fewer than two technologies leave nothing to choose among."));
    CHECK_THAT(text, !Contains("Best together, of at most two"));
}

TEST_CASE("a theme and a function of one id keep their own ranks from stated links alone") {
    // Both are called trade-facilitation; the function has less strength, so it comes later in both orders.
    std::vector<std::string> places;
    for (const std::string& row :
         all_between(bytes_of(report_of("wco-disruptive-technologies"), "report.md"), "\n|", "\n"))
        if (row.find("| Trade facilitation (theme) | theme ") != std::string::npos ||
            row.find("| Trade facilitation (function) | function ") != std::string::npos)
            places.push_back(row.substr(row.find('|'), row.find("Trade") - row.find('|')));
    REQUIRE(places.size() == 2);
    CHECK(places[0] != places[1]);
}

TEST_CASE("what is level shares a rank in every table, and the sentences say so") {
    const auto files = report_of_text(R"(
interlink: 1
title: Level
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: a, name: Ay, threats: [{phrase: A, themes: [x, y]}], opportunities: [{phrase: O, themes: [x, y]}]}
  - {id: b, name: Bee, threats: [{phrase: B, themes: [x, y]}], opportunities: [{phrase: P, themes: [x, y]}]}
  - {id: c, name: Sea, threats: [{phrase: C, themes: [z]}], weaknesses: [{phrase: D, themes: [z]}]}
  - {id: d, name: Dee}
functions: [{id: g, name: Aim, kind: goal}, {id: f, name: x}]
links:
  - {from: a, to: g, kind: supports}
  - {from: b, to: g, kind: supports}
  - {from: d, to: g, kind: supports}
  - {from: a, to: f, kind: supports}
  - {from: d, to: f, kind: supports}
)");
    const std::string text = readable(bytes_of(files, "report.md"));
    CHECK_THAT(text, Contains("| 1 | 1 | x | 2 |") && Contains("| 1 | 1 | y | 2 |"));
    CHECK_THAT(text, Contains("The most widely shared threat is x. 2 of the 3 technologies"));
    CHECK_THAT(text, Contains("y touches as many, with as much exposure in common."));
    CHECK_THAT(text, Contains("x and y come first, with 2 technologies"));
    // Three technologies serve the aim, and two what is done; of four, and of the three that have phrases.
    CHECK_THAT(text, Contains("The broadest combined opportunity is Aim (goal). 3 technologies"));
    CHECK_THAT(text, Contains("The first function that is no goal is x (function) (2 technologies)."));
    CHECK_THAT(text, Contains("Among the opportunity themes, x (theme) and y come first, each with 2 technologies."));
    CHECK_THAT(text, Contains("combine most on x and y (each 2 of 3) as opportunities and on Aim (goal) (3 of 4) as a "
                              "function"));
    CHECK_THAT(text,
               Contains("Most technologies serve Aim (goal) (3); the first that is no goal is x (function) (2)."));
    CHECK_THAT(text, Contains("Most technologies come together in Aim (goal) (Ay, Bee and Dee); x (function)"));
    // One phrase, two themes: both pay.
    CHECK_THAT(text, Contains("“O” (opportunity: x; y), “P” (opportunity: x; y)"));
}

TEST_CASE("pairings that the draws place as high as the first are named beside it") {
    const auto files = report_of("wco-disruptive-technologies");
    const std::string text = readable(bytes_of(files, "report.md"));
    CHECK_THAT(text, !Contains("The pairing that adds most is") && Contains("; about equal are "));
    CHECK_THAT(text, !Contains("Pilot ") && Contains("Examine as a pilot: "));
    CHECK_THAT(text,
               Contains("Legal framework and Data security alone tell which of the 4 it is, as do 5 other pairs of "
                        "descriptors"));
    CHECK_THAT(text, Contains("Not assessed, for want of SWOT phrases") || Contains("Robotics (not assessed)"));
}
