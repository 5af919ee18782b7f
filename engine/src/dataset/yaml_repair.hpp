// Bad YAML that quotes would fix: what to write, tried out before it is proposed, so that the rest of the file can be
// read and every such line is told in one run.
#pragma once

#include "dataset/findings.hpp"

#include <string>
#include <string_view>

namespace interlink::detail {

struct Repaired {
    std::string text;       ///< of the file with the proposals followed; empty when none was made
    bool complete = false;  ///< no bad syntax is left
};

/// Reports every place of bad syntax up to the first that quotes do not cure.
Repaired repair_syntax(const SourceFile& file, std::uint32_t index, Findings& findings);

/// `- "@home use"` for the line "      - @home use" of a list, `"Study: part two"` for the value of a key; empty where
/// quotes are no help.
std::string quoted_value(std::string_view line);

}  // namespace interlink::detail
