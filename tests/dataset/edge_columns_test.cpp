// Which column is what: headings as public tables have them. Expectations are read off the text.
#include "dataset/edges_of.hpp"

using namespace interlink;
using interlink::test::Contains;

TEST_CASE("columns are found by their headings, in any case and order, and those that are not read are named") {
    CHECK(edges_of("Id,Weight,TARGET,Label,source\n0,2.5,b,x,a\n1,1,c,y,b\n") == EdgeLines{"a-b 2.5", "b-c 1"});
    CHECK(notes_of("Id,Weight,TARGET,Label,source\n0,2.5,b,x,a\n", "edge-list-columns") ==
          "Columns that were not read: 'Id' and 'Label'.\n");
    CHECK(edges_of("to from\nb a\n") == EdgeLines{"a-b 1"});
    CHECK(notes_of("Source,Target,Weight\na,b,1\n", "edge-list-columns").empty());
    CHECK(edges_of("Source,Target,Type,Id,Label,timeset,Weight\na,b,Undirected,0,,,1.0\nb,c,Undirected,1,,,2.0\n") ==
          EdgeLines{"a-b 1", "b-c 2"});
}

TEST_CASE("headings in other words are known, or told by the numbers below them") {
    for (const std::string_view heading :
         {"node1,node2,weight", "person1,person2,strength", "i,j,w", "source_id,target_id,count",
          "Sender,Receiver,Messages count", "FromNodeId,ToNodeId,weight", "from_station,to_station,value",
          "V1,V2,weight", "name_a,name_b,score", "Citing,Cited,n", "Character A,Character B,weight",
          "\"protein1\",\"protein2\",\"combined_score\"", "idfrom,idto,freq", "von,nach,Gewicht",
          "first,second,n_messages", "u,v,weight"}) {
        INFO(heading);
        CHECK(edges_of(fmt::format("{}\nanna,ben,3\nben,carl,2\n", heading)) == EdgeLines{"anna-ben 3", "ben-carl 2"});
    }
    CHECK(edges_of("node1;node2\nanna;ben\n") == EdgeLines{"anna-ben 1"});
    CHECK(edges_of("alpha beta\n1 2\n2 3\n") == EdgeLines{"1-2 1", "2-3 1"});
    CHECK(notes_of("person1;person2;strength\nanna;ben;3\n", "edge-list-columns") ==
          "Read by the headings: 'person1' and 'person2' are the ends of an edge, 'strength' its weight.\n");
    CHECK(edges_of("Group;Person\nx;anna\ny;ben\n") == EdgeLines{"x-anna 1", "y-ben 1"});
    CHECK(edges_of("name,friend\nanna,ben\nben,carl\n") == EdgeLines{"anna-ben 1", "ben-carl 1"});
}

TEST_CASE("a first row that could be an edge among the others is one") {
    CHECK(edges_of("a,b\nb,c\n").size() == 2);
    CHECK(edges_of("a b\nc d\n").size() == 2);
    CHECK(edges_of("a;b\nanna;ben\n").size() == 2);
    CHECK(edges_of("node1,node2\nnode2,node3\n").size() == 2);
    CHECK(edges_of("node1,node2\nnode3,node4\n").size() == 2);
    CHECK(edges_of("left right\nright wrong\n").size() == 2);
    CHECK(edges_of("parent child 2\nparent house 1\n").size() == 2);
    CHECK(edges_of("1,2\n2,3\n").size() == 2);
    CHECK(edges_of("0 1 2\n1 2 3\n") == EdgeLines{"0-1 2", "1-2 3"});
}

TEST_CASE("row numbers of R and pandas are no ends, and a heading in a comment counts") {
    const EdgeLines expected{"a-b 2", "b-c 3"};
    CHECK(edges_of("\"\",\"from\",\"to\",\"weight\"\n\"1\",\"a\",\"b\",2\n\"2\",\"b\",\"c\",3\n") == expected);
    CHECK(edges_of("\"\",\"V1\",\"V2\",\"w\"\n\"1\",\"a\",\"b\",2\n\"2\",\"b\",\"c\",3\n") == expected);
    CHECK(edges_of("\"from\" \"to\" \"weight\"\n\"1\" \"a\" \"b\" 2\n\"2\" \"b\" \"c\" 3\n") == expected);
    CHECK(edges_of(",source,target,weight\n0,a,b,2\n1,b,c,3\n") == expected);
    CHECK(edges_of(",0,1\n0,a,b\n1,b,c\n") == EdgeLines{"a-b 1", "b-c 1"});
    CHECK(edges_of("#node1\tnode2\tid\tcombined_score\na\tb\tx\t2\nb\tc\ty\t3\n") == expected);
    CHECK(edges_of("# Directed graph: x.txt\n# FromNodeId\tToNodeId\n0\t4\n0\t5\n") == EdgeLines{"0-4 1", "0-5 1"});
}

TEST_CASE("what could be read in two ways is an error that names the columns, and the hint loads") {
    CHECK_THAT(
        error_of("Source,Target,Strength,Count\na,b,1,2\n"),
        Contains("IL0405 1: each of the columns 'Strength' and 'Count' could be the weight") && Contains("to Weight"));
    CHECK(edges_of("Source,Target,Weight,Count\na,b,1,2\n") == EdgeLines{"a-b 1"});
    CHECK_THAT(error_of("Source,Target,From,To\na,b,c,d\n"),
               Contains("'Source', 'Target', 'From' and 'To' could be them"));
    CHECK(edges_of("Source,Target,Home,Away\na,b,c,d\n") == EdgeLines{"a-b 1"});
    CHECK_THAT(error_of("Source,Target,Weight,weight\na,b,1,2\n"), Contains("two columns are called Weight"));
    CHECK_THAT(
        error_of("Team,Player,Since,Goals\nx,y,1999,2\nz,y,2001,3\n"),
        Contains("IL0404 1: which columns are the ends of an edge? The first row names 'Team', 'Player', 'Since' and "
                 "'Goals'") &&
            Contains("to Source and Target"));
    CHECK(edges_of("Source,Target,Since,Goals\nx,y,1999,2\nz,y,2001,3\n") == EdgeLines{"x-y 1", "z-y 1"});
}

TEST_CASE("more than three columns without a heading are told with the heading to write, which loads") {
    CHECK_THAT(error_of("a b 1 7\nb c 2 8\n"), Contains("4 cells") && Contains("'Source Target Weight Column4'"));
    CHECK(edges_of("Source Target Weight Column4\na b 1 7\nb c 2 8\n") == EdgeLines{"a-b 1", "b-c 2"});
    CHECK_THAT(error_of("a;b;friend\nb;c;foe\n"),
               Contains("'friend' is not a number") && Contains("'Source;Target;Relation'"));
    CHECK(edges_of("Source;Target;Relation\na;b;friend\nb;c;foe\n") == EdgeLines{"a-b 1", "b-c 1"});
    CHECK_THAT(error_of("1 2 1082040961\n3 4 1082155839\n"),
               Contains("points in time") && Contains("'Source Target Time'"));
    CHECK(edges_of("Source Target Time\n1 2 1082040961\n3 4 1082155839\n") == EdgeLines{"1-2 1", "3-4 1"});
    CHECK(edges_of("Source Target Weight\n1 2 1082040961\n") == EdgeLines{"1-2 1082040961"});
    CHECK_THAT(error_of("Source,Target\na,b\na,b,2\n"), Contains("IL0406 3: the row has 3 cells, the heading has 2"));
}

TEST_CASE("a table of vertices is told to be one") {
    for (const std::string_view table : {"Id,Label\n1,Anna\n2,Ben\n", "Id;Label;Group\n1;Anna;x\n2;Ben;y\n",
                                         "node_id,name\n1,Anna\n2,Ben\n", "Id\tLabel\tWeight\n1\tAnna\t3\n"})
        CHECK_THAT(error_of(table), Contains("IL0404 1: this is a table of vertices (") && Contains("not of edges"));
}

TEST_CASE("directions that a table states are kept or told") {
    const std::string_view mixed = "Source,Target,Type\na,b,Directed\nb,c,undirected\nc,d,UNDIRECTED\n";
    const auto graph = load_edge_list_text(mixed, "x.csv").graph.value();
    CHECK(graph.edges[0].direction == PlainDirection::directed);
    CHECK(graph.edges[1].direction == PlainDirection::undirected);
    CHECK_THAT(notes_of(mixed, "edge-list-direction"), Contains("1 edge is Directed, 2 edges are Undirected"));
    CHECK_THAT(notes_of("Source,Target,Type\na,b,Directed\n", "edge-list-direction"), Contains("--directed keeps"));
    CHECK_THAT(notes_of("# Directed graph (each pair once)\n1 2\n", "edge-list-direction"),
               Contains("--directed keeps"));
    CHECK_THAT(notes_of("% asym unweighted\n1 2\n", "edge-list-direction"), Contains("--directed keeps"));
    CHECK(notes_of("% sym unweighted\n1 2\n", "edge-list-direction").empty());
    CHECK_THAT(notes_of("Source,Target,Type\na,b,friend\n", "edge-list-columns"), Contains("'Type'"));
    CHECK_THAT(error_of("Source,Target,Type\na,b,Directed\nb,c,mutual\n"),
               Contains("Directed or Undirected, not 'mutual'"));
}

TEST_CASE("two sides that number their vertices apart are told apart") {
    const auto graph = load_edge_list_text("% bip unweighted\n1 1\n1 2\n2 1\n", "out.x").graph.value();
    CHECK(graph.vertices == std::vector<std::string>{"1 (left)", "1 (right)", "2 (right)", "2 (left)"});
    CHECK_FALSE(notes_of("% bip unweighted\n1 1\n", "edge-list-sides").empty());
}

TEST_CASE("the size of a Matrix Market file is no edge") {
    CHECK(edges_of("%%MatrixMarket matrix coordinate pattern symmetric\n% from a collection\n3 3 2\n2 1\n3 2\n") ==
          EdgeLines{"2-1 1", "3-2 1"});
    CHECK(edges_of("%%MatrixMarket matrix coordinate real general\n3 3 2\n2 1 0.5\n3 2 2\n") ==
          EdgeLines{"2-1 0.5", "3-2 2"});
    const auto alone = load_edge_list_text("%%MatrixMarket matrix coordinate pattern symmetric\n4 4 1\n2 1\n", "x.mtx");
    CHECK(alone.graph.value().vertices == std::vector<std::string>{"1", "2", "3", "4"});
    const auto sides = load_edge_list_text("%%MatrixMarket matrix coordinate pattern general\n1 2 1\n1 2\n", "x.mtx");
    CHECK(sides.graph.value().vertices == std::vector<std::string>{"1 (left)", "1 (right)", "2 (right)"});
}

TEST_CASE("a graph in another format is named and never read as edges between its words") {
    const std::vector<std::pair<std::string_view, std::string_view>> graphs{
        {"*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n", "a Pajek network"},
        {"digraph G {\n a -> b\n}\n", "a graph in Graphviz's DOT language"},
        {"graph\n{\n a -- b\n}\n", "a graph in Graphviz's DOT language"},
        {"graph [\n node [ id 1 ]\n]\n", "a GML graph"},
        {"Creator \"x\"\ngraph\n[\n]\n", "a GML graph"},
        {"<?xml version=\"1.0\"?>\n<graphml/>\n", "a GraphML graph"},
        {"{\"nodes\": [], \"links\": []}\n", "a graph in JSON"},
        {"dl n=2 format=edgelist1\ndata:\n1 2\n", "a UCINET network"},
        {"nodedef>name VARCHAR,label VARCHAR\n1,a\n", "a GDF graph"},
        {"%%MatrixMarket matrix array real general\n2 2\n1\n2\n3\n4\n", "a dense matrix of Matrix Market"}};
    for (const auto& [text, format] : graphs) CHECK_THAT(error_of(text), Contains(fmt::format("this is {}", format)));
    CHECK(edges_of("graph theory\ntheory proof\n").size() == 2);
    CHECK(edges_of("graph,theory\ntheory,{proof}\n").size() == 2);
}
