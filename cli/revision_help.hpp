// Where a data set at a git revision is; and when it is nowhere, why, and what to write instead.
#pragma once

#include "session.hpp"

#include <optional>
#include <string>

namespace interlink::cli {

/// REVISION:PATH as the user wrote it.
struct RevisionPath {
    std::string word;
    std::string revision;
    std::string folder;  ///< of the tree that is read; empty: the top of the repository
    std::string root;    ///< the root file in it
};

/// The id of the tree that the folder is; nothing after the error was told.
std::optional<std::string> tree_at(const Session& session, const RevisionPath& version);

/// Tells of a word that names no file, where git can say more about it: a revision without its path, or a branch that
/// was not fetched. False when nothing was told.
bool explain_missing_path(const Session& session, const std::string& word);

}  // namespace interlink::cli
