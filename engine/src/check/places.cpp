#include "check/places.hpp"

#include "dataset/unicode.hpp"

#include <filesystem>

namespace interlink::detail {
namespace {

/// The part of a line from a column on, in code points from 1.
std::string_view from_column(std::string_view line, std::uint32_t column) {
    return column == 0 ? line : line.substr(prefix(line, column - 1).size());
}

}  // namespace

FindingPlaces::FindingPlaces(const Dataset& data) {
    if (!data.files.empty()) folder_ = std::filesystem::path(data.files.front()).parent_path().generic_string();
}

std::string FindingPlaces::relative(const std::string& file) const {
    const std::filesystem::path path(file);
    const std::filesystem::path folder = folder_.empty() ? "." : folder_;
    if (path.is_absolute() == folder.is_absolute()) return path.lexically_proximate(folder).generic_string();
    std::error_code failed;
    const auto whole_path = std::filesystem::absolute(path, failed),
               whole_folder = std::filesystem::absolute(folder, failed);
    return failed ? path.generic_string() : whole_path.lexically_proximate(whole_folder).generic_string();
}

std::string FindingPlaces::line(const std::string& file, std::uint32_t number) {
    auto known = files_.find(file);
    if (known == files_.end()) {
        SourceFile source{file, file, {}};
        if (read_file(file, file, LoadLimits{}.file_bytes, source.bytes)) source.bytes.clear();
        known = files_.emplace(file, std::move(source)).first;
    }
    return std::string(known->second.line(number));
}

void FindingPlaces::locate(Finding& finding, const std::string& file, const Place& place, std::string_view shown) {
    finding.file = relative(file);
    finding.line = place.line;
    finding.column = place.column;
    finding.source_line = line(file, place.line);
    const std::string_view there = from_column(finding.source_line, place.column);
    const bool quoted = !there.empty() && (there.front() == '"' || there.front() == '\'');
    const auto width = static_cast<std::uint32_t>(length(shown));
    if (!shown.empty() && there.substr(quoted ? 1 : 0).starts_with(shown)) finding.width = width + (quoted ? 2 : 0);
}

}  // namespace interlink::detail
