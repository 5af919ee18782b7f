#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

using namespace interlink;

namespace {

using Records = std::vector<std::vector<std::string>>;

// RFC 4180 straight from its grammar: fields, quoted fields, doubled quotes, LF.
Records parse(const std::string& csv) {
    Records records;
    std::size_t at = 0;
    while (at < csv.size()) {
        records.emplace_back();
        for (bool more = true; more;) {
            std::string field;
            if (csv[at] == '"') {
                for (++at; csv[at] != '"' || csv[at + 1] == '"'; ++at) {
                    if (csv[at] == '"') ++at;
                    field += csv[at];
                }
                ++at;
            } else {
                while (csv[at] != ',' && csv[at] != '\n') {
                    REQUIRE(csv[at] != '"');
                    field += csv[at++];
                }
            }
            records.back().push_back(field);
            REQUIRE((csv[at] == ',' || csv[at] == '\n'));
            more = csv[at++] == ',';
        }
    }
    return records;
}

std::string write(const ResultDocument& document) {
    return find_output_format("csv")->write(document, {});
}

Table one_text(const std::string& text) {
    return {"t", "", "", {{"text", ""}}, {{text}}};
}

}  // namespace

TEST_CASE("A table as CSV has ids, exact numbers and joined lists") {
    const Table table = samples::document("name").tables[0];
    const Records records = parse(write_csv_table(table));
    REQUIRE(records.size() == 4);
    CHECK(records[0] == std::vector<std::string>{"text", "boolean", "integer", "number", "share", "reference", "texts",
                                                 "references", "lists"});
    CHECK(records[1] == std::vector<std::string>{"name", "true", "-7", "-0.1234567890123", "0.256", "id-name", "name|b",
                                                 "id-name|c", "id-name:name,d|e:"});
    CHECK(records[2] == std::vector<std::string>(9));
    CHECK(records[3] == std::vector<std::string>{"", "false", "0", "", "0", "f", "", "", ""});
}

TEST_CASE("Negative numbers stay numbers while text that begins with a minus is neutralised") {
    Table table{"t", "", "", {{"text", ""}, {"number", ""}, {"list", ""}}, {}};
    table.rows.push_back({std::string("-1"), -1.5, TextList{"=1", "b|c", "d\\e"}});
    CHECK(write_csv_table(table) == "text,number,list\n'-1,-1.5,'=1|b\\|c|d\\\\e\n");
}

TEST_CASE("Text comes back from CSV as it was, or with an apostrophe before a formula") {
    for (const std::string& name : samples::hostile_names()) {
        if (!samples::is_well_formed_utf8(name)) continue;
        CAPTURE(name);
        const Records records = parse(write_csv_table(one_text(name)));
        REQUIRE(records.size() == 2);
        const std::string& field = records[1][0];
        const bool repaired = field.find("\uFFFD") != std::string::npos;
        CHECK((repaired || field == name || field == "'" + name));
    }
}

TEST_CASE("A single table stands alone; several are told apart by a line with their id") {
    ResultDocument document = samples::document("name");
    const std::string everything = write_csv_table(document.tables[0]);
    CHECK(write(document) == "# everything\n" + everything + "\n# empty\nonly\n");
    document.tables.pop_back();
    CHECK(write(document) == everything);
    document.tables.clear();
    CHECK(write(document).empty());
}

TEST_CASE("No cell can pass for the line before a table or the empty line between two") {
    CHECK(write_csv_table(one_text("# pairs")) == "text\n\"# pairs\"\n");
    CHECK(write_csv_table(one_text("")) == "text\n\"\"\n");
}
