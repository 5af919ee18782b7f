// Every set to which none is better in one of coverage and common exposure and not worse in the other: sets grow one
// item at a time, in the order of the items, and a set is left when even the most that it could still cover is covered
// at no more exposure than it has already; neither ever falls.
#include "analysis/portfolio_problem.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace interlink::detail {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double same_figure = 1e-12;

class ParetoSearch {
  public:
    ParetoSearch(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits)
        : problem_(problem), rules_(rules), limits_(limits), start_(Clock::now()) {}

    ParetoSets run() {
        Grown grown{{}, problem_.weight, std::vector<double>(problem_.size(), 0.0), 0, 0, rules_.most, 0};
        if (rules_.budget) grown.money = rules_.purse();
        for (std::uint32_t i = 0; i < problem_.size(); ++i)
            if (rules_.has(rules_.must, i)) take(grown, i);
        std::vector<std::uint32_t> free;
        for (std::uint32_t i = 0; i < problem_.size(); ++i)
            if (!rules_.has(rules_.out, i) && !rules_.has(rules_.must, i)) free.push_back(i);
        grow(grown, free, 0);
        ParetoSets result{{}, !stopped_, nodes_};
        for (auto& [exposure, set] : front_) result.sets.push_back(std::move(set));
        return result;
    }

  private:
    struct Grown {
        ItemSet items;
        std::vector<double> left, shared;
        double coverage = 0, exposure = 0;
        std::size_t places = 0;
        double money = 0;
    };

    double gain_of(const Grown& grown, std::uint32_t item) const {
        double gain = 0.0;
        for (const Cover& cover : problem_.covers[item]) gain += grown.left[cover.target] * cover.figure;
        return gain;
    }

    void take(Grown& grown, std::uint32_t item) const {
        grown.coverage += gain_of(grown, item);
        grown.exposure += grown.shared[item];
        for (const Cover& cover : problem_.covers[item]) grown.left[cover.target] *= 1.0 - cover.figure;
        for (std::size_t other = 0; other < problem_.size(); ++other)
            grown.shared[other] += problem_.common_of(item, other);
        grown.items.push_back(item);
        --grown.places;
        if (rules_.budget) grown.money -= rules_.costs[item];
    }

    /// Is so much covered already by a set that shares no more exposure?
    bool matched(double coverage, double exposure) const {
        const auto after = front_.upper_bound(exposure + same_figure);
        return after != front_.begin() && std::prev(after)->second.coverage >= coverage - same_figure;
    }

    void offer(const Grown& grown) {
        if (matched(grown.coverage, grown.exposure)) return;
        auto at = front_.lower_bound(grown.exposure - same_figure);
        while (at != front_.end() && at->second.coverage <= grown.coverage + same_figure) at = front_.erase(at);
        ItemSet sorted = grown.items;
        std::ranges::sort(sorted);
        front_.emplace(grown.exposure, ParetoSet{std::move(sorted), grown.coverage, grown.exposure});
    }

    /// By place from `first` on: the most that the items from there on can add, each counted as if it came alone.
    std::vector<double> most_gains(const Grown& grown, const std::vector<std::uint32_t>& free,
                                   std::size_t first) const {
        std::vector<double> most(free.size(), 0.0), best;  // best: the greatest gains so far, falling
        double sum = 0.0;
        for (std::size_t i = free.size(); i-- > first;) {
            const double gain = gain_of(grown, free[i]);
            sum += gain;
            best.insert(std::ranges::upper_bound(best, gain, std::greater{}), gain);
            if (best.size() > grown.places) {
                sum -= best.back();
                best.pop_back();
            }
            most[i] = sum;
        }
        return most;
    }

    bool limit_reached() {
        ++nodes_;
        if (limits_.progress != nullptr && nodes_ % 256 == 0) limits_.progress->advance(256);
        stopped_ = stopped_ || nodes_ > limits_.nodes;
        if (limits_.seconds && nodes_ % 64 == 0)
            stopped_ = stopped_ || std::chrono::duration<double>(Clock::now() - start_).count() > *limits_.seconds;
        return stopped_;
    }

    void grow(const Grown& grown, const std::vector<std::uint32_t>& free, std::size_t first) {
        if (limit_reached()) return;
        offer(grown);
        if (grown.places == 0) return;
        const std::vector<double> most = most_gains(grown, free, first);
        for (std::size_t i = first; i < free.size() && !stopped_; ++i) {
            if (rules_.budget && rules_.costs[free[i]] > grown.money) continue;
            if (matched(grown.coverage + most[i], grown.exposure)) return;
            Grown next = grown;
            take(next, free[i]);
            grow(next, free, i + 1);
        }
    }

    const PortfolioProblem& problem_;
    const PortfolioRules& rules_;
    const PortfolioLimits& limits_;
    Clock::time_point start_;
    std::map<double, ParetoSet> front_;  ///< by exposure; coverage rises with it
    std::uint64_t nodes_ = 0;
    bool stopped_ = false;
};

}  // namespace

ParetoSets pareto_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits) {
    return ParetoSearch(problem, rules, limits).run();
}

}  // namespace interlink::detail
