// Small pieces that several rules say in the same way.
#pragma once

#include <interlink/dataset.hpp>

#include <string>
#include <vector>

namespace interlink::detail {

/// "A, B and C"; of more than `most`, "A, B, C and 4 more".
std::string list_words(const std::vector<std::string>& words, std::size_t most = 5);

/// "ai supports risk-management".
std::string link_words(const Link& link);
/// The same for the key of a finding: "ai>supports>risk-management".
std::string link_key(const Link& link);

bool has_evidence(const Technology& technology, const Factor& factor);

}  // namespace interlink::detail
