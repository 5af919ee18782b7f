#include "files.hpp"

#include "interrupt.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <ostream>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

std::string system_error(const std::string& path) {
    return fmt::format("cannot write {}: {}", path, std::strerror(errno));
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

std::string write_straight(const std::string& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return system_error(path);
    std::string problem = write_all(file, bytes, path);
    if (::close(file) != 0 && problem.empty()) problem = system_error(path);
    return problem;
}

std::string write_standard_output(std::ostream& out, std::string_view bytes) {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.flush();
    return out ? std::string() : "cannot write to standard output";
}

/// A file written beside its place; gone at the end unless it was put there.
class Beside {
  public:
    explicit Beside(const OutputFile& file) : path_(file.path) {
        std::string name = path_ + ".XXXXXX";
        const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor < 0) {
            problem_ = system_error(path_);
            return;
        }
        guard_ = std::make_unique<RemoveOnInterrupt>(std::move(name));
        const mode_t mask = ::umask(0);
        ::umask(mask);
        ::fchmod(descriptor, 0666 & ~mask);
        problem_ = write_all(descriptor, file.bytes, path_);
        if (problem_.empty() && ::fsync(descriptor) != 0 && errno != EINVAL) problem_ = system_error(path_);
        if (::close(descriptor) != 0 && problem_.empty()) problem_ = system_error(path_);
    }
    ~Beside() {
        if (guard_ != nullptr) ::unlink(guard_->path().c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    const std::string& problem() const { return problem_; }
    std::string put_in_place() {
        if (::rename(guard_->path().c_str(), path_.c_str()) != 0) return system_error(path_);
        guard_.reset();
        return {};
    }

  private:
    std::string path_, problem_;
    std::unique_ptr<RemoveOnInterrupt> guard_;
};

/// Standard output, pipes and devices.
bool is_stream(const OutputFile& file) {
    struct stat status {};
    return file.path == "-" || (::stat(file.path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
}

bool is_folder(const OutputFile& file) {
    struct stat status {};
    return file.path != "-" && ::stat(file.path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

std::string write_files(std::ostream& out, const std::vector<OutputFile>& files) {
    for (const OutputFile& file : files)
        if (is_folder(file)) return fmt::format("cannot write {}: it is a folder", file.path);
    std::vector<std::unique_ptr<Beside>> written;
    for (const OutputFile& file : files) {
        if (is_stream(file)) continue;
        written.push_back(std::make_unique<Beside>(file));
        if (!written.back()->problem().empty()) return written.back()->problem();
    }
    for (const OutputFile& file : files) {
        if (!is_stream(file)) continue;
        const std::string problem =
            file.path == "-" ? write_standard_output(out, file.bytes) : write_straight(file.path, file.bytes);
        if (!problem.empty()) return problem;
    }
    const HoldInterrupts held;  // all of them or none
    for (const auto& file : written)
        if (std::string problem = file->put_in_place(); !problem.empty()) return problem;
    return {};
}

}  // namespace interlink::cli
