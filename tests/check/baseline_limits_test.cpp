// What a baseline may hold, at each limit and one past it; and what kind of file it is.
#include <interlink/check.hpp>

#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <filesystem>

using namespace interlink;

namespace {

std::string problem_of(const BaselineResult& result) {
    if (result.baseline) return {};
    return result.diagnostics.at(0).code + " " + result.diagnostics.at(0).text;
}

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "IL1001 a\n";
    return text;
}

}  // namespace

TEST_CASE("a baseline is read up to its limits, and past them the limit is named") {
    BaselineLimits limits;
    limits.lines = 3;
    CHECK(parse_baseline(lines(3), "b", limits).baseline);
    CHECK(problem_of(parse_baseline(lines(4), "b", limits)) == "IL1807 the baseline has more than 3 lines");
    CHECK(problem_of(parse_baseline("#\n#\n\n#\n", "b", limits)) == "IL1807 the baseline has more than 3 lines");
    limits = {};
    limits.line_bytes = 8;
    CHECK(parse_baseline("IL1001 a\n", "b", limits).baseline);
    CHECK(problem_of(parse_baseline("IL1001 ab\n", "b", limits)) ==
          "IL1807 the line is longer than the limit of 8 bytes");
    limits = {};
    limits.file_bytes = 9;
    CHECK(parse_baseline("IL1001 a\n", "b", limits).baseline);
    CHECK(problem_of(parse_baseline("IL1001 ab\n", "b", limits)) ==
          "IL0005 the baseline is larger than the limit of 9 bytes");
    limits = {};
    limits.diagnostics = 2;
    CHECK(parse_baseline("x\nx\nx\n", "b", limits).diagnostics.size() == 2);
}

TEST_CASE("a baseline is a file of its folder, not a folder, a pipe or a link out of it") {
    const Folder folder;
    folder.write("known.txt", "IL1001 a\n");
    folder.write("secret.txt", "password\n");
    std::filesystem::create_directory(folder.path() / "ds");
    std::filesystem::create_symlink("../known.txt", folder.path() / "ds/outside.txt");
    std::filesystem::create_symlink("../secret.txt", folder.path() / "ds/secret.txt");
    std::filesystem::create_symlink("known.txt", folder.path() / "inside.txt");
    std::filesystem::create_symlink("ds", folder.path() / "other");
    folder.write("ds/own.txt", "IL1001 a\n");
    CHECK(load_baseline(folder.path() / "known.txt").baseline);
    CHECK(load_baseline(folder.path() / "inside.txt").baseline);
    CHECK(load_baseline(folder.path() / "other/own.txt").baseline);
    for (const char* name : {"ds/outside.txt", "ds/secret.txt"}) {
        const BaselineResult result = load_baseline(folder.path() / name);
        CHECK(problem_of(result).starts_with("IL0007 "));
        CHECK(problem_of(result).ends_with("is a link out of its folder"));
        for (const Diagnostic& diagnostic : result.diagnostics)
            CHECK(format_diagnostic(diagnostic, false).find("password") == std::string::npos);
    }
    CHECK(problem_of(load_baseline(folder.path())).starts_with("IL0003 "));
    CHECK(problem_of(load_baseline("/dev/zero")).starts_with("IL0003 "));
    CHECK(problem_of(load_baseline(folder.path() / "none")).starts_with("IL0001 "));
}
