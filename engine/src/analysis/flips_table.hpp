// On which single entries the first places hang, as a table.
#pragma once

#include <interlink/pairs.hpp>

namespace interlink::detail {

/// Needs flips.
Table flips_table(const Model& model, const PairsResult& result);

}  // namespace interlink::detail
