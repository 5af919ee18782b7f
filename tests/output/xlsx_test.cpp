#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "output/xlsx_sheet.hpp"
#include "output/zip.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <set>
#include <stdexcept>

#include <zlib.h>

using namespace interlink;

namespace {

std::string workbook(const ResultDocument& document) {
    return find_output_format("xlsx")->write(document, {});
}

std::vector<std::string> names_of(const std::vector<std::string>& ids) {
    std::vector<Table> tables;
    for (const std::string& id : ids) tables.push_back({id, "", "", {}, {}});
    return detail::sheet_names(tables);
}

std::string sheet_xml(const Table& table) {
    detail::WorkbookParts parts;
    return detail::table_sheet(table, parts).xml;
}

std::size_t little_endian(const std::string& bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// What the first entry of an archive unpacks to, read from its own header.
std::string first_entry(const std::string& archive) {
    const std::size_t packed = little_endian(archive, 18, 4), size = little_endian(archive, 22, 4);
    const std::size_t start = 30 + little_endian(archive, 26, 2) + little_endian(archive, 28, 2);
    std::string in = archive.substr(start, packed), out(size, '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -15) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("A workbook does not depend on the time or the time zone") {
    const ResultDocument document = samples::document("name");
    const std::string first = workbook(document);
    ::setenv("TZ", "Asia/Tokyo", 1);
    ::tzset();
    // DOS time has steps of two seconds; this would show if any of it were the clock's.
    for (const std::time_t start = std::time(nullptr); std::time(nullptr) < start + 2;) {
    }
    CHECK(workbook(document) == first);
    ::unsetenv("TZ");
    ::tzset();
    CHECK(little_endian(first, 10, 2) == 0);         // midnight
    CHECK(little_endian(first, 12, 2) == 0b100001);  // day 1, month 1, year 1980 + 0
}

TEST_CASE("An archive gives back what was put in") {
    for (const std::string& bytes : {std::string(), std::string("a"), std::string(100'000, 'x')}) {
        const std::string archive = detail::zip_archive(std::vector<detail::ZipEntry>{{"a/b.txt", bytes}});
        CHECK(first_entry(archive) == bytes);
        CHECK(archive.substr(30, 7) == "a/b.txt");
    }
}

TEST_CASE("Sheet names are short, allowed, and differ in more than case") {
    CHECK(names_of({"pairs", "shared_threats"}) == std::vector<std::string>{"pairs", "shared_threats"});
    CHECK(names_of({"Pairs", "pairs", "About", "history"}) ==
          std::vector<std::string>{"Pairs", "pairs-2", "About-2", "history-2"});
    CHECK(names_of({"a[b]:*?/\\'c"}) == std::vector<std::string>{"a-b-------c"});
    CHECK(names_of({""}) == std::vector<std::string>{"table"});
    const auto longest = names_of({std::string(31, 'x'), std::string(32, 'x'), std::string(40, 'X')});
    CHECK(longest ==
          std::vector<std::string>{std::string(31, 'x'), std::string(29, 'x') + "-2", std::string(29, 'X') + "-3"});
}

TEST_CASE("Cells are named as spreadsheets name them") {
    CHECK(detail::cell_name(0, 0) == "A1");
    CHECK(detail::cell_name(9, 25) == "Z10");
    CHECK(detail::cell_name(0, 26) == "AA1");
    CHECK(detail::cell_name(0, 701) == "ZZ1");
    CHECK(detail::cell_name(1'048'575, 16'383) == "XFD1048576");
}

TEST_CASE("A sheet holds 1,048,575 rows below its header and not one more") {
    Table table{"long", "", "", {{"only", "Only"}}, {}};
    table.rows.assign(1'048'575, Row{Cell{}});
    CHECK_NOTHROW(sheet_xml(table));
    table.rows.push_back({Cell{}});
    CHECK_THROWS_AS(sheet_xml(table), std::length_error);
}

TEST_CASE("A sheet holds 16,384 columns and not one more") {
    Table table{"wide", "", "", std::vector<Column>(16'384, Column{"c", "C"}), {}};
    CHECK_NOTHROW(sheet_xml(table));
    table.columns.push_back({"c", "C"});
    CHECK_THROWS_AS(sheet_xml(table), std::length_error);
}

TEST_CASE("A text of 32,767 characters fits a cell; a longer one is cut to that and says so") {
    constexpr std::string_view mark = " [cut: a cell holds 32,767 characters]";
    const auto text_in_cell = [](const std::string& text) {
        detail::WorkbookParts parts;
        detail::SheetRows rows(parts);
        rows.begin_row();
        rows.text(0, text);
        return std::pair(parts.texts.at(0), parts.cut_cells);
    };
    const std::string fits(32'767, 'x');
    CHECK(text_in_cell(fits) == std::pair(fits, std::size_t{0}));
    const auto [cut, count] = text_in_cell(fits + 'x');
    CHECK(count == 1);
    CHECK(cut == std::string(32'767 - mark.size(), 'x') + std::string(mark));
    // Counted in UTF-16: this character counts twice, and is never cut in half.
    std::string wide;
    for (int i = 0; i < 16'384; ++i) wide += "\U0001F6C3";
    const auto [halves, once] = text_in_cell(wide);
    CHECK(once == 1);
    CHECK(halves.substr(0, halves.size() - mark.size()) == wide.substr(0, (32'767 - mark.size()) / 2 * 4));
}

TEST_CASE("Text that looks like an escape of the format stays text") {
    detail::WorkbookParts parts;
    detail::SheetRows rows(parts);
    rows.begin_row();
    rows.text(0, "_x000D_ _x00_ _X000D_");
    rows.text(1, "a\r\nb\rc");
    CHECK(parts.texts == std::vector<std::string>{"_x005F_x000D_ _x00_ _X000D_", "a\nb\nc"});
}

TEST_CASE("Names are texts in a workbook, never formulas") {
    for (const std::string& name : samples::hostile_names()) {
        CAPTURE(name);
        detail::WorkbookParts parts;
        const ResultDocument document = samples::document(name);
        std::string xml;
        for (const Table& table : document.tables) xml += detail::table_sheet(table, parts).xml;
        xml += detail::cover_sheet(document, detail::sheet_names(document.tables), parts);
        CHECK(xml.find("<f>") == std::string::npos);
        CHECK(xml.find("r:id") == std::string::npos);        // the way to a link outside
        if (name.find('\t') != std::string::npos) continue;  // kept, as in CSV
        CHECK_FALSE(samples::has_acting_character(detail::shared_strings_xml(parts)));
    }
}
