// The words of the DOT language: how texts and attributes are written in it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink::detail {

/// Name and value.
using DotAttributes = std::vector<std::pair<std::string, std::string>>;

/// A text that Graphviz does not look into, on one line. A backslash is written twice, as everywhere in DOT.
std::string dot_plain(std::string_view text);

/// An id of the language: as it is where it is a word or number, else in quotes. Backslashes must come in pairs or
/// before a letter.
std::string dot_id(std::string_view text);

/// " [a=b, c="d e"]"; nothing without attributes.
std::string dot_attributes(const DotAttributes& attributes);

}  // namespace interlink::detail
