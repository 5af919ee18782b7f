#include "report/manifest.hpp"

#include <interlink/escape.hpp>
#include <interlink/sha256.hpp>

#include "text/format.hpp"

#include <charconv>
#include <set>
#include <utility>

namespace interlink::report {

namespace {

constexpr std::string_view opening = "{\n  \"interlink\": \"";
constexpr std::string_view kind = "\",\n  \"kind\": \"report\",\n";
constexpr std::string_view before_dataset = "  \"dataset\": \"";
constexpr std::string_view before_files = "\",\n  \"files\": [";
constexpr std::string_view before_path = "\n    {\"path\": \"";
constexpr std::string_view before_bytes = "\", \"bytes\": ";
constexpr std::string_view before_hash = ", \"sha256\": \"";
constexpr std::string_view after_entry = "\"}";
constexpr std::string_view ending = "\n  ]\n}\n";

/// Takes a manifest apart from its start; false from the first thing that is not as expected.
class ManifestReader {
  public:
    explicit ManifestReader(std::string_view text) : rest_(text) {}

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    /// Up to the quotation mark that ends it. We write no path that would need an escape.
    bool take_text(std::string& text) {
        const std::size_t end = rest_.find_first_of("\"\\\n");
        if (end == std::string_view::npos || rest_[end] != '"') return false;
        text = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return true;
    }
    bool take_number(std::uintmax_t& number) {
        const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
        if (problem != std::errc()) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return true;
    }
    bool at_end() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

HashedFile hashed(std::string path, std::string bytes) {
    std::string hash = sha256_hex(bytes);
    return {{std::move(path), std::move(bytes)}, std::move(hash)};
}

std::string manifest_of(const std::vector<HashedFile>& files, std::string_view dataset_hash) {
    std::string out = text::format("{}{}{}{}{}{}", opening, INTERLINK_VERSION, kind, before_dataset,
                                   escape_json(dataset_hash), before_files);
    for (std::size_t i = 0; i < files.size(); ++i)
        out += text::format("{}{}{}{}{}{}{}{}", i == 0 ? "" : ",", before_path, escape_json(files[i].file.path),
                            before_bytes, files[i].file.bytes.size(), before_hash, files[i].sha256, after_entry);
    return out + std::string(ending);
}

bool is_inside(std::string_view path) {
    for (;;) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string_view::npos) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

std::optional<std::vector<ManifestEntry>> read_manifest(std::string_view text) {
    ManifestReader reader(text);
    std::string version, dataset;
    if (!reader.take(opening) || !reader.take_text(version) || !reader.take(kind) || !reader.take(before_dataset) ||
        !reader.take_text(dataset) || !reader.take(before_files))
        return std::nullopt;
    std::vector<ManifestEntry> entries;
    std::set<std::string> paths;
    while (!reader.take(ending)) {
        ManifestEntry& entry = entries.emplace_back();
        if ((entries.size() > 1 && !reader.take(",")) || !reader.take(before_path) || !reader.take_text(entry.path) ||
            !reader.take(before_bytes) || !reader.take_number(entry.bytes) || !reader.take(before_hash) ||
            !reader.take_text(entry.sha256) || !reader.take(after_entry))
            return std::nullopt;
        if (!is_inside(entry.path) || entry.path == manifest_name || !is_hash(entry.sha256) ||
            !paths.insert(entry.path).second)
            return std::nullopt;
    }
    return reader.at_end() ? std::optional(std::move(entries)) : std::nullopt;
}

}  // namespace interlink::report
