// Succession from every combination of states. A combination is a number in mixed radix, the last descriptor fastest.
// The balances of a combination are those of its front descriptors plus those of its back ones: the back sums stand in
// a table of a few hundred columns, and one front sum serves all of them, so that the successors of a whole block are
// found by a few passes over the table. Then every combination is coloured by the attractor in which its path ends, in
// the array that held the successors.
#include "method/cross_impact_search.hpp"

#include <algorithm>
#include <limits>
#include <system_error>
#include <thread>
#include <utility>

namespace interlink {

namespace {

constexpr std::size_t block_at_most = 512;       // combinations of the back descriptors: the table stays in the cache
constexpr std::uint32_t coloured = 1u << 31;     // the rest of the number is the attractor
constexpr std::uint32_t on_path = coloured - 1;  // no combination: there are fewer
constexpr std::uint64_t most_combinations = on_path;

template <class Score>
class Successors {
  public:
    explicit Successors(const CrossImpactMatrix& matrix)
        : matrix_(matrix), count_(matrix.descriptors.size()), split_(count_), stride_(count_ + 1, 1) {
        for (std::size_t d = count_; d-- > 0;) stride_[d] = stride_[d + 1] * matrix.alternatives(d);
        while (split_ > 0 && stride_[split_ - 1] <= block_at_most) --split_;
        block_ = static_cast<std::size_t>(stride_[split_]);
        table_.resize(matrix.states() * block_);
        for (std::size_t state = 0; state < matrix.states(); ++state)
            for (std::size_t c = 0; c < block_; ++c)
                for (std::size_t d = split_; d < count_; ++d) add(table_[state * block_ + c], c, d, state);
    }

    std::uint64_t combinations() const { return stride_.front(); }
    std::uint64_t blocks() const { return combinations() / block_; }

    StateChoice choice(std::uint64_t combination) const {
        StateChoice states(count_);
        for (std::size_t d = 0; d < count_; ++d) states[d] = digit(combination, d);
        return states;
    }

    std::uint64_t combination(const StateChoice& states) const {
        std::uint64_t number = 0;
        for (std::size_t d = 0; d < count_; ++d) number += states[d] * stride_[d + 1];
        return number;
    }

    /// Of the combinations in the blocks from `begin` to `end`.
    void find(std::uint64_t begin, std::uint64_t end, std::vector<std::uint32_t>& next, Progress* progress) const {
        Scratch scratch{std::vector<Score>(matrix_.states()), std::vector<Score>(block_),
                        std::vector<std::uint32_t>(block_)};
        for (std::uint64_t block = begin; block < end; ++block) {
            const std::uint64_t first = block * block_;
            std::ranges::fill(scratch.front, Score{0});
            for (std::size_t state = 0; state < matrix_.states(); ++state)
                for (std::size_t d = 0; d < split_; ++d) add(scratch.front[state], first, d, state);
            std::fill_n(next.begin() + static_cast<std::ptrdiff_t>(first), block_, 0u);
            for (std::size_t d = 0; d < count_; ++d) {
                choose(d, first, scratch);
                for (std::size_t c = 0; c < block_; ++c) next[first + c] += scratch.taken[c];
            }
            if (progress != nullptr) progress->advance(block_);
        }
    }

  private:
    struct Scratch {
        std::vector<Score> front;          ///< sums of the front descriptors, by state
        std::vector<Score> greatest;       ///< balance of the descriptor at hand, by column
        std::vector<std::uint32_t> taken;  ///< what it adds to the successor's number, by column
    };

    std::uint32_t digit(std::uint64_t combination, std::size_t d) const {
        return static_cast<std::uint32_t>(combination / stride_[d + 1] % matrix_.alternatives(d));
    }

    void add(Score& sum, std::uint64_t combination, std::size_t d, std::size_t state) const {
        sum = static_cast<Score>(sum + matrix_.at(matrix_.first[d] + digit(combination, d), state));
    }

    /// The state of the greatest balance, in a tie the own one, else the first.
    void choose(std::size_t d, std::uint64_t first, Scratch& scratch) const {
        const auto states = static_cast<std::uint32_t>(matrix_.alternatives(d));
        std::ranges::fill(scratch.greatest, std::numeric_limits<Score>::min());
        for (std::uint32_t state = 0; state < states; ++state) {
            const Score* const back = &table_[(matrix_.first[d] + state) * block_];
            const Score sum = scratch.front[matrix_.first[d] + state];
            for (std::size_t c = 0; c < block_; ++c)
                scratch.greatest[c] = std::max(scratch.greatest[c], static_cast<Score>(sum + back[c]));
        }
        for (std::uint32_t state = states; state-- > 0;) take(d, state, scratch, 0, block_);
        const auto span = static_cast<std::size_t>(stride_[d + 1]);  // so many columns have the same own state
        for (std::size_t c = 0; c < block_; c += span)
            take(d, digit(first + c, d), scratch, c, std::min(block_, c + span));
    }

    /// Where the state has the greatest balance, in the columns from `begin` to `end`.
    void take(std::size_t d, std::uint32_t state, Scratch& scratch, std::size_t begin, std::size_t end) const {
        const Score* const back = &table_[(matrix_.first[d] + state) * block_];
        const Score sum = scratch.front[matrix_.first[d] + state];
        const auto amount = static_cast<std::uint32_t>(state * stride_[d + 1]);
        for (std::size_t c = begin; c < end; ++c)
            scratch.taken[c] = scratch.greatest[c] == static_cast<Score>(sum + back[c]) ? amount : scratch.taken[c];
    }

    const CrossImpactMatrix& matrix_;
    std::size_t count_;
    std::size_t split_;  ///< the first of the back descriptors
    std::vector<std::uint64_t> stride_;
    std::size_t block_ = 1;
    std::vector<Score> table_{};  ///< state × block: the sums of the back descriptors
};

/// An attractor before it is listed: there may be as many as combinations.
struct Ending {
    std::uint32_t member = 0;  ///< of its scenarios, the least
    std::uint32_t length = 0;
    std::uint32_t basin = 0;
};

/// Colours every combination by the attractor in which its path ends, in the array of successors. O(combinations).
std::vector<Ending> colour_paths(std::vector<std::uint32_t>& next, Progress* progress) {
    std::vector<Ending> endings;
    std::vector<std::uint32_t> path;
    for (std::size_t start = 0; start < next.size(); ++start) {
        if (progress != nullptr && start % 4096 == 0) progress->advance(4096);
        path.clear();
        auto here = static_cast<std::uint32_t>(start);
        while (next[here] < on_path) {
            path.push_back(here);
            here = std::exchange(next[here], on_path);
        }
        if (path.empty()) continue;
        if (next[here] == on_path) {
            const auto cycle = std::find(path.rbegin(), path.rend(), here).base() - 1;
            endings.push_back(
                {*std::min_element(cycle, path.end()), static_cast<std::uint32_t>(path.end() - cycle), 0});
            next[here] = coloured | static_cast<std::uint32_t>(endings.size() - 1);
        }
        const std::uint32_t colour = next[here];
        endings[colour & ~coloured].basin += static_cast<std::uint32_t>(path.size());
        for (const std::uint32_t passed : path) next[passed] = colour;
    }
    return endings;
}

template <class Score>
std::vector<std::uint32_t> all_successors(const Successors<Score>& successors, const CrossImpactRun& run) {
    std::vector<std::uint32_t> next(successors.combinations());
    const std::uint64_t blocks = successors.blocks();
    const std::uint64_t threads = std::clamp<std::uint64_t>(run.threads, 1, (blocks + 63) / 64);
    const auto find_share = [&](std::uint64_t t) {
        successors.find(blocks * t / threads, blocks * (t + 1) / threads, next, run.progress);
    };
    std::vector<std::jthread> others;
    std::uint64_t started = 1;
    try {
        for (; started < threads; ++started) others.emplace_back([&find_share, t = started] { find_share(t); });
    } catch (const std::system_error&) {
        // The machine gives no more threads: this one does their shares.
    }
    find_share(0);
    for (; started < threads; ++started) find_share(started);
    others.clear();
    return next;
}

template <class Score>
Basins all_basins(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                  const std::vector<ConsistentScenario>& scenarios) {
    const Successors<Score> successors(matrix);
    if (run.progress != nullptr) run.progress->begin("finding every successor", successors.combinations());
    std::vector<std::uint32_t> next = all_successors(successors, run);
    if (run.progress != nullptr) run.progress->begin("following every path", next.size());
    std::vector<Ending> endings = colour_paths(next, run.progress);
    Basins result;
    result.starts = next.size();
    for (const ConsistentScenario& scenario : scenarios)
        result.of_scenarios.push_back(endings[next[successors.combination(scenario.states)] & ~coloured].basin);
    result.found = endings.size();
    result.cycles =
        static_cast<std::uint64_t>(std::ranges::count_if(endings, [](const Ending& e) { return e.length > 1; }));
    std::ranges::sort(endings, [](const Ending& a, const Ending& b) {
        return a.basin != b.basin ? a.basin > b.basin : a.member < b.member;
    });
    if (endings.size() > run.limits.listed) endings.resize(run.limits.listed);
    for (const Ending& ending : endings) {
        Attractor attractor{{successors.choice(ending.member)}, ending.basin};
        while (attractor.scenarios.size() < ending.length)
            attractor.scenarios.push_back(succession(matrix, attractor.scenarios.back()));
        result.attractors.push_back(std::move(attractor));
    }
    return result;
}

}  // namespace

Basins succession_basins(const CrossImpactMatrix& matrix, const CrossImpactRun& run,
                         const std::vector<ConsistentScenario>& scenarios) {
    const auto combinations = matrix.combinations();
    if (!combinations || *combinations > std::min(run.limits.basin_combinations, most_combinations))
        return detail::drawn_basins(matrix, run, scenarios);
    return detail::fits_narrow(matrix) ? all_basins<std::int32_t>(matrix, run, scenarios)
                                       : all_basins<std::int64_t>(matrix, run, scenarios);
}

}  // namespace interlink
