// Tables of edges cell by cell: separators, quotes, comments, line ends, numbers. Expectations are read off the text.
#include "dataset/edges_of.hpp"

using namespace interlink;
using interlink::test::Contains;

TEST_CASE("one separator a file: names may have blanks where commas, semicolons or tabs separate") {
    const EdgeLines expected{"hub-node 1 1", "hub-node 2 1"};
    CHECK(edges_of("Source,Target\nhub,node 1\nhub,node 2\n") == expected);
    CHECK(edges_of("Source;Target\nhub;node 1\nhub;node 2\n") == expected);
    CHECK(edges_of("Source\tTarget\nhub\tnode 1\nhub\tnode 2\n") == expected);
    CHECK(edges_of("hub,node 1\nhub,node 2\n") == expected);
    CHECK(edges_of("hub, node 1 \n hub ,node 2\n") == expected);
    CHECK(edges_of("hub \"node 1\"\nhub \"node 2\"\n") == expected);
    CHECK(edges_of("sep=;\nhub;node 1\nhub;node 2\n") == expected);
}

TEST_CASE("the separator is the one that all lines have, whatever else stands in the cells") {
    CHECK(edges_of("Smith, John\tDoe, Jane\t2\nDoe, Jane\tRoe; R.\t1\n") ==
          EdgeLines{"Smith, John-Doe, Jane 2", "Doe, Jane-Roe; R. 1"});
    CHECK(edges_of("Source,Target,Tags\na,b,x;y\na,c,z\n") == EdgeLines{"a-b 1", "a-c 1"});
    CHECK(edges_of("a;b;0,5\nb;c;1,25\n") == EdgeLines{"a-b 0.5", "b-c 1.25"});
    // Public collections mix blanks and tabs between numbers.
    CHECK(edges_of("% asym posweighted\n% 2 3 3\n1 2\t3\t1082008561\n2 3\t1\t1082008562\n") ==
          EdgeLines{"1-2 3", "2-3 1"});
}

TEST_CASE("quotes are those of RFC 4180, doubled ones and separators and line ends inside") {
    CHECK(edges_of("\"a\";\"b\"\n\"b, c\";\"say \"\"hi\"\"\"\n") == EdgeLines{"a-b 1", "b, c-say \"hi\" 1"});
    CHECK(edges_of("\"Source\",\"Target\"\n\"a;b\",\"two\nlines\"\n") == EdgeLines{"a;b-two\nlines 1"});
    CHECK(edges_of("Source,Target\nDwayne \"The Rock\",Vin\n") == EdgeLines{"Dwayne \"The Rock\"-Vin 1"});
}

TEST_CASE("CR, LF and CRLF end lines, and a byte-order mark is passed") {
    for (const std::string_view text : {"a,b\nc,d\n", "a,b\rc,d\r", "a,b\r\nc,d\r\n",
                                        "\xef\xbb\xbf"
                                        "a,b\nc,d",
                                        "a b\rc d\r", "a b\r\n\r\nc d"})
        CHECK(edges_of(text) == EdgeLines{"a-b 1", "c-d 1"});
}

TEST_CASE("# begins a comment, % at the beginning of a line too, and names may have both inside") {
    CHECK(edges_of("% Pajek says\n# and SNAP\na b 2 # trailing\n#c d\nC# F# 3\n50% half\n") ==
          EdgeLines{"a-b 2", "C#-F# 3", "50%-half 1"});
    CHECK(edges_of("# head\nC#,F#\n% more\nb,#tag\n") == EdgeLines{"C#-F# 1", "b-#tag 1"});
    CHECK(notes_of("a,b\n#climate,#energy\n# remark, of two\n", "edge-list-comments") ==
          "1 line that begins with # has the form of an edge and was read as a comment: a name that begins with # "
          "stands in "
          "double quotes.\n");
    CHECK(edges_of("a,b\n\"#climate\",\"#energy\"\n") == EdgeLines{"a-b 1", "#climate-#energy 1"});
}

TEST_CASE("a # between blanks in a cell could be a name or a comment, which is asked") {
    CHECK_THAT(error_of("a,b\na,c # half\n"),
               Contains("IL0402 2: 'c # half' holds a # between blanks") && Contains("line of its own"));
    CHECK(edges_of("a,b\n# half\na,c\n") == EdgeLines{"a-b 1", "a-c 1"});
    CHECK(edges_of("a,b\na,\"c # half\"\na,area #51\n") == EdgeLines{"a-b 1", "a-c # half 1", "a-area #51 1"});
}

TEST_CASE("blanks around a name are none of it, so one vertex has one name") {
    const auto graph = load_edge_list_text("a,b\n a ,c\n\" a\",d\n\u00a0a,e\n", "x.csv").graph.value();
    CHECK(graph.vertices == std::vector<std::string>{"a", "b", "c", "d", "e"});
}

TEST_CASE("a vertex alone on a line has no edges") {
    const std::vector<std::string> expected{"a", "b", "node 3", "d"};
    CHECK(load_edge_list_text("a,b\nnode 3,\nd\n", "x.csv").graph->vertices == expected);
    CHECK(load_edge_list_text("a,b\n\"node 3\"\nd,,\n", "x.csv").graph->vertices == expected);
    CHECK(load_edge_list_text("a b\n\"node 3\"\nd\n", "x.csv").graph->vertices == expected);
    CHECK(load_edge_list_text("Source,Target,Weight\na,b,1\nnode 3,,\nd\n", "x.csv").graph->vertices == expected);
}

TEST_CASE("a line with another separator than the file is told, and both readings that the hint offers load") {
    CHECK_THAT(error_of("a,b\nc d\n"), Contains("IL0406 2: a comma separates in this file, and 'c d' has none") &&
                                           Contains("put a comma between the ends") && Contains("double quotes"));
    CHECK(edges_of("a,b\nc,d\n").size() == 2);
    CHECK(load_edge_list_text("a,b\n\"c d\"\n", "x.csv").graph->vertices.back() == "c d");
    CHECK_THAT(error_of("a b\nb c\nc d\nd,e\n"), Contains("blanks separate in this file, and 'd,e' has none"));
    CHECK(edges_of("a b\nb c\nc d\nd e\n").size() == 4);
    CHECK_THAT(error_of("a b\nb c\nc d\nd, e\n"), Contains("'d,' ends in ','") && Contains("take it away"));
}

TEST_CASE("weights are any positive numbers, and a decimal comma is one where no comma separates") {
    CHECK(edges_of("a;b;0,5\nb;c;2\nc;d;1e-12\nd;e;3e20\n") == EdgeLines{"a-b 0.5", "b-c 2", "c-d 1e-12", "d-e 3e+20"});
    CHECK(edges_of("a\tb\t0,5\n") == EdgeLines{"a-b 0.5"});
    CHECK_THAT(error_of("a b 0,5\nb c 1,5\n"),
               Contains("IL0302 1: '0,5' has a decimal comma") && Contains("write 0.5"));
    CHECK(edges_of("a b 0.5\nb c 1.5\n") == EdgeLines{"a-b 0.5", "b-c 1.5"});
    CHECK(edges_of("a;b;0,5\nb;c;1,5\n") == EdgeLines{"a-b 0.5", "b-c 1.5"});
    CHECK_THAT(error_of("a;b;1.000\nb;c;2,5\n"),
               Contains("'2,5' has a decimal comma, and '1.000' on line 1 a decimal point"));
    CHECK(edges_of("a;b;1000\nb;c;2,5\n") == EdgeLines{"a-b 1000", "b-c 2.5"});
    CHECK(edges_of("Source,Target,Weight\na,b,\nb,c,2\n") == EdgeLines{"a-b 1", "b-c 2"});
    CHECK(notes_of("Source,Target,Weight\na,b,\nb,c,2\n", "edge-list-weights") ==
          "1 edge without a weight has weight 1.\n");
}

TEST_CASE("attributes as networkx writes them give the weight, and what else they hold is named") {
    CHECK(edges_of("a b {'weight': 3}\nb c {}\nc d {'weight': 0.5, 'year': 2001}\n") ==
          EdgeLines{"a-b 3", "b-c 1", "c-d 0.5"});
    CHECK(edges_of("a,b,{'weight': 3}\nb,c,{'weight': 2, 'tags': ['x', 'y'], 'note': \"it's\"}\n") ==
          EdgeLines{"a-b 3", "b-c 2"});
    CHECK(notes_of("a b {'weight': 3, 'year': 2001, 'kind': 'x'}\n", "edge-list-columns") ==
          "Attributes of edges that were not read: kind, year.\n");
    CHECK_THAT(error_of("a b {'weight': 3}\nb c {'weight' 3}\n"), Contains("neither a weight nor a dictionary"));
    CHECK_THAT(error_of("a b {'weight': 3}\nb c {'weight': 'much'}\n"), Contains("'much' is not a number"));
}

TEST_CASE("loops and parallel edges are kept as written") {
    CHECK(edges_of("a a 2\na b\nb a\na b 3\n") == EdgeLines{"a-a 2", "a-b 1", "b-a 1", "a-b 3"});
}
