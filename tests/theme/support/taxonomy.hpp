// Reads the shipped taxonomy with libyaml alone, so that the matcher is tested apart from the data set reader.
#pragma once

#include <interlink/dataset.hpp>

#include <filesystem>
#include <vector>

namespace interlink::test {

/// Throws std::runtime_error if the file is not YAML of the taxonomy's shape.
std::vector<Theme> read_taxonomy(const std::filesystem::path& file);

/// datasets/taxonomies/general.yaml of this source tree, read once.
const std::vector<Theme>& shipped_taxonomy();

}  // namespace interlink::test
