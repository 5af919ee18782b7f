#include "support/catch.hpp"
#include "visualizations/samples.hpp"

#include <limits>
#include <set>

#include <pugixml.hpp>

namespace interlink {
namespace {

pugi::xml_document parsed(const Figure& figure) {
    pugi::xml_document document;
    const auto outcome = document.load_string(figure.svg.c_str());
    INFO(outcome.description());
    REQUIRE(outcome);
    return document;
}

void collect_texts(pugi::xml_node node, std::vector<std::string>& texts) {
    if (std::string_view(node.name()) == "text") texts.emplace_back(node.text().get());
    for (const auto child : node.children()) collect_texts(child, texts);
}

std::vector<std::string> texts_of(const Figure& figure) {
    std::vector<std::string> texts;
    collect_texts(parsed(figure).document_element(), texts);
    return texts;
}

std::size_t position(const std::vector<std::string>& texts, std::string_view text, std::size_t nth = 0) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == text && nth-- == 0) return i;
    }
    return texts.size();
}

void check_readable(const Figure& figure) {
    CHECK(figure.warnings.empty());
    CHECK(figure.legibility.effective_pt >= legible_pt);
    CHECK(figure.legibility.text_contrast_min >= legible_text_contrast);
    CHECK(figure.legibility.line_contrast_min >= legible_line_contrast);
    CHECK(figure.legibility.letters_ok);
    CHECK(figure.legibility.width_pt == Approx(160 * 72 / 25.4).margin(0.01));
}

}  // namespace

TEST_CASE("A heat map of nine themes and seven technologies is readable on a page") {
    const auto figure = heat_map(samples::threats());
    check_readable(figure);
    const auto texts = texts_of(figure);
    for (const char* text : {"T2 W", "5 of 7", "of Things", "Privacy", "T threat only"})
        CHECK(position(texts, text) < texts.size());
}

TEST_CASE("A heat map of sixteen technologies turns its headings and stays readable") {
    const auto figure = heat_map(samples::crowded(16, 20));
    check_readable(figure);
    CHECK(figure.svg.find("rotate(-90") != std::string::npos);
}

TEST_CASE("A heat map that no page holds says so") {
    const auto figure = heat_map(samples::crowded(40, 60));
    CHECK(figure.legibility.effective_pt < legible_pt);
    REQUIRE(figure.warnings.size() == 1);
    CHECK(figure.warnings[0].find("text shrinks to") != std::string::npos);
    // A poster holds it.
    CHECK(heat_map(samples::crowded(40, 60), *parse_page("594x841")).warnings.empty());
}

TEST_CASE("A figure tells what it shows to those who do not see it") {
    const auto chart = samples::threats();
    const auto document = parsed(heat_map(chart));
    const auto root = document.child("svg");
    CHECK(root.attribute("role").value() == std::string("img"));
    CHECK(root.child("title").text().get() == chart.head.title);
    CHECK(root.child("desc").text().get() == chart.head.alt);
    CHECK(root.attribute("aria-labelledby").value() == std::string("shared-threats-title shared-threats-desc"));
}

TEST_CASE("Charts are the same bytes every time") {
    CHECK(heat_map(samples::threats()).svg == heat_map(samples::threats()).svg);
    CHECK(pair_matrix(samples::pairs()).svg == pair_matrix(samples::pairs()).svg);
}

TEST_CASE("A row with a missing cell is the caller's mistake") {
    auto chart = samples::threats();
    chart.sections[0].rows[2].cells.pop_back();
    CHECK_THROWS_AS(heat_map(chart), std::invalid_argument);
}

TEST_CASE("A pair matrix is readable on a page") {
    check_readable(pair_matrix(samples::pairs()));
}

TEST_CASE("A pair matrix is sorted by totals, with numbers above the diagonal and letters below") {
    PairMatrix chart;
    chart.head.name = "pairs";
    chart.labels = {"low", "high", "middle"};
    chart.components = {{"O", "opportunity"}, {"S", "shield"}};
    // Totals: low 3, high 6, middle 5.
    chart.pairs = {{0, 1, 2, "2", 0, true, ""}, {0, 2, 1, "1", 1, true, ""}, {1, 2, 4, "4", 1, true, ""}};
    chart.total_decimals = 0;
    const auto texts = texts_of(pair_matrix(chart));
    // Three headings and "Total" come first, then row by row: label, cells, total.
    const std::vector<std::string> rows(texts.begin() + 4, texts.end());
    const std::vector<std::string> expected{"high", "4", "2", "6", "middle", "S",           "1", "5",
                                            "low",  "O", "S", "3", "O",      "opportunity", "S", "shield"};
    CHECK(rows == expected);
}

TEST_CASE("A pair that is unknown is a gap and counts for nothing") {
    PairMatrix chart;
    chart.labels = {"a", "b", "c"};
    chart.components = {{"O", "opportunity"}};
    chart.pairs = {{0, 1, 2, "2.0", 0, true, ""}, {1, 2, 9, "9.0", 0, false, ""}};
    const auto texts = texts_of(pair_matrix(chart));
    CHECK(position(texts, "9.0") == texts.size());
    CHECK(position(texts, "–", 3) < texts.size());
    CHECK(position(texts, "2.00", 1) < texts.size());
}

TEST_CASE("Impossible pairs are the caller's mistake") {
    PairMatrix chart;
    chart.labels = {"a", "b"};
    chart.components = {{"O", "opportunity"}};
    chart.pairs = {{0, 2, 1, "1", 0, true, ""}};
    CHECK_THROWS_AS(pair_matrix(chart), std::invalid_argument);
    chart.pairs = {{1, 1, 1, "1", 0, true, ""}};
    CHECK_THROWS_AS(pair_matrix(chart), std::invalid_argument);
    chart.pairs = {{0, 1, 1, "1", 0, true, ""}, {1, 0, 1, "1", 0, true, ""}};
    CHECK_THROWS_AS(pair_matrix(chart), std::invalid_argument);
    chart.pairs = {{0, 1, 1, "1", 3, true, ""}};
    CHECK_THROWS_AS(pair_matrix(chart), std::invalid_argument);
}

TEST_CASE("Empty charts and odd numbers are drawn without harm") {
    parsed(heat_map({}));
    parsed(pair_matrix({}));
    PairMatrix chart;
    chart.labels = {"a", "b"};
    chart.components = {{"O", "opportunity"}};
    chart.pairs = {{0, 1, std::numeric_limits<double>::infinity(), "∞", 0, true, ""}};
    parsed(pair_matrix(chart));
    chart.pairs[0].value = std::numeric_limits<double>::quiet_NaN();
    parsed(pair_matrix(chart));
}

TEST_CASE("Hostile words in a chart are text and nothing else") {
    auto chart = samples::threats();
    const std::string hostile = "</title><script>alert(1)</script>\x1b]0;\xff\" onload=\"x";
    chart.columns[0] = chart.sections[0].rows[0].label = chart.sections[0].rows[0].cells[0].tooltip = hostile;
    chart.head.name = chart.head.title = chart.head.alt = hostile;
    const auto figure = heat_map(chart);
    const auto document = parsed(figure);
    CHECK(figure.svg.find("<script") == std::string::npos);
    CHECK(figure.svg.find('\x1b') == std::string::npos);
    CHECK_FALSE(document.select_node("//@onload"));
}

TEST_CASE("Pages have names or sizes") {
    CHECK(parse_page("report")->width_mm == 160);
    CHECK(parse_page("100x50.5")->height_mm == 50.5);
    for (const char* text : {"", "a9", "x", "10x10", "100x", "1e9x100", "nanx100", "100x50mm"})
        CHECK_FALSE(parse_page(text));
}

}  // namespace interlink
