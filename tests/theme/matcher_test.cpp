#include <interlink/matcher.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

using namespace interlink;

namespace {

Theme theme(std::string id, std::vector<std::string> terms) {
    Theme result;
    result.id = std::move(id);
    result.label = result.id;
    result.terms = std::move(terms);
    return result;
}

using Ids = std::vector<std::string>;

Ids ids(const std::vector<Theme>& themes, const std::vector<ThemeMatch>& matches) {
    Ids result;
    for (const auto& match : matches) result.push_back(themes[match.theme].id);
    return result;
}

Ids match(const std::vector<Theme>& themes, std::string_view phrase) {
    return ids(themes, Matcher(themes).match(phrase));
}

}  // namespace

TEST_CASE("A term matches in any order and inflection, and only when all of its words are there") {
    const std::vector themes{theme("breach", {"data breach"})};
    CHECK(match(themes, "data breaches") == Ids{"breach"});
    CHECK(match(themes, "breach of personal data") == Ids{"breach"});
    CHECK(match(themes, "data").empty());
    CHECK(match(themes, "").empty());
}

TEST_CASE("Each slot needs a token of its own") {
    const std::vector themes{theme("peer", {"peer peer"}), theme("pair", {"data|cost data|price data|cost"})};
    CHECK(match(themes, "peer review").empty());
    CHECK(match(themes, "peer-to-peer") == Ids{"peer"});
    CHECK(match(themes, "data cost") == Ids{});
    // Greedy filling would give "data" to the first slot and find none for the second.
    CHECK(match(themes, "data cost cost") == Ids{"pair"});
}

TEST_CASE("Prefixes match the word as written, surface forms that form alone") {
    const std::vector themes{theme("hack", {"hack*"}), theme("hacker", {"hacker*"}), theme("mean", {"=means"})};
    CHECK(match(themes, "hacking") == Ids{"hack"});
    CHECK(match(themes, "hackers") == Ids{"hack", "hacker"});
    CHECK(match(themes, "means") == Ids{"mean"});
    CHECK(match(themes, "mean").empty());
}

TEST_CASE("An absent word keeps a term from matching") {
    const std::vector themes{theme("learning", {"learning !machine|deep"})};
    CHECK(match(themes, "interactive learning") == Ids{"learning"});
    CHECK(match(themes, "learning about the machine").empty());
}

TEST_CASE("A hit on fewer tokens gives way to another theme's hit that covers them") {
    const std::vector themes{theme("data-security", {"data security"}), theme("security", {"security"})};
    const Matcher matcher(themes);
    const auto found = matcher.match("data security risks");
    REQUIRE(ids(themes, found) == Ids{"data-security"});
    REQUIRE(found[0].suppressed.size() == 1);
    CHECK(found[0].suppressed[0].theme == 1);
    CHECK(found[0].suppressed[0].term == "security");
    CHECK(found[0].suppressed[0].by == 0);
    // Equal tokens: both stay. Another "security" beside the covered one: still covered by no other theme.
    CHECK(match(themes, "network security") == Ids{"security"});
    CHECK(match({theme("a", {"fraud"}), theme("b", {"fraud"})}, "fraud") == Ids{"a", "b"});
}

TEST_CASE("An absent word far away, or in another part of the phrase, does not bear on a term") {
    const std::vector themes{theme("safety", {"safety !food"})};
    CHECK(match(themes, "food safety").empty());
    CHECK(match(themes, "safety of all the food").empty());
    CHECK(match(themes, "food and toy safety").empty());  // "food" is shared out
    CHECK(match(themes, "cheap food and road safety") == Ids{"safety"});
    CHECK(match(themes, "safety of workers, drivers, passengers: no food on board") == Ids{"safety"});
    CHECK(match(themes, "food one two three safety") == Ids{"safety"});
    // Another safety than that of food.
    CHECK(match(themes, "food safety at home matters less there than road safety") == Ids{"safety"});
}

TEST_CASE("The words of a term stand near each other") {
    const std::vector themes{theme("breach", {"data breach"})};
    CHECK(match(themes, "breach of two new data") == Ids{"breach"});
    CHECK(match(themes, "breach one two three data").empty());
    // The nearest words are taken, not the first ones.
    CHECK(match(themes, "breach one two three data breach") == Ids{"breach"});
}

TEST_CASE("A term reaches across a conjunction only for a word that is shared out") {
    const std::vector themes{theme("public-safety", {"public safety"}), theme("safety", {"safety"})};
    CHECK(match(themes, "public order and safety") == Ids{"public-safety", "safety"});
    CHECK(match(themes, "trust in public bodies and safety of staff") == Ids{"safety"});
    CHECK(match(themes, "safety: public debate") == Ids{"safety"});
    CHECK(match(themes, "safety (public debate)") == Ids{"safety"});
    CHECK(match(themes, "safety \u2013 public debate") == Ids{"safety"});
    CHECK(match(themes, "public debate, because safety matters") == Ids{"safety"});
}

TEST_CASE("A hit on words that other words part drops no other hit") {
    const std::vector themes{theme("bias", {"biased"}), theme("data-quality", {"biased data"})};
    CHECK(match(themes, "biased data") == Ids{"data-quality"});
    CHECK(match(themes, "biased medical data") == Ids{"data-quality"});
    CHECK(match(themes, "biased view of data") == Ids{"data-quality", "bias"});
    CHECK(match(themes, "biased and large data") == Ids{"data-quality", "bias"});
}

TEST_CASE("A hit that was dropped does not drop another") {
    const std::vector themes{theme("a", {"data", "open data record"}), theme("b", {"open data"})};
    const Matcher matcher(themes);
    const auto found = matcher.match("open data record");
    REQUIRE(ids(themes, found) == Ids{"a"});
    CHECK(found[0].term == "open data record");
}

TEST_CASE("Confidence is the weight times 0.6 to 1 by the content covered") {
    const std::vector themes{theme("cost", {"cost"}), theme("weak", {"equipment~0.75"})};
    const auto found = Matcher(themes).match("high equipment costs");
    REQUIRE(found.size() == 2);
    CHECK(found[0].confidence == Approx(0.6 + 0.4 / 2));
    CHECK(found[0].covered == Approx(0.5));
    CHECK(found[0].strong);
    CHECK(found[0].term == "cost");
    CHECK(found[0].stems == std::vector<std::string>{"cost"});
    // 0.75 · (0.6 + 0.4 / 2) is 0.6 exactly: still assigned, but weakly.
    CHECK(found[1].confidence == Approx(0.6));
    CHECK_FALSE(found[1].strong);
    CHECK(match(themes, "equipment of three kinds") == Ids{});
}

TEST_CASE("A phrase of modifiers alone is covered entirely") {
    const auto found = Matcher(std::vector{theme("safety", {"reduced risk"})}).match("reduced risk");
    REQUIRE(found.size() == 1);
    CHECK(found[0].confidence == 1.0);
}

TEST_CASE("The best term explains a theme, the more covering before the earlier") {
    const std::vector themes{theme("x", {"data", "data quality"})};
    CHECK(Matcher(themes).match("data quality")[0].term == "data quality");
}

TEST_CASE("Themes come most confident first and ties by id, whatever the taxonomy's order") {
    const std::vector themes{theme("c", {"cost~0.9"}), theme("b", {"cost"}), theme("a", {"cost"})};
    CHECK(match(themes, "cost") == Ids{"a", "b", "c"});
}

TEST_CASE("Broken terms are listed and the others still work") {
    const std::vector themes{theme("cost", {"a|the", "cost"})};
    const Matcher matcher(themes);
    REQUIRE(matcher.errors().size() == 1);
    CHECK(matcher.errors()[0].theme == 0);
    CHECK(matcher.errors()[0].term == "a|the");
    CHECK(ids(themes, matcher.match("cost")) == Ids{"cost"});
}

TEST_CASE("Themes are found by id") {
    const std::vector themes{theme("cost", {}), theme("skills", {})};
    const Matcher matcher(themes);
    CHECK(matcher.find("skills") == 1u);
    CHECK_FALSE(matcher.find("skill").has_value());
}

TEST_CASE("An empty taxonomy matches and suggests nothing") {
    const Matcher matcher(std::vector<Theme>{});
    CHECK(matcher.match("cost").empty());
    CHECK(matcher.suggest("cost").empty());
}

TEST_CASE("Many threads get the answers that one gets") {
    const std::vector themes{theme("data-security", {"data security", "encrypt*"}), theme("cost", {"cost", "pric*"})};
    const Matcher matcher(themes);
    const std::vector<std::string> phrases{"encrypted data", "data security costs", "pricing", "none of them"};
    std::vector<Ids> expected;
    for (const auto& phrase : phrases) expected.push_back(ids(themes, matcher.match(phrase)));
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < 400; ++i) {
                const auto at = (i + t) % phrases.size();
                if (ids(themes, matcher.match(phrases[at])) != expected[at]) ++wrong[t];
                if (matcher.suggest(phrases[0]).empty()) ++wrong[t];
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4, 0));
}
