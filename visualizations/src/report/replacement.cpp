#include "report/replacement.hpp"

#include <interlink/sha256.hpp>

#include "report/manifest.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interlink::report {

namespace fs = std::filesystem;

namespace {

using Listed = std::map<std::string, ManifestEntry>;

constexpr std::uintmax_t longest_manifest = std::uintmax_t{64} << 20;

std::optional<std::string> bytes_of(const fs::path& path, std::uintmax_t most) {
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(path, error))) return std::nullopt;
    if (fs::file_size(path, error) > most || error) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return file.bad() || !file.is_open() ? std::nullopt : std::optional(std::move(bytes));
}

std::optional<Listed> listed_files(const fs::path& folder) {
    const auto text = bytes_of(folder / manifest_name, longest_manifest);
    const auto entries = text ? read_manifest(*text) : std::nullopt;
    if (!entries) return std::nullopt;
    Listed listed;
    for (const ManifestEntry& entry : *entries) listed.emplace(entry.path, entry);
    return listed;
}

bool as_it_was_written(const fs::path& path, const ManifestEntry& entry) {
    const auto bytes = bytes_of(path, entry.bytes);
    return bytes && bytes->size() == entry.bytes && sha256_hex(*bytes) == entry.sha256;
}

/// The folder's rights and, where we may, its owner.
void copy_rights(const fs::path& from, const fs::path& to) {
    struct stat status {};
    if (::lstat(from.c_str(), &status) != 0) return;
    (void)!::lchown(to.c_str(), status.st_uid, status.st_gid);
    (void)::chmod(to.c_str(), status.st_mode & 07777);
}

}  // namespace

std::optional<Occupants> look_into(const fs::path& folder, Problem& problem) {
    const auto listed = listed_files(folder);
    if (!listed) return std::nullopt;
    Occupants found;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::path inside = entry->path().lexically_relative(folder);
        const auto known = listed->find(inside.generic_string());
        if (fs::is_directory(entry->symlink_status(error)))
            found.folders.push_back(inside);
        else if (inside == manifest_name)
            found.ours.push_back(inside);
        else if (known == listed->end())
            found.others.push_back(inside);
        else
            (as_it_was_written(entry->path(), known->second) ? found.ours : found.changed).push_back(inside);
    }
    if (error) problem = failure("read", folder, error.value());
    std::ranges::sort(found.folders);
    std::ranges::sort(found.changed);
    std::ranges::sort(found.others);
    return found;
}

std::optional<fs::path> first_in_the_way(const Occupants& occupants, const std::vector<ReportFile>& files) {
    std::set<std::string> names, parents;
    for (const ReportFile& file : files) {
        names.insert(file.path);
        for (fs::path up = fs::path(file.path).parent_path(); !up.empty(); up = up.parent_path())
            parents.insert(up.generic_string());
    }
    for (const fs::path& other : occupants.others)
        if (names.contains(other.generic_string()) || parents.contains(other.generic_string())) return other;
    for (const fs::path& folder : occupants.folders)
        if (names.contains(folder.generic_string())) return folder;
    return std::nullopt;
}

Problem carry_over(const Occupants& occupants, const fs::path& from, const fs::path& to) {
    std::set<fs::path> needed;  // a folder of the old report alone goes with it
    for (const fs::path& other : occupants.others)
        for (fs::path up = other.parent_path(); !up.empty(); up = up.parent_path()) needed.insert(up);
    std::set<fs::path> reports;
    for (const fs::path& file : occupants.ours)
        for (fs::path up = file.parent_path(); !up.empty(); up = up.parent_path()) reports.insert(up);
    for (const fs::path& folder : occupants.folders) {
        std::error_code error;
        if (reports.contains(folder) && !needed.contains(folder) && !fs::exists(to / folder, error)) continue;
        if (::mkdir((to / folder).c_str(), 0777) != 0 && errno != EEXIST) return failure("create", to / folder, errno);
        copy_rights(from / folder, to / folder);
    }
    for (const fs::path& other : occupants.others)
        if (::linkat(AT_FDCWD, (from / other).c_str(), AT_FDCWD, (to / other).c_str(), 0) != 0)
            return failure("keep", from / other, errno);
    copy_rights(from, to);
    return std::nullopt;
}

bool remove_occupants(const Occupants& occupants, const fs::path& folder) {
    for (const auto* files : {&occupants.ours, &occupants.others})
        for (const fs::path& file : *files) (void)::unlink((folder / file).c_str());
    for (auto inside = occupants.folders.rbegin(); inside != occupants.folders.rend(); ++inside)
        (void)::rmdir((folder / *inside).c_str());
    return ::rmdir(folder.c_str()) == 0;
}

}  // namespace interlink::report
