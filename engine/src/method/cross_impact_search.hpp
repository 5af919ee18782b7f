// The exact search for consistent scenarios, and what keeps its result the same however it was found.
#pragma once

#include <interlink/cross_impact.hpp>

#include <functional>
#include <vector>

namespace interlink::detail {

/// The best scenarios seen, by total impact, margin and states: the same whatever the order they come in.
class BestScenarios {
  public:
    explicit BestScenarios(std::size_t most) : most_(most) {}

    void add(ConsistentScenario scenario);
    bool holds(const StateChoice& states) const;
    /// Best first.
    std::vector<ConsistentScenario> take();

  private:
    std::size_t most_;
    std::vector<ConsistentScenario> heap_{};  ///< the worst on top
};

ConsistentScenario rate_scenario(const CrossImpactMatrix& matrix, StateChoice states);

/// Are all sums of the matrix, and differences of them, within 32 bits?
bool fits_narrow(const CrossImpactMatrix& matrix);

/// Uniform over all combinations; depends on the seed and the draw alone.
StateChoice drawn_start(const CrossImpactMatrix& matrix, std::uint64_t seed, std::uint64_t draw);

/// Calls visit(cycle) for every drawn start, with the cycle in which succession from it ends, in its order; empty where
/// it does not within the steps of one walk. Returns how many starts were drawn within the steps of all walks.
std::uint64_t follow_drawn_starts(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                                  const std::function<void(std::vector<StateChoice>)>& visit);

/// Begins the cycle with the scenario that is first by its states.
void turn_to_first(std::vector<StateChoice>& cycle);

/// By basin, greatest first, then by states; cut to `most`.
void order_attractors(std::vector<Attractor>& attractors, std::size_t most);

/// The basins of `run.limits.starts` drawn starts.
Basins drawn_basins(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                    const std::vector<ConsistentScenario>& scenarios);

}  // namespace interlink::detail
