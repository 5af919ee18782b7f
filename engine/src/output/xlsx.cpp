// A workbook as ECMA-376 (Office Open XML) has it, written by hand: libraries at hand round numbers to 16 digits, and
// then they are not those of the other formats. There is no formula, no link to anywhere else and no date in it.
#include <interlink/escape.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"
#include "output/xlsx_sheet.hpp"
#include "output/zip.hpp"
#include "text/format.hpp"

namespace interlink {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

struct NamedSheet {
    std::string name;
    detail::Sheet sheet;
};

std::string content_types(std::size_t sheets) {
    std::string out = text::format(
        "{0}<Types xmlns=\"{1}/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        "ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override "
        "PartName=\"/xl/workbook.xml\" ContentType=\"{2}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" "
        "ContentType=\"{2}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" "
        "ContentType=\"{2}sharedStrings+xml\"/>",
        declaration, package, content_type);
    for (std::size_t i = 1; i <= sheets; ++i)
        out += text::format("<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}worksheet+xml\"/>", i,
                            content_type);
    return out + "</Types>";
}

std::string package_relationships() {
    return text::format(
        "{0}<Relationships xmlns=\"{1}/relationships\"><Relationship Id=\"rId1\" Type=\"{2}/officeDocument\" "
        "Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"{1}/relationships/metadata/core-properties\" "
        "Target=\"docProps/core.xml\"/></Relationships>",
        declaration, package, office);
}

std::string workbook_relationships(std::size_t sheets) {
    std::string out = text::format("{}<Relationships xmlns=\"{}/relationships\">", declaration, package);
    for (std::size_t i = 1; i <= sheets; ++i)
        out += text::format("<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
                            i, office);
    return out + text::format(
                     "<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/><Relationship "
                     "Id=\"rId{}\" Type=\"{}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                     sheets + 1, office, sheets + 2, office);
}

/// "A1:F29" as "$A$1:$F$29".
std::string absolute(std::string_view range) {
    std::string out;
    char before = ':';
    for (const char c : range) {
        const bool letter = c >= 'A' && c <= 'Z', letter_before = before >= 'A' && before <= 'Z';
        if ((letter && !letter_before) || (c >= '0' && c <= '9' && letter_before)) out += '$';
        out += before = c;
    }
    return out;
}

std::string workbook(const std::vector<NamedSheet>& sheets) {
    std::string list, filters;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        list += text::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", sheets[i].name, i + 1, i + 1);
        if (!sheets[i].sheet.range.empty())
            filters += text::format(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{}\" hidden=\"1\">'{}'!{}"
                "</definedName>",
                i, sheets[i].name, absolute(sheets[i].sheet.range));
    }
    if (!filters.empty()) filters = "<definedNames>" + filters + "</definedNames>";
    return text::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets>{}</workbook>", declaration,
                        spreadsheet, office, list, filters);
}

std::string core_properties(const ResultDocument& document) {
    return text::format(
        "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>interlink"
        "</dc:creator></cp:coreProperties>",
        declaration, package, escape_html(detail::heading(document)));
}

}  // namespace

std::string detail::write_xlsx(const ResultDocument& document, const WriteOptions&) {
    require_well_formed(document);
    const std::vector<std::string> names = sheet_names(document.tables);
    WorkbookParts parts;
    std::vector<NamedSheet> sheets{{"About", {}}};
    for (std::size_t i = 0; i < names.size(); ++i) sheets.push_back({names[i], table_sheet(document.tables[i], parts)});
    sheets.front().sheet.xml = cover_sheet(document, names, parts);  // last: it says how many texts were cut

    std::vector<ZipEntry> entries{{"[Content_Types].xml", content_types(sheets.size())},
                                  {"_rels/.rels", package_relationships()},
                                  {"docProps/core.xml", core_properties(document)},
                                  {"xl/workbook.xml", workbook(sheets)},
                                  {"xl/_rels/workbook.xml.rels", workbook_relationships(sheets.size())},
                                  {"xl/styles.xml", styles_xml(parts)},
                                  {"xl/sharedStrings.xml", shared_strings_xml(parts)}};
    for (std::size_t i = 0; i < sheets.size(); ++i)
        entries.push_back(
            {text::format("xl/worksheets/sheet{}.xml", i + 1),
             text::format("{}<worksheet xmlns=\"{}\">{}</worksheet>", declaration, spreadsheet, sheets[i].sheet.xml)});
    return zip_archive(entries);
}

}  // namespace interlink
