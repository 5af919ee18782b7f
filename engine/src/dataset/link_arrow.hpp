// A link that is written as an arrow, as in a sketch: told as a link of the format.
#pragma once

#include "dataset/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace interlink::detail {

struct WrittenLink {
    std::string from, to;
    std::optional<LinkKind> kind;
};

/// "drones -> ai: requires", "drones --requires--> ai", "ai ← drones", "drones requires ai".
std::optional<WrittenLink> read_arrow(std::string_view text);

/// The arrow that a link, or its only key, is written as.
std::optional<WrittenLink> arrow_of(const Context& context, const Node& node);

}  // namespace interlink::detail
