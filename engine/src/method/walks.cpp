#include "method/walks.hpp"

#include <interlink/graph_structure.hpp>

#include "graph/spectral_radius.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>

namespace interlink::detail {

namespace {

constexpr unsigned largest_period = 1'000'000;

Graph graph_of(const Dense& values, std::size_t n) {
    std::vector<WeightedEdge> edges;
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column)
            if (const double entry = std::abs(values[row * n + column]); entry > 0.0)
                edges.push_back({static_cast<Vertex>(row), static_cast<Vertex>(column), entry});
    return {static_cast<Vertex>(n), edges, true};
}

/// The common divisor of depth(u) + 1 − depth(v) over the arcs inside a component, depths by breadth-first search
/// (Denardo 1977).
class PeriodSearch {
  public:
    PeriodSearch(const Graph& graph, const std::vector<Vertex>& component)
        : graph_(graph), component_(component), depth_(component.size(), unknown) {}

    unsigned from(Vertex start) {
        std::size_t period = 0;
        depth_[start] = 0;
        std::deque<Vertex> open{start};
        for (; !open.empty(); open.pop_front()) {
            const Vertex v = open.front();
            for (const Vertex target : graph_.targets(v)) {
                if (component_[target] != component_[v]) continue;
                if (depth_[target] == unknown) {
                    depth_[target] = depth_[v] + 1;
                    open.push_back(target);
                } else {
                    const std::size_t there = depth_[v] + 1, known = depth_[target];
                    period = std::gcd(period, there > known ? there - known : known - there);
                }
            }
        }
        return static_cast<unsigned>(period);
    }
    bool seen(Vertex v) const { return depth_[v] != unknown; }

  private:
    static constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
    const Graph& graph_;
    const std::vector<Vertex>& component_;
    std::vector<std::size_t> depth_;
};

/// Every row is a component of its own here, numbered after all that it leads to.
unsigned longest_walk(const Graph& graph, const std::vector<Vertex>& component) {
    std::vector<Vertex> row_of(component.size());
    for (Vertex v = 0; v < component.size(); ++v) row_of[component[v]] = v;
    std::vector<unsigned> length(component.size(), 0);
    unsigned longest = 0;
    for (const Vertex v : row_of) {
        for (const Vertex target : graph.targets(v)) length[v] = std::max(length[v], length[target] + 1);
        longest = std::max(longest, length[v]);
    }
    return longest;
}

}  // namespace

bool Walks::go_round() const {
    return std::ranges::any_of(periods, [](unsigned period) { return period > 0; });
}

unsigned Walks::period() const {
    unsigned multiple = 1;
    for (const unsigned period : periods)
        if (period > 0) multiple = std::min(std::lcm(multiple, period), largest_period);
    return multiple;
}

bool Walks::all_periodic() const {
    return go_round() && std::ranges::none_of(periods, [](unsigned period) { return period == 1; });
}

bool Walks::any_periodic() const {
    return std::ranges::any_of(periods, [](unsigned period) { return period > 1; });
}

Walks walks(const Dense& values, std::size_t n) {
    const Graph graph = graph_of(values, n);
    Walks result;
    result.component = strong_components(graph);
    const auto last = std::ranges::max_element(result.component);
    result.periods.assign(last == result.component.end() ? 0 : *last + std::size_t{1}, 0);
    PeriodSearch search(graph, result.component);
    for (Vertex v = 0; v < graph.vertex_count(); ++v)
        if (!search.seen(v)) result.periods[result.component[v]] = search.from(v);
    if (!result.go_round()) result.longest = longest_walk(graph, result.component);
    return result;
}

double growth(const Dense& values, std::size_t n) {
    double largest = 0.0, largest_row = 0.0;
    for (std::size_t row = 0; row < n; ++row) {
        double sum = 0.0;
        for (std::size_t column = 0; column < n; ++column) {
            const double entry = std::abs(values[row * n + column]);
            sum += entry;
            largest = std::max(largest, entry);
        }
        largest_row = std::max(largest_row, sum);
    }
    if (largest == 0.0) return 0.0;
    const SpectralRadius radius = spectral_radius(scaled_matrix(graph_of(values, n)));
    return radius.value ? *radius.value * largest : largest_row;
}

}  // namespace interlink::detail
