#include <interlink/edge_list.hpp>

#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

using namespace interlink;

namespace {

std::vector<std::string> problems(std::string_view text) {
    std::vector<std::string> found;
    const auto result = load_edge_list_text(text, "x.el");
    CHECK_FALSE(result.graph);
    for (const auto& d : result.diagnostics) {
        CHECK(d.file == "x.el");
        found.push_back(fmt::format("{} {}:{}", d.code, d.line, d.column));
    }
    return found;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is two names and a weight with blanks between, and names with blanks in quotes") {
    const auto graph = load_edge_list_text(
                           "\xef\xbb\xbf# two ways\r\na b\r\n\n  b\t c  0.5 # half\n\"a b\" c 2e1\n\"\"\"q\" a", "x.el")
                           .graph.value();
    CHECK(graph.vertices == std::vector<std::string>{"a", "b", "c", "a b", "\"q"});
    REQUIRE(graph.edges.size() == 4);
    CHECK(graph.edges[0].weight == 1);
    CHECK(graph.edges[1].from == 1);
    CHECK(graph.edges[1].to == 2);
    CHECK(graph.edges[1].weight == 0.5);
    CHECK(graph.edges[2].from == 3);
    CHECK(graph.edges[2].weight == 20);
    CHECK(graph.path == "x.el");
    CHECK(graph.hash.size() == 64);
}

TEST_CASE("a heading is passed over in the first line alone") {
    CHECK(load_edge_list_text("Source,Target,Weight\na,b,2\n", "x.csv").graph->edges.size() == 1);
    CHECK(load_edge_list_text("from to\nfrom to\n", "x.csv").graph->edges.size() == 1);
    CHECK(problems("a b 1\nfrom to weight\n") == Problems{"IL0301 2:9"});
}

TEST_CASE("every problem of a list is told with its place") {
    CHECK(problems("a b 1\na b x\na b 0\na b -1\na b inf\na b 1e101\nä ö nan\n") ==
          Problems{"IL0301 2:5", "IL0303 3:5", "IL0303 4:5", "IL0303 5:5", "IL0303 6:5", "IL0303 7:5"});
    CHECK(problems("a b 1\n\"a b\n\"a\"b c\na, b\n\"\" a\nc,d\n") ==
          Problems{"IL0401 2:1", "IL0402 3:4", "IL0406 4:1", "IL0309 5:1", "IL0406 6:1"});
    CHECK(problems("a,b\n,b\na,b,1\na,,2\nc d\n") == Problems{"IL0309 2:1", "IL0309 4:3", "IL0406 5:1"});
    CHECK(problems("a\n") == Problems{"IL0012 0:0"});
    CHECK(problems("a b\n\xff c\n") == Problems{"IL0013 2:1"});
    CHECK(problems("# nothing\n") == Problems{"IL0012 0:0"});
    CHECK(problems("") == Problems{"IL0012 0:0"});
}

TEST_CASE("a list keeps to the limits of data sets") {
    LoadLimits limits;
    limits.values = 4;
    CHECK(load_edge_list_text("a b\nb c\n", "x.el", limits).graph);
    CHECK(load_edge_list_text("a b\nb c\nc a\n", "x.el", limits).diagnostics.front().code == "IL0015");
    limits = {};
    limits.text_length = 3;
    CHECK(load_edge_list_text("abc b\n", "x.el", limits).graph);
    CHECK(load_edge_list_text("abcd b\n", "x.el", limits).diagnostics.front().code == "IL0310");
    limits = {};
    limits.file_bytes = 3;
    CHECK(load_edge_list_text("a b", "x.el", limits).graph);
    CHECK(load_edge_list_text("a b\n", "x.el", limits).diagnostics.front().code == "IL0005");
    CHECK(load_edge_list("/nowhere/at-all.el").diagnostics.front().code == "IL0001");
    const Folder folder;
    folder.write("x.el", "a b\n");
    CHECK(load_edge_list(folder.path() / "x.el").graph->edges.size() == 1);
    CHECK(load_edge_list(folder.path()).diagnostics.front().code == "IL0003");
}

TEST_CASE("a file is a list by its name, or by its first line where the name does not tell") {
    for (const char* name : {"x.el", "x.edges", "x.edgelist", "x.txt", "x.tsv", "x.csv"})
        CHECK(is_edge_list(name, "interlink: 1"));
    CHECK_FALSE(is_edge_list("x.yaml", "a b"));
    for (const char* list : {"a b", "# c\n\n a b 1\n", "\"x y\",b", "a,b,0.5", "Source;Target;Type;Weight",
                             "1\t2\t3\t4", "% sym unweighted\n1 2", "a b {'weight': 3}", "1 2 3 4", "hub,node 1"})
        CHECK(is_edge_list("x", list));
    for (const char* other :
         {"interlink: 1", "# c\ninterlink: 1\n", "{interlink: 1}", "---\na b", "- a b", "a", "", "a b c d", "title : x",
          "%YAML 1.2\ntitle: x", "title: a, b", "a sentence of many words"}) {
        INFO(other);
        CHECK_FALSE(is_edge_list("x", other));
    }
}
