// Who comes where in each of several draws?
#pragma once

#include "analysis/draws.hpp"

#include <cstdint>
#include <span>

namespace interlink::detail {

/// For each thing and each of the first `lanes`, one more at count[thing · n + its rank − 1], where the rank is 1 + how
/// many score higher, so that ties share it. `falling` is room for n numbers.
/// O(n²) for few things, all lanes at once and without a branch; O(lanes · n log n) for many.
void count_ranks(std::span<const DrawLane> scores, std::size_t lanes, std::span<double> falling, std::uint32_t* count);

}  // namespace interlink::detail
