// An element may be named by its id, or by a name that it alone has.
#include <interlink/dataset_files.hpp>

#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

using namespace interlink;

namespace {

constexpr std::string_view elements = R"(interlink: 1
taxonomy: none
themes: [{id: privacy, label: Data privacy}, {id: own, label: Own, answers: [DATA PRIVACY], related: [Data privacy]}]
technologies:
  - id: dt
    name: Digital twin
    aliases: [Jumeau numérique, Łódź model]
    threats: [{phrase: Leaks, themes: [data privacy], themes_add: [OWN]}]
    opportunities: [Border patrols]
  - {id: ai, name: Artificial intelligence}
functions: [{id: risk, name: Risk management, abbreviation: RM}, {id: sub, name: Sub, part_of: [rm]}]
enablers: [{id: law, name: Legal framework}]
)";

/// The link as "FROM TO", or the codes of what is wrong.
std::string read_as(const std::string& link) {
    const LoadResult result = load(std::string(elements) + "links:\n  - {" + link + "}\n");
    if (result.dataset) return result.dataset->links[0].from.id + " " + result.dataset->links[0].to.id;
    std::string codes;
    for (const Diagnostic& diagnostic : result.diagnostics) codes += diagnostic.code + " " + diagnostic.hint + "\n";
    return codes;
}

}  // namespace

TEST_CASE("the ends of a link are named by name, alias or abbreviation, whatever case, accents and blanks") {
    CHECK(read_as("from: Digital twin, to: Risk management, kind: supports") == "dt risk");
    CHECK(read_as("from: DIGITAL  TWIN, to: rm, kind: supports") == "dt risk");
    CHECK(read_as("from: jumeau numerique, to: legal Framework, kind: requires") == "dt law");
    CHECK(read_as("from: lodz model, to: ai, kind: requires") == "dt ai");
    CHECK(read_as("from: Legal framework, to: data privacy, kind: mitigates") == "law privacy");
    CHECK(read_as("from: law, to: \"theme:Data Privacy\", kind: mitigates") == "law privacy");
    CHECK(read_as("from: law, to: leaks, kind: mitigates") == "law dt/threats/leaks");
}

TEST_CASE("themes, wholes and the phrase of a link are named so too, and become ids") {
    const LoadResult result =
        load(std::string(elements) + "links:\n  - {from: dt, to: rm, kind: supports, factor: border PATROLS}\n");
    INFO(shown(result));
    REQUIRE(result.dataset);
    using List = std::vector<std::string>;
    CHECK(result.dataset->themes[1].answers == List{"privacy"});
    CHECK(result.dataset->themes[1].related == List{"privacy"});
    CHECK(result.dataset->technologies[0].factors[1].themes == List{"privacy"});
    CHECK(result.dataset->technologies[0].factors[1].themes_add == List{"own"});
    CHECK(result.dataset->functions[1].part_of == List{"risk"});
    CHECK(result.dataset->links[0].factor == "dt/opportunities/border-patrols");
}

TEST_CASE("an id wins over the name of another element") {
    const LoadResult result = load(
        "interlink: 1\n"
        "technologies: [{id: ai, name: Robots}, {id: robots, name: AI}]\n"
        "functions: [{id: f}]\n"
        "links: [{from: robots, to: f, kind: supports}, {from: ai, to: f, kind: supports}]\n");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->links[0].from.id == "robots");
    CHECK(result.dataset->links[1].from.id == "ai");
}

TEST_CASE("a name of two elements is an error that gives both ids, and each of them loads") {
    const std::string head =
        "interlink: 1\n"
        "technologies: [{id: dt, name: Digital twin}, {id: vr, aliases: [digital TWIN]}]\n"
        "functions: [{id: f}]\n";
    const auto with = [&](const std::string& from) {
        return load(head + "links: [{from: " + from + ", to: f, kind: supports}]\n");
    };
    const LoadResult result = with("Digital Twin");
    REQUIRE(places(result.diagnostics) == std::vector<std::string>{"IL0320 4:16"});
    CHECK(result.diagnostics[0].hint == "write the id: dt (technology) or vr (technology)");
    CHECK(with("dt").dataset);
    CHECK(with("vr").dataset);
}

TEST_CASE("a name that only one element has among those that can stand there is understood") {
    const LoadResult result = load(
        "interlink: 1\n"
        "technologies: [{id: dt, name: Training}]\n"
        "functions: [{id: f, name: Training}]\n"
        "links: [{from: Training, to: training, kind: supports}]\n");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->links[0].from.id == "dt");
    CHECK(result.dataset->links[0].to.id == "f");
}

TEST_CASE("a mistyped name gets the nearest one, and that loads") {
    CHECK(read_as("from: Digital twyn, to: rm, kind: supports") == "IL0308 did you mean 'Digital twin'?\n");
    CHECK(read_as("from: Digital twin, to: rm, kind: supports") == "dt risk");
}

TEST_CASE("a phrase that two technologies have is no end of a link until its id says which") {
    const std::string head =
        "interlink: 1\n"
        "technologies: [{id: a, threats: [Leaks]}, {id: b, threats: [Leaks]}]\n"
        "enablers: [{id: law}]\n";
    const LoadResult result = load(head + "links: [{from: law, to: Leaks, kind: mitigates}]\n");
    REQUIRE(places(result.diagnostics) == std::vector<std::string>{"IL0320 4:25"});
    CHECK(result.diagnostics[0].hint == "write the id of one, such as a/threats/leaks");
    CHECK(load(head + "links: [{from: law, to: a/threats/leaks, kind: mitigates}]\n").dataset);
}

TEST_CASE("a technology column names technologies by name or alias") {
    const std::map<std::string, std::string> files{
        {"interlink.yaml", "interlink: 1\ninclude: [technologies.csv, factors.csv]\n"},
        {"technologies.csv", "id,name,aliases\ndt,Digital twin,Twin|Zwilling\nai,AI,\n"},
        {"factors.csv",
         "technology,quadrant,phrase\ndigital twin,threat,Leaks\nZWILLING,threat,Costs\nai,threat,Bias\n"}};
    const LoadResult result = load_dataset_files(files, "interlink.yaml", "");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->technologies[0].factors.size() == 2);
    CHECK(result.dataset->technologies[1].factors.size() == 1);
}
