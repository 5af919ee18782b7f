#include "analysis/rank_counts.hpp"

#include "model/wide.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace interlink::detail {

namespace {

/// Above so many things, sorting is faster than comparing each with each.
constexpr std::size_t most_compared = 256;

INTERLINK_WIDE void count_by_comparing(std::span<const DrawLane> scores, std::size_t lanes, std::uint32_t* count) {
    for (const DrawLane& own : scores) {
        std::array<std::int64_t, draw_lanes> below{};  // less one for each, as machines compare
        for (const DrawLane& other : scores)
            for (std::size_t l = 0; l < draw_lanes; ++l)
                below[l] += other[l] > own[l] ? std::int64_t{-1} : std::int64_t{0};
        for (std::size_t l = 0; l < lanes; ++l) ++count[-below[l]];
        count += scores.size();
    }
}

void count_by_sorting(std::span<const DrawLane> scores, std::size_t lane, std::span<double> falling,
                      std::uint32_t* count) {
    std::ranges::transform(scores, falling.begin(), [&](const DrawLane& score) { return score[lane]; });
    std::ranges::sort(falling, std::greater());
    for (const DrawLane& score : scores) {
        ++count[std::ranges::lower_bound(falling, score[lane], std::greater()) - falling.begin()];
        count += scores.size();
    }
}

}  // namespace

void count_ranks(std::span<const DrawLane> scores, std::size_t lanes, std::span<double> falling, std::uint32_t* count) {
    if (scores.size() <= most_compared) return count_by_comparing(scores, lanes, count);
    for (std::size_t lane = 0; lane < lanes; ++lane)
        count_by_sorting(scores, lane, falling.first(scores.size()), count);
}

}  // namespace interlink::detail
