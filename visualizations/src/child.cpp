#include "child.hpp"

#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace interlink::detail {
namespace {

using Clock = std::chrono::steady_clock;
using End = ChildOutcome::End;

constexpr std::size_t largest_output = std::size_t{256} << 20;
constexpr std::size_t largest_message = 4096;

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { reset(); }
    void reset() {
        if (fd_ >= 0) close(std::exchange(fd_, -1));
    }
    int get() const { return fd_; }
    bool open() const { return fd_ >= 0; }

  private:
    int fd_ = -1;
};

/// Sockets, not pipes: a write to a worker that died must not raise SIGPIPE in a program that uses this library.
/// Above the standard descriptors, which a caller may have closed, so that redirecting one never overwrites another.
bool open_pair(Descriptor& ours, Descriptor& theirs) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    const Descriptor first(ends[0]);
    const Descriptor second(ends[1]);
    ours = Descriptor(fcntl(first.get(), F_DUPFD_CLOEXEC, 3));
    theirs = Descriptor(fcntl(second.get(), F_DUPFD_CLOEXEC, 3));
    return ours.open() && theirs.open() && fcntl(ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

struct Child {
    std::size_t task = 0;
    pid_t pid = -1;
    Descriptor input, output, messages;
    std::size_t sent = 0;
    Clock::time_point start;
    Clock::time_point deadline;
    ChildOutcome outcome;
    bool done = false;
};

/// What the caller ignores for itself is not for a worker to inherit.
void reset_signals(posix_spawnattr_t& attributes) {
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGXFSZ, SIGCHLD}) sigaddset(&defaults, signal);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
}

int spawn(Child& child, const std::string& program, const ChildTask& task) {
    Descriptor in, out, err;
    if (!open_pair(child.input, in) || !open_pair(child.output, out) || !open_pair(child.messages, err)) return errno;
    std::vector<char*> arguments;
    for (const auto& argument : task.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.get(), 0);
    posix_spawn_file_actions_adddup2(&actions, out.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, err.get(), 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    reset_signals(attributes);
    const int failure = posix_spawn(&child.pid, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

Child start(const std::string& program, const ChildTask& task, std::size_t number, std::chrono::milliseconds limit) {
    Child child;
    child.task = number;
    child.start = Clock::now();
    child.deadline = child.start + limit;
    if (const int failure = spawn(child, program, task); failure != 0) {
        child.outcome.code = failure;
        child.done = true;
    }
    return child;
}

void send_input(Child& child, const std::string& input) {
    while (child.sent < input.size()) {
        const auto count = send(child.input.get(), input.data() + child.sent, input.size() - child.sent, MSG_NOSIGNAL);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (count < 0) break;
        child.sent += static_cast<std::size_t>(count);
    }
    child.input.reset();
}

void receive(Descriptor& from, std::string& text, std::size_t limit) {
    std::array<char, 65536> block;
    for (;;) {
        const auto count = read(from.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) return;
        if (count <= 0) return from.reset();
        text.append(block.data(), std::min(static_cast<std::size_t>(count), limit - std::min(limit, text.size())));
    }
}

void finish(Child& child, int status) {
    if (child.outcome.end != End::killed_late && child.outcome.end != End::killed_large) {
        child.outcome.end = WIFEXITED(status) ? End::exited : End::crashed;
        child.outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    }
    child.outcome.seconds = std::chrono::duration<double>(Clock::now() - child.start).count();
    child.done = true;
}

void kill_child(Child& child, End why) {
    child.outcome.end = why;
    child.input.reset();
    child.output.reset();
    child.messages.reset();
    kill(child.pid, SIGKILL);
    int status = 0;
    while (waitpid(child.pid, &status, 0) < 0 && errno == EINTR) {
    }
    finish(child, status);
}

/// After a child has closed its outputs it has but to end; one that does not meets the deadline.
void reap(Child& child) {
    int status = 0;
    const auto ended = waitpid(child.pid, &status, WNOHANG);
    // Without a status (the caller ignores SIGCHLD) the output alone must tell.
    if (ended == child.pid || (ended < 0 && errno != EINTR)) finish(child, ended == child.pid ? status : 0);
}

void exchange(std::vector<Child>& children, std::span<const ChildTask> tasks) {
    std::vector<pollfd> waiting;
    auto next = Clock::time_point::max();
    bool ending = false;
    for (const auto& child : children) {
        if (child.input.open()) waiting.push_back({child.input.get(), POLLOUT, 0});
        if (child.output.open()) waiting.push_back({child.output.get(), POLLIN, 0});
        if (child.messages.open()) waiting.push_back({child.messages.get(), POLLIN, 0});
        ending = ending || (!child.output.open() && !child.messages.open());
        next = std::min(next, child.deadline);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    poll(waiting.data(), waiting.size(), ending ? 1 : static_cast<int>(std::clamp<long>(left, 0, 60'000)));
    for (auto& child : children) {
        if (child.input.open()) send_input(child, tasks[child.task].input);
        if (child.output.open()) receive(child.output, child.outcome.output, largest_output + 1);
        if (child.messages.open()) receive(child.messages, child.outcome.messages, largest_message);
        if (!child.output.open() && !child.messages.open()) reap(child);
        if (child.done) continue;
        if (child.outcome.output.size() > largest_output)
            kill_child(child, End::killed_large);
        else if (Clock::now() >= child.deadline)
            kill_child(child, End::killed_late);
    }
}

}  // namespace

std::vector<ChildOutcome> run_children(const std::string& program, std::span<const ChildTask> tasks,
                                       std::chrono::milliseconds deadline, unsigned at_once) {
    std::vector<ChildOutcome> outcomes(tasks.size());
    std::vector<Child> running;
    std::size_t next = 0;
    while (next < tasks.size() || !running.empty()) {
        while (next < tasks.size() && running.size() < std::max(at_once, 1u)) {
            running.push_back(start(program, tasks[next], next, deadline));
            ++next;
        }
        const bool failed = std::any_of(running.begin(), running.end(), [](const Child& child) { return child.done; });
        if (!failed) exchange(running, tasks);
        for (auto& child : running) {
            if (child.done) outcomes[child.task] = std::move(child.outcome);
        }
        std::erase_if(running, [](const Child& child) { return child.done; });
    }
    return outcomes;
}

std::string problem_of(const ChildOutcome& outcome, const ChildWords& words) {
    switch (outcome.end) {
        case End::not_started:
            return text::format("{} could not start: {}", words.task, std::strerror(outcome.code));
        case End::killed_late:
            return text::format("{} took longer than {:g} s", words.task,
                                std::chrono::duration<double>(words.deadline).count());
        case End::killed_large:
            return "the drawing is larger than 256 MiB";
        case End::crashed:
            return text::format("{} ended with signal {}", words.actor, outcome.code);
        case End::exited:
            break;
    }
    const auto said = wrap_text(outcome.messages, 1e9, 9).front();
    if (!said.empty()) return text::format("{} says: {}", words.actor, said);
    return outcome.code == 0 ? "" : text::format("{} ended with exit code {}", words.task, outcome.code);
}

}  // namespace interlink::detail
