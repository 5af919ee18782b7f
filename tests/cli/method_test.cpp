#include "cli/program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace interlink::test;
using nlohmann::json;

namespace {

const std::string customs_folder = project_path("datasets/wco-disruptive-technologies");
const std::string two_way = ",price,ease of use\nprice,0,2\nease of use,1,0.5\n";

Outcome method(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), "method");
    return run_program(arguments, input);
}

json method_json(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = method(std::move(arguments), input);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("every method answers on a data set and says at which level") {
    for (const std::string name : {"micmac", "dematel", "ism", "fcm"}) {
        INFO(name);
        const json document = method_json({name, customs_folder});
        CHECK(document["command"] == "method " + name);
        CHECK(document["dataset"]["path"] == customs_folder);
        CHECK(document["options"]["level"] == "technology");
        CHECK(document["summary"].size() >= 2);
        CHECK(method(std::vector<std::string>{name, "--help"}).code == 0);
    }
}

TEST_CASE("the ids of a matrix file are its labels as written, and its hash and path are told") {
    const TemporaryFolder folder;
    const std::string path = folder.write("my matrix.csv", two_way);
    const json document = method_json({"dematel", "--matrix", path});
    CHECK(document["dataset"]["title"] == "my matrix");
    CHECK(document["dataset"]["path"] == path);
    CHECK(document["dataset"]["hash"].get<std::string>().size() == 64);
    const json& factors = document["tables"]["factors"];
    REQUIRE(factors.size() == 2);
    CHECK(factors[1]["id"] == "ease of use");
    // Largest sum 2.5 (column of ease of use), N = (0, .8; .4, .2), det(I − N) = .48: T = N (.8, .8; .4, 1) / .48.
    CHECK(document["tables"]["total_relation"][0]["value"].get<double>() == Approx(0.32 / 0.48));
    CHECK(document["tables"]["total_relation"][1]["value"].get<double>() == Approx(0.8 / 0.48));
    CHECK(document["tables"]["total_relation"][2]["value"].get<double>() == Approx(0.4 / 0.48));
    CHECK(document["tables"]["total_relation"][3]["value"].get<double>() == Approx(0.52 / 0.48));
    for (const char* column : {"r", "c", "prominence", "relation", "weight"}) CHECK(factors[0].contains(column));
    CHECK(document["tables"]["network"].size() == 2);  // above 2.04 / .48 / 4: b on itself, a on b
}

TEST_CASE("the tables of micmac, ism and fcm have the columns that others rely on") {
    const json micmac = method_json({"micmac", "--matrix", "-"}, two_way);
    for (const char* column : {"id", "influence", "dependence", "quadrant", "indirect_influence", "indirect_dependence",
                               "indirect_quadrant"})
        CHECK(micmac["tables"]["factors"][0].contains(column));
    CHECK(micmac["tables"]["powers"][0]["k"] == 1);
    CHECK(micmac["tables"]["powers"][0]["influence_order"] == json({"price", "ease of use"}));
    CHECK(micmac["tables"]["powers"][0]["dependence_order"] == json({"ease of use", "price"}));
    const json ism = method_json({"ism", "--matrix", "-"}, ",a,b,c\na,,V,O\nb,,,V\nc,,,\n");
    CHECK(ism["tables"]["closure_added"] == json::array({{{"from", "a"}, {"to", "c"}}}));
    CHECK(ism["tables"]["factors"][0] ==
          json({{"id", "c"}, {"level", 1}, {"driving_power", 1}, {"dependence_power", 3}}));
    const json fcm =
        method_json({"fcm", "--matrix", "-", "--initial", "b=1", "--transfer", "bivalent"}, ",a,b\na,0,1\nb,1,0\n");
    CHECK(fcm["tables"]["states"] == json::array({{{"step", 0}, {"a", 0.0}, {"b", 1.0}},
                                                  {{"step", 1}, {"a", 1.0}, {"b", 0.0}},
                                                  {{"step", 2}, {"a", 0.0}, {"b", 1.0}},
                                                  {{"step", 3}, {"a", 1.0}, {"b", 0.0}}}));
    CHECK(fcm["tables"]["outcome"] == json::array({{{"kind", "cycle"}, {"step", 0}, {"length", 2}}}));
}

TEST_CASE("a bad matrix and one without an answer are told on standard error with exit code 2") {
    const Outcome bad = method({"dematel", "--matrix", "-"}, ",a,b\na,0,x\nb,-1,0\n");
    CHECK(bad.code == 2);
    CHECK(bad.out.empty());
    CHECK(contains(bad.err, "<standard input>:2:5: error[IL0301]"));
    CHECK(contains(bad.err, "<standard input>:3:3: error[IL0303]"));
    CHECK(contains(bad.err, "2 errors in the matrix; nothing was done"));
    const Outcome none = method({"dematel", "--matrix", "-"}, ",a,b\na,0,1\nb,1,0\n");
    CHECK(none.code == 2);
    CHECK(none.out.empty());
    CHECK(contains(none.err, "spectral radius 1"));
    CHECK(method({"micmac", "--matrix", "/nowhere.csv"}).code == 2);
}

TEST_CASE("wrong words are usage errors with what was meant") {
    CHECK(contains(method({"micmak", customs_folder}).err, "did you mean 'micmac'?"));
    CHECK(contains(method({"micmak", customs_folder}).err, "method has no 'micmak'"));
    CHECK(contains(method({}).err, "method needs a name"));
    CHECK(contains(method({}).err, "interlink method takes micmac, dematel, ism, cib, fcm"));
    CHECK(contains(method({"micmac"}).err, "takes a data set or --matrix FILE"));
    CHECK(contains(method({"micmac", customs_folder, "--matrix", "-"}, two_way).err, "not both"));
    CHECK(contains(method({"micmac", "--matrix", "-", "--level", "theme"}, two_way).err, "taken as it is"));
    CHECK(contains(method({"fcm", customs_folder, "--lamda", "2"}).err, "did you mean '--lambda'?"));
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"micmac", customs_folder, "--lambda", "2"},  // of another method
                                               {"micmac", customs_folder, "--power", "0"},
                                               {"micmac", customs_folder, "--attenuation", "-1"},
                                               {"fcm", customs_folder, "--initial", "ai=1,0.5"},
                                               {"fcm", customs_folder, "--initial", "ai=much"},
                                               {"fcm", customs_folder, "--initial", "aii=1"},
                                               {"fcm", customs_folder, "--max-steps", "0"}}) {
        const Outcome outcome = method(arguments);
        INFO(arguments.back());
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("a data set with nothing but foresight is read, and has no matrix") {
    const Outcome outcome = method({"micmac", "-"},
                                   "interlink: 1\nforesight:\n  descriptors:\n"
                                   "    - {id: rules, states: [{id: strict}, {id: loose}]}\n"
                                   "    - {id: use, states: [{id: wide}, {id: rare}]}\n"
                                   "  impacts: [{from: rules.strict, to: use.rare, score: 2}]\n");
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "no technology acts on another"));
    CHECK_FALSE(contains(outcome.err, "IL0"));
}

TEST_CASE("hostile labels do nothing in any format") {
    const std::string matrix = ",<b>x</b>,=1+1,\"a\u202eb\"\n<b>x</b>,0,1,1\n=1+1,2,0,1\n\"a\u202eb\",1,0,0\n";
    for (const std::string name : {"micmac", "dematel", "fcm"}) {
        INFO(name);
        CHECK_FALSE(contains(method({name, "--matrix", "-", "--format", "html"}, matrix).out, "<b>x"));
        CHECK_FALSE(contains(method({name, "--matrix", "-", "--format", "markdown"}, matrix).out, "<b>x"));
        CHECK_FALSE(contains(method({name, "--matrix", "-", "--format", "csv"}, matrix).out, "\n=1+1"));
        CHECK_FALSE(contains(method({name, "--matrix", "-"}, matrix).out, "\u202e"));
    }
}

TEST_CASE("a data set with nothing but foresight has its consistent scenarios, with ids as keys") {
    const std::string only_foresight =
        "interlink: 1\nforesight:\n  descriptors:\n"
        "    - {id: rules, states: [{id: strict}, {id: loose}]}\n"
        "    - {id: use, name: Use, states: [{id: wide, name: Wide}, {id: rare, name: Rare}]}\n"
        "  impacts:\n"
        "    - {from: rules.strict, to: use.rare, score: 2}\n"
        "    - {from: rules.loose, to: use.wide, score: 1.5}\n"
        "    - {from: use.rare, to: rules.strict, score: 1}\n";
    const json document = method_json({"cib", "-", "--basins"}, only_foresight);
    const json& scenarios = document["tables"]["scenarios"];
    // strict with rare (2 over 0, 1 over 0); loose with wide (1.5 over 0, and a tie of 0 with 0).
    REQUIRE(scenarios.size() == 2);
    CHECK(scenarios[0]["states"] == json{{"rules", "strict"}, {"use", "rare"}});
    CHECK(scenarios[0]["margin"] == 1.0);
    CHECK(scenarios[0]["total_impact"] == 3.0);
    CHECK(scenarios[1]["states"] == json{{"rules", "loose"}, {"use", "wide"}});
    CHECK(scenarios[1]["margin"] == 0.0);
    CHECK(scenarios[1]["total_impact"] == 1.5);
    // strict wide -> strict rare; loose rare -> strict wide -> strict rare.
    CHECK(scenarios[0]["basin"] == 3);
    CHECK(scenarios[1]["basin"] == 1);
    CHECK(document["tables"]["attractors"][0]["scenarios"][0] == scenarios[0]["states"]);
    CHECK(method({"cib", "-", "--grades", "stated"}, only_foresight).code == 2);  // all of it is assumed
}

TEST_CASE("a ScenarioWizard project and a CSV matrix of the same judgements give the same scenarios") {
    const TemporaryFolder folder;
    const std::string csv =
        ",law.common,law.own,use.wide,use.small\nlaw.common,,,2,-2\nlaw.own,,,-1,1\n"
        "use.wide,1,-1,,\nuse.small,-1,1,,\n";
    const std::string scw =
        "$ ScenarioWizard 4.0\nBorders\n&law\n -common\n -own\n&use\n -wide\n -small\n#\n#\n#\n#\n#\n"
        "0,0,2,-2\n0,0,-1,1\n1,-1,0,0\n-1,1,0,0\n#\n";
    const json from_csv = method_json({"cib", "--matrix", folder.write("m.csv", csv), "--basins"});
    const json from_scw = method_json({"cib", "--matrix", folder.write("m.scw", scw), "--basins"});
    CHECK(from_csv["tables"] == from_scw["tables"]);
    CHECK(from_csv["tables"]["scenarios"].size() == 2);
    CHECK(from_scw["dataset"]["title"] == "Borders");
}

TEST_CASE("cross-impact balance says what is missing, and takes no option of another method") {
    const Outcome none = method({"cib", project_path("datasets/minimal")});
    CHECK(none.code == 2);
    CHECK(contains(none.err, "no foresight in this data set"));
    CHECK(method({"cib", customs_folder, "--level", "theme"}).code == 2);
    CHECK(method({"micmac", customs_folder, "--basins"}).code == 2);
    const Outcome broken = method({"cib", "--matrix", "-"}, "$ ScenarioWizard 4.0\nT\n&a\n -x\n#\n#\n#\n#\n#\nx\n#\n");
    CHECK(broken.code == 2);
    CHECK(contains(broken.err, "<standard input>:10:1: error[IL0301]"));
}

TEST_CASE("a matrix without labels is refused with a way out, and is read as a whole with --no-labels") {
    for (const std::string bare : {"0,1,2\n1,0,3\n2,3,0\n", "0;1,0;2\n1;0;3\n2;3;0\n"}) {
        const Outcome refused = method({"micmac", "--matrix", "-"}, bare);
        CHECK(refused.code == 2);
        CHECK(contains(refused.err, "the file has no labels"));
        CHECK(contains(refused.err, "--no-labels"));
        const json factors = method_json({"micmac", "--matrix", "-", "--no-labels"}, bare)["tables"]["factors"];
        REQUIRE(factors.size() == 3);
        // Row sums 3, 4, 5; the matrix is symmetric.
        CHECK(factors[2]["id"] == "v3");
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(factors[i]["influence"] == 3.0 + static_cast<double>(i));
            CHECK(factors[i]["dependence"] == 3.0 + static_cast<double>(i));
        }
    }
    CHECK(contains(method({"micmac", customs_folder, "--no-labels"}).err, "--no-labels is about a matrix file"));
}

TEST_CASE("a project of ScenarioWizard given as a data set or to another method is named with what to type") {
    const TemporaryFolder folder;
    const std::string path = folder.write("m.scw",
                                          "$ ScenarioWizard 4.0\nT\n&a\n -x\n -y\n&b\n -x\n -y\n#\n#\n#\n#\n#\n"
                                          "1,-1,2,-2\n0,0,-1,1\n1,-1,0,0\n-1,1,0,0\n#\n");
    for (const Outcome& outcome :
         {method({"cib", path}), method({"micmac", "--matrix", path}), run_program({"pairs", path})}) {
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "is a project of ScenarioWizard"));
        CHECK(contains(outcome.err, "interlink method cib --matrix " + path));
    }
    const json document = method_json({"cib", "--matrix", path});
    CHECK(document["tables"]["scenarios"].size() == 2);
    CHECK(contains(document["notes"].dump(), "2 judgements between states of one descriptor are counted"));
}

TEST_CASE("a concept is held and a threshold set by options of fcm, and misuse is told") {
    const std::string chain = ",rain,harvest,price\nrain,0,0.6,0\nharvest,0,0,0.4\nprice,-1,0,0\n";
    const std::vector<std::string> bivalent{"fcm", "--matrix", "-", "--transfer", "bivalent", "--initial", "rain=0"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments = bivalent;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    // Held rain lifts the harvest (0.6 > 0.5), which does not lift the price (0.4).
    const json states = method_json(with({"--hold", "rain=1", "--threshold", "0.5"}), chain)["tables"]["states"];
    REQUIRE(states.size() == 3);
    CHECK(states[2]["rain"] == 1.0);
    CHECK(states[2]["harvest"] == 1.0);
    CHECK(states[2]["price"] == 0.0);
    const json both = method_json(with({"--hold", "rain=1,price=1"}), chain)["tables"]["states"];
    CHECK(both.back()["price"] == 1.0);
    CHECK(method_json(with({"--hold", "rain=1", "--hold", "price=1"}), chain)["tables"]["states"] == both);
    CHECK(contains(method(with({"--hold", "rian=1"}), chain).err, "did you mean 'rain'?"));
    CHECK(contains(method(with({"--hold", "rain=2"}), chain).err, "must be from 0 to 1, not 2"));
    CHECK(contains(method(with({"--hold", "rain"}), chain).err, "'rain' lacks a figure: write CONCEPT=1"));
    CHECK(contains(method({"fcm", "--matrix", "-", "--threshold", "0.5"}, chain).err, "not to sigmoid"));
}

TEST_CASE("hostile names of descriptors and states do nothing in any format") {
    const std::string scw =
        "$ ScenarioWizard 4.0\n=cmd\n&<b>law</b>\n -=1+1\n -\x1b[31mred\n&use\n -@x\n -y\n#\n#\n#\n#\n#\n"
        "0,0,2,-2\n0,0,-1,1\n1,-1,0,0\n-1,1,0,0\n#\n";
    const Outcome refused = method({"cib", "--matrix", "-"}, scw);
    CHECK(refused.code == 2);  // a terminal sequence is no text
    CHECK_FALSE(contains(refused.err, "\x1b"));
    std::string harmless = scw;
    harmless.replace(harmless.find("\x1b[31m"), 5, "");
    for (const std::string format : {"html", "markdown"})
        CHECK_FALSE(contains(method({"cib", "--matrix", "-", "--format", format}, harmless).out, "<b>law"));
    const std::string csv = method({"cib", "--matrix", "-", "--basins", "--format", "csv"}, harmless).out;
    CHECK_FALSE(contains(csv, "\n="));
    CHECK_FALSE(contains(csv, ",="));
    CHECK_FALSE(contains(csv, ",@"));
}
