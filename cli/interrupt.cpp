#include "interrupt.hpp"

#include <atomic>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace interlink::cli {

namespace {

// Only calls that are safe in a signal handler: unlink and _exit, on memory that does not move.
char path_to_remove[4096];
std::atomic<bool> has_path{false};

extern "C" void end_by_signal(int) {
    if (has_path.load()) ::unlink(path_to_remove);
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

RemoveOnInterrupt::RemoveOnInterrupt(const std::string& path) {
    if (path.size() + 1 > sizeof path_to_remove) return;
    std::memcpy(path_to_remove, path.c_str(), path.size() + 1);
    has_path.store(true);
}

RemoveOnInterrupt::~RemoveOnInterrupt() { has_path.store(false); }

}  // namespace interlink::cli
