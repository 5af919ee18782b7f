// Which combinations of states hold together, when each state promotes or hinders states of the others: cross-impact
// balance (Weimer-Jehle 2006). Defined in engine/src/analysis/METHOD.md.
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/progress.hpp>
#include <interlink/tables.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interlink {

/// Bounds of the judgements themselves; a matrix beyond them is refused with the reason.
inline constexpr std::size_t cross_impact_states = 400;       ///< of all descriptors together
inline constexpr std::size_t cross_impact_alternatives = 30;  ///< states of one descriptor
inline constexpr double cross_impact_score = 1'000'000;       ///< largest |score|

/// Scores as whole numbers of one unit, so that balances are exact and ties are ties: 0.1 + 0.2 equals 0.3 here.
struct CrossImpactMatrix {
    std::vector<Descriptor> descriptors{};
    std::vector<std::uint32_t> first{};  ///< row of each descriptor's first state; one more at the end
    std::vector<std::int64_t> scores{};  ///< row acts on column, row by row; those of one descriptor on itself too
    std::int64_t units = 1;              ///< of a score of 1: a power of ten, at most 1e6
    bool rounded = false;                ///< some score has more than six decimals

    std::size_t states() const { return first.empty() ? 0 : first.back(); }
    std::size_t alternatives(std::size_t descriptor) const { return first[descriptor + 1] - first[descriptor]; }
    std::int64_t at(std::size_t from, std::size_t to) const { return scores[from * states() + to]; }
    double score(std::int64_t amount) const { return static_cast<double>(amount) / static_cast<double>(units); }
    /// How many combinations of states there are; nothing beyond 2^63.
    std::optional<std::uint64_t> combinations() const;
};

/// A matrix, or why there is none: nothing to combine, no judgement other than 0, or a bound above is passed.
struct CrossImpactOutcome {
    std::optional<CrossImpactMatrix> matrix;
    std::string error;
    std::string hint;
};
CrossImpactOutcome cross_impact_matrix(const Foresight& foresight);

/// One state of each descriptor, by its place among the descriptor's states.
using StateChoice = std::vector<std::uint32_t>;

/// The balance of every state, by row of the matrix: θ_jl = Σ_i C(i z_i → j l), in units, with what the
/// chosen state of j itself does to l where that was judged. O(descriptors · states). Throws std::invalid_argument
/// where the choice does not fit the matrix.
std::vector<std::int64_t> impact_balances(const CrossImpactMatrix& matrix, const StateChoice& choice);

/// The least lead of a chosen state over the best other state of its descriptor, in units: consistent from 0 on.
/// Nothing when no descriptor has two states.
std::optional<std::int64_t> consistency_margin(const CrossImpactMatrix& matrix, const StateChoice& choice,
                                               const std::vector<std::int64_t>& balances);

/// Each descriptor takes the state of the greatest balance, all at once; in a tie it keeps its own, else takes the
/// first.
StateChoice succession(const CrossImpactMatrix& matrix, const StateChoice& choice);

/// Bounds of the work; results say when they were reached. None is a time, so that every machine gives the same.
struct CrossImpactLimits {
    std::size_t listed = 1000;                      ///< scenarios, and attractors, that are kept and listed
    std::uint64_t steps = 10'000'000;               ///< of the search: states tried
    std::uint64_t basin_combinations = 1ull << 28;  ///< followed one and all; 4 bytes each, so 1 GiB
    std::uint64_t starts = 100'000;                 ///< drawn where the space is too large for that
    std::uint64_t walk = 1'000;                     ///< steps of succession from one drawn start
    std::uint64_t walks = 3'000'000;                ///< steps from all of them; then no more are drawn
};

struct CrossImpactRun {
    CrossImpactLimits limits{};
    std::uint64_t seed = 1;  ///< of the drawn starts
    unsigned threads = 1;    ///< 0 counts as 1; changes no result
    Progress* progress = nullptr;
};

struct ConsistentScenario {
    StateChoice states{};
    std::optional<std::int64_t> margin{};  ///< units, >= 0
    std::int64_t total_impact = 0;         ///< units: the sum of the balances of the chosen states
};

/// All scenarios in which no descriptor has a state of greater balance than the chosen one.
struct ConsistentScenarios {
    std::vector<ConsistentScenario> listed{};  ///< by total impact and margin, greatest first, then by states
    std::uint64_t found = 0;                   ///< by the search; more than are listed where `listed` was the bound
    bool complete = true;                      ///< the whole space was searched; else `found` is a lower bound
    std::uint64_t steps = 0;                   ///< states tried
    std::uint64_t starts = 0;                  ///< drawn and followed because the search was not completed
    std::uint64_t drawn = 0;                   ///< scenarios in `listed` that only those walks found
};

/// Depth first; a state is left out as soon as some other state of its descriptor leads by more than the open
/// descriptors can still make good. Exponential at worst, and bounded by `limits.steps`.
ConsistentScenarios consistent_scenarios(const CrossImpactMatrix& matrix, const CrossImpactRun& run);

/// Where succession ends: one consistent scenario, or a cycle of several.
struct Attractor {
    std::vector<StateChoice> scenarios{};  ///< in the order of succession, the first by states first
    std::uint64_t basin = 0;               ///< starts that end here
};

struct Basins {
    std::vector<Attractor> attractors{};        ///< by basin, greatest first, then by states; at most `limits.listed`
    std::vector<std::uint64_t> of_scenarios{};  ///< basins of the scenarios that were asked for, listed or not
    std::uint64_t found = 0;                    ///< attractors in all
    std::uint64_t cycles = 0;                   ///< those of more than one scenario
    std::uint64_t starts = 0;                   ///< all combinations, or those that were drawn and followed
    std::uint64_t unfinished = 0;               ///< drawn starts whose walk was given up
    bool complete = true;                       ///< from every combination; else shares of drawn starts
};

/// The attractors of global succession and how many starts lead to each. O(combinations · states), 4 bytes a
/// combination; beyond `limits.basin_combinations` from drawn starts.
Basins succession_basins(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                         const std::vector<ConsistentScenario>& scenarios = {});

/// The whole answer: what is consistent and, where wanted, what succession makes of every start.
struct CrossImpactResult {
    CrossImpactMatrix matrix{};
    ConsistentScenarios scenarios{};
    std::optional<Basins> basins{};
    CrossImpactRun run{};  ///< without its progress
};
CrossImpactResult cross_impact_balance(CrossImpactMatrix matrix, const CrossImpactRun& run, bool with_basins);

/// The state of each descriptor in a scenario, by id and name.
ReferenceMap states_of(const CrossImpactMatrix& matrix, const StateChoice& choice);

/// States that all listed scenarios share, those that none has, and a smallest set of descriptors that tells them all
/// apart: among several, one with the descriptor that acts most on the others, and so on. Only while at most 30
/// scenarios are listed.
struct ScenarioContrast {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shared{};  ///< descriptor (of two states or more) and state
    std::vector<std::pair<std::uint32_t, std::uint32_t>> absent{};
    std::vector<std::uint32_t>
        telling{};                 ///< descriptors; empty when there is nothing to tell apart, or it takes over four
    std::size_t telling_sets = 0;  ///< how many sets of so many descriptors tell all apart, this one among them
};
ScenarioContrast contrast(const CrossImpactResult& result);
/// ", as do 5 other pairs of descriptors", to follow the names of `telling`; empty where no other set tells them apart.
std::string as_others_do(const ScenarioContrast& found);

/// Sentences, tables and notes. `source` is what the judgements were read from.
ResultDocument describe_cross_impact(const CrossImpactResult& result, const Foresight& foresight,
                                     const DatasetLabel& source);

}  // namespace interlink
