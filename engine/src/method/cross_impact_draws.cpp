// Spaces too large to follow every combination: walks from drawn starts.
#include "method/cross_impact_search.hpp"

#include <algorithm>
#include <map>

#include <Random123/philox.h>

namespace interlink::detail {

StateChoice drawn_start(const CrossImpactMatrix& matrix, std::uint64_t seed, std::uint64_t draw) {
    using Generator = r123::Philox4x32;
    const Generator::key_type key{{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}};
    StateChoice start(matrix.descriptors.size());
    Generator::ctr_type bits{};
    for (std::size_t d = 0; d < start.size(); ++d) {
        if (d % 4 == 0)
            bits = Generator{}(
                Generator::ctr_type{{static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(draw >> 32),
                                     static_cast<std::uint32_t>(d / 4), 0}},
                key);
        start[d] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(bits[d % 4]) * matrix.alternatives(d) >> 32);
    }
    return start;
}

namespace {

std::vector<StateChoice> walk_to_end(const CrossImpactMatrix& matrix, StateChoice start, std::uint64_t most,
                                     std::uint64_t& steps) {
    // Brent: the mark waits at powers of two until the walker comes by again.
    StateChoice mark = start, walker = std::move(start);
    std::vector<StateChoice> since_mark;
    for (std::uint64_t step = 0, power = 1; step < most; ++step, ++steps) {
        walker = succession(matrix, walker);
        since_mark.push_back(walker);
        if (walker == mark) {
            turn_to_first(since_mark);
            return since_mark;
        }
        if (since_mark.size() < power) continue;
        mark = walker;
        power *= 2;
        since_mark.clear();
    }
    return {};
}

}  // namespace

std::uint64_t follow_drawn_starts(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                                  const std::function<void(std::vector<StateChoice>)>& visit) {
    if (run.progress != nullptr) run.progress->begin("following drawn scenarios", run.limits.starts);
    std::uint64_t draw = 0;
    for (std::uint64_t steps = 0; draw < run.limits.starts && steps < run.limits.walks; ++draw) {
        visit(walk_to_end(matrix, drawn_start(matrix, run.seed, draw), run.limits.walk, steps));
        if (run.progress != nullptr) run.progress->advance(1);
    }
    return draw;
}

void turn_to_first(std::vector<StateChoice>& cycle) {
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
}

void order_attractors(std::vector<Attractor>& attractors, std::size_t most) {
    std::ranges::sort(attractors, [](const Attractor& a, const Attractor& b) {
        return a.basin != b.basin ? a.basin > b.basin : a.scenarios.front() < b.scenarios.front();
    });
    if (attractors.size() > most) attractors.resize(most);
}

Basins drawn_basins(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                    const std::vector<ConsistentScenario>& scenarios) {
    Basins result;
    result.complete = false;
    std::map<std::vector<StateChoice>, std::uint64_t> ends;
    result.starts = follow_drawn_starts(matrix, run, [&](std::vector<StateChoice> cycle) {
        if (cycle.empty())
            ++result.unfinished;
        else
            ++ends[std::move(cycle)];
    });
    for (const auto& [cycle, starts] : ends) {
        result.cycles += cycle.size() > 1;
        result.attractors.push_back({cycle, starts});
    }
    result.found = result.attractors.size();
    for (const ConsistentScenario& scenario : scenarios) {
        const auto end = ends.find({scenario.states});
        result.of_scenarios.push_back(end == ends.end() ? 0 : end->second);
    }
    order_attractors(result.attractors, run.limits.listed);
    return result;
}

}  // namespace interlink::detail
