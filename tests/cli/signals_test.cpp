// What signals and closed outputs leave behind: the files that were asked for, or nothing.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace interlink::test;
using namespace std::chrono_literals;

namespace {

/// The program in a process of its own, its output thrown away, after `before` has prepared the process.
class Started {
  public:
    explicit Started(
        std::vector<std::string> words, const std::function<void()>& before = [] {}) {
        words.insert(words.begin(), INTERLINK_PROGRAM);
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        process_ = ::fork();
        if (process_ != 0) return;
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int descriptor : {0, 1, 2}) ::dup2(nowhere, descriptor);
        before();
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    void send(int signal) const { ::kill(process_, signal); }
    /// The exit code; 128 + the signal that ended it.
    int wait() const {
        int status = 0;
        ::waitpid(process_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

  private:
    pid_t process_ = -1;
};

std::vector<std::string> two_files(const TemporaryFolder& folder) {
    return {"pairs", project_path("datasets/minimal"), "-f", "csv=" + folder.path("p.csv"),
            "-f",    "json=" + folder.path("p.json")};
}

const std::vector<std::string> both{"p.csv", "p.json"};

/// A data set whose answer fills a pipe several times.
std::string large_dataset(const TemporaryFolder& folder) {
    std::string text = "interlink: 1\ntitle: Large\ntechnologies:\n";
    for (int i = 0; i < 60; ++i)
        text += "  - id: t" + std::to_string(i) + "\n    name: T" + std::to_string(i) +
                "\n    strengths: [Wide coverage]\n    threats: [Data breaches]\n";
    return folder.write("large.yaml", text);
}

}  // namespace

TEST_CASE("a run that is ended by a signal at any moment leaves both files or neither, and nothing beside them") {
    const auto start = std::chrono::steady_clock::now();
    int ended = 0;
    for (int round = 0; round < 60 && std::chrono::steady_clock::now() - start < 8s; ++round) {
        const int signal = std::array{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU}[static_cast<std::size_t>(round % 5)];
        const TemporaryFolder folder;
        const Started program(two_files(folder));
        std::this_thread::sleep_for(std::chrono::microseconds(3'000 + round * 300));
        program.send(signal);
        const int code = program.wait();
        INFO("signal " << signal << " in round " << round);
        CHECK((code == 0 || code == 128 + signal));
        ended += code != 0;
        const auto left = folder.entries();
        CHECK((left.empty() || left == both));
    }
    CHECK(ended > 0);
}

TEST_CASE("a run that is killed leaves at most what the next run clears") {
    const TemporaryFolder folder;
    folder.write(".interlink-notes", "mine");
    folder.write("p.csv.backup", "mine");
    for (int round = 0; round < 40; ++round) {
        const Started program(two_files(folder));
        std::this_thread::sleep_for(std::chrono::microseconds(10'000 + round * 1'500));
        program.send(SIGKILL);
        program.wait();
    }
    CHECK(Started(two_files(folder)).wait() == 0);
    CHECK(folder.entries() == std::vector<std::string>{".interlink-notes", "p.csv", "p.csv.backup", "p.json"});
}

TEST_CASE("a reader who goes away keeps no file from being written") {
    const TemporaryFolder folder;
    const std::string command = "exec 3>'" + folder.path("code") + "'; { '" INTERLINK_PROGRAM "' pairs '" +
                                large_dataset(folder) + "' -f 'csv=" + folder.path("p.csv") + "' -f json 2>'" +
                                folder.path("err") + "'; echo $? >&3; } | head -n 1 >/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(read_file(folder.path("code")) == "0\n");
    CHECK(read_file(folder.path("err")).empty());
    CHECK(folder.entries() == std::vector<std::string>{"code", "err", "large.yaml", "p.csv"});
    CHECK(contains(read_file(folder.path("p.csv")), "t0,t59"));
}

TEST_CASE("a signal that the caller ignores stays ignored") {
    for (const int signal : {SIGINT, SIGHUP}) {
        const TemporaryFolder folder;
        const Started program(two_files(folder), [signal] { std::signal(signal, SIG_IGN); });
        for (int round = 0; round < 20; ++round) {
            std::this_thread::sleep_for(5ms);
            program.send(signal);
        }
        CHECK(program.wait() == 0);
        CHECK(folder.entries() == both);
    }
}

TEST_CASE("a limit on the size of files is told as an error of writing, and nothing is left") {
    const TemporaryFolder folder;
    const Started program(two_files(folder), [] {
        const rlimit small{512, 512};
        ::setrlimit(RLIMIT_FSIZE, &small);
    });
    CHECK(program.wait() == 2);
    CHECK(folder.entries().empty());
}

TEST_CASE("a caller that ignores SIGCHLD gets his figure and his revision all the same") {
    const TemporaryFolder folder;
    const auto ignore = [] { std::signal(SIGCHLD, SIG_IGN); };
    const std::string minimal = project_path("datasets/minimal");
    CHECK(Started({"render", minimal, "interlinkage", "-o", folder.path("f.png")}, ignore).wait() == 0);
    CHECK(read_file(folder.path("f.png")).starts_with("\x89PNG"));
    // Without a repository git has an exit code of its own, which must arrive.
    CHECK(Started({"diff", "no-such-revision:x", minimal}, ignore).wait() == 2);
}
