#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/text.hpp>

#include "support/catch.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <pugixml.hpp>

using namespace interlink;
using interlink::test::Contains;

namespace {

QuadrantMap sample(std::size_t count) {
    QuadrantMap chart;
    chart.head = {"map", "Title", "Caption.", "Sources", "Alt"};
    chart.x_heading = "Dependence";
    chart.y_heading = "Influence";
    chart.x_cut = chart.y_cut = 50;
    chart.top_left = {"Driver", "acts"};
    chart.top_right = {"Linkage", "acts and depends"};
    chart.bottom_left = {"Autonomous", "neither"};
    chart.bottom_right = {"Dependent", "depends"};
    chart.noun_one = "thing";
    chart.noun_many = "things";
    std::mt19937 random(7);
    for (std::size_t i = 0; i < count; ++i) {
        const auto x = static_cast<double>(random() % 100), y = static_cast<double>(random() % 100);
        chart.points.push_back({"A thing of number " + std::to_string(i), x, y, ""});
    }
    return chart;
}

struct Rectangle {
    double left, top, right, bottom;
    bool meets(const Rectangle& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// What is drawn of the names: from the baseline up by the height of capitals, down by that of a g.
std::vector<Rectangle> names_in(const pugi::xml_document& document) {
    std::vector<Rectangle> found;
    for (const auto node : document.select_nodes("//g[@class='point says']/text")) {
        const auto text = node.node();
        const double size = text.attribute("font-size").as_double(), x = text.attribute("x").as_double();
        const double y = text.attribute("y").as_double();
        found.push_back({x, y - 0.72 * size, x + text_width(text.text().get(), size), y + 0.2 * size});
    }
    return found;
}

std::vector<Rectangle> dots_in(const pugi::xml_document& document) {
    std::vector<Rectangle> found;
    for (const auto node : document.select_nodes("//circle")) {
        const auto dot = node.node();
        const double x = dot.attribute("cx").as_double(), y = dot.attribute("cy").as_double();
        const double r = dot.attribute("r").as_double();
        found.push_back({x - r, y - r, x + r, y + r});
    }
    return found;
}

pugi::xml_document parsed(const Figure& figure) {
    pugi::xml_document document;
    REQUIRE(document.load_string(figure.svg.c_str()));
    return document;
}

}  // namespace

TEST_CASE("Names in a quadrant map overlap neither each other nor a dot, however many there are") {
    for (const std::size_t count : {2u, 12u, 60u, 300u}) {
        CAPTURE(count);
        const auto figure = quadrant_map(sample(count));
        const auto document = parsed(figure);
        const auto names = names_in(document), dots = dots_in(document);
        CHECK(dots.size() == count);
        CHECK(names.size() >= (count <= 12 ? count : 1));
        CHECK(figure.warnings.empty());
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(names[i].meets(names[j]));
            for (const auto& dot : dots) CHECK_FALSE(names[i].meets(dot));
        }
    }
}

TEST_CASE("Points of a quadrant map without room for a name are counted in the caption") {
    const auto figure = quadrant_map(sample(300));
    const auto named = names_in(parsed(figure)).size();
    CHECK_THAT(figure.caption, Contains(std::to_string(300 - named) + " more things without room for a name"));
    CHECK(quadrant_map(sample(2)).caption == "Caption.");
}

TEST_CASE("Points stand on the side of the cut on which their figures are") {
    auto chart = sample(0);
    chart.points = {{"Low and high", 10, 90, ""}, {"High and low", 90, 10, ""}};
    const auto document = parsed(quadrant_map(chart));
    const auto dots = dots_in(document);
    REQUIRE(dots.size() == 2);
    CHECK(dots[0].right < dots[1].left);
    CHECK(dots[0].bottom < dots[1].top);
}

TEST_CASE("A quadrant map of equal points or of none is still a figure") {
    auto chart = sample(3);
    for (auto& point : chart.points) point.x = point.y = 50;
    CHECK(dots_in(parsed(quadrant_map(chart))).size() == 3);
    CHECK_THAT(quadrant_map(sample(0)).svg, Contains("Title") && !Contains("Driver"));
}

TEST_CASE("A quadrant map refuses figures that are not finite") {
    auto chart = sample(2);
    chart.points[1].x = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(quadrant_map(chart), std::invalid_argument);
}

TEST_CASE("arrows lead from point to point or to a hollow mark, and hide no name") {
    auto chart = sample(8);
    for (std::size_t i = 1; i < 8; ++i) chart.arrows.push_back({0, i, 0, 0, "acts"});
    chart.arrows.push_back({1, std::nullopt, 120, -20, "moves"});
    pugi::xml_document document;
    REQUIRE(document.load_string(quadrant_map(chart).svg.c_str()));
    const auto arrows = document.select_nodes("//g[@class='edge arrow']");
    REQUIRE(arrows.size() == 8);
    CHECK(arrows[7].node().child("circle"));
    CHECK(std::string(arrows[7].node().child_value("title")) == "moves");
    // Arrows come before the names that stand over them.
    const auto last_arrow = arrows[7].node().offset_debug();
    for (const auto name : document.select_nodes("//g[@class='point says']"))
        CHECK(name.node().offset_debug() > last_arrow);
    // The hollow mark lies beyond all points, and inside the picture all the same.
    const auto mark = arrows[7].node().child("circle");
    CHECK(mark.attribute("cx").as_double() < Page{}.width_pt());
    const auto& measured = quadrant_map(chart).legibility;
    CHECK(measured.line_contrast_min >= 3.0);
    CHECK(measured.text_contrast_min >= 4.5);
}

TEST_CASE("an arrow from or to no point is an error") {
    auto chart = sample(2);
    chart.arrows = {{2, 0, 0, 0, ""}};
    CHECK_THROWS_AS(quadrant_map(chart), std::invalid_argument);
    chart.arrows = {{0, 2, 0, 0, ""}};
    CHECK_THROWS_AS(quadrant_map(chart), std::invalid_argument);
    chart.arrows = {{0, std::nullopt, std::numeric_limits<double>::quiet_NaN(), 0, ""}};
    CHECK_THROWS_AS(quadrant_map(chart), std::invalid_argument);
}

namespace {

ParetoChart front(std::size_t count) {
    ParetoChart chart;
    chart.head = {"pareto", "Title", "Caption.", "Sources", "Alt"};
    chart.x_heading = "Exposure";
    chart.y_heading = "Coverage";
    chart.best_label = "Best";
    chart.noun_one = "set";
    chart.noun_many = "sets";
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<double>(i);
        chart.points.push_back(
            {"Set <" + std::to_string(i) + "> & others of many words", number * number, 10 * number, i == 1, ""});
    }
    return chart;
}

}  // namespace

TEST_CASE("Names on a Pareto front overlap neither each other nor a dot, and those without room are counted") {
    for (const std::size_t count : {1u, 4u, 12u, 80u}) {
        CAPTURE(count);
        const auto figure = pareto_chart(front(count));
        const auto document = parsed(figure);
        const auto names = names_in(document), dots = dots_in(document);
        CHECK(dots.size() == count + (count > 1 ? 1 : 0));  // the best has a ring
        CHECK(figure.warnings.empty());
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(names[i].meets(names[j]));
            for (const auto& dot : dots) CHECK_FALSE(names[i].meets(dot));
        }
        const auto named = document.select_nodes("//g[@class='point says']").size();
        if (named == count)
            CHECK_THAT(figure.caption, !Contains("Hollow"));
        else
            CHECK_THAT(figure.caption, Contains(std::to_string(count - named) + " more set"));
        if (count == 4) CHECK(named == 4);
    }
}

TEST_CASE("A Pareto front that falls or is not finite is refused, and an empty one is drawn") {
    auto falling = front(3);
    falling.points[2].y = 5;
    CHECK_THROWS_AS(pareto_chart(falling), std::invalid_argument);
    auto infinite = front(3);
    infinite.points[2].x = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(pareto_chart(infinite), std::invalid_argument);
    CHECK_THAT(pareto_chart(front(0)).svg, Contains("Title"));
}
