// POSIX.1-2001 (ustar with extended headers): blocks of 512 bytes, a header before each file.
#include "tar.hpp"

#include <charconv>
#include <cstdint>

namespace interlink::cli {

namespace {

constexpr std::size_t block = 512;

/// A field of the header up to its first zero byte.
std::string_view field(std::string_view header, std::size_t from, std::size_t size) {
    const std::string_view text = header.substr(from, size);
    return text.substr(0, text.find('\0'));
}

std::optional<std::uint64_t> octal(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value, 8);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The path of an extended header, whose records read "SIZE path=NAME\n".
std::string extended_path(std::string_view records) {
    constexpr std::string_view key = "path=";
    while (!records.empty()) {
        std::size_t size = 0;
        const auto [end, failure] = std::from_chars(records.data(), records.data() + records.size(), size);
        const auto digits = static_cast<std::size_t>(end - records.data());
        if (failure != std::errc() || size <= digits + 1 || size > records.size()) return {};
        const std::string_view record = records.substr(digits + 1, size - digits - 2);
        if (record.starts_with(key)) return std::string(record.substr(key.size()));
        records.remove_prefix(size);
    }
    return {};
}

std::string name_of(std::string_view header) {
    const std::string_view prefix = field(header, 345, 155), name = field(header, 0, 100);
    return prefix.empty() ? std::string(name) : std::string(prefix) + "/" + std::string(name);
}

}  // namespace

std::optional<std::map<std::string, std::string>> read_tar(std::string_view archive) {
    std::map<std::string, std::string> files;
    std::string long_name;
    while (archive.size() >= block && archive[0] != '\0') {
        const std::string_view header = archive.substr(0, block);
        archive.remove_prefix(block);
        const auto size = octal(field(header, 124, 12));
        if (header.substr(257, 5) != "ustar" || !size || *size > archive.size()) return std::nullopt;
        const std::string_view content = archive.substr(0, *size);
        const char type = header[156];
        if (type == 'x') {
            long_name = extended_path(content);
        } else {
            if (type == '0' || type == '\0') files[long_name.empty() ? name_of(header) : long_name] = content;
            long_name.clear();
        }
        archive.remove_prefix(std::min<std::size_t>((*size + block - 1) / block * block, archive.size()));
    }
    return files;
}

}  // namespace interlink::cli
