// What a long computation is doing, for whoever shows it: written by the computation, read by another thread. No result
// depends on it.
#pragma once

#include <atomic>
#include <cstdint>

namespace interlink {

class Progress {
  public:
    /// From now on: `phase`, a text that outlives the computation; `total` steps, 0 where that is not known.
    void begin(const char* phase, std::uint64_t total = 0) {
        total_.store(0, std::memory_order_relaxed);  // the share of no other phase is shown under the new name
        done_.store(0, std::memory_order_relaxed);
        phase_.store(phase, std::memory_order_relaxed);
        total_.store(total, std::memory_order_relaxed);
    }
    /// So many steps more, by any thread.
    void advance(std::uint64_t steps) { done_.fetch_add(steps, std::memory_order_relaxed); }

    const char* phase() const { return phase_.load(std::memory_order_relaxed); }
    std::uint64_t done() const { return done_.load(std::memory_order_relaxed); }
    std::uint64_t total() const { return total_.load(std::memory_order_relaxed); }

  private:
    std::atomic<const char*> phase_{""};
    std::atomic<std::uint64_t> done_{0}, total_{0};
};

}  // namespace interlink
