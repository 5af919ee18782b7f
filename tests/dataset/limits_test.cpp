#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

using interlink::load_dataset;
using interlink::LoadLimits;
using List = std::vector<std::string>;

namespace {

const std::string head = "interlink: 1\ntitle: t\n";

LoadLimits limited(std::uint64_t LoadLimits::*limit, std::uint64_t value) {
    LoadLimits limits;
    limits.*limit = value;
    return limits;
}

LoadLimits limited(std::uint32_t LoadLimits::*limit, std::uint32_t value) {
    LoadLimits limits;
    limits.*limit = value;
    return limits;
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("a file of the largest size is read, one byte more is not") {
    CHECK(load(head, limited(&LoadLimits::file_bytes, head.size())).dataset);
    CHECK(places(load(head, limited(&LoadLimits::file_bytes, head.size() - 1)).diagnostics) == List{"IL0005 0:0"});

    const Folder folder;
    folder.write("interlink.yaml", head + "include: [a.yaml]\n");
    folder.write("a.yaml", "technologies: [] # and so on and on and on\n");
    CHECK(load_dataset(folder.path(), limited(&LoadLimits::file_bytes, 43)).dataset);
    CHECK(places(load_dataset(folder.path(), limited(&LoadLimits::file_bytes, 42)).diagnostics) == List{"IL0005 3:11"});
    CHECK(places(load_dataset(folder.path(), limited(&LoadLimits::file_bytes, 39)).diagnostics) == List{"IL0005 0:0"});
}

TEST_CASE("the root file counts among the files") {
    const Folder folder;
    folder.write("interlink.yaml", head + "include: [a.yaml, b.yaml]\n");
    folder.write("a.yaml", "technologies: []\n");
    folder.write("b.yaml", "technologies: []\n");
    CHECK(load_dataset(folder.path(), limited(&LoadLimits::files, 3)).dataset);
    CHECK(places(load_dataset(folder.path(), limited(&LoadLimits::files, 2)).diagnostics) == List{"IL0006 3:19"});
}

TEST_CASE("lists and mappings nest 32 deep and no deeper") {
    // The root mapping is the first level; the rest is a list in a list, which is of the wrong type but not too deep.
    const auto nested = [](std::size_t levels) {
        return head + "technologies: " + repeated("[", levels - 1) + repeated("]", levels - 1) + "\n";
    };
    CHECK(places(load(nested(32)).diagnostics) == List{"IL0206 3:16"});
    CHECK(places(load(nested(33)).diagnostics) == List{"IL0206 3:16", "IL0105 3:46"});
}

TEST_CASE("as many findings are shown as allowed, and the rest is counted") {
    std::string bad = head;
    for (const char letter : std::string("abcdefghij")) bad += std::string("wrong-") + letter + ": 1\n";
    CHECK(load(bad, limited(&LoadLimits::diagnostics, 10)).diagnostics.size() == 10);
    const auto cut = load(bad, limited(&LoadLimits::diagnostics, 9));
    REQUIRE(cut.diagnostics.size() == 10);
    CHECK(cut.diagnostics.back().code == "IL0016");
    CHECK(cut.diagnostics.back().text == "1 more findings are not shown");
    CHECK_FALSE(cut.dataset);
    CHECK(has_errors(load(bad, limited(&LoadLimits::diagnostics, 0)).diagnostics));
}

TEST_CASE("a text of the greatest length in characters is read, one more is not") {
    const auto titled = [](std::size_t characters) {
        return "interlink: 1\ntitle: " + repeated("é", characters) + "\n";
    };
    CHECK(load(titled(10'000)).dataset);
    CHECK(places(load(titled(10'001)).diagnostics) == List{"IL0310 2:8"});
}

TEST_CASE("as many values are read as allowed") {
    // The root mapping, two keys, two values.
    CHECK(load(head, limited(&LoadLimits::values, 5)).dataset);
    CHECK(places(load(head, limited(&LoadLimits::values, 4)).diagnostics) == List{"IL0015 2:8"});

    const Folder folder;
    folder.write("interlink.yaml", head + "include: [functions.csv]\n");
    folder.write("functions.csv", "id\na\nb\n");
    // 8 values of the root file; mapping, key and list of the table; three values a row.
    CHECK(load_dataset(folder.path(), limited(&LoadLimits::values, 17)).dataset);
    CHECK(places_with_files(load_dataset(folder.path(), limited(&LoadLimits::values, 16)).diagnostics) ==
          List{"IL0015 functions.csv 3:1"});
}

TEST_CASE("a row of a table has at most 1000 cells") {
    const Folder folder;
    folder.write("interlink.yaml", head + "include: [functions.csv]\n");
    folder.write("functions.csv", "id\n" + repeated(",", 999) + "\n");  // blank, so not counted against the heading
    CHECK(load_dataset(folder.path()).dataset);
    folder.write("functions.csv", "id\n" + repeated(",", 1000) + "\n");
    CHECK(places_with_files(load_dataset(folder.path()).diagnostics) == List{"IL0406 functions.csv 2:1000"});
}

TEST_CASE("the defaults are the documented ones") {
    const LoadLimits limits;
    CHECK(limits.file_bytes == 67'108'864);
    CHECK(limits.files == 256);
    CHECK(limits.nesting == 32);
    CHECK(limits.diagnostics == 1000);
    CHECK(limits.text_length == 10'000);
    CHECK(limits.values == 10'000'000);
}
