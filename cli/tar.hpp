// The regular files of a tar archive as `git archive` writes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace interlink::cli {

/// By path. Folders, links and the like are passed over. Nothing where the archive is damaged.
std::optional<std::map<std::string, std::string>> read_tar(std::string_view archive);

}  // namespace interlink::cli
