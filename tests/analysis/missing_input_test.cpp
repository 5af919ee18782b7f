// A question about a data set that lacks what it needs says so in one sentence, and claims nothing else.
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

using namespace interlink;

namespace {

std::vector<std::string> sentences(const Model& model, std::string_view question, Layer layer = Layer::benefit) {
    AnalysisOptions options;
    options.layer = layer;
    return find_analysis(question)->run(model, options).document->sentences;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("without technologies there is nothing to compare") {
    const Model model = test::model_of("interlink: 1\nfunctions: [{id: f, part_of: [g]}, {id: g}]\n");
    for (const char* question : {"pairs", "threats", "opportunities", "portfolio"}) {
        INFO(question);
        CHECK(sentences(model, question) == List{"The data set has no technologies, so there is nothing to compare."});
    }
}

TEST_CASE("technologies of which nothing is said cannot be compared, and nothing is connected") {
    const Model model = test::model_of("interlink: 1\ntechnologies: [{id: a}, {id: b}]\n");
    for (const char* question : {"threats", "opportunities", "portfolio"}) {
        INFO(question);
        CHECK(sentences(model, question) ==
              List{"No technology has SWOT phrases or links, so there is nothing to compare."});
    }
    CHECK(sentences(model, "functions") == List{"The data set names no functions, so none can be served."});
    CHECK(sentences(model, "centrality") ==
          List{"Nothing is connected in the benefit layer, so nothing is more central than anything else."});
    CHECK(sentences(model, "centrality", Layer::all) ==
          List{"Nothing is connected, so nothing is more central than anything else."});
    CHECK(sentences(model, "pairs")[0].find("No pairing can be ranked") == 0);
}

TEST_CASE("one link or phrase is enough for other sentences") {
    const Model model = test::model_of(
        "interlink: 1\ntechnologies: [{id: a, threats: [Privacy]}, {id: b}]\nfunctions: [{id: f}]\n"
        "links: [{from: a, to: f, kind: supports}]\n");
    for (const char* question : {"pairs", "threats", "opportunities", "portfolio", "functions", "centrality"}) {
        INFO(question);
        REQUIRE_FALSE(sentences(model, question).empty());
        CHECK(sentences(model, question)[0].find("nothing") == std::string::npos);
    }
}
