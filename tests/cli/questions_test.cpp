#include "cli/program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace interlink::test;
using nlohmann::json;

namespace {

const std::string customs = project_path("datasets/wco-disruptive-technologies");

json answer(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = run_program(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return json::parse(outcome.out);
}

const json& row(const json& table, const std::string& key, const std::string& value) {
    for (const json& candidate : table)
        if (candidate.at(key) == value) return candidate;
    throw std::runtime_error("no row " + value);
}

}  // namespace

TEST_CASE("the frame names the command, the data set with its hash, and the options") {
    const json document = answer({"pairs", customs});
    CHECK(document.at("interlink") == "0.1.0");
    CHECK(document.at("command") == "pairs");
    CHECK(document.at("dataset").at("path") == customs);
    CHECK(document.at("dataset").at("hash").get<std::string>().size() == 64);
    CHECK(document.at("options").at("weight_exposure") == 0.3);
}

TEST_CASE("robotics has no SWOT phrases, so its seven pairings are reported without rank or score") {
    const json document = answer({"pairs", customs});
    int without_data = 0;
    for (const json& pair : document["tables"]["pairs"])
        if (pair["a"] == "robotics" || pair["b"] == "robotics") {
            ++without_data;
            CHECK(pair["status"] == "insufficient-data");
            CHECK(pair["rank"].is_null());
            CHECK(pair["leverage"].is_null());
        }
    CHECK(without_data == 7);
    CHECK(document["tables"]["pairs"].size() == 28);
}

TEST_CASE("the pairing of minimal scores as worked out by hand") {
    const json document = answer({"pairs", project_path("datasets/minimal")});
    const json& pair = document["tables"]["pairs"][0];
    CHECK(pair["a"] == "sensors");
    CHECK(pair["b"] == "ledger");
    CHECK(pair["leverage"].get<double>() ==
          Approx(3.0 / 44 + 3.0 / 35 + 1.0 / 30 + 1.0 / 25 + 9.0 / 200 - 87.0 / 1090).margin(1e-12));
}

TEST_CASE("robust pairs carry a rank band, the same for one, two and four threads") {
    const std::vector<std::string> command{"pairs", customs,    "--robust", "--draws",
                                           "2000",  "--format", "json",     "--threads"};
    auto with_threads = [&](const std::string& n) {
        auto arguments = command;
        arguments.push_back(n);
        return run_program(arguments).out;
    };
    const std::string one = with_threads("1");
    CHECK(one == with_threads("2"));
    CHECK(one == with_threads("4"));
    const json answer = json::parse(one);
    for (const json& pair : answer["tables"]["pairs"]) {
        if (pair["status"] == "insufficient-data") continue;
        CHECK(pair["rank_low"] <= pair["rank_high"]);
        CHECK(pair["top_k_probability"].get<double>() >= 0.0);
        CHECK(pair["top_k_probability"].get<double>() <= 1.0);
    }
}

TEST_CASE("privacy is shared by blockchain, IoT, biometrics and drones in five wordings") {
    const json document = answer({"threats", customs});
    const json& privacy = row(document["tables"]["shared_threats"], "theme", "privacy");
    CHECK(privacy["technologies"] == json({"blockchain", "iot", "biometrics", "drones"}));
    CHECK(privacy["breadth"] == 4);
    CHECK(privacy["phrases"].size() == 5);
    CHECK(privacy["kinds"]["drones"] == json({"threat", "weakness"}));
    CHECK(privacy["kinds"]["blockchain"] == json({"weakness"}));
}

TEST_CASE("the contributions of every ranked pairing add up to its leverage") {
    const json pairs = answer({"pairs", customs});
    for (const json& pair : pairs["tables"]["pairs"]) {
        if (pair["status"] == "insufficient-data") continue;
        const json document = answer({"explain", customs, pair["a"], pair["b"]});
        double sum = 0.0;
        for (const json& contribution : document["tables"]["contributions"]) {
            sum += contribution["amount"].get<double>();
            CHECK_FALSE(contribution["evidence"].empty());
        }
        CHECK(sum == Approx(pair["leverage"].get<double>()).margin(1e-12));
    }
}

TEST_CASE("stated relations alone leave out what is inferred or assumed") {
    const json all = answer({"explain", customs, "robotics"}),
               stated = answer({"explain", customs, "robotics", "--grades", "stated"});
    CHECK(stated["tables"]["links"].size() < all["tables"]["links"].size());
    for (const json& link : stated["tables"]["links"]) CHECK(link["grade"] == "stated");
}

TEST_CASE("centrality has a column per measure and keeps benefit and risk apart") {
    for (const std::string layer : {"benefit", "risk"}) {
        const json document = answer({"centrality", customs, "--layer", layer});
        const json& ai = row(document["tables"]["centrality"], "id", "ai");
        for (const char* measure : {"degree", "strength", "betweenness", "closeness", "harmonic", "eigenvector",
                                    "pagerank", "katz", "hub", "authority"})
            CHECK(ai.at(measure).is_number());
    }
}

TEST_CASE("a portfolio keeps to a budget, to demands and to costs given on the command line") {
    const std::string energy = project_path("datasets/renewable-energy");
    const json document =
        json::parse(run_program({"portfolio", energy, "--budget", "6", "--must", "wind-power", "--must-not",
                                 "heat-pumps", "--cost", "battery-storage=4", "--cost", "solar-pv=3", "-f", "json"})
                        .out);
    // Wind costs 3, so 3 are left: solar alone can be had.
    CHECK(document["tables"]["portfolio"][0]["technologies"] == json::array({"solar-pv", "wind-power"}));
    CHECK(document["tables"]["portfolio"][0]["cost"] == 6);
    CHECK(document["tables"]["portfolio"][0]["status"] == "optimal");
    double sum = 0;
    for (const json& row : document["tables"]["contributions"]) sum += row["amount"].get<double>();
    CHECK(sum == Approx(document["tables"]["portfolio"][0]["value"].get<double>()).margin(1e-12));
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--cost", "ai"},
                                                  {"--cost", "=1"},
                                                  {"--cost", "x=-1"},
                                                  {"--cost", "x=1e999"},
                                                  {"--k", "0"},
                                                  {"--budget", "-1"},
                                                  {"--must", "wind"},
                                                  {"--time-limit", "-1"}}) {
        std::vector<std::string> arguments{"portfolio", energy};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        CAPTURE(wrong);
        CHECK(run_program(arguments).code == 2);
    }
}

TEST_CASE("centrality and structure take a list of edges, as a file or on standard input, and tell all that is wrong") {
    const TemporaryFolder folder;
    const std::string file = folder.write("graph.txt", "a b\nb c\nc a\nc \x1b[31md\n");
    for (const char* question : {"centrality", "structure"}) {
        const Outcome good = run_program({question, file, "-f", "json"});
        CHECK(good.code == 2);  // a control character is no text
        CHECK(contains(good.err, "graph.txt:4:3: error[IL0014]"));
        const Outcome bad = run_program({question, "-"}, "a b x\na b 0\nc,d\n");
        CHECK(bad.code == 2);
        CHECK(contains(bad.err, "<standard input>:1:5: error[IL0301]"));
        CHECK(contains(bad.err, "<standard input>:2:5: error[IL0303]"));
        CHECK(contains(bad.err, "<standard input>:3:1: error[IL0406]"));
        CHECK(contains(bad.err, "3 errors in the edge list"));
        CHECK(run_program({question, "-"}, "interlink: 1\ntechnologies: [{id: a}]\n").code == 0);
        CHECK(run_program({question, "-", "--directed"}, "a b\nb a\n").code == 0);
    }
    const json document = json::parse(run_program({"structure", "-", "-f", "json"}, "a b\nb c\nc a\nc d\n").out);
    CHECK(document["options"]["graph"] == "edge list");
    CHECK(document["tables"]["bridges"] == json::array({{{"from", "c"}, {"to", "d"}}}));
}

TEST_CASE("tables of edges are read by their headings, and what was not read is told in the answer") {
    const std::string table =
        "Source;Target;Type;Weight;Year\nhub;node 1;Directed;0,5;2001\nhub;node 2;Directed;1,5;2002\n";
    const json document = json::parse(run_program({"centrality", "-", "-f", "json"}, table).out);
    const json& rows = document["tables"]["centrality"];
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["id"] == "hub");
    CHECK(rows[0]["degree"] == 2);
    CHECK(rows[0]["strength"] == 2.0);
    for (const json& row : rows) CHECK(row["hub"] == row["authority"]);
    std::string notes;
    for (const json& note : document["notes"]) notes += note["text"].get<std::string>() + "\n";
    CHECK(contains(notes, "One column was not read: 'Year'."));
    CHECK(contains(notes, "--directed keeps their direction"));
    const Outcome vertices = run_program({"centrality", "-"}, "Id,Label\n1,Anna\n2,Ben\n");
    CHECK(vertices.code == 2);
    CHECK(contains(vertices.err, "this is a table of vertices ('Id' and 'Label'), not of edges"));
}

TEST_CASE("match explains the theme of each phrase on standard input") {
    const Outcome outcome = run_program({"match", "--format", "json"}, "Hacking risks\n\nzzz qqq\n");
    REQUIRE(outcome.code == 0);
    const json matches = json::parse(outcome.out)["tables"]["matches"];
    REQUIRE(matches.size() == 2);
    CHECK(matches[0]["theme"] == "cyber-security");
    CHECK(matches[0]["strength"] == "strong");
    CHECK_FALSE(matches[0]["term"].get<std::string>().empty());
    CHECK(matches[1]["theme"].is_null());
    CHECK(run_program({"match"}, "").code == 2);
}
