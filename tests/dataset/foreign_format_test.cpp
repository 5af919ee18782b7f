// Files of other programs are named for what they are, by every reader.
#include "dataset/foreign_format.hpp"

#include <interlink/dataset_files.hpp>
#include <interlink/edge_list.hpp>
#include <interlink/foresight_files.hpp>
#include <interlink/matrix.hpp>

#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "output/zip.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace std::string_literals;

namespace {

std::string archive(std::vector<detail::ZipEntry> entries) {
    return detail::zip_archive(entries);
}

/// An archive whose first file is stored as it is, as OpenDocument wants.
std::string open_document(const std::string& type) {
    return "PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0"s + std::string(4, '\0') + std::string(4, '\0') + "\x08\0\0\0"s +
           "mimetype" + type + "PK\x03\x04"s;
}

std::string wide_text(std::string_view text, bool mark) {
    std::string wide = mark ? "\xff\xfe"s : ""s;
    for (const char c : text) (wide += c) += '\0';
    return wide;
}

std::string old_office(std::string_view stream) {
    return "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s + std::string(504, '\0') + wide_text("Root Entry", false) +
           std::string(100, '\0') + wide_text(stream, false);
}

struct Sample {
    std::string bytes;
    std::string_view name;
};

std::vector<Sample> samples() {
    return {
        {archive({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}), "an Excel workbook (.xlsx)"},
        {archive({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}), "a Word document (.docx)"},
        {archive({{"[Content_Types].xml", "<x/>"}, {"ppt/presentation.xml", "<x/>"}}),
         "a PowerPoint presentation (.pptx)"},
        {archive({{"factors.csv", "a,b"}}), "a ZIP archive"},
        {open_document("application/vnd.oasis.opendocument.spreadsheet"), "a LibreOffice spreadsheet (.ods)"},
        {open_document("application/vnd.oasis.opendocument.text"), "a LibreOffice text document (.odt)"},
        {old_office("Workbook"), "an old Excel workbook (.xls)"},
        {old_office("WordDocument"), "an old Word document (.doc)"},
        {old_office("EncryptedPackage"), "an office document with a password"},
        {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"},
        {"{\\rtf1\\ansi Drones}", "an RTF document"},
        {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "a PNG picture"},
        {"\xff\xd8\xff\xe0\0\x10JFIF"s, "a JPEG picture"},
        {"\x1f\x8b\x08\0\0\0\0\0"s, "a file packed by gzip (.gz)"},
        {"SQLite format 3\0\x10\0"s, "an SQLite database"},
        {wide_text("interlink: 1\n", true), "text in UTF-16"},
        {wide_text("technology,quadrant,phrase\n", false), "text in UTF-16"},
        {"<?xml version=\"1.0\"?>\n<!-- a graph -->\n<graphml xmlns=\"x\">", "a GraphML graph"},
        {"\xef\xbb\xbf<graphml>", "a GraphML graph"},
        {"<?xml version=\"1.0\"?><gexf version=\"1.3\">", "a GEXF graph of Gephi"},
        {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>", "an Excel workbook in XML"},
        {"<?xml version=\"1.0\"?><feed>", "an XML file"},
        {"<!DOCTYPE html>\n<html><body>", "a web page (HTML)"},
        {"\n<html lang=\"en\">", "a web page (HTML)"},
        {"*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n", "a Pajek network (.net)"},
        {"% made by hand\n*network x\n*vertices 2\n", "a Pajek network (.net)"},
        {R"({"elements": [{"label": "a"}], "connections": [{"from": "a", "to": "b"}]})", "a map of Kumu (JSON)"},
        {R"({"directed": false, "nodes": [{"id": 1}], "links": []})", "a graph in JSON"},
        {R"({"name": "x", "rows": [1, 2]})", "a JSON file"},
        {R"([{"technology": "drones", "strength": "Cheap"}])", "a JSON list"},
        {"[[0, 1], [1, 0]]", "a JSON list"},
        {"digraph { a -> b }", "a graph in Graphviz's DOT language"},
        {"/* drawn */ strict graph \"my map\" {\n a -- b\n}", "a graph in Graphviz's DOT language"},
        {"graph [\n  node [\n    id 1\n  ]\n]\n", "a GML graph"},
        {"dl n=3 format=edgelist1\ndata:\n", "a UCINET network (DL)"},
    };
}

void says(const std::vector<Diagnostic>& diagnostics, std::string_view name) {
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "IL0017");
    CHECK(diagnostics[0].text == fmt::format("this is {}", name));
    CHECK_FALSE(diagnostics[0].hint.empty());
}

}  // namespace

TEST_CASE("a data set, an edge list and a matrix that are something else are named for what they are, once") {
    for (const Sample& sample : samples()) {
        INFO(sample.name);
        says(load_dataset_text(sample.bytes, "x.yaml").diagnostics, sample.name);
        says(load_edge_list_text(sample.bytes, "x.csv").diagnostics, sample.name);
        says(load_matrix_text(sample.bytes, "x.csv", {}).diagnostics, sample.name);
        says(load_foresight_text(sample.bytes, "x.csv").diagnostics, sample.name);
    }
}

TEST_CASE("an included file that is something else is named, whatever its name") {
    for (const Sample& sample : samples())
        for (const std::string name : {"factors.csv", "factors.xlsx", "more.yaml"}) {
            INFO(sample.name << " as " << name);
            const LoadResult result = load_dataset_files(
                {{"interlink.yaml", "interlink: 1\ninclude: [" + name + "]\n"}, {name, sample.bytes}}, "interlink.yaml",
                "");
            REQUIRE(result.diagnostics.size() == 1);
            CHECK(result.diagnostics[0].code == "IL0017");
            CHECK(result.diagnostics[0].text.find(sample.name) != std::string::npos);
        }
}

TEST_CASE("a file is looked into on disk too, by its bytes and not by its ending") {
    const Folder folder;
    folder.write("study.yaml", archive({{"xl/workbook.xml", "<x/>"}}));
    says(load_dataset(folder.path() / "study.yaml").diagnostics, "an Excel workbook (.xlsx)");
    says(load_policy(folder.path() / "study.yaml").diagnostics, "an Excel workbook (.xlsx)");
}

TEST_CASE("a table given as a data set is told to be included, and then it is read") {
    const Folder folder;
    folder.write("technologies.csv", "id,name\ndrones,Drones\n");
    const LoadResult result = load_dataset(folder.path() / "technologies.csv");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "IL0017");
    CHECK(
        result.diagnostics[0].hint ==
        "beside it write interlink.yaml with the lines `interlink: 1` and `include: [technologies.csv]`, and give the "
        "folder");
    folder.write("interlink.yaml", "interlink: 1\ninclude: [technologies.csv]\n");
    CHECK(load_dataset(folder.path()).dataset);
}

TEST_CASE("a graph whose edges are exported as the hint says is read") {
    CHECK(load_edge_list_text("source,target,weight\na,b,1\n", "x.csv").graph);
}

TEST_CASE("what interlink reads is taken for nothing else") {
    for (const std::string_view text : {"interlink: 1\n",
                                        "{\"interlink\": 1, \"technologies\": [{\"id\": \"a\"}]}",
                                        "{interlink: 1}",
                                        "{\"technologies\": [{\"id\": \"a\", \"nodes\": 1}]}",
                                        "[{\"that\": \"pairs.pairs[a,b].rank <= 5\"}]",
                                        "{\"changes\": []}",
                                        "technology,quadrant,phrase\na,b,c\n",
                                        "graph b\n",
                                        "graph: {a: b}\n",
                                        "source,target\ngraph,b\n",
                                        "a b 0.5\n",
                                        "# Vertices\na b\n",
                                        "<a> <b>\n",
                                        "dl n\n",
                                        "[a, b]",
                                        "- a\n- b\n",
                                        "",
                                        "0,1\n1,0\n",
                                        ",a,b\na,0,1\nb,1,0\n",
                                        "Größe é\n"}) {
        INFO(text);
        CHECK_FALSE(detail::foreign_format(text));
    }
}

TEST_CASE("no beginning of any of these files is a mishap, however short") {
    for (const Sample& sample : samples())
        for (std::size_t size = 0; size < sample.bytes.size(); ++size)
            (void)detail::foreign_format(std::string_view(sample.bytes).substr(0, size));
    const std::string hostile =
        "PK\x05\x06" + std::string(12, '\xff') + std::string(4, '\xff') + std::string(40, '\xff');
    CHECK(detail::foreign_format(hostile)->name == "a ZIP archive");
}
