#include "support/catch.hpp"
#include "visualizations/samples.hpp"

#include <chrono>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace interlink {
namespace {

LayoutResult drawn(const Diagram& diagram, const LayoutOptions& options = samples::worker_options()) {
    return layout_svg({diagram.name, to_dot(diagram), diagram.engine}, options);
}

pugi::xml_document parsed(const std::string& svg) {
    pugi::xml_document document;
    REQUIRE(document.load_string(svg.c_str()));
    return document;
}

void collect(pugi::xml_node node, std::multiset<std::string>& texts, std::multiset<std::string>& ids) {
    if (std::string_view(node.name()) == "text") texts.emplace(node.text().get());
    if (const auto id = node.attribute("id")) ids.emplace(id.value());
    for (const auto child : node.children()) collect(child, texts, ids);
}

Diagram dense(std::size_t vertices, std::size_t edges_each) {
    Diagram diagram;
    diagram.name = "dense";
    for (std::size_t i = 0; i < vertices; ++i) {
        DiagramVertex vertex;
        vertex.id = fmt::format("v{}", i);
        diagram.vertices.push_back(vertex);
    }
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < vertices * edges_each; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        DiagramEdge edge;
        edge.from = fmt::format("v{}", (state >> 33) % vertices);
        edge.to = fmt::format("v{}", (state >> 13) % vertices);
        diagram.edges.push_back(edge);
    }
    return diagram;
}

const std::vector<std::string> hostile_names{"</text><script>alert(1)</script>",
                                             "\\N \\G \\E \\n \\l \\r \\\\",
                                             "ends in a backslash\\",
                                             "quote \" and backslash-quote \\\"",
                                             "<b>bold</b>",
                                             "<<table><tr><td>x</td></tr></table>>",
                                             "&amp; &#60; &lt;script&gt; &copy;",
                                             "]]> <!-- -->",
                                             "{a|b} [c] ; -> --",
                                             "node",
                                             "subgraph cluster_0",
                                             "%3",
                                             "日本語 Ελληνικά Кириллица é",
                                             std::string(300, 'x')};

}  // namespace

TEST_CASE("Hostile names come out of the layout as they went in") {
    Diagram diagram;
    diagram.name = "</svg><script>";
    for (const auto& name : hostile_names) {
        DiagramVertex vertex;
        vertex.id = vertex.label = vertex.tooltip = name;
        vertex.kind = "technology\" onload=\"x";
        vertex.url = "javascript:alert(1)";
        diagram.vertices.push_back(vertex);
    }
    for (std::size_t i = 1; i < hostile_names.size(); ++i) {
        DiagramEdge edge;
        edge.from = hostile_names[0];
        edge.to = edge.label = hostile_names[i];
        diagram.edges.push_back(edge);
    }
    diagram.clusters.push_back({hostile_names[1], {hostile_names[2], hostile_names[3]}});
    for (const auto engine : {Engine::dot, Engine::neato, Engine::sfdp}) {
        diagram.engine = engine;
        const auto layout = drawn(diagram);
        INFO(to_string(engine) << ": " << layout.problem);
        REQUIRE(layout.ok());
        const auto figure = diagram_figure({diagram.name, "title", "", "", ""}, "", layout);
        CHECK(figure.svg.find("<script") == std::string::npos);
        CHECK(figure.svg.find("javascript") == std::string::npos);
        const auto document = parsed(figure.svg);
        CHECK_FALSE(document.select_node("//@onload"));
        std::multiset<std::string> texts, ids;
        collect(document.document_element(), texts, ids);
        // Graphviz draws runs of blanks as they are; each name is a vertex's label, and the edges' but the first.
        for (const auto& name : hostile_names) CHECK(texts.count(name) >= 1);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    }
}

TEST_CASE("Tooltips and labels show every escape, quote and sign as it was written") {
    const std::vector<std::string> texts{R"(C:\Network\Games\Edge\Tail\Head\Label\last\right)",
                                         R"(\N\G\E\T\H\L\l\r\n)",
                                         R"(\\server\share\)",
                                         R"(a "quoted" 'word')",
                                         "<b>bold</b> &amp; &lt;i&gt;",
                                         "🚢 emoji 漢字",
                                         std::string(3000, 'W') + "\\N"};
    for (const auto engine : {Engine::dot, Engine::neato, Engine::sfdp}) {
        for (const auto& text : texts) {
            const auto label = text.size() > 1000 ? "long" : text;  // no drawing is that wide
            Diagram diagram;
            diagram.name = "tips";
            diagram.engine = engine;
            for (const char* id : {"a", "b"}) {
                DiagramVertex vertex;
                vertex.id = id;
                vertex.label = label;
                vertex.tooltip = text;
                vertex.facts = {{"text", text}};
                diagram.vertices.push_back(vertex);
            }
            DiagramEdge edge;
            edge.from = "a";
            edge.to = "b";
            edge.label = label;
            edge.tooltip = text;
            diagram.edges.push_back(edge);
            if (engine == Engine::dot) diagram.clusters = {{label, {"a"}, "#f6f7f9", "together"}};
            const auto layout = drawn(diagram);
            INFO(to_string(engine) << " " << text.substr(0, 60) << ": " << layout.problem);
            REQUIRE(layout.ok());
            const auto document = parsed(layout.drawing);
            const auto title = [&](const char* path) {
                return std::string(document.select_node(path).node().child("title").text().get());
            };
            CHECK(title("//g[@id='tips-v-a']") == text);
            CHECK(title("//g[@id='tips-e-a__b']") == text);
            if (engine == Engine::dot) CHECK(title("//g[@id='tips-c-together']") == label);
            std::multiset<std::string> shown, ids;
            collect(document.document_element(), shown, ids);
            CHECK(shown.count(label) >= 3);
        }
    }
}

TEST_CASE("The ends of every edge are found by its classes, and in the graph's own figure alone") {
    for (const char* name : {"theme-a", "theme-a-v-b"}) {
        auto diagram = samples::theme_view();
        diagram.name = name;
        const auto layout = drawn(diagram);
        REQUIRE(layout.ok());
        const auto document = parsed(layout.drawing);
        const std::string graph = document.select_node("//g[@class='graph']").node().attribute("id").value();
        REQUIRE(graph == std::string(name) + "-graph");
        const auto prefix = graph.substr(0, graph.size() - 5) + "v-";
        std::size_t edges = 0;
        for (const auto& found : document.select_nodes("//g[starts-with(@class, 'edge ')]")) {
            std::istringstream classes(found.node().attribute("class").value());
            std::size_t ends = 0;
            for (std::string word; classes >> word;) {
                const std::size_t start = word.starts_with("from-") ? 5 : word.starts_with("to-") ? 3 : 0;
                if (start == 0) continue;
                ++ends;
                INFO(word);
                CHECK(document.select_node(("//g[@id='" + prefix + word.substr(start) + "']").c_str()));
            }
            CHECK(ends == 2);
            ++edges;
        }
        CHECK(edges == diagram.edges.size());
    }
}

TEST_CASE("Control characters and broken text in names do no harm") {
    Diagram diagram;
    diagram.name = "broken";
    for (const char* name : {"a\x1b[31m", "\xff\xfe", "line\nbreak", "tab\there", "\u202eabc", " ", "\r"}) {
        DiagramVertex vertex;
        vertex.id = name;
        diagram.vertices.push_back(vertex);
    }
    const auto layout = drawn(diagram);
    INFO(layout.problem);
    REQUIRE(layout.ok());
    CHECK(layout.drawing.find('\x1b') == std::string::npos);
    parsed(layout.drawing);
}

TEST_CASE("A layout that takes too long is ended and says so") {
    auto options = samples::worker_options();
    options.deadline = std::chrono::milliseconds(200);
    const auto start = std::chrono::steady_clock::now();
    const auto layout = drawn(dense(3000, 5), options);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    CHECK_FALSE(layout.ok());
    CHECK(layout.problem == "the layout took longer than 0.2 s");
    CHECK(layout.drawing.empty());
    CHECK(taken.count() < 5.0);
    CHECK_THROWS_AS(diagram_figure({}, "", layout), std::invalid_argument);
}

TEST_CASE("A drawing is the same bytes every time, alone or beside others") {
    const auto hub = samples::hub();
    auto map = dense(120, 2);
    map.engine = Engine::sfdp;
    const std::vector<LayoutRequest> requests{{hub.name, to_dot(hub), hub.engine},
                                              {"dense", to_dot(map), map.engine},
                                              {"theme", to_dot(samples::theme_view()), Engine::dot}};
    auto options = samples::worker_options();
    options.at_once = 3;
    const auto together = layout_all(requests, options);
    REQUIRE(together.size() == 3);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        INFO(together[i].problem);
        REQUIRE(together[i].ok());
        CHECK(together[i].drawing == layout_svg(requests[i], samples::worker_options()).drawing);
    }
}

TEST_CASE("A theme's view is readable on a page and says its letters") {
    const auto diagram = samples::theme_view();
    const auto layout = drawn(diagram);
    REQUIRE(layout.ok());
    const auto figure = diagram_figure({diagram.name, "A title", "A caption", "A source", "alt"}, "", layout);
    CHECK(figure.warnings.empty());
    CHECK(figure.legibility.effective_pt >= 7);
    CHECK(figure.legibility.letters_ok);
    CHECK(figure.legibility.line_contrast_min >= 3);
}

TEST_CASE("A map that shrinks on its page says how far") {
    const auto layout = drawn(dense(60, 2));
    REQUIRE(layout.ok());
    const auto figure = diagram_figure({"dense", "", "", "", ""}, "", layout, *parse_page("60x60"));
    CHECK(figure.legibility.effective_pt < 7);
    CHECK(figure.legibility.width_pt == Approx(60 * 72 / 25.4).margin(0.01));
    REQUIRE_FALSE(figure.warnings.empty());
    CHECK(figure.warnings[0].find("text shrinks to") != std::string::npos);
}

TEST_CASE("Links to https and anchors survive, with their tooltips") {
    Diagram diagram;
    diagram.name = "links";
    DiagramVertex vertex;
    vertex.id = "a";
    vertex.url = "https://example.org/?a=1&b=2";
    vertex.tooltip = "more about a";
    diagram.vertices.push_back(vertex);
    const auto layout = drawn(diagram);
    REQUIRE(layout.ok());
    const auto document = parsed(layout.drawing);
    const auto node = document.select_node("//g[@id='links-v-a']").node();
    CHECK(node.child("a").attribute("href").value() == vertex.url);
    CHECK(node.child("title").text().get() == vertex.tooltip);
}

TEST_CASE("Text is measured by our own tables: an accent does not widen a box") {
    const auto box_width = [](const std::string& label) {
        Diagram diagram;
        diagram.name = "box";
        DiagramVertex vertex;
        vertex.id = label;
        diagram.vertices.push_back(vertex);
        return drawn(diagram).width;
    };
    CHECK(box_width("eeeeeeeeeeeeeeeeeeee") == box_width("éééééééééééééééééééé"));
}

TEST_CASE("What is no DOT, or no worker, is a problem in words") {
    CHECK(layout_svg({"x", "digraph {", Engine::dot}, samples::worker_options()).problem.find("not DOT") !=
          std::string::npos);
    CHECK(layout_svg({"x", "", Engine::dot}, samples::worker_options()).problem.find("not DOT") != std::string::npos);
    // A label that Graphviz cannot parse: it would succeed and show the vertex's name.
    CHECK_FALSE(layout_svg({"x", "digraph { a [label=<<b>>] }", Engine::dot}, samples::worker_options()).ok());
    auto options = samples::worker_options();
    options.worker = "/nonexistent";
    CHECK(layout_svg({"x", "digraph {}", Engine::dot}, options).problem.find("could not start") != std::string::npos);
    // A program that knows nothing of layouts, and reads nothing while megabytes are sent to it.
    options.worker = "/bin/false";
    CHECK_FALSE(layout_svg({"x", std::string(8 << 20, ' '), Engine::dot}, options).ok());
    options.worker = "/bin/true";
    CHECK_FALSE(layout_svg({"x", "digraph {}", Engine::dot}, options).ok());
}

TEST_CASE("A drawing of absurd size is no drawing") {
    const auto layout =
        layout_svg({"x", "digraph { a [width=500, height=1] }", Engine::dot}, samples::worker_options());
    CHECK(layout.problem.find("came out") != std::string::npos);
}

}  // namespace interlink
