// Mistakes in calling the program: what is missing, in the words of the command, and what to write instead.
#include <interlink/analysis.hpp>
#include <interlink/visualizations/views.hpp>

#include "cli/program.hpp"
#include "option_values.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace interlink::test;
namespace cli = interlink::cli;

namespace {

const std::vector<std::string> fixed_commands{"report", "render", "diff",    "whatif", "match",
                                              "check",  "rules",  "suggest", "method"};

std::vector<std::string> all_commands() {
    std::vector<std::string> names = fixed_commands;
    for (const auto& analysis : interlink::analyses()) names.emplace_back(analysis.name);
    return names;
}

std::string error_of(const std::vector<std::string>& words, const std::string& input = {}) {
    const Outcome outcome = run_program(words, input);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
}

/// The command line that a hint says to write, without "interlink".
std::vector<std::string> hinted(const std::string& error) {
    const std::string start = "write: interlink ";
    const std::size_t at = error.find(start);
    if (at == std::string::npos) return {};
    std::istringstream in(error.substr(at + start.size(), error.find('\n', at) - at - start.size()));
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

const std::string minimal = project_path("datasets/minimal");

}  // namespace

TEST_CASE("the usage line of every command has its words by their names") {
    for (const std::string& command : all_commands()) {
        const std::string help = run_program({command, "--help"}).out;
        INFO(help);
        CHECK(contains(help, "Usage: interlink " + command + " "));
        for (const char* raw :
             {"words...", "words DATASET", "[OPTIONS]", "SUBCOMMAND", "UINT", "FLOAT", " in [", "REQUIRED", ":{"})
            CHECK_FALSE(contains(help, raw));
    }
    CHECK(
        contains(run_program({"render", "-h"}).out, "Usage: interlink render DATASET VIEW [SUBJECT ...] [options]\n"));
    CHECK(contains(run_program({"diff", "-h"}).out, "Usage: interlink diff OLD NEW [options]\n"));
    CHECK(contains(run_program({"rules", "-h"}).out, "Usage: interlink rules [CODE] [options]\n"));
    CHECK(contains(run_program({"tows", "-h"}).out, "Usage: interlink tows DATASET A B [options]\n"));
    CHECK(contains(run_program({"method", "ism", "-h"}).out, "Usage: interlink method ism [DATASET] [options]\n"));
}

TEST_CASE("a command without its words says what is missing and how it is written") {
    for (const std::string& command : all_commands()) {
        if (command == "match" || command == "rules") continue;  // all of their words may be left out
        INFO(command);
        const std::string error = error_of({command});
        if (command == "method") {
            CHECK(contains(error, "method needs a name"));
            continue;
        }
        CHECK(contains(error, "missing"));
        CHECK(contains(error, "interlink " + command + (command == "diff" ? " OLD NEW" : " DATASET")));
    }
    CHECK(contains(error_of({"diff", minimal}), "the new data set is missing"));
    CHECK(contains(error_of({"render", minimal}), "the view is missing"));
    CHECK(contains(error_of({"render", "pairs"}), "the data set is missing"));
    CHECK(contains(error_of({"render", "pair", "a", "b"}), "interlink render DATASET pair A B"));
    CHECK(contains(error_of({"render", minimal, "technology"}), "interlink render DATASET technology TECHNOLOGY"));
    CHECK(contains(error_of({"render", minimal, "pairs", "more"}), "'more' is one word too many"));
    CHECK(contains(error_of({"diff", minimal, minimal, "more"}), "'more' is one word too many"));
}

TEST_CASE("words in another order are told in the right one, and then they work") {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"render", "technology", minimal, "ledger"},
                                               {"render", minimal, "ledger", "technology"},
                                               {"render", "ledger", minimal, "technology"},
                                               {"render", "pair", "ledger", minimal, "sensors"},
                                               {"tows", "sensors", minimal, "ledger"},
                                               {"explain", "sensors", minimal, "ledger"},
                                               {minimal, "pairs"},
                                               {"method", minimal, "ism"}}) {
        std::vector<std::string> again = words;
        std::string error;
        for (int i = 0; i < 2; ++i) {  // the view may be told after the data set
            error = error_of(again);
            INFO(error);
            again = hinted(error);
            REQUIRE_FALSE(again.empty());
            if (run_program(again).code == 0) break;
        }
        INFO(error);
        CHECK(run_program(again).code == 0);
    }
    CHECK(contains(error_of({"render", "technology", "a", "DATASET"}), "interlink render DATASET technology a"));
    CHECK(contains(error_of({"render", "technology", "a", "DATASET"}), "there is no file or folder 'DATASET'"));
}

TEST_CASE("a view, a format or an option that is misspelt comes with the nearest") {
    for (const auto& view : interlink::views()) {
        const std::string name(view.name);
        if (name.size() < 6) continue;
        INFO(name);
        CHECK(contains(error_of({"render", minimal, name.substr(0, name.size() - 1)}), "did you mean '" + name + "'?"));
    }
    CHECK(contains(error_of({"render", "b", "shared-threat"}), "did you mean 'shared-threats'?"));
    for (const auto& [written, meant] : {std::pair{"exel", "xlsx"},
                                         {"excel", "xlsx"},
                                         {"md", "markdown"},
                                         {"jsn", "json"},
                                         {"cvs", "csv"},
                                         {"txt", "text"},
                                         {"HTM", "html"}}) {
        INFO(written);
        const std::string error = error_of({"pairs", minimal, "-f", written});
        CHECK(contains(error, std::string("did you mean '") + meant + "'?"));
        CHECK(contains(error, "text, json, csv, markdown, html, xlsx"));
    }
    CHECK(run_program({"pairs", minimal, "-f", "JSON"}).out == run_program({"pairs", minimal, "-f", "json"}).out);
    CHECK(contains(error_of({"render", minimal, "pairs", "-f", "gif"}), "svg, dot, pdf or png"));
    CHECK(contains(error_of({"pairs", minimal, "-draws", "5"}), "did you mean '--draws'?"));
    CHECK(contains(error_of({"centrality", minimal, "--layer", "risks"}), "did you mean 'risk'?"));
}

TEST_CASE("whole numbers are read as people write them") {
    for (const auto& [text, number] :
         std::vector<std::pair<std::string, std::uint64_t>>{{"100000", 100'000},
                                                            {"1e5", 100'000},
                                                            {"1E5", 100'000},
                                                            {"1e+5", 100'000},
                                                            {"1.5e3", 1'500},
                                                            {"2.50e1", 25},
                                                            {"10_000", 10'000},
                                                            {"10,000", 10'000},
                                                            {"1'234'567", 1'234'567},
                                                            {"+7", 7},
                                                            {"007", 7},
                                                            {"5.0", 5},
                                                            {"0", 0},
                                                            {"18446744073709551615", ~std::uint64_t{0}}}) {
        INFO(text);
        REQUIRE(cli::parse_whole_number(text));
        CHECK(*cli::parse_whole_number(text) == number);
    }
    for (const char* text :
         {"",      "x",      "1e",        "e5",   "1.5", "1e-2",  "1.55e1", "1e99", "18446744073709551616",
          "10,00", "1,0000", "1,000_000", ",000", "-1",  "1 000", "0x10",   "1e5x", "1.",
          ".5e1",  "nan",    "inf"}) {
        INFO(text);
        CHECK_FALSE(cli::parse_whole_number(text));
    }
}

TEST_CASE("every option with a number takes 1e3 for 1000, and says in plain words what it takes") {
    const auto same = [](std::vector<std::string> words, const char* option, const char* one, const char* other) {
        auto first = words, second = words;
        first.insert(first.end(), {option, one});
        second.insert(second.end(), {option, other});
        const Outcome a = run_program(first), b = run_program(second);
        CHECK(a.code == 0);
        CHECK(a.out == b.out);
    };
    same({"pairs", minimal, "--robust"}, "--draws", "1e3", "1000");
    same({"pairs", minimal, "--robust", "--draws", "100"}, "--seed", "1e3", "1,000");
    same({"pairs", minimal, "--robust", "--draws", "100"}, "--threads", "2e0", "2");
    same({"portfolio", minimal}, "--k", "2e0", "2");
    same({"method", "micmac", minimal}, "--power", "1e1", "10");
    same({"method", "fcm", minimal}, "--max-steps", "1e3", "1000");
    CHECK(contains(error_of({"pairs", minimal, "--draws", "0"}),
                   "--draws takes a whole number from 1 to 100,000,000, not '0'"));
    CHECK(contains(error_of({"pairs", minimal, "--draws", "1e9"}), "from 1 to 100,000,000, not '1e9'"));
    CHECK(contains(error_of({"pairs", minimal, "--seed", "-1"}), "--seed takes a whole number that is not negative"));
    CHECK(contains(error_of({"pairs", minimal, "--draws"}), "--draws needs a value"));
    CHECK(contains(error_of({"pairs", minimal, "--draws", "1", "--draws", "2"}), "--draws is given 2 times"));
    CHECK(contains(error_of({"method", "fcm", minimal, "--lambda", "0"}), "--lambda takes a number above 0, not '0'"));
    CHECK(contains(error_of({"method", "fcm", minimal, "--lambda", "0,5"}), "write 0.5"));
    CHECK(contains(error_of({"portfolio", minimal, "--budget", "-2"}), "--budget takes a number of at least 0"));
    for (const std::string& command : all_commands()) {
        if (command == "method") continue;
        const std::string error = error_of({command, minimal, "--threads", "many"});
        CHECK(contains(error, "--threads takes a whole number from 1 to 1,024, not 'many'"));
    }
}

TEST_CASE("a folder on standard input is told, whoever reads it") {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"pairs", "-"},
                                               {"centrality", "-"},
                                               {"method", "ism", "--matrix", "-"},
                                               {"method", "cib", "--matrix", "-"},
                                               {"report", "-"},
                                               {"match"}}) {
        std::string command = std::string("'") + INTERLINK_PROGRAM + "'";
        for (const std::string& word : words) command += " " + word;
        const TemporaryFolder folder;
        const int status = std::system(("cd '" + folder.path() + "' && " + command + " <'" + minimal + "' 2>'" +
                                        folder.path("err") + "' >/dev/null")
                                           .c_str());
        INFO(command << "\n" << read_file(folder.path("err")));
        CHECK(status == 2 * 256);
        CHECK(contains(read_file(folder.path("err")), "cannot read standard input: Is a directory"));
    }
}

TEST_CASE("as many threads as the machine gives are enough") {
    const TemporaryFolder folder;
    const auto limited = [&](const std::string& words) {
        const std::string command = "ulimit -v 4000000; '" + std::string(INTERLINK_PROGRAM) + "' " + words + " >'" +
                                    folder.path("out") + "' 2>'" + folder.path("err") + "'";
        const int status = std::system(command.c_str());
        INFO(read_file(folder.path("err")));
        CHECK(status == 0);
        return read_file(folder.path("out"));
    };
    const std::string customs = project_path("datasets/wco-disruptive-technologies");
    CHECK(limited("pairs '" + minimal + "' --robust --draws 50000 --threads 1024") ==
          run_program({"pairs", minimal, "--robust", "--draws", "50000", "--threads", "1"}).out);
    CHECK(limited("method cib '" + customs + "' --basins --threads 1024") ==
          run_program({"method", "cib", customs, "--basins", "--threads", "1"}).out);
}
