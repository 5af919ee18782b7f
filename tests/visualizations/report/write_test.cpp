#include "support/catch.hpp"
#include "visualizations/report/samples.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <sys/resource.h>
#include <sys/wait.h>
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
    auto smaller = sample();
    const std::string gone = smaller.front().path;
    smaller.erase(smaller.begin());
    for (ReportFile& file : smaller)
        if (file.path == "manifest.json") {
            const std::size_t entry = file.bytes.find("\n    {");
            file.bytes.erase(entry, file.bytes.find("},", entry) + 2 - entry);
        }
    REQUIRE(write_report(smaller, place.path / "study").error == "");
    CHECK_FALSE(fs::exists(place.path / "study" / gone));
    REQUIRE(write_report(sample(), place.path / "study").error == "");
    CHECK(fs::exists(place.path / "study" / gone));
    CHECK(place.names() == std::set<std::string>{"study"});
}

TEST_CASE("what the manifest does not list stays in the folder of the report, whatever it is") {
    const Ground place;
    const fs::path study = place.path / "study";
    REQUIRE(write_report(sample(), study).error == "");
    put(study / "report.docx", "written by hand");
    put(study / "figures/sketch.svg", "drawn by hand");
    put(study / "notes/deep/er.txt", "thoughts");
    put(place.path / "elsewhere/letter.txt", "outside");
    fs::create_directory(study / "empty");
    fs::create_directory_symlink(place.path / "elsewhere", study / "link");
    fs::permissions(study / "report.docx", fs::perms::owner_read);
    fs::permissions(study, fs::perms::owner_all);
    REQUIRE(write_report(sample(), study).error == "");
    CHECK(read(study / "report.docx") == "written by hand");
    CHECK(fs::status(study / "report.docx").permissions() == fs::perms::owner_read);
    CHECK(fs::status(study).permissions() == fs::perms::owner_all);
    CHECK(read(study / "figures/sketch.svg") == "drawn by hand");
    CHECK(read(study / "notes/deep/er.txt") == "thoughts");
    CHECK(fs::is_directory(study / "empty"));
    CHECK(fs::is_symlink(study / "link"));
    CHECK(read(place.path / "elsewhere/letter.txt") == "outside");
    CHECK(place.names() == std::set<std::string>{"elsewhere", "study"});
}

TEST_CASE("a file of the report that somebody changed is named, and nothing is written") {
    const Ground place;
    const fs::path study = place.path / "study";
    REQUIRE(write_report(sample(), study).error == "");
    put(study / "report.md", "# My own words");
    const WriteOutcome outcome = write_report(sample(), study);
    CHECK(outcome.error.find("study/report.md was changed") != std::string::npos);
    CHECK(check_report_folder(study).error == outcome.error);
    CHECK(read(study / "report.md") == "# My own words");
    fs::rename(study / "report.md", study / "mine.md");  // as the hint says
    REQUIRE(write_report(sample(), study).error == "");
    CHECK(read(study / "mine.md") == "# My own words");
    CHECK(place.names() == std::set<std::string>{"study"});
}

TEST_CASE("what stands where a new file of the report belongs is named, and nothing is written") {
    const Ground place;
    const fs::path study = place.path / "study";
    REQUIRE(write_report(sample(), study).error == "");
    put(study / "extra.txt", "mine");
    put(study / "more/mine.txt", "mine");
    for (const char* path : {"extra.txt", "extra.txt/x", "more"}) {
        auto files = sample();
        files.push_back({path, "new"});
        CHECK(write_report(files, study).error.find("is not of the report") != std::string::npos);
    }
    CHECK(read(study / "extra.txt") == "mine");
    CHECK(read(study / "more/mine.txt") == "mine");
    CHECK(place.names() == std::set<std::string>{"study"});
}

TEST_CASE("a manifest that is not as we write it makes no folder ours, and nothing outside is touched") {
    const Ground place;
    const fs::path study = place.path / "study";
    const std::string hash(64, 'a');
    const auto entry = [&](const std::string& path) {
        return "\n    {\"path\": \"" + path + "\", \"bytes\": 4, \"sha256\": \"" + hash + "\"}";
    };
    const std::string head =
        "{\n  \"interlink\": \"0.1.0\",\n  \"kind\": \"report\",\n  \"dataset\": \"x\",\n  \"files\": [";
    put(place.path / "victim.txt", "mine");
    for (const std::string& manifest :
         {head, head + entry("../victim.txt") + "\n  ]\n}\n",
          head + entry((place.path / "victim.txt").string()) + "\n  ]\n}\n", head + entry("a/./b") + "\n  ]\n}\n",
          head + entry("a") + "," + entry("a") + "\n  ]\n}\n", head + entry("manifest.json") + "\n  ]\n}\n",
          head + entry("a") + "\n  ]\n}\nmore", head + entry("") + "\n  ]\n}\n"}) {
        put(study / "manifest.json", manifest);
        put(study / "thesis.txt", "ten years of work");
        CHECK(write_report(sample(), study).error.find("something else than a report") != std::string::npos);
        CHECK(read(study / "thesis.txt") == "ten years of work");
    }
    CHECK(read(place.path / "victim.txt") == "mine");
    // A proper one whose entries are links and folders now: those are somebody's, and stay.
    put(study / "manifest.json", head + entry("thesis.txt") + "," + entry("link") + "\n  ]\n}\n");
    fs::create_symlink(place.path / "victim.txt", study / "link");
    CHECK(write_report(sample(), study).error.find("was changed") != std::string::npos);
    CHECK(read(place.path / "victim.txt") == "mine");
    CHECK(place.names() == std::set<std::string>{"study", "victim.txt"});
}

TEST_CASE("a folder that a killed run left is removed by the next one, and no other of a like name") {
    const Ground place;
    const fs::path study = place.path / "study";
    const pid_t child = ::fork();
    if (child == 0) {  // killed at the moment when it has written its folder
        const rlimit small{4000, 4000};
        ::setrlimit(RLIMIT_FSIZE, &small);
        std::signal(SIGXFSZ, [](int) { ::raise(SIGKILL); });
        write_report(sample(), study);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(place.names().size() == 1);
    REQUIRE(place.names() != std::set<std::string>{"study"});
    fs::create_directory(place.path / ".study.backup");
    REQUIRE(write_report(sample(), study).error == "");
    CHECK(place.names() == std::set<std::string>{".study.backup", "study"});
}

TEST_CASE("a name of 255 bytes is no obstacle to a report") {
    const Ground place;
    const std::string name(255, 'r');
    REQUIRE(write_report(sample(), place.path / name).error == "");
    REQUIRE(write_report(sample(), place.path / name).error == "");
    CHECK(place.names() == std::set<std::string>{name});
}

TEST_CASE("an ignored signal does not keep a report from being written") {
    const Ground place;
    const auto before = std::signal(SIGHUP, SIG_IGN);
    sigset_t hangup, mask;
    sigemptyset(&hangup);
    sigaddset(&hangup, SIGHUP);
    ::pthread_sigmask(SIG_BLOCK, &hangup, &mask);
    ::kill(::getpid(), SIGHUP);
    CHECK(write_report(sample(), place.path / "study").error == "");
    ::pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    std::signal(SIGHUP, before);
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
