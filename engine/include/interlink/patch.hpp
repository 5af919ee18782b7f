// Changes to the files of a data set as a unified diff, so that a person can read them before they are made. The rest
// of every file stays as it is: comments, indentation, quotes, line ends.
#pragma once

#include <interlink/dataset.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace interlink {

/// A theme to write beside a phrase.
struct ThemeEdit {
    const Factor* factor = nullptr;
    std::string key;      ///< "themes" or "themes_add"
    std::string theme;    ///< id
    std::string comment;  ///< one line of plain words, for formats that have comments
};

struct Patch {
    std::string diff;                ///< for `patch -p1` or `git apply`; empty when there is nothing to change
    std::vector<std::string> notes;  ///< what could not be written safely, and columns that were added
    std::size_t edits = 0;           ///< themes and links in the diff
};

/// File names in the diff are those of Dataset::files where these are relative to the current folder, else relative to
/// the folder of the data set. Links are appended where the last of them stands. Reads the files, writes nothing.
Patch make_patch(const Dataset& dataset, std::span<const ThemeEdit> themes, std::span<const Link> links);

}  // namespace interlink
