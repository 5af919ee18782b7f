// What stands in a folder that a report is to replace: the old report, and what is not of it and stays.
#pragma once

#include <interlink/visualizations/report.hpp>

#include "report/folder.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace interlink::report {

/// Paths relative to the folder; folders before what they hold.
struct Occupants {
    std::vector<std::filesystem::path> folders;
    std::vector<std::filesystem::path> ours;     ///< files of the old report, as it wrote them
    std::vector<std::filesystem::path> changed;  ///< files of the old report that somebody has changed
    std::vector<std::filesystem::path> others;   ///< whatever else there is; links are not followed
};

/// Nothing when the folder holds no report of ours: no manifest.json as we write it.
std::optional<Occupants> look_into(const std::filesystem::path& folder, Problem& problem);

/// The first of what stays that has the place of something new, if any.
std::optional<std::filesystem::path> first_in_the_way(const Occupants& occupants, const std::vector<ReportFile>& files);

/// Gives what is not of the old report a second name in the new folder, and the new folder the rights of the old one.
Problem carry_over(const Occupants& occupants, const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes what was seen, and the folder unless something came meanwhile. Returns whether it is gone.
bool remove_occupants(const Occupants& occupants, const std::filesystem::path& folder);

}  // namespace interlink::report
