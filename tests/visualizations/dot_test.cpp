#include <interlink/visualizations/diagram.hpp>

#include <catch2/catch.hpp>

namespace interlink {
namespace {

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
