#include "output.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <ostream>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "interrupt.hpp"

namespace interlink::cli {

namespace {

struct Wanted {
    const OutputFormat* format = nullptr;
    std::string path;
};

std::string format_names() {
    std::string names;
    for (const OutputFormat& format : output_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

/// The formats with their paths; an unknown one has no format.
std::vector<Wanted> wanted_formats(const OutputOptions& options) {
    std::vector<Wanted> wanted;
    for (const std::string& text : options.formats) {
        const auto equals = text.find('=');
        wanted.push_back({find_output_format(text.substr(0, equals)),
                          equals == std::string::npos ? options.path : text.substr(equals + 1)});
    }
    if (wanted.empty()) wanted.push_back({find_output_format("text"), options.path});
    return wanted;
}

std::string system_error(const std::string& path) { return fmt::format("cannot write {}: {}", path, std::strerror(errno)); }

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

/// A file that is written beside its place, and gone unless it is put there.
class FileBeside {
  public:
    explicit FileBeside(const std::string& path)
        : path_(path), beside_(path + ".XXXXXX"), file_(::mkostemp(beside_.data(), O_CLOEXEC)), error_(errno),
          guard_(beside_) {}
    ~FileBeside() {
        if (file_ >= 0 && !in_place_) ::unlink(beside_.c_str());
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    std::string write(std::string_view bytes) {
        if (file_ < 0) return errno = error_, system_error(path_);
        const mode_t mask = ::umask(0);
        ::umask(mask);
        ::fchmod(file_, 0666 & ~mask);
        std::string problem = write_all(file_, bytes, path_);
        if (problem.empty() && ::fsync(file_) != 0 && errno != EINVAL) problem = system_error(path_);
        if (::close(file_) != 0 && problem.empty()) problem = system_error(path_);
        return problem;
    }
    std::string put_in_place() {
        in_place_ = ::rename(beside_.c_str(), path_.c_str()) == 0;
        return in_place_ ? "" : system_error(path_);
    }

  private:
    std::string path_, beside_;
    int file_;
    int error_;
    bool in_place_ = false;
    RemoveOnInterrupt guard_;
};

unsigned terminal_width(const Session& session) {
    winsize size{};
    if (session.out_is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) { return write_files({{{path, bytes}}}); }

std::string write_files(const std::vector<OutputFile>& files) {
    std::vector<std::unique_ptr<FileBeside>> written;
    for (const OutputFile& file : files) {
        struct stat status {};
        if (::stat(file.path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
            if (S_ISDIR(status.st_mode)) return fmt::format("cannot write {}: it is a folder", file.path);
            if (std::string problem = write_straight(file.path, file.bytes); !problem.empty()) return problem;
            continue;
        }
        written.push_back(std::make_unique<FileBeside>(file.path));
        if (std::string problem = written.back()->write(file.bytes); !problem.empty()) return problem;
    }
    for (const auto& file : written)
        if (std::string problem = file->put_in_place(); !problem.empty()) return problem;
    return {};
}

int write_bytes(const Session& session, const std::string& path, std::string_view bytes) {
    if (path == "-") {
        session.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        session.out.flush();
        return session.out ? exit_code::ok : fail(session, "cannot write to standard output");
    }
    const std::string problem = write_file(path, bytes);
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

std::string check_formats(const OutputOptions& options) {
    std::size_t to_output = 0;
    for (std::size_t i = 0; i < options.formats.size(); ++i) {
        const Wanted wanted = wanted_formats(options)[i];
        if (wanted.format == nullptr)
            return fmt::format("no format is called '{}'; there are {}",
                               options.formats[i].substr(0, options.formats[i].find('=')), format_names());
        if (wanted.path.empty()) return fmt::format("'{}' names no file", options.formats[i]);
        to_output += wanted.path == options.path;
    }
    if (to_output > 1) return "two formats cannot go to the same place; write --format FORMAT=PATH";
    return {};
}

int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document) {
    int code = exit_code::ok;
    for (const Wanted& wanted : wanted_formats(options)) {
        const WriteOptions write{wanted.path == "-" && use_colour(common, session.out_is_terminal), terminal_width(session)};
        if (const int result = write_bytes(session, wanted.path, wanted.format->write(document, write)); result != exit_code::ok)
            code = result;
    }
    return code;
}

}  // namespace interlink::cli
