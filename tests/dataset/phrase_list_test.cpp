#include <interlink/phrase_list.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

using namespace interlink;

namespace {

using Phrases = std::vector<std::string>;

Phrases phrases_in(std::string_view text) {
    const auto result = load_phrases_text(text, "list");
    CHECK(result.diagnostics.empty());
    return result.phrases.value();
}

Phrases problems_in(std::string_view text, const PhraseListLimits& limits = {}) {
    Phrases found;
    const auto result = load_phrases_text(text, "list", limits);
    CHECK_FALSE(result.phrases);
    for (const auto& d : result.diagnostics) {
        CHECK(d.file == "list");
        found.push_back(fmt::format("{} {}:{}", d.code, d.line, d.column));
    }
    return found;
}

}  // namespace

TEST_CASE("lines of phrases end in LF, CR LF or CR, and blank ones are passed over") {
    const Phrases three{"Data breaches", " High cost ", "Slow"};
    CHECK(phrases_in("Data breaches\n High cost \nSlow") == three);
    CHECK(phrases_in("Data breaches\r\n High cost \r\nSlow\r\n") == three);
    CHECK(phrases_in("Data breaches\r High cost \rSlow\r") == three);
    CHECK(phrases_in("\n \t\nData breaches\n\r\r\n High cost \n\n\nSlow\n\t") == three);
}

TEST_CASE("a byte-order mark in front of phrases is no part of the first one") {
    CHECK(phrases_in("\xef\xbb\xbf"
                     "Data breaches\n") == Phrases{"Data breaches"});
    CHECK(problems_in("\xef\xbb\xbf\r\n") == Phrases{"IL0012 0:0"});
}

TEST_CASE("phrases in another encoding are refused with their place") {
    CHECK(problems_in("Data breaches\nCaf\xe9 culture\r\nna\xefve\n") == Phrases{"IL0013 2:4"});
    using namespace std::string_literals;
    for (const std::string& text : {"\xff\xfe"
                                    "D\0a\0\n\0"s,
                                    "\xfe\xff\0D\0a\0\n"s}) {
        const auto result = load_phrases_text(text, "list");
        CHECK_FALSE(result.phrases);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].text == "this is text in UTF-16");
        CHECK(result.diagnostics[0].hint.starts_with("save it as UTF-8"));
    }
    CHECK(problems_in("D\0a\0t\0a\0\n\0"s) == Phrases{"IL0017 0:0"});
    CHECK(problems_in("Data\rb\0d\n"s) == Phrases{"IL0014 2:2"});
    CHECK(problems_in("Data\n\x1b[2J\n") == Phrases{"IL0014 2:1"});
}

TEST_CASE("the limits of a list of phrases hold at them and not one past them") {
    const PhraseListLimits limits{12, 3, 4, 100};
    CHECK(load_phrases_text("abcd\nb\nc\n", "list", limits).phrases->size() == 3);
    CHECK(problems_in("abcde\nb\nc\n", limits) == Phrases{"IL0310 1:1"});
    CHECK(problems_in("a\n\nb\nc\nd\ne\n", limits) == Phrases{"IL0015 5:1"});
    CHECK(load_phrases_text("abcd\nabcd\nab", "list", limits).phrases->size() == 3);
    CHECK(problems_in("abcd\nabcd\nabc", limits) == Phrases{"IL0005 0:0"});
    CHECK(problems_in("") == Phrases{"IL0012 0:0"});
}
