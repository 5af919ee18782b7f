// Ctrl-C, a closed terminal or any other signal that ends the program leaves no partial file behind.
#pragma once

#include <csignal>
#include <string>
#include <string_view>

namespace interlink::cli {

/// From now on a signal that asks the program to end (SIGINT, SIGTERM, SIGHUP …) ends it with 128 + its number, after
/// removing what a guard names; one that the caller ignores (nohup) stays ignored. A reader that has gone away and a
/// file that has become too large are errors of writing, not the end: SIGPIPE and SIGXFSZ are ignored. Children are
/// waited for, whatever the caller does with SIGCHLD.
void handle_interrupts();

/// Takes a line of progress off the screen; on an interrupt too while there is one.
inline constexpr std::string_view erase_line = "\r\x1b[K";
void erase_line_on_interrupt(bool there_is_one);

/// Names a temporary file for as long as the guard lives; there may be several. Guards are made and end on one thread.
class RemoveOnInterrupt {
  public:
    explicit RemoveOnInterrupt(std::string path);
    ~RemoveOnInterrupt();
    RemoveOnInterrupt(const RemoveOnInterrupt&) = delete;
    RemoveOnInterrupt& operator=(const RemoveOnInterrupt&) = delete;
    const std::string& path() const { return path_; }
    const RemoveOnInterrupt* next() const { return next_; }

  private:
    std::string path_;
    RemoveOnInterrupt* next_ = nullptr;
};

/// While it lives, what would end the program waits, in this thread.
class HoldInterrupts {
  public:
    HoldInterrupts();
    ~HoldInterrupts();
    HoldInterrupts(const HoldInterrupts&) = delete;
    HoldInterrupts& operator=(const HoldInterrupts&) = delete;

  private:
    sigset_t before_{};
};

}  // namespace interlink::cli
