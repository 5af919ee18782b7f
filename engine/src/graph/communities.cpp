#include <interlink/graph_structure.hpp>

#include <algorithm>
#include <numeric>
#include <random>
#include <stdexcept>

namespace interlink {
namespace {

using Membership = std::vector<std::uint32_t>;

constexpr double least_gain = 1e-12;  ///< of the whole weight; less is rounding
constexpr int most_rounds = 1'000;

/// Vertices that were put together weigh as one: what is inside them counts towards their degree.
struct Weighed {
    Graph graph;
    std::vector<double> degree;  ///< with everything inside twice
};

double twice_the_weight(const Weighed& weighed) {
    return std::accumulate(weighed.degree.begin(), weighed.degree.end(), 0.0);
}

/// Numbers from 0 in the order of their first occurrence.
std::uint32_t renumber(Membership& community) {
    std::vector<std::uint32_t> number(community.size(), UINT32_MAX);
    std::uint32_t next = 0;
    for (std::uint32_t& c : community) {
        if (number[c] == UINT32_MAX) number[c] = next++;
        c = number[c];
    }
    return next;
}

/// Moves single vertices to the community of the greatest gain until none gains; false when nothing moved.
bool move_vertices(const Weighed& weighed, std::mt19937_64& random, Membership& community) {
    const Vertex n = weighed.graph.vertex_count();
    community.resize(n);
    std::iota(community.begin(), community.end(), 0u);
    std::vector<Vertex> order(community.begin(), community.end());
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    std::vector<double> total = weighed.degree, joined(n, 0.0);
    const double whole = twice_the_weight(weighed);
    bool ever = false, moved = true;
    for (int round = 0; moved && round < most_rounds; ++round) {
        moved = false;
        for (const Vertex v : order) {
            const auto targets = weighed.graph.targets(v);
            for (std::size_t i = 0; i < targets.size(); ++i)
                if (targets[i] != v) joined[community[targets[i]]] += weighed.graph.weights(v)[i];
            const std::uint32_t home = community[v];
            total[home] -= weighed.degree[v];
            const auto worth = [&](std::uint32_t c) { return joined[c] - weighed.degree[v] * total[c] / whole; };
            std::uint32_t best = home;
            for (const Vertex target : targets)
                if (worth(community[target]) > worth(best) + least_gain * whole) best = community[target];
            total[best] += weighed.degree[v];
            for (const Vertex target : targets) joined[community[target]] = 0.0;
            community[v] = best;
            moved = moved || best != home;
        }
        ever = ever || moved;
    }
    return ever;
}

Weighed put_together(const Weighed& weighed, const Membership& community, std::uint32_t count) {
    std::vector<WeightedEdge> edges;
    std::vector<double> degree(count, 0.0);
    for (Vertex v = 0; v < weighed.graph.vertex_count(); ++v) {
        degree[community[v]] += weighed.degree[v];
        const auto targets = weighed.graph.targets(v);
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (v < targets[i] && community[v] != community[targets[i]])
                edges.push_back({community[v], community[targets[i]], weighed.graph.weights(v)[i]});
    }
    return {Graph(count, edges, false), std::move(degree)};
}

Membership louvain(const Graph& graph, std::mt19937_64& random) {
    Membership of_vertex(graph.vertex_count());
    std::iota(of_vertex.begin(), of_vertex.end(), 0u);
    std::vector<double> degree(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v)
        for (const double weight : graph.weights(v)) degree[v] += weight;
    Weighed weighed{graph, std::move(degree)};
    for (Membership community; move_vertices(weighed, random, community);) {
        const std::uint32_t count = renumber(community);
        for (std::uint32_t& c : of_vertex) c = community[c];
        weighed = put_together(weighed, community, count);
    }
    return of_vertex;
}

/// The parts of each community that hang together.
Membership split(const Graph& graph, const Membership& community) {
    std::vector<WeightedEdge> inside;
    for (Vertex v = 0; v < graph.vertex_count(); ++v)
        for (const Vertex target : graph.targets(v))
            if (v < target && community[v] == community[target]) inside.push_back({v, target, 1.0});
    return connected_components(Graph(graph.vertex_count(), inside, false));
}

void order_by_size(Membership& community, std::uint32_t count) {
    std::vector<std::size_t> size(count, 0);
    for (const std::uint32_t c : community) ++size[c];
    std::vector<std::uint32_t> order(count), place(count);
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t c) { return size[c]; });
    for (std::uint32_t i = 0; i < count; ++i) place[order[i]] = i;
    for (std::uint32_t& c : community) c = place[c];
}

}  // namespace

std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> community) {
    if (community.size() != graph.vertex_count()) throw std::invalid_argument("modularity: one community a vertex");
    const Graph plain = without_direction(graph);
    if (plain.edge_count() == 0) return std::nullopt;
    const std::uint32_t count = *std::ranges::max_element(community) + 1;
    std::vector<double> inside(count, 0.0), degree(count, 0.0);
    double whole = 0.0;
    for (Vertex v = 0; v < plain.vertex_count(); ++v) {
        const auto targets = plain.targets(v);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const double weight = plain.weights(v)[i];
            whole += weight;
            degree[community[v]] += weight;
            if (community[v] == community[targets[i]]) inside[community[v]] += weight;
        }
    }
    double sum = 0.0;
    for (std::uint32_t c = 0; c < count; ++c) sum += inside[c] / whole - (degree[c] / whole) * (degree[c] / whole);
    return sum;
}

Communities communities(const Graph& graph, std::uint64_t seed, unsigned starts) {
    const Graph plain = without_direction(graph);
    Communities best;
    std::mt19937_64 random(seed);
    for (unsigned start = 0; start < std::max(1u, starts); ++start) {
        Communities found;
        found.community = split(plain, louvain(plain, random));
        found.count = renumber(found.community);
        found.modularity = modularity(plain, found.community);
        // A first run counts; later ones only where they are better by more than rounding.
        if (start == 0 || (found.modularity && *found.modularity > *best.modularity + least_gain))
            best = std::move(found);
    }
    order_by_size(best.community, best.count);
    return best;
}

}  // namespace interlink
