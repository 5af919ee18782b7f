#include "graph/parallel.hpp"
#include "graph/shortest_paths.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace interlink {
namespace {

using detail::Block;
using detail::ShortestPaths;

// A number of shortest paths as mantissa · 2^exponent: it doubles with every diamond in a row, and a thousand of them
// are more than a double can hold. Powers of two scale without rounding.
struct PathCount {
    double mantissa = 0;
    int exponent = 0;

    PathCount& operator+=(const PathCount& other) {
        if (exponent < other.exponent) {
            mantissa = std::ldexp(mantissa, exponent - other.exponent) + other.mantissa;
            exponent = other.exponent;
        } else if (exponent > other.exponent) {
            mantissa += std::ldexp(other.mantissa, other.exponent - exponent);
        } else {
            mantissa += other.mantissa;
        }
        if (mantissa > 0x1p+500) {
            mantissa *= 0x1p-500;
            exponent += 500;
        }
        return *this;
    }
};

double ratio(const PathCount& a, const PathCount& b) {
    const double quotient = a.mantissa / b.mantissa;
    return a.exponent == b.exponent ? quotient : std::ldexp(quotient, a.exponent - b.exponent);
}

// The two passes of Brandes over the arcs that lie on shortest paths. Boost.Graph's brandes_betweenness_centrality
// calls lengths equal only if their bits are, so that 1/3 + 1/3 + 1/3 and 1 would be two lengths, and it runs over all
// sources at once, which cannot be cut in blocks. So its search finds the distances, and the passes are here.
class Accumulation {
  public:
    Accumulation(const Graph& graph, const std::vector<double>& arc_length)
        : graph_(graph),
          arc_length_(arc_length),
          rank_(graph.vertex_count()),
          count_(rank_.size()),
          dependency_(rank_.size()) {}

    /// Adds the part of every pair (source, ·) that each vertex lies between.
    void add(const ShortestPaths& paths, std::vector<double>& sum) {
        for (std::size_t i = 0; i < paths.order.size(); ++i) {
            const Vertex v = paths.order[i];
            rank_[v] = i;
            count_[v] = i == 0 ? PathCount{1, 0} : PathCount{};
            dependency_[v] = 0;
        }
        for (const Vertex v : paths.order) {
            for_each_step(paths, v, [&](Vertex next) { count_[next] += count_[v]; });
        }
        for (std::size_t i = paths.order.size(); i-- > 1;) {
            const Vertex v = paths.order[i];
            for_each_step(paths, v, [&](Vertex next) {
                dependency_[v] += ratio(count_[v], count_[next]) * (1 + dependency_[next]);
            });
            sum[v] += dependency_[v];
        }
    }

  private:
    // The arcs from v that a shortest path takes. The search settled `next` later, which keeps out the way back over an
    // edge so short that it vanishes in the tolerance.
    template <class Visit>
    void for_each_step(const ShortestPaths& paths, Vertex v, Visit visit) const {
        const auto targets = graph_.targets(v);
        const double* length = arc_length_.data() + graph_.first_arc(v);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const Vertex next = targets[i];
            const double through = paths.distance[v] + length[i];
            if (std::isfinite(through) && rank_[v] < rank_[next] &&
                detail::same_length(through, paths.distance[next])) {
                visit(next);
            }
        }
    }

    const Graph& graph_;
    const std::vector<double>& arc_length_;
    std::vector<std::size_t> rank_;
    std::vector<PathCount> count_;
    std::vector<double> dependency_;
};

}  // namespace

std::vector<double> betweenness(const Graph& graph, Lengths lengths, Scale scale, unsigned threads) {
    const Vertex n = graph.vertex_count();
    const std::vector<double> arc_length = detail::arc_lengths(graph, lengths);
    detail::Blocks blocks(n);
    detail::OrderedSum sum(n);
    detail::run_on_threads(threads, [&] {
        ShortestPaths paths;
        Accumulation accumulation(graph, arc_length);
        while (const std::optional<Block> block = blocks.next()) {
            std::vector<double> partial(n, 0.0);
            for (Vertex source = block->first; source < block->last; ++source) {
                detail::search_from(graph, lengths, arc_length, source, paths);
                accumulation.add(paths, partial);
            }
            sum.add(*block, std::move(partial));
        }
    });
    std::vector<double> result = sum.take();

    // An undirected pair was met from both of its ends.
    double divisor = graph.directed() ? 1 : 2;
    if (scale == Scale::normalised && n > 2) {
        const double pairs = (static_cast<double>(n) - 1) * (static_cast<double>(n) - 2);
        divisor = pairs;  // undirected: twice over pairs / 2
    }
    for (double& value : result) value /= divisor;
    return result;
}

}  // namespace interlink
