// The inputs of tests/dataset/bad: each says in comments `# expect: CODE [FILE] LINE:COLUMN` what a person found wrong
// with it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

struct BadInput {
    std::filesystem::path path;         ///< a YAML file or a folder
    std::vector<std::string> expected;  ///< sorted
};

std::vector<BadInput> bad_inputs();
