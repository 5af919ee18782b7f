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

/// Writes all or none: each beside its place, to disk, and renamed when every one is complete. Standard output and what
/// is no regular file (a pipe, a device) cannot be renamed and come just before. Only a rename that fails after another
/// succeeded leaves a part. Returns what went wrong, or nothing.
std::string write_files(std::ostream& out, const std::vector<OutputFile>& files);

}  // namespace interlink::cli
