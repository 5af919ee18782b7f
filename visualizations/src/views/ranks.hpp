// What the rank intervals of the pairs and of everything else have in common.
#pragma once

#include <interlink/tables.hpp>
#include <interlink/visualizations/views.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace interlink::detail {

inline constexpr std::size_t most_rank_rows = 60;
inline constexpr std::size_t fewest_rank_rows = 3;

/// "62 %"; 0 and 100 are kept for never and always.
std::string share_words(double share);

/// The ranking that the subject names, instead of that of the pairs.
ViewOutcome draw_ranks_of(const Model& model, const ViewOptions& options);

/// The same where the bands are known. The document is that of the question that the subject names.
Drawing draw_pair_bands(const Model& model, const PairsResult& result, const Page& page);
Drawing draw_bands(const Model& model, std::string_view subject, const ResultDocument& document,
                   const RobustOptions& robust, const Page& page);

}  // namespace interlink::detail
