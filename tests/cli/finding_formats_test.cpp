// What `interlink check` writes for pipelines.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <set>
#include <tuple>

#include <nlohmann/json.hpp>

using namespace interlink::test;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> formats{"text", "json", "csv", "markdown", "html", "sarif", "junit", "github", "gitlab"};

/// Run in a folder.
Outcome check_in(const std::string& folder, const std::string& arguments) {
    const std::string line = "cd '" + folder + "' && exec '" + INTERLINK_PROGRAM + "' check " + arguments;
    return run_program({"-c", line}, {}, {}, "/bin/sh");
}

std::string first_path(const Outcome& outcome) {
    return Json::parse(outcome.out).at(0)["location"]["path"];
}

constexpr const char* sound = "interlink: 1\ntechnologies: [{id: ai, strengths: [Fast analysis]}]\n";

}  // namespace

TEST_CASE("the exit code of a check is the same whatever the format") {
    const TemporaryFolder folder;
    const std::string unusable = folder.write("unusable.yaml", "interlink: 1\ntechnologies: [{nme: x}]\n");
    for (const std::string& format : formats) {
        INFO(format);
        CHECK(run_program({"check", project_path("datasets/minimal"), "--format", format}).code == 0);
        CHECK(
            run_program({"check", project_path("datasets/minimal"), "--fail-on", "warning", "--format", format}).code ==
            1);
        CHECK(run_program({"check", project_path("datasets/minimal"), "--fail-on", "never", "--format", format}).code ==
              0);
        CHECK(run_program({"check", unusable, "--fail-on", "never", "--format", format}).code == 2);
    }
}

TEST_CASE("one run writes several formats, each as it would be written alone") {
    const TemporaryFolder folder;
    std::vector<std::string> arguments{"check", project_path("datasets/minimal"), "--fail-on", "warning"};
    for (const std::string& format : formats) {
        arguments.push_back("--format");
        arguments.push_back(format + "=" + folder.path(format));
    }
    const Outcome together = run_program(arguments);
    CHECK(together.code == 1);
    CHECK(together.out.empty());
    for (const std::string& format : formats) {
        const Outcome alone =
            run_program({"check", project_path("datasets/minimal"), "--fail-on", "warning", "--format", format});
        CHECK(read_file(folder.path(format)) == alone.out);
    }
}

TEST_CASE("what keeps a data set, a policy or a baseline from being used is written for pipelines too") {
    const TemporaryFolder folder;
    folder.write("unusable.yaml", "interlink: 1\ntechnologies: [{nme: x}]\n");
    folder.write("sound.yaml", sound);
    folder.write("policy.yaml", "expect: [\"pears.pairs.rank <= 5\"]\n");
    folder.write("known.txt", "<<<<<<< a merge\n");
    for (const auto& [arguments, file, code] : {std::tuple{"unusable.yaml", "unusable.yaml", "IL0203"},
                                                {"sound.yaml --policy policy.yaml", "policy.yaml", "IL1802"},
                                                {"sound.yaml --baseline known.txt", "known.txt", "IL1807"}}) {
        INFO(arguments);
        const Outcome outcome =
            check_in(folder.path(), std::string(arguments) + " --format gitlab --format json=other.json");
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, code));
        const Json issues = Json::parse(outcome.out);
        CHECK(issues.at(0)["check_name"] == code);
        CHECK(issues.at(0)["location"]["path"] == file);
        CHECK(read_file(folder.path("other.json")).empty());  // which is for answers
    }
}

TEST_CASE("places are relative to the working directory, or to the data set when that lies elsewhere") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path("repository/data/field"));
    std::filesystem::create_directories(folder.path("else"));
    folder.write("repository/data/field/interlink.yaml", sound);
    const std::string root = folder.path("repository"), field = folder.path("repository/data/field");
    CHECK(first_path(check_in(root, "data/field --format gitlab")) == "data/field/interlink.yaml");
    CHECK(first_path(check_in(root, "./data/../data/field/interlink.yaml --format gitlab")) ==
          "data/field/interlink.yaml");
    CHECK(first_path(check_in(root, "'" + field + "' --format gitlab")) == "data/field/interlink.yaml");
    CHECK(first_path(check_in(field, ". --format gitlab")) == "interlink.yaml");
    CHECK(first_path(check_in(root + "/data", "../data/field --format gitlab")) == "field/interlink.yaml");
    CHECK(first_path(check_in(folder.path("else"), "../repository/data/field --format gitlab")) == "interlink.yaml");
}

TEST_CASE("a data set has the same category sound and broken, however it is named, and no two have the same") {
    const TemporaryFolder folder;
    for (const char* name : {"repository/ds/01", "repository/ds/02/nested", "outside"})
        std::filesystem::create_directories(folder.path(name));
    const std::string root = folder.path("repository");
    const auto category = [&](const std::string& from, const std::string& word, const std::string& input = "") {
        const std::string feed = input.empty() ? "" : " <" + folder.write("input", input);
        const Outcome outcome = check_in(from, word + " --format sarif" + feed);
        return Json::parse(outcome.out)["runs"][0]["automationDetails"]["id"].get<std::string>();
    };
    const auto suite = [&](const std::string& word) {
        const std::string xml = check_in(root, word + " --format junit").out;
        const std::size_t from = xml.find("<testsuite name=\"") + 17;
        return xml.substr(from, xml.find('"', from) - from);
    };
    for (const std::string& text : {std::string(sound), std::string("interlink: 1\ntechnologies: [{nme: x}]\n")}) {
        INFO(text);
        for (const char* name :
             {"repository/interlink.yaml", "repository/ds/01/interlink.yaml", "repository/ds/01/other.yaml",
              "repository/ds/02/nested/interlink.yaml", "outside/interlink.yaml"})
            folder.write(name, text);
        for (const char* word : {"ds/01", "ds/01/", "./ds/01", "ds/../ds/01", "ds/01/interlink.yaml", "ds/01/."})
            CHECK(category(root, word) == "interlink/ds/01/");
        CHECK(category(root, "'" + root + "/ds/01'") == "interlink/ds/01/");
        CHECK(category(root + "/ds", "../ds/01") == "interlink/01/");
        CHECK(category(root, "ds/01/other.yaml") == "interlink/ds/01/other.yaml/");
        CHECK(category(root, "ds/02/nested/") == "interlink/ds/02/nested/");
        for (const char* word : {".", "./", "interlink.yaml", "./interlink.yaml"})
            CHECK(category(root, word) == "interlink/./");
        CHECK(category(root, "-", text) == "interlink/-/");
        CHECK(category(root, "../outside") == "interlink/../outside/");
        CHECK(suite("ds/01") == "interlink check ds/01");
        CHECK(suite("ds/01/other.yaml") == "interlink check ds/01/other.yaml");
        CHECK(suite(".") == "interlink check .");
    }
    CHECK(category(root, "ds/03") == "interlink/ds/03/");  // which does not exist
    std::filesystem::create_directory(root + "/ds/04");    // which has no root file
    CHECK(category(root, "ds/04") == "interlink/ds/04/");
}

TEST_CASE("no finding of one data set has the fingerprint of one of another at GitLab") {
    const TemporaryFolder folder;
    std::set<std::string> prints;
    std::size_t count = 0;
    for (const char* text : {sound, "interlink: 1\ntechnologies: [{nme: x}]\n"})
        for (const char* name : {"a", "b"}) {
            std::filesystem::create_directory(folder.path(name));
            folder.write(std::string(name) + "/interlink.yaml", text);
            folder.write(std::string(name) + "/more.yaml", text);
            for (const char* file : {"", "/more.yaml"})
                for (const Json& issue :
                     Json::parse(check_in(folder.path(), std::string(name) + file + " --format gitlab").out)) {
                    prints.insert(issue["fingerprint"].get<std::string>());
                    ++count;
                }
        }
    CHECK(count >= 8);
    CHECK(prints.size() == count);
}

TEST_CASE("a question is not written in the formats of findings, and unknown ones are named") {
    const Outcome question = run_program({"pairs", project_path("datasets/minimal"), "--format", "sarif"});
    CHECK(question.code == 2);
    CHECK_FALSE(contains(question.err, "gitlab"));
    const Outcome unknown = run_program({"check", project_path("datasets/minimal"), "--format", "sarf"});
    CHECK(unknown.code == 2);
    CHECK(contains(unknown.err, "sarif, junit, github, gitlab"));
}
