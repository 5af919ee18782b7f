// The options that several commands share, each declared once.
#pragma once

#include <interlink/pairs.hpp>

#include "output.hpp"
#include "session.hpp"

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace interlink::cli {

struct RobustChoice {
    bool wanted = false;
    std::uint32_t draws = 10'000;
    std::uint32_t top_k = 3;
};

void add_common_options(CLI::App& command, Common& common);
/// For commands that read a data set and may leave out what is inferred or assumed.
void add_grades_option(CLI::App& command, Common& common);
/// `formats` is shown in the help.
void add_output_options(CLI::App& command, OutputOptions& output,
                        const std::string& formats = "text, json, csv, markdown, html or xlsx");
void add_robust_options(CLI::App& command, RobustChoice& robust, bool with_flag);
void add_top_option(CLI::App& command, std::uint32_t& top_k);
RobustOptions robust_options(const RobustChoice& choice, const Common& common);

/// "DATASET [A B]" words; `usage` is shown in the help.
void add_words(CLI::App& command, std::vector<std::string>& words, const std::string& usage);

}  // namespace interlink::cli
