#include <interlink/markdown.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace interlink;

namespace {

// Cells of a pipe-table line as GitHub splits it: at every | that has no backslash before it.
std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '\\') {
            cell += line.substr(at, 2);
            ++at;
        } else if (line[at] == '|') {
            cells.push_back(cell);
            cell.clear();
        } else {
            cell += line[at];
        }
    }
    CHECK(cell.empty());
    return cells;
}

}  // namespace

TEST_CASE("A Markdown table sets figures to the right and leaves them as they are") {
    Table table{"t", "T", "", {{"a", "Name"}, {"n", "Number", ColumnType::number}}, {}};
    table.rows.push_back({std::string("a|b"), -0.5});
    table.rows.push_back({std::monostate{}, 12.0});
    CHECK(markdown_table(table) ==
          "| Name | Number |\n"
          "| ---- | ------: |\n"
          "| a\\|b | -0.500 |\n"
          "| – | 12.000 |\n");
}

TEST_CASE("A Markdown table without rows says so") {
    CHECK(markdown_table({"t", "T", "", {{"a", "A"}}, {}}) == "None.\n");
    CHECK(markdown_table({}) == "None.\n");
}

TEST_CASE("Dashes follow the widest cell so that pandoc shares out the page well") {
    Table table{"t", "", "", {{"a", "A"}, {"b", "B"}}, {{std::string(90, 'x'), std::string("y")}}};
    CHECK(markdown_table(table).find("| " + std::string(40, '-') + " | --- |\n") != std::string::npos);
}

TEST_CASE("Hostile names leave a Markdown table with as many lines and cells as before") {
    for (const std::string& name : samples::hostile_names()) {
        CAPTURE(name);
        const Table table = samples::document(name).tables[0];
        std::istringstream stream(markdown_table(table));
        std::size_t count = 0;
        for (std::string line; std::getline(stream, line); ++count) {
            CHECK(split(line).size() == table.columns.size());
            CHECK(line.find_first_of("<>") == std::string::npos);
        }
        CHECK(count == table.rows.size() + 2);
    }
}

TEST_CASE("A Markdown document has the answer first and the notes last") {
    ResultDocument document{"pairs", {"R&D", "", ""}, {{"seed", std::int64_t{1}}}, {"AI leads."}, {}, {}};
    document.tables.push_back({"t", "Table", "What it holds.", {{"a", "A"}}, {{std::string("x")}}});
    document.notes = {{"IL1", "Beware."}, {"", "Take care."}};
    CHECK(find_output_format("markdown")->write(document, {}) ==
          "# Pairs — R&amp;D\n"
          "\n"
          "- AI leads.\n"
          "\n"
          "## Table\n"
          "\n"
          "What it holds.\n"
          "\n"
          "| A |\n"
          "| --- |\n"
          "| x |\n"
          "\n"
          "## Notes\n"
          "\n"
          "- IL1: Beware.\n"
          "- Take care.\n"
          "\n"
          "Options: seed: 1.\n");
}

TEST_CASE(
    "In a table wider than a page every column is as wide as its longest word, for pandoc shares it out by dashes") {
    Table table{"t", "", "", {{"a", "Rank", ColumnType::integer}, {"b", "Technologies"}, {"c", "Words"}}, {}};
    table.rows.push_back(
        {std::int64_t{1}, "ai and more of the same, and more", std::string(20, 'x') + " and more of the same"});
    // Wanted 4 + 33 + 40 = 77 characters fit a page of 78.
    CHECK(markdown_table(table).find("| ----: | " + std::string(33, '-') + " | " + std::string(40, '-') + " |") !=
          std::string::npos);
    // One more column of 40: at least 7, 15, 21 and 7, which leaves 28 of 78, in shares of 18, 19 and 33 of 70.
    table.columns.push_back({"d", "Also"});
    table.rows.front().push_back("and so on and so on and so on and so on and");
    CHECK(markdown_table(table).find("| " + std::string(7, '-') + ": | " + std::string(15 + 7, '-') + " | " +
                                     std::string(21 + 7, '-') + " | " + std::string(7 + 13, '-') + " |") !=
          std::string::npos);
}
