#include <interlink/dataset_files.hpp>

#include "dataset/comparison.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <iterator>

using namespace interlink;

namespace {

using Files = std::map<std::string, std::string>;

Files files_of(const std::string& folder) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files[std::filesystem::relative(entry.path(), folder).generic_string()] = {std::istreambuf_iterator<char>(in),
                                                                                   {}};
    }
    return files;
}

std::string first_code(const Files& files) {
    const LoadResult loaded = load_dataset_files(files, "interlink.yaml", "x");
    CHECK_FALSE(loaded.dataset);
    return loaded.diagnostics.empty() ? "" : loaded.diagnostics.front().code;
}

}  // namespace

TEST_CASE("Files in memory say the same as the folder that they come from") {
    for (const char* name : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        CAPTURE(name);
        const std::string folder = std::string(INTERLINK_SOURCE_DIR "/datasets/") + name;
        const LoadResult disk = load_dataset(folder),
                         memory = load_dataset_files(files_of(folder), "interlink.yaml", folder);
        REQUIRE(disk.dataset);
        REQUIRE(memory.dataset);
        CHECK(contents(*memory.dataset) == contents(*disk.dataset));
        CHECK(memory.dataset->hash == disk.dataset->hash);
        CHECK(memory.dataset->files == disk.dataset->files);
        CHECK(memory.dataset->path == folder);
    }
}

TEST_CASE("In memory, includes keep to the folder, once each and only what is there") {
    const auto with = [](const std::string& include) {
        return Files{{"interlink.yaml", "interlink: 1\ninclude: [" + include + "]\n"}, {"links.csv", "from,to,kind\n"}};
    };
    CHECK(load_dataset_files(with("links.csv"), "interlink.yaml", "x").dataset);
    CHECK(load_dataset_files(with("./links.csv"), "interlink.yaml", "").dataset);
    CHECK(first_code(with("../links.csv")) == "IL0007");
    CHECK(first_code(with("/links.csv")) == "IL0007");
    CHECK(first_code(with("functions.csv")) == "IL0008");
    CHECK(first_code(with("links.csv, ./links.csv")) == "IL0009");
    CHECK(first_code(with("interlink.yaml")) == "IL0009");
    CHECK(first_code({}) == "IL0001");
}

TEST_CASE("In memory, the limit on a file's size holds for the root file and for included ones") {
    const Files files{{"interlink.yaml", "interlink: 1\ninclude: [links.csv]\n"},
                      {"links.csv", "from,to,kind" + std::string(90, '\n')}};
    LoadLimits limits;
    limits.file_bytes = 102;
    CHECK(load_dataset_files(files, "interlink.yaml", "x", limits).dataset);
    limits.file_bytes = 101;
    CHECK(load_dataset_files(files, "interlink.yaml", "x", limits).diagnostics.at(0).code == "IL0005");
    limits.file_bytes = 10;
    CHECK(load_dataset_files(files, "interlink.yaml", "x", limits).diagnostics.at(0).code == "IL0005");
}
