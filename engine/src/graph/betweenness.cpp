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

// The two passes of Brandes over the arcs that lie on shortest paths. Boost.Graph's brandes_betweenness_centrality
// calls lengths equal only if their bits are, so that ten times 1/10 and 1 would be two lengths, and it runs over all
// sources at once, which cannot be cut in blocks. So its searches find the distances, and the passes are here.
class Accumulation {
  public:
    Accumulation(const Graph& graph, const std::vector<double>& arc_length)
        : graph_(graph),
          arc_length_(arc_length),
          place_(graph.vertex_count()),
          count_(place_.size()),
          share_(place_.size()),
          next_(place_.size() + 1),
          steps_(graph.arc_count() + 1) {}

    /// Adds the part of every pair (source, ·) that each vertex lies between.
    void add(const ShortestPaths& paths, std::vector<double>& sum) {
        count_paths(paths);
        for (std::size_t i = paths.order.size(); i-- > 0;) {
            double later = 0;
            for (std::size_t step = next_[i]; step < next_[i + 1]; ++step) {
                const Vertex j = steps_[step];
                const int apart = count_[i].exponent - count_[j].exponent;
                later += apart == 0 ? share_[j] : std::ldexp(share_[j], apart);
            }
            const double dependency = count_[i].mantissa * later;
            share_[i] = (1 + dependency) / count_[i].mantissa;
            if (i > 0) sum[paths.order[i]] += dependency;
        }
    }

  private:
    // Counts the shortest paths to every vertex and keeps the steps they take, all by place in the order of the search.
    void count_paths(const ShortestPaths& paths) {
        std::fill(place_.begin(), place_.end(), 0);
        for (std::size_t i = 0; i < paths.order.size(); ++i) {
            place_[paths.order[i]] = static_cast<Vertex>(i);
            count_[i] = PathCount{i == 0 ? 1.0 : 0.0, 0};
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < paths.order.size(); ++i) {
            next_[i] = kept;
            const Vertex v = paths.order[i];
            const auto targets = graph_.targets(v);
            const double* length = arc_length_.data() + graph_.first_arc(v);
            // About every other arc is a step: a branch that cannot be foretold, so all are written and some kept.
            for (std::size_t arc = 0; arc < targets.size(); ++arc) {
                const Vertex place = place_[targets[arc]];
                steps_[kept] = place;
                // Only to what the search settled later: an edge so short that it vanishes in the tolerance has no way
                // back, and what cannot be reached has place 0.
                const bool later = place > i;
                const bool shortest =
                    detail::same_length(paths.distance[targets[arc]], paths.distance[v] + length[arc]);
                kept += static_cast<std::size_t>(later & shortest);
            }
            for (std::size_t step = next_[i]; step < kept; ++step) count_[steps_[step]] += count_[i];
        }
        next_[paths.order.size()] = kept;
    }

    const Graph& graph_;
    const std::vector<double>& arc_length_;
    std::vector<Vertex> place_;  // by vertex; all others by place
    std::vector<PathCount> count_;
    std::vector<double> share_;      // (1 + dependency) / number of paths
    std::vector<std::size_t> next_;  // steps_[next_[i]] … steps_[next_[i + 1] − 1] leave place i
    std::vector<Vertex> steps_;
};

}  // namespace

std::vector<double> betweenness(const Graph& graph, Lengths lengths, BetweennessScale scale, unsigned threads) {
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
    if (scale == BetweennessScale::normalised && n > 2) {
        const double pairs = (static_cast<double>(n) - 1) * (static_cast<double>(n) - 2);
        divisor = pairs;  // undirected: twice over pairs / 2
    }
    for (double& value : result) value /= divisor;
    return result;
}

}  // namespace interlink
