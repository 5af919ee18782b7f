// One mistake is one message, and its hint is right: where a hint says what to write, it is written into the file, and
// the file is read.
#include "dataset/findings.hpp"
#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "dataset/quadrants.hpp"
#include "support/catch.hpp"

#include <regex>

using namespace interlink;
using List = std::vector<std::string>;

namespace {

const std::string head = "interlink: 1\n";
const std::string drones = head + "technologies:\n  - id: drones\n";

/// What the hint offers: its first list in brackets, mapping in braces or text in double quotes.
std::string offered(const std::string& hint) {
    std::smatch found;
    static const std::regex list(R"(\[.*?\](?=$|, | ))"), mapping(R"(\{.*\})"), quoted(R"("([^"\\]|\\.)*")");
    for (const std::regex& form : {list, mapping, quoted})
        if (std::regex_search(hint, found, form)) return found[0];
    return hint;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

Diagnostic only(const LoadResult& result) {
    INFO(shown(result));
    REQUIRE(result.diagnostics.size() == 1);
    return result.diagnostics[0];
}

/// The data set that is read once the hint has been followed.
Dataset fixed(const std::string& text, const std::string& wrong) {
    const Diagnostic finding = only(load(text));
    const LoadResult result = load(replaced(text, wrong, offered(finding.hint)));
    INFO(finding.hint << "\n" << shown(result));
    REQUIRE(result.diagnostics.empty());
    return result.dataset.value();
}

List phrases(const Dataset& dataset) {
    List result;
    for (const Factor& factor : dataset.technologies.at(0).factors) result.push_back(factor.phrase);
    return result;
}

LoadResult load_table(const std::string& name, const std::string& table, const std::string& rest) {
    const Folder folder;
    folder.write("interlink.yaml", head + rest + "include: [" + name + "]\n");
    folder.write(name, table);
    return load_dataset(folder.path());
}

std::string rows(std::size_t count, const std::string& ends) {
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) text += "drones,strength,Phrase " + std::to_string(i) + ends + "\n";
    return text;
}

}  // namespace

TEST_CASE("several phrases in one text are offered as a list of them") {
    for (const char* wrong : {"\"Wide; Cheap; Fast\"", "Wide;Cheap;Fast", "Wide | Cheap | Fast", "Wide, Cheap, Fast",
                              "Wide • Cheap • Fast", "\"Wide\\nCheap\\nFast\""}) {
        INFO(wrong);
        CHECK(phrases(fixed(drones + "    strengths: " + wrong + "\n", wrong)) == List{"Wide", "Cheap", "Fast"});
    }
    CHECK(phrases(fixed(drones + "    threats: Wide coverage\n", "Wide coverage")) == List{"Wide coverage"});
}

TEST_CASE("a mapping in place of phrases is offered as a list") {
    CHECK(phrases(fixed(drones + "    threats: {privacy: high}\n", "{privacy: high}")) == List{"privacy: high"});
    CHECK(phrases(fixed(drones + "    threats: {phrase: Fast}\n", "{phrase: Fast}")) == List{"Fast"});
}

TEST_CASE("lines after a bar, or without dashes, are offered as a list of them") {
    for (const char* wrong :
         {"|\n      Wide\n      Cheap\n", ">\n      Wide\n      Cheap\n", "\n      Wide\n      Cheap\n",
          "|-\n      • Wide\n      • Cheap\n", "\n      -Wide\n      -Cheap\n"}) {
        INFO(wrong);
        const std::string text = drones + "    strengths: " + wrong;
        CHECK(only(load(text)).hint.find("dash") != std::string::npos);
        CHECK(phrases(fixed(text + "    threats: []\n", std::string(wrong, std::string(wrong).size() - 1))) ==
              List{"Wide", "Cheap"});
    }
    CHECK(only(load(drones + "    strengths:\n      -Wide\n      -Cheap\n")).hint.find("space after the dash") !=
          std::string::npos);
}

TEST_CASE("a phrase longer than forty characters is offered whole, and what is cut ends with …") {
    const std::string phrase = "Sees far more of the coast by night than any patrol boat could";
    CHECK(phrases(fixed(drones + "    strengths: " + phrase + "\n", phrase)) == List{phrase});
    std::string many;
    for (int i = 0; i < 30; ++i) many += "A phrase of some length " + std::to_string(i) + "; ";
    CHECK(only(load(drones + "    strengths: " + many + "\n")).hint.find(", …]") != std::string::npos);
}

TEST_CASE("evidence as a text is offered as source and place, of a known source where there is one") {
    const std::string known =
        head + "sources: [{id: report-2019, title: Report}]\n" + "technologies:\n  - id: drones\n";
    const Dataset one = fixed(known + "    evidence: Report, p. 3\n", "Report, p. 3");
    CHECK(one.technologies[0].evidence.at(0).source == "report-2019");
    CHECK(one.technologies[0].evidence.at(0).locator == "p. 3");

    const std::string text = drones + "    evidence: Report, p. 3\n";
    const std::string hint = only(load(text)).hint;
    CHECK(offered(hint) == "[\"report#p. 3\"]");
    const std::size_t source = hint.find('{');
    REQUIRE(source != std::string::npos);
    const LoadResult followed =
        load(replaced(text, "Report, p. 3", offered(hint)) + "sources:\n  - " + hint.substr(source));
    INFO(shown(followed));
    CHECK(followed.diagnostics.empty());
}

TEST_CASE("a source and a place with a comma between are one mistake, in brackets or not") {
    const std::string known =
        head + "sources: [{id: report-2019, title: Report}]\n" + "technologies:\n  - id: drones\n";
    const Dataset one = fixed(known + "    evidence: [Report, p. 3]\n", "[Report, p. 3]");
    CHECK(one.technologies[0].evidence.at(0).locator == "p. 3");
    const Dataset two = fixed(known + "    evidence: [\"Report, p. 3\"]\n", "\"Report, p. 3\"");
    CHECK(two.technologies[0].evidence.at(0).source == "report-2019");
    CHECK(only(load_table("technologies.csv", "id,evidence\ndrones,\"Report, p. 3\"\n", "sources: [{id: report}]\n"))
              .hint == "write \"report#p. 3\"");
}

TEST_CASE("a file in another encoding is one mistake") {
    const std::string text = only(load(head + "title: caf\xe9 na\xefve\n")).text;
    CHECK(text.find("byte 0xe9") == 0);
    CHECK(text.find("1 more") != std::string::npos);
}

TEST_CASE("a phrase with a colon is offered in quotes, and is one mistake") {
    const std::string text = drones + "    strengths:\n      - Wide coverage: day and night\n      - Cheap\n";
    CHECK(phrases(fixed(text, "Wide coverage: day and night")) == List{"Wide coverage: day and night", "Cheap"});
    CHECK(places(load(text).diagnostics) == List{"IL0206 5:9"});
    CHECK(phrases(fixed(drones + "    strengths:\n      - ? why so\n", "? why so")) == List{"? why so"});
    CHECK(fixed(drones + "    aliases:\n      - UAV: small\n", "UAV: small").technologies[0].aliases ==
          List{"UAV: small"});
    // A slip in the name of an entry stays one.
    CHECK(only(load(drones + "    strengths:\n      - phrse: Fast\n")).hint == "did you mean 'phrase'?");
}

TEST_CASE("a name in place of an element is offered as an element") {
    const std::string text = head + "technologies:\n  - ";
    CHECK(fixed(text + "AI: the second wave\n", "AI: the second wave").technologies[0].name == "AI: the second wave");
    CHECK(fixed(text + "drones\n  - id: ai\n", "drones").technologies[0].id == "drones");
    const Dataset dataset = fixed(text + "Virtual Reality\n", "Virtual Reality");
    CHECK(dataset.technologies[0].id == "virtual-reality");
    CHECK(dataset.technologies[0].name == "Virtual Reality");
    CHECK(only(load(text + "drones:\n      name: Drones\n")).hint ==
          "write `id: drones`, and the other entries below it");
}

TEST_CASE("the same mistake in many rows is one finding with the first place and the number of rows") {
    const std::string table = "technology,quadrant,phrase,evidence\n" + rows(79, ",rport#4");
    const Diagnostic finding =
        only(load_table("factors.csv", table, "sources: [{id: report}]\ntechnologies: [{id: drones}]\n"));
    CHECK(finding.line == 2);
    CHECK(finding.text == "there is no source 'rport' (79 rows: lines 2, 3, 4, 5, 6 …)");
    CHECK(finding.hint == "did you mean 'report'?");
    CHECK(detail::without_rows(finding.text) == "there is no source 'rport'");
    CHECK(detail::without_rows("there is no source (79)") == "there is no source (79)");
}

TEST_CASE("two different mistakes in many rows are two findings") {
    const std::string table =
        "technology,quadrant,phrase\n" + rows(3, "") + "drons,strength,a\ndrons,strength,b\nai,threat,c\n";
    const LoadResult result = load_table("factors.csv", table, "technologies: [{id: drones}]\n");
    INFO(shown(result));
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].text == "there is no technology 'drons' (2 rows: lines 5, 6)");
    CHECK(result.diagnostics[1].text == "there is no technology 'ai'");
}

TEST_CASE("a whole column on another scale is one finding that tells how to bring it in range") {
    std::string table = "technology,quadrant,phrase,weight\n";
    for (int i = 1; i <= 5; ++i) table += "drones,strength,p" + std::to_string(i) + "," + std::to_string(i) + "\n";
    const std::string rest = "technologies: [{id: drones}]\n";
    const Diagnostic finding = only(load_table("factors.csv", table, rest));
    CHECK(finding.text == "weight must be above 0 and at most 1, not '2' (4 rows: lines 3, 4, 5, 6)");
    CHECK(finding.hint.find("divide every weight by the highest value of your scale, the ones too") == 0);
    CHECK(only(load(drones + "    strengths: [{phrase: a, weight: 4}]\n")).hint.find("4 of 5 is 0.8") !=
          std::string::npos);
    const auto fix = [&](const std::string& written) {
        const std::string text = drones + "    strengths: [{phrase: a, confidence: \"" + written + "\"}]\n";
        const std::string hint = only(load(text)).hint;
        std::smatch number;
        REQUIRE(std::regex_search(hint, number, std::regex("0\\.[0-9]+")));
        const LoadResult followed = load(replaced(text, written, number[0]));
        INFO(hint << "\n" << shown(followed));
        REQUIRE(followed.dataset);
        return followed.dataset->technologies[0].factors[0].confidence.value();
    };
    CHECK(fix("80%") == 0.8);
    CHECK(fix("80 %") == 0.8);
    CHECK(fix("4/5") == 0.8);
    CHECK(fix("0,8") == 0.8);
    CHECK(fix("80") == 0.8);
}

TEST_CASE("quadrants are read in any case, singular or plural, in cells, keys and ids") {
    using detail::canonical_factor_id;
    std::string table = "Technologies;QUADRANT;Phrases;Themes add\n";
    for (const char* word : {"Strength", "strengths", "STRENGTHS", "s", "S"})
        table += std::string("drones;") + word + ";" + word + std::to_string(table.size()) + ";\n";
    const LoadResult result =
        load_table("factors.csv", table, "technologies: [{id: drones, Strength: [One], WEAKNESSES: [Two]}]\n");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->technologies[0].factors.size() == 7);
    CHECK(canonical_factor_id("drones/Strength/cheap") == "drones/strengths/cheap");
    CHECK(canonical_factor_id("drones/threats/cheap") == "drones/threats/cheap");
    CHECK(canonical_factor_id("drones/other/cheap") == "drones/other/cheap");
    CHECK(canonical_factor_id("drones") == "drones");
    CHECK(places(load(drones + "    strengths: [a]\n    Strengths: [b]\n").diagnostics) == List{"IL0106 5:5"});
}

TEST_CASE("separators at the end of a heading are one mistake, whether rows have them or not") {
    const std::string rest = "technologies: [{id: drones}]\n";
    const std::string heading = "technology,quadrant,phrase";
    for (const char* end : {"", ",", ",,"}) {
        const Diagnostic finding = only(load_table("factors.csv", heading + ",,\n" + rows(3, end), rest));
        CHECK(finding.text == "the heading ends with a separator");
        CHECK((finding.hint.find("every row") != std::string::npos) == (std::string(end) != ""));
    }
    CHECK(load_table("factors.csv", heading + "\n" + rows(3, ""), rest).diagnostics.empty());
    CHECK(only(load_table("factors.csv", heading + "\n" + rows(3, ","), rest)).hint ==
          "remove the separators at the end of the row");
    CHECK(only(load_table("factors.csv", heading + ",\n" + rows(3, ",x"), rest)).text ==
          "a cell in a column without a heading (3 rows: lines 2, 3, 4)");
}

TEST_CASE("a heading with another separator is one mistake") {
    CHECK(only(load_table("factors.csv", "technology|quadrant|phrase\ndrones|strength|a\n",
                          "technologies: [{id: drones}]\n"))
              .hint == "write a comma instead of each '|'");
}

TEST_CASE("an invisible character in an id is shown") {
    const Diagnostic finding =
        only(load("sources: [{id: report}]\n" + drones + "    evidence: [\"report\xc2\xa0#3\"]\n"));
    CHECK(finding.text.find("'report<U+00A0>'") != std::string::npos);
    CHECK(finding.hint == "did you mean 'report'?");
    CHECK(only(load(head + "technologies: [{id: \"dro\xe2\x80\x8bnes\"}]\n")).text.find("<U+200B>") !=
          std::string::npos);
}

TEST_CASE("an id that is malformed is known all the same, so that what names it is no second mistake") {
    CHECK(places(load(head + "technologies:\n  - {id: Digital_Twin}\n  - {id: ai}\n"
                             "links: [{from: ai, to: Digital_Twin, kind: requires}]\n")
                     .diagnostics) == List{"IL0306 3:10"});
}
