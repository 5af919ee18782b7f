#include "dataset/source_file.hpp"

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace interlink::detail {
namespace {

constexpr std::size_t shown_bytes = 4096;

std::string too_large(std::string_view name, std::uint64_t limit) {
    return text::format("{} is larger than the limit of {} bytes", quote(name), limit);
}

}  // namespace

std::string_view SourceFile::text() const {
    const std::string_view all = bytes;
    return all.starts_with("\xef\xbb\xbf") ? all.substr(3) : all;
}

std::string_view SourceFile::line(std::uint32_t number) const {
    const std::string_view all = text();
    if (line_starts.empty()) {
        line_starts.push_back(0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool lone_return = all[i] == '\r' && (i + 1 == all.size() || all[i + 1] != '\n');
            if (all[i] == '\n' || lone_return) line_starts.push_back(i + 1);
        }
    }
    if (number == 0 || number > line_starts.size()) return {};
    std::string_view line = all.substr(line_starts[number - 1]);
    line = line.substr(0, shown_bytes + 1);  // the rest of a long line need not be looked through
    line = line.substr(0, std::min(line.find_first_of("\r\n"), line.size()));
    if (line.size() <= shown_bytes) return line;
    line = line.substr(0, shown_bytes);
    while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xc0) == 0x80) line.remove_suffix(1);
    if (!line.empty() && static_cast<unsigned char>(line.back()) >= 0xc0) line.remove_suffix(1);
    return line;
}

std::optional<ReadFailure> check_size(std::string_view text, std::string_view name, std::uint64_t limit) {
    if (text.size() <= limit) return std::nullopt;
    return ReadFailure{Code::file_too_large, too_large(name, limit)};
}

std::optional<ReadFailure> read_file(const std::filesystem::path& path, std::string_view name, std::uint64_t limit,
                                     std::string& bytes) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        return ReadFailure{Code::path_missing, text::format("there is no file {}", quote(name))};
    if (failure)
        return ReadFailure{Code::file_unreadable, text::format("cannot read {}: {}", quote(name), failure.message())};
    if (!std::filesystem::is_regular_file(status))
        return ReadFailure{Code::not_regular_file,
                           text::format("{} is {}, not a regular file", quote(name),
                                        std::filesystem::is_directory(status) ? "a folder" : "a pipe or a device")};
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    if (!failure && size > limit) return ReadFailure{Code::file_too_large, too_large(name, limit)};

    std::ifstream stream;
    stream.rdbuf()->pubsetbuf(nullptr, 0);
    stream.open(path, std::ios::binary);
    // The file may have grown, or its size may have been a lie, as in /proc: one byte more shows that it ends.
    constexpr std::size_t chunk = 1u << 16;
    std::size_t wanted = failure ? chunk : static_cast<std::size_t>(size) + 1;
    while (stream && bytes.size() <= limit) {
        const std::size_t before = bytes.size();
        bytes.resize(before + wanted);
        stream.read(bytes.data() + before, static_cast<std::streamsize>(wanted));
        bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
        wanted = std::max(chunk, bytes.size());
    }
    if (bytes.size() > limit) return ReadFailure{Code::file_too_large, too_large(name, limit)};
    if (!stream.eof()) return ReadFailure{Code::file_unreadable, text::format("cannot read {}", quote(name))};
    return std::nullopt;
}

bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

std::optional<ReadFailure> read_file_of_folder(const std::filesystem::path& path, std::string_view name,
                                               std::uint64_t limit, std::string& bytes) {
    namespace fs = std::filesystem;
    std::error_code failure;
    if (!fs::is_symlink(path, failure)) return read_file(path, name, limit, bytes);
    const fs::path folder = fs::canonical(path.has_parent_path() ? path.parent_path() : ".", failure);
    const fs::path target = failure ? fs::path() : fs::canonical(path, failure);
    if (failure) return read_file(path, name, limit, bytes);  // which says what is wrong with it
    if (!lies_in(target, folder))
        return ReadFailure{Code::include_outside, text::format("{} is a link out of its folder", quote(name))};
    return read_file(target, name, limit, bytes);  // what was looked at, even if the link is another by now
}

}  // namespace interlink::detail
