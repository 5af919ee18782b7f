// The list of a report's files with their hashes; also what tells a report of ours from any other folder.
#pragma once

#include <interlink/visualizations/report.hpp>

#include <cstdint>
#include <optional>
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

struct ManifestEntry {
    std::string path;
    std::uintmax_t bytes = 0;
    std::string sha256;
};
/// The entries of a manifest as manifest_of writes it, byte for byte, whatever the version. Nothing when the text is
/// anything else, or when an entry leaves the folder, names the manifest itself or comes twice.
std::optional<std::vector<ManifestEntry>> read_manifest(std::string_view text);

/// Does the path stay inside a folder, in the one way to write it?
bool is_inside(std::string_view path);

}  // namespace interlink::report
