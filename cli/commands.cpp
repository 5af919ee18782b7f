#include "command.hpp"

#include <array>

namespace interlink::cli {

namespace {

constexpr std::array table{
    Command{"report", "the whole study in one folder", "interlink report datasets/wco-disruptive-technologies -o study",
            add_report},
    Command{"render", "one figure, as SVG, PDF, PNG or DOT", "interlink render datasets/minimal pairs -o pairs.svg",
            add_render},
    Command{"diff", "what changed in the model, and in the conclusions",
            "interlink diff HEAD~1:datasets/minimal datasets/minimal", add_diff},
    Command{"whatif", "what would move if something were otherwise", "interlink whatif datasets/minimal --remove audit",
            add_whatif},
    Command{"match", "themes of the phrases on standard input, with the reason",
            "echo 'data breaches' | interlink match", add_match},
    Command{"check", "is the data set sound, does the policy hold",
            "interlink check datasets/wco-disruptive-technologies", add_check},
    Command{"rules", "every code of a finding, with the fix", "interlink rules IL1002", add_rules},
    Command{"suggest", "themes and links that look missing, also as a patch",
            "interlink suggest datasets/minimal --patch >my.patch", add_suggest},
    Command{"method", "a published method on a data set or a matrix of your own",
            "interlink method micmac datasets/minimal", add_method},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace interlink::cli
