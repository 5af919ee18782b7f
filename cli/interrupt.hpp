// Ctrl-C leaves no partial file behind.
#pragma once

#include <atomic>
#include <string>

namespace interlink::cli {

/// From now on an interrupt or a termination ends the program with 130, after removing what a guard names.
void handle_interrupts();

/// Names a temporary file for as long as the guard lives. At most four at a time.
class RemoveOnInterrupt {
  public:
    explicit RemoveOnInterrupt(const std::string& path);
    ~RemoveOnInterrupt();
    RemoveOnInterrupt(const RemoveOnInterrupt&) = delete;
    RemoveOnInterrupt& operator=(const RemoveOnInterrupt&) = delete;

  private:
    std::atomic<bool>* slot_ = nullptr;
};

}  // namespace interlink::cli
