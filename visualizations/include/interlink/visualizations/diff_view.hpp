// The picture of two versions of a data set. It takes two models, so it is no row of the table of views.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstdint>

namespace interlink {

/// Which pairings moved in rank? Ranks before on the left, after on the right, in the same places for what did not
/// move; what did is marked by colour and by ▲ or ▼ with the number of ranks. Shows as many ranks as the page holds.
Figure draw_diff(const Model& before, const Model& after, std::uint32_t top_k, const Page& page = {});

}  // namespace interlink
