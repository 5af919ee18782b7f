// The measures by the igraph library, turned into this project's normalisations.
#pragma once

#include "graph/sample_graphs.hpp"

#include <string>
#include <vector>

namespace igraph_oracle {

/// One of the graphs that igraph knows by name, such as "Zachary".
sample::EdgeList famous(const std::string& name);

std::vector<double> degree(const sample::EdgeList& list);
std::vector<double> strength(const sample::EdgeList& list);
std::vector<double> betweenness(const sample::EdgeList& list, bool unit);
std::vector<double> closeness(const sample::EdgeList& list, bool unit);
std::vector<double> harmonic(const sample::EdgeList& list, bool unit);
std::vector<double> eigenvector(const sample::EdgeList& list);
std::vector<double> pagerank(const sample::EdgeList& list);

struct Hits {
    std::vector<double> hubs;
    std::vector<double> authorities;
};
Hits hits(const sample::EdgeList& list);

std::vector<std::uint32_t> core_numbers(const sample::EdgeList& list);
std::vector<interlink::Vertex> articulation_points(const sample::EdgeList& list);  ///< sorted
std::size_t bridge_count(const sample::EdgeList& list);
double modularity(const sample::EdgeList& list, const std::vector<std::uint32_t>& community);

}  // namespace igraph_oracle
