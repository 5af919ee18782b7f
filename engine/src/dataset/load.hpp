// The steps of loading that the built-in taxonomy shares with data sets.
#pragma once

#include <interlink/dataset.hpp>

#include <span>

namespace interlink::detail {

/// Like load_dataset_text, with `built_in` in place of the general taxonomy.
LoadResult load_text(std::string_view yaml, std::string_view name, const LoadLimits& limits,
                     std::span<const Theme> built_in);

}  // namespace interlink::detail
