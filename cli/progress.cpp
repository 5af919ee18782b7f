#include "progress.hpp"

#include "interrupt.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <string>
#include <system_error>

#include <sys/ioctl.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

using namespace std::chrono_literals;

std::string text_of(const Progress& progress) {
    std::string text = progress.phase();
    if (const std::uint64_t total = progress.total(); total > 0)
        text += text::format(": {} %", std::min<std::uint64_t>(100, progress.done() * 100 / total));
    return text;
}

/// A line that is wider than the screen would wrap, and then it could not be erased.
std::size_t screen_width() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

ProgressLine::ProgressLine(const Session& session, const Common& common, const char* phase) : session_(session) {
    progress_.begin(phase);
    if (!session.err_is_terminal || common.quiet) return;
    try {
        thread_ = std::thread([this] { show_until_done(); });
    } catch (const std::system_error&) {
        // The machine gives no more threads: the work goes on without its line.
    }
}

ProgressLine::~ProgressLine() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    end_.notify_one();
    thread_.join();
    if (!shown_.load()) return;
    session_.err << erase_line << std::flush;
    erase_line_on_interrupt(false);
}

void ProgressLine::show() {
    erase_line_on_interrupt(true);
    session_.err << erase_line << text_of(progress_).substr(0, screen_width() - 1) << std::flush;
    shown_.store(true);
}

void ProgressLine::show_until_done() {
    const HoldInterrupts held;  // the handler runs on the main thread, which this one must not outlive
    std::unique_lock lock(mutex_);
    for (auto pause = 500ms; !end_.wait_for(lock, pause, [this] { return done_; }); pause = 200ms) show();
}

}  // namespace interlink::cli
