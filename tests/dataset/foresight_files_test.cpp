// Cross-impact judgements from files of their own: projects of ScenarioWizard, and matrices in CSV.
#include <interlink/foresight_files.hpp>

#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <iterator>

using namespace interlink;
using Places = std::vector<std::string>;

namespace {

ForesightResult read_foresight_text(std::string_view text) {
    return load_foresight_text(text, "test.scw");
}

/// A project of two descriptors with the given names and rows of the matrix.
std::string project(const std::string& names, const std::string& rows) {
    return "$ ScenarioWizard 4.0\nTitle\n" + names + "#\n&\n \n#\n#\nFFFFFF\n#\n#\n" + rows + "#\n# 0-0\n\"\"\n#\n";
}

const std::string two_names = "&A. Use\n -A1 Wide\n -A2 \"Narrow\"\n&B. Law\n -B1 Yes\n -B2 No\n";
const std::string four_rows = " 0 , 0 , 2 ,-2 \n 0 , 0 ,-1.5, 0\n 1 , 0 , 0 , 0 \n 0 , 0 , 0 , 0 \n";

}  // namespace

TEST_CASE("a ScenarioWizard project is read with its names and judgements") {
    const auto result = read_foresight_text(project(two_names, four_rows));
    CHECK(places(result.diagnostics).empty());
    REQUIRE(result.foresight);
    CHECK(result.title == "Title");
    const Foresight& foresight = *result.foresight;
    REQUIRE(foresight.descriptors.size() == 2);
    CHECK(foresight.descriptors[0].id == "A. Use");
    CHECK(foresight.descriptors[0].states[1].name == "A2 \"Narrow\"");
    REQUIRE(foresight.impacts.size() == 4);
    CHECK(foresight.impacts[2].from_state == "A2 \"Narrow\"");
    CHECK(foresight.impacts[2].to_state == "B1 Yes");
    CHECK(foresight.impacts[2].score == -1.5);
    CHECK(foresight.impacts[3].from_descriptor == "B. Law");
    CHECK(foresight.impacts[3].to_descriptor == "A. Use");
}

TEST_CASE("line ends of Windows, a byte-order mark and blank lines change nothing") {
    std::string text = "\xef\xbb\xbf";
    for (const char c : project(two_names, four_rows)) text += c == '\n' ? "\r\n" : std::string(1, c);
    const auto result = read_foresight_text(text);
    CHECK(places(result.diagnostics).empty());
    CHECK(result.foresight->impacts.size() == 4);
}

TEST_CASE("names in the letters of Windows are read as what they say") {
    const auto result =
        read_foresight_text(project("&Gr\xfc\xdf"
                                    "e\n -viel \x80\n -wenig\n&B\n -x\n -y\n",
                                    four_rows));
    REQUIRE(result.foresight);
    CHECK(result.foresight->descriptors[0].id == "Grüße");
    CHECK(result.foresight->descriptors[0].states[0].id == "viel €");
}

TEST_CASE("names that were left blank are numbered") {
    const auto result = read_foresight_text(project("&\n -\n -\n&B\n -x\n -\n", four_rows));
    REQUIRE(result.foresight);
    CHECK(result.foresight->descriptors[0].id == "Descriptor 1");
    CHECK(result.foresight->descriptors[0].states[1].id == "State 2");
    CHECK(result.foresight->descriptors[1].states[1].id == "State 2");
}

TEST_CASE("what is wrong with the names of a project is told with line and expectation") {
    const auto result = read_foresight_text(project("&A\n -x\n -x\nstray\n&A\n&C\n -z\n", four_rows));
    CHECK_FALSE(result.foresight);
    CHECK(places(result.diagnostics) == Places{"IL0502 5:1", "IL0506 6:1", "IL0502 7:1", "IL0506 7:1"});
    CHECK_THAT(result.diagnostics[1].text, interlink::test::Contains("expected a descriptor"));
    CHECK(places(read_foresight_text("$ ScenarioWizard 4.0\nTitle\n").diagnostics) == Places{"IL0506 2:1"});
    CHECK(places(read_foresight_text("$").diagnostics) == Places{"IL0506 1:1"});
}

TEST_CASE("what is wrong with the matrix of a project is told, all in one run") {
    // Line 17 is the first row of the matrix.
    const std::string rows = " 0 , 3 , x ,-2 \n 0 , 0 ,-1 \n 1 , nan , 0 , 1 \n 0 , 0 , 0 , 0 , 0\n";
    const auto result = read_foresight_text(project(two_names, rows));
    CHECK_FALSE(result.foresight);
    CHECK(places(result.diagnostics) == Places{"IL0301 17:10", "IL0406 18:1", "IL0304 19:6", "IL0406 20:1"});
    const auto few = read_foresight_text(project(two_names, " 0 , 0 , 2 ,-2 \n"));
    CHECK(places(few.diagnostics) == Places{"IL0506 18:1"});
    CHECK_THAT(few.diagnostics[0].text, interlink::test::Contains("4 rows") && interlink::test::Contains("there is 1"));
}

TEST_CASE("a project of too many states is refused before its matrix is read") {
    std::string names;
    for (int d = 0; d < 251; ++d) names += "&D" + std::to_string(d) + "\n -x\n -y\n";
    const auto result = read_foresight_text(project(names, four_rows));
    CHECK_FALSE(result.foresight);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "IL0505");
}

TEST_CASE("any beginning of a project is refused or read, and never crashes") {
    const std::string text = project(two_names, four_rows);
    for (std::size_t size = 1; size < text.size(); ++size) {
        const auto result = read_foresight_text(std::string_view(text).substr(0, size));
        CHECK((result.foresight || has_errors(result.diagnostics)));
    }
}

TEST_CASE("a cross-impact matrix in CSV has labels of descriptor and state, and blanks within a descriptor") {
    const auto result = load_foresight_text(
        ",use.wide,use.small,law.old.v1,law.old.v2\n"
        "use.wide,,,2,-2\nuse.small,0,,-1,0.5\nlaw.old.v1,1,0,,\nlaw.old.v2,0,0,,-\n",
        "matrix.csv");
    CHECK(places(result.diagnostics).empty());
    REQUIRE(result.foresight);
    REQUIRE(result.foresight->descriptors.size() == 2);
    CHECK(result.foresight->descriptors[1].id == "law.old");
    CHECK(result.foresight->descriptors[1].states[1].id == "v2");
    CHECK(result.foresight->impacts.size() == 5);
    CHECK(result.title == "matrix");
}

TEST_CASE("judgements within one descriptor are read from projects and from CSV, those of a state on itself too") {
    const auto scw =
        read_foresight_text(project(two_names, " 1 ,-1 , 2 ,-2 \n 0 , 0 ,-1 , 1 \n 1 ,-1 , 0 , 3 \n-1 , 1 , 0 , 0 \n"));
    REQUIRE(scw.foresight);
    const auto csv =
        load_foresight_text(",a.x,a.y,b.x,b.y\na.x,1,-1,2,-2\na.y,,,-1,1\nb.x,1,-1,,3\nb.y,-1,1,0,\n", "m.csv");
    REQUIRE(csv.foresight);
    for (const auto* foresight : {&*scw.foresight, &*csv.foresight}) {
        std::vector<double> within;
        for (const Impact& impact : foresight->impacts)
            if (impact.from_descriptor == impact.to_descriptor) within.push_back(impact.score);
        CHECK(within == std::vector<double>{1, -1, 3});
        CHECK(foresight->impacts.size() == 11);
    }
}

TEST_CASE("what is wrong with a cross-impact matrix in CSV is told with its place") {
    const auto result =
        load_foresight_text(",a.x,a.y,b,.z\na.x,,1,2,3\na.y,0,,,1\nb,0,1,,0\n.z,0,0,0,\n", "matrix.csv");
    CHECK_FALSE(result.foresight);
    CHECK(places(result.diagnostics) == Places{"IL0503 3:8", "IL0507 4:1", "IL0507 5:1"});
    CHECK(places(load_foresight_file("/nowhere/at-all.scw").diagnostics) == Places{"IL0001 0:0"});
}
