#include "dataset/foreign_format.hpp"

#include <array>
#include <cstdint>

namespace interlink::detail {
namespace {

using namespace std::string_view_literals;

struct Content {
    std::string_view text;  ///< a beginning of the name of a packed file, or the media type that an archive says it has
    ForeignFormat format;
};

constexpr std::array packed_names{
    Content{"xl/", {"an Excel workbook (.xlsx)", save_as_csv}},
    Content{"word/", {"a Word document (.docx)", copy_the_phrases}},
    Content{"ppt/", {"a PowerPoint presentation (.pptx)", copy_the_phrases}},
    Content{"visio/", {"a Visio drawing (.vsdx)", export_edges}},
    Content{"Index/", {"a document of Numbers, Pages or Keynote", "export it as CSV (UTF-8)"}},
    Content{"content.json", {"a mind map of XMind", copy_the_phrases}},
    Content{"Workspace/", {"a project of Gephi", export_edges}},
};

constexpr std::array media_types{
    Content{"application/vnd.oasis.opendocument.spreadsheet", {"a LibreOffice spreadsheet (.ods)", save_as_csv}},
    Content{"application/vnd.oasis.opendocument.text", {"a LibreOffice text document (.odt)", copy_the_phrases}},
    Content{"application/vnd.oasis.opendocument.presentation", {"a LibreOffice presentation (.odp)", copy_the_phrases}},
    Content{"application/vnd.oasis.opendocument.graphics", {"a LibreOffice drawing (.odg)", copy_the_phrases}},
    Content{"application/epub+zip", {"a book (.epub)", copy_the_phrases}},
};

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
        value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// Visits the names in the directory at the end of an archive, or, where that was cut off, the name of the first file.
template <class Visit>
void for_each_packed_name(std::string_view bytes, const Visit& visit) {
    constexpr std::size_t entry_size = 46, most_names = 10'000;
    const std::size_t end = bytes.rfind("PK\x05\x06"sv);
    std::size_t at = end == std::string_view::npos ? bytes.size() : number_at(bytes, end + 16, 4);
    bool any = false;
    for (std::size_t i = 0; i < most_names && at < bytes.size() && bytes.substr(at).starts_with("PK\x01\x02"sv); ++i) {
        const std::size_t length = number_at(bytes, at + 28, 2);
        if (at + entry_size + length > bytes.size()) break;
        visit(bytes.substr(at + entry_size, length));
        any = true;
        at += entry_size + length + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    constexpr std::size_t local_size = 30;
    if (!any && bytes.size() > local_size) visit(bytes.substr(local_size, number_at(bytes, 26, 2)));
}

}  // namespace

ForeignFormat foreign_archive(std::string_view bytes) {
    // The first file of these is not compressed, and holds the media type.
    constexpr std::size_t type_name = 30;
    if (bytes.size() > type_name && bytes.substr(type_name).starts_with("mimetype"))
        for (const Content& content : media_types)
            if (bytes.substr(type_name + 8).starts_with(content.text)) return content.format;
    ForeignFormat found{"a ZIP archive",
                        "unpack it, and give the folder with interlink.yaml or the file that is in it"};
    bool known = false, office = false;
    for_each_packed_name(bytes, [&](std::string_view name) {
        office = office || name == "[Content_Types].xml";
        for (const Content& content : packed_names) {
            if (known || !name.starts_with(content.text)) continue;
            found = content.format;
            known = true;
        }
    });
    if (!known && office) return {"a document of an office program", save_as_csv};
    return found;
}

}  // namespace interlink::detail
