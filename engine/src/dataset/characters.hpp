// The first look at a file's bytes: is this text at all?
#pragma once

#include "dataset/findings.hpp"

#include <cstdint>

namespace interlink::detail {

/// Names a file of another kind for what it is. Reports bytes that are not UTF-8 (with their offset) and characters
/// that do not belong into a text file, ten places at most. False when there are any, or when the file holds nothing
/// but blanks.
bool check_characters(const SourceFile& file, std::uint32_t index, Findings& findings);

}  // namespace interlink::detail
