#include "strong_components.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace interlink::detail {
namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

struct Search {
    std::vector<std::vector<std::uint32_t>> targets;
    std::vector<std::uint32_t> order, lowest, component;  ///< of each vertex
    std::vector<std::size_t> next;                        ///< arc of each vertex to be followed
    std::vector<std::uint32_t> path, open;                ///< open: seen, but in no component yet
    std::uint32_t seen = 0, components = 0;

    void enter(std::uint32_t v) {
        order[v] = lowest[v] = seen++;
        path.push_back(v);
        open.push_back(v);
    }

    void close(std::uint32_t root) {
        std::uint32_t v = unseen;
        do {
            v = open.back();
            open.pop_back();
            component[v] = components;
        } while (v != root);
        ++components;
    }

    void step() {
        const auto v = path.back();
        if (next[v] < targets[v].size()) {
            const auto w = targets[v][next[v]++];
            if (order[w] == unseen) {
                enter(w);
            } else if (component[w] == unseen) {
                lowest[v] = std::min(lowest[v], order[w]);
            }
            return;
        }
        path.pop_back();
        if (lowest[v] == order[v]) close(v);
        if (!path.empty()) lowest[path.back()] = std::min(lowest[path.back()], lowest[v]);
    }
};

}  // namespace

std::vector<std::uint32_t> strong_components(std::uint32_t vertices,
                                             std::span<const std::pair<std::uint32_t, std::uint32_t>> arcs) {
    Search search;
    search.targets.resize(vertices);
    search.order.assign(vertices, unseen);
    search.lowest = search.component = search.order;
    search.next.assign(vertices, 0);
    for (const auto& [from, to] : arcs) {
        if (from >= vertices || to >= vertices) throw std::invalid_argument("strong components: no such vertex");
        search.targets[from].push_back(to);
    }
    for (std::uint32_t v = 0; v < vertices; ++v) {
        if (search.order[v] != unseen) continue;
        search.enter(v);
        while (!search.path.empty()) search.step();
    }
    return search.component;
}

}  // namespace interlink::detail
