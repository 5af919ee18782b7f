#include <interlink/visualizations/colour.hpp>

#include "support/catch.hpp"

namespace interlink {
namespace {

constexpr Colour white{255, 255, 255};

Colour colour(std::string_view text) {
    const auto parsed = parse_colour(text);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("Contrast follows WCAG") {
    CHECK(contrast_ratio(Colour{}, white) == Approx(21.0));
    CHECK(contrast_ratio(white, Colour{}) == Approx(21.0));
    CHECK(contrast_ratio(white, white) == Approx(1.0));
    // By hand: (118/255 + 0.055) / 1.055 to the 2.4th is 0.18116; 1.05 / 0.23116 = 4.542.
    CHECK(contrast_ratio(colour("#767676"), white) == Approx(4.542).epsilon(0.001));
    // Pure red: luminance 0.2126; 1.05 / 0.2626 = 3.998.
    CHECK(contrast_ratio(colour("#f00"), white) == Approx(3.998).epsilon(0.001));
}

TEST_CASE("Colours are read in the two hexadecimal forms and nothing else") {
    CHECK(colour("#1a2B3c") == Colour{0x1a, 0x2b, 0x3c});
    CHECK(colour("#fa0") == Colour{0xff, 0xaa, 0x00});
    CHECK(to_string(Colour{0x1a, 0x2b, 0x3c}) == "#1a2b3c");
    for (const char* text : {"", "none", "transparent", "#12", "#12345g", "url(#x)", "red;x"})
        CHECK_FALSE(parse_colour(text));
}

TEST_CASE("Every step of both scales carries readable text and gets darker") {
    for (const auto scale : {Scale::risk, Scale::benefit}) {
        double before = 0;
        for (const double shade : {0.2, 0.4, 0.6, 0.8, 1.0}) {
            const auto fill = scale_colour(scale, shade);
            CHECK(contrast_ratio(fill, text_colour_on(fill)) >= 4.5);
            CHECK(contrast_ratio(fill, white) > before);
            before = contrast_ratio(fill, white);
        }
        CHECK(scale_colour(scale, 7) == scale_colour(scale, 1));
        CHECK(scale_colour(scale, -1) == scale_colour(scale, 0.1));
        CHECK(scale_colour(scale, 0.0 / 0.0) == scale_colour(scale, 0.1));
    }
}

TEST_CASE("Every ink of the palette can be read and its border seen") {
    using namespace palette;
    for (const auto& one : {technology, theme, function, enabler, strength, weakness, opportunity, threat}) {
        CHECK(contrast_ratio(colour(one.fill), colour(one.text)) >= 4.5);
        CHECK(contrast_ratio(colour(one.border), white) >= 3);
    }
    for (const auto text : {ink, muted, accent, second_accent}) CHECK(contrast_ratio(colour(text), white) >= 4.5);
    CHECK(contrast_ratio(colour(line), white) >= 3);
}

}  // namespace interlink
