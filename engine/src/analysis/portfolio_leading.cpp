// The sets of the greatest values: branch and bound that keeps many, and leaves a branch that holds none better than
// the least of them.
#include "analysis/portfolio_bound.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace interlink::detail {

namespace {

using SearchClock = std::chrono::steady_clock;

class LeadingSearch {
  public:
    LeadingSearch(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits,
                  std::size_t count)
        : problem_(problem), rules_(rules), limits_(limits), count_(count), start_(SearchClock::now()) {}

    LeadingSets run() {
        explore(first_choice(problem_, rules_));
        LeadingSets result{{}, !left_out_ && !stopped_, !stopped_, nodes_};
        for (const ValuedSet& kept : kept_) result.sets.push_back(kept.items);
        return result;
    }

  private:
    struct ValuedSet {
        double value = 0;
        ItemSet items;
    };
    struct BestFirst {
        bool operator()(const ValuedSet& x, const ValuedSet& y) const {
            return x.value != y.value ? x.value > y.value : smaller_set_first(x.items, y.items);
        }
    };

    bool full() const { return kept_.size() == count_; }

    void offer(ItemSet items) {
        std::ranges::sort(items);
        const double value = comparable_value(value_of(problem_, items));
        kept_.insert({value, std::move(items)});
        if (kept_.size() <= count_) return;
        kept_.erase(std::prev(kept_.end()));
        left_out_ = true;
    }

    bool out_of_limits() {
        ++nodes_;
        if (limits_.progress != nullptr && nodes_ % 256 == 0) limits_.progress->advance(256);
        stopped_ = stopped_ || nodes_ > limits_.nodes;
        if (limits_.seconds && nodes_ % 64 == 0)
            stopped_ =
                stopped_ || std::chrono::duration<double>(SearchClock::now() - start_).count() > *limits_.seconds;
        return stopped_;
    }

    /// A set that ties with the least kept may come before it in order.
    bool hopeless(double bound) const {
        constexpr double rounding = 1e-11;
        return full() && bound < std::prev(kept_.end())->value - rounding;
    }

    void explore(PartialChoice choice) {
        sort_free(problem_, rules_, choice);
        offer(choice.chosen);
        for (std::size_t first = 0; first < choice.free.size(); ++first) {
            if (hopeless(gains_bound(choice, rules_, first))) {
                left_out_ = true;
                return;
            }
            if (out_of_limits()) return;
            PartialChoice next = choice;
            next.free.assign(choice.free.begin() + static_cast<std::ptrdiff_t>(first) + 1, choice.free.end());
            take_item(problem_, rules_, next, choice.free[first]);
            explore(std::move(next));
        }
    }

    const PortfolioProblem& problem_;
    const PortfolioRules& rules_;
    const PortfolioLimits& limits_;
    std::size_t count_;
    SearchClock::time_point start_;
    std::set<ValuedSet, BestFirst> kept_;
    std::uint64_t nodes_ = 0;
    bool left_out_ = false, stopped_ = false;
};

}  // namespace

LeadingSets leading_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits,
                         std::size_t count) {
    return LeadingSearch(problem, rules, limits, count).run();
}

}  // namespace interlink::detail
