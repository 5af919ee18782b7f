// "ranking the pairings: 40 %" on standard error while it takes long.
#pragma once

#include <interlink/progress.hpp>

#include "session.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace interlink::cli {

/// Shows what is being done, from half a second on, on a terminal alone and not with --quiet. At its end, or when the
/// program is interrupted, nothing of it is left on the screen. Nobody else may write to standard error meanwhile.
class ProgressLine {
  public:
    ProgressLine(const Session& session, const Common& common, const char* phase);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    Progress* progress() { return &progress_; }
    bool shown() const { return shown_.load(); }

  private:
    void show();
    void show_until_done();

    const Session& session_;
    Progress progress_;
    std::atomic<bool> shown_{false};
    std::mutex mutex_;
    std::condition_variable end_;
    bool done_ = false;
    std::thread thread_;
};

}  // namespace interlink::cli
