#include "report/folder.hpp"
#include "report/manifest.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

namespace interlink {

namespace fs = std::filesystem;

namespace {

void require_inside(const std::string& path) {
    const fs::path given(path);
    bool outside = path.empty() || given.is_absolute();
    for (const fs::path& part : given) outside = outside || part == ".." || part == "." || part.empty();
    if (outside) throw std::invalid_argument("write_report: not a path inside the report: " + path);
}

/// Where the folder really is: links followed, so that a link to a report stays one.
fs::path resolve(const fs::path& folder, std::error_code& error) {
    fs::path place = fs::weakly_canonical(fs::absolute(folder, error), error);
    return place.has_filename() ? place : place.parent_path();
}

bool holds_our_report(const fs::path& folder) {
    std::ifstream file(folder / report::manifest_name, std::ios::binary);
    std::string start(256, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return report::is_our_manifest(start);
}

/// Why the folder must not be replaced, if there is a reason.
WriteOutcome objection(const fs::path& place, bool force) {
    std::error_code error;
    const fs::file_status status = fs::status(place, error);
    if (status.type() == fs::file_type::not_found) {
        if (fs::is_directory(place.parent_path(), error)) return {};
        return {fmt::format("there is no folder {}", place.parent_path().string()), "create it first"};
    }
    if (!fs::is_directory(status))
        return {fmt::format("{} is there already and is not a folder", place.string()), "choose another name"};
    if (place == place.root_path() || fs::equivalent(place, fs::current_path(error), error))
        return {fmt::format("{} is the current folder and cannot be replaced", place.string()),
                "name a folder inside it"};
    const bool empty = fs::is_empty(place, error);
    if (error) return {fmt::format("cannot read {}: {}", place.string(), error.message()), {}};
    if (empty || force || holds_our_report(place)) return {};
    return {fmt::format("{} is there already and holds something else than a report", place.string()),
            "choose another folder, or force it to be replaced"};
}

report::Problem write_files(const std::vector<ReportFile>& files, const fs::path& folder) {
    for (const ReportFile& file : files) {
        if (report::interrupt_pending()) return "interrupted; nothing was written";
        const fs::path path = folder / file.path;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error) return fmt::format("cannot create {}: {}", path.parent_path().string(), error.message());
        if (auto problem = report::write_file(path, file.bytes)) return problem;
    }
    // A report that is in place is whole even if power fails the next moment.
    if (auto problem = report::sync_disk(folder)) return problem;
    if (report::interrupt_pending()) return "interrupted; nothing was written";
    return std::nullopt;
}

}  // namespace

WriteOutcome write_report(const std::vector<ReportFile>& files, const fs::path& folder, bool force) {
    for (const ReportFile& file : files) require_inside(file.path);
    std::error_code error;
    const fs::path place = resolve(folder, error);
    if (error) return {fmt::format("cannot find {}: {}", folder.string(), error.message()), {}};
    if (WriteOutcome reason = objection(place, force); !reason.ok()) return reason;

    const report::HeldInterrupts held;  // outlives the temporary folder
    std::string problem;
    const auto temporary = report::TemporaryFolder::beside(place, problem);
    if (!temporary) return {problem, "choose a folder that can be written to"};
    if (auto failed = write_files(files, temporary->path())) return {*failed, {}};
    if (auto failed = report::exchange(temporary->path(), place)) return {*failed, {}};
    return {};
}

}  // namespace interlink
