#include "progress.hpp"

#include "app.hpp"
#include "cli/program.hpp"
#include "interrupt.hpp"
#include "support/catch.hpp"

#include <csignal>
#include <iostream>
#include <sstream>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace interlink::test;
namespace cli = interlink::cli;

namespace {

/// The program at work that takes minutes, with standard error to a pipe that is said to be a terminal, or said not to
/// be one: so a system without pseudo-terminals shows the same.
class Running {
  public:
    Running(bool terminal, const char* option) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        process_ = ::fork();
        if (process_ == 0) start(ends[1], terminal, option);
        ::close(ends[1]);
        error_ = ends[0];
        REQUIRE(process_ > 0);  // kill(-1) would interrupt everything there is
    }
    ~Running() { ::close(error_); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    /// Standard error up to what is looked for, or to its end.
    std::string read_until(const std::string& wanted) const {
        std::string text;
        char buffer[256];
        while (text.find(wanted) == std::string::npos) {
            const ssize_t count = ::read(error_, buffer, sizeof buffer);
            if (count <= 0) break;
            text.append(buffer, static_cast<std::size_t>(count));
        }
        return text;
    }
    int interrupt() const {
        ::kill(process_, SIGINT);
        int status = 0;
        ::waitpid(process_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

  private:
    [[noreturn]] static void start(int error, bool terminal, const char* option) {
        ::dup2(error, STDERR_FILENO);
        cli::handle_interrupts();
        const cli::Session session{std::cin, std::cout, std::cerr, false, terminal};
        const std::string dataset = project_path("datasets/wco-disruptive-technologies");
        ::_exit(cli::run({"pairs", dataset, "--robust", "--draws", "100000000", option}, session));
    }

    pid_t process_ = -1;
    int error_ = -1;
};

}  // namespace

TEST_CASE("long work tells a terminal how far it is, and an interrupt takes the line away") {
    const Running program(true, "--seed=1");
    CHECK(program.read_until(" %").find("ranking the pairings: ") != std::string::npos);
    CHECK(program.interrupt() == 130);
    CHECK(program.read_until("never").ends_with("\r\x1b[K"));
}

TEST_CASE("no progress goes to what is no terminal, and none is shown with --quiet") {
    const Running no_terminal(false, "--seed=1"), quiet(true, "--quiet");
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // three times as long as it would take to show
    CHECK(no_terminal.interrupt() == 130);
    CHECK(quiet.interrupt() == 130);
    CHECK(no_terminal.read_until("never").empty());
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
