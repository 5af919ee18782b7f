#include <interlink/visualizations/charts.hpp>

#include "support/catch.hpp"

#include <limits>
#include <string>

#include <pugixml.hpp>

using namespace interlink;
using interlink::test::Contains;

namespace {

RankIntervals three() {
    RankIntervals chart;
    chart.head = {"ranks", "Title", "Caption", "Sources", "Alt"};
    chart.label_heading = "Pairing";
    chart.axis_heading = "Rank";
    chart.band_heading = "5–95 %";
    chart.top_heading = "In top 1";
    chart.top = 1;
    chart.rows = {{"A + B", "1", 1.2, 1, 2, "80 %", ""},
                  {"A + C", "2", 2.5, 1, 5, "15 %", ""},
                  {"B + C", "3", 4.0, 4, 4, "5 %", ""}};
    return chart;
}

/// Horizontal extent of the bar, and centre of the dot, of each row.
struct Marks {
    double left = 0, right = 0, dot = 0;
};
std::vector<Marks> marks_of(const Figure& figure) {
    pugi::xml_document document;
    REQUIRE(document.load_string(figure.svg.c_str()));
    std::vector<Marks> found;
    for (const auto row : document.select_nodes("//g[@class='row says']")) {
        const auto bar = row.node().child("rect");
        const double left = bar.attribute("x").as_double();
        found.push_back(
            {left, left + bar.attribute("width").as_double(), row.node().child("circle").attribute("cx").as_double()});
    }
    return found;
}

}  // namespace

TEST_CASE("Rank intervals print the band and the share beside bar and dot") {
    const auto svg = rank_intervals(three()).svg;
    for (const char* text : {">A + B<", ">1–2<", ">1–5<", ">4<", ">80 %<", ">15 %<", ">In top 1<"})
        CHECK_THAT(svg, Contains(text));
}

TEST_CASE("Bars and dots of rank intervals stand where the ranks are on one scale") {
    const auto marks = marks_of(rank_intervals(three()));
    REQUIRE(marks.size() == 3);
    // The second row spans the ranks 1 to 5: four steps between the middles of its round ends.
    const double step = (marks[1].right - marks[1].left - 5) / 4;
    const double first = marks[1].left + 2.5;
    CHECK(step > 10);
    CHECK(marks[0].left + 2.5 == Approx(first).margin(0.02));
    CHECK(marks[0].right - 2.5 == Approx(first + step).margin(0.02));
    CHECK(marks[0].dot == Approx(first + 0.2 * step).margin(0.02));
    CHECK(marks[1].dot == Approx(first + 1.5 * step).margin(0.02));
    CHECK(marks[2].left + 2.5 == Approx(first + 3 * step).margin(0.02));
    CHECK(marks[2].dot == Approx(first + 3 * step).margin(0.02));
}

TEST_CASE("Rank intervals shrink their text before they outgrow the page") {
    auto chart = three();
    while (chart.rows.size() < 38) chart.rows.push_back(chart.rows.back());
    const auto figure = rank_intervals(chart);
    CHECK(figure.warnings.empty());
    CHECK(figure.legibility.font_pt_min < 8);
    while (chart.rows.size() < 80) chart.rows.push_back(chart.rows.back());
    CHECK_FALSE(rank_intervals(chart).warnings.empty());
}

TEST_CASE("A label of rank intervals that is too long breaks where it may, and both halves are there") {
    auto chart = three();
    chart.rows[0].label = "Short +\nname";
    chart.rows[1].label = "The long name of the first technology of two +\nThe long name of the second one of these";
    const auto svg = rank_intervals(chart).svg;
    CHECK_THAT(svg, Contains(">Short + name<") && Contains(">The long name of the first") &&
                        Contains(">The long name of the second"));
}

TEST_CASE("Ranks that are none are refused, and no rows make a figure of words") {
    for (const auto& [expected, low, high] : {std::tuple{1.0, 0.0, 2.0},
                                              {1.0, 3.0, 2.0},
                                              {0.5, 1.0, 2.0},
                                              {std::numeric_limits<double>::quiet_NaN(), 1.0, 2.0},
                                              {1.0, 1.0, std::numeric_limits<double>::infinity()}}) {
        auto chart = three();
        chart.rows[0].expected = expected;
        chart.rows[0].low = low;
        chart.rows[0].high = high;
        CHECK_THROWS_AS(rank_intervals(chart), std::invalid_argument);
    }
    auto empty = three();
    empty.rows.clear();
    CHECK_THAT(rank_intervals(empty).svg, Contains("Title") && !Contains("5–95 %"));
}
