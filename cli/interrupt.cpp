#include "interrupt.hpp"

#include <atomic>
#include <utility>

#include <unistd.h>

namespace interlink::cli {

namespace {

// The guards, newest first. A signal handler may only unlink and _exit, on memory that does not move.
std::atomic<RemoveOnInterrupt*> newest{nullptr};
static_assert(std::atomic<RemoveOnInterrupt*>::is_always_lock_free);

std::atomic<bool> line_shown{false};

extern "C" void end_by_signal(int) {
    if (line_shown.load()) (void)!::write(STDERR_FILENO, erase_line.data(), erase_line.size());
    for (const RemoveOnInterrupt* guard = newest.load(); guard != nullptr; guard = guard->next())
        ::unlink(guard->path().c_str());
    ::_exit(130);
}

}  // namespace

void handle_interrupts() {
    struct sigaction action {};
    action.sa_handler = end_by_signal;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
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
    sigset_t held;
    ::sigemptyset(&held);
    ::sigaddset(&held, SIGINT);
    ::sigaddset(&held, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HoldInterrupts::~HoldInterrupts() {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace interlink::cli
