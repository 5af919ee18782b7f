#include "graph/igraph_oracle.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <igraph.h>

namespace igraph_oracle {
namespace {

using Values = std::vector<double>;

class Numbers {
  public:
    Numbers() { igraph_vector_init(&vector_, 0); }
    ~Numbers() { igraph_vector_destroy(&vector_); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;
    igraph_vector_t* get() { return &vector_; }
    void add(double value) { igraph_vector_push_back(&vector_, value); }
    Values values() const { return {VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_)}; }

  private:
    igraph_vector_t vector_;
};

class Integers {
  public:
    Integers() { igraph_vector_int_init(&vector_, 0); }
    ~Integers() { igraph_vector_int_destroy(&vector_); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    igraph_vector_int_t* get() { return &vector_; }
    std::vector<std::uint32_t> values() const {
        std::vector<std::uint32_t> all;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&vector_); ++i)
            all.push_back(static_cast<std::uint32_t>(VECTOR(vector_)[i]));
        return all;
    }

  private:
    igraph_vector_int_t vector_;
};

class Peer {
  public:
    explicit Peer(const sample::EdgeList& list) {
        Integers ends;
        for (const auto& edge : list.edges) {
            igraph_vector_int_push_back(ends.get(), edge.from);
            igraph_vector_int_push_back(ends.get(), edge.to);
            weights_.add(edge.weight);
            lengths_.add(1 / edge.weight);
        }
        igraph_create(&graph_, ends.get(), list.vertex_count, list.directed);
    }
    ~Peer() { igraph_destroy(&graph_); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    const igraph_t* graph() const { return &graph_; }
    const igraph_vector_t* weights() { return weights_.get(); }
    const igraph_vector_t* lengths(bool unit) { return unit ? nullptr : lengths_.get(); }

  private:
    igraph_t graph_;
    Numbers weights_, lengths_;
};

void require(igraph_error_t error) {
    if (error != IGRAPH_SUCCESS) throw std::runtime_error(igraph_strerror(error));
}

Values scaled_to_sum(Values values) {
    double sum = 0;
    for (const double value : values) sum += value;
    for (double& value : values) value /= sum;
    return values;
}

}  // namespace

sample::EdgeList famous(const std::string& name) {
    igraph_t graph;
    require(igraph_famous(&graph, name.c_str()));
    sample::EdgeList list{name, static_cast<interlink::Vertex>(igraph_vcount(&graph)), {}, false};
    for (igraph_integer_t edge = 0; edge < igraph_ecount(&graph); ++edge) {
        list.edges.push_back({static_cast<interlink::Vertex>(IGRAPH_FROM(&graph, edge)),
                              static_cast<interlink::Vertex>(IGRAPH_TO(&graph, edge)), 1.0});
    }
    igraph_destroy(&graph);
    return list;
}

Values degree(const sample::EdgeList& list) {
    Integers result;
    require(igraph_degree(Peer(list).graph(), result.get(), igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS));
    return {VECTOR(*result.get()), VECTOR(*result.get()) + igraph_vector_int_size(result.get())};
}

Values strength(const sample::EdgeList& list) {
    Peer peer(list);
    Numbers result;
    require(igraph_strength(peer.graph(), result.get(), igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, peer.weights()));
    return result.values();
}

// igraph gives the raw sums, each undirected pair once.
Values betweenness(const sample::EdgeList& list, bool unit) {
    Peer peer(list);
    Numbers result;
    require(igraph_betweenness(peer.graph(), result.get(), igraph_vss_all(), list.directed, peer.lengths(unit)));
    const double n = list.vertex_count;
    Values values = result.values();
    for (double& value : values) value /= (n - 1) * (n - 2) / (list.directed ? 1 : 2);
    return values;
}

// igraph gives r/Σ distance over the r that have a path, and NaN for r = 0; the correction is a factor r/(n−1).
Values closeness(const sample::EdgeList& list, bool unit) {
    Peer peer(list);
    Numbers result;
    Integers reached;
    igraph_bool_t all_reached = false;
    require(igraph_closeness(peer.graph(), result.get(), reached.get(), &all_reached, igraph_vss_all(), IGRAPH_IN,
                             peer.lengths(unit), true));
    Values values = result.values();
    for (std::size_t v = 0; v < values.size(); ++v) {
        const auto others = static_cast<double>(VECTOR(*reached.get())[v]);
        values[v] = others == 0 ? 0 : values[v] * others / (list.vertex_count - 1.0);
    }
    return values;
}

// With `normalized`, igraph divides by n−1 as well.
Values harmonic(const sample::EdgeList& list, bool unit) {
    Peer peer(list);
    Numbers result;
    require(
        igraph_harmonic_centrality(peer.graph(), result.get(), igraph_vss_all(), IGRAPH_IN, peer.lengths(unit), true));
    return result.values();
}

// igraph's largest value is 1; here the Euclidean norm is.
Values eigenvector(const sample::EdgeList& list) {
    Peer peer(list);
    Numbers result;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_real_t value = 0;
    require(igraph_eigenvector_centrality(peer.graph(), result.get(), &value, list.directed, true, peer.weights(),
                                          &options));
    Values values = result.values();
    double squares = 0;
    for (const double x : values) squares += x * x;
    for (double& x : values) x /= std::sqrt(squares);
    return values;
}

Values pagerank(const sample::EdgeList& list) {
    Peer peer(list);
    Numbers result;
    igraph_real_t value = 0;
    require(igraph_pagerank(peer.graph(), IGRAPH_PAGERANK_ALGO_PRPACK, result.get(), &value, igraph_vss_all(),
                            list.directed, 0.85, peer.weights(), nullptr));
    return result.values();
}

// igraph's largest values are 1; here the sums are.
Hits hits(const sample::EdgeList& list) {
    Peer peer(list);
    Numbers hubs, authorities;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_real_t value = 0;
    require(igraph_hub_and_authority_scores(peer.graph(), hubs.get(), authorities.get(), &value, true, peer.weights(),
                                            &options));
    return {scaled_to_sum(hubs.values()), scaled_to_sum(authorities.values())};
}

std::vector<std::uint32_t> core_numbers(const sample::EdgeList& list) {
    Peer peer(list);
    Integers result;
    require(igraph_coreness(peer.graph(), result.get(), IGRAPH_ALL));
    return result.values();
}

std::vector<interlink::Vertex> articulation_points(const sample::EdgeList& list) {
    Peer peer(list);
    Integers result;
    require(igraph_articulation_points(peer.graph(), result.get()));
    auto points = result.values();
    std::sort(points.begin(), points.end());
    return points;
}

std::size_t bridge_count(const sample::EdgeList& list) {
    Peer peer(list);
    Integers result;
    require(igraph_bridges(peer.graph(), result.get()));
    return result.values().size();
}

double modularity(const sample::EdgeList& list, const std::vector<std::uint32_t>& community) {
    Peer peer(list);
    Integers membership;
    for (const std::uint32_t c : community) igraph_vector_int_push_back(membership.get(), c);
    igraph_real_t value = 0;
    require(igraph_modularity(peer.graph(), membership.get(), peer.weights(), 1, IGRAPH_UNDIRECTED, &value));
    return value;
}

}  // namespace igraph_oracle
