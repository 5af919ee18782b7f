#include <interlink/sentence.hpp>
#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "output/utf8.hpp"
#include "output/wrap.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace interlink;

namespace {

std::string write(const ResultDocument& document, WriteOptions options = {}) {
    return find_output_format("text")->write(document, options);
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) result.push_back(line);
    return result;
}

ResultDocument with(Table table) {
    return {"pairs", {"Data", "", ""}, {}, {}, {std::move(table)}, {}};
}

Table pairs() {
    Table table{"pairs", "Pairings", "", {}, {}};
    table.columns = {{"a", "Technology", ColumnType::reference},
                     {"leverage", "Leverage", ColumnType::number},
                     {"top", "Top 3", ColumnType::share},
                     {"why", "Why", ColumnType::texts},
                     {"draws", "Draws", ColumnType::integer, "", 3, true}};
    table.rows.push_back({Reference{"ai", "AI"}, 0.5123, 0.25, TextList{"cheaper"}, std::int64_t{3}});
    table.rows.push_back({Reference{"d", "ドローン"}, -0.25, 1.0, TextList{}, std::int64_t{4}});
    return table;
}

}  // namespace

TEST_CASE("A table is aligned by the columns of the terminal, figures to the right") {
    CHECK(write(with(pairs())) ==
          "Pairs — Data\n"
          "\n"
          "Pairings\n"
          "\n"
          "Technology  Leverage   Top 3  Why\n"
          "──────────  ────────  ──────  ───────\n"
          "AI             0.512   25.0%  cheaper\n"
          "ドローン      -0.250  100.0%  –\n"
          "More in the other formats: Draws.\n");
}

TEST_CASE("Wide characters count two columns and combining marks none") {
    CHECK(detail::display_width("ドローン") == 8);
    CHECK(detail::display_width("e\u0301") == 1);
    CHECK(detail::display_width("é – ─") == 5);
    CHECK(detail::display_width("") == 0);
}

TEST_CASE("Text is wrapped at blanks, and inside a word only where it alone is too wide") {
    using Lines = std::vector<std::string>;
    CHECK(detail::wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(detail::wrap("a  b", 10) == Lines{"a b"});
    CHECK(detail::wrap("abcdefgh ij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(detail::wrap("x abcdefgh", 4) == Lines{"x", "abcd", "efgh"});
    CHECK(detail::wrap("ドロ", 3) == Lines{"ド", "ロ"});
    CHECK(detail::wrap("abe\u0301", 3) == Lines{"abe\u0301"});
    CHECK(detail::wrap("", 5) == Lines{""});
    CHECK(detail::wrap("   ", 5) == Lines{""});
}

TEST_CASE("The widest texts are wrapped where the table is too wide, and nothing is lost") {
    Table table = pairs();
    table.rows[0][3] = TextList{"lower costs of inspection at the border"};
    const std::string text = write(with(table), {false, 40});
    CHECK(text.find("Technology  Leverage   Top 3  Why\n") != std::string::npos);
    CHECK(text.find("AI             0.512   25.0%  lower\n"
                    "                              costs of\n"
                    "                              inspection\n"
                    "                              at the\n"
                    "                              border\n") != std::string::npos);
}

TEST_CASE("Columns that do not fit go into further blocks led by the same key") {
    Table table{"t", "T", "", {{"a", "A", ColumnType::reference}}, {{Reference{"ai", "AI"}}}};
    for (int i = 0; i < 6; ++i) {
        table.columns.push_back({"measure" + std::to_string(i), "Measure" + std::to_string(i), ColumnType::number});
        table.rows[0].push_back(0.1 * i);
    }
    const std::string text = write(with(table), {false, 34});
    CHECK(text.find("A   Measure0  Measure1  Measure2\n"
                    "──  ────────  ────────  ────────\n"
                    "AI     0.000     0.100     0.200\n"
                    "\n"
                    "A   Measure3  Measure4  Measure5\n"
                    "──  ────────  ────────  ────────\n"
                    "AI     0.300     0.400     0.500\n") != std::string::npos);
}

TEST_CASE("No line is wider than the terminal where words and figures fit") {
    ResultDocument document = samples::document("A name of a few ordinary words");
    for (const unsigned width : {40U, 50U, 60U, 80U, 100U, 200U}) {
        for (const std::string& line : lines(write(document, {false, width}))) {
            CAPTURE(width, line);
            CHECK(detail::display_width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}

TEST_CASE("Hostile names keep within the terminal's width") {
    for (const std::string& name : samples::hostile_names()) {
        for (const std::string& line : lines(write(samples::document(name), {false, 80}))) {
            CAPTURE(name, line);
            CHECK(detail::display_width(line) <= 80);
        }
    }
}

TEST_CASE("Colour is bold headings and dim notes, and only when asked for") {
    ResultDocument document = with(pairs());
    document.notes = {{"IL1", "Beware."}};
    CHECK(write(document).find('\x1b') == std::string::npos);
    const std::string text = write(document, {true, 80});
    CHECK(text.find("\x1b[1mPairs — Data\x1b[0m\n") == 0);
    CHECK(text.find("\x1b[1mTechnology  Leverage   Top 3  Why\x1b[0m\n") != std::string::npos);
    CHECK(text.find("\x1b[2mNote IL1: Beware.\x1b[0m\n") != std::string::npos);
}

TEST_CASE("Sentences and notes are wrapped, options are named") {
    ResultDocument document{"pairs", {}, {{"seed", std::int64_t{1}}, {"penalty", 0.3}, {"draws", std::int64_t{10000}}},
                            {},      {}, {}};
    document.sentences = {"One two three four five six seven eight nine ten."};
    document.notes = {{"", "Read it with care, and then read it once more."}};
    CHECK(write(document, {false, 0}) ==
          "Pairs\n"
          "Options: seed: 1, penalty: 0.3, draws:\n"
          "  10000\n"
          "\n"
          "One two three four five six seven eight\n"
          "nine ten.\n"
          "\n"
          "Note Read it with care, and then read\n"
          "  it once more.\n");
}

TEST_CASE("Names of a list stand apart by semicolons where one holds a comma that no bracket or quotation mark hides") {
    CHECK(join_words({}).empty());
    CHECK(join_words({"Trust, acceptance, adoption"}) == "Trust, acceptance, adoption");
    CHECK(join_words({"Cost", "Safety", "Trust"}) == "Cost, Safety and Trust");
    CHECK(join_words({"Cost", "Trust, acceptance"}) == "Cost; and Trust, acceptance");
    CHECK(join_words({"Cost", "Trust, acceptance", "Safety"}) == "Cost; Trust, acceptance; and Safety");
    CHECK(join_words({"Cost (A, B)", "“Slow, dear”", "Safety [x, (y)]"}) ==
          "Cost (A, B), “Slow, dear” and Safety [x, (y)]");
    CHECK(join_words({"Cost (A, B", "Safety"}) == "Cost (A, B; and Safety");
    CHECK(join_words({"A), B (", "C"}) == "A), B (; and C");
    CHECK(join_some({"a", "b", "c"}, 2) == "a, b and c");
    CHECK(join_some({"a", "b", "c", "d"}, 2) == "a, b and 2 more");
    const ReferenceList plain{{"a", "Cost"}, {"b", "Safety"}}, mixed{{"a", "Cost"}, {"b", "Trust, acceptance"}};
    CHECK(plain_text(plain, Column{}) == "Cost, Safety");
    CHECK(plain_text(mixed, Column{}) == "Cost; Trust, acceptance");
}
