// Names that try to break out of where they stand, and a document that uses every kind of cell.
#pragma once

#include <interlink/tables.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace samples {

std::vector<std::string> hostile_names();

/// Random bytes, the same on every run: mostly ill-formed UTF-8.
std::vector<std::string> random_names(std::size_t count);

/// A second way to the same answer: the table of well-formed byte sequences of the Unicode standard (table 3-7).
bool is_well_formed_utf8(const std::string& text);

/// Whether the text holds a control character other than a line feed, or a bidirectional control.
bool has_acting_character(const std::string& text);

/// One table with a column of every type; `name` stands wherever a name can.
interlink::ResultDocument document(const std::string& name);

}  // namespace samples
