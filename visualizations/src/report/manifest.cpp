#include "report/manifest.hpp"

#include <interlink/escape.hpp>
#include <interlink/sha256.hpp>

#include <fmt/format.h>

namespace interlink::report {

namespace {

// The manifest is written by us alone, so that its first bytes are enough to know it again.
constexpr std::string_view opening = "{\n  \"interlink\": \"";
constexpr std::string_view kind = "\",\n  \"kind\": \"report\",\n";

}  // namespace

HashedFile hashed(std::string path, std::string bytes) {
    std::string hash = sha256_hex(bytes);
    return {{std::move(path), std::move(bytes)}, std::move(hash)};
}

std::string manifest_of(const std::vector<HashedFile>& files, std::string_view dataset_hash) {
    std::string out = fmt::format("{}{}{}  \"dataset\": \"{}\",\n  \"files\": [", opening, INTERLINK_VERSION, kind,
                                  escape_json(dataset_hash));
    for (std::size_t i = 0; i < files.size(); ++i)
        out += fmt::format("{}\n    {{\"path\": \"{}\", \"bytes\": {}, \"sha256\": \"{}\"}}", i == 0 ? "" : ",",
                           escape_json(files[i].file.path), files[i].file.bytes.size(), files[i].sha256);
    return out + "\n  ]\n}\n";
}

bool is_our_manifest(std::string_view text) {
    if (!text.starts_with(opening)) return false;
    const std::size_t end = text.find('"', opening.size());
    return end != std::string_view::npos && text.substr(end).starts_with(kind);
}

}  // namespace interlink::report
