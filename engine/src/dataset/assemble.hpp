// From the trees of all files to one data set.
#pragma once

#include "dataset/context.hpp"
#include "dataset/documents.hpp"

#include <span>

namespace interlink::detail {

/// Fills `context.dataset` and reports everything that is wrong. `built_in` is the taxonomy named "general";
/// `from_folder` says whether `include` has a meaning.
void assemble(Context& context, const Documents& documents, std::span<const Theme> built_in, bool from_folder);

}  // namespace interlink::detail
