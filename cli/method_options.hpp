// The options that only one method understands.
#pragma once

#include <interlink/method.hpp>

#include <string>

#include <CLI/CLI.hpp>

namespace interlink::cli {

void add_method_options(CLI::App& command, const Method& method, MethodOptions& options);

std::string method_example(const Method& method);

}  // namespace interlink::cli
