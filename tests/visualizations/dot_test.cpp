#include <interlink/visualizations/diagram.hpp>

#include "support/catch.hpp"

namespace interlink {
namespace {

using interlink::test::Contains;

Diagram of(std::vector<DiagramVertex> vertices, std::vector<DiagramEdge> edges = {}) {
    Diagram diagram;
    diagram.name = "test";
    diagram.vertices = std::move(vertices);
    diagram.edges = std::move(edges);
    return diagram;
}

DiagramVertex vertex(std::string id) {
    DiagramVertex result;
    result.id = std::move(id);
    return result;
}

DiagramEdge edge(std::string from, std::string to) {
    DiagramEdge result;
    result.from = std::move(from);
    result.to = std::move(to);
    return result;
}

}  // namespace

TEST_CASE("Everything that Graphviz would read into a label is escaped") {
    CHECK(dot_text("\\N") == "\\\\N");
    CHECK(dot_text("a\nb") == "a\\nb");
    CHECK(dot_text("<b>&amp;") == "&lt;b&gt;&amp;amp;");
    CHECK(dot_text("\x07\xfe") == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("Only https addresses and anchors are links") {
    CHECK(safe_url("https://example.org/a?b=c&d#e"));
    CHECK(safe_url("#theme-cyber"));
    for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:x", "http://example.org", "data:text/html,x",
                            "file:///x", "//example.org", "https://", "#", "", " https://example.org", "https://a b",
                            "https://a\"onload=x", "https://a\n", "java\tscript:x"})
        CHECK_FALSE(safe_url(url));
}

TEST_CASE("The same diagram is the same DOT") {
    const auto diagram = of({vertex("a"), vertex("b")}, {edge("a", "b")});
    const auto dot = to_dot(diagram);
    CHECK(dot == to_dot(diagram));
    CHECK(dot.find("a -> b") != std::string::npos);
    CHECK(dot.find("dpi") == std::string::npos);
    CHECK(dot.find("start") == std::string::npos);
}

TEST_CASE("An undirected diagram is an undirected graph") {
    auto line = edge("a", "b");
    line.directed = false;
    auto diagram = of({vertex("a"), vertex("b")}, {line});
    diagram.engine = Engine::neato;
    CHECK(to_dot(diagram).find("a -- b") != std::string::npos);
}

TEST_CASE("The engine stands in the graph, so that plain Graphviz draws the figure again") {
    for (const auto engine : {Engine::dot, Engine::neato, Engine::sfdp}) {
        auto diagram = of({vertex("a")});
        diagram.engine = engine;
        CHECK_THAT(to_dot(diagram), Contains("layout=" + std::string(to_string(engine)) + ","));
    }
}

TEST_CASE("A vertex is called by its name, and of equal names the later get another") {
    auto one = vertex("1"), two = vertex("2");
    one.name = two.name = "theme/privacy";
    auto line = edge("1", "2");
    line.kind = "about cycle";
    const auto dot = to_dot(of({one, two}, {line}));
    CHECK_THAT(dot, Contains("\t\"theme/privacy\" -> \"theme/privacy_\" ["));
    CHECK_THAT(dot, Contains("id=\"test-v-theme_privacy\"") && Contains("id=\"test-v-theme_privacy_\""));
    CHECK_THAT(dot, Contains("id=\"test-e-theme_privacy__about__theme_privacy_\""));
}

TEST_CASE("An edge that goes backwards keeps its direction") {
    auto line = edge("a", "b");
    line.backwards = true;
    const auto dot = to_dot(of({vertex("a"), vertex("b")}, {line}));
    CHECK_THAT(dot, Contains("\tb -> a [source=a, target=b, ") && Contains(", dir=back]"));
    CHECK_THAT(dot, Contains("from-a to-b"));
    line.directed = false;
    CHECK_THAT(to_dot(of({vertex("a"), vertex("b")}, {line})),
               Contains("\tb -> a [source=a, target=b, ") && Contains(", dir=none]"));
}

TEST_CASE("All vertices stand outside of ranks and clusters with what is known of them") {
    auto a = vertex("a");
    a.rank = "first";
    auto diagram = of({a, vertex("b")});
    diagram.clusters = {{"A cluster", {"b"}}};
    const auto dot = to_dot(diagram);
    CHECK_THAT(dot, Contains("\n\ta [label=a, ") && Contains("\n\tb [label=b, "));
    CHECK_THAT(dot, Contains("\n\t\ta;\n") && Contains("\n\t\tb;\n"));
}

TEST_CASE("What is known of a vertex or edge is written as it is, with two backslashes for one") {
    auto a = vertex("a");
    a.facts = {{"kind", "node"}, {"text", "C:\\Network \"<b>\" & ü"}, {"empty", ""}, {"weight", "0.5"}, {"sign", "-1"}};
    CHECK_THAT(to_dot(of({a})),
               Contains(R"([kind="node", text="C:\\Network \"<b>\" & ü", weight=0.5, sign=-1, label=a)"));
}

TEST_CASE("Two vertices of one id and edges into nothing are the caller's mistake") {
    CHECK_THROWS_AS(to_dot(of({vertex("a"), vertex("a")})), std::invalid_argument);
    CHECK_THROWS_AS(to_dot(of({vertex("a")}, {edge("a", "b")})), std::invalid_argument);
    auto diagram = of({vertex("a")});
    diagram.clusters = {{"cluster", {"b"}}};
    CHECK_THROWS_AS(to_dot(diagram), std::invalid_argument);
}

TEST_CASE("Ids that look alike in an SVG stay apart") {
    const auto dot = to_dot(of({vertex("a/b"), vertex("a b"), vertex("a_b")}));
    CHECK(dot.find("\"test-v-a_b\"") != std::string::npos);
    CHECK(dot.find("\"test-v-a_b_\"") != std::string::npos);
    CHECK(dot.find("\"test-v-a_b__\"") != std::string::npos);
}

TEST_CASE("A colour that is none gives way to one that is") {
    auto odd = vertex("a");
    odd.ink = {"red\" onload=\"x", "url(#a)", ""};
    const auto dot = to_dot(of({odd}));
    CHECK(dot.find("onload") == std::string::npos);
    CHECK(dot.find("url(") == std::string::npos);
}

TEST_CASE("Engines have names") {
    for (const auto engine : {Engine::dot, Engine::neato, Engine::sfdp})
        CHECK(parse_engine(to_string(engine)) == engine);
    CHECK_FALSE(parse_engine("circo"));
}

}  // namespace interlink
