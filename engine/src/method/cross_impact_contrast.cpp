// What consistent scenarios have in common, and what tells them apart.
#include <interlink/cross_impact.hpp>

#include "method/cross_impact_words.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace interlink {

namespace {

constexpr std::size_t most_contrasted = 30;
constexpr std::size_t most_telling = 4;

bool tells_apart(const std::vector<ConsistentScenario>& scenarios, const std::vector<std::uint32_t>& descriptors) {
    std::set<StateChoice> seen;
    for (const ConsistentScenario& scenario : scenarios) {
        StateChoice part;
        for (const std::uint32_t d : descriptors) part.push_back(scenario.states[d]);
        if (!seen.insert(std::move(part)).second) return false;
    }
    return true;
}

/// The first set of that size in the order of `order`, which therefore comes first by weight.
bool find_telling(const std::vector<ConsistentScenario>& scenarios, const std::vector<std::uint32_t>& order,
                  std::size_t size, std::size_t from, std::vector<std::uint32_t>& chosen) {
    if (chosen.size() == size) return tells_apart(scenarios, chosen);
    for (std::size_t i = from; i < order.size(); ++i) {
        chosen.push_back(order[i]);
        if (find_telling(scenarios, order, size, i + 1, chosen)) return true;
        chosen.pop_back();
    }
    return false;
}

std::vector<std::uint32_t> telling_descriptors(const CrossImpactMatrix& matrix,
                                               const std::vector<ConsistentScenario>& scenarios) {
    if (scenarios.size() < 2 || scenarios.size() > most_contrasted) return {};
    std::vector<std::uint32_t> order;
    for (std::uint32_t d = 0; d < matrix.descriptors.size(); ++d) {
        const auto same = [&](const ConsistentScenario& s) { return s.states[d] == scenarios.front().states[d]; };
        if (!std::ranges::all_of(scenarios, same)) order.push_back(d);
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::uint32_t d) { return detail::acts_on_others(matrix, d); });
    if (order.size() > most_contrasted) order.resize(most_contrasted);
    for (std::size_t size = 1; size <= most_telling; ++size) {
        std::vector<std::uint32_t> chosen;
        if (!find_telling(scenarios, order, size, 0, chosen)) continue;
        std::ranges::sort(chosen);
        return chosen;
    }
    return {};
}

}  // namespace

std::int64_t detail::acts_on_others(const CrossImpactMatrix& matrix, std::size_t descriptor) {
    std::int64_t sum = 0;
    for (std::size_t row = matrix.first[descriptor]; row < matrix.first[descriptor + 1]; ++row)
        for (std::size_t to = 0; to < matrix.states(); ++to) sum += std::abs(matrix.at(row, to));
    return sum;
}

std::int64_t detail::is_acted_on(const CrossImpactMatrix& matrix, std::size_t descriptor) {
    std::int64_t sum = 0;
    for (std::size_t from = 0; from < matrix.states(); ++from)
        for (std::size_t column = matrix.first[descriptor]; column < matrix.first[descriptor + 1]; ++column)
            sum += std::abs(matrix.at(from, column));
    return sum;
}

ScenarioContrast contrast(const CrossImpactResult& result) {
    const CrossImpactMatrix& matrix = result.matrix;
    const auto& scenarios = result.scenarios.listed;
    ScenarioContrast found;
    if (scenarios.empty() || !result.scenarios.complete || scenarios.size() < result.scenarios.found) return found;
    for (std::uint32_t d = 0; d < matrix.descriptors.size(); ++d) {
        if (matrix.alternatives(d) < 2) continue;
        for (std::uint32_t state = 0; state < matrix.alternatives(d); ++state) {
            const auto in = static_cast<std::size_t>(
                std::ranges::count_if(scenarios, [&](const ConsistentScenario& s) { return s.states[d] == state; }));
            if (in == scenarios.size()) found.shared.emplace_back(d, state);
            if (in == 0) found.absent.emplace_back(d, state);
        }
    }
    found.telling = telling_descriptors(matrix, scenarios);
    return found;
}

}  // namespace interlink
