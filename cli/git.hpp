// What git has committed, byte by byte, asked in such a way that nothing runs which the configuration of the repository
// names: no filters, hooks, pagers, prompts or transports.
#pragma once

#include "process.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace interlink::cli {

/// Runs git with these words; `input` is its standard input.
ProcessResult run_git(std::vector<std::string> arguments, std::size_t most_bytes = 1u << 16,
                      const std::string& input = {});

/// The first line that git printed, without its end; nothing when it failed.
std::optional<std::string> git_line(std::vector<std::string> arguments);

enum class TreeEntryKind { file, link, submodule };

struct TreeEntry {
    TreeEntryKind kind = TreeEntryKind::file;
    std::string object;      ///< id of the blob or commit
    std::uint64_t size = 0;  ///< bytes of a file or link
};

/// What a tree holds, by path, with what is in its folders. Nothing when git fails or the list exceeds 256 MiB. `tree`
/// is an object id or a revision.
std::optional<std::map<std::string, TreeEntry>> list_tree(const std::string& tree);

/// The bytes of blobs, in their order. Nothing when git fails. `total` is the sum of their sizes.
std::optional<std::vector<std::string>> read_blobs(const std::vector<std::string>& objects, std::uint64_t total);

}  // namespace interlink::cli
