#include "worker_path.hpp"

#include <filesystem>

#include <sys/auxv.h>
#include <unistd.h>

namespace interlink::detail {

namespace {

/// Where /proc is not mounted, as in a bare chroot, the path that the program was started by tells where it is.
std::filesystem::path program_path() {
    std::error_code error;
    auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) return path;
    const auto* started_by = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    if (started_by == nullptr) return {};
    path = std::filesystem::canonical(started_by, error);
    return error ? std::filesystem::path{} : path;
}

}  // namespace

std::string worker_path(std::string_view name) {
    const auto folder = program_path().parent_path();
    if (folder.empty()) return "";
    for (const auto& place : {folder / name, folder / INTERLINK_WORKER_FOLDER / name}) {
        if (access(place.c_str(), X_OK) == 0) return place;
    }
    return "";
}

}  // namespace interlink::detail
