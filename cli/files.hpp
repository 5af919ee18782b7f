// Files that are whole or not there.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace interlink::cli {

struct OutputFile {
    std::string path;  ///< - is standard output
    std::string bytes;
};

/// Writes all or none: each beside its place, to disk, and renamed when every one is complete. A link is followed, and
/// a file that is there keeps its rights. Standard output and what is no regular file (a pipe, a device) cannot be
/// renamed and come just before; a reader who has gone away from standard output stops nothing. Only a rename that
/// fails after another succeeded leaves a part. Returns what went wrong, or nothing.
std::string write_files(std::ostream& out, const std::vector<OutputFile>& files);

/// What can be told of the places of outputs before anything is computed: a folder, no folder to hold it, a file that
/// must not be written, two outputs in one file (by whatever name), an output in the place of an input. Empty paths and
/// inputs that do not exist are passed over. Returns what is wrong, or nothing.
std::string check_places(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs = {});

}  // namespace interlink::cli
