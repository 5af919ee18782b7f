// The words of sentences under the name that the engine's own files use.
#pragma once

#include <interlink/sentence.hpp>

namespace interlink::detail {

using interlink::count_words;
using interlink::join_some;
using interlink::join_words;

}  // namespace interlink::detail
