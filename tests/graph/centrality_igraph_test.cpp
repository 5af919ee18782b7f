// The measures against the igraph library, which shares no line with this one.
#include <interlink/centrality_kernels.hpp>

#include "graph/boost_view.hpp"
#include "graph/close_to.hpp"
#include "graph/igraph_oracle.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <boost/graph/bipartite.hpp>

using namespace interlink;
using sample::EdgeList;

namespace {

constexpr double tolerance = 1e-9;

const std::vector<std::string> public_graphs{"Bull",        "Chvatal",         "Coxeter",   "Cubical", "Dodecahedron",
                                             "Frucht",      "Grotzsch",        "Heawood",   "House",   "HouseX",
                                             "Icosahedron", "Krackhardt_Kite", "Levi",      "McGee",   "Meredith",
                                             "Octahedral",  "Petersen",        "Robertson", "Tutte",   "Zachary"};

// What is measured on paths and walks is defined on any graph.
void check_paths_and_walks(const EdgeList& list) {
    INFO(list.name);
    const Graph graph = list.graph();
    CHECK(degree(graph) == igraph_oracle::degree(list));
    CHECK(greatest_difference(strength(graph), igraph_oracle::strength(list)) < tolerance);
    for (const bool unit : {true, false}) {
        const Lengths lengths = unit ? Lengths::unit : Lengths::inverse_weight;
        CHECK(greatest_difference(betweenness(graph, lengths), igraph_oracle::betweenness(list, unit)) < tolerance);
        CHECK(greatest_difference(closeness(graph, lengths), igraph_oracle::closeness(list, unit)) < tolerance);
        CHECK(greatest_difference(harmonic(graph, lengths), igraph_oracle::harmonic(list, unit)) < tolerance);
    }
    CHECK(greatest_difference(pagerank(graph).values, igraph_oracle::pagerank(list)) < tolerance);
}

void check_eigenvector(const EdgeList& list) {
    INFO(list.name);
    CHECK(greatest_difference(eigenvector(list.graph()).values, igraph_oracle::eigenvector(list)) < tolerance);
}

void check_hits(const EdgeList& list) {
    INFO(list.name);
    const HubsAuthorities ours = hits(list.graph());
    const igraph_oracle::Hits theirs = igraph_oracle::hits(list);
    CHECK(greatest_difference(ours.hubs, theirs.hubs) < tolerance);
    CHECK(greatest_difference(ours.authorities, theirs.authorities) < tolerance);
}

// On a bipartite graph A² has its leading eigenvalue twice, and igraph's hubs and authorities are a matter of its
// start.
bool bipartite(const Graph& graph) {
    return boost::is_bipartite(detail::UndirectedView(graph), boost::typed_identity_property_map<Vertex>());
}

// Directed, and joined by a cycle through all vertices, so that the leading vectors are unique.
EdgeList strongly_connected(const EdgeList& list, unsigned seed) {
    EdgeList result = sample::directed(list, seed);
    result.name += ", strongly connected";
    for (Vertex v = 0; v < list.vertex_count; ++v) {
        const Vertex next = (v + 1) % list.vertex_count;
        const bool there = std::any_of(result.edges.begin(), result.edges.end(),
                                       [&](const WeightedEdge& edge) { return edge.from == v && edge.to == next; });
        if (!there) result.edges.push_back({v, next});
    }
    return result;
}

}  // namespace

TEST_CASE("All measures of public graphs are those of igraph") {
    for (const std::string& name : public_graphs) {
        const EdgeList list = igraph_oracle::famous(name);
        check_paths_and_walks(list);
        check_eigenvector(list);
        if (!bipartite(list.graph())) check_hits(list);
    }
}

TEST_CASE("All measures of public graphs with weights are those of igraph") {
    for (const std::string& name : public_graphs) {
        const EdgeList list = sample::weighted(igraph_oracle::famous(name), 13);
        check_paths_and_walks(list);
        check_eigenvector(list);
        // Meredith is made of bipartite pieces: its two leading values all but coincide.
        if (!bipartite(list.graph()) && name != "Meredith") check_hits(list);
    }
}

TEST_CASE("Hubs and authorities of undirected public graphs are the eigenvector centrality of igraph") {
    std::size_t bipartite_ones = 0;
    for (const std::string& name : public_graphs) {
        const EdgeList list = sample::weighted(igraph_oracle::famous(name), 37);
        INFO(name);
        const HubsAuthorities ours = hits(list.graph());
        std::vector<double> theirs = igraph_oracle::eigenvector(list);
        double sum = 0;
        for (const double value : theirs) sum += value;
        for (double& value : theirs) value /= sum;
        CHECK(greatest_difference(ours.hubs, theirs) < tolerance);
        CHECK(ours.authorities == ours.hubs);
        bipartite_ones += bipartite(list.graph());
    }
    CHECK(bipartite_ones > 0);
}

TEST_CASE("Loops count as igraph counts them") {
    for (const bool directed : {false, true}) {
        const EdgeList club = igraph_oracle::famous("Zachary");
        EdgeList list = sample::weighted(directed ? strongly_connected(club, 41) : club, 43);
        list.edges.push_back({3, 3, 2.5});
        list.edges.push_back({7, 7, 0.25});
        check_paths_and_walks(list);
        check_eigenvector(list);
    }
}

TEST_CASE("Measures of public graphs with directions, which leave dead ends, are those of igraph") {
    for (const std::string& name : public_graphs) {
        const EdgeList list = sample::directed(igraph_oracle::famous(name), 19);
        check_paths_and_walks(list);
        check_paths_and_walks(sample::weighted(list, 23));
    }
}

TEST_CASE("All measures of strongly connected public graphs with weights are those of igraph") {
    for (const std::string& name : public_graphs) {
        const EdgeList list = sample::weighted(strongly_connected(igraph_oracle::famous(name), 29), 31);
        check_paths_and_walks(list);
        check_eigenvector(list);
        check_hits(list);
    }
}

TEST_CASE("Measures of random graphs in several pieces are those of igraph") {
    for (unsigned seed = 0; seed < 5; ++seed) {
        for (const bool directed : {false, true}) {
            check_paths_and_walks(sample::weighted(sample::random(40, 0.04, directed, seed), seed + 100));
        }
    }
}
