// Branch and bound over the sets of items (Land and Doig 1960): best items first, and a branch is left when it cannot
// hold a better set.
#include "analysis/portfolio_bound.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace interlink::detail {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double equal_within = 1e-12;  ///< values this near are equal
constexpr std::size_t most_ties = 1'000;

class BranchAndBound {
  public:
    BranchAndBound(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits)
        : problem_(problem), rules_(rules), limits_(limits), start_(Clock::now()) {}

    /// The greatest value: leaves what cannot be better by more than `equal_within`.
    void maximise() {
        explore(first_choice(problem_, rules_), std::vector<double>(problem_.size(), 0.0));
        if (!stopped_) open_ = best_value_;
    }

    /// Afterwards, every set that ties with the best, once that is proved to be the best.
    void collect_ties() {
        proof_nodes_ = std::exchange(nodes_, 0);
        if (stopped_) return;
        collecting_ = true;
        explore(first_choice(problem_, rules_), std::vector<double>(problem_.size(), 0.0));
        all_ties_ = !std::exchange(stopped_, false);
        open_ = best_value_;
    }

    BestSets result() {
        BestSets result;
        std::ranges::sort(ties_, smaller_set_first);
        ties_.erase(std::unique(ties_.begin(), ties_.end()), ties_.end());
        result.sets = ties_.empty() ? std::vector<ItemSet>{best_} : ties_;
        result.all = all_ties_;
        result.value = value_of(problem_, result.sets.front());
        result.optimal = !stopped_;
        result.bound = stopped_ ? std::max(open_, result.value) : result.value;
        result.nodes = proof_nodes_;
        return result;
    }

  private:
    void offer(const ItemSet& items, double value) {
        if (collecting_) {
            if (value < best_value_ - equal_within) return;
            ties_.push_back(items);
            std::ranges::sort(ties_.back());
            if (ties_.size() >= most_ties) stopped_ = true;
        } else if (value > best_value_) {
            best_value_ = value;
            best_ = items;
            std::ranges::sort(best_);
        }
    }

    /// May a branch with this bound be left?
    bool hopeless(double bound) const {
        return collecting_ ? bound < best_value_ - 2 * equal_within : bound <= best_value_ + equal_within;
    }

    bool out_of_limits() {
        ++nodes_;
        if (limits_.progress != nullptr && nodes_ % 256 == 0) limits_.progress->advance(256);
        stopped_ = stopped_ || nodes_ > limits_.nodes;
        if (limits_.seconds && nodes_ % 64 == 0)
            stopped_ = stopped_ || std::chrono::duration<double>(Clock::now() - start_).count() > *limits_.seconds;
        return stopped_;
    }

    double bound_of(const PartialChoice& choice, std::size_t first, std::vector<double>& shares) const {
        const double gains = gains_bound(choice, rules_, first);
        if (hopeless(gains) || choice.places == 1) return gains;
        const double enough = collecting_ ? best_value_ - 3 * equal_within : best_value_ + equal_within;
        return std::min(gains, tangent_bound(problem_, choice, rules_, first, enough, shares));
    }

    /// `shares` are a start for the tangents, from the choice before.
    void explore(PartialChoice choice, std::vector<double> shares) {
        sort_free(problem_, rules_, choice);
        offer(choice.chosen, choice.value);
        for (std::size_t first = 0; first < choice.free.size(); ++first) {
            const double bound = bound_of(choice, first, shares);
            if (hopeless(bound)) return;
            if (out_of_limits()) {
                open_ = std::max(open_, bound);
                return;
            }
            PartialChoice next = choice;
            next.free.assign(choice.free.begin() + static_cast<std::ptrdiff_t>(first) + 1, choice.free.end());
            take_item(problem_, rules_, next, choice.free[first]);
            explore(std::move(next), shares);
        }
    }

    const PortfolioProblem& problem_;
    const PortfolioRules& rules_;
    const PortfolioLimits& limits_;
    Clock::time_point start_;
    ItemSet best_;
    double best_value_ = -std::numeric_limits<double>::infinity();
    double open_ = -std::numeric_limits<double>::infinity();  ///< the greatest bound of what was not looked at
    std::vector<ItemSet> ties_;
    std::uint64_t nodes_ = 0, proof_nodes_ = 0;
    bool collecting_ = false, stopped_ = false, all_ties_ = false;
};

}  // namespace

BestSets best_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits) {
    BranchAndBound search(problem, rules, limits);
    search.maximise();
    search.collect_ties();
    return search.result();
}

}  // namespace interlink::detail
