// Words that the sentences of all answers are made with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// "A, B and C".
std::string join_words(const std::vector<std::string>& words);

/// "2 pairs", "1 pair".
std::string count_words(std::size_t count, std::string_view one, std::string_view many);

}  // namespace interlink::detail
