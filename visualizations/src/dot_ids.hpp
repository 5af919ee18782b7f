#pragma once

#include <graphviz/cgraph.h>

namespace interlink::detail {

/// Numbers names in the order in which they come. cgraph's own discipline takes their addresses for numbers and sorts
/// subgraphs by them, so that the same diagram comes out in another order the next time.
Agiddisc_t* numbered_ids();

}  // namespace interlink::detail
