// What consistent scenarios have in common, and what tells them apart.
#include <interlink/cross_impact.hpp>

#include "method/cross_impact_words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
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

/// Counts the sets of that size; `chosen` goes through them, and the first in the order of `order`, which therefore
/// comes first by weight, is kept.
void find_telling(const std::vector<ConsistentScenario>& scenarios, const std::vector<std::uint32_t>& order,
                  std::size_t size, std::size_t from, std::vector<std::uint32_t>& chosen, ScenarioContrast& found) {
    if (chosen.size() == size) {
        if (!tells_apart(scenarios, chosen)) return;
        if (found.telling_sets++ == 0) found.telling = chosen;
        return;
    }
    for (std::size_t i = from; i < order.size(); ++i) {
        chosen.push_back(order[i]);
        find_telling(scenarios, order, size, i + 1, chosen, found);
        chosen.pop_back();
    }
}

void add_telling(const CrossImpactMatrix& matrix, const std::vector<ConsistentScenario>& scenarios,
                 ScenarioContrast& found) {
    if (scenarios.size() < 2 || scenarios.size() > most_contrasted) return;
    std::vector<std::uint32_t> order;
    for (std::uint32_t d = 0; d < matrix.descriptors.size(); ++d) {
        const auto same = [&](const ConsistentScenario& s) { return s.states[d] == scenarios.front().states[d]; };
        if (!std::ranges::all_of(scenarios, same)) order.push_back(d);
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::uint32_t d) { return detail::acts_on_others(matrix, d); });
    if (order.size() > most_contrasted) order.resize(most_contrasted);
    for (std::size_t size = 1; size <= most_telling && found.telling_sets == 0; ++size) {
        std::vector<std::uint32_t> chosen;
        find_telling(scenarios, order, size, 0, chosen, found);
    }
    std::ranges::sort(found.telling);
}

bool within(const CrossImpactMatrix& matrix, std::size_t descriptor, std::size_t state) {
    return state >= matrix.first[descriptor] && state < matrix.first[descriptor + 1];
}

}  // namespace

std::int64_t detail::acts_on_others(const CrossImpactMatrix& matrix, std::size_t descriptor) {
    std::int64_t sum = 0;
    for (std::size_t row = matrix.first[descriptor]; row < matrix.first[descriptor + 1]; ++row)
        for (std::size_t to = 0; to < matrix.states(); ++to)
            if (!within(matrix, descriptor, to)) sum += std::abs(matrix.at(row, to));
    return sum;
}

std::int64_t detail::is_acted_on(const CrossImpactMatrix& matrix, std::size_t descriptor) {
    std::int64_t sum = 0;
    for (std::size_t from = 0; from < matrix.states(); ++from)
        for (std::size_t column = matrix.first[descriptor]; column < matrix.first[descriptor + 1]; ++column)
            if (!within(matrix, descriptor, from)) sum += std::abs(matrix.at(from, column));
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
    add_telling(matrix, scenarios, found);
    return found;
}

std::string as_others_do(const ScenarioContrast& found) {
    if (found.telling_sets < 2) return {};
    static constexpr std::array<std::array<const char*, 2>, most_telling> kinds{
        {{"descriptor", "descriptors"},
         {"pair of descriptors", "pairs of descriptors"},
         {"set of three descriptors", "sets of three descriptors"},
         {"set of four descriptors", "sets of four descriptors"}}};
    const std::size_t others = found.telling_sets - 1;
    return text::format(", as {} {} other {}", others == 1 ? "does" : "do", others,
                        kinds[found.telling.size() - 1][others == 1 ? 0 : 1]);
}

}  // namespace interlink
