#include "report/folder.hpp"
#include "report/manifest.hpp"
#include "report/replacement.hpp"
#include "text/format.hpp"

#include <cerrno>
#include <set>
#include <stdexcept>
#include <utility>

#include <unistd.h>

namespace interlink {

namespace fs = std::filesystem;

namespace {

void require_inside(const std::string& path) {
    if (!report::is_inside(path)) throw std::invalid_argument("write_report: not a path inside the report: " + path);
}

/// Where the folder really is: links followed, so that a link to a report stays one.
fs::path resolve(const fs::path& folder, std::error_code& error) {
    fs::path place = fs::weakly_canonical(fs::absolute(folder, error), error);
    return place.has_filename() ? place : place.parent_path();
}

/// Does the folder hold the one in which the program runs?
bool holds_current_folder(const fs::path& place) {
    std::error_code error;
    for (fs::path up = fs::current_path(error); !error && up.has_relative_path(); up = up.parent_path())
        if (fs::equivalent(place, up, error)) return true;
    return place == place.root_path();
}

/// What is wrong with the place before anything in it is looked at, if there is something.
WriteOutcome check_place(const fs::path& place, bool force) {
    std::error_code error;
    const fs::file_status status = fs::status(place, error);
    const fs::path parent = place.parent_path();
    if (status.type() != fs::file_type::not_found) {
        if (!fs::is_directory(status))
            return {text::format("{} is there already and is not a folder", place.string()), "choose another name"};
        if (holds_current_folder(place))
            return {text::format("{} is or holds the current folder and cannot be replaced", place.string()),
                    "name a folder inside it"};
        if (::access(place.c_str(), W_OK | X_OK) != 0 && !force)
            return {report::failure("write into", place, errno), "choose a folder that can be written to"};
    } else if (!fs::is_directory(parent, error)) {
        return {text::format("there is no folder {}", parent.string()),
                text::format("create it first: mkdir -p {}", parent.string())};
    }
    if (::access(parent.c_str(), W_OK | X_OK) != 0)
        return {report::failure("write into", parent, errno), "choose a folder that can be written to"};
    return {};
}

std::string first_entry(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) names.insert(entry.path().filename().string());
    return names.empty() ? std::string() : *names.begin();
}

/// What the folder holds, or why it must not be replaced.
WriteOutcome look(const fs::path& place, report::Occupants& occupants) {
    std::error_code error;
    if (!fs::exists(place, error) || fs::is_empty(place, error)) return {};
    report::Problem problem;
    auto found = report::look_into(place, problem);
    if (problem || error)
        return {problem.value_or(text::format("cannot read {}: {}", place.string(), error.message())), {}};
    if (!found)
        return {text::format("{} is there already and holds something else than a report ({})", place.string(),
                             first_entry(place)),
                "name another folder"};
    if (!found->changed.empty())
        return {text::format("{} was changed after the report was written; it would be lost",
                             (place / found->changed.front()).string()),
                "give it another name, or name another folder for the report"};
    occupants = std::move(*found);
    return {};
}

fs::path folder_beside(const fs::path& temporary, const fs::path& place) {
    const std::string name = temporary.filename().string();
    return place.string() + ".left" + name.substr(name.rfind('-'));
}

/// Removes the old report; what came into it while it was replaced is left, and said.
WriteOutcome remove_old(report::TemporaryFolder& temporary, const fs::path& place, const report::Occupants& occupants) {
    const fs::path old = temporary.path();
    temporary.leave();
    std::error_code error;
    if (report::remove_occupants(occupants, old) || !fs::exists(old, error)) return {};
    const fs::path left = folder_beside(old, place);
    fs::rename(old, left, error);
    return {text::format("the report is in place, but files came into the old one meanwhile; they are in {}",
                         (error ? old : left).string()),
            {}};
}

report::Problem write_files(const std::vector<ReportFile>& files, const fs::path& folder) {
    for (const ReportFile& file : files) {
        if (report::interrupt_pending()) return "interrupted; nothing was written";
        const fs::path path = folder / file.path;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error) return text::format("cannot create {}: {}", path.parent_path().string(), error.message());
        if (auto problem = report::write_file(path, file.bytes)) return problem;
    }
    // A report that is in place is whole even if power fails the next moment.
    if (auto problem = report::sync_disk(folder)) return problem;
    if (report::interrupt_pending()) return "interrupted; nothing was written";
    return std::nullopt;
}

}  // namespace

WriteOutcome check_report_folder(const fs::path& folder) {
    std::error_code error;
    const fs::path place = resolve(folder, error);
    if (error) return {text::format("cannot find {}: {}", folder.string(), error.message()), {}};
    if (WriteOutcome reason = check_place(place, false); !reason.ok()) return reason;
    report::Occupants occupants;
    return look(place, occupants);
}

WriteOutcome write_report(const std::vector<ReportFile>& files, const fs::path& folder, bool force) {
    for (const ReportFile& file : files) require_inside(file.path);
    std::error_code error;
    const fs::path place = resolve(folder, error);
    if (error) return {text::format("cannot find {}: {}", folder.string(), error.message()), {}};
    if (WriteOutcome reason = check_place(place, force); !reason.ok()) return reason;
    report::Occupants occupants;
    if (!force) {
        if (WriteOutcome reason = look(place, occupants); !reason.ok()) return reason;
        if (const auto other = report::first_in_the_way(occupants, files))
            return {text::format("{} is not of the report and would be replaced", (place / *other).string()),
                    "give it another name, or name another folder for the report"};
    }
    const bool replaces = fs::exists(place, error);

    const report::HeldInterrupts held;  // outlives the temporary folder
    std::string problem;
    auto temporary = report::TemporaryFolder::beside(place, problem);
    if (!temporary) return {problem, "choose a folder that can be written to"};
    if (auto failed = write_files(files, temporary->path())) return {*failed, {}};
    if (replaces)
        if (auto failed = report::carry_over(occupants, place, temporary->path()))
            return {*failed, "move it out of the folder"};
    if (auto failed = report::exchange(temporary->path(), place)) return {*failed, {}};
    if (replaces && !force) return remove_old(*temporary, place, occupants);
    return {};
}

}  // namespace interlink
