#include "places.hpp"

#include "text/format.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;

/// The number in /dev/fd/N or /proc/self/fd/N; -1 for any other path.
int inherited_descriptor(std::string_view path) {
    if (path == "-" || path == "/dev/stdout") return STDOUT_FILENO;
    if (path == "/dev/stderr") return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!path.starts_with(folder)) continue;
        int number = -1;
        const std::string_view digits = path.substr(folder.size());
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (problem == std::errc() && end == digits.data() + digits.size()) return number;
    }
    return -1;
}

std::string identity_of(const struct stat& status) {
    if (S_ISCHR(status.st_mode)) return {};  // a terminal or /dev/null takes any number of outputs
    return text::format("{}:{}", static_cast<unsigned long long>(status.st_dev),
                        static_cast<unsigned long long>(status.st_ino));
}

Place descriptor_place(const std::string& path, int descriptor) {
    Place place{descriptor, true, path, {}, {}};
    struct stat status {};
    if (::fstat(descriptor, &status) == 0) place.identity = identity_of(status);
    return place;
}

/// Follows links to the name that a rename has to replace.
bool follow_links(fs::path& path) {
    std::error_code error;
    for (int followed = 0; fs::is_symlink(fs::symlink_status(path, error)); ++followed) {
        if (followed == most_links) return false;
        const fs::path target = fs::read_symlink(path, error);
        if (error) return false;
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    return true;
}

std::string problem_with_file(const std::string& shown, const fs::path& path, const struct stat& status) {
    if ((status.st_mode & 0222) == 0)
        return text::format("cannot write {}: it is write-protected (allow it with chmod u+w, or name another file)",
                            shown);
    if (::access(path.c_str(), W_OK) != 0) return text::format("cannot write {}: {}", shown, std::strerror(errno));
    if (status.st_nlink > 1)
        return text::format(
            "cannot write {}: the file has {} names (hard links), which would part; remove this one first", shown,
            static_cast<unsigned long long>(status.st_nlink));
    return {};
}

std::string problem_with_folder(const std::string& shown, const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error))
        return text::format("cannot write {}: there is no folder {}", shown, folder.string());
    if (!fs::is_directory(folder, error))
        return text::format("cannot write {}: {} is not a folder", shown, folder.string());
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return text::format("cannot write {}: {} takes no new files: {}", shown, folder.string(), std::strerror(errno));
    return {};
}

}  // namespace

std::string identity_of(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? identity_of(status) : std::string();
}

Place find_place(const std::string& path) {
    if (const int descriptor = inherited_descriptor(path); descriptor >= 0) return descriptor_place(path, descriptor);
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    Place place;
    place.path = path;
    if (exists) place.identity = identity_of(status);
    if (exists && S_ISDIR(status.st_mode)) {
        place.problem = text::format("cannot write {}: it is a folder", path);
        return place;
    }
    if (exists && !S_ISREG(status.st_mode)) {
        place.stream = true;
        return place;
    }
    fs::path target = path;
    if (!follow_links(target)) {
        place.problem = text::format("cannot write {}: {}", path, std::strerror(ELOOP));
        return place;
    }
    place.path = target.string();
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!target.has_filename()) {
        place.problem = text::format("cannot write {}: it ends in / and names no file", path);
        return place;
    }
    if (exists) place.problem = problem_with_file(path, target, status);
    if (place.problem.empty()) place.problem = problem_with_folder(path, folder);
    if (!exists) place.identity = identity_of(folder.string()) + "/" + target.filename().string();
    return place;
}

}  // namespace interlink::cli
