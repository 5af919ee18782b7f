// Which technologies are best together, and what does more of them cost in common exposure? Section Portfolio of the
// method (engine/src/analysis/METHOD.md).
#pragma once

#include <interlink/model.hpp>
#include <interlink/progress.hpp>
#include <interlink/robust.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink {

/// λ, the price of common exposure.
inline constexpr double portfolio_penalty = 0.3;

struct PortfolioOptions {
    std::optional<std::uint32_t> most{};                    ///< technologies at most; 3 where there is no budget either
    std::optional<double> budget{};                         ///< >= 0; in the unit of the costs
    std::vector<std::pair<std::uint32_t, double>> costs{};  ///< of technologies, in the place of the data set's; >= 0
    std::vector<std::uint32_t> must{}, must_not{};          ///< technologies
    std::uint64_t nodes = 1'000'000;                        ///< of each search, at most
    std::optional<double> seconds{};                        ///< of each search; the answer then depends on the machine
    Progress* progress = nullptr;                           ///< told of every node
};

enum class PortfolioStatus {
    optimal,  ///< proved: no allowed portfolio is worth more
    cut_off   ///< the best that was found before a limit; `bound` says what may still be missed
};
std::string_view to_string(PortfolioStatus status);

/// What a portfolio covers of a theme or function, or pays for a theme that exposes several of its technologies.
struct PortfolioPart {
    EntityRef target;                         ///< a theme or a function
    bool penalty = false;                     ///< common exposure; `amount` is negative then
    double amount = 0;                        ///< all of a portfolio add up to its value
    std::vector<std::uint32_t> technologies;  ///< those chosen ones that have to do with it
};

struct PortfolioMember {
    std::uint32_t technology = 0;
    double marginal = 0;  ///< what the value would lose without it; negative where it would gain
    double alone = 0;     ///< the value of it by itself
};

struct Portfolio {
    std::vector<std::uint32_t> technologies;  ///< in the data set's order
    double value = 0;                         ///< coverage − λ · common exposure
    double coverage = 0;
    double common_exposure = 0;
    std::optional<double> cost;  ///< absent where a technology has none
};

struct PortfolioResult {
    std::vector<Portfolio> best;  ///< all of the greatest value within 1e-12, fewest technologies first, then in the
                                  ///< data set's order; at least one, which may be empty
    bool all_ties = true;         ///< false: there may be more of the same value
    double bound = 0;             ///< no allowed portfolio is worth more
    PortfolioStatus status = PortfolioStatus::optimal;
    std::uint64_t nodes = 0;               ///< of the search tree that were visited for the proof
    std::vector<PortfolioPart> parts;      ///< of the first of `best`, largest first
    std::vector<PortfolioMember> members;  ///< of the first of `best`, in its order
    std::uint32_t most = 0;                ///< the k that was in force
};

/// The portfolio of the greatest value that the options allow, with the proof or the gap that is left. Exact by branch
/// and bound: exponential at worst, milliseconds for some tens of technologies.
/// Throws std::invalid_argument for options that no portfolio keeps to (see portfolio_problems), and for more than
/// `most_portfolio_technologies`.
PortfolioResult best_portfolio(const Model& model, const PortfolioOptions& options = {});
inline constexpr std::size_t most_portfolio_technologies = 2'000;
inline constexpr std::size_t most_ranked_portfolios = 2'000;

struct ParetoPoint {
    Portfolio portfolio;
    bool best = false;  ///< of the greatest value among the points
};

struct ParetoFront {
    std::vector<ParetoPoint> points;  ///< by rising common exposure
    bool complete = true;             ///< false: a limit was reached, and points may be missing or be better
    std::uint64_t nodes = 0;
    std::uint32_t most = 0;
};

/// Which portfolios cover more than every other that is no more exposed? Exact for at least all sets of at most 4 of 30
/// technologies. Throws as best_portfolio does.
ParetoFront pareto_front(const Model& model, const PortfolioOptions& options = {});

struct RankedPortfolio {
    Portfolio portfolio;
    std::uint32_t rank = 0;  ///< by value at the stated confidences, from 1; ties share a rank
    RankBand band;
    double best_probability = 0;  ///< share of the draws in which none is worth more
};

/// How often a technology belongs to the best choice (the core index of Liesiö, Mild & Salo 2007, over draws).
struct CoreTechnology {
    std::uint32_t technology = 0;
    double share = 0;  ///< of the draws in which a best portfolio has it; of those that tie, the ones of fewest count
    bool chosen = false;  ///< by the first portfolio
};

struct PortfolioRanking {
    std::vector<RankedPortfolio> portfolios;  ///< by rank; those that tie with fewest technologies first
    std::vector<CoreTechnology> core;         ///< that may be chosen, by falling share, then as in the data set
    bool all = true;     ///< every allowed portfolio is ranked; else those of the greatest values alone
    bool proved = true;  ///< false: a limit was reached, and some that are not ranked may be worth more
    RobustOptions robust;
};

/// How sure is the choice? Ranks every portfolio that the options allow in draws of everything uncertain (section 6 of
/// the method): all where they are no more than `ranked`, else as many of the greatest values. The same for any number
/// of threads. O(draws · (portfolios + phrases + links)) and the search for them. Throws as best_portfolio and
/// rank_bands do, and std::invalid_argument for `ranked` of 0.
PortfolioRanking rank_portfolios(const Model& model, const PortfolioOptions& options, const RobustOptions& robust,
                                 std::size_t ranked = most_ranked_portfolios);

/// What is wrong with the options, in words for people, and how to fix it; empty when some portfolio keeps to them.
struct PortfolioProblemText {
    std::string error;
    std::string hint;
};
std::optional<PortfolioProblemText> portfolio_problems(const Model& model, const PortfolioOptions& options);

}  // namespace interlink
