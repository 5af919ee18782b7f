// Choosing things of which each covers targets and shares exposures with others, as numbers: the kernel of the
// portfolio (METHOD.md, Portfolio), without the model.
#pragma once

#include <interlink/portfolio.hpp>
#include <interlink/progress.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace interlink::detail {

/// Figures by item, then by target or theme, in [0,1].
struct PortfolioFigures {
    std::vector<std::vector<double>> coverage;
    std::vector<double> coverage_weight;  ///< of each target, >= 0
    std::vector<std::vector<double>> exposure;
    std::vector<double> exposure_weight;  ///< of each theme, >= 0
    double penalty = 0;                   ///< λ, >= 0
};

/// How much of one target an item covers.
struct Cover {
    std::uint32_t target = 0;
    double figure = 0;  ///< in (0,1]
    double rate = 0;    ///< −ln(1 − figure), at most `certain_rate`
};
inline constexpr double certain_rate = 40;  ///< of a figure of 1: e^−40 is far below the last digit

struct PortfolioProblem {
    std::vector<double> weight;              ///< of each target
    std::vector<std::vector<Cover>> covers;  ///< of each item
    std::vector<double> common;              ///< row by row: Σ s·min(E_a, E_b), on the diagonal Σ s·E_a
    double penalty = 0;

    std::size_t size() const { return covers.size(); }
    double common_of(std::size_t a, std::size_t b) const { return common[a * size() + b]; }
};

/// O(items² · themes). Throws std::invalid_argument for a figure outside [0,1] or rows of different lengths.
PortfolioProblem portfolio_problem(const PortfolioFigures& figures);

/// Which sets may be chosen.
struct PortfolioRules {
    std::size_t most = 3;
    std::optional<double> budget{};
    std::vector<double> costs{};      ///< of each item, where there is a budget
    std::vector<char> must{}, out{};  ///< of each item; empty: none. `must` alone keeps the rules

    bool has(const std::vector<char>& marks, std::size_t item) const { return !marks.empty() && marks[item] != 0; }
    /// What may be spent in all, with room for the rounding of sums.
    double purse() const { return *budget * (1 + 1e-12); }
};

struct PortfolioLimits {
    std::uint64_t nodes = 1'000'000;
    std::optional<double> seconds{};
    Progress* progress = nullptr;
};

using ItemSet = std::vector<std::uint32_t>;  ///< sorted
/// The order of sets that tie: fewest items first, then in the order of the items.
bool smaller_set_first(const ItemSet& x, const ItemSet& y);

double coverage_of(const PortfolioProblem& problem, const ItemSet& items);
double common_exposure_of(const PortfolioProblem& problem, const ItemSet& items);
/// Coverage less λ times the common exposure.
double value_of(const PortfolioProblem& problem, const ItemSet& items);

struct BestSets {
    std::vector<ItemSet> sets;  ///< fewest items first, then in the order of the items; at least one
    bool all = true;            ///< false: there may be more that tie; so it is where the proof was cut off
    double value = 0;
    double bound = 0;  ///< no allowed set is worth more; `value` itself when the search ended
    bool optimal = true;
    std::uint64_t nodes = 0;
};

/// The sets of the greatest value, within 1e-12, and the proof. Exponential at worst.
BestSets best_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits);

struct LeadingSets {
    std::vector<ItemSet> sets;  ///< by falling value, those that tie as `smaller_set_first` says
    bool all = true;            ///< every allowed set is among them
    bool proved = true;         ///< no other is worth more than the last of them
    std::uint64_t nodes = 0;
};

/// The sets of the greatest values, at most `count`: all that are allowed where they are no more. Values are compared
/// to 2^-40. Exponential at worst, until a limit.
LeadingSets leading_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits,
                         std::size_t count);

/// A value of at most some thousands with its last digits cut off, so that sums of the same terms in another order are
/// the same.
inline double comparable_value(double value) {
    constexpr double unit_is_2_to_minus_40 = 0x1.8p12;
    return (value + unit_is_2_to_minus_40) - unit_is_2_to_minus_40;
}

struct ParetoSet {
    ItemSet items;
    double coverage = 0;
    double common_exposure = 0;
};

struct ParetoSets {
    std::vector<ParetoSet> sets;  ///< by rising exposure, so by rising coverage
    bool complete = true;
    std::uint64_t nodes = 0;
};

/// The sets to which no allowed one is better in coverage or exposure without being worse in the other, one of those
/// that tie in both. Exponential at worst.
ParetoSets pareto_sets(const PortfolioProblem& problem, const PortfolioRules& rules, const PortfolioLimits& limits);

}  // namespace interlink::detail
