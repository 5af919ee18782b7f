#include "revision.hpp"

#include <interlink/dataset_files.hpp>

#include "git.hpp"
#include "input.hpp"
#include "revision_help.hpp"
#include "text/format.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

namespace interlink::cli {

namespace {

constexpr std::uint64_t most_bytes_at_revision = 1u << 30;

std::optional<RevisionPath> revision_path(const std::string& word) {
    std::error_code ignored;
    const std::size_t colon = word.find(':');
    if (word == "-" || colon == std::string::npos || colon == 0 || std::filesystem::exists(word, ignored))
        return std::nullopt;
    RevisionPath result{word, word.substr(0, colon), word.substr(colon + 1), "interlink.yaml"};
    std::string& folder = result.folder;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (folder.ends_with(".yaml") || folder.ends_with(".yml")) {
        const std::size_t slash = folder.rfind('/');
        result.root = folder.substr(slash == std::string::npos ? 0 : slash + 1);
        folder.erase(slash == std::string::npos ? 0 : slash);
    }
    if (folder == "." || folder == "..") folder += '/';  // as git takes it for a way from here
    return result;
}

/// Files that a data set may be made of; in the root of a repository there are many others.
bool may_belong(const std::string& path) {
    const std::filesystem::path extension = std::filesystem::path(path).extension();
    return extension == ".yaml" || extension == ".yml" || extension == ".csv" || extension == ".tsv";
}

struct FilesAtRevision {
    std::map<std::string, std::string> read, unreadable;
    std::uint64_t bytes = 0;
};

/// The committed bytes below a tree: links are not followed, and what is too large is not read. Nothing when git fails.
std::optional<FilesAtRevision> files_of(const std::string& tree) {
    const auto entries = list_tree(tree);
    if (!entries) return std::nullopt;
    FilesAtRevision files;
    std::vector<std::string> paths, objects;
    for (const auto& [path, entry] : *entries) {
        if (!may_belong(path)) continue;
        if (entry.kind == TreeEntryKind::link) {
            files.unreadable[path] = "is a link, and links in a revision are not followed";
        } else if (entry.kind == TreeEntryKind::submodule) {
            files.unreadable[path] = "is a submodule";
        } else if (entry.size > LoadLimits{}.file_bytes) {
            files.unreadable[path] = text::format("is larger than the limit of {} bytes", LoadLimits{}.file_bytes);
        } else {
            paths.push_back(path);
            objects.push_back(entry.object);
            files.bytes += entry.size;
        }
    }
    if (files.bytes > most_bytes_at_revision) return files;
    auto blobs = read_blobs(objects, files.bytes);
    if (!blobs) return std::nullopt;
    for (std::size_t i = 0; i < paths.size(); ++i) files.read[paths[i]] = std::move((*blobs)[i]);
    return files;
}

}  // namespace

std::shared_ptr<const Dataset> read_version(const Session& session, const Common& common, const std::string& word) {
    const auto version = revision_path(word);
    if (!version) {
        if (explain_missing_path(session, word)) return nullptr;
        return read_dataset(session, common, word);
    }
    if (version->revision.starts_with('-')) {
        fail(session, text::format("'{}' is not a revision", version->revision));
        return nullptr;
    }
    const auto tree = tree_at(session, *version);
    if (!tree) return nullptr;
    const auto files = files_of(*tree);
    if (!files) {
        fail(session, text::format("git could not read '{}'", word), "git fsck says whether the repository is whole");
        return nullptr;
    }
    if (files->bytes > most_bytes_at_revision) {
        fail(session,
             text::format("the YAML and CSV files in '{}' hold more than the limit of {} bytes", word,
                          most_bytes_at_revision),
             "name the data set's folder");
        return nullptr;
    }
    const std::string shown = text::format("{}:{}", version->revision, version->folder);
    return report_loaded(session, common, load_dataset_files(files->read, version->root, shown, {}, files->unreadable));
}

}  // namespace interlink::cli
