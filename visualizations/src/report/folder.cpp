#include "report/folder.hpp"

#include <interlink/sha256.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interlink::report {

namespace fs = std::filesystem;

namespace {

constexpr std::array interrupts{SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGALRM,
                                SIGUSR1, SIGUSR2, SIGXCPU, SIGPROF, SIGVTALRM};

/// One that the caller ignores (nohup) ends nothing, although it is pending while it is held back.
bool is_ignored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

Problem write_all(int descriptor, const fs::path& path, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure("write", path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return std::nullopt;
}

/// mkdtemp makes a folder for its owner alone; a report is as readable as anything else the user writes.
void apply_umask(const fs::path& folder) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    (void)::chmod(folder.c_str(), 0777 & ~mask);
}

}  // namespace

std::string failure(std::string_view what, const fs::path& path, int code) {
    return text::format("cannot {} {}: {}", what, path.string(), std::generic_category().message(code));
}

HeldInterrupts::HeldInterrupts() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : interrupts) sigaddset(&held, signal);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldInterrupts::~HeldInterrupts() {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool interrupt_pending() {
    sigset_t pending;
    sigemptyset(&pending);
    ::sigpending(&pending);
    return std::ranges::any_of(interrupts,
                               [&](int signal) { return sigismember(&pending, signal) == 1 && !is_ignored(signal); });
}

Problem write_file(const fs::path& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) return failure("write", path, errno);
    Problem problem = write_all(descriptor, path, bytes);
    if (::close(descriptor) != 0 && !problem) problem = failure("write", path, errno);
    return problem;
}

Problem sync_disk(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failure("open", folder, errno);
    // Where that cannot be done is no reason to fail.
    const bool failed = ::syncfs(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS;
    const int code = errno;
    ::close(descriptor);
    return failed ? Problem(failure("write", folder, code)) : std::nullopt;
}

Problem exchange(const fs::path& incoming, const fs::path& place) {
    std::error_code error;
    if (fs::symlink_status(place, error).type() == fs::file_type::not_found) {
        if (::rename(incoming.c_str(), place.c_str()) != 0) return failure("create", place, errno);
        return std::nullopt;
    }
    if (::renameat2(AT_FDCWD, incoming.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0) return std::nullopt;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return failure("replace", place, errno);
    const fs::path aside = incoming.string() + ".old";
    if (::rename(place.c_str(), aside.c_str()) != 0) return failure("replace", place, errno);
    if (::rename(incoming.c_str(), place.c_str()) != 0) {
        const int code = errno;
        (void)::rename(aside.c_str(), place.c_str());
        return failure("replace", place, code);
    }
    (void)::rename(aside.c_str(), incoming.c_str());
    return std::nullopt;
}

namespace {

/// Names of temporary folders for a place: of one length, however long its own name is.
std::string temporary_prefix(const fs::path& place) {
    return ".interlink-" + sha256_hex(place.filename().string()).substr(0, 16) + "-";
}

/// Opened and locked; -1 when another run holds the lock or there is none to be had.
int lock_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
    if (descriptor >= 0) ::close(descriptor);
    return -1;
}

/// Is what is locked still what has the name?
bool has_name(int descriptor, const fs::path& folder) {
    struct stat held {
    }, named{};
    return ::fstat(descriptor, &held) == 0 && ::lstat(folder.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

void remove_abandoned(const fs::path& place) {
    const std::string prefix = temporary_prefix(place);
    std::error_code ignored;
    std::vector<fs::path> abandoned;
    for (const auto& entry : fs::directory_iterator(place.parent_path(), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.size() == prefix.size() + 6) abandoned.push_back(entry.path());
    }
    for (const fs::path& folder : abandoned) {
        const int lock = lock_folder(folder);
        if (lock < 0) continue;
        struct stat status {};
        if (::fstat(lock, &status) == 0 && status.st_uid == ::geteuid()) fs::remove_all(folder, ignored);
        ::close(lock);
    }
}

}  // namespace

std::optional<TemporaryFolder> TemporaryFolder::beside(const fs::path& place, std::string& problem) {
    remove_abandoned(place);
    for (;;) {
        std::string pattern = (place.parent_path() / (temporary_prefix(place) + "XXXXXX")).string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            problem = failure("write beside", place, errno);
            return std::nullopt;
        }
        const int lock = ::open(pattern.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (lock >= 0) ::flock(lock, LOCK_EX);  // where the file system has no locks, nothing is taken for abandoned
        if (lock < 0 || !has_name(lock, pattern)) {  // another run took it for abandoned before it was locked
            if (lock >= 0) ::close(lock);
            continue;
        }
        apply_umask(pattern);
        return TemporaryFolder(fs::path(pattern), lock);
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace interlink::report
