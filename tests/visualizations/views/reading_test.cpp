// The DOT of the figures as others read it: names that stay, directions, and what everything stands for.
#include <interlink/dataset.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <map>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

using Attributes = std::map<std::string, std::string>;

struct ReadEdge {
    std::string tail, head;
    Attributes attributes;
};

struct ReadGraph {
    bool directed = false;
    Attributes attributes;
    std::map<std::string, Attributes> vertices;
    std::vector<ReadEdge> edges;

    const ReadEdge* find(const std::string& tail, const std::string& head, const std::string& kind) const {
        for (const auto& edge : edges) {
            const auto found = edge.attributes.find("kind");
            if (edge.tail == tail && edge.head == head && found != edge.attributes.end() && found->second == kind)
                return &edge;
        }
        return nullptr;
    }
};

std::string unquoted(std::string text) {
    return text.starts_with('"') ? text.substr(1, text.size() - 2) : text;
}

Attributes attributes_in(const std::string& text) {
    static const std::regex pair("([A-Za-z_]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^,\\]]+)");
    Attributes attributes;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), pair); at != std::sregex_iterator(); ++at)
        attributes[(*at)[1]] = unquoted((*at)[2]);
    return attributes;
}

/// One statement a line; members of ranks and clusters have two tabs and no attributes.
ReadGraph read(const std::string& dot) {
    static const std::string name = "(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_0-9]+)";
    static const std::regex edge("\t" + name + " (?:->|--) " + name + "( \\[.*)?;"), vertex("\t" + name + " (\\[.*);");
    ReadGraph graph;
    graph.directed = dot.starts_with("digraph");
    std::smatch match;
    for (std::size_t at = 0; at < dot.size();) {
        const auto end = dot.find('\n', at);
        const auto line = dot.substr(at, end - at);
        at = end + 1;
        if (std::regex_match(line, match, edge)) {
            graph.edges.push_back({unquoted(match[1]), unquoted(match[2]), attributes_in(match[3])});
        } else if (std::regex_match(line, match, vertex)) {
            const auto word = match[1].str();
            if (word == "graph") graph.attributes = attributes_in(match[2]);
            if (word != "graph" && word != "node" && word != "edge")
                graph.vertices[unquoted(word)] = attributes_in(match[2]);
        }
    }
    return graph;
}

ReadGraph read_view(const Model& model, const Call& call) {
    return read(to_dot(*draw(model, call).diagram));
}

std::vector<Call> graph_calls(const Model& model) {
    auto calls = typical_calls(model);
    std::erase_if(calls, [](const Call& call) { return !find_view(call.view)->graph; });
    return calls;
}

const std::string linked = R"(
interlink: 1
taxonomy: none
themes: [{id: privacy, label: Privacy}]
sources: [{id: s, title: Source, kind: primary}]
technologies:
  - id: blockchain
    name: Blockchain
    weaknesses: [{phrase: Open ledgers, themes: [privacy], weight: 0.5, evidence: ["s#p. 1"]}]
    threats: [{phrase: Traced people, themes: [privacy], grade: inferred, evidence: ["s#p. 2"]}]
  - {id: iot, name: Internet of Things, threats: [{phrase: Spying, themes: [privacy], evidence: ["s#p. 4"]}]}
functions: [{id: trade, name: Trade}, {id: release, name: Release, part_of: [trade]}]
enablers: [{id: law, name: Law, status: partial}]
links:
  - {from: blockchain, to: iot, kind: requires, weight: 0.8, grade: inferred, evidence: ["s#p. 3"]}
  - {from: iot, to: release, kind: supports, horizon: future}
  - {from: iot, to: blockchain, kind: influences, sign: -1}
  - {from: law, to: privacy, kind: mitigates}
)";

}  // namespace

TEST_CASE("a link keeps its direction in the full map, and says what it stands for") {
    const auto graph = read_view(model_of(linked), {"interlinkage", {}});
    CHECK(graph.directed);
    CHECK(graph.attributes.at("layout") == "sfdp");
    const auto* requires_link = graph.find("technology/blockchain", "technology/iot", "requires");
    REQUIRE(requires_link != nullptr);
    const auto& facts = requires_link->attributes;
    CHECK(facts.count("dir") == 0);
    CHECK(facts.at("relation_weight") == "0.8");
    CHECK(facts.at("confidence") == "0.6");
    CHECK(facts.at("grade") == "inferred");
    CHECK(facts.at("evidence") == "s#p. 3");
    CHECK(facts.count("weight") == 0);
    CHECK(graph.find("technology/iot", "technology/blockchain", "influences")->attributes.at("sign") == "-1");
    CHECK(graph.find("technology/iot", "function/release", "supports")->attributes.at("horizon") == "future");
    CHECK(graph.find("enabler/law", "theme/privacy", "mitigates") != nullptr);
    CHECK(graph.find("function/release", "function/trade", "part-of") != nullptr);
    const auto& has = graph.find("technology/blockchain", "theme/privacy", "has")->attributes;
    CHECK(has.at("dir") == "none");
    CHECK(has.at("quadrant") == "weakness|threat");
    CHECK(has.at("weaknesses") == "1");
    CHECK(has.at("grade") == "stated|inferred");
    CHECK(has.at("evidence") == "s#p. 1|s#p. 2");
    CHECK(graph.vertices.at("technology/iot").at("text") == "Internet of Things");
    CHECK(graph.vertices.at("enabler/law").at("status") == "partial");
}

TEST_CASE("a phrase carries its quadrant, weight, confidence, grade, themes and places") {
    const auto graph = read_view(model_of(linked), {"theme", {"privacy"}});
    const auto& facts = graph.vertices.at("factor/blockchain/weaknesses/open-ledgers");
    CHECK(facts.at("kind") == "factor");
    CHECK(facts.at("text") == "Open ledgers");
    CHECK(facts.at("technology") == "technology/blockchain");
    CHECK(facts.at("quadrant") == "weakness");
    CHECK(facts.at("themes") == "theme/privacy");
    CHECK(facts.at("weight") == "0.5");
    CHECK(facts.at("grade") == "stated");
    CHECK(facts.at("evidence") == "s#p. 1");
    CHECK(graph.find("technology/blockchain", "factor/blockchain/weaknesses/open-ledgers", "has") != nullptr);
    // The enabler answers the theme, to the left of which it may not stand.
    const auto* answers = graph.find("theme/privacy", "enabler/law", "answers");
    REQUIRE(answers != nullptr);
    CHECK(answers->attributes.at("dir") == "back");
    CHECK(answers->attributes.at("source") == "enabler/law");
    CHECK(answers->attributes.at("target") == "theme/privacy");
}

TEST_CASE("a technology that is added changes no name and no other byte of the figures") {
    for (const auto& name : shipped_names()) {
        const auto model = shipped(name);
        auto data = *model.dataset;
        Technology first;
        first.id = "aaa";
        first.name = "First";
        data.technologies.insert(data.technologies.begin(), first);
        const auto grown = compiled(std::move(data));
        for (const auto& call : graph_calls(model)) {
            INFO(name << " " << call.view);
            CHECK(to_dot(*draw(model, call).diagram) == to_dot(*draw(grown, call).diagram));
        }
    }
}

TEST_CASE("vertices are named by kind and id, edges have a kind, and ends that are turned are said") {
    const std::regex named("(technology|theme|function|enabler|factor|pairing|contribution)/[a-z0-9/-]+(@[a-z]+)?");
    for (const auto& name : shipped_names()) {
        const auto model = shipped(name);
        for (const auto& call : every_call(model)) {
            if (!find_view(call.view)->graph) continue;
            const auto graph = read_view(model, call);
            INFO(name << " " << call.view);
            for (const auto& [vertex, facts] : graph.vertices) {
                INFO(vertex);
                CHECK((vertex == "nothing" || std::regex_match(vertex, named)));
                if (facts.count("entity") > 0) CHECK(vertex.substr(0, vertex.find('@')) == facts.at("entity"));
            }
            for (const auto& edge : graph.edges) {
                INFO(edge.tail << " " << edge.head);
                CHECK(graph.vertices.count(edge.tail) + graph.vertices.count(edge.head) == 2);
                CHECK(edge.attributes.count("kind") == 1);
                if (edge.attributes.count("source") == 0) continue;
                CHECK(edge.attributes.at("source") == edge.head);
                CHECK(edge.attributes.at("target") == edge.tail);
            }
        }
    }
}

TEST_CASE("charts name their rows, columns, marks and phrases by the author's ids") {
    const auto model = model_of(linked);
    const auto svg = [&](const Call& call) { return figure(model, call).svg; };
    CHECK_THAT(svg({"shared-threats", {}}),
               Contains(R"(<g class="heading" data-column="technology/iot">)") &&
                   Contains(R"(data-row="theme/privacy" data-column="technology/blockchain")"));
    CHECK_THAT(svg({"pairs", {}}), Contains(R"(data-row="technology/iot" data-column="technology/blockchain")"));
    CHECK_THAT(svg({"incidence", {}}), Contains(R"(data-id="theme/privacy technology/iot")"));
    CHECK_THAT(svg({"ranks", {}}), Contains(R"(data-id="pairing/blockchain/iot")"));
    CHECK_THAT(svg({"influence", {}}), Contains(R"(data-id="technology/iot")"));
    CHECK_THAT(figure(shipped("minimal"), {"network-relation", {}}).svg, Contains(R"(data-id="technology/ledger")"));
    CHECK_THAT(svg({"swot", {"iot"}}), Contains(R"(data-id="factor/iot/threats/spying")"));
}

TEST_CASE("what is said for readers changes nothing in the drawing") {
    const auto model = shipped("renewable-energy");
    std::vector<LayoutRequest> requests;
    for (const auto& call : graph_calls(model)) {
        auto diagram = *draw(model, call).diagram;
        requests.push_back({diagram.name, to_dot(diagram), diagram.engine});
        for (auto& vertex : diagram.vertices) vertex.facts.clear();
        for (auto& edge : diagram.edges) edge.facts.clear();
        requests.push_back({diagram.name, to_dot(diagram), diagram.engine});
    }
    LayoutOptions options;
    options.worker = INTERLINK_LAYOUT_WORKER;
    const auto layouts = layout_all(requests, options);
    for (std::size_t i = 0; i + 1 < layouts.size(); i += 2) {
        INFO(requests[i].name);
        REQUIRE(layouts[i].ok());
        CHECK(layouts[i].drawing == layouts[i + 1].drawing);
    }
}
