// diff and whatif as a user runs them: exit codes, git revisions, files that stay as they were.
#include "cli/program.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"

#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

using namespace interlink::test;

namespace fs = std::filesystem;

namespace {

const std::string minimal = project_path("datasets/minimal");

/// A repository with the minimal data set in data/ at its first commit, and without one threat at its second.
class Repository {
  public:
    Repository() {
        git("init -q");
        fs::create_directories(folder_.path("data/a-long-name-for-a-folder-that-holds-one-table-and-nothing-else"));
        std::string yaml = read_file(minimal + "/interlink.yaml");
        folder_.write("data/interlink.yaml", yaml + "include: [" + table() + "]\n");
        folder_.write("data/" + table(), "technology,quadrant,phrase\nledger,threat,More fraud\n");
        folder_.write("single.yaml", yaml);
        commit("first");
        folder_.write("data/" + table(), "technology,quadrant,phrase\nledger,weakness,More cost\n");
        commit("second");
    }

    /// Deep enough for a path of more than 100 characters.
    static std::string table() {
        return "a-long-name-for-a-folder-that-holds-one-table-and-nothing-else/"
               "factors-whose-name-is-long-enough-to-need-an-extended-header-in-the-archive.csv";
    }

    Outcome run(const std::vector<std::string>& arguments) const {
        const fs::path before = fs::current_path();
        fs::current_path(folder_.path());
        Outcome outcome = run_program(arguments);
        fs::current_path(before);
        return outcome;
    }

    void git(const std::string& words) const {
        const std::string command =
            "git -C '" + folder_.path() + "' -c user.name=T -c user.email=t@example.org " + words;
        REQUIRE(std::system((command + " >/dev/null 2>&1").c_str()) == 0);
    }

    const TemporaryFolder& folder() const { return folder_; }

  private:
    void commit(const std::string& message) const {
        git("add -A");
        git("commit -q -m " + message);
    }

    TemporaryFolder folder_;
};

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a data set is read at a git revision, and the work tree is left alone") {
    const Repository repository;
    repository.folder().write("data/" + Repository::table(), "not even a table");
    const Outcome outcome = repository.run({"diff", "HEAD~1:data", "HEAD:data", "--format", "json"});
    CHECK(outcome.err.empty());
    REQUIRE(outcome.code == 0);
    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(satisfies_output_schema(json));
    CHECK(json["dataset"]["path"] == "HEAD:data");
    CHECK(json["options"]["old"] == "HEAD~1:data");
    REQUIRE(json["tables"]["changes"].size() == 2);
    CHECK(json["tables"]["changes"][0]["path"] == "ledger/threats/more-fraud");
    CHECK(json["tables"]["changes"][1]["path"] == "ledger/weaknesses/more-cost");
    CHECK(read_file(repository.folder().path("data/" + Repository::table())) == "not even a table");
}

TEST_CASE("a revision stands beside a folder, a single file at a revision beside itself") {
    const Repository repository;
    CHECK(repository.run({"diff", "HEAD:data", "data", "--exit-code"}).code == 0);
    CHECK(repository.run({"diff", "HEAD:single.yaml", "single.yaml", "--exit-code"}).code == 0);
    CHECK(repository.run({"diff", "HEAD:./data/", minimal}).code == 0);
    CHECK(repository.run({"whatif", "HEAD~1:data", "--remove", "ledger"}).code == 0);
}

TEST_CASE("a path that exists is read before a revision of that name") {
    const Repository repository;
    fs::create_directory(repository.folder().path("HEAD~1:data"));
    fs::copy(minimal, repository.folder().path("HEAD~1:data"));
    CHECK(says(repository.run({"diff", "HEAD~1:data", minimal}).out, "Nothing changed"));
}

TEST_CASE("what git cannot give is told in plain words, with exit code 2") {
    const Repository repository;
    const auto error_of = [&](const std::string& word) {
        const Outcome outcome = repository.run({"diff", word, "data"});
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    CHECK(says(error_of("HEAD~9:data"), "git knows no revision 'HEAD~9'"));
    CHECK(says(error_of("HEAD:dota"), "revision 'HEAD' has no folder 'dota'"));
    CHECK(says(error_of("HEAD:single/x.yaml"), "has no folder 'single'"));
    CHECK(says(error_of("HEAD:other.yaml"), "there is no file 'HEAD:/other.yaml'"));
    CHECK(says(error_of("--output=x:data"), ""));
    CHECK(says(error_of("nothing"), "there is no file or folder 'nothing'"));
    CHECK(says(error_of("HEAD:"), "interlink.yaml"));
    CHECK_FALSE(fs::exists(repository.folder().path("x")));

    const TemporaryFolder elsewhere;
    const Outcome outside = run_program({"diff", "HEAD:nowhere", minimal}, {},
                                        {"GIT_CEILING_DIRECTORIES=/", "GIT_DIR=" + elsewhere.path()});
    CHECK(outside.code == 2);
    CHECK(says(outside.err, "no git repository here"));
    const Outcome without = run_program({"diff", "HEAD:nowhere", minimal}, {}, {"PATH=" + elsewhere.path()});
    CHECK(without.code == 2);
    CHECK(says(without.err, "git, which reads revisions, is not installed"));
}

TEST_CASE("findings in a data set at a revision name the revision") {
    const Repository repository;
    repository.folder().write("data/interlink.yaml",
                              "interlink: 1\ntitel: x\ninclude: [../out.yaml, none.csv, factors.csv]\n");
    repository.git("commit -q -a -m broken");
    const Outcome outcome = repository.run({"diff", "HEAD~1:data", "HEAD:data"});
    CHECK(outcome.code == 2);
    CHECK(says(outcome.err, "HEAD:data/interlink.yaml:2:1: error[IL0204]"));
    CHECK(says(outcome.err, "[IL0007]"));
    CHECK(says(outcome.err, "[IL0008]"));
}

TEST_CASE("with --exit-code the exit code is 1 when a conclusion moved, and no sooner") {
    const auto code = [](const std::vector<std::string>& edit) {
        std::vector<std::string> arguments{"whatif", minimal, "--exit-code"};
        arguments.insert(arguments.end(), edit.begin(), edit.end());
        return run_program(arguments).code;
    };
    CHECK(code({"--set", "ledger.name=Chain"}) == 0);
    CHECK(code({"--set", "ledger requires sensors.weight=0.4"}) == 0);
    CHECK(code({"--remove", "ledger/threats/false-entries"}) == 1);
    CHECK(code({"--remove", "ledge"}) == 2);
    CHECK(run_program({"whatif", minimal, "--remove", "ledger"}).code == 0);
}

TEST_CASE("what-if leaves the data set as it is, byte by byte") {
    const TemporaryFolder folder;
    fs::copy(project_path("datasets/wco-disruptive-technologies"), folder.path("data"));
    std::vector<std::string> before, after;
    for (const auto& entry : fs::directory_iterator(folder.path("data")))
        before.push_back(read_file(entry.path().string()));
    const Outcome outcome = run_program({"whatif", folder.path("data"), "--remove", "drones", "--set", "ai.name=X",
                                         "--add", "ai requires iot weight=0.5", "--figure", folder.path("f.svg")});
    CHECK(outcome.code == 0);
    for (const auto& entry : fs::directory_iterator(folder.path("data")))
        after.push_back(read_file(entry.path().string()));
    CHECK(before == after);
    CHECK(folder.entries() == std::vector<std::string>{"data", "f.svg"});
}

TEST_CASE("a diff in a file is a scenario, and can be taken back") {
    const TemporaryFolder folder;
    const std::string diff = folder.path("diff.json");
    CHECK(run_program({"whatif", minimal, "--remove", "audit", "--format", "json=" + diff}).code == 0);
    const Outcome again = run_program({"whatif", minimal, "--scenario", diff, "--format", "csv"});
    CHECK(again.out == run_program({"whatif", minimal, "--remove", "audit", "--format", "csv"}).out);
    const Outcome back = run_program({"whatif", minimal, "--scenario", diff, "--back"});
    CHECK(back.code == 2);
    CHECK(says(back.err, diff + ":"));
    CHECK(says(back.err, "is taken already"));
}

TEST_CASE("a scenario that cannot be used is exit code 2, with its place") {
    const TemporaryFolder folder;
    const auto run = [&](const std::string& path) { return run_program({"whatif", minimal, "--scenario", path}); };
    CHECK(run(folder.path("none")).code == 2);
    CHECK(run(folder.path()).code == 2);
    CHECK(says(run("/dev/null").err, "not a regular file"));
    const Outcome broken =
        run(folder.write("s.json", "{\"changes\": [\n  {\"change\": \"removed\", \"element\": \"link\"}]}"));
    CHECK(broken.code == 2);
    CHECK(says(broken.err, "s.json:2:3: error[IL0203]"));
    CHECK(run_program({"whatif", minimal}).code == 2);
    CHECK(run_program({"whatif", minimal, "--back", "--remove", "ledger"}).code == 2);
    CHECK(run_program({"diff", "-", "-"}).code == 2);
    CHECK(run_program({"diff", minimal}).code == 2);
    CHECK(run_program({"diff", "-", minimal}, read_file(minimal + "/interlink.yaml")).code == 0);
}

TEST_CASE("diff speaks every format, and hostile names do nothing in any") {
    const std::string name = "<script>alert(1)</script> =1+1 | `x` \\N";
    for (const char* format : {"text", "json", "csv", "markdown", "html"}) {
        CAPTURE(format);
        const Outcome outcome =
            run_program({"whatif", minimal, "--set", "ledger.name=" + name, "--remove", "sensors", "--format", format});
        CHECK(outcome.code == 0);
        if (std::string(format) == "html" || std::string(format) == "markdown")
            CHECK_FALSE(says(outcome.out, "<script"));
    }
    const TemporaryFolder folder;
    CHECK(run_program({"whatif", minimal, "--set", "ledger.name=" + name, "--figure", folder.path("f.svg")}).code == 0);
    CHECK_FALSE(says(read_file(folder.path("f.svg")), "<script"));
}
