// Data sets at git revisions: the bytes that were committed, nothing of a stranger's configuration, and what to do when
// a revision is not there.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

using namespace interlink::test;

namespace fs = std::filesystem;

namespace {

const std::string dataset = "interlink: 1\ntitle: Two\ninclude: [factors.csv]\ntechnologies: [{id: ai}, {id: iot}]\n";
const std::string factors = "technology,quadrant,phrase\nai,strength,Fast\niot,threat,Theft\n";

Outcome shell(const std::string& folder, const std::string& line, const std::vector<std::string>& environment = {}) {
    return run_program({"-c", "cd '" + folder + "' && " + line}, {}, environment, "/bin/sh");
}

/// A repository with the data set in data/.
struct Checkout {
    TemporaryFolder folder;

    Checkout() {
        git("init -q -b main");
        fs::create_directory(folder.path("data"));
        folder.write("data/interlink.yaml", dataset);
        folder.write("data/factors.csv", factors);
        commit();
    }
    void git(const std::string& words) const {
        const Outcome outcome = shell(
            folder.path(), "git -c user.name=T -c user.email=t@example.org -c protocol.file.allow=always " + words);
        INFO(words << "\n" << outcome.err);
        REQUIRE(outcome.code == 0);
    }
    void commit() const {
        git("add -A");
        git("commit -q -m change");
    }
    Outcome diff(const std::string& words, const std::vector<std::string>& environment = {}) const {
        return shell(folder.path(), std::string("'") + INTERLINK_PROGRAM + "' diff " + words, environment);
    }
};

/// The command that a hint says to run, up to the semicolon or the end.
std::string command_of(const std::string& err, const std::string& beginning) {
    const std::size_t from = err.find(beginning);
    REQUIRE(from != std::string::npos);
    return err.substr(from, err.find_first_of(";\n", from) - from);
}

}  // namespace

TEST_CASE("a revision is read without the filters and omissions that attributes ask for") {
    const Checkout here;
    here.folder.write(".gitattributes",
                      "*.csv filter=evil diff=evil export-ignore\n*.yaml export-subst working-tree-encoding=UTF-16\n");
    const std::string mark = here.folder.path("ran"), touch = "\"touch '" + mark + "'; cat\"";
    here.git("add .gitattributes");
    here.git("commit -q -m attributes");
    for (const char* key : {"filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "diff.evil.textconv",
                            "diff.evil.command", "diff.external", "core.pager", "core.fsmonitor", "core.sshCommand",
                            "core.askPass", "credential.helper", "core.editor", "core.alternateRefsCommand"})
        here.git("config " + std::string(key) + " " + touch);
    here.git("config filter.evil.required true");
    const Outcome outcome = here.diff("HEAD~1:data HEAD:data --exit-code");
    CHECK(outcome.err.empty());
    CHECK(outcome.code == 0);
    CHECK(contains(outcome.out, "Nothing changed"));
    CHECK_FALSE(fs::exists(mark));
}

TEST_CASE("objects that a partial clone lacks are not fetched, and no program is run for them") {
    const Checkout origin;
    const Checkout here;
    origin.git("config uploadpack.allowFilter true");
    here.git("clone -q --no-checkout --filter=blob:none 'file://" + origin.folder.path() + "' partial");
    const std::string partial = here.folder.path("partial"), mark = here.folder.path("ran");
    shell(partial, "git config remote.origin.uploadpack \"touch '" + mark + "'; git-upload-pack\"");
    const Outcome outcome = shell(partial, std::string("'") + INTERLINK_PROGRAM + "' diff HEAD:data HEAD:data");
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "git could not read 'HEAD:data'"));
    CHECK_FALSE(fs::exists(mark));
}

TEST_CASE("objects put in place of those committed do not count") {
    const Checkout here;
    here.folder.write("other.csv", "technology,quadrant,phrase\nai,strength,Slow\n");
    here.git("add other.csv");
    here.git("replace $(git rev-parse HEAD:data/factors.csv) $(git rev-parse :other.csv)");
    CHECK(here.diff("HEAD:data data --exit-code").code == 0);
}

TEST_CASE("a link or submodule in a revision is named and not followed") {
    const Checkout here;
    const TemporaryFolder outside;
    outside.write("secret.csv", "technology,quadrant,phrase\nai,strength,Secret words\n");
    fs::remove(here.folder.path("data/factors.csv"));
    fs::create_symlink(outside.path("secret.csv"), here.folder.path("data/factors.csv"));
    here.commit();
    const Outcome included = here.diff("HEAD~1:data HEAD:data");
    CHECK(included.code == 2);
    CHECK(contains(included.err, "'factors.csv' is a link, and links in a revision are not followed"));
    CHECK_FALSE(contains(included.err, "Secret"));
    fs::remove(here.folder.path("data/interlink.yaml"));
    fs::create_symlink("../elsewhere.yaml", here.folder.path("data/interlink.yaml"));
    here.commit();
    const Outcome root = here.diff("HEAD:data HEAD~1:data");
    CHECK(contains(root.err, "'HEAD:data/interlink.yaml' is a link, and links in a revision are not followed"));

    const Checkout inner;
    here.git("submodule --quiet add '" + inner.folder.path() + "' sub");
    here.commit();
    for (const char* word : {"HEAD:sub", "HEAD:sub/data"}) {
        const Outcome outcome = here.diff(std::string(word) + " " + word);
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.err, "is in a submodule of revision 'HEAD'"));
    }
}

TEST_CASE("a file at a revision that is larger than the limit is named") {
    const Checkout here;
    here.folder.write("data/factors.csv", factors + std::string((64u << 20) + 1, '\n'));
    here.commit();
    const Outcome outcome = here.diff("HEAD:data HEAD~1:data");
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "'factors.csv' is larger than the limit of 67108864 bytes"));
}

TEST_CASE("a revision is read from inside a folder, bare, and with names that need quotes") {
    const Checkout here;
    const std::string odd = "data/-x 'y' \xC3\xA4\n";
    fs::create_directory(here.folder.path(odd));
    here.folder.write(odd + "/factors.csv", factors);
    here.folder.write("data/factors.csv", "technology,quadrant,phrase\nai,strength,Slow\n");
    here.commit();
    const std::string program = std::string("'") + INTERLINK_PROGRAM + "'";
    for (const char* word : {"HEAD:./", "HEAD:.", "HEAD:./interlink.yaml", "HEAD:../data", "HEAD:data"})
        CHECK(shell(here.folder.path("data"), program + " diff " + word + " . --exit-code").code == 0);
    CHECK(shell(here.folder.path("data"), program + " diff HEAD:data . --exit-code").code == 0);
    CHECK(shell(here.folder.path(".git"), program + " diff HEAD:data ../data --exit-code").code == 0);
    CHECK(here.diff("HEAD:data/interlink.yaml data --exit-code").code == 0);
}

TEST_CASE("a revision without its path is told which path to write, and that works") {
    const Checkout here;
    here.folder.write("note.txt", "second");
    here.commit();
    const Outcome outcome = here.diff("HEAD~1 HEAD");
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "'HEAD~1' is a revision, and not yet a data set in it\n  hint: write HEAD~1:data\n"));
    CHECK(contains(outcome.err, "hint: write HEAD:data\n"));
    CHECK(here.diff("HEAD~1:data HEAD:data").code == 0);

    fs::create_directory(here.folder.path("more"));
    here.folder.write("more/interlink.yaml", "interlink: 1\ntechnologies: [{id: a, strengths: [Fast]}]\n");
    here.commit();
    CHECK(contains(here.diff("main data").err, "write main:PATH, with the folder or file of the data set: data, more"));

    const Checkout top;
    fs::rename(top.folder.path("data/interlink.yaml"), top.folder.path("interlink.yaml"));
    fs::rename(top.folder.path("data/factors.csv"), top.folder.path("factors.csv"));
    top.commit();
    CHECK(contains(top.diff("HEAD .").err, "write HEAD:interlink.yaml\n"));
    CHECK(top.diff("HEAD:interlink.yaml . --exit-code").code == 0);
}

TEST_CASE("a branch that was not fetched is told how, and the hint works") {
    const Checkout origin;
    origin.git("branch feature");
    const Checkout here;
    here.git("clone -q --depth 1 --single-branch --branch main 'file://" + origin.folder.path() + "' clone");
    const std::string clone = here.folder.path("clone"), program = std::string("'") + INTERLINK_PROGRAM + "' diff ";
    const Outcome missing = shell(clone, program + "feature:data data");
    CHECK(missing.code == 2);
    CHECK(contains(missing.err, "git knows no revision 'feature'"));
    CHECK(contains(missing.err, "then write FETCH_HEAD:data\n"));
    const std::string fetch = command_of(missing.err, "git fetch");
    CHECK(fetch == "git fetch origin feature");
    REQUIRE(shell(clone, fetch).code == 0);
    CHECK(shell(clone, program + "FETCH_HEAD:data data --exit-code").code == 0);
    CHECK(contains(shell(clone, program + "feature data").err, "git fetch origin feature; then write FETCH_HEAD:PATH"));

    here.git("clone -q 'file://" + origin.folder.path() + "' whole");
    const Outcome tracked = shell(here.folder.path("whole"), program + "feature:data data");
    CHECK(contains(tracked.err, "hint: write origin/feature:data\n"));
    CHECK(shell(here.folder.path("whole"), program + "origin/feature:data data --exit-code").code == 0);
}

TEST_CASE("a revision beyond a shallow history is told how to get it, and the hint works") {
    const Checkout origin;
    origin.folder.write("note.txt", "second");
    origin.commit();
    const Checkout here;
    here.git("clone -q --depth 1 'file://" + origin.folder.path() + "' clone");
    const std::string clone = here.folder.path("clone"), program = std::string("'") + INTERLINK_PROGRAM + "' diff ";
    const Outcome missing = shell(clone, program + "HEAD~1:data data");
    CHECK(missing.code == 2);
    CHECK(contains(missing.err, "git knows no revision 'HEAD~1'"));
    REQUIRE(contains(missing.err, "git fetch --unshallow"));
    REQUIRE(shell(clone, "git fetch --unshallow").code == 0);
    CHECK(shell(clone, program + "HEAD~1:data data --exit-code").code == 0);
}

TEST_CASE("a folder that a revision lacks is answered with the nearest data set there") {
    const Checkout here;
    CHECK(contains(here.diff("HEAD:dota data").err, "did you mean 'HEAD:data'?"));
    CHECK(contains(here.diff("HEAD:quite/another data").err, "the data set there is HEAD:data"));
}

TEST_CASE("a repository of another user is told as what it is, with what git says to do") {
    const Checkout here;
    if (::geteuid() != 0) return;  // only root can give a folder away
    REQUIRE(::chown(here.folder.path().c_str(), 12345, 12345) == 0);
    REQUIRE(::chown(here.folder.path(".git").c_str(), 12345, 12345) == 0);
    const TemporaryFolder home;
    const std::vector<std::string> own_home{"HOME=" + home.path(), "SUDO_UID=", "GIT_CONFIG_COUNT=0"};
    const Outcome outcome = here.diff("HEAD:data data", own_home);
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "it belongs to another user"));
    const std::string command = command_of(outcome.err, "git config --global --add safe.directory");
    REQUIRE(shell(here.folder.path(), command, own_home).code == 0);
    CHECK(here.diff("HEAD:data data --exit-code", own_home).code == 0);
}
