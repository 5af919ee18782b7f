#include <interlink/visualizations/legibility.hpp>

#include "support/catch.hpp"

#include <string>

namespace interlink {
namespace {

constexpr std::string_view open = "<svg width=\"453.54pt\" height=\"100pt\">";

Legibility of(const std::string& content, const Page& page = {}) {
    return measure_legibility(std::string(open) + content + "</svg>", page);
}

}  // namespace

TEST_CASE("Text on a figure as wide as the page keeps its size") {
    CHECK(of("<text font-size=\"9\">a</text><text font-size=\"8\">b</text>").effective_pt == Approx(8));
}

TEST_CASE("A figure twice as wide as the page halves its text") {
    const auto found =
        measure_legibility("<svg width=\"907.08pt\" height=\"100pt\"><text font-size=\"9\">a</text></svg>", Page{});
    CHECK(found.font_pt_min == Approx(9));
    CHECK(found.effective_pt == Approx(4.5).epsilon(0.001));
}

TEST_CASE("Height counts as width does, and a small figure does not grow") {
    const Page page{"half", 160, 100 / 72.0 * 25.4 / 2};
    CHECK(of("<text font-size=\"10\">a</text>", page).effective_pt == Approx(5).epsilon(0.001));
    CHECK(of("<text font-size=\"10\">a</text>", Page{"wall", 1000, 1000}).effective_pt == Approx(10));
}

TEST_CASE("Transforms scale the text in them") {
    const auto found =
        of("<g transform=\"translate(3 4) scale(0.5)\"><g transform=\"rotate(90)\">"
           "<text font-size=\"12\">a</text></g></g>");
    CHECK(found.font_pt_min == Approx(6));
}

TEST_CASE("A text is held against the last shape painted beneath it") {
    const std::string dark = "<rect x=\"0\" y=\"0\" width=\"100\" height=\"50\" fill=\"#000000\"/>";
    const std::string light = "<rect x=\"10\" y=\"10\" width=\"50\" height=\"20\" fill=\"#ffffff\"/>";
    const std::string text = "<text x=\"30\" y=\"25\" text-anchor=\"middle\" fill=\"#000\" font-size=\"9\">a</text>";
    CHECK(of(text).text_contrast_min == Approx(21));
    CHECK(of(dark + text).text_contrast_min == Approx(1));
    CHECK(of(dark + light + text).text_contrast_min == Approx(21));
    CHECK(of(text + dark).text_contrast_min == Approx(21));
}

TEST_CASE("The ground is found through transforms and in round shapes") {
    CHECK(of("<g transform=\"translate(100 100)\"><ellipse cx=\"0\" cy=\"0\" rx=\"20\" ry=\"10\" fill=\"#767676\"/>"
             "</g><text x=\"100\" y=\"103\" text-anchor=\"middle\" fill=\"white\" font-size=\"9\">a</text>")
              .text_contrast_min == Approx(4.542).epsilon(0.001));
    CHECK(of("<circle cx=\"100\" cy=\"100\" r=\"10\" fill=\"#000\"/>"
             "<text x=\"100\" y=\"130\" text-anchor=\"middle\" font-size=\"9\">outside</text>")
              .text_contrast_min == Approx(21));
}

TEST_CASE("Half-transparent ink is measured as it is seen") {
    // Black at one half on white is #808080: contrast 3.95.
    CHECK(of("<text fill=\"#000\" fill-opacity=\"0.5\" font-size=\"9\">a</text>").text_contrast_min ==
          Approx(3.95).epsilon(0.01));
}

TEST_CASE("Lines are held against what is behind them") {
    CHECK(of("<path d=\"M0,0 L10,10\" fill=\"none\" stroke=\"#767676\"/>").line_contrast_min ==
          Approx(4.542).epsilon(0.001));
    // Okabe and Ito's yellow fails on white.
    const auto yellow = of("<line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"9\" stroke=\"#f0e442\"/>");
    CHECK(yellow.line_contrast_min < 1.5);
    REQUIRE(legibility_warnings(yellow, {}).size() == 1);
    CHECK(legibility_warnings(yellow, {})[0].find("line") != std::string::npos);
}

TEST_CASE("A mark that has a meaning must say it in text") {
    CHECK(of("<g class=\"node says-T\"><text font-size=\"9\">T: risk</text></g>").letters_ok);
    CHECK_FALSE(of("<g class=\"node says-T\"><text font-size=\"9\">risk</text></g>").letters_ok);
    CHECK_FALSE(of("<g class=\"cell says\"><rect width=\"5\" height=\"5\" fill=\"#f00\"/></g>").letters_ok);
    CHECK(of("<g class=\"cell\"><rect width=\"5\" height=\"5\" fill=\"#f00\"/></g>").letters_ok);
}

TEST_CASE("What is no figure is the caller's mistake") {
    CHECK_THROWS_AS(measure_legibility("<svg", Page{}), std::invalid_argument);
    CHECK_THROWS_AS(measure_legibility("<p/>", Page{}), std::invalid_argument);
    CHECK_THROWS_AS(measure_legibility("<svg width=\"0\" height=\"5\"/>", Page{}), std::invalid_argument);
}

}  // namespace interlink
