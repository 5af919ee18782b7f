#include "theme/term.hpp"

#include "support/catch.hpp"

using interlink::detail::Alternative;
using interlink::detail::parse_term;

TEST_CASE("A word in a term becomes its stem in American spelling") {
    const auto parsed = parse_term("labour costs");
    REQUIRE(parsed.term);
    REQUIRE(parsed.term->required.size() == 2);
    CHECK(parsed.term->required[0][0].text == "labor");
    CHECK(parsed.term->required[1][0].text == "cost");
    CHECK(parsed.term->required[1][0].kind == Alternative::Kind::stem);
    CHECK(parsed.term->weight == 1.0);
}

TEST_CASE("Alternatives, prefixes, surface forms and absent words are told apart") {
    const auto parsed = parse_term("data|records tamp* =secure !quality|price");
    REQUIRE(parsed.term);
    REQUIRE(parsed.term->required.size() == 3);
    CHECK(parsed.term->required[0].size() == 2);
    CHECK(parsed.term->required[1][0].kind == Alternative::Kind::prefix);
    CHECK(parsed.term->required[1][0].text == "tamp");
    CHECK(parsed.term->required[2][0].kind == Alternative::Kind::surface);
    REQUIRE(parsed.term->absent.size() == 1);
    CHECK(parsed.term->absent[0].size() == 2);
}

TEST_CASE("Weights of slots multiply to the weight of the term") {
    CHECK(parse_term("protection~0.8").term->weight == Approx(0.8));
    CHECK(parse_term("data~0.5 loss~0.5").term->weight == Approx(0.25));
    CHECK(parse_term("data loss ~0.9").term->weight == Approx(0.9));
}

TEST_CASE("Compounds in a term are joined as in a phrase") {
    const auto parsed = parse_term("cyber security");
    REQUIRE(parsed.term);
    REQUIRE(parsed.term->required.size() == 1);
    CHECK(parsed.term->required[0][0].text == "cybersecur");
}

TEST_CASE("A broken term says what is wrong with it") {
    for (const char* const text : {"",         "   ",
                                   "!cost",    "cost||price",
                                   "cost|",    "|",
                                   "*",        "a*",
                                   "=cost*",   "the",
                                   "cost~",    "cost~0",
                                   "cost~1.5", "cost~-1",
                                   "cost~nan", "cost~0.5x",
                                   "~0.5",     "user-friendly",
                                   "\xFF",     "a b c d e f g h i j",
                                   "=",        "!"}) {
        CAPTURE(text);
        const auto parsed = parse_term(text);
        CHECK_FALSE(parsed.term.has_value());
        CHECK_FALSE(parsed.error.empty());
    }
}
