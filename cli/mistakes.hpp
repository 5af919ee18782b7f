// What is said of a command line that cannot be understood.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace interlink::cli {

struct Mistake {
    std::string problem;
    std::string hint;
};

/// `app` has parsed the arguments, and failed with the error.
Mistake explain_mistake(const CLI::App& app, const std::vector<std::string>& arguments, const CLI::ParseError& error);

/// The hint where nothing better is known.
std::string help_hint(const CLI::App& app, const std::vector<std::string>& arguments);

}  // namespace interlink::cli
