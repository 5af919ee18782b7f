#include "dataset/bad_files.hpp"

#include <algorithm>
#include <fstream>

std::vector<BadInput> bad_inputs() {
    std::vector<BadInput> result;
    for (const auto& entry : std::filesystem::directory_iterator(INTERLINK_SOURCE_DIR "/tests/dataset/bad")) {
        BadInput input{entry.path(), {}};
        std::ifstream file(entry.is_directory() ? entry.path() / "interlink.yaml" : entry.path());
        const std::string mark = "# expect: ";
        for (std::string line; std::getline(file, line);)
            if (line.compare(0, mark.size(), mark) == 0) input.expected.push_back(line.substr(mark.size()));
        std::sort(input.expected.begin(), input.expected.end());
        result.push_back(std::move(input));
    }
    std::sort(result.begin(), result.end(), [](const BadInput& a, const BadInput& b) { return a.path < b.path; });
    return result;
}
