#include "revision_help.hpp"

#include <interlink/nearest.hpp>

#include "git.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace interlink::cli {

namespace {

namespace fs = std::filesystem;

bool knows(const std::string& revision) {
    return git_line({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"}).has_value();
}

/// "HEAD" of "HEAD~3" and of "HEAD@{1}".
std::string base_of(const std::string& revision) {
    return revision.substr(0, std::min(revision.find_first_of("~^@"), revision.size()));
}

bool is_shallow() {
    return git_line({"rev-parse", "--is-shallow-repository"}) == "true";
}

/// Data sets that a revision holds, as what stands after the colon.
std::vector<std::string> datasets_in(const std::string& revision) {
    std::vector<std::string> paths;
    const auto entries = list_tree(revision);
    if (!entries) return paths;
    for (const auto& [path, entry] : *entries) {
        const fs::path file(path);
        if (file.filename() != "interlink.yaml") continue;
        paths.push_back(file.has_parent_path() ? file.parent_path().generic_string() : path);
    }
    return paths;
}

std::string remote() {
    const ProcessResult listed = run_git({"remote"});
    if (listed.code != 0 || listed.out.empty()) return {};
    if (("\n" + listed.out).find("\norigin\n") != std::string::npos) return "origin";
    return listed.out.substr(0, listed.out.find('\n'));
}

bool is_object_id(const std::string& text) {
    return text.size() >= 7 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// What to do about a revision that git does not know; `path` is what stands after the colon.
std::string hint_for_revision(const std::string& revision, const std::string& path) {
    const std::string base = base_of(revision), from = remote();
    const bool relative = base != revision;
    if (is_shallow() && (is_object_id(revision) || (relative && knows(base.empty() ? "HEAD" : base))))
        return "the history here is cut short: git fetch --unshallow fetches it, and so does fetch-depth: 0 where a "
               "pipeline checks out";
    if (relative || from.empty()) return "git log shows the revisions, git branch -a the branches";
    if (knows(from + "/" + revision)) return text::format("write {}/{}:{}", from, revision, path);
    return text::format("if it is a branch or tag, fetch it first: git fetch {} {}; then write FETCH_HEAD:{}", from,
                        revision, path);
}

/// A repository of somebody else, which git does not read unless told to; nothing when it is not that.
std::optional<std::string> foreign_repository(const ProcessResult& asked) {
    constexpr std::string_view words = "dubious ownership in repository at '";
    const std::size_t found = asked.err.find(words);
    if (asked.code == 0 || found == std::string::npos) return std::nullopt;
    const std::size_t from = found + words.size();
    return asked.err.substr(from, asked.err.find('\'', from) - from);
}

/// Whether git is there and takes the folder for a repository; tells what is wrong.
bool check_repository(const Session& session, const RevisionPath& version) {
    const ProcessResult asked = run_git({"rev-parse", "--git-dir"});
    if (asked.code == 0 && asked.error == 0) return true;
    if (asked.error == ENOENT)
        fail(session,
             text::format("'{}' is not a path, and git, which reads revisions, is not installed", version.word),
             "install git, or name a folder");
    else if (asked.error != 0)
        fail(session, text::format("cannot run git: {}", std::strerror(asked.error)));
    else if (const auto place = foreign_repository(asked))
        fail(session, text::format("git does not read the repository {}: it belongs to another user", *place),
             text::format("if you trust it: git config --global --add safe.directory {}", *place));
    else if (asked.err.find("not a git repository") == std::string::npos)
        fail(session, text::format("git cannot read the repository: {}", asked.err.substr(0, asked.err.find('\n'))));
    else
        fail(session,
             text::format("there is no path '{}', and no git repository here to look for the revision '{}'",
                          version.word, version.revision),
             "run it inside the repository, or name a folder");
    return false;
}

/// Whether the folder, or one above it, is another repository there.
bool is_in_submodule(const RevisionPath& version) {
    const auto entries = list_tree(version.revision);
    if (!entries) return false;
    return std::ranges::any_of(*entries, [&](const auto& entry) {
        return entry.second.kind == TreeEntryKind::submodule && (version.folder + "/").starts_with(entry.first + "/");
    });
}

/// A folder that the revision has not.
int explain_folder(const Session& session, const RevisionPath& version) {
    if (is_in_submodule(version))
        return fail(session, text::format("'{}' is in a submodule of revision '{}'", version.folder, version.revision),
                    "run it inside the submodule, with a revision of its own");
    std::string hint = text::format(
        "git ls-tree -d -r --name-only {} shows the folders; paths start from the top of the repository, or from here "
        "with ./",
        version.revision);
    const auto datasets = datasets_in(version.revision);
    if (const auto near = nearest_word(version.folder, datasets))
        hint = text::format("did you mean '{}:{}'?", version.revision, *near);
    else if (datasets.size() == 1)
        hint = text::format("the data set there is {}:{}", version.revision, datasets.front());
    return fail(session, text::format("revision '{}' has no folder '{}'", version.revision, version.folder), hint);
}

}  // namespace

std::optional<std::string> tree_at(const Session& session, const RevisionPath& version) {
    if (!check_repository(session, version)) return std::nullopt;
    const std::string place = version.revision + ":" + version.folder;
    if (auto tree = git_line({"rev-parse", "--verify", "--quiet", "--end-of-options", place}))
        if (git_line({"cat-file", "-t", *tree}) == "tree") return tree;
    const std::string path = version.word.substr(version.revision.size() + 1);
    if (!knows(version.revision) &&
        !git_line({"rev-parse", "--verify", "--quiet", "--end-of-options", version.revision}))
        fail(session, text::format("git knows no revision '{}'", version.revision),
             hint_for_revision(version.revision, path));
    else
        explain_folder(session, version);
    return std::nullopt;
}

bool explain_missing_path(const Session& session, const std::string& word) {
    std::error_code ignored;
    if (word.empty() || word == "-" || word.starts_with('-') || fs::exists(fs::symlink_status(word, ignored)))
        return false;
    if (run_git({"rev-parse", "--git-dir"}).code != 0) return false;
    if (knows(word)) {
        const auto datasets = datasets_in(word);
        std::string hint = text::format("write {}:PATH, with the folder or file of the data set", word);
        if (datasets.size() == 1)
            hint = text::format("write {}:{}", word, datasets.front());
        else if (!datasets.empty() && datasets.size() <= 5)
            hint += text::format(": {}", text::join(datasets, ", "));
        fail(session, text::format("'{}' is a revision, and not yet a data set in it", word), hint);
        return true;
    }
    const bool like_a_path = fs::path(word).has_extension() || word.starts_with('/') || word.starts_with('.') ||
                             word.find_first_of(" :?*[\\") != std::string::npos;
    if (like_a_path || remote().empty()) return false;
    fail(session, text::format("there is no file or folder '{}', and git knows no revision of that name", word),
         hint_for_revision(word, "PATH"));
    return true;
}

}  // namespace interlink::cli
