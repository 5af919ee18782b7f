// The list of a report's files with their hashes; also what tells a report of ours from any other folder.
#pragma once

#include <interlink/visualizations/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace interlink::report {

inline constexpr std::string_view manifest_name = "manifest.json";

struct HashedFile {
    ReportFile file;
    std::string sha256;
};
HashedFile hashed(std::string path, std::string bytes);

/// {"interlink": version, "kind": "report", "dataset": hash, "files": [{path, bytes, sha256}]}, in the given order.
std::string manifest_of(const std::vector<HashedFile>& files, std::string_view dataset_hash);
/// Does the text of a manifest.json say that the folder is a report of ours?
bool is_our_manifest(std::string_view text);

}  // namespace interlink::report
