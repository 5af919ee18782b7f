// A CSV table as the tree that the same elements would have in YAML.
#pragma once

#include "dataset/yaml_tree.hpp"

#include <cstdint>
#include <string_view>

namespace interlink::detail {

/// The section that a table's file name stands for: `factors.csv` and `factors-ai.csv` hold factors. Empty when none.
std::string_view table_section(std::string_view file_name);

/// Reports bad CSV and wrong headings. `section` is one that `table_section` returns.
Parsed parse_csv(const SourceFile& file, std::uint32_t index, std::string_view section, Arena& arena,
                 Findings& findings);

/// Is a heading the name of the column? In any case, singular or plural, with a space or hyphen for "_".
bool is_heading_of(std::string_view heading, std::string_view column);

}  // namespace interlink::detail
