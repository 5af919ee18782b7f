// Search and basins against a second way, on random matrices: every combination looked at, every walk walked.
#include "method/cross_impact_support.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace interlink;
using namespace interlink::test;

namespace {

struct Case {
    Foresight foresight;
    CrossImpactMatrix matrix;
};

/// Few and many states, whole and decimal scores, small ranges for many ties; in every other round with judgements of
/// descriptors on themselves.
std::vector<Case> random_cases() {
    const std::vector<std::vector<std::size_t>> shapes{{2, 2},       {3, 1, 2},          {2, 3, 4},      {1, 1, 3, 2},
                                                       {3, 3, 3, 3}, {2, 2, 2, 2, 2, 2}, {4, 3, 2, 3, 2}};
    std::vector<Case> cases;
    std::mt19937 random(20260211);
    for (int round = 0; round < 12; ++round)
        for (const auto& shape : shapes) {
            const double step = round % 4 == 3 ? 0.25 : round % 4 == 2 ? 0.1 : 1.0;
            Foresight foresight = random_foresight(random, shape, 1 + round % 3, step, round % 2 == 1);
            const auto outcome = cross_impact_matrix(foresight);
            if (outcome.matrix) cases.push_back({foresight, *outcome.matrix});
        }
    return cases;
}

bool naive_consistent(const Foresight& foresight, const StateChoice& choice) {
    for (std::size_t j = 0; j < choice.size(); ++j)
        for (std::size_t l = 0; l < foresight.descriptors[j].states.size(); ++l)
            if (naive_balance(foresight, choice, j, l) > naive_balance(foresight, choice, j, choice[j])) return false;
    return true;
}

StateChoice naive_succession(const Foresight& foresight, const StateChoice& choice) {
    StateChoice next = choice;
    for (std::size_t j = 0; j < choice.size(); ++j) {
        long long best = naive_balance(foresight, choice, j, choice[j]);
        for (std::uint32_t l = 0; l < foresight.descriptors[j].states.size(); ++l)
            if (const long long balance = naive_balance(foresight, choice, j, l); balance > best) {
                best = balance;
                next[j] = l;
            }
    }
    return next;
}

/// The cycle at the end of a walk, as a set.
std::set<StateChoice> naive_end(const Foresight& foresight, StateChoice choice) {
    std::set<StateChoice> seen;
    while (seen.insert(choice).second) choice = naive_succession(foresight, choice);
    std::set<StateChoice> cycle;
    while (cycle.insert(choice).second) choice = naive_succession(foresight, choice);
    return cycle;
}

StateChoice relabelled(const StateChoice& choice, const std::vector<std::size_t>& order,
                       const std::vector<std::vector<std::uint32_t>>& states) {
    StateChoice result(choice.size());
    for (std::size_t d = 0; d < order.size(); ++d) result[d] = states[order[d]][choice[order[d]]];
    return result;
}

}  // namespace

TEST_CASE("the search finds exactly the combinations that a look at every one finds") {
    std::size_t ties = 0, found = 0;
    for (const Case& c : random_cases()) {
        std::vector<StateChoice> expected;
        StateChoice choice(c.foresight.descriptors.size(), 0);
        do {
            if (naive_consistent(c.foresight, choice)) expected.push_back(choice);
        } while (next_choice(c.foresight, choice));
        const ConsistentScenarios result = consistent_scenarios(c.matrix, {});
        CHECK(result.complete);
        CHECK(result.found == expected.size());
        CHECK(sorted_states(result.listed) == expected);
        for (const ConsistentScenario& scenario : result.listed) {
            CHECK(scenario.margin.value_or(0) >= 0);
            ties += scenario.margin == 0;
            ++found;
        }
    }
    CHECK(found > 100);
    CHECK(ties > 20);
}

TEST_CASE("the basins are those of a walk from every combination, cycles included") {
    std::size_t cycles = 0;
    for (const Case& c : random_cases()) {
        std::map<std::set<StateChoice>, std::uint64_t> expected;
        StateChoice choice(c.foresight.descriptors.size(), 0);
        do {
            CHECK(succession(c.matrix, choice) == naive_succession(c.foresight, choice));
            ++expected[naive_end(c.foresight, choice)];
        } while (next_choice(c.foresight, choice));
        for (const unsigned threads : {1u, 3u}) {
            CrossImpactRun run;
            run.threads = threads;
            const Basins basins = succession_basins(c.matrix, run);
            std::map<std::set<StateChoice>, std::uint64_t> found;
            for (const Attractor& attractor : basins.attractors) {
                found[{attractor.scenarios.begin(), attractor.scenarios.end()}] = attractor.basin;
                cycles += attractor.scenarios.size() > 1;
            }
            CHECK(found == expected);
            CHECK(basins.found == expected.size());
        }
    }
    CHECK(cycles > 10);
}

TEST_CASE("consistent scenarios and attractors of one scenario are the same thing") {
    for (const Case& c : random_cases()) {
        std::vector<StateChoice> fixed;
        for (const Attractor& attractor : succession_basins(c.matrix, {}).attractors)
            if (attractor.scenarios.size() == 1) fixed.push_back(attractor.scenarios.front());
        std::sort(fixed.begin(), fixed.end());
        CHECK(fixed == sorted_states(consistent_scenarios(c.matrix, {}).listed));
    }
}

TEST_CASE("other names and another order change no scenario, margin or impact") {
    std::mt19937 random(5);
    for (const Case& c : random_cases()) {
        const std::size_t count = c.foresight.descriptors.size();
        std::vector<std::size_t> order(count);
        for (std::size_t d = 0; d < count; ++d) order[d] = d;
        std::shuffle(order.begin(), order.end(), random);
        std::vector<std::vector<std::uint32_t>> places(count);  // of a state, after shuffling
        Foresight shuffled;
        shuffled.impacts = c.foresight.impacts;
        std::shuffle(shuffled.impacts.begin(), shuffled.impacts.end(), random);
        for (const std::size_t d : order) {
            Descriptor descriptor = c.foresight.descriptors[d];
            std::shuffle(descriptor.states.begin(), descriptor.states.end(), random);
            for (const auto& state : c.foresight.descriptors[d].states)
                for (std::uint32_t place = 0; place < descriptor.states.size(); ++place)
                    if (descriptor.states[place].id == state.id) places[d].push_back(place);
            shuffled.descriptors.push_back(std::move(descriptor));
        }
        std::map<StateChoice, std::pair<std::optional<std::int64_t>, std::int64_t>> expected, found;
        for (const auto& s : consistent_scenarios(c.matrix, {}).listed)
            expected[relabelled(s.states, order, places)] = {s.margin, s.total_impact};
        for (const auto& s : consistent_scenarios(matrix_of(shuffled), {}).listed)
            found[s.states] = {s.margin, s.total_impact};
        CHECK(found == expected);
    }
}

TEST_CASE("scores too large for 32 bits give what small ones of the same proportions give") {
    for (const Case& c : random_cases()) {
        Foresight large = c.foresight;
        for (Impact& impact : large.impacts) impact.score *= 123456.0;
        const CrossImpactMatrix matrix = matrix_of(large);
        CHECK(sorted_states(consistent_scenarios(matrix, {}).listed) ==
              sorted_states(consistent_scenarios(c.matrix, {}).listed));
        const Basins small = succession_basins(c.matrix, {}), wide = succession_basins(matrix, {});
        REQUIRE(small.attractors.size() == wide.attractors.size());
        for (std::size_t a = 0; a < small.attractors.size(); ++a)
            CHECK(small.attractors[a].scenarios == wide.attractors[a].scenarios);
    }
}

TEST_CASE("drawn starts end where the walk from them ends") {
    for (const Case& c : random_cases()) {
        CrossImpactRun run;
        run.limits.basin_combinations = 1;
        run.limits.starts = 300;
        const Basins drawn = succession_basins(c.matrix, run);
        CHECK_FALSE(drawn.complete);
        std::uint64_t sum = 0;
        for (const Attractor& attractor : drawn.attractors) {
            sum += attractor.basin;
            CHECK(std::set<StateChoice>(attractor.scenarios.begin(), attractor.scenarios.end()) ==
                  naive_end(c.foresight, attractor.scenarios.front()));
        }
        CHECK(sum == 300);
    }
}
