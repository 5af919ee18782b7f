// Which thing does a word name?
#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

const Model& named() {
    static const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
sources: [{id: book}]
themes: [{id: risk, label: Risk}, {id: privacy, label: Privacy}]
technologies:
  - id: iot
    name: Internet of Things
    aliases: [Connected devices]
    evidence: ["book#p. 1"]
    threats: [{phrase: Leaks, themes: [privacy], evidence: ["book#p. 2"]}, {phrase: Noise, themes: []}]
  - {id: ai, name: Artificial Intelligence, aliases: [risk engine]}
functions: [{id: risk, name: Risk management, abbreviation: RM}]
enablers: [{id: law, name: Legal framework, status: partial}]
links: [{from: iot, to: ai, kind: requires}, {from: ai, to: iot, kind: influences, sign: "-"}]
)");
    return model;
}

void names(std::string_view word, EntityKind kind, std::string_view id) {
    CAPTURE(word);
    const auto found = find_entity(named(), word);
    REQUIRE(found);
    CHECK(found->kind == kind);
    CHECK(named().id(*found) == id);
}

}  // namespace

TEST_CASE("An id names its entity") {
    names("iot", EntityKind::technology, "iot");
    names("law", EntityKind::enabler, "law");
    names("privacy", EntityKind::theme, "privacy");
    names("iot/threats/leaks", EntityKind::factor, "iot/threats/leaks");
}

TEST_CASE("Where a function and a theme share an id, the bare id is the function and theme: names the theme") {
    names("risk", EntityKind::function, "risk");
    names("theme:risk", EntityKind::theme, "risk");
    names("function:risk", EntityKind::function, "risk");
}

TEST_CASE("Names, aliases and abbreviations are understood whatever their case") {
    names("internet of THINGS", EntityKind::technology, "iot");
    names("connected Devices", EntityKind::technology, "iot");
    names("rm", EntityKind::function, "risk");
    names("legal framework", EntityKind::enabler, "law");
    names("LEAKS", EntityKind::factor, "iot/threats/leaks");
    names("technology:risk engine", EntityKind::technology, "ai");
    names("theme:PRIVACY", EntityKind::theme, "privacy");
}

TEST_CASE("An id comes before another's name") {
    names("risk", EntityKind::function, "risk");
}

TEST_CASE("A word that names nothing finds nothing") {
    for (const char* word : {"", ":", "theme:", "theme:iot", "iot ", "unknown", "technology:law"}) {
        CAPTURE(word);
        CHECK_FALSE(find_entity(named(), word));
    }
}

TEST_CASE("A phrase without evidence of its own has that of its technology") {
    const Model& model = named();
    CHECK(evidence_texts(evidence_of(model, model.factors[0])) == TextList{"book#p. 2"});
    CHECK(evidence_texts(evidence_of(model, model.factors[1])) == TextList{"book#p. 1"});
}

TEST_CASE("A relation reads as a sentence") {
    CHECK(describe_relation(named(), named().relations[0]) == "Internet of Things requires Artificial Intelligence");
    CHECK(describe_relation(named(), named().relations[1]) ==
          "Artificial Intelligence influences (-) Internet of Things");
}

TEST_CASE("Accents and blanks make no difference, and a name of two elements names neither") {
    const Model model = test::model_of(
        "interlink: 1\ntaxonomy: none\nthemes: [{id: t}]\n"
        "technologies: [{id: a, name: Jumeau numérique}, {id: b, name: Twin}, {id: c, aliases: [TWIN]}]\n"
        "functions: [{id: d, name: Twin}]\n");
    CHECK(find_entity(model, "jumeau  NUMERIQUE") == EntityRef{EntityKind::technology, 0});
    CHECK_FALSE(find_entity(model, "twin"));
    CHECK_FALSE(find_of_kind(model, EntityKind::technology, "twin"));
    CHECK(find_of_kind(model, EntityKind::function, "twin") == 0u);
    const auto called = entities_called(model, "Twin");
    REQUIRE(called.size() == 3);
    CHECK(candidates_text(model, called) == "b (technology), c (technology) or d (function)");
}
