// A data set made in memory is held to what its readers hold files to: the same mistake gives the same codes and texts.
#include <interlink/validate.hpp>

#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <functional>
#include <limits>

using namespace interlink;
using List = std::vector<std::string>;

namespace {

constexpr std::string_view sound = R"(interlink: 1
title: t
taxonomy: none
sources: [{id: rep}]
themes: [{id: cost, salience: 0.5, answers: [law]}, {id: law}]
technologies:
  - id: ai
    cost: 2
    evidence: [rep#1]
    strengths: [{phrase: Cheap, id: cheap, weight: 0.5, themes: [cost]}]
    threats: [{phrase: Leaks, id: leaks}]
  - {id: iot, threats: [{phrase: Noise, id: noise}]}
functions: [{id: f, part_of: [g]}, {id: g}]
enablers: [{id: rule, evidence: [rep]}]
links:
  - {from: ai, to: f, kind: supports, factor: ai/strengths/cheap, weight: 0.5}
  - {from: rule, to: "theme:law", kind: mitigates}
  - {from: ai, to: iot, kind: requires}
settings: {half_saturation: 3}
foresight:
  descriptors: [{id: d, states: [{id: x}, {id: y}]}, {id: e, states: [{id: z}]}]
  impacts: [{from: d.x, to: e.z, score: 1}, {from: d.y, to: e.z, score: 2}]
)";

struct Mistake {
    std::string_view written, mistaken;  ///< what is replaced in the file, and by what
    std::function<void(Dataset&)> make;  ///< the same in memory
};

std::vector<Mistake> mistakes() {
    return {
        {"{phrase: Cheap, id: cheap, weight: 0.5", "{phrase: Cheap, id: cheap, weight: 7",
         [](Dataset& d) { d.technologies[0].factors[0].weight = 7; }},
        {"{phrase: Cheap, id: cheap, weight: 0.5", "{phrase: Cheap, id: cheap, weight: nan",
         [](Dataset& d) { d.technologies[0].factors[0].weight = std::nan(""); }},
        {"factor: ai/strengths/cheap, weight: 0.5", "factor: ai/strengths/cheap, weight: 0",
         [](Dataset& d) { d.links[0].weight = 0; }},
        {"factor: ai/strengths/cheap, weight: 0.5", "factor: ai/strengths/cheap, confidence: inf",
         [](Dataset& d) { d.links[0].confidence = std::numeric_limits<double>::infinity(); }},
        {"salience: 0.5", "salience: -1", [](Dataset& d) { d.themes[0].salience = -1; }},
        {"cost: 2", "cost: -2", [](Dataset& d) { d.technologies[0].cost = -2; }},
        {"half_saturation: 3", "half_saturation: 0", [](Dataset& d) { d.settings.half_saturation = 0; }},
        {"{from: ai, to: iot, kind: requires}", "{from: ai, to: nowhere, kind: requires}",
         [](Dataset& d) { d.links[2].to.id = "nowhere"; }},
        {"{from: ai, to: iot, kind: requires}", "{from: ai, to: iot, kind: supports}",
         [](Dataset& d) { d.links[2].kind = LinkKind::supports; }},
        {"{from: ai, to: iot, kind: requires}", "{from: ai, to: ai, kind: requires}",
         [](Dataset& d) { d.links[2].to.id = "ai"; }},
        {"{from: ai, to: iot, kind: requires}", "{from: ai, to: iot, kind: requires, horizon: future}",
         [](Dataset& d) { d.links[2].horizon = Horizon::future; }},
        {"{from: ai, to: iot, kind: requires}", "{from: ai, to: iot, kind: influences, sign: 5}",
         [](Dataset& d) {
             d.links[2].kind = LinkKind::influences;
             d.links[2].sign = 5;
         }},
        {"factor: ai/strengths/cheap", "factor: ai/strengths/cheep",
         [](Dataset& d) { d.links[0].factor = "ai/strengths/cheep"; }},
        {"factor: ai/strengths/cheap", "factor: iot/threats/noise",
         [](Dataset& d) { d.links[0].factor = "iot/threats/noise"; }},
        {"{id: iot, threats", "{id: ai, threats",
         [](Dataset& d) {
             d.technologies[1].id = "ai";
             d.technologies[1].factors[0].id = "ai/threats/noise";
         }},
        {"enablers: [{id: rule", "enablers: [{id: f", [](Dataset& d) { d.enablers[0].id = "f"; }},
        {"{id: g}", "{id: \"G g\"}", [](Dataset& d) { d.functions[1].id = "G g"; }},
        {"{id: g}", "{id: \"\"}", [](Dataset& d) { d.functions[1].id = ""; }},
        {"id: leaks", "id: Leaks", [](Dataset& d) { d.technologies[0].factors[1].id = "ai/threats/Leaks"; }},
        {"{phrase: Leaks, id: leaks}", "{phrase: Leaks, id: leaks}, {phrase: Spies, id: leaks}",
         [](Dataset& d) {
             Factor factor = d.technologies[0].factors[1];
             factor.phrase = "Spies";
             d.technologies[0].factors.push_back(factor);
         }},
        {"{phrase: Leaks, id: leaks}", "{phrase: Leaks, id: leaks}, {phrase: Leaks, id: more}",
         [](Dataset& d) {
             Factor factor = d.technologies[0].factors[1];
             factor.id = "ai/threats/more";
             d.technologies[0].factors.push_back(factor);
         }},
        {"phrase: Leaks,", "phrase: \" \",", [](Dataset& d) { d.technologies[0].factors[1].phrase = " "; }},
        {"evidence: [rep#1]", "evidence: [book#1]", [](Dataset& d) { d.technologies[0].evidence[0].source = "book"; }},
        {"evidence: [rep]", "evidence: [\"#1\"]",
         [](Dataset& d) {
             d.enablers[0].evidence[0] = {"", "1", {}};
         }},
        {"themes: [cost]", "themes: [costs]", [](Dataset& d) { d.technologies[0].factors[0].themes = List{"costs"}; }},
        {"answers: [law]", "answers: [lav]", [](Dataset& d) { d.themes[0].answers = {"lav"}; }},
        {"{id: g}", "{id: g, part_of: [f]}", [](Dataset& d) { d.functions[1].part_of = {"f"}; }},
        {"part_of: [g]", "part_of: [h]", [](Dataset& d) { d.functions[0].part_of = {"h"}; }},
        {"part_of: [g]", "part_of: [ai]", [](Dataset& d) { d.functions[0].part_of = {"ai"}; }},
        {"to: e.z, score: 1", "to: e.u, score: 1", [](Dataset& d) { d.foresight.impacts[0].to_state = "u"; }},
        {"from: d.y", "from: d.x", [](Dataset& d) { d.foresight.impacts[1].from_state = "x"; }},
        {"score: 2", "score: nan", [](Dataset& d) { d.foresight.impacts[1].score = std::nan(""); }},
        {"{id: e, states: [{id: z}]}", "{id: e, states: []}",
         [](Dataset& d) { d.foresight.descriptors[1].states.clear(); }},
    };
}

Dataset sound_dataset() {
    LoadResult result = load(sound);
    INFO(shown(result));
    REQUIRE(result.dataset);
    return std::move(*result.dataset);
}

List codes_of(const std::vector<Diagnostic>& diagnostics) {
    List codes;
    for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
    std::ranges::sort(codes);
    return codes;
}

}  // namespace

TEST_CASE("a data set that a reader gave is valid, of the shipped ones too") {
    CHECK(validate(sound_dataset()).empty());
    for (const char* name : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        const LoadResult result = load_dataset(std::string(INTERLINK_SOURCE_DIR "/datasets/") + name);
        REQUIRE(result.dataset);
        for (const Diagnostic& diagnostic : validate(*result.dataset)) {
            INFO(name << ": " << diagnostic.file << ": " << diagnostic.text);
            CHECK(diagnostic.severity != Severity::error);
        }
    }
    CHECK(validate(Dataset{}).empty());
}

TEST_CASE("a mistake in memory has the codes, and alone the text and hint, that it has in a file") {
    for (const Mistake& mistake : mistakes()) {
        INFO(mistake.written << " -> " << mistake.mistaken);
        std::string text(sound);
        const std::size_t at = text.find(mistake.written);
        REQUIRE(at != std::string::npos);
        text.replace(at, mistake.written.size(), mistake.mistaken);
        const LoadResult read = load(text);
        Dataset made = sound_dataset();
        mistake.make(made);
        const std::vector<Diagnostic> found = validate(made);
        CHECK_FALSE(read.dataset);
        CHECK(codes_of(found) == codes_of(read.diagnostics));
        for (const Diagnostic& diagnostic : found) {
            CHECK(diagnostic.line == 0);
            CHECK_FALSE(diagnostic.file.empty());
        }
        // Where the text tells of another place, as "(line 7)", it is that of the element here.
        if (found.size() != 1 || read.diagnostics.size() != 1) continue;
        const auto before_place = [](const std::string& told) { return told.substr(0, told.find(" (")); };
        CHECK(before_place(found[0].text) == before_place(read.diagnostics[0].text));
        CHECK(found[0].hint == read.diagnostics[0].hint);
    }
}

TEST_CASE("what only memory can hold is refused as well, and the element is named") {
    const auto told = [](const std::function<void(Dataset&)>& make) {
        Dataset made = sound_dataset();
        make(made);
        List texts;
        for (const Diagnostic& d : validate(made)) texts.push_back(d.file + " " + d.code + " " + d.text);
        return texts;
    };
    CHECK(told([](Dataset& d) { d.links[1].kind = static_cast<LinkKind>(9); }) ==
          List{"links[1] IL0305 kind is one of supports, requires, mitigates, aggravates, influences, not '9'"});
    CHECK(
        told([](Dataset& d) { d.technologies[0].factors[1].quadrant = static_cast<Quadrant>(7); }) ==
        List{"technologies[0].factors[1] IL0305 quadrant is one of strength, weakness, opportunity, threat, not '7'"});
    CHECK(told([](Dataset& d) { d.links[2].to.kind = EntityKind::function; }) ==
          List{"links[2] IL0308 there is no function 'iot'"});
    CHECK(told([](Dataset& d) { d.technologies[1].name = "a\x1b[31m"; }) == List{});  // "\e[31m" in YAML
    CHECK(told([](Dataset& d) { d.technologies[1].name = "\xff"; }) ==
          List{"technologies[1] IL0013 '\\xff' is not valid UTF-8"});
    CHECK(told([](Dataset& d) { d.technologies[0].factors[1].id = d.technologies[1].factors[0].id = "leaks"; }) ==
          List{"technologies[1].factors[0] IL0307 two phrases have the id 'leaks' (technologies[0].factors[1])"});
    // Ids of phrases need not be of the form that readers give them.
    CHECK(told([](Dataset& d) { d.technologies[1].factors[0].id = "noise of things"; }) == List{});
    CHECK(told([](Dataset& d) { d.technologies[1].factors[0].id = ""; }) == List{});
}

TEST_CASE("names are no ids in memory") {
    Dataset made = sound_dataset();
    made.technologies[1].name = "Internet of Things";
    made.links[2].to.id = "Internet of Things";
    CHECK(codes_of(validate(made)) == List{"IL0308"});
}

TEST_CASE("only a data set without technologies, foresight and relations has nothing to analyse") {
    const auto nothing = [](const char* yaml) {
        const LoadResult result = load(yaml);
        REQUIRE(result.dataset);
        return nothing_to_analyse(*result.dataset).has_value();
    };
    CHECK(nothing("interlink: 1\ntitle: x\n"));
    CHECK(nothing("interlink: 1\nfunctions: [{id: f}]\nenablers: [{id: e}]\nthemes: [{id: t}]\n"));
    CHECK_FALSE(nothing("interlink: 1\ntechnologies: [{id: a}]\n"));
    CHECK_FALSE(nothing("interlink: 1\nfunctions: [{id: f, part_of: [g]}, {id: g}]\n"));
    CHECK_FALSE(nothing(
        "interlink: 1\nfunctions: [{id: f}]\nenablers: [{id: e}]\nlinks: [{from: f, to: e, kind: requires}]\n"));
    CHECK_FALSE(nothing("interlink: 1\nforesight: {descriptors: [{id: d, states: [{id: s}]}]}\n"));
    CHECK(nothing_to_analyse(Dataset{})->code == "IL0209");
}
