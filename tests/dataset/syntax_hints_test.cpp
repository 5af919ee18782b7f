// What bad YAML is told to become is read as the text that was meant.
#include "dataset/findings_of.hpp"
#include "dataset/link_arrow.hpp"
#include "dataset/yaml_repair.hpp"
#include "support/catch.hpp"

using namespace interlink;
using List = std::vector<std::string>;

namespace {

const std::string head = "interlink: 1\ntitle: t\n";
const std::string phrases_begin = head + "technologies:\n  - id: drones\n    strengths:\n";

std::string in_quotes(const std::string& hint) {
    const std::string before = "put it in quotes: ";
    const std::size_t at = hint.find(before);
    return at == std::string::npos ? std::string() : hint.substr(at + before.size());
}

}  // namespace

TEST_CASE("a phrase that begins like something else in YAML is offered in quotes, which give that phrase") {
    for (const std::string phrase :
         {"\"X\" model predicts", "'X' model predicts", "> 90 % of goods", "| in tables", "@home use", "`code` based",
          "% of goods seen", "[draft] Wide coverage", "[draft", "{draft", "* low cost", "*low cost and fast",
          "&c and more", "!important point", "? why so", "Wide: day: night", "- 5 degrees"}) {
        INFO(phrase);
        const std::string text = phrases_begin + "      - Cheap\n      - " + phrase + "\n      - Fast\n";
        const LoadResult result = load(text);
        INFO(shown(result));
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].line == 7);
        const std::string offered = in_quotes(result.diagnostics[0].hint);
        REQUIRE_FALSE(offered.empty());
        const LoadResult fixed = load(phrases_begin + "      - Cheap\n      - " + offered + "\n      - Fast\n");
        INFO(shown(fixed));
        REQUIRE(fixed.dataset);
        REQUIRE(fixed.dataset->technologies[0].factors.size() == 3);
        CHECK(fixed.dataset->technologies[0].factors[1].phrase == phrase);
    }
}

TEST_CASE("a title or name with a colon is offered in quotes, typographic ones replaced") {
    for (const std::string key : {"title", "description"})
        for (const std::string written : {"Study: part two", "“Study: part two”"}) {
            const std::string text = "interlink: 1\n" + key + ": " + written + "\ntechnologies: [{id: a}]\n";
            const LoadResult result = load(text);
            INFO(shown(result));
            REQUIRE(result.diagnostics.size() == 1);
            CHECK(in_quotes(result.diagnostics[0].hint) == "\"Study: part two\"");
        }
    CHECK(detail::quoted_value("  - name: A: B") == "\"A: B\"");
    CHECK(detail::quoted_value("    name: A") == "");
    CHECK(detail::quoted_value("technologies: [{id: a}, {id: b}") == "");
    CHECK(detail::quoted_value("title: \"a title without an end") == "");
}

TEST_CASE("bad syntax in many lines is told in one run, with what else is wrong in the file") {
    const LoadResult result = load(head +
                                   "technologies:\n  - id: a\n    name: A: one\n  - id: b\n    name: B: two\n"
                                   "  - id: c\n    cost: much\nlinks: [{from: a, to: d, kind: requires}]\n");
    INFO(shown(result));
    CHECK(places(result.diagnostics) == List{"IL0101 5:12", "IL0301 9:11", "IL0308 10:23"});
    CHECK(result.diagnostics[0].text == "unexpected ': ' in a text (2 times: lines 5, 7)");
}

TEST_CASE("a link written as an arrow is one mistake, told as a link") {
    const std::string text = head + "technologies: [{id: drones}, {id: ai}]\nfunctions: [{id: patrol}]\nlinks:\n  - ";
    const auto offered = [&](const std::string& arrow) {
        const LoadResult result = load(text + arrow + "\n");
        INFO(arrow << "\n" << shown(result));
        REQUIRE(result.diagnostics.size() == 1);
        const std::string& hint = result.diagnostics[0].hint;
        const std::string link = hint.substr(hint.find('{'), hint.find('}') + 1 - hint.find('{'));
        const LoadResult fixed = load(text + link + "\n");
        INFO(shown(fixed));
        REQUIRE(fixed.dataset);
        return link;
    };
    for (const char* arrow : {"drones -> ai: requires", "drones --requires--> ai", "drones → ai: requires",
                              "drones -> ai (requires)", "drones requires ai", "ai <- drones: requires",
                              "drones => ai: {kind: requires}", "\"drones -[requires]-> ai\"", "drones->ai: Requires"})
        CHECK(offered(arrow) == "{from: drones, to: ai, kind: requires}");
    CHECK(offered("drones → patrol") == "{from: drones, to: patrol, kind: supports}");
    CHECK(offered("drones -> patrol: supports") == "{from: drones, to: patrol, kind: supports}");
    CHECK(offered("drones -> ai") == "{from: drones, to: ai, kind: requires}");
    CHECK(detail::read_arrow("training-support -> ai: requires")->from == "training-support");
    CHECK_FALSE(detail::read_arrow("drones and ai"));
}

TEST_CASE("what is named by something that could not be read is no second mistake") {
    const std::string links = "links: [{from: drones, to: patrol, kind: supports}]\n";
    const std::string functions = "functions: [{id: patrol}]\n";
    for (const std::string technologies :
         {"technologies:\n  drones: {name: Drones}\n", "tecnologies: [{id: drones}]\n", "technologies: drones\n",
          "technologies:\n  - drones\n", "technologies:\n  - name: Air vehicles\n", "technologies:\n  - drones: x\n"}) {
        const LoadResult result = load(head + technologies + functions + links);
        INFO(shown(result));
        CHECK(result.diagnostics.size() == 1);
    }
    const LoadResult phrase =
        load(phrases_begin + "      - Cheap: very\n" + functions +
             "links: [{from: drones, to: patrol, kind: supports, factor: drones/strengths/cheap-very}]\n");
    INFO(shown(phrase));
    CHECK(phrase.diagnostics.size() == 1);
}

TEST_CASE("a factor is named with its quadrant in any case") {
    const LoadResult result = load(phrases_begin +
                                   "      - Cheap\nfunctions: [{id: f}]\nlinks:\n"
                                   "  - {from: drones, to: f, kind: supports, factor: drones/Strength/cheap}\n"
                                   "  - {from: drones, to: drones/STRENGTHS/cheap, kind: mitigates}\n");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->links[0].factor == "drones/strengths/cheap");
    CHECK(result.dataset->links[1].to.id == "drones/strengths/cheap");
}
