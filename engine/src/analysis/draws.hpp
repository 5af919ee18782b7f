// The draws behind every rank band. Each keeps a phrase, a theme of a phrase or a link with the probability of its
// confidence, and what is kept counts in full. Draws run in lanes; whether a thing is kept depends on (seed, draw, its
// ids) alone, so neither the number of threads nor an edit elsewhere in the data changes it.
//
// A ranking joins by one function: from the profiles of a block of draws to the scores of what it ranks.
#pragma once

#include <interlink/model.hpp>
#include <interlink/robust.hpp>

#include "model/structure.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace interlink::detail {

inline constexpr std::size_t draw_lanes = 8;
using DrawLane = Lane<draw_lanes>;

/// Consecutive draws, one a lane, with the profiles that they leave.
struct DrawBlock {
    const Amounts<draw_lanes>& amounts;
    const ProfileValues<draw_lanes>& values;
    std::uint64_t seed = 1;
    std::uint32_t first_draw = 0;
};

/// evaluate() for lanes of draws.
void evaluate_draws(const Structure& structure, const Amounts<draw_lanes>& amounts, ProfileValues<draw_lanes>& values);

/// FNV-1a, 64 bits: the same on every machine, unlike std::hash.
std::uint64_t stable_hash(std::string_view text, std::uint64_t hash = 14695981039346656037ull);

/// A uniform number in (0,1) for each draw of the block, for one named thing.
DrawLane uniform_numbers(std::uint64_t seed, std::uint32_t first_draw, std::uint64_t name);

/// Gives everything that is ranked its score in each draw of the block; higher is better, equal scores share a rank.
using ScoreDraws = std::function<void(const DrawBlock& block, std::span<DrawLane> scores)>;

struct DrawnRanking {
    std::vector<std::size_t> groups;  ///< how many things each group has; a group is ranked by itself
    ScoreDraws score;        ///< every thread has a copy of its own, which may keep what it needs between blocks
    const char* phase = "";  ///< for the progress; outlives the computation
};

/// One band a thing, in the order of the scores. The same for any number of threads.
/// O(draws · (phrases + links + score + n · min(n, log n))). Throws std::invalid_argument without draws or a top k.
std::vector<RankBand> rank_bands(const Model& model, const Structure& structure, const DrawnRanking& ranking,
                                 const RobustOptions& options);

/// The same of several rankings, one list each: data are drawn and profiles found once for all of them.
std::vector<std::vector<RankBand>> rank_bands(const Model& model, const Structure& structure,
                                              std::span<const DrawnRanking> rankings, const RobustOptions& options);

/// A ranking, and what takes its bands.
struct BandedRanking {
    DrawnRanking drawn;
    std::function<void(std::vector<RankBand> bands)> keep;
};
void add_bands(const Model& model, const Structure& structure, const std::vector<BandedRanking>& rankings,
               const RobustOptions& options);

/// The options as a result keeps them: without the progress, which lives no longer than the call.
RobustOptions without_progress(RobustOptions options);

}  // namespace interlink::detail
