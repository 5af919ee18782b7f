#include "dataset/bad_files.hpp"

#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

#include <algorithm>

TEST_CASE("every bad file is found out, at the places that a person marked") {
    const std::vector<BadInput> inputs = bad_inputs();
    REQUIRE(inputs.size() >= 30);
    for (const BadInput& input : inputs) {
        const interlink::LoadResult result = interlink::load_dataset(input.path);
        const bool folder = std::filesystem::is_directory(input.path);
        std::vector<std::string> found = folder ? places_with_files(result.diagnostics) : places(result.diagnostics);
        std::sort(found.begin(), found.end());
        INFO(input.path.filename().string() << "\n" << shown(result));
        CHECK(found == input.expected);
        CHECK(result.dataset.has_value() != interlink::has_errors(result.diagnostics));
    }
}

TEST_CASE("findings come by file, line and column, and show the line") {
    const auto result = interlink::load_dataset(INTERLINK_SOURCE_DIR "/tests/dataset/bad/IL0308-references.yaml");
    REQUIRE(result.diagnostics.size() == 9);
    for (std::size_t i = 1; i < result.diagnostics.size(); ++i) {
        const auto& a = result.diagnostics[i - 1];
        const auto& b = result.diagnostics[i];
        CHECK(std::pair(a.line, a.column) <= std::pair(b.line, b.column));
    }
    CHECK(result.diagnostics[0].source_line == "    evidence: [ reprot#4]");
    CHECK(result.diagnostics[0].width == 6);
    CHECK(result.diagnostics[0].hint == "did you mean 'report'?");
    CHECK(result.diagnostics[1].hint == "did you mean 'cost'?");
    CHECK(result.diagnostics[6].hint == "did you mean 'drones/strengths/cheap'?");
}
