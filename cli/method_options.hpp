// The options that only one method understands.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include <interlink/method.hpp>

namespace interlink::cli {

void add_method_options(CLI::App& command, const Method& method, MethodOptions& options);

std::string method_example(const Method& method);

}  // namespace interlink::cli
