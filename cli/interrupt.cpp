#include "interrupt.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <iterator>

#include <unistd.h>

namespace interlink::cli {

namespace {

// Only calls that are safe in a signal handler: unlink and _exit, on memory that does not move.
struct Slot {
    char path[4096];
    std::atomic<bool> used{false};
};
Slot slots[4];

extern "C" void end_by_signal(int) {
    for (const Slot& slot : slots)
        if (slot.used.load()) ::unlink(slot.path);
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
    if (path.size() + 1 > sizeof Slot::path) return;
    const auto free = std::ranges::find_if(slots, [](const Slot& slot) { return !slot.used.load(); });
    if (free == std::end(slots)) return;
    std::memcpy(free->path, path.c_str(), path.size() + 1);
    free->used.store(true);
    slot_ = &free->used;
}

RemoveOnInterrupt::~RemoveOnInterrupt() {
    if (slot_ != nullptr) slot_->store(false);
}

}  // namespace interlink::cli
