// A YAML file as its parts with the bytes they stand on, so that a change can leave the rest of the file alone.
#pragma once

#include "dataset/tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct YamlPart {
    Node::Kind kind = Node::Kind::scalar;
    bool flow = false;                  ///< a list or mapping in brackets
    bool plain = false;                 ///< a scalar without quotes
    bool block_text = false;            ///< a scalar after | or >
    std::size_t line = 0, column = 0;   ///< from 1, in code points
    std::size_t begin = 0, end = 0;     ///< bytes; a list or mapping without brackets ends with its last part
    std::string value;                  ///< of a scalar
    std::size_t parent = 0;             ///< index; the root is its own
    std::vector<std::size_t> children;  ///< indices; those of a mapping are key, value, key, value …
};

/// The parts in the order of the file, the root first; nothing where the text is not well-formed.
std::optional<std::vector<YamlPart>> read_yaml_source(std::string_view text);

/// The value of a key of a mapping.
std::optional<std::size_t> value_of(const std::vector<YamlPart>& parts, std::size_t mapping, std::string_view key);

/// A scalar in double quotes, on one line.
std::string quoted_yaml(std::string_view text);

/// A scalar for inside brackets: as it is where nothing in it could be taken for syntax, else in quotes.
std::string flow_scalar(std::string_view text);

}  // namespace interlink::detail
