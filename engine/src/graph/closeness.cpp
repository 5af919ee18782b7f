#include "graph/parallel.hpp"
#include "graph/shortest_paths.hpp"

#include <algorithm>

namespace interlink {
namespace {

using detail::Block;
using detail::ShortestPaths;

// Paths into a vertex are paths out of it in the reversed graph. Every vertex has its own search and its own place in
// the result, so threads share nothing.
template <class Measure>
std::vector<double> from_incoming_paths(const Graph& graph, Lengths lengths, unsigned threads, Measure measure) {
    const Graph reversed = graph.reversed();
    const std::vector<double> arc_length = detail::arc_lengths(reversed, lengths);
    std::vector<double> result(graph.vertex_count(), 0.0);
    detail::Blocks blocks(graph.vertex_count());
    detail::run_on_threads(threads, [&] {
        ShortestPaths paths;
        while (const std::optional<Block> block = blocks.next()) {
            for (Vertex v = block->first; v < block->last; ++v) {
                detail::search_from(reversed, lengths, arc_length, v, paths);
                if (paths.order.size() > 1) result[v] = measure(paths);
            }
        }
    });
    return result;
}

}  // namespace

std::vector<double> closeness(const Graph& graph, Lengths lengths, unsigned threads) {
    const double others = static_cast<double>(graph.vertex_count()) - 1;
    return from_incoming_paths(graph, lengths, threads, [others](const ShortestPaths& paths) {
        double sum = 0;
        for (const Vertex v : paths.order) sum += paths.distance[v];
        const double reached = static_cast<double>(paths.order.size()) - 1;
        return reached / others * (reached / sum);
    });
}

std::vector<double> harmonic(const Graph& graph, Lengths lengths, unsigned threads) {
    const double others = static_cast<double>(graph.vertex_count()) - 1;
    return from_incoming_paths(graph, lengths, threads, [others](const ShortestPaths& paths) {
        double sum = 0;
        for (std::size_t i = 1; i < paths.order.size(); ++i) sum += 1 / paths.distance[paths.order[i]];
        return sum / others;
    });
}

}  // namespace interlink
