// The table of commands: one file and one row each. The questions of the engine's table of analyses become commands by
// themselves.
#pragma once

#include "session.hpp"

#include <functional>
#include <span>
#include <string_view>

#include <CLI/CLI.hpp>

namespace interlink::cli {

/// Runs the command with the options that were parsed; returns an exit code.
using Runner = std::function<int(const Session&)>;

struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view example;
    Runner (*add)(CLI::App& command);  ///< declares the options
};

std::span<const Command> commands();

Runner add_report(CLI::App& command);
Runner add_render(CLI::App& command);
Runner add_match(CLI::App& command);
Runner add_check(CLI::App& command);
Runner add_rules(CLI::App& command);
Runner add_suggest(CLI::App& command);
Runner add_diff(CLI::App& command);
Runner add_whatif(CLI::App& command);
Runner add_method(CLI::App& command);

}  // namespace interlink::cli
