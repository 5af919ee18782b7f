#include "dataset/comparison.hpp"
#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

using namespace interlink;
using List = std::vector<std::string>;

namespace {

const std::string good = INTERLINK_SOURCE_DIR "/tests/dataset/good";

Dataset everything() {
    const LoadResult result = load_dataset(good + "/everything.yaml");
    INFO(shown(result));
    REQUIRE(result.diagnostics.empty());
    return result.dataset.value();
}

}  // namespace

TEST_CASE("texts are typed by their field, never guessed") {
    const Dataset dataset = everything();
    CHECK(dataset.title == "no");
    CHECK(dataset.description == "A colon: and a # sign");
    REQUIRE(dataset.technologies.size() == 2);
    CHECK(dataset.technologies[1].id == "null");
    CHECK(dataset.technologies[1].factors.at(0).phrase == "no");
    CHECK(dataset.technologies[1].factors.at(1).id == "null/strengths/0-5");
    CHECK(dataset.technologies[1].factors.at(2).phrase == "true");
    CHECK(dataset.sources.at(0).date == "2019-03");
}

TEST_CASE("a technology has its factors by quadrant, in the author's order, with full ids") {
    const Technology iot = everything().technologies.at(0);
    CHECK(iot.name == "Internet of Things");
    CHECK(iot.aliases == List{"IoT", "sensors"});
    CHECK(iot.cost == 3.0);
    REQUIRE(iot.factors.size() == 5);
    CHECK(iot.factors[0].id == "iot/strengths/live-readings");
    CHECK(iot.factors[1].id == "iot/strengths/cheap");
    CHECK(iot.factors[2].id == "iot/strengths/says-no");
    CHECK(iot.factors[3].id == "iot/opportunities/new-markets");
    CHECK(iot.factors[4].id == "iot/threats/forged-readings");
    CHECK(iot.factors[4].quadrant == Quadrant::threat);
    CHECK(iot.factors[4].place.line == 19);
    CHECK(iot.factors[4].place.column == 9);
}

TEST_CASE("a factor keeps what its author says, and nothing is filled in") {
    const Technology iot = everything().technologies.at(0);
    const Factor& plain = iot.factors.at(0);
    CHECK(plain.weight == 1.0);
    CHECK_FALSE(plain.confidence);
    CHECK(plain.grade == Grade::stated);
    CHECK_FALSE(plain.themes);
    const Factor& full = iot.factors.at(1);
    CHECK(full.phrase == "Cheap, small");
    CHECK(full.weight == 0.8);
    CHECK(full.confidence == 0.9);
    CHECK(full.grade == Grade::inferred);
    CHECK(full.themes == List{"cost"});
    CHECK(full.evidence.at(0).source == "report");
    CHECK(full.evidence.at(0).locator == "2");
    CHECK(full.note == "A note");
    CHECK(full.place.column == 29);
    CHECK(iot.factors.at(2).themes == List{});
    CHECK(iot.factors.at(3).themes_add == List{"cost"});
    CHECK(iot.factors.at(3).themes_not == List{"iot"});
}

TEST_CASE("evidence is a source and a free place") {
    const std::vector<Evidence> evidence = everything().technologies.at(0).evidence;
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].source == "report");
    CHECK(evidence[0].locator == "4, page 2");
    CHECK(evidence[1].source == "notes");
    CHECK(evidence[1].locator.empty());
    CHECK(evidence[1].place.line == 17);
    CHECK(evidence[1].place.column == 36);
}

TEST_CASE("functions, enablers, settings and foresight are read") {
    const Dataset d = everything();
    CHECK(d.functions.at(0).abbreviation == "TR");
    CHECK(d.functions.at(0).part_of == List{"logistics"});
    CHECK(d.functions.at(1).kind == FunctionKind::goal);
    CHECK(d.functions.at(1).name == "logistics");
    CHECK(d.enablers.at(0).status == EnablerStatus::in_place);
    CHECK(d.settings.weakness_exposure == 0.0);
    CHECK(d.settings.answer_strength == 0.5);
    CHECK(d.settings.half_saturation == 3.0);
    CHECK(d.settings.weights.exposure == 0.5);
    CHECK(d.settings.weights.opportunity == 0.25);
    CHECK(d.foresight.descriptors.at(0).states.at(1).name == "lax");
    const Impact& impact = d.foresight.impacts.at(0);
    CHECK(impact.from_descriptor == "rules");
    CHECK(impact.from_state == "strict");
    CHECK(impact.to_descriptor == "use");
    CHECK(impact.to_state == "wide");
    CHECK(impact.score == -2.5);
    CHECK(impact.grade == Grade::stated);
}

TEST_CASE("a bare id means the technology, theme: the theme, and a path the factor") {
    const std::vector<Link> links = everything().links;
    REQUIRE(links.size() == 6);
    CHECK(links[0].from.kind == EntityKind::technology);
    CHECK(links[0].to.kind == EntityKind::function);
    CHECK(links[0].horizon == Horizon::future);
    CHECK(links[0].factor == "iot/opportunities/new-markets");
    CHECK(links[1].from.kind == EntityKind::factor);
    CHECK(links[1].to.kind == EntityKind::theme);
    CHECK(links[1].to.id == "iot");
    CHECK(links[2].from.kind == EntityKind::enabler);
    CHECK(links[2].to.id == "iot/threats/forged-readings");
    CHECK(links[3].from.kind == EntityKind::theme);
    CHECK(links[3].to.kind == EntityKind::technology);
    CHECK(links[3].sign == -1);
    CHECK(links[5].from.kind == EntityKind::theme);
    CHECK(links[5].sign == +1);
}

TEST_CASE("tables and YAML with the same contents give the same data set") {
    const LoadResult tables = load_dataset(good + "/tables");
    INFO(shown(tables));
    REQUIRE(tables.diagnostics.empty());
    CHECK(contents(tables.dataset.value()) == contents(everything()));
    CHECK(tables.dataset->files.size() == 7);
}

TEST_CASE("places in a table are of the cell") {
    const Dataset dataset = load_dataset(good + "/tables").dataset.value();
    const Factor& cheap = dataset.technologies.at(0).factors.at(1);
    CHECK(dataset.files.at(cheap.place.file) == good + "/tables/factors.csv");
    CHECK(cheap.place.line == 3);
    CHECK(cheap.place.column == 2);
    const Evidence& second = dataset.technologies.at(0).evidence.at(1);
    CHECK(second.place.line == 2);
    CHECK(second.place.column == 75);
}

TEST_CASE("a data set with nothing but foresight is valid") {
    CHECK(load("interlink: 1\ntitle: t\nforesight:\n  descriptors: [{id: a, states: [{id: b}]}]\n").dataset);
}

TEST_CASE("the order of sections does not matter") {
    const auto result = load(
        "links: [{from: a, to: f, kind: supports}]\nfunctions: [{id: f, part_of: [g]}, {id: g}]\n"
        "technologies: [{id: a, evidence: [s#1]}]\nsources: [{id: s}]\ntitle: t\ninterlink: 1\n");
    INFO(shown(result));
    CHECK(result.dataset);
}

TEST_CASE("a minus sign in block style is explained") {
    const auto result = load(
        "interlink: 1\ntechnologies: [{id: a}, {id: b}]\nlinks:\n  - {from: a, to: b, kind: influences}\n"
        "  - from: a\n    to: b\n    kind: influences\n    sign: -\n");
    REQUIRE(places(result.diagnostics) == List{"IL0101 8:11"});
    CHECK(result.diagnostics[0].hint.find("\"-\"") != std::string::npos);
}

TEST_CASE("names of the enumerations are those of the format") {
    CHECK(to_string(Quadrant::opportunity) == "opportunity");
    CHECK(plural(Quadrant::weakness) == "weaknesses");
    CHECK(letter(Quadrant::threat) == 'T');
    CHECK(to_string(Grade::inferred) == "inferred");
    CHECK(to_string(Horizon::future) == "future");
    CHECK(to_string(EnablerStatus::in_place) == "in-place");
    CHECK(to_string(FunctionKind::goal) == "goal");
    CHECK(to_string(LinkKind::requires_) == "requires");
    CHECK(to_string(SourceKind::primary) == "primary");
    CHECK(to_string(ThemeKind::attribute) == "attribute");
    CHECK(to_string(EntityKind::enabler) == "enabler");
    CHECK(default_confidence(Grade::stated) == 1.0);
    CHECK(default_confidence(Grade::inferred) == 0.6);
    CHECK(default_confidence(Grade::assumed) == 0.3);
}
