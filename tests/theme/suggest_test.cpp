#include "theme/suggest.hpp"

#include <interlink/matcher.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <vector>

using namespace interlink;

namespace {

std::vector<Theme> two_themes() {
    std::vector<Theme> themes(2);
    themes[0].id = "privacy";
    themes[0].label = "Privacy";
    themes[0].definition = "Personal data and surveillance of persons.";
    themes[1].id = "cost";
    themes[1].label = "Cost";
    themes[1].definition = "What it takes to buy and run.";
    themes[1].terms = {"expens* !privacy"};
    return themes;
}

}  // namespace

TEST_CASE("A word of the definition leads to the theme") {
    const auto themes = two_themes();
    const auto found = Matcher(themes).suggest("being watched by surveillance");
    REQUIRE_FALSE(found.empty());
    CHECK(themes[found[0].theme].id == "privacy");
    CHECK(found[0].score > 0.0);
    CHECK(found[0].score <= 1.0);
}

TEST_CASE("Character n-grams find what no word does") {
    const auto themes = two_themes();
    const Matcher matcher(themes);
    CHECK(matcher.match("costliness").empty());
    const auto found = matcher.suggest("costliness");
    REQUIRE_FALSE(found.empty());
    CHECK(themes[found[0].theme].id == "cost");
}

TEST_CASE("Absent words of a term do not suggest its theme") {
    const auto themes = two_themes();
    const auto found = Matcher(themes).suggest("privacy");
    REQUIRE(found.size() == 1);
    CHECK(themes[found[0].theme].id == "privacy");
}

TEST_CASE("No more suggestions come than were asked for, and none for foreign text") {
    const auto themes = two_themes();
    const Matcher matcher(themes);
    CHECK(matcher.suggest("cost of personal data", 1).size() == 1);
    CHECK(matcher.suggest("cost", 0).empty());
    CHECK(matcher.suggest("zzqx").empty());
    CHECK(matcher.suggest("").empty());
}

TEST_CASE("Cosines agree with a calculation by hand") {
    using Counts = detail::CosineIndex::Counts;
    // Document 0: x once, y once. Document 1: y once. idf(x) = ln(3/2) + 1, idf(y) = ln(3/3) + 1 = 1.
    const std::vector<Counts> documents{{{"x", 1.0}, {"y", 1.0}}, {{"y", 1.0}}};
    const detail::CosineIndex index(documents);
    std::vector<double> scores(2, 0.0);
    index.add_scores({{"y", 1.0}, {"unknown", 1.0}}, 1.0, scores);
    const double idf_x = std::log(1.5) + 1.0;
    CHECK(scores[0] == Approx(1.0 / std::sqrt(idf_x * idf_x + 1.0)));
    CHECK(scores[1] == Approx(1.0));
}
