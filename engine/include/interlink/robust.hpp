// How sure is a ranking? What random draws of everything uncertain say about each rank (section 6 of the method).
#pragma once

#include <interlink/progress.hpp>

#include <cstdint>
#include <vector>

namespace interlink {

/// What the draws say about the rank of one thing.
struct RankBand {
    double expected_rank = 0;
    std::uint32_t low = 0;   ///< 5 % of the draws rank it here or better
    std::uint32_t high = 0;  ///< 95 % of the draws rank it here or better
    double top_k_probability = 0;
    std::vector<std::uint32_t> acceptability;  ///< draws per rank, from rank 1
};

/// Robustness by stochastic multicriteria acceptability analysis (Lahdelma, Hokkanen & Salminen 1998).
struct RobustOptions {
    std::uint32_t draws = 10'000;
    std::uint64_t seed = 1;
    std::uint32_t top_k = 3;
    unsigned threads = 1;
    Progress* progress = nullptr;  ///< told of every draw
};

}  // namespace interlink
