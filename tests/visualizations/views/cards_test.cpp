// The cards: SWOT of a technology, TOWS of a pair.
#include <interlink/shared.hpp>

#include "support/catch.hpp"
#include "support/large_dataset.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <regex>
#include <string>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

std::size_t occurrences(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

/// The numbers of all "and N more" lines together.
std::size_t left_out(const std::string& text) {
    const std::regex more("\nand ([0-9]+) more\n");
    std::size_t sum = 0;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), more); at != std::sregex_iterator(); ++at)
        sum += std::stoul((*at)[1]);
    return sum;
}

}  // namespace

TEST_CASE("the SWOT card of the minimal data set shows phrases, themes and the place of each quadrant") {
    const auto drawn = figure(shipped("minimal"), {"swot", {"sensors"}});
    CHECK(drawn.title == "Sensors: 1 strength, 1 weakness, 2 opportunities and 1 threat");
    const auto text = drawn_text(drawn.svg);
    CHECK_THAT(text, Contains("S\nStrengths (1)\nLive readings\nabout Visibility\nnotes#1\n"));
    CHECK_THAT(text, Contains("O\nOpportunities (2)\nFaster deliveries\nabout Speed\nShorter queues\nabout Speed\n"));
    CHECK(drawn.source_note == "Sources: notes#1.");
    CHECK_THAT(drawn.data_csv, Contains("threat,Forged readings,"));
}

TEST_CASE("the SWOT card of a technology without phrases says so") {
    const auto drawn = figure(shipped("wco-disruptive-technologies"), {"swot", {"robotics"}});
    CHECK(drawn.title == "Robotics has no SWOT phrases yet");
    CHECK_THAT(drawn.caption, Contains("A gap in the data"));
    CHECK(occurrences(drawn_text(drawn.svg), "is written down yet.") == 4);
}

TEST_CASE("empty quadrants and phrases about no theme are named as gaps") {
    const auto model = model_of(
        "interlink: 1\ntaxonomy: none\nthemes: [{id: cost, label: Cost}]\ntechnologies:\n"
        "  - id: a\n    name: A\n    weaknesses: [{phrase: Dear, themes: [cost]}, {phrase: Odd, themes: []}]\n"
        "    opportunities: [{phrase: Growth, themes: []}]\n");
    const auto drawn = figure(model, {"swot", {"a"}});
    CHECK(drawn.title == "A: 2 weaknesses and 1 opportunity; no strengths and no threats are named");
    CHECK_THAT(drawn.caption, Contains("Gaps: no strengths, no threats and 2 phrases about no theme."));
    CHECK(occurrences(drawn_text(drawn.svg), "about no theme\n") == 2);
}

TEST_CASE("the TOWS card of the minimal data set shows the three meetings worked out by hand") {
    const auto drawn = figure(shipped("minimal"), {"tows", {"sensors", "ledger"}});
    // Visibility min(1, 1); speed by answer min(0.5, 1); fraud by answer min(0.5 · 0.8, 0.8).
    CHECK(drawn.title ==
          "Sensors and Ledger meet in 3 combinations (2 SO and 1 ST); strongest: “Live readings” (Sensors) opens "
          "“Traceability” (Ledger)");
    const auto text = drawn_text(drawn.svg);
    CHECK_THAT(text, Contains("\n1.00\nS\nSensors: Live readings\nO\nLedger: Traceability\nthrough Visibility\n"));
    CHECK_THAT(text, Contains("\n0.50\nS\nSensors: Live readings\nO\nLedger: Faster settlement\nthrough Speed\n"));
    CHECK_THAT(text, Contains("\n0.40\nS\nLedger: Tamper-proof records\nT\nSensors: Forged readings\nthrough Fraud\n"));
    CHECK(occurrences(text, "No phrases of the two meet here.") == 2);
}

TEST_CASE("a pair without phrases on one side is said not to be comparable") {
    const auto model = shipped("wco-disruptive-technologies");
    CHECK(draw(model, {"tows", {"iot", "robotics"}}).head.title ==
          "Internet of Things and Robotics cannot be compared: Robotics has no SWOT phrases");
    CHECK_THAT(find_view("tows")->draw(model, {{"iot", "iot"}, {}}).error, Contains("two different"));
}

TEST_CASE("a card leaves out what does not fit, counts it, and stays legible") {
    const auto model = compile(dataset_of(load_dataset_text(large_dataset(), "large.yaml")));
    const Page small{"160x110", 160, 110};
    const auto swot = draw(model, {"swot", {"t1"}}, small).chart.value();
    const auto swot_text = drawn_text(swot.svg);
    CHECK(swot.legibility.effective_pt >= legible_pt);
    CHECK(left_out(swot_text) > 0);
    CHECK(occurrences(swot_text, "\nabout ") + left_out(swot_text) == 15);
    CHECK_THAT(swot.caption, Contains("left out for room"));

    const auto tows_card = draw(model, {"tows", {"t1", "t2"}}, small).chart.value();
    const auto tows_text = drawn_text(tows_card.svg);
    CHECK(tows_card.legibility.effective_pt >= legible_pt);
    CHECK(left_out(tows_text) > 0);
    CHECK(occurrences(tows_text, "\nthrough ") + left_out(tows_text) ==
          tows(model, technology(model, "t1"), technology(model, "t2")).size());
}
