// What to write where a list was expected and something else stands.
#pragma once

#include "dataset/context.hpp"

#include <string>
#include <string_view>

namespace interlink::detail {

/// The entries that a text seems to hold, as a list that can be put in its place.
std::string list_hint(const Context& context, const Node& node, std::string_view what);

/// `["report#p. 3"]` for "Report, p. 3": the source that is known or its entry, and the place in it.
std::string evidence_hint(const Context& context, std::string_view text);

/// The same as an item of a list, or nothing where the text has no place in it.
std::string evidence_item_hint(const Context& context, std::string_view text);

/// Is `Report` the source and `p. 3` its place in `[Report, p. 3]`?
bool is_split_evidence(const Context& context, const Node& item);

/// A mapping of one entry that was meant as a text: "Wide coverage: day and night". Empty for others.
std::string meant_text(const Context& context, const Node& node);

/// `put it in quotes: "Wide coverage: day and night"`
std::string quotes_hint(std::string_view text);

}  // namespace interlink::detail
