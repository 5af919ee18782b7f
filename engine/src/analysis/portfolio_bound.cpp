#include "analysis/portfolio_bound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace interlink::detail {

namespace {

constexpr int tangent_steps = 4;
constexpr int search_steps = 7;  ///< of the length of a step: it only has to be good

/// The most that Σ gain·share can be for shares in [0,1] that keep the places, and for such that keep the purse; the
/// smaller of the two, and its shares where they are asked for. `items` are the costs' indices.
double best_shares(const std::vector<double>& gains, const std::uint32_t* items, std::size_t places,
                   const std::optional<double>& money, const PortfolioRules& rules, std::vector<double>* shares) {
    std::vector<std::uint32_t> order(gains.size());
    std::iota(order.begin(), order.end(), 0u);
    std::erase_if(order, [&](std::uint32_t i) { return !(gains[i] > 0.0); });
    const std::size_t kept = std::min(places, order.size());
    std::partial_sort(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
        [&](std::uint32_t x, std::uint32_t y) { return gains[x] != gains[y] ? gains[x] > gains[y] : x < y; });
    double sum = 0.0;
    for (std::size_t i = 0; i < kept; ++i) sum += gains[order[i]];
    if (shares != nullptr) {
        shares->assign(gains.size(), 0.0);
        for (std::size_t i = 0; i < kept; ++i) (*shares)[order[i]] = 1.0;
    }
    if (!money) return sum;

    const auto cost = [&](std::uint32_t i) { return rules.costs[items[i]]; };
    std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) {
        const double left = gains[x] * cost(y), right = gains[y] * cost(x);
        return left != right ? left > right : x < y;
    });
    std::vector<double> bought(gains.size(), 0.0);
    double spent = 0.0, worth = 0.0;
    for (const std::uint32_t i : order) {
        const double share = cost(i) <= *money - spent ? 1.0 : (*money - spent) / cost(i);
        if (!(share > 0.0)) break;
        bought[i] = share;
        spent += share * cost(i);
        worth += share * gains[i];
    }
    if (worth >= sum) return sum;
    if (shares != nullptr) *shares = std::move(bought);
    return worth;
}

/// The concave function at some shares of the free items: for each target the smaller of Σ figure·x, which is never
/// less than what a set covers, and 1 − e^(−Σ rate·x), which is just that; the exposure shared among the free ones as
/// ½·(xᵀKx − Σ K_tt·x_t), convex since K of minima is positive semidefinite.
class ConcaveValue {
  public:
    ConcaveValue(const PortfolioProblem& problem, const PartialChoice& choice, std::size_t first)
        : problem_(problem),
          choice_(choice),
          items_(choice.free.data() + first),
          count_(choice.free.size() - first),
          sum_(choice.left.size()),
          rate_(choice.left.size()),
          to_sum_(sum_),
          to_rate_(rate_),
          linear_(count_),
          product_(count_),
          to_product_(count_) {
        for (std::size_t i = 0; i < count_; ++i)
            linear_[i] = problem.penalty * (0.5 * problem.common_of(items_[i], items_[i]) - choice.shared[items_[i]]);
    }

    std::size_t count() const { return count_; }
    const std::uint32_t* items() const { return items_; }

    void move_to(const std::vector<double>& shares) { spread(shares, sum_, rate_, product_); }

    double value(const std::vector<double>& x) const {
        double covered = 0.0;
        for (std::size_t j = 0; j < sum_.size(); ++j)
            covered += choice_.left[j] * std::min(sum_[j], -std::expm1(-rate_[j]));
        double rest = 0.0;
        for (std::size_t i = 0; i < count_; ++i) rest += x[i] * (linear_[i] - 0.5 * problem_.penalty * product_[i]);
        return choice_.value + covered + rest;
    }

    void gradient(std::vector<double>& out) {
        by_sum_.assign(sum_.size(), 0.0);
        by_rate_.assign(sum_.size(), 0.0);
        for (std::size_t j = 0; j < sum_.size(); ++j) {
            const double missing = std::exp(-rate_[j]);
            if (sum_[j] <= 1.0 - missing)
                by_sum_[j] = choice_.left[j];
            else
                by_rate_[j] = choice_.left[j] * missing;
        }
        out.resize(count_);
        for (std::size_t i = 0; i < count_; ++i) {
            double slope = linear_[i] - problem_.penalty * product_[i];
            for (const Cover& cover : problem_.covers[items_[i]])
                slope += by_sum_[cover.target] * cover.figure + by_rate_[cover.target] * cover.rate;
            out[i] = slope;
        }
    }

    /// A good share of the way from x to y, by golden sections.
    double way(const std::vector<double>& x, const std::vector<double>& y) {
        spread(y, to_sum_, to_rate_, to_product_);
        double xx = 0, xy = 0, yy = 0, lx = 0, ly = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            xx += x[i] * product_[i];
            xy += y[i] * product_[i];
            yy += y[i] * to_product_[i];
            lx += x[i] * linear_[i];
            ly += y[i] * linear_[i];
        }
        const auto at = [&](double t) {
            const double s = 1.0 - t;
            double worth = s * lx + t * ly - 0.5 * problem_.penalty * (s * s * xx + 2 * s * t * xy + t * t * yy);
            for (std::size_t j = 0; j < sum_.size(); ++j)
                worth += choice_.left[j] *
                         std::min(s * sum_[j] + t * to_sum_[j], 1.0 - std::exp(-(s * rate_[j] + t * to_rate_[j])));
            return worth;
        };
        constexpr double golden = 0.6180339887498949;
        double from = 0.0, to = 1.0, a = 1.0 - golden, b = golden, at_a = at(a), at_b = at(b);
        for (int step = 0; step < search_steps; ++step) {
            if (at_a >= at_b) {
                to = std::exchange(b, a);
                at_b = at_a;
                a = to - golden * (to - from);
                at_a = at(a);
            } else {
                from = std::exchange(a, b);
                at_a = at_b;
                b = from + golden * (to - from);
                at_b = at(b);
            }
        }
        return 0.5 * (from + to);
    }

  private:
    void spread(const std::vector<double>& x, std::vector<double>& sum, std::vector<double>& rate,
                std::vector<double>& product) const {
        sum.assign(sum.size(), 0.0);
        rate.assign(rate.size(), 0.0);
        product.assign(product.size(), 0.0);
        for (std::size_t i = 0; i < count_; ++i) {
            if (x[i] == 0.0) continue;
            for (const Cover& cover : problem_.covers[items_[i]]) {
                sum[cover.target] += x[i] * cover.figure;
                rate[cover.target] += x[i] * cover.rate;
            }
            for (std::size_t k = 0; k < count_; ++k) product[k] += x[i] * problem_.common_of(items_[i], items_[k]);
        }
    }

    const PortfolioProblem& problem_;
    const PartialChoice& choice_;
    const std::uint32_t* items_;
    std::size_t count_;
    std::vector<double> sum_, rate_, to_sum_, to_rate_;  ///< by target, at x and at y
    std::vector<double> linear_, product_, to_product_;  ///< by free item; products K·x and K·y
    std::vector<double> by_sum_, by_rate_;
};

}  // namespace

double gains_bound(const PartialChoice& choice, const PortfolioRules& rules, std::size_t first) {
    const std::vector<double> gains(choice.gain.begin() + static_cast<std::ptrdiff_t>(first), choice.gain.end());
    return choice.value + best_shares(gains, choice.free.data() + first, choice.places, choice.money, rules, nullptr);
}

double tangent_bound(const PortfolioProblem& problem, const PartialChoice& choice, const PortfolioRules& rules,
                     std::size_t first, double enough, std::vector<double>& shares) {
    ConcaveValue concave(problem, choice, first);
    std::vector<double> x(concave.count()), slopes, best;
    for (std::size_t i = 0; i < concave.count(); ++i) x[i] = shares[concave.items()[i]];
    double bound = std::numeric_limits<double>::infinity();
    for (int step = 0; step < tangent_steps; ++step) {
        concave.move_to(x);
        concave.gradient(slopes);
        double at = concave.value(x);
        for (std::size_t i = 0; i < x.size(); ++i) at -= slopes[i] * x[i];
        bound = std::min(bound, at + best_shares(slopes, concave.items(), choice.places, choice.money, rules, &best));
        if (bound <= enough) break;
        const double way = concave.way(x, best);
        for (std::size_t i = 0; i < x.size(); ++i) x[i] += way * (best[i] - x[i]);
    }
    for (std::size_t i = 0; i < concave.count(); ++i) shares[concave.items()[i]] = x[i];
    return bound;
}

}  // namespace interlink::detail
