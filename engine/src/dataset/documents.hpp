// The files of a data set: which they are, and what they say.
#pragma once

#include "dataset/context.hpp"

#include <deque>
#include <filesystem>
#include <vector>

namespace interlink::detail {

struct Document {
    const Node* root = nullptr;
    bool is_root = false;
};

struct Documents {
    std::deque<SourceFile> files;  ///< their addresses stay
    std::vector<Document> list;
    bool complete = true;  ///< all were read to their end
};

struct Work {
    Arena& arena;
    Findings& findings;
    const LoadLimits& limits;
};

/// Parses a file that was read already; its index is that of the last of `files`.
void add_document(Documents& documents, const Work& work, std::string_view table);

/// Reads the files that the root document includes from its folder, each once.
void add_included(Documents& documents, const Work& work, const std::filesystem::path& folder,
                  const std::filesystem::path& root_file, std::string_view shown_folder);

}  // namespace interlink::detail
