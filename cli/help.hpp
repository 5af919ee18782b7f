// What a command is called with, in its help and in what is said of mistakes.
#pragma once

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

namespace interlink::cli {

/// The words that a command takes: "DATASET VIEW [SUBJECT ...]".
std::string words_of(const CLI::App& command);

/// "interlink render DATASET VIEW [SUBJECT ...]"
std::string usage_line(const CLI::App& command);

/// Help with the words of a command by their names.
std::shared_ptr<CLI::Formatter> help_formatter();

}  // namespace interlink::cli
