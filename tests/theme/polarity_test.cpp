#include <interlink/matcher.hpp>

#include "theme/support/quality.hpp"

#include <catch2/catch.hpp>

using namespace interlink;

TEST_CASE("A phrase that reads as good is doubted among weaknesses and threats") {
    CHECK(polarity_doubt("Reduced costs", Quadrant::weakness) == "'Reduced costs' is listed as a weakness?");
    CHECK(polarity_doubt("improved accuracy", Quadrant::threat) == "'improved accuracy' is listed as a threat?");
    CHECK(polarity_doubt("low cost", Quadrant::weakness));
    CHECK(polarity_doubt("no single point of failure", Quadrant::weakness));
    CHECK_FALSE(polarity_doubt("reduced costs", Quadrant::strength));
}

TEST_CASE("A phrase that reads as bad is doubted among strengths and opportunities") {
    CHECK(polarity_doubt("talent shortage", Quadrant::strength) == "'talent shortage' is listed as a strength?");
    CHECK(polarity_doubt("lack of trust", Quadrant::opportunity) == "'lack of trust' is listed as an opportunity?");
    CHECK(polarity_doubt("High equipment costs", Quadrant::strength));
    CHECK(polarity_doubt("poor reliability", Quadrant::strength));
    CHECK_FALSE(polarity_doubt("talent shortage", Quadrant::weakness));
}

TEST_CASE("Negations of bad things are good, and bad things that are acted upon are not bad") {
    CHECK_FALSE(polarity_doubt("reduced risk", Quadrant::strength));
    CHECK_FALSE(polarity_doubt("fraud resistance", Quadrant::strength));
    CHECK_FALSE(polarity_doubt("failure detection", Quadrant::strength));
    CHECK_FALSE(polarity_doubt("highly resistant to data breaches", Quadrant::strength));
}

TEST_CASE("Nothing is said about wording that decides nothing") {
    for (const Quadrant quadrant : all_quadrants) {
        CHECK_FALSE(polarity_doubt("lack of cost savings", quadrant));
        CHECK_FALSE(polarity_doubt("user experience", quadrant));
        CHECK_FALSE(polarity_doubt("security", quadrant));
        CHECK_FALSE(polarity_doubt("lack of fraud", quadrant));
        CHECK_FALSE(polarity_doubt("", quadrant));
    }
}

TEST_CASE("No phrase of the source data is doubted where it stands") {
    for (const auto& phrase : test::read_phrases("source_phrases")) {
        CAPTURE(phrase.phrase);
        CHECK_FALSE(polarity_doubt(phrase.phrase, phrase.quadrant));
    }
}
