// When output is coloured: the choice, then the environment, then whether anybody looks.
#include "cli/program.hpp"
#include "session.hpp"
#include "support/catch.hpp"

#include <map>

using namespace interlink::cli;
using interlink::test::contains;
using interlink::test::project_path;
using interlink::test::run_program;

namespace {

using Variables = std::map<std::string, std::string>;

struct ColourCase {
    ColourChoice choice;
    Variables variables;
    bool on_terminal, elsewhere;  ///< whether there is colour
};

bool coloured(const ColourCase& row, bool is_terminal) {
    const auto look_up = [&](const char* name) -> const char* {
        const auto found = row.variables.find(name);
        return found == row.variables.end() ? nullptr : found->second.c_str();
    };
    return use_colour(row.choice, look_up, is_terminal);
}

}  // namespace

TEST_CASE("colour goes by the option, then NO_COLOR and TERM=dumb, then CLICOLOR_FORCE, then the terminal") {
    using enum ColourChoice;
    const std::vector<ColourCase> table{
        {automatic, {}, true, false},
        {automatic, {{"TERM", "xterm-256color"}}, true, false},
        {automatic, {{"TERM", "dumb"}}, false, false},
        {automatic, {{"TERM", ""}}, true, false},
        {automatic, {{"NO_COLOR", "1"}}, false, false},
        {automatic, {{"NO_COLOR", ""}}, true, false},
        {automatic, {{"CLICOLOR_FORCE", "1"}}, true, true},
        {automatic, {{"CLICOLOR_FORCE", "0"}}, true, false},
        {automatic, {{"CLICOLOR_FORCE", ""}}, true, false},
        {automatic, {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, false, false},
        {automatic, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}, false, false},
        {always, {{"NO_COLOR", "1"}, {"TERM", "dumb"}, {"CLICOLOR_FORCE", "0"}}, true, true},
        {never, {{"CLICOLOR_FORCE", "1"}, {"TERM", "xterm"}}, false, false},
    };
    for (std::size_t row = 0; row < table.size(); ++row) {
        INFO("row " << row);
        CHECK(coloured(table[row], true) == table[row].on_terminal);
        CHECK(coloured(table[row], false) == table[row].elsewhere);
    }
}

TEST_CASE("no command writes colour on either stream with TERM=dumb, unless told to") {
    const std::vector<std::vector<std::string>> commands{
        {"pairs", project_path("datasets/minimal")},
        {"check", project_path("datasets/minimal")},
        {"rules", "IL1001"},
        {"whatif", project_path("datasets/minimal"), "--remove", "no-such"},
        {"pairs", project_path("tests/dataset/bad/key_unknown.yaml")}};
    for (const auto& command : commands) {
        INFO(command.front());
        const auto dumb = run_program(command, {}, {"TERM=dumb", "CLICOLOR_FORCE=1", "NO_COLOR="});
        CHECK_FALSE(contains(dumb.out + dumb.err, "\x1b["));
    }
    const auto forced = run_program(commands[0], {}, {"TERM=xterm", "CLICOLOR_FORCE=1", "NO_COLOR="});
    CHECK(contains(forced.out, "\x1b["));
}
