#include "files.hpp"

#include <interlink/sha256.hpp>

#include "interrupt.hpp"
#include "places.hpp"
#include "session.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

namespace fs = std::filesystem;

std::string system_error(const std::string& path) {
    return text::format("cannot write {}: {}", path, std::strerror(errno));
}

/// Empty when all of it was written.
std::string write_all(int file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return system_error(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::string write_stream(std::ostream& out, const Place& place, std::string_view bytes) {
    if (place.descriptor == STDOUT_FILENO) {
        errno = 0;
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return problem_of_output(out);
    }
    if (place.descriptor >= 0) return write_all(place.descriptor, bytes, place.path);
    const int file = ::open(place.path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return system_error(place.path);
    std::string problem = write_all(file, bytes, place.path);
    if (::close(file) != 0 && problem.empty()) problem = system_error(place.path);
    return problem;
}

/// Names of temporary files for a place: of one length, however long its own name is.
std::string temporary_prefix(const fs::path& place) {
    return ".interlink-" + sha256_hex(place.filename().string()).substr(0, 16) + "-";
}

fs::path folder_of(const fs::path& place) {
    return place.has_parent_path() ? place.parent_path() : fs::path(".");
}

/// Removes what a run that was killed left for this place: known by its name, its owner, and the lock that every run
/// holds on its own.
void remove_abandoned(const fs::path& place) {
    const std::string prefix = temporary_prefix(place);
    std::error_code ignored;
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder_of(place), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.size() == prefix.size() + 6) found.push_back(entry.path());
    }
    for (const fs::path& path : found) {
        const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0) continue;
        struct stat status {};
        if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
            status.st_nlink == 1 && ::flock(file, LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.c_str());
        ::close(file);
    }
}

/// The rights and, where we may, the owner of the file that is replaced; else what the user's mask leaves.
void set_rights(int descriptor, const std::string& place) {
    struct stat old {};
    if (::stat(place.c_str(), &old) == 0) {
        (void)!::fchown(descriptor, old.st_uid, old.st_gid);
        ::fchmod(descriptor, old.st_mode & 07777);
        return;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
}

/// A file written beside its place; gone at the end unless it was put there.
class Beside {
  public:
    Beside(const Place& place, const OutputFile& file) : place_(place.path), shown_(file.path) {
        remove_abandoned(place_);
        if (!open()) {
            problem_ = system_error(shown_);
            return;
        }
        set_rights(descriptor_, place_);
        problem_ = write_all(descriptor_, file.bytes, shown_);
        if (problem_.empty() && ::fsync(descriptor_) != 0 && errno != EINVAL) problem_ = system_error(shown_);
    }
    ~Beside() {
        if (guard_ != nullptr) ::unlink(guard_->path().c_str());
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    const std::string& problem() const { return problem_; }
    std::string put_in_place() {
        if (::rename(guard_->path().c_str(), place_.c_str()) != 0) return system_error(shown_);
        guard_.reset();
        const int file = std::exchange(descriptor_, -1);
        return ::close(file) == 0 ? std::string() : system_error(shown_);
    }

  private:
    /// A new file, locked and guarded. Another run may take it for abandoned before it is locked; then it is made
    /// again.
    bool open() {
        const HoldInterrupts held;  // until the guard knows it
        for (;;) {
            std::string name = (folder_of(place_) / (temporary_prefix(place_) + "XXXXXX")).string();
            descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
            if (descriptor_ < 0) return false;
            ::flock(descriptor_, LOCK_EX);
            struct stat status {};
            if (::fstat(descriptor_, &status) == 0 && status.st_nlink > 0) {
                guard_ = std::make_unique<RemoveOnInterrupt>(std::move(name));
                return true;
            }
            ::close(descriptor_);
        }
    }

    std::string place_, shown_, problem_;
    int descriptor_ = -1;
    std::unique_ptr<RemoveOnInterrupt> guard_;
};

}  // namespace

std::string write_files(std::ostream& out, const std::vector<OutputFile>& files) {
    std::vector<Place> places;
    for (const OutputFile& file : files) {
        places.push_back(find_place(file.path));
        if (!places.back().problem.empty()) return places.back().problem;
    }
    std::vector<std::unique_ptr<Beside>> written;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (places[i].stream) continue;
        written.push_back(std::make_unique<Beside>(places[i], files[i]));
        if (!written.back()->problem().empty()) return written.back()->problem();
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!places[i].stream) continue;
        if (std::string problem = write_stream(out, places[i], files[i].bytes); !problem.empty()) return problem;
    }
    const HoldInterrupts held;  // all of them or none
    for (const auto& file : written)
        if (std::string problem = file->put_in_place(); !problem.empty()) return problem;
    return {};
}

std::string check_places(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs) {
    struct Taken {
        std::string path, normal, identity;
    };
    std::vector<Taken> taken;
    for (const std::string& path : outputs) {
        if (path.empty()) continue;
        const Place place = find_place(path);
        const std::string normal = fs::path(path).lexically_normal().string();
        const auto same = std::ranges::find_if(taken, [&](const Taken& other) {
            return other.normal == normal || (!place.identity.empty() && other.identity == place.identity);
        });
        if (same != taken.end())
            return same->path == path
                       ? text::format("two outputs cannot go to the same place ({}); give each its own FORMAT=PATH",
                                      path)
                       : text::format("two outputs cannot go to the same place: {} and {} are one file", same->path,
                                      path);
        if (!place.problem.empty()) return place.problem;
        taken.push_back({path, normal, place.identity});
        for (const std::string& input : inputs)
            if (!place.stream && !place.identity.empty() && place.identity == identity_of(input))
                return text::format("cannot write {}: it is an input ({})", path, input);
    }
    return {};
}

}  // namespace interlink::cli
