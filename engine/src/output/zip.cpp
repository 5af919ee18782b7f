// PKWARE's APPNOTE 6.3, sections 4.3.7 (entry), 4.3.12 (directory) and 4.3.16 (end), without ZIP64.
#include "output/zip.hpp"

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>

#include <zlib.h>

namespace interlink::detail {
namespace {

constexpr std::uint32_t entry_mark = 0x04034b50, directory_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::uint16_t version = 20;          // deflate
constexpr std::uint16_t utf8_names = 1 << 11;  // a flag
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t midnight = 0, first_of_january_1980 = (1 << 5) | 1;

void append16(std::string& out, std::size_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

void append32(std::string& out, std::size_t value) {
    append16(out, value & 0xFFFF);
    append16(out, value >> 16 & 0xFFFF);
}

void require_below_4_gib(std::size_t bytes) {
    if (bytes >= std::numeric_limits<std::uint32_t>::max()) throw std::length_error("the archive has 4 GiB or more");
}

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib reads only
}

std::string deflate_bytes(std::string_view text) {
    z_stream stream{};
    constexpr int raw = -15;  // without zlib's own header
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = bytes_of(text);
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = bytes_of(out);
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) throw std::logic_error("zlib did not finish");
    return out;
}

/// What the entry and the directory both say of a file.
std::string file_facts(const ZipEntry& entry, std::size_t packed) {
    std::string out;
    for (const std::size_t value : {version, utf8_names, deflated, midnight, first_of_january_1980})
        append16(out, value);
    append32(out, crc32_z(0, bytes_of(entry.bytes), entry.bytes.size()));
    append32(out, packed);
    append32(out, entry.bytes.size());
    append16(out, entry.path.size());
    append16(out, 0);  // extra fields
    return out;
}

}  // namespace

std::string zip_archive(std::span<const ZipEntry> entries) {
    std::string archive, directory;
    for (const ZipEntry& entry : entries) {
        require_below_4_gib(entry.bytes.size() + entry.bytes.size() / 8 + 1024);  // with room for what cannot shrink
        const std::string packed = deflate_bytes(entry.bytes);
        const std::string facts = file_facts(entry, packed.size());
        append32(directory, directory_mark);
        append16(directory, version);
        directory += facts;
        append16(directory, 0);  // comment
        append16(directory, 0);  // disk
        append16(directory, 0);  // attributes
        append32(directory, 0);
        append32(directory, archive.size());
        directory += entry.path;
        append32(archive, entry_mark);
        archive += facts;
        archive += entry.path;
        archive += packed;
        require_below_4_gib(archive.size() + directory.size());
    }
    const std::size_t start = archive.size();
    archive += directory;
    append32(archive, end_mark);
    append16(archive, 0);  // this disk
    append16(archive, 0);  // the directory's
    append16(archive, entries.size());
    append16(archive, entries.size());
    append32(archive, directory.size());
    append32(archive, start);
    append16(archive, 0);  // comment
    return archive;
}

}  // namespace interlink::detail
