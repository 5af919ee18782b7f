#include "visualizations/report/samples.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <unistd.h>

using namespace interlink;
using namespace interlink::test;
namespace fs = std::filesystem;

namespace {

/// An empty folder of its own, gone with the test.
struct Ground {
    fs::path path;
    Ground() {
        std::string pattern = (fs::temp_directory_path() / "interlink-report-test-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ~Ground() { fs::remove_all(path); }
    std::set<std::string> names() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(path)) names.insert(entry.path().filename().string());
        return names;
    }
};

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

const std::vector<ReportFile>& sample() {
    static const auto files = report_of("minimal");
    return files;
}

/// What a full disk does: from a size on, writing fails.
struct SmallDisk {
    rlimit before{};
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before); }
};

}  // namespace

TEST_CASE("a report is written whole, with nothing beside it") {
    const Ground place;
    REQUIRE(write_report(sample(), place.path / "study").error == "");
    CHECK(place.names() == std::set<std::string>{"study"});
    for (const ReportFile& file : sample()) CHECK(read(place.path / "study" / file.path) == file.bytes);
}

TEST_CASE("the manifest's hashes are those of the files, by another program") {
    const Ground place;
    REQUIRE(write_report(sample(), place.path / "study").ok());
    std::string sums;
    const std::string manifest = read(place.path / "study/manifest.json");
    const auto paths = all_between(manifest, "{\"path\": \"", "\"");
    const auto hashes = all_between(manifest, "\"sha256\": \"", "\"");
    REQUIRE(paths.size() == hashes.size());
    CHECK(paths.size() + 1 == sample().size());
    for (std::size_t i = 0; i < paths.size(); ++i) sums += hashes[i] + "  " + paths[i] + "\n";
    put(place.path / "sums", sums);
    const std::string command =
        "cd '" + (place.path / "study").string() + "' && sha256sum --quiet --strict -c ../sums >/dev/null 2>&1";
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("a report of ours and an empty folder are replaced") {
    const Ground place;
    fs::create_directory(place.path / "study");
    REQUIRE(write_report(sample(), place.path / "study").error == "");
    put(place.path / "study/left-over.txt", "old");
    REQUIRE(write_report(sample(), place.path / "study").error == "");
    CHECK_FALSE(fs::exists(place.path / "study/left-over.txt"));
    CHECK(place.names() == std::set<std::string>{"study"});
}

TEST_CASE("a folder with anything else is left alone unless forced") {
    const Ground place;
    put(place.path / "study/thesis.txt", "ten years of work");
    CHECK_FALSE(write_report(sample(), place.path / "study").ok());
    CHECK(read(place.path / "study/thesis.txt") == "ten years of work");
    put(place.path / "study/manifest.json", "{\"name\": \"an app\"}");
    CHECK_FALSE(write_report(sample(), place.path / "study").ok());
    CHECK(place.names() == std::set<std::string>{"study"});
    CHECK(write_report(sample(), place.path / "study", true).ok());
    CHECK_FALSE(fs::exists(place.path / "study/thesis.txt"));
}

TEST_CASE("a disk that is full leaves the old report as it was and no half-written one") {
    const Ground place;
    REQUIRE(write_report(sample(), place.path / "study").ok());
    put(place.path / "study/left-over.txt", "old");
    WriteOutcome old, fresh;
    {
        const SmallDisk disk(2000);
        old = write_report(sample(), place.path / "study");
        fresh = write_report(sample(), place.path / "other");
    }
    CHECK(old.error.find("cannot write") != std::string::npos);
    CHECK_FALSE(fresh.ok());
    CHECK(read(place.path / "study/left-over.txt") == "old");
    CHECK(place.names() == std::set<std::string>{"study"});
}

TEST_CASE("an interrupt leaves nothing behind and is not lost") {
    const Ground place;
    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &interrupt, &before);
    std::raise(SIGINT);
    const WriteOutcome outcome = write_report(sample(), place.path / "study");
    int received = 0;
    ::sigwait(&interrupt, &received);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    CHECK(outcome.error.find("interrupted") == 0);
    CHECK(received == SIGINT);
    CHECK(place.names().empty());
}

TEST_CASE("places where nothing can be written are refused with the reason") {
    const Ground place;
    put(place.path / "file", "x");
    CHECK_FALSE(write_report(sample(), place.path / "file").ok());
    CHECK_FALSE(write_report(sample(), place.path / "none/study").ok());
    CHECK_FALSE(write_report(sample(), "/proc/study").ok());
    CHECK_FALSE(write_report(sample(), fs::current_path(), true).ok());
    CHECK(read(place.path / "file") == "x");
}

TEST_CASE("a link to a report stays a link") {
    const Ground place;
    fs::create_directory(place.path / "real");
    fs::create_directory_symlink(place.path / "real", place.path / "study");
    REQUIRE(write_report(sample(), place.path / "study").error == "");
    CHECK(fs::is_symlink(place.path / "study"));
    CHECK(fs::exists(place.path / "real/report.html"));
}

TEST_CASE("a path that leaves the report is a mistake of the caller") {
    const Ground place;
    for (const char* path : {"../x", "/etc/x", "a/../../x", ""})
        CHECK_THROWS_AS(write_report({{path, "x"}}, place.path / "study"), std::invalid_argument);
    CHECK(place.names().empty());
}
