// For two states l and k of a descriptor j, `room` is the most by which l may still lead k: the sum over the
// descriptors of max C(i z → j l) − C(i z → j k) over the states z that i may still take. Below 0, l cannot be part of
// a consistent scenario and is struck out, which in turn takes room from others; when every descriptor has one state
// left, room is the lead itself. So nothing that is consistent is lost, and what is left at the end is consistent.
#include "method/cross_impact_search.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace interlink {

namespace detail {

namespace {

/// Greater total impact first, then greater margin, then by states.
bool better_scenario(const ConsistentScenario& a, const ConsistentScenario& b) {
    return std::tie(b.total_impact, b.margin, a.states) < std::tie(a.total_impact, a.margin, b.states);
}

}  // namespace

void BestScenarios::add(ConsistentScenario scenario) {
    if (most_ == 0) return;
    if (heap_.size() == most_) {
        if (!better_scenario(scenario, heap_.front())) return;
        std::pop_heap(heap_.begin(), heap_.end(), better_scenario);
        heap_.pop_back();
    }
    heap_.push_back(std::move(scenario));
    std::push_heap(heap_.begin(), heap_.end(), better_scenario);
}

bool BestScenarios::holds(const StateChoice& states) const {
    return std::ranges::any_of(heap_, [&](const ConsistentScenario& scenario) { return scenario.states == states; });
}

std::vector<ConsistentScenario> BestScenarios::take() {
    std::sort(heap_.begin(), heap_.end(), better_scenario);
    return std::move(heap_);
}

ConsistentScenario rate_scenario(const CrossImpactMatrix& matrix, StateChoice states) {
    const std::vector<std::int64_t> balances = impact_balances(matrix, states);
    ConsistentScenario scenario{std::move(states), std::nullopt, 0};
    scenario.margin = consistency_margin(matrix, scenario.states, balances);
    for (std::size_t d = 0; d < scenario.states.size(); ++d)
        scenario.total_impact += balances[matrix.first[d] + scenario.states[d]];
    return scenario;
}

bool fits_narrow(const CrossImpactMatrix& matrix) {
    std::int64_t largest = 0;
    for (const std::int64_t score : matrix.scores) largest = std::max(largest, score < 0 ? -score : score);
    return largest * 2 * static_cast<std::int64_t>(matrix.descriptors.size()) <
           std::numeric_limits<std::int32_t>::max();
}

}  // namespace detail

namespace {

/// A set of states of one descriptor, as bits.
using StateSet = std::uint32_t;
static_assert(cross_impact_alternatives <= 32);

template <class Score>
class ScenarioSearch {
  public:
    ScenarioSearch(const CrossImpactMatrix& matrix, const CrossImpactRun& run, detail::BestScenarios& best)
        : matrix_(matrix), run_(run), best_(best), count_(matrix.descriptors.size()) {
        lay_out_pairs();
        levels_.resize(count_ + 1);
        Level& root = levels_.front();
        root.room.assign(pairs_, 0);
        for (std::size_t d = 0; d < count_; ++d) {
            root.open.push_back(static_cast<StateSet>((1ull << matrix.alternatives(d)) - 1));
            change_room(root, d, 0, root.open[d]);
        }
    }

    ConsistentScenarios search() {
        if (strike_out(levels_.front())) descend(0);
        return std::move(result_);
    }

  private:
    struct Level {
        std::vector<Score> room{};
        std::vector<StateSet> open{};  ///< what each descriptor may still take
    };

    /// Differences of a row's scores: all pairs of states of each descriptor, one after the other.
    void lay_out_pairs() {
        for (std::size_t d = 0; d < count_; ++d) {
            first_pair_.push_back(pairs_);
            pairs_ += matrix_.alternatives(d) * matrix_.alternatives(d);
        }
        leads_.reserve(matrix_.states() * pairs_);
        for (std::size_t row = 0; row < matrix_.states(); ++row)
            for (std::size_t d = 0; d < count_; ++d)
                for (std::size_t l = matrix_.first[d]; l < matrix_.first[d + 1]; ++l)
                    for (std::size_t k = matrix_.first[d]; k < matrix_.first[d + 1]; ++k)
                        leads_.push_back(static_cast<Score>(matrix_.at(row, l) - matrix_.at(row, k)));
        best_lead_.resize(pairs_);
        for (std::size_t d = 0; d < count_; ++d) weight_.push_back(weight_of(d));
    }

    /// How much the balances depend on what a descriptor takes.
    double weight_of(std::size_t descriptor) {
        const StateSet all = static_cast<StateSet>((1ull << matrix_.alternatives(descriptor)) - 1);
        double sum = 0;
        greatest_leads(descriptor, all);
        for (const Score lead : best_lead_) sum += static_cast<double>(lead);  // of l over k and of k over l: a range
        return sum;
    }

    void greatest_leads(std::size_t descriptor, StateSet set) {
        bool begun = false;
        for (std::uint32_t state = 0; state < matrix_.alternatives(descriptor); ++state) {
            if ((set >> state & 1) == 0) continue;
            const Score* row = &leads_[(matrix_.first[descriptor] + state) * pairs_];
            if (begun)
                for (std::size_t p = 0; p < pairs_; ++p) best_lead_[p] = std::max(best_lead_[p], row[p]);
            else
                std::copy(row, row + pairs_, best_lead_.begin());
            begun = true;
        }
    }

    void change_room(Level& level, std::size_t descriptor, StateSet before, StateSet after) {
        if (before != 0) {
            greatest_leads(descriptor, before);
            for (std::size_t p = 0; p < pairs_; ++p) level.room[p] = static_cast<Score>(level.room[p] - best_lead_[p]);
        }
        greatest_leads(descriptor, after);
        for (std::size_t p = 0; p < pairs_; ++p) level.room[p] = static_cast<Score>(level.room[p] + best_lead_[p]);
    }

    /// The states of a descriptor that no other of its states is sure to lead.
    StateSet possible(const Level& level, std::size_t descriptor) const {
        const std::size_t n = matrix_.alternatives(descriptor);
        StateSet left = level.open[descriptor];
        for (std::size_t l = 0; l < n; ++l) {
            if ((left >> l & 1) == 0) continue;
            const Score* room = &level.room[first_pair_[descriptor] + l * n];
            if (std::any_of(room, room + n, [](Score lead) { return lead < 0; })) left &= ~(StateSet{1} << l);
        }
        return left;
    }

    /// Strikes out until nothing changes; false when a descriptor has no state left.
    bool strike_out(Level& level) {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t d = 0; d < count_; ++d) {
                const StateSet left = possible(level, d);
                if (left == 0) return false;
                if (left == level.open[d]) continue;
                change_room(level, d, level.open[d], left);
                level.open[d] = left;
                changed = true;
            }
        }
        return true;
    }

    static int states_in(StateSet set) { return __builtin_popcount(set); }

    /// The open descriptor with the fewest states, of those the weightiest; count_ when every one is decided.
    std::size_t next_descriptor(const Level& level) const {
        std::size_t next = count_;
        for (std::size_t d = 0; d < count_; ++d) {
            const int states = states_in(level.open[d]);
            if (states < 2) continue;
            if (next == count_ || states < states_in(level.open[next]) ||
                (states == states_in(level.open[next]) && weight_[d] > weight_[next]))
                next = d;
        }
        return next;
    }

    void keep(const Level& level) {
        StateChoice states;
        for (const StateSet set : level.open) states.push_back(static_cast<std::uint32_t>(__builtin_ctz(set)));
        ++result_.found;
        best_.add(detail::rate_scenario(matrix_, std::move(states)));
    }

    void descend(std::size_t depth) {
        const Level& level = levels_[depth];
        const std::size_t next = next_descriptor(level);
        if (next == count_) return keep(level);
        for (std::uint32_t state = 0; state < matrix_.alternatives(next); ++state) {
            if ((level.open[next] >> state & 1) == 0) continue;
            if (result_.steps == run_.limits.steps) {
                result_.complete = false;
                return;
            }
            ++result_.steps;
            if (run_.progress != nullptr && result_.steps % 1024 == 0) run_.progress->advance(1024);
            Level& deeper = levels_[depth + 1];
            deeper = level;
            change_room(deeper, next, deeper.open[next], StateSet{1} << state);
            deeper.open[next] = StateSet{1} << state;
            if (strike_out(deeper)) descend(depth + 1);
        }
    }

    const CrossImpactMatrix& matrix_;
    const CrossImpactRun& run_;
    detail::BestScenarios& best_;
    std::size_t count_;
    std::size_t pairs_ = 0;
    std::vector<std::size_t> first_pair_{};
    std::vector<Score> leads_{};      ///< state × pairs: how much more the row gives to l than to k
    std::vector<Score> best_lead_{};  ///< scratch
    std::vector<double> weight_{};
    std::vector<Level> levels_{};
    ConsistentScenarios result_{};
};

/// Walks from drawn starts end in consistent scenarios too: what the search had not come to may be among them.
void add_drawn_scenarios(const CrossImpactMatrix& matrix, const CrossImpactRun& run, detail::BestScenarios& best,
                         ConsistentScenarios& result) {
    std::set<StateChoice> seen;
    result.starts = detail::follow_drawn_starts(matrix, run, [&](const std::vector<StateChoice>& cycle) {
        if (cycle.size() != 1 || best.holds(cycle.front()) || seen.size() >= run.limits.listed) return;
        if (seen.insert(cycle.front()).second) best.add(detail::rate_scenario(matrix, cycle.front()));
    });
    result.listed = best.take();
    result.drawn = static_cast<std::uint64_t>(std::ranges::count_if(
        result.listed, [&](const ConsistentScenario& scenario) { return seen.contains(scenario.states); }));
}

}  // namespace

ConsistentScenarios consistent_scenarios(const CrossImpactMatrix& matrix, const CrossImpactRun& run) {
    if (run.progress != nullptr) run.progress->begin("searching consistent scenarios");
    detail::BestScenarios best(run.limits.listed);
    ConsistentScenarios result = detail::fits_narrow(matrix) ? ScenarioSearch<std::int32_t>(matrix, run, best).search()
                                                             : ScenarioSearch<std::int64_t>(matrix, run, best).search();
    if (!result.complete)
        add_drawn_scenarios(matrix, run, best, result);
    else
        result.listed = best.take();
    return result;
}

}  // namespace interlink
