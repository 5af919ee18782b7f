// Links that phrases name and nobody wrote down.
#pragma once

#include <interlink/suggest.hpp>

namespace interlink::detail {

/// Fills `links` and `open`.
void suggest_links(const Model& model, Suggestions& suggestions);

}  // namespace interlink::detail
