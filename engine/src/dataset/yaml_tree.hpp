// YAML text to a tree of nodes, through libyaml's events.
#pragma once

#include "dataset/tree.hpp"

#include <cstdint>

namespace interlink::detail {

struct Parsed {
    const Node* root = nullptr;  ///< what could be read, perhaps only the part before a syntax error
    bool complete = false;       ///< the whole file was read
};

/// Reports bad syntax, anchors, aliases, tags, further documents, repeated keys and nesting past the limit.
Parsed parse_yaml(const SourceFile& file, std::uint32_t index, std::uint32_t nesting, Arena& arena, Findings& findings);

}  // namespace interlink::detail
