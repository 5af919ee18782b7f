// What diff and whatif share: both answer what moved between two versions.
#pragma once

#include <interlink/dataset.hpp>

#include "output.hpp"
#include "session.hpp"

#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace interlink::cli {

struct DiffChoice {
    Common common;
    OutputOptions output;
    std::uint32_t top_k = 3;
    bool exit_code = false;
    std::string figure;
    std::string page = "report";
};

void add_diff_options(CLI::App& command, DiffChoice& choice);

/// What is wrong with the options, or nothing.
std::string check_diff_options(const DiffChoice& choice);

/// Compares, writes the answer and the figure. Returns an exit code.
int answer_diff(const Session& session, const DiffChoice& choice, std::string_view command,
                std::shared_ptr<const Dataset> before, std::shared_ptr<const Dataset> after);

}  // namespace interlink::cli
