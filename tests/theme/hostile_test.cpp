#include <interlink/matcher.hpp>

#include "support/catch.hpp"
#include "theme/support/taxonomy.hpp"
#include "theme/term.hpp"

#include <chrono>
#include <random>
#include <string>

using namespace interlink;

namespace {

/// Bytes that mean something to the normaliser or the term language, more often than others.
std::string random_text(std::mt19937& random) {
    static constexpr std::string_view likely = "cost data |*=!~ 0.5 's\xE2\x80\x99 \xC3\xA9\xFF";
    std::string text(random() % 40, ' ');
    for (char& c : text) c = random() % 4 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
    return text;
}

}  // namespace

TEST_CASE("Random bytes are matched, suggested for, judged and parsed without harm") {
    const Matcher matcher(test::shipped_taxonomy());
    std::mt19937 random(20240229);
    for (int round = 0; round < 5000; ++round) {
        const auto text = random_text(random);
        for (const auto& match : matcher.match(text)) {
            REQUIRE(match.confidence >= 0.6 - 1e-9);
            REQUIRE(match.confidence <= 1.0);
        }
        if (round % 20 == 0) REQUIRE(matcher.suggest(text).size() <= 5);
        polarity_doubt(text, Quadrant::threat);
        const auto parsed = detail::parse_term(text);
        REQUIRE(parsed.term.has_value() == parsed.error.empty());
    }
}

TEST_CASE("A phrase of all the words of the taxonomy, many times over, is matched in bounded time") {
    std::string phrase;
    for (int round = 0; round < 10; ++round) {
        for (const Theme& theme : test::shipped_taxonomy()) {
            for (const std::string& term : theme.terms) phrase += term + ' ';
        }
    }
    const Matcher matcher(test::shipped_taxonomy());
    const auto start = std::chrono::steady_clock::now();
    CHECK(matcher.match(phrase).size() <= test::shipped_taxonomy().size());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
