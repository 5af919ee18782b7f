#include "command.hpp"

#include <array>

namespace interlink::cli {

namespace {

constexpr std::array table{
    Command{"report", "the whole study in one folder",
            "interlink report datasets/wco-disruptive-technologies -o study", add_report},
    Command{"render", "one figure, as SVG, PDF, PNG or DOT", "interlink render datasets/minimal pairs -o pairs.svg", add_render},
    Command{"match", "themes of the phrases on standard input, with the reason",
            "echo 'data breaches' | interlink match", add_match},
    Command{"suggest", "themes and links that look missing, also as a patch",
            "interlink suggest datasets/minimal --patch >my.patch", add_suggest},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace interlink::cli
