#include <csignal>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "progress.hpp"

using namespace interlink::test;
namespace cli = interlink::cli;

namespace {

/// The program at work that takes minutes, with standard error on a terminal or in a file.
struct Running {
    pid_t process = -1;
    int terminal = -1;

    Running(const std::string& error_file, bool quiet) {
        process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        if (process == 0) start(error_file, quiet);
    }
    ~Running() { ::close(terminal); }

    /// Standard error up to what is looked for, or to its end.
    std::string read_until(const std::string& wanted) const {
        std::string text;
        char buffer[256];
        while (text.find(wanted) == std::string::npos) {
            const ssize_t count = ::read(terminal, buffer, sizeof buffer);
            if (count <= 0) break;
            text.append(buffer, static_cast<std::size_t>(count));
        }
        return text;
    }
    int interrupt() const {
        ::kill(process, SIGINT);
        int status = 0;
        ::waitpid(process, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

  private:
    [[noreturn]] static void start(const std::string& error_file, bool quiet) {
        ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
        if (!error_file.empty()) ::dup2(::open(error_file.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
        static const std::string dataset = project_path("datasets/wco-disruptive-technologies");
        ::execl(INTERLINK_PROGRAM, INTERLINK_PROGRAM, "pairs", dataset.c_str(), "--robust", "--draws", "100000000",
                quiet ? "--quiet" : "--seed=1", nullptr);
        ::_exit(127);
    }
};

}  // namespace

TEST_CASE("long work tells a terminal how far it is, and an interrupt takes the line away") {
    const Running program("", false);
    CHECK(program.read_until(" %").find("ranking the pairings: ") != std::string::npos);
    CHECK(program.interrupt() == 130);
    CHECK(program.read_until("never").ends_with("\r\x1b[K"));
}

TEST_CASE("no progress goes to what is no terminal, and none is shown with --quiet") {
    const TemporaryFolder folder;
    const Running to_file(folder.path("err"), false), quiet("", true);
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // three times as long as it would take to show
    CHECK(to_file.interrupt() == 130);
    CHECK(quiet.interrupt() == 130);
    CHECK(read_file(folder.path("err")).empty());
    CHECK(to_file.read_until("never").empty());
    CHECK(quiet.read_until("never").empty());
}

TEST_CASE("a line of progress is erased when the work is done, and short work shows none") {
    std::istringstream in;
    std::ostringstream out, err;
    const cli::Session session{in, out, err, false, true};
    { const cli::ProgressLine line(session, {}, "working"); }
    CHECK(err.str().empty());
    {
        cli::ProgressLine line(session, {}, "working");
        line.progress()->begin("counting", 200);
        line.progress()->advance(50);
        while (!line.shown()) std::this_thread::yield();
    }
    CHECK(err.str().starts_with("\r\x1b[Kcounting: 25 %"));
    CHECK(err.str().ends_with("\r\x1b[K"));
    CHECK(out.str().empty());
}
