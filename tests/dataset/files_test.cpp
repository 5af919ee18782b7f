#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>

using interlink::load_dataset;
using List = std::vector<std::string>;

namespace {

constexpr std::string_view empty_set = "interlink: 1\ntitle: t\n";

}  // namespace

TEST_CASE("a path that does not exist is reported") {
    const auto result = load_dataset("/nowhere/at-all");
    CHECK(places(result.diagnostics) == List{"IL0001 0:0"});
    CHECK(result.diagnostics[0].file == "/nowhere/at-all");
    CHECK_FALSE(result.dataset);
}

TEST_CASE("a folder without interlink.yaml is reported") {
    const Folder folder;
    CHECK(places(load_dataset(folder.path()).diagnostics) == List{"IL0002 0:0"});
}

TEST_CASE("devices, pipes and folders are refused and never block") {
    const Folder folder;
    REQUIRE(::mkfifo((folder.path() / "interlink.yaml").c_str(), 0600) == 0);
    CHECK(places(load_dataset(folder.path()).diagnostics) == List{"IL0003 0:0"});
    CHECK(places(load_dataset("/dev/zero").diagnostics) == List{"IL0003 0:0"});

    const Folder other;
    other.write("interlink.yaml", "interlink: 1\ntitle: t\ninclude: [pipe.yaml, folder.yaml]\n");
    REQUIRE(::mkfifo((other.path() / "pipe.yaml").c_str(), 0600) == 0);
    std::filesystem::create_directory(other.path() / "folder.yaml");
    CHECK(places(load_dataset(other.path()).diagnostics) == List{"IL0003 3:11", "IL0003 3:22"});
}

TEST_CASE("a file that the system will not read is reported") {
    CHECK(places(load_dataset("/proc/self/mem").diagnostics) == List{"IL0004 0:0"});
}

TEST_CASE("a link out of the folder is refused, one inside is followed, and no file is read twice by two names") {
    const Folder outside;
    outside.write("a.yaml", "technologies: [{id: a}]\n");
    const Folder folder;
    folder.write("b.yaml", "technologies: [{id: b}]\n");
    std::filesystem::create_symlink(outside.path() / "a.yaml", folder.path() / "out.yaml");
    std::filesystem::create_symlink("b.yaml", folder.path() / "in.yaml");
    folder.write("interlink.yaml", "interlink: 1\ntitle: t\ninclude: [in.yaml]\n");
    CHECK(load_dataset(folder.path()).dataset.value().technologies.at(0).id == "b");
    folder.write("interlink.yaml", "interlink: 1\ntitle: t\ninclude: [out.yaml, in.yaml, b.yaml]\n");
    CHECK(places(load_dataset(folder.path()).diagnostics) == List{"IL0007 3:11", "IL0009 3:30"});
}

TEST_CASE("a folder linked out of the data set does not let a file in") {
    const Folder outside;
    outside.write("a.yaml", "technologies: [{id: a}]\n");
    const Folder folder;
    std::filesystem::create_directory_symlink(outside.path(), folder.path() / "sub");
    folder.write("interlink.yaml", "interlink: 1\ntitle: t\ninclude: [sub/a.yaml]\n");
    CHECK(places(load_dataset(folder.path()).diagnostics) == List{"IL0007 3:11"});
}

TEST_CASE("a missing file is named with the nearest one of the folder") {
    const Folder folder;
    folder.write("factors.csv", "technology,quadrant,phrase\n");
    folder.write("interlink.yaml", "interlink: 1\ntitle: t\ninclude: [factors-.csv]\n");
    const auto result = load_dataset(folder.path());
    REQUIRE(places(result.diagnostics) == List{"IL0008 3:11"});
    CHECK(result.diagnostics[0].hint == "did you mean 'factors.csv'?");
}

TEST_CASE("all problems of all files come in one run, even behind broken syntax") {
    const Folder folder;
    folder.write("interlink.yaml",
                 "interlink: 1\ninclude: [a.yaml, factors.csv, missing.yaml]\ntitel: t\nlinks: [{from: drnes\n");
    folder.write("a.yaml", "technologies:\n  - {id: drones, cost: -1}\n  - {id: \"b\n");
    folder.write("factors.csv", "technology,quadrant,phrase\ndrnoes,X,Fast\n");
    CHECK(places_with_files(load_dataset(folder.path()).diagnostics) ==
          List{"IL0008 interlink.yaml 2:32", "IL0204 interlink.yaml 3:1", "IL0308 interlink.yaml 4:16",
               "IL0101 interlink.yaml 5:1", "IL0303 a.yaml 2:24", "IL0101 a.yaml 3:10", "IL0308 factors.csv 2:1",
               "IL0305 factors.csv 2:8"});
}

TEST_CASE("unknown ids are not reported when a lost file may define them") {
    const Folder folder;
    folder.write("interlink.yaml",
                 "interlink: 1\ntitle: t\ninclude: [functions.csv]\ntechnologies: [{id: t1}]\n"
                 "links: [{from: t1, to: risk, kind: supports}, {from: t1, to: t2, kind: requires}]\n");
    CHECK(places(load_dataset(folder.path()).diagnostics) == List{"IL0008 3:11"});
}

TEST_CASE("a single file is a data set too, and includes from its own folder") {
    const Folder folder;
    folder.write("mine.yml",
                 "interlink: 1\ntitle: t\ninclude: [sub/links.csv, functions-b.csv]\n"
                 "technologies: [{id: a}, {id: b}]\n");
    std::filesystem::create_directory(folder.path() / "sub");
    folder.write("sub/links.csv", "from,to,kind\na,f,supports\n");
    folder.write("functions-b.csv", "id\nf\n");
    const auto result = load_dataset(folder.path() / "mine.yml");
    INFO(shown(result));
    REQUIRE(result.dataset);
    CHECK(result.dataset->files == List{(folder.path() / "mine.yml").string(),
                                        (folder.path() / "sub/links.csv").string(),
                                        (folder.path() / "functions-b.csv").string()});
    CHECK(result.dataset->links.at(0).place.file == 1);
    CHECK(result.dataset->path == (folder.path() / "mine.yml").string());
}

TEST_CASE("the hash depends on names and bytes of the files, not on where they lie") {
    const Folder a;
    const Folder b;
    a.write("interlink.yaml", empty_set);
    b.write("interlink.yaml", empty_set);
    const std::string hash = load_dataset(a.path()).dataset.value().hash;
    CHECK(hash.size() == 64);
    CHECK(load_dataset(b.path()).dataset.value().hash == hash);
    b.write("interlink.yaml", std::string(empty_set) + " ");
    CHECK(load_dataset(b.path()).dataset.value().hash != hash);
    a.write("other.yaml", empty_set);
    CHECK(load_dataset(a.path() / "other.yaml").dataset.value().hash != hash);
}

TEST_CASE("a document in memory includes nothing") {
    CHECK(places(load("interlink: 1\ntitle: t\ninclude: [a.yaml]\n").diagnostics) == List{"IL0010 3:10"});
    CHECK(places(load("").diagnostics) == List{"IL0012 0:0"});
    CHECK(places(load("# nothing\n---\n").diagnostics) == List{"IL0012 0:0"});
    CHECK(places(load(" \n").diagnostics) == List{"IL0012 0:0"});
}
