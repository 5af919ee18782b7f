// British → American spelling, so that a term is written once.
#pragma once

#include <string>

namespace interlink::detail {

/// Changes a lower-case word to its American spelling in place: "organisation" → "organization", "labour" → "labor".
/// A word that is spelt the same on both sides of the ocean stays as it is. O(length).
void americanize(std::string& word);

}  // namespace interlink::detail
