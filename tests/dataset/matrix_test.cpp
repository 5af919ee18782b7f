// Matrix files as people have them, and what is said where they are wrong.
#include <interlink/dataset.hpp>
#include <interlink/matrix.hpp>

#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

using namespace interlink;

namespace {

constexpr MatrixRules judgements{false, true};

MatrixResult read(const std::string& text, const MatrixRules& rules = {}) {
    return load_matrix_text(text, "m.csv", rules);
}

std::string messages(const MatrixResult& result) {
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics) text += format_diagnostic(diagnostic, false);
    return text;
}

void check_values(const MatrixResult& result, const std::vector<double>& expected) {
    INFO(messages(result));
    REQUIRE(result.matrix);
    CHECK(result.matrix->values == expected);
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("Commas, semicolons and tabs separate, and a byte-order mark and Windows line ends do no harm") {
    const std::vector<double> expected{0, 1.5, -2, 0};
    check_values(read(",a,b\na,0,1.5\nb,-2,0\n"), expected);
    check_values(read(";a;b\na;0;1.5\nb;-2;0\n"), expected);
    check_values(read("\ta\tb\na\t0\t1.5\nb\t-2\t0\n"), expected);
    check_values(read("\xef\xbb\xbf,a,b\r\na,0,1.5\r\nb,-2,0\r\n"), expected);
    check_values(read("sep=;\n;a;b\na;0;1.5\nb;-2;0"), expected);
    check_values(read(",a,b,\na,0,1.5,\nb,-2,0,\n,,,\n"), expected);  // as spreadsheets end rows
    check_values(read("a,b\na,0,1.5\nb,-2,0\n"), expected);           // without a corner, as R writes it
    check_values(read("from \\ to,a,b\na,0,1.5\nb,-2,0\n"), expected);
}

TEST_CASE("Labels are kept as written, with blanks, separators, quotes and other scripts") {
    const MatrixResult result = read(
        ",\"Cost, total\",K2 ease of use,\"say \"\"x\"\"\",Größe\n\"Cost, total\",0,1,2,3\n"
        "K2 ease of use,1,0,2,3\n\"say \"\"x\"\"\",1,2,0,3\nGröße,1,2,3,0\n");
    INFO(messages(result));
    REQUIRE(result.matrix);
    CHECK(result.matrix->ids == std::vector<std::string>{"Cost, total", "K2 ease of use", "say \"x\"", "Größe"});
    CHECK(result.matrix->at(0, 3) == 3);
    CHECK(result.matrix->at(3, 0) == 1);
    CHECK(result.title == "m");
    CHECK(result.hash.size() == 64);
}

TEST_CASE("The diagonal may be blank or a dash, a percentage is its share, and columns may stand in another order") {
    check_values(read(",a,b\na,,1\nb,2,-\n"), {0, 1, 2, 0});
    check_values(read(",a,b\na,–,1\nb,2,—\n"), {0, 1, 2, 0});
    check_values(read(",a,b\na,100%,50 %\nb,12.5%,0\n"), {1, 0.5, 0.125, 0});
    check_values(read(",b,a\na,1,0\nb,0,2\n"), {0, 1, 2, 0});
    check_values(read(",a\na,5\n"), {5});
}

TEST_CASE("All that is wrong with a matrix is told in one run, each with its place") {
    const MatrixResult result = read(",a,b,c\na,0,x,\nb,inf,0,1e400\nc,\"0,5\",1,0\n");
    CHECK_FALSE(result.matrix);
    CHECK(places(result.diagnostics) == Places{"IL0301 2:5", "IL0503 2:7", "IL0304 3:3", "IL0303 3:9", "IL0302 4:4"});
    CHECK(result.diagnostics[0].text == "the figure of 'a' on 'b' is not a number: 'x'");
    CHECK(result.diagnostics[1].text == "the figure of 'a' on 'c' is missing");
    CHECK(result.diagnostics[1].source_line == "a,0,x,");
    CHECK(result.diagnostics[4].hint == "write 0.5");
}

TEST_CASE("Labels on one side only, blank ones and repeated ones are told with the nearest") {
    const MatrixResult result = read(",cost,speed,,cost\ncost,0,1,2,3\nsped,1,0,2,3\ntime,1,2,3,0\n");
    CHECK_FALSE(result.matrix);
    CHECK(places(result.diagnostics) == Places{"IL0501 1:7", "IL0309 1:13", "IL0502 1:14", "IL0501 3:1", "IL0501 4:1"});
    CHECK(result.diagnostics[3].hint == "did you mean 'speed'?");
    CHECK(result.diagnostics[2].text == "a second column 'cost'; the first is on line 1, column 2");
}

TEST_CASE("A matrix that is not square is told by the labels that lack their other side") {
    const MatrixResult wide = read(",a,b,c\na,1,2,3\nb,4,5,6\n");
    CHECK(places(wide.diagnostics) == Places{"IL0501 1:6"});
    CHECK(wide.diagnostics[0].text == "the column 'c' has no row of that label");
    CHECK(places(read(",a,b\na,1,2\nb,4,5\nc,7,8\n").diagnostics) == Places{"IL0501 4:1"});
    CHECK(places(read(",a,b\na,1\nb,4,5,6\n").diagnostics) == Places{"IL0406 2:3", "IL0406 3:7"});
}

TEST_CASE("A table without labels is told to have none, and is read as a whole where that is said") {
    const std::vector<double> expected{0, 2, 4, 3, 0, 2, 1, 1, 0};
    for (const std::string text : {"0,2,4\n3,0,2\n1,1,0\n", "0;2;4\n3;0;2\n1;1;0\n", "0\t2\t4\n3\t0\t2\n1\t1\t0\n",
                                   ",2,4\n3,,2\n1,1,\n", "0,2,4,\n3,0,2,\n1,1,0,\n", "-;2;4\n3;-;2\n1;1;-\n"}) {
        INFO(text);
        const MatrixResult result = read(text);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == "IL0501");
        CHECK(result.diagnostics[0].text.starts_with("the file has no labels"));
        CHECK(result.diagnostics[0].hint.starts_with("with --no-labels"));
        const MatrixResult bare = read(text, {true, false, false, false});
        check_values(bare, expected);
        CHECK(bare.matrix->ids == std::vector<std::string>{"v1", "v2", "v3"});
    }
    check_values(read("1,5;2,0\n0;-0,25\n", {true, false, false, false}), {1.5, 2, 0, -0.25});
    // Labels that are numbers are no labels; with a letter before them, as the hint says, they are.
    CHECK(read(",1,2\n1,0,3\n2,4,0\n").diagnostics.at(0).text.starts_with("the file has no labels"));
    check_values(read(",v1,v2\nv1,0,3\nv2,4,0\n"), {0, 3, 4, 0});
    check_values(read("\"\",\"1\",\"2\"\n\"1\",0,3\n\"2\",4,0\n"), {0, 3, 4, 0});  // R says by quotes that they are
}

TEST_CASE("What is said to have no labels and has some, or is not square, is told") {
    const MatrixRules bare{true, false, false, false};
    CHECK(read(",a,b\na,0,1\nb,1,0\n", bare).diagnostics.at(0).hint == "leave --no-labels out");
    const MatrixResult wide = read("0,1,2\n1,0,3\n", bare);
    CHECK(places(wide.diagnostics) == Places{"IL0406 1:5"});
    CHECK(wide.diagnostics[0].text == "the file has 2 rows, and this one has 3 figures");
    CHECK(read("0 1\n1 0\n").diagnostics.at(0).hint.starts_with("put commas"));
}

TEST_CASE("Labels on one side alone are those of the other side too") {
    const std::vector<double> expected{0, 1.5, 2, 0};
    for (const std::string text : {"a,b\n0,1.5\n2,0\n", "a,0,1.5\nb,2,0\n", ",a,b\n1,0,1.5\n2,2,0\n",
                                   ",a,b\n0,0,1.5\n1,2,0\n", "a;b\n0;1,5\n2;0\n", "a;;1,5\nb;2;\n"}) {
        INFO(text);
        const MatrixResult result = read(text);
        check_values(result, expected);
        CHECK(result.matrix->ids == std::vector<std::string>{"a", "b"});
    }
}

TEST_CASE("A row that is missing below the labels never makes a smaller matrix") {
    for (const std::string text :
         {"a,b,c\n0,1,2\n1,0,3\n", "a,b,c\n1,1,2\n2,0,3\n", "a,0,1\nb,1,0\nc,1,1\n", ",a,b,c\n0,0,1,2\n1,1,0,3\n"})
        CHECK_FALSE(read(text).matrix);
}

TEST_CASE("A comma is a decimal one where it does not separate, and one file has one decimal mark") {
    check_values(read(";a;b\na;0;1,5\nb;-2,25;12,5%\n"), {0, 1.5, -2.25, 0.125});
    check_values(read("\ta\tb\na\t0\t1,5\nb\t2\t0\n"), {0, 1.5, 2, 0});
    const MatrixResult mixed = read(";a;b\na;0;1.000\nb;2,5;0\n");
    CHECK(places(mixed.diagnostics) == Places{"IL0302 3:3"});
    check_values(read(";a;b\na;0;1000\nb;2,5;0\n"), {0, 1000, 2.5, 0});
}

TEST_CASE("Separators at the ends of the rows, of the labels or of both change nothing") {
    const std::vector<double> expected{0, 1, 2, 0};
    check_values(read(",a,b\na,0,1,\nb,2,0,\n"), expected);
    check_values(read(",a,b,\na,0,1\nb,2,0\n"), expected);
    check_values(read(";a;b;;\na;0;1;;\nb;2;;;\n"), expected);
}

TEST_CASE("A project of ScenarioWizard is named where a matrix or a data set is asked for") {
    const std::string project = "$ ScenarioWizard 4.0\nT\n&a\n -x\n#\n";
    const MatrixResult matrix = load_matrix_text(project, "x.scw");
    REQUIRE(matrix.diagnostics.size() == 1);
    CHECK(matrix.diagnostics[0].hint == "interlink method cib --matrix x.scw");
    const LoadResult data = load_dataset_text(project, "x.scw");
    REQUIRE(data.diagnostics.size() == 1);
    CHECK(data.diagnostics[0].text == "'x.scw' is a project of ScenarioWizard, not a data set");
    CHECK(data.diagnostics[0].hint == "interlink method cib --matrix x.scw");
}

TEST_CASE("An empty file, one without rows and bytes that are no text are told") {
    CHECK(places(read("").diagnostics) == Places{"IL0012 0:0"});
    CHECK(places(read(" \n\n").diagnostics) == Places{"IL0012 0:0"});
    CHECK(places(read(",a,b\n").diagnostics) == Places{"IL0012 1:1"});
    CHECK(places(read(std::string("a,\xff\n")).diagnostics) == Places{"IL0013 1:3"});
    CHECK(places(load_matrix("/nowhere/m.csv").diagnostics) == Places{"IL0001 0:0"});
}

TEST_CASE("Negative figures are told where a method takes none") {
    const MatrixResult result = read(",a,b\na,0,-1\nb,1,0\n", {false, false});
    CHECK(places(result.diagnostics) == Places{"IL0303 2:5"});
}

TEST_CASE("Letters say which of a pair leads to which, once for each pair, on either side of the diagonal") {
    // a leads to b, c to a, a and d lead to each other … as V, A, X; the rest is O.
    const std::vector<double> relation{0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
    check_values(read(",a,b,c,d\na,,V,A,X\nb,,,O,O\nc,,,,O\nd,,,,\n", judgements), relation);
    check_values(read(",a,b,c,d\na,x,v,a,x\nb,-,1,o,o\nc,-,-,X,o\nd,-,-,-,0\n", judgements), relation);
    check_values(read(",d,c,b,a\na,X,A,V,\nb,O,O,,\nc,O,,,\nd,,,,\n", judgements), relation);  // columns turned round
    check_values(read(",a,b,c,d\na,,,,\nb,A,,,\nc,V,O,,\nd,X,O,O,\n", judgements), relation);  // below the diagonal
    check_values(read(",a,b,c,d\na,,V,A,X\nb,A,,O,O\nc,V,O,,O\nd,X,O,O,\n", judgements),
                 relation);  // on both sides alike
    check_values(read(",a,b\na,1,1*\nb,0,1\n", judgements), {1, 1, 0, 1});
}

TEST_CASE("Judgements that are missing, unknown or contradict each other are told") {
    const MatrixResult result = read(",a,b,c\na,,V,0\nb,V,,\nc,,,\n", judgements);
    CHECK_FALSE(result.matrix);
    CHECK(places(result.diagnostics) == Places{"IL0305 2:6", "IL0504 3:3", "IL0503 3:6"});
    CHECK(result.diagnostics[0].hint == "the letter O says that neither leads to the other");
    CHECK(places(read(",a,b\na,0,2\nb,0.5,0\n", judgements).diagnostics) == Places{"IL0303 2:5", "IL0303 3:3"});
}

TEST_CASE("A matrix has at most 500 elements") {
    const auto square = [](std::size_t n) {
        std::string text;
        for (std::size_t i = 0; i < n; ++i) text += fmt::format(",x{}", i);
        for (std::size_t i = 0; i < n; ++i) {
            text += fmt::format("\nx{}", i);
            for (std::size_t j = 0; j < n; ++j) text += ",1";
        }
        return text + "\n";
    };
    CHECK(read(square(matrix_size_limit)).matrix);
    const MatrixResult result = read(square(matrix_size_limit + 1));
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "IL0505");
}
