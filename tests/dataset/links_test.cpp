// Files of a data set that are links, pipes, devices or folders.
#include <interlink/dataset.hpp>

#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <filesystem>

#include <sys/stat.h>

using namespace interlink;
namespace fs = std::filesystem;

namespace {

constexpr const char* lone = "interlink: 1\ntechnologies: [{id: a, strengths: [Fast]}]\n";

std::string code_of(const fs::path& path) {
    const LoadResult result = load_dataset(path);
    for (const Diagnostic& diagnostic : result.diagnostics)
        CHECK(format_diagnostic(diagnostic, false).find("password") == std::string::npos);
    return result.dataset ? "loaded" : result.diagnostics.at(0).code;
}

std::string policy_code_of(const fs::path& path) {
    const PolicyResult result = load_policy(path);
    for (const Diagnostic& diagnostic : result.diagnostics)
        CHECK(format_diagnostic(diagnostic, false).find("password") == std::string::npos);
    return result.policy ? "loaded" : result.diagnostics.at(0).code;
}

}  // namespace

TEST_CASE("a root file that is a link out of its folder is refused, and nothing of what it leads to is shown") {
    const Folder folder;
    fs::create_directories(folder.path() / "ds/inner");
    folder.write("secret", "password: hunter2\n");
    folder.write("sound.yaml", lone);
    folder.write("ds/inner/real.yaml", lone);
    const fs::path root = folder.path() / "ds/interlink.yaml";
    for (const fs::path& target :
         {fs::path("../secret"), fs::path("../sound.yaml"), folder.path() / "secret", fs::path("inner/../../secret")}) {
        INFO(target);
        fs::remove(root);
        fs::create_symlink(target, root);
        CHECK(code_of(folder.path() / "ds") == "IL0007");
        CHECK(code_of(root) == "IL0007");
        CHECK(policy_code_of(root) == "IL0007");
    }
    fs::remove(root);
    fs::create_symlink("inner/real.yaml", root);
    CHECK(code_of(folder.path() / "ds") == "loaded");
    CHECK(code_of(root) == "loaded");
    fs::create_symlink("../../secret", folder.path() / "ds/inner/out.yaml");  // a link to a link that leads out
    fs::remove(root);
    fs::create_symlink("inner/out.yaml", root);
    CHECK(code_of(folder.path() / "ds") == "IL0007");
}

TEST_CASE("a data set whose folder is reached through a link is read, and one whose root file leads nowhere is not") {
    const Folder folder;
    fs::create_directories(folder.path() / "real/ds");
    folder.write("real/ds/interlink.yaml", lone);
    fs::create_symlink("real", folder.path() / "way");
    fs::create_symlink("real/ds", folder.path() / "ds");
    for (const char* name : {"ds", "ds/", "way/ds", "ds/interlink.yaml"})
        CHECK(code_of(folder.path() / name) == "loaded");
    fs::remove(folder.path() / "real/ds/interlink.yaml");
    fs::create_symlink("nowhere.yaml", folder.path() / "real/ds/interlink.yaml");
    CHECK(code_of(folder.path() / "ds") == "IL0002");
    fs::remove(folder.path() / "real/ds/interlink.yaml");
    fs::create_symlink("interlink.yaml", folder.path() / "real/ds/interlink.yaml");  // in a circle
    CHECK(code_of(folder.path() / "ds") == "IL0004");
}

TEST_CASE("pipes, devices and folders are no files of a data set, and nobody waits for them") {
    const Folder folder;
    const fs::path root = folder.path() / "interlink.yaml", table = folder.path() / "factors.csv";
    REQUIRE(::mkfifo(root.c_str(), 0600) == 0);
    CHECK(code_of(folder.path()) == "IL0003");
    CHECK(policy_code_of(root) == "IL0003");
    fs::remove(root);
    fs::create_directory(root);
    CHECK(code_of(folder.path()) == "IL0003");
    fs::remove(root);
    fs::create_symlink("/dev/zero", root);
    CHECK(code_of(folder.path()) == "IL0007");
    fs::remove(root);
    folder.write("interlink.yaml", std::string(lone) + "include: [factors.csv]\n");
    REQUIRE(::mkfifo(table.c_str(), 0600) == 0);
    CHECK(code_of(folder.path()) == "IL0003");
    fs::remove(table);
    fs::create_directory(table);
    CHECK(code_of(folder.path()) == "IL0003");
    fs::remove(table);
    fs::create_symlink("/dev/zero", table);
    CHECK(code_of(folder.path()) == "IL0007");
}
