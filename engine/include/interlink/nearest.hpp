// "Did you mean": the nearest known word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// The candidate within a third of the word's length and at most 3 edits; the first in alphabetical order among equally
/// near ones.
std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace interlink
