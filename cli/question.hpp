#pragma once

#include <interlink/analysis.hpp>

#include "command.hpp"

#include <string>

namespace interlink::cli {

/// A question of the engine as a command, with the options that the question understands.
Runner add_question(CLI::App& command, const Analysis& analysis);

std::string question_example(const Analysis& analysis);

}  // namespace interlink::cli
