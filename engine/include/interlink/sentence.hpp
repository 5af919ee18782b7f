// Words that the sentences of all answers are made with.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// What stands between the names of a list: ", ", or "; " where a name itself holds a comma. One in brackets or
/// quotation marks that are closed again misleads nobody.
std::string_view list_separator(std::span<const std::string_view> names);

/// "A, B and C"; "A; B, b; and C" where a name holds a comma.
std::string join_words(const std::vector<std::string>& words);

/// The first `most` of them, then how many more: "A, B and 4 more". One more is named, for "1 more" is no shorter.
std::string join_some(const std::vector<std::string>& words, std::size_t most);

/// "2 pairs", "1 pair".
std::string count_words(std::size_t count, std::string_view one, std::string_view many);

}  // namespace interlink
