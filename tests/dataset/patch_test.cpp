// A patch changes what it says and nothing else: it is applied by patch(1) or git, and the data set is read again.
#include <interlink/patch.hpp>

#include "dataset/comparison.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

using namespace interlink;

namespace {

Dataset loaded(const Folder& folder) {
    LoadResult result = load_dataset(folder.path());
    for (const Diagnostic& diagnostic : result.diagnostics) UNSCOPED_INFO(format_diagnostic(diagnostic, false));
    REQUIRE(result.dataset);
    return std::move(*result.dataset);
}

std::string bytes_of(const Folder& folder, const std::string& name) {
    std::ifstream in(folder.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Factor& factor(Dataset& dataset, std::string_view id) {
    for (Technology& technology : dataset.technologies)
        for (Factor& f : technology.factors)
            if (f.id == id) return f;
    throw std::runtime_error("no phrase " + std::string(id));
}

/// In a folder of its own the names of the diff are relative to the data set.
void apply(const Folder& folder, const Patch& patch, const std::string& program) {
    INFO(patch.diff);
    Folder beside;
    beside.write("p", patch.diff);
    const std::string command = fmt::format("cd '{}' && {} <'{}' >'{}' 2>&1", folder.path().string(), program,
                                            (beside.path() / "p").string(), (beside.path() / "out").string());
    const int code = std::system(command.c_str());
    INFO(bytes_of(beside, "out"));
    REQUIRE(code == 0);
}

struct Wanted {
    std::string factor, key, theme;
};

/// Applies the themes and links to the files, and to the data set in memory: both say the same afterwards.
Patch check_patch(const Folder& folder, const std::vector<Wanted>& wanted, const std::vector<Link>& links,
                  const std::string& program = "patch -p1 --no-backup-if-mismatch --fuzz=0") {
    const Dataset before = loaded(folder);
    Dataset after = before;
    std::vector<ThemeEdit> edits;
    for (const Wanted& w : wanted) {
        Factor& f = factor(after, w.factor);
        edits.push_back({&f, w.key, w.theme, "suggested: score 0.50"});
    }
    const Patch patch = make_patch(before, edits, links);
    for (const Wanted& w : wanted) {
        Factor& f = factor(after, w.factor);
        if (w.key == "themes")
            f.themes = std::vector<std::string>{w.theme};
        else
            f.themes_add = {w.theme};
    }
    after.links.insert(after.links.end(), links.begin(), links.end());
    apply(folder, patch, program);
    CHECK(contents(loaded(folder)) == contents(after));
    CHECK(patch.edits == wanted.size() + links.size());
    return patch;
}

Link supports(const std::string& from, const std::string& to, const std::string& note = "") {
    Link link;
    link.from = {EntityKind::technology, from};
    link.to = {EntityKind::function, to};
    link.horizon = Horizon::future;
    link.confidence = 0.52;
    link.grade = Grade::inferred;
    link.evidence = {{"notes", "page 2; \"left\"", {}}};
    link.note = note;
    return link;
}

constexpr std::string_view head =
    "interlink: 1\ntitle: T\ntaxonomy: none\nsources: [{id: notes}]\n"
    "themes: [{id: cost}, {id: speed}]\nfunctions: [{id: patrol}, {id: audit}]\n";

}  // namespace

TEST_CASE("a phrase alone becomes a mapping; what is special in brackets is put in quotes") {
    const Folder folder;
    folder.write("interlink.yaml", std::string(head) + R"(technologies:
  - id: drones
    strengths:
      - Wide coverage      # a remark
      - Cheap, small [and] {quick}
      - 'It''s: fine'
      - "Said \"yes\" # no"
      - Runs over
        two lines
    threats: [Left alone, Brief, "a, b"]
)");
    check_patch(folder,
                {{"drones/strengths/wide-coverage", "themes", "cost"},
                 {"drones/strengths/cheap-small-and-quick", "themes_add", "cost"},
                 {"drones/strengths/it-s-fine", "themes", "speed"},
                 {"drones/strengths/said-yes-no", "themes", "cost"},
                 {"drones/strengths/runs-over-two-lines", "themes", "cost"},
                 {"drones/threats/brief", "themes", "speed"},
                 {"drones/threats/a-b", "themes_add", "speed"}},
                {});
    const std::string bytes = bytes_of(folder, "interlink.yaml");
    CHECK(bytes.find(
              "      # suggested: score 0.50\n      - {phrase: Wide coverage, themes: [cost]}      # a remark\n") !=
          std::string::npos);
    CHECK(bytes.find("- {phrase: \"Cheap, small [and] {quick}\", themes_add: [cost]}\n") != std::string::npos);
    CHECK(bytes.find("[Left alone, {phrase: Brief, themes: [speed]}, {phrase: \"a, b\", themes_add: [speed]}]") !=
          std::string::npos);
}

TEST_CASE("a phrase with entries gets one more, in the style that it is written in") {
    const Folder folder;
    folder.write("interlink.yaml", std::string(head) + R"(technologies:
  - id: drones
    strengths:
      - phrase: Wide coverage  # here
        weight: 0.5
      - weight: 0.5
        phrase: >-
          A folded
          phrase

      - {id: own, phrase: "In brackets", weight: 0.5}
      - {phrase: Last}
    threats:
    - phrase: At the end)");
    check_patch(folder,
                {{"drones/strengths/wide-coverage", "themes", "cost"},
                 {"drones/strengths/a-folded-phrase", "themes_add", "cost"},
                 {"drones/strengths/own", "themes", "speed"},
                 {"drones/strengths/last", "themes", "speed"},
                 {"drones/threats/at-the-end", "themes", "speed"}},
                {});
    const std::string bytes = bytes_of(folder, "interlink.yaml");
    CHECK(bytes.find("      - phrase: Wide coverage  # here\n        themes: [cost]  # suggested: score 0.50\n        "
                     "weight: 0.5\n") != std::string::npos);
    CHECK(bytes.find("- {id: own, phrase: \"In brackets\", themes: [speed], weight: 0.5}\n") != std::string::npos);
    CHECK(bytes.ends_with("    - phrase: At the end\n      themes: [speed]  # suggested: score 0.50\n"));
}

TEST_CASE("line ends stay what they are, and git takes the patch as well") {
    const Folder folder;
    std::string text = std::string(head) +
                       "technologies:\n  - id: drones\n    strengths:\n      - Wide coverage\n      - phrase: B\n"
                       "links:\n  - {from: drones, to: patrol, kind: supports}\n";
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, 1, '\r');
    folder.write("interlink.yaml", "\xef\xbb\xbf" + text);
    check_patch(folder,
                {{"drones/strengths/wide-coverage", "themes", "cost"}, {"drones/strengths/b", "themes", "cost"}},
                {supports("drones", "audit")}, "git apply");
    const std::string bytes = bytes_of(folder, "interlink.yaml");
    CHECK(bytes.starts_with("\xef\xbb\xbf"));
    for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; ++at) CHECK(bytes[at - 1] == '\r');
}

TEST_CASE("links are appended to the list that there is, or to a new one") {
    const std::string technologies = "technologies: [{id: drones}, {id: ai}]\n";
    const std::vector<Link> links{supports("drones", "patrol", "Said by \"x: y\" # z"), supports("ai", "audit")};
    const std::string before =
        GENERATE(std::string(""), std::string("links: []\n"), std::string("links:\n"),
                 std::string("links: [{from: ai, to: drones, kind: requires}]"),
                 std::string("links: [\n  {from: ai, to: drones, kind: requires},  # first\n]\nenablers: []\n"),
                 std::string("links:\n- from: ai\n  to: drones\n  kind: requires\n  note: |\n    A long\n    note\n\n# "
                             "end\nenablers: []\n"),
                 std::string("links:\n    - {from: ai, to: drones, kind: requires}  # why\n\n# end"));
    const Folder folder;
    folder.write("interlink.yaml", std::string(head) + technologies + before);
    check_patch(folder, {}, links);
}

TEST_CASE("links go to the file where links stand, not to the one that is named first") {
    const Folder folder;
    folder.write("interlink.yaml",
                 std::string(head) + "technologies: [{id: drones}, {id: ai}]\ninclude: [more.yaml]\n");
    folder.write("more.yaml", "links:\n  - {from: ai, to: drones, kind: requires}\n");
    const Patch patch = check_patch(folder, {}, {supports("ai", "audit")});
    CHECK(patch.diff.find("interlink.yaml") == std::string::npos);
}

TEST_CASE("cells of a table are filled with its separator and its quotes") {
    const Folder folder;
    folder.write("interlink.yaml",
                 std::string(head) + "technologies: [{id: drones}]\ninclude: [factors.csv, links.csv]\n");
    folder.write("factors.csv",
                 "\xef\xbb\xbfphrase;themes;technology;quadrant;themes_add\r\n"
                 "\"Said \"\"yes\"\"; twice\";;drones;strength;\r\n"
                 "Wide coverage; ;drones;S;\r\n;;;;\r\nKept;cost;drones;S;");
    folder.write(
        "links.csv",
        "sep=;\r\nfrom;to;kind;grade;confidence;evidence;note;horizon\r\ndrones;patrol;supports;stated;;;;\r\n");
    check_patch(folder,
                {{"drones/strengths/said-yes-twice", "themes", "speed"},
                 {"drones/strengths/wide-coverage", "themes_add", "cost"}},
                {supports("drones", "audit", "Words; \"quoted\"")});
    CHECK(bytes_of(folder, "factors.csv") ==
          "\xef\xbb\xbfphrase;themes;technology;quadrant;themes_add\r\n"
          "\"Said \"\"yes\"\"; twice\";speed;drones;strength;\r\n"
          "Wide coverage; ;drones;S;cost\r\n;;;;\r\nKept;cost;drones;S;");
    CHECK(bytes_of(folder, "links.csv") ==
          "sep=;\r\nfrom;to;kind;grade;confidence;evidence;note;horizon\r\ndrones;patrol;supports;stated;;;;\r\n"
          "drones;audit;supports;inferred;0.52;\"notes#page 2; \"\"left\"\"\";\"Words; \"\"quoted\"\"\";future\r\n");
}

TEST_CASE("a table that lacks the column gets it, and a note says so") {
    const Folder folder;
    folder.write("interlink.yaml",
                 std::string(head) + "technologies: [{id: drones}]\ninclude: [factors.csv, links.csv]\n");
    folder.write("factors.csv", "technology,quadrant,phrase\ndrones,S,Wide coverage\ndrones,T,\"Two\nlines\"");
    folder.write("links.csv", "from,to,kind");
    const Patch patch =
        check_patch(folder, {{"drones/threats/two-lines", "themes", "cost"}}, {supports("drones", "audit")});
    CHECK(bytes_of(folder, "factors.csv") ==
          "technology,quadrant,phrase,themes\ndrones,S,Wide coverage,\ndrones,T,\"Two\nlines\",cost");
    CHECK(bytes_of(folder, "links.csv") ==
          "from,to,kind,grade,horizon,confidence,evidence\n"
          "drones,audit,supports,inferred,future,0.52,\"notes#page 2; \"\"left\"\"\"\n");
    REQUIRE(patch.notes.size() == 3);
    CHECK(patch.notes[2].starts_with("apply the patch in the folder "));
    CHECK(patch.notes[0].ends_with("factors.csv: a column is added, so every row changes: themes"));
}

TEST_CASE("what cannot be written safely is a note, and the rest of the patch stands") {
    const Folder folder;
    folder.write("interlink.yaml", std::string(head) + R"(technologies:
  - id: drones
    strengths:
      - |-
        A block
      - {phrase: Has it, themes_add: []}
      - ? phrase
        : Asked
      - Good
)");
    const Dataset dataset = loaded(folder);
    std::vector<ThemeEdit> edits;
    for (const Factor& f : dataset.technologies[0].factors) edits.push_back({&f, "themes_add", "cost", "x"});
    const Patch patch = make_patch(dataset, edits, {});
    CHECK(patch.edits == 1);
    CHECK(patch.notes.size() == 4);  // one says where to apply it
    apply(folder, patch, "patch -p1");
    Dataset after = dataset;
    factor(after, "drones/strengths/good").themes_add = {"cost"};
    CHECK(contents(loaded(folder)) == contents(after));
}

TEST_CASE("a file that has changed since it was read is left alone") {
    const Folder folder;
    folder.write("interlink.yaml", std::string(head) + "technologies: [{id: drones, strengths: [Wide coverage]}]\n");
    const Dataset dataset = loaded(folder);
    folder.write("interlink.yaml", std::string(head) + "technologies: [{id: drones, strengths: [Something else]}]\n");
    const ThemeEdit edit{&dataset.technologies[0].factors[0], "themes", "cost", "x"};
    const Patch patch = make_patch(dataset, std::span(&edit, 1), {});
    CHECK(patch.diff.empty());
    CHECK(patch.edits == 0);
    CHECK(patch.notes.size() == 1);
}

TEST_CASE("names of files and phrases that mean something to patch or to a shell are only names") {
    const Folder folder;
    const std::string name = GENERATE(std::string("my links.yaml"), std::string("a\tb.yaml"),
                                      std::string("q\"u\\o.yaml"), std::string("größe $(touch x).yaml"));
    std::string shown;
    for (const char c : name)
        shown += c == '\t' ? std::string("\\t") : c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    folder.write("interlink.yaml", std::string(head) + "include: [\"" + shown + "\"]\n");
    folder.write(name, R"(technologies:
  - id: drones
    strengths:
      - "--- a/x"
      - "<script>alert(1)</script>"
      - "=cmd|' /C calc'!A0"
      - "\U0000202Eback"
      - '@@ -1,1 +1,1 @@'
)");
    const Dataset dataset = loaded(folder);
    std::vector<Wanted> wanted;
    for (const Factor& f : dataset.technologies[0].factors) wanted.push_back({f.id, "themes", "cost"});
    check_patch(folder, wanted, {supports("drones", "patrol", "=1+1")},
                GENERATE(std::string("patch -p1"), std::string("git apply")));
}
