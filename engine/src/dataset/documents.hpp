// The files of a data set: which they are, and what they say.
#pragma once

#include "dataset/context.hpp"

#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace interlink::detail {

struct Document {
    const Node* root = nullptr;
    bool is_root = false;
    std::string_view table;  ///< the section that a CSV file holds; empty for YAML
};

/// What may be missing because a file, or a part of one, could not be read.
struct Lost {
    bool anything = false;
    bool entities = false;
    bool factors = false;

    void add(std::string_view table) {
        const bool technologies = table == "technologies";
        anything = anything || table.empty();
        entities = entities || technologies || table == "functions" || table == "enablers";
        factors = factors || technologies || table == "factors";
    }
};

struct Documents {
    std::deque<SourceFile> files;  ///< their addresses stay
    std::vector<Document> list;
    Lost lost;
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

/// Files by their path in the data set's folder: the bytes of those that were read, the reason of those that cannot be.
struct FilesInMemory {
    const std::map<std::string, std::string>& read;
    const std::map<std::string, std::string>& unreadable;
};

/// The same, from files in memory.
void add_included(Documents& documents, const Work& work, const FilesInMemory& files, const std::string& root_file,
                  std::string_view shown_folder);

}  // namespace interlink::detail
