// Which pairings of technologies have the highest leverage, why, and how sure is the ranking?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <interlink/leverage.hpp>
#include <interlink/model.hpp>
#include <interlink/progress.hpp>
#include <interlink/tables.hpp>

namespace interlink {

enum class PairStatus {
    ranked,
    partial,           ///< ranked, but a component has nothing to work on
    insufficient_data  ///< a technology has no SWOT phrases: no rank, no score
};
std::string_view to_string(PairStatus status);

/// What the draws of `robustness` say about one pair's rank.
struct RankBand {
    double expected_rank = 0;
    std::uint32_t low = 0;   ///< 5 % of the draws rank it here or better
    std::uint32_t high = 0;  ///< 95 % of the draws rank it here or better
    double top_k_probability = 0;
    std::vector<std::uint32_t> acceptability;  ///< draws per rank, from rank 1
};

struct Pair {
    std::uint32_t a = 0, b = 0;  ///< technologies, a before b in the data set
    PairStatus status = PairStatus::ranked;
    std::uint32_t rank = 0;      ///< from 1; ties share a rank; 0 without data
    double leverage = 0;
    Components masses;
    Components components;
    std::uint32_t factors_a = 0, factors_b = 0;
    std::optional<RankBand> band;
};

/// Robustness by stochastic multicriteria acceptability analysis (Lahdelma, Hokkanen & Salminen 1998).
struct RobustOptions {
    std::uint32_t draws = 10'000;
    std::uint64_t seed = 1;
    std::uint32_t top_k = 3;
    unsigned threads = 1;
    Progress* progress = nullptr;  ///< told of every draw
};

struct PairsResult {
    std::vector<Pair> pairs;  ///< by rank, then by the ids' order in the data set; those without data last
    Components weights;
    std::optional<RobustOptions> robust;
};

/// One pair; O(themes of a + themes of b). `a` and `b` may come in either order.
Pair score_pair(const Model& model, std::uint32_t a, std::uint32_t b);

/// All pairs. O(T² · themes a technology).
PairsResult rank_pairs(const Model& model);

/// Fills in the rank bands. The same figures for any number of threads.
void add_robustness(const Model& model, PairsResult& result, const RobustOptions& options);

/// A share of a pair's score; all of them add up to the leverage.
struct Contribution {
    Component component = Component::opportunity;
    double amount = 0;                       ///< negative for exposure
    std::optional<std::uint32_t> theme;      ///< or
    std::optional<std::uint32_t> function;   ///< or
    std::optional<std::uint32_t> relation;   ///< a requires link
    std::uint32_t from = 0, to = 0;          ///< technologies; the first gives, the second takes (symmetric: a, b)
    struct Share {
        std::uint32_t factor = 0;            ///< index into Model::factors
        double amount = 0;                   ///< of the contribution, in proportion to w·κ·c
    };
    std::vector<Share> from_phrases, to_phrases;      ///< all shares of both sides add up to the amount
    std::vector<std::uint32_t> relations;             ///< links behind it: supports, mitigates, requires
    std::optional<std::uint32_t> via;                 ///< the capability theme that answers `theme`
};

/// Largest first.
std::vector<Contribution> contributions(const Model& model, const Pair& pair);

}  // namespace interlink
