// Loading what was parsed before.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/tree.hpp"

namespace interlink::detail {

/// The data set that a tree says, which has no bytes and so no hash, and no taxonomy but its own.
LoadResult load_tree(const Node& root, std::string_view name);

}  // namespace interlink::detail
