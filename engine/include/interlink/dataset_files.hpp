// Data sets whose files are in memory: from an archive, or from a version in a repository.
#pragma once

#include <interlink/dataset.hpp>

#include <map>
#include <string>
#include <string_view>

namespace interlink {

/// Reads a data set like load_dataset. `files` are by path in the data set's folder, `root` is that of the root file,
/// and `shown` (the folder's name, or empty) comes before the names of files in messages. `unreadable` are files that
/// are there and cannot be read, with why: "is a link, which is not followed".
LoadResult load_dataset_files(const std::map<std::string, std::string>& files, const std::string& root,
                              std::string_view shown, const LoadLimits& limits = {},
                              const std::map<std::string, std::string>& unreadable = {});

}  // namespace interlink
