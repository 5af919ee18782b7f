// A ZIP archive in memory, as office documents are.
#pragma once

#include <span>
#include <string>

namespace interlink::detail {

struct ZipEntry {
    std::string path;  ///< relative, with '/' between
    std::string bytes;
};

/// Deflated, in the given order, and every entry of 1 January 1980, the first day that the format knows: equal entries
/// give equal bytes. Throws std::length_error where the archive or an entry has 4 GiB or more.
std::string zip_archive(std::span<const ZipEntry> entries);

}  // namespace interlink::detail
