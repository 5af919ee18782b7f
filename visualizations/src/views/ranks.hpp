// What the rank intervals of the pairs and of everything else have in common.
#pragma once

#include <interlink/visualizations/views.hpp>

#include <cstddef>
#include <string>

namespace interlink::detail {

inline constexpr std::size_t most_rank_rows = 60;
inline constexpr std::size_t fewest_rank_rows = 3;

/// "62 %"; 0 and 100 are kept for never and always.
std::string share_words(double share);

/// The ranking that the subject names, instead of that of the pairs.
ViewOutcome draw_ranks_of(const Model& model, const ViewOptions& options);

}  // namespace interlink::detail
