#include "dataset/nearest.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"

#include <catch2/catch.hpp>

using namespace interlink::detail;

TEST_CASE("a slug is lower case with single hyphens") {
    CHECK(slug("Enhanced transparency") == "enhanced-transparency");
    CHECK(slug("  24/7 — cost & (risk)! ") == "24-7-cost-risk");
    CHECK(slug("Größe für Señor Łukasz, Ærø") == "grosse-fur-senor-lukasz-aero");
    CHECK(slug("ﬁne ²") == "fine-2");
}

TEST_CASE("a phrase without Latin letters has an id of its own, which does not depend on its place") {
    CHECK(is_id(slug("成本高")));
    CHECK(slug("成本高") == slug("成本高"));
    CHECK(slug("成本高") != slug("成本低"));
    CHECK(slug("AI 成本").substr(0, 3) == "ai-");
    CHECK(slug("AI 成本") != slug("AI 风险"));
    CHECK(is_id(slug("!?")));
}

TEST_CASE("ids are lower-case letters, digits and inner hyphens") {
    for (const auto* good : {"a", "3d-printing", "x-", "0"}) CHECK(is_id(good));
    for (const auto* bad : {"", "-a", "A", "a_b", "a b", "é", "a/b"}) CHECK_FALSE(is_id(bad));
}

TEST_CASE("edit distance counts swaps of neighbours as one") {
    CHECK(edit_distance("", "", 3) == 0);
    CHECK(edit_distance("weight", "wieght", 3) == 1);
    CHECK(edit_distance("kitten", "sitting", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("abc", "", 5) == 3);
    CHECK(edit_distance("ca", "abc", 5) == 3);  // optimal string alignment; the unrestricted distance is 2
}

TEST_CASE("the nearest word is near, and the first of equally near ones") {
    Nearest nearest("drone");
    for (const auto* word : {"crone", "drones", "blockchain"}) nearest.consider(word);
    CHECK(nearest.best() == "crone");
    Nearest none("drone");
    none.consider("robots");
    CHECK(none.best().empty());
    CHECK(none.hint("define it") == "define it");
}

TEST_CASE("only valid UTF-8 decodes") {
    CHECK(decode("é").value == 0xe9);
    CHECK(decode("\xf0\x9f\x98\x80").value == 0x1f600);
    for (const auto* bad : {"\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", "\xe2\x82", "\xff"})
        CHECK(decode(bad).size == 0);
    CHECK(length("é€😀a") == 4);
    CHECK(prefix("é€😀a", 2) == "é€");
}
