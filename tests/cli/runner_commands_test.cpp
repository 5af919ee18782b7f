// Names in a stranger's data set are no commands to the runner of a pipeline, whatever is written of them to a stream.
#include "cli/program.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <regex>

using namespace interlink::test;

namespace fs = std::filesystem;

namespace {

/// One that begins a line, and those that count anywhere in it.
const std::vector<std::string> payloads{
    "::set-output name=x::y ##[error]a ##vso[task.x]b ##teamcity[c 'd'] section_start:1:e travis_fold:start:f",
    "##[set-output name=x]y ::add-mask::a"};

/// As runners do it: lines end at \n and \r; blanks of Unicode and colours before `::` do not count.
std::vector<std::string> commands_in(std::string text, bool of_github) {
    static const std::regex anywhere("##[A-Za-z]*\\[|(section_(start|end)|travis_(fold|time)):[A-Za-z0-9]");
    static const std::regex at_start(
        "^(\\s|\x1b\\[[0-9;]*[A-Za-z]|\xC2\xA0|\xC2\x85|\xE2\x80[\x80-\x8A\xA8\xA9\xAF]|\xE3\x80\x80)*::");
    static const std::regex ours("^::(error|warning|notice) file=[^:]*::");
    std::vector<std::string> found;
    std::string line;
    for (const char c : text + "\n") {
        if (c != '\n' && c != '\r') {
            line += c;
            continue;
        }
        const bool annotation = of_github && std::regex_search(line, ours);
        if (std::regex_search(line, anywhere) || (std::regex_search(line, at_start) && !annotation))
            found.push_back(line);
        line.clear();
    }
    return found;
}

std::string yaml_text(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return quoted + "\"";
}

/// The text wherever a data set holds text; at the start of a line of a text as well.
std::string sound(const std::string& payload) {
    const std::string text = yaml_text(payload), lines = yaml_text("x " + payload);
    return "interlink: 1\ntitle: " + text + "\nsources: [{id: s, title: " + text + ", url: " + text +
           ", publisher: " + text + "}]\nthemes:\n  - {id: fear, label: " + text + ", terms: [" + text +
           "]}\n"
           "functions: [{id: f, name: " +
           text + ", description: " + lines +
           "}]\n"
           "technologies:\n"
           "  - {id: a, name: " +
           text + ", aliases: [" + lines + "], strengths: [{phrase: " + text +
           ", themes: [fear]}], threats: [{phrase: " + lines + ", themes: [fear], note: " + text +
           "}]}\n"
           "  - {id: b, name: " +
           lines + ", opportunities: [" + text + "], threats: [{phrase: " + text +
           ", themes: [fear]}]}\n"
           "links: [{from: a, to: f, kind: supports, note: " +
           text + ", evidence: [\"s#" + payload.substr(0, 2) + "\"]}]\n";
}

/// The fields that this version of the language does not know are left out, until it loads.
std::string loading(const std::string& payload, const TemporaryFolder& folder) {
    std::string yaml = sound(payload);
    for (const char* field : {"", ", publisher: \"[^\"]*\"", ", url: \"[^\"]*\"", ", description: \"[^\"]*\"",
                              ", aliases: \\[[^\\]]*\"\\]", ", note: \"[^\"]*\"", ", evidence: [^\\]]*\\]"}) {
        if (*field != '\0') yaml = std::regex_replace(yaml, std::regex(field), "");
        folder.write("interlink.yaml", yaml);
        if (run_program({"pairs", folder.path()}).code == 0) return yaml;
    }
    return yaml;
}

void check_streams(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::string words;
    for (const std::string& argument : arguments) words += argument + " ";
    const Outcome outcome = run_program(arguments, input, {"CLICOLOR_FORCE=1", "TERM=xterm", "NO_COLOR="});
    const bool github = words.find("github") != std::string::npos;
    INFO(words << "\n" << outcome.out.substr(0, 2000) << "\n" << outcome.err.substr(0, 2000));
    CHECK(commands_in(outcome.err, false) == std::vector<std::string>{});
    CHECK(commands_in(outcome.out, github) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("no text of a data set is a command in what any question or check writes") {
    for (const std::string& payload : payloads) {
        const TemporaryFolder folder;
        loading(payload, folder);
        REQUIRE(run_program({"pairs", folder.path()}).code == 0);
        for (const char* command : {"pairs", "threats", "opportunities", "functions", "centrality", "structure",
                                    "portfolio", "suggest", "check"})
            for (const char* format : {"text", "json", "csv", "markdown", "html"})
                check_streams({command, folder.path(), "--format", format});
        for (const char* format : {"sarif", "junit", "github", "gitlab"})
            check_streams({"check", folder.path(), "--format", format});
        for (const char* format : {"text", "json", "csv", "markdown"}) {
            check_streams({"tows", folder.path(), "a", "b", "--format", format});
            check_streams({"explain", folder.path(), "a", "b", "--format", format});
            check_streams({"whatif", folder.path(), "--set", "a.name=" + payload, "--format", format});
            check_streams({"match", "--format", format}, payload + "\nprivacy " + payload + "\n");
        }
        for (const char* view : {"interlinkage", "shared-threats", "pairs"})
            for (const char* format : {"svg", "dot"})
                check_streams({"render", folder.path(), view, "--format", format});
        check_streams({"suggest", folder.path(), "--patch"});
    }
}

TEST_CASE("no text of a data set that cannot be read is a command in what is said of it") {
    for (const std::string& payload : payloads) {
        const std::string text = yaml_text(payload);
        for (const std::string& yaml :
             {text + ": 1\n", "interlink: 1\n" + text + ": 1\n", "interlink: 1\ntechnologies: [{id: " + text + "}]\n",
              "interlink: 1\n" + payload + "\n", "interlink: 1\ntitle: [\n  " + payload + "\n",
              "interlink: 1\ntechnologies: [{id: a, strengths: [{phrase: x, themes: [" + text + "]}]}]\n",
              "interlink: 1\ntechnologies: [{id: a}]\npolicy: {expect: [{that: " + text + ", reason: " + text + "}]}\n",
              "interlink: 1\ntechnologies: [{id: a}]\npolicy: {expect: [{that: check.summary.errors == 9, reason: " +
                  text + "}]}\n",
              "interlink: 1\ninclude: [" + text + "]\n"}) {
            const TemporaryFolder folder;
            const std::string path = folder.write("interlink.yaml", yaml);
            check_streams({"pairs", path});
            for (const char* format : {"text", "sarif", "junit", "github", "gitlab"})
                check_streams({"check", folder.path(), "--format", format});
        }
    }
}

TEST_CASE("no name of a file, word or option is a command either") {
    for (const std::string& payload : payloads) {
        const TemporaryFolder folder;
        const std::string name = payload + ".yaml";
        folder.write(name, "interlink: 1\ntechnologies: [{nme: x}]\n");
        const auto check_here = [&](const std::string& arguments) {
            const Outcome outcome =
                run_program({"-c", "cd '" + folder.path() + "' && exec '" + INTERLINK_PROGRAM + "' " + arguments}, {},
                            {}, "/bin/sh");
            INFO(arguments << "\n" << outcome.out << "\n" << outcome.err);
            CHECK(commands_in(outcome.err, false) == std::vector<std::string>{});
            CHECK(commands_in(outcome.out, contains(arguments, "github")) == std::vector<std::string>{});
        };
        const std::string word = "\"" + payload + "\"";
        for (const char* format : {"text", "sarif", "junit", "github", "gitlab"})
            check_here("check \"" + name + "\" --format " + format);
        check_here(word);
        check_here("pairs " + word);
        check_here("pairs . --format " + word);
        check_here("rules " + word);
        check_here("diff " + word + " " + word + ":x");
        check_here("check --policy " + word + " '" + project_path("datasets/minimal") + "'");
        check_here("check --baseline " + word + " '" + project_path("datasets/minimal") + "'");
    }
}

TEST_CASE("what is broken up for a runner keeps its value where a format can") {
    const TemporaryFolder folder;
    const std::string payload = "##[error]x";
    loading(payload, folder);
    const Outcome json = run_program({"pairs", folder.path(), "--format", "json"});
    CHECK(contains(json.out, "\"title\": \"##\\u005berror]x\""));
    const Outcome html = run_program({"pairs", folder.path(), "--format", "html"});
    CHECK(contains(html.out, "##&#91;error]x"));
    const Outcome text = run_program({"pairs", folder.path()});
    CHECK(contains(text.out, "## [error]x"));
}
