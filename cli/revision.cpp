#include "revision.hpp"

#include <interlink/dataset_files.hpp>

#include "input.hpp"
#include "process.hpp"
#include "tar.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

namespace interlink::cli {

namespace {

constexpr std::size_t most_archive_bytes = 1u << 30;

struct RevisionPath {
    std::string revision;
    std::string folder;  ///< of the tree that is read
    std::string root;    ///< the root file in it
    bool names_folder = true;
};

std::optional<RevisionPath> parse(const std::string& word) {
    std::error_code ignored;
    const std::size_t colon = word.find(':');
    if (word == "-" || colon == std::string::npos || colon == 0 || std::filesystem::exists(word, ignored))
        return std::nullopt;
    RevisionPath result{word.substr(0, colon), word.substr(colon + 1), "interlink.yaml", true};
    std::string& folder = result.folder;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (folder.ends_with(".yaml") || folder.ends_with(".yml")) {
        const std::size_t slash = folder.rfind('/');
        result.root = folder.substr(slash == std::string::npos ? 0 : slash + 1);
        folder.erase(slash == std::string::npos ? 0 : slash);
        result.names_folder = false;
    }
    return result;
}

ProcessResult git(std::vector<std::string> arguments, std::size_t most_bytes = 1u << 16) {
    arguments.insert(arguments.begin(), "git");
    return run_process(arguments, most_bytes);
}

/// Why git gave no archive.
int explain(const Session& session, const RevisionPath& version, const std::string& word,
            const ProcessResult& archive) {
    if (archive.error == ENOENT)
        return fail(session, fmt::format("'{}' is not a path, and git, which reads revisions, is not installed", word),
                    "install git, or name a folder");
    if (archive.error != 0) return fail(session, fmt::format("cannot run git: {}", std::strerror(archive.error)));
    if (archive.too_much)
        return fail(session, fmt::format("'{}' holds more than {} bytes", word, most_archive_bytes),
                    "name the data set's folder");
    if (git({"rev-parse", "--git-dir"}).code != 0)
        return fail(session,
                    fmt::format("there is no path '{}', and no git repository here to look for the revision '{}'", word,
                                version.revision),
                    "run it inside the repository, or name a folder");
    if (git({"rev-parse", "--verify", "--quiet", "--end-of-options", version.revision + "^{commit}"}).code != 0)
        return fail(session, fmt::format("git knows no revision '{}'", version.revision),
                    "git log shows the revisions");
    if (git({"cat-file", "-e", version.revision + ":" + version.folder}).code != 0)
        return fail(session, fmt::format("revision '{}' has no folder '{}'", version.revision, version.folder),
                    fmt::format("git ls-tree -d -r --name-only {} shows the folders; paths start from the top of the "
                                "repository, or from here with ./",
                                version.revision));
    return fail(session,
                fmt::format("git could not read '{}': {}", word, archive.err.substr(0, archive.err.find('\n'))));
}

}  // namespace

std::shared_ptr<const Dataset> read_version(const Session& session, const Common& common, const std::string& word) {
    const auto version = parse(word);
    if (!version) return read_dataset(session, common, word);
    if (version->revision.starts_with('-')) {
        fail(session, fmt::format("'{}' is not a revision", version->revision));
        return nullptr;
    }
    const ProcessResult archive =
        git({"archive", "--format=tar", version->revision + ":" + version->folder}, most_archive_bytes);
    if (archive.error != 0 || archive.code != 0 || archive.too_much) {
        explain(session, *version, word, archive);
        return nullptr;
    }
    const auto files = read_tar(archive.out);
    if (!files) {
        fail(session, fmt::format("the archive that git made of '{}' cannot be read", word));
        return nullptr;
    }
    const std::string shown = fmt::format("{}:{}", version->revision, version->folder);
    return report_loaded(session, common, load_dataset_files(*files, version->root, shown));
}

}  // namespace interlink::cli
