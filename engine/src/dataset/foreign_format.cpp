#include "dataset/foreign_format.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace interlink::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view unpack = "unpack it, and give the file or folder that is in it";
constexpr std::string_view not_a_picture = "give the data that the picture shows, as YAML or CSV";
constexpr std::string_view save_as_utf8 =
    "save it as UTF-8: in Excel choose \"CSV UTF-8\", in an editor choose the encoding UTF-8";
constexpr std::string_view query_a_database = "export its tables as CSV (UTF-8), and name them under `include:`";

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    ForeignFormat format;
};

constexpr std::array signatures{
    Signature{0, "%PDF-"sv, {"a PDF document", copy_the_phrases}},
    Signature{0, "{\\rtf"sv, {"an RTF document", copy_the_phrases}},
    Signature{0, "%!PS"sv, {"a PostScript document", copy_the_phrases}},
    Signature{0, "\x89PNG\r\n\x1a\n"sv, {"a PNG picture", not_a_picture}},
    Signature{0, "\xff\xd8\xff"sv, {"a JPEG picture", not_a_picture}},
    Signature{0, "GIF87a"sv, {"a GIF picture", not_a_picture}},
    Signature{0, "GIF89a"sv, {"a GIF picture", not_a_picture}},
    Signature{0, "II*\0"sv, {"a TIFF picture", not_a_picture}},
    Signature{0, "MM\0*"sv, {"a TIFF picture", not_a_picture}},
    Signature{8, "WEBPVP8"sv, {"a WebP picture", not_a_picture}},
    Signature{4, "ftypheic"sv, {"a HEIC picture", not_a_picture}},
    Signature{4, "ftypmp42"sv, {"a video", not_a_picture}},
    Signature{4, "ftypisom"sv, {"a video", not_a_picture}},
    Signature{0, "\x1f\x8b"sv, {"a file packed by gzip (.gz)", unpack}},
    Signature{4, "1AY&SY"sv, {"a file packed by bzip2 (.bz2)", unpack}},
    Signature{0,
              "\xfd"
              "7zXZ\0"sv,
              {"a file packed by xz (.xz)", unpack}},
    Signature{0, "\x28\xb5\x2f\xfd"sv, {"a file packed by zstd (.zst)", unpack}},
    Signature{0, "7z\xbc\xaf\x27\x1c"sv, {"a 7-Zip archive", unpack}},
    Signature{0, "Rar!\x1a\x07"sv, {"a RAR archive", unpack}},
    Signature{257, "ustar"sv, {"a tar archive", unpack}},
    Signature{0, "SQLite format 3\0"sv, {"an SQLite database", query_a_database}},
    Signature{4, "Standard Jet DB"sv, {"an Access database", query_a_database}},
    Signature{4, "Standard ACE DB"sv, {"an Access database", query_a_database}},
    Signature{0, "PAR1\x15"sv, {"a Parquet table", save_as_csv}},
    Signature{0, "ARROW1\0"sv, {"an Arrow table", save_as_csv}},
    Signature{0, "\x89HDF"sv, {"an HDF5 file", save_as_csv}},
    Signature{0, "RDX3\nX\n"sv, {"an R data file", save_as_csv}},
    Signature{0, "RDX2\nX\n"sv, {"an R data file", save_as_csv}},
    Signature{0, "$FL2@(#)"sv, {"an SPSS data file", save_as_csv}},
    Signature{0,
              "\x7f"
              "ELF"sv,
              {"a program", "give a data set: a folder with interlink.yaml, or a YAML file"}},
    Signature{0, "MZ\x90\0"sv, {"a program", "give a data set: a folder with interlink.yaml, or a YAML file"}},
};

/// As UTF-16, which names in the directory of an old office document are in.
std::string wide(std::string_view text) {
    std::string result;
    for (const char c : text) (result += c) += '\0';
    return result;
}

/// Word, Excel and PowerPoint up to 2003, and whatever else Office keeps in that container.
ForeignFormat compound_document(std::string_view bytes) {
    const auto holds = [&](std::string_view name) { return bytes.find(wide(name)) != std::string_view::npos; };
    if (holds("EncryptedPackage"))
        return {"an office document with a password", "take the password off, then save the sheet as CSV (UTF-8)"};
    if (holds("Workbook") || holds("Book")) return {"an old Excel workbook (.xls)", save_as_csv};
    if (holds("WordDocument")) return {"an old Word document (.doc)", copy_the_phrases};
    if (holds("PowerPoint Document")) return {"an old PowerPoint presentation (.ppt)", copy_the_phrases};
    if (holds("VisioDocument")) return {"a Visio drawing", export_edges};
    if (holds("__substg1.0_")) return {"an Outlook message", copy_the_phrases};
    return {"a document of an old office program", "save it in a newer format, then as CSV (UTF-8)"};
}

/// UTF-16 and UTF-32 with a mark, or without one where every second byte of the beginning is 0.
bool is_wide_text(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv) || bytes.starts_with("\0\0\xfe\xff"sv))
        return true;
    constexpr std::size_t looked_at = 64;
    const std::string_view start = bytes.substr(0, std::min(bytes.size(), looked_at) & ~std::size_t{1});
    if (start.size() < 4) return false;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0';
    const std::size_t half = start.size() / 2;
    return (zeros[0] == 0 && zeros[1] > half / 2) || (zeros[1] == 0 && zeros[0] > half / 2);
}

}  // namespace

std::optional<ForeignFormat> foreign_format(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return foreign_archive(bytes);
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv)) return compound_document(bytes);
    for (const Signature& signature : signatures)
        if (bytes.size() > signature.offset && bytes.substr(signature.offset).starts_with(signature.bytes))
            return signature.format;
    if (is_wide_text(bytes)) return ForeignFormat{"text in UTF-16", save_as_utf8};
    if (bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
    return foreign_text(bytes);
}

}  // namespace interlink::detail
