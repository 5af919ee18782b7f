#include <interlink/visualizations/charts.hpp>

#include "support/catch.hpp"

#include <string>

#include <pugixml.hpp>

using namespace interlink;
using interlink::test::Contains;

namespace {

Incidence sample() {
    Incidence chart;
    chart.head = {"incidence", "Title", "Caption", "Sources", "Alt"};
    chart.rows = {"Alpha", "Beta", "Gamma"};
    chart.totals = {"2", "1", "1"};
    chart.total_heading = "Themes";
    chart.size_heading = "Exposed";
    chart.columns = {{"Privacy", 2, "2", {{"TW", true, "W: leaks"}, {}, {"W", false, ""}}, ""},
                     {"Cost", 1, "1", {{"T", true, ""}, {}, {}}, ""}};
    return chart;
}

pugi::xml_document parsed(const Figure& figure) {
    pugi::xml_document document;
    REQUIRE(document.load_string(figure.svg.c_str()));
    return document;
}

}  // namespace

TEST_CASE("An incidence chart marks what is hit with letters and joins the marks of a column") {
    const auto figure = incidence(sample());
    const auto document = parsed(figure);
    const auto marks = document.select_nodes("//g[@class='mark says']");
    REQUIRE(marks.size() == 3);
    CHECK(figure.legibility.letters_ok);
    // One column has two marks, so there is one line, from the first row to the third through the second.
    const auto lines = document.select_nodes("//line");
    REQUIRE(lines.size() == 1);
    const auto line = lines.first().node();
    const auto first = marks[0].node().child("circle"), second = marks[1].node().child("circle");
    CHECK(std::string(marks[0].node().child("text").text().get()) == "TW");
    CHECK(std::string(marks[1].node().child("text").text().get()) == "W");
    CHECK(std::string(line.attribute("x1").value()) == first.attribute("cx").value());
    CHECK(std::string(line.attribute("y1").value()) == first.attribute("cy").value());
    CHECK(std::string(line.attribute("y2").value()) == second.attribute("cy").value());
    CHECK_THAT(figure.svg, Contains(">Privacy<") && Contains(">Alpha<") && Contains("<title>W: leaks</title>"));
}

TEST_CASE("The bars of an incidence chart are as high as their numbers say") {
    const auto document = parsed(incidence(sample()));
    std::vector<double> heights;
    for (const auto bar : document.select_nodes("//rect[@fill='#4b5563']"))
        heights.push_back(bar.node().attribute("height").as_double());
    REQUIRE(heights.size() == 2);
    CHECK(heights[0] == Approx(2 * heights[1]).margin(0.02));
}

TEST_CASE("What an incidence chart does not show is counted in a last row") {
    auto chart = sample();
    chart.rest_label = "and 9 more";
    chart.columns[0].rest = "7";
    chart.columns[1].rest = "0";
    CHECK_THAT(incidence(chart).svg, Contains(">and 9 more<") && Contains(">7<") && Contains(">0<"));
}

TEST_CASE("An incidence chart refuses columns that do not fit its rows") {
    auto chart = sample();
    chart.columns[0].marks.pop_back();
    CHECK_THROWS_AS(incidence(chart), std::invalid_argument);
    chart = sample();
    chart.totals.clear();
    CHECK_THROWS_AS(incidence(chart), std::invalid_argument);
    chart = sample();
    chart.columns[1].size = -1;
    CHECK_THROWS_AS(incidence(chart), std::invalid_argument);
}
