// Cross-impact matrices for the tests, and the balance rule written a second time, straight from its definition.
#pragma once

#include <interlink/cross_impact.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace interlink::test {

/// Descriptors d0, d1 … of so many states s0, s1 … each.
inline Foresight bare_foresight(const std::vector<std::size_t>& sizes) {
    Foresight foresight;
    for (std::size_t d = 0; d < sizes.size(); ++d) {
        const std::string id = "d" + std::to_string(d);
        Descriptor descriptor{id, "Descriptor " + id, {}, {}};
        for (std::size_t s = 0; s < sizes[d]; ++s)
            descriptor.states.push_back({"s" + std::to_string(s), "State " + std::to_string(s)});
        foresight.descriptors.push_back(std::move(descriptor));
    }
    return foresight;
}

inline void judge(Foresight& foresight, std::size_t from, std::size_t state, std::size_t to, std::size_t on,
                  double score) {
    Impact impact;
    impact.from_descriptor = "d" + std::to_string(from);
    impact.from_state = "s" + std::to_string(state);
    impact.to_descriptor = "d" + std::to_string(to);
    impact.to_state = "s" + std::to_string(on);
    impact.score = score;
    foresight.impacts.push_back(impact);
}

/// Scores of `step` times -range … range, about a third of them left out; small ranges make many ties.
/// With judgements of descriptors on themselves where `within` is given.
inline Foresight random_foresight(std::mt19937& random, const std::vector<std::size_t>& sizes, int range,
                                  double step = 1.0, bool within = false) {
    Foresight foresight = bare_foresight(sizes);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        for (std::size_t j = 0; j < sizes.size(); ++j)
            for (std::size_t z = 0; (within || i != j) && z < sizes[i]; ++z)
                for (std::size_t l = 0; l < sizes[j]; ++l)
                    if (random() % 3 != 0)
                        judge(foresight, i, z, j, l,
                              step * (static_cast<int>(random() % static_cast<unsigned>(2 * range + 1)) - range));
    return foresight;
}

inline double score_of(const Foresight& foresight, std::size_t i, std::size_t z, std::size_t j, std::size_t l) {
    for (const Impact& impact : foresight.impacts)
        if (impact.from_descriptor == foresight.descriptors[i].id &&
            impact.from_state == foresight.descriptors[i].states[z].id &&
            impact.to_descriptor == foresight.descriptors[j].id &&
            impact.to_state == foresight.descriptors[j].states[l].id)
            return impact.score;
    return 0.0;
}

/// θ_jl of a scenario, with hundredths counted as whole numbers.
inline long long naive_balance(const Foresight& foresight, const StateChoice& choice, std::size_t j, std::size_t l) {
    long long sum = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        sum += std::llround(100.0 * score_of(foresight, i, choice[i], j, l));
    return sum;
}

inline bool next_choice(const Foresight& foresight, StateChoice& choice) {
    for (std::size_t d = choice.size(); d-- > 0;) {
        if (++choice[d] < foresight.descriptors[d].states.size()) return true;
        choice[d] = 0;
    }
    return false;
}

inline CrossImpactMatrix matrix_of(const Foresight& foresight) {
    return cross_impact_matrix(foresight).matrix.value();
}

inline std::vector<StateChoice> sorted_states(const std::vector<ConsistentScenario>& scenarios) {
    std::vector<StateChoice> states;
    for (const ConsistentScenario& scenario : scenarios) states.push_back(scenario.states);
    std::sort(states.begin(), states.end());
    return states;
}

}  // namespace interlink::test
