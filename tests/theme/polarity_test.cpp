#include <interlink/matcher.hpp>

#include "support/catch.hpp"
#include "theme/support/quality.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

using namespace interlink;

namespace {

std::vector<std::string> doubted(Quadrant quadrant, const std::vector<std::string>& phrases) {
    std::vector<std::string> found;
    std::ranges::copy_if(phrases, std::back_inserter(found),
                         [&](const std::string& phrase) { return polarity_doubt(phrase, quadrant).has_value(); });
    return found;
}

}  // namespace

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

TEST_CASE("A condition outside that helps is not doubted among opportunities") {
    CHECK(doubted(Quadrant::opportunity, {"Rising price of fossil fuels",
                                          "Labor shortages",
                                          "Labour shortages in agriculture",
                                          "Growing shortage of nurses",
                                          "High energy prices",
                                          "Scarcity of fresh water",
                                          "Rising fuel costs",
                                          "Increasing cyber threats",
                                          "Growing traffic congestion",
                                          "Rising crime rates",
                                          "Increasing fraud in online trade",
                                          "Inefficiency of existing systems",
                                          "High cost of hospital stays",
                                          "Lack of rural infrastructure",
                                          "Rising healthcare costs",
                                          "Lack of skilled workers",
                                          "Driver shortage",
                                          "Unreliable grid in remote regions",
                                          "Failure of traditional banks",
                                          "Obsolescence of legacy equipment",
                                          "Higher carbon price",
                                          "Increased air pollution in cities",
                                          "Delays at border crossings",
                                          "Scarce land",
                                          "High cost of competing technologies",
                                          "Weak incumbents",
                                          "Shortage of skilled labour",
                                          "Frequent errors in manual records",
                                          "Poor road safety",
                                          "Rising wages",
                                          "Dissatisfaction with current providers",
                                          "Political instability in oil-producing countries",
                                          "Soaring electricity prices",
                                          "High unemployment",
                                          "Lack of competitors"})
              .empty());
}

TEST_CASE("A condition outside that harms is not doubted among threats") {
    CHECK(doubted(Quadrant::threat,
                  {"Falling price of fossil fuels", "Low oil prices", "Cheaper alternatives",
                   "Falling costs of batteries", "Lower cost of conventional vehicles",
                   "Improved performance of competing products", "Increased regulation", "Strong regulation",
                   "Stricter safety standards", "Growing demand for rare metals", "Better competitor products",
                   "Low interest rates", "Increased investment by rivals", "Improved security of legacy systems",
                   "Low labour costs abroad", "Higher safety standards", "Reduced cost of diesel engines",
                   "Rapid growth of competitors", "Better accuracy of rival sensors"})
              .empty());
}

TEST_CASE("What the wording leaves to the technology itself is doubted among opportunities and threats") {
    const std::vector<std::string> opportunity_phrases{
        "High equipment costs", "Lack of trust",     "Poor reliability",         "High costs",
        "Increased complexity", "Poor data quality", "High implementation cost", "Limited scalability"};
    CHECK(doubted(Quadrant::opportunity, opportunity_phrases) == opportunity_phrases);
    const std::vector<std::string> threat_phrases{
        "Improved accuracy", "Reduced costs",   "Lower operating costs",  "Improved patient outcomes",
        "Better quality",    "Enhanced safety", "Increased productivity", "Reduced carbon emissions",
        "Higher efficiency"};
    CHECK(doubted(Quadrant::threat, threat_phrases) == threat_phrases);
}

TEST_CASE("Rising, falling and scarce count among strengths and weaknesses") {
    const std::vector<std::string> weakness_phrases{"Reduced costs", "Lower operating costs",   "Improved accuracy",
                                                    "Falling costs", "Better reliability",      "Enhanced security",
                                                    "Fewer errors",  "Higher productivity",     "Reduced emissions",
                                                    "Less waste",    "Improved patient safety", "High accuracy",
                                                    "No downtime",   "Increased transparency",  "High demand"};
    CHECK(doubted(Quadrant::weakness, weakness_phrases) == weakness_phrases);
    const std::vector<std::string> strength_phrases{
        "Rising costs",      "High maintenance costs", "Labor shortages",      "Talent shortage",
        "Lack of trust",     "Poor reliability",       "Increased complexity", "Limited scalability",
        "Frequent failures", "Growing emissions",      "Higher risk"};
    CHECK(doubted(Quadrant::strength, strength_phrases) == strength_phrases);
}

TEST_CASE("More rules, and more of what is asked for, are no mistake among weaknesses") {
    CHECK(doubted(Quadrant::weakness, {"High energy demand", "High skill requirements", "More training needed",
                                       "Strict regulation", "Increased regulation", "Higher standards needed",
                                       "High demand for bandwidth", "Rising costs", "Shortage of skilled staff"})
              .empty());
    CHECK(doubted(Quadrant::strength,
                  {"Low price volatility", "Low maintenance", "Failure detection", "Reduced price", "Falling costs"})
              .empty());
}
