// Files and folders on disk, as far as a report needs them. Every failure is a sentence with the path and the reason.
#pragma once

#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace interlink::report {

using Problem = std::optional<std::string>;

/// The file must not be there yet; it is on disk after sync_disk.
Problem write_file(const std::filesystem::path& path, std::string_view bytes);
/// Brings to disk all that was written where the folder is, in one go: to sync a hundred files one by one takes a
/// hundred times as long as one.
Problem sync_disk(const std::filesystem::path& folder);

/// Swaps the two in one step where the file system can, else moves the old one aside first. Afterwards `incoming` is
/// at `place`, and what was there (if anything) at `incoming`.
Problem exchange(const std::filesystem::path& incoming, const std::filesystem::path& place);

/// While it lives, what would end the program (an interrupt, a closed terminal) waits, in this thread; afterwards it
/// takes its course.
class HeldInterrupts {
  public:
    HeldInterrupts();
    ~HeldInterrupts();
    HeldInterrupts(const HeldInterrupts&) = delete;
    HeldInterrupts& operator=(const HeldInterrupts&) = delete;

  private:
    sigset_t before_{};
};
bool interrupt_pending();

/// A folder with a fresh name; removed with all it holds when it goes out of scope. It is locked while it lives, so
/// that one which a killed run left behind is known by its name, its owner and the lock that nobody holds.
class TemporaryFolder {
  public:
    /// Beside `place`, so that a rename is enough to bring it there. Removes what killed runs left there.
    static std::optional<TemporaryFolder> beside(const std::filesystem::path& place, std::string& problem);
    TemporaryFolder(TemporaryFolder&& other) noexcept
        : path_(std::exchange(other.path_, {})), lock_(std::exchange(other.lock_, -1)) {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();
    const std::filesystem::path& path() const { return path_; }
    /// What it holds is no longer its own to remove.
    void leave() { path_.clear(); }

  private:
    TemporaryFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
    std::filesystem::path path_;
    int lock_ = -1;
};

std::string failure(std::string_view what, const std::filesystem::path& path, int code);

}  // namespace interlink::report
