#include "interrupt.hpp"

#include <array>
#include <atomic>
#include <utility>

#include <unistd.h>

namespace interlink::cli {

namespace {

// The guards, newest first. A signal handler may only unlink and _exit, on memory that does not move.
std::atomic<RemoveOnInterrupt*> newest{nullptr};
static_assert(std::atomic<RemoveOnInterrupt*>::is_always_lock_free);

std::atomic<bool> line_shown{false};

// What asks a program to end, by hand or by a limit.
constexpr std::array ends{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGPROF, SIGVTALRM};

sigset_t all_ends() {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : ends) ::sigaddset(&set, signal);
    return set;
}

extern "C" void end_by_signal(int signal) {
    if (line_shown.load()) (void)!::write(STDERR_FILENO, erase_line.data(), erase_line.size());
    for (const RemoveOnInterrupt* guard = newest.load(); guard != nullptr; guard = guard->next())
        ::unlink(guard->path().c_str());
    ::_exit(128 + signal);
}

bool is_ignored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void handle_interrupts() {
    struct sigaction action {};
    action.sa_handler = end_by_signal;
    action.sa_mask = all_ends();
    for (const int signal : ends)
        if (!is_ignored(signal)) ::sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGCHLD, SIG_DFL);
}

void erase_line_on_interrupt(bool there_is_one) {
    line_shown.store(there_is_one);
}

RemoveOnInterrupt::RemoveOnInterrupt(std::string path) : path_(std::move(path)), next_(newest.load()) {
    newest.store(this);
}

RemoveOnInterrupt::~RemoveOnInterrupt() {
    const HoldInterrupts held;  // the list is in pieces for a moment
    if (newest.load() == this) {
        newest.store(next_);
        return;
    }
    for (RemoveOnInterrupt* guard = newest.load(); guard != nullptr; guard = guard->next_)
        if (guard->next_ == this) guard->next_ = next_;
}

HoldInterrupts::HoldInterrupts() {
    const sigset_t held = all_ends();
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HoldInterrupts::~HoldInterrupts() {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace interlink::cli
