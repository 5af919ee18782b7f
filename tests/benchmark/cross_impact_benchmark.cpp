// How long a cross-impact balance takes on 15 descriptors with 22.7 million combinations: every consistent scenario by
// the search, and the basins of the whole space. Least, median and greatest over matrices of different seeds.
#include <interlink/cross_impact.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace interlink;
using Clock = std::chrono::steady_clock;

/// A small generator, so that every machine measures the same matrices.
std::uint32_t next_number(std::uint64_t& state) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::uint32_t>(state >> 33);
}

/// Eleven descriptors of three states, three of four and one of two: 3^11 · 4^3 · 2. Scores from -3 to 3; `filled` in
/// ten pairs of descriptors are judged.
CrossImpactMatrix judged(std::uint64_t seed, std::uint32_t filled) {
    Foresight foresight;
    for (std::size_t d = 0; d < 15; ++d) {
        Descriptor descriptor{fmt::format("d{}", d), fmt::format("Descriptor {}", d), {}, {}};
        const std::size_t states = d < 11 ? 3 : d < 14 ? 4 : 2;
        for (std::size_t s = 0; s < states; ++s)
            descriptor.states.push_back({fmt::format("s{}", s), fmt::format("State {}", s)});
        foresight.descriptors.push_back(std::move(descriptor));
    }
    std::uint64_t state = seed;
    for (const Descriptor& from : foresight.descriptors)
        for (const Descriptor& to : foresight.descriptors) {
            if (&from == &to || next_number(state) % 10 >= filled) continue;
            for (const auto& z : from.states)
                for (const auto& l : to.states)
                    foresight.impacts.push_back({from.id,
                                                 z.id,
                                                 to.id,
                                                 l.id,
                                                 static_cast<double>(next_number(state) % 7) - 3,
                                                 Grade::assumed,
                                                 {},
                                                 {}});
        }
    return *cross_impact_matrix(foresight).matrix;
}

template <class Job>
double seconds(Job job) {
    const auto start = Clock::now();
    job();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void print(const std::string& what, std::vector<double> times) {
    std::ranges::sort(times);
    fmt::print("{:<60}{:>10.3f}{:>10.3f}{:>10.3f}\n", what, times.front(), times[times.size() / 2], times.back());
}

void measure(std::uint32_t filled) {
    constexpr std::uint64_t matrices = 5;
    std::vector<double> search, basins_one, basins_two;
    std::uint64_t scenarios = 0, attractors = 0, steps = 0;
    for (std::uint64_t seed = 1; seed <= matrices; ++seed) {
        const CrossImpactMatrix matrix = judged(seed, filled);
        CrossImpactRun run;
        search.push_back(seconds([&] {
            const ConsistentScenarios found = consistent_scenarios(matrix, run);
            scenarios += found.found;
            steps += found.steps;
        }));
        basins_one.push_back(seconds([&] { attractors += succession_basins(matrix, run).found; }));
        run.threads = 2;
        basins_two.push_back(seconds([&] { succession_basins(matrix, run); }));
    }
    fmt::print("{} % of the pairs judged: {:.1f} scenarios, {:.1f} attractors, {} states tried on the mean\n",
               10 * filled, static_cast<double>(scenarios) / matrices, static_cast<double>(attractors) / matrices,
               steps / matrices);
    print("  search of 22,674,816 combinations", search);
    print("  basins, 1 thread", basins_one);
    print("  basins, 2 threads", basins_two);
}

}  // namespace

int main() {
    fmt::print("{:<60}{:>10}{:>10}{:>10}\n", "seconds", "least", "median", "greatest");
    for (const std::uint32_t filled : {10u, 5u, 2u}) measure(filled);
}
