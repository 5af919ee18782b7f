#include "support/catch.hpp"
#include "theme/phrase.hpp"
#include "theme/spelling.hpp"
#include "theme/stem.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using interlink::detail::americanize;
using interlink::detail::analyse;
using interlink::detail::stem;
using interlink::detail::WordClass;

namespace {

std::vector<std::string> surfaces(std::string_view phrase) {
    std::vector<std::string> result;
    for (const auto& token : analyse(phrase)) result.push_back(token.surface);
    return result;
}

std::string american(std::string word) {
    americanize(word);
    return word;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A phrase becomes lower-case words without stop words") {
    CHECK(surfaces("Lack of the Unified STANDARDS") == Words{"lack", "unified", "standards"});
    CHECK(surfaces("") == Words{});
    CHECK(surfaces(" -- / ") == Words{});
    CHECK(surfaces("cost-effectiveness") == Words{"cost", "effectiveness"});
}

TEST_CASE("Possessive s is dropped after a straight and after a typographic apostrophe") {
    CHECK(surfaces("the world's trade") == Words{"world", "trade"});
    CHECK(surfaces("the world\u2019s trade") == Words{"world", "trade"});
    CHECK(surfaces("users' trust") == Words{"users", "trust"});
}

TEST_CASE("Compatibility forms, case and accents of Unicode are folded") {
    CHECK(surfaces("\uFF23\uFF4F\uFF53\uFF54") == Words{"cost"});  // full-width "Cost"
    CHECK(surfaces("e\uFB03cient") == Words{"efficient"});         // the ligature ffi
    CHECK(surfaces("na\u00EFve caf\u00E9") == Words{"naive", "cafe"});
}

TEST_CASE("Bytes that are not UTF-8 separate words") {
    CHECK(surfaces("high\xFF"
                   "cost") == Words{"high", "cost"});
    CHECK(surfaces("\xC3") == Words{});
}

TEST_CASE("Compounds written as two words are joined") {
    CHECK(surfaces("Cyber security in real-time") == Words{"cybersecurity", "realtime"});
    CHECK(surfaces("Vendor lock-in") == Words{"vendor", "lockin"});
    CHECK(surfaces("on-demand supply chains") == Words{"ondemand", "supplychain"});
}

TEST_CASE("British spelling becomes American") {
    CHECK(american("organisation") == "organization");
    CHECK(american("optimised") == "optimized");
    CHECK(american("labour") == "labor");
    CHECK(american("behavioural") == "behavioral");
    CHECK(american("travelling") == "traveling");
    CHECK(american("analysing") == "analyzing");
    CHECK(american("defence") == "defense");
    CHECK(american("fulfil") == "fulfill");
}

TEST_CASE("Words spelt alike on both sides of the ocean stay") {
    for (const std::string word : {"expertise", "precise", "rising", "promised", "enterprise", "analysis", "selling",
                                   "fulfilled", "wise", "crisis", "exercise", "surprising", "noise"}) {
        CHECK(american(word) == word);
    }
}

TEST_CASE("Stems keep apart what Snowball merges") {
    CHECK(stem("customs") != stem("custom"));
    CHECK(stem("customs") != stem("customer"));
    CHECK(stem("custom") != stem("customer"));
    CHECK(stem("economic") != stem("economical"));
    CHECK(stem("continuous") != stem("continuity"));
    CHECK(stem("government") != stem("governance"));
    CHECK(stem("effective") != stem("effect"));
    CHECK(stem("open") != stem("openness"));
}

TEST_CASE("Stems merge what Snowball keeps apart") {
    CHECK(stem("environment") == stem("environmental"));
    CHECK(stem("regulation") == stem("regulatory"));
    CHECK(stem("accuracy") == stem("accurate"));
}

TEST_CASE("Stems merge the inflections of a word") {
    CHECK(stem("costs") == stem("cost"));
    CHECK(stem("monitoring") == stem("monitor"));
    CHECK(stem("privacy") == stem("privacy"));
}

TEST_CASE("Markers and modifiers are not content") {
    const auto tokens = analyse("high privacy risks");
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[0].kind == WordClass::modifier);
    CHECK(tokens[1].kind == WordClass::content);
    CHECK(tokens[2].kind == WordClass::modifier);
}

TEST_CASE("A hostile phrase is cut, not refused") {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "cost ";
    CHECK(analyse(many).size() == 4096);
    CHECK(analyse(std::string(1'000'000, 'a')).size() == 1);
}

TEST_CASE("Words that the stemmer would take for one another stay apart") {
    using Pair = std::pair<std::string_view, std::string_view>;
    for (const auto& [a, b] : std::vector<Pair>{{"proven", "provenance"},
                                                {"public", "publicity"},
                                                {"public", "publication"},
                                                {"goods", "good"},
                                                {"minority", "minor"},
                                                {"exclusion", "exclusive"},
                                                {"hospital", "hospitality"},
                                                {"identity", "identical"},
                                                {"illegal", "illegible"},
                                                {"information", "informal"},
                                                {"international", "internal"},
                                                {"political", "polite"},
                                                {"competence", "competing"},
                                                {"complicated", "complications"},
                                                {"communication", "communicable"},
                                                {"conservation", "conservative"},
                                                {"demand", "demanding"},
                                                {"engineer", "engine"},
                                                {"friendly", "friends"},
                                                {"initial", "initiative"},
                                                {"observe", "observance"},
                                                {"optimal", "optimism"},
                                                {"origin", "original"},
                                                {"security", "securities"},
                                                {"transform", "transformer"},
                                                {"response", "responsible"},
                                                {"critical", "criticism"},
                                                {"capital", "capitalizing"},
                                                {"audit", "audition"},
                                                {"incident", "incidence"},
                                                {"explosion", "explosive"},
                                                {"recession", "recess"},
                                                {"extreme", "extremist"},
                                                {"secret", "secretion"},
                                                {"utilization", "utility"},
                                                {"general", "generate"},
                                                {"universal", "university"},
                                                {"organic", "organization"},
                                                {"police", "policy"},
                                                {"important", "import"}}) {
        CAPTURE(a, b);
        CHECK(stem(a) != stem(b));
    }
    CHECK(stem("competing") == stem("compete"));
    CHECK(stem("complications") == stem("complication"));
    CHECK(stem("friendly") == stem("friendliness"));
}

TEST_CASE("Conjunctions and commas part a phrase, dashes, brackets and relative words its clauses") {
    const auto parts = [](std::string_view phrase) {
        std::vector<std::pair<int, int>> found;
        for (const auto& token : analyse(phrase)) found.emplace_back(token.part, token.clause);
        return found;
    };
    using Parts = std::vector<std::pair<int, int>>;
    CHECK(parts("real-time cost savings") == Parts{{0, 0}, {0, 0}, {0, 0}});
    CHECK(parts("time and cost savings") == Parts{{0, 0}, {1, 0}, {1, 0}});
    CHECK(parts("time, cost/price & fees") == Parts{{0, 0}, {1, 0}, {2, 0}, {3, 0}});
    CHECK(parts("drones - cheap") == Parts{{0, 0}, {1, 1}});
    CHECK(parts("drones \u2014 cheap (fast); small") == Parts{{0, 0}, {1, 1}, {2, 2}, {3, 3}});
    CHECK(parts("drones that fly, which costs") == Parts{{0, 0}, {1, 1}, {2, 2}});
}
