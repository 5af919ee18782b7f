#include "options.hpp"

#include "option_values.hpp"

#include <limits>

namespace interlink::cli {

void add_common_options(CLI::App& command, Common& common) {
    add_word(
        command, "--color", {"auto", "always", "never"},
        [&common](const std::string& word) {
            common.colour = word == "always"  ? ColourChoice::always
                            : word == "never" ? ColourChoice::never
                                              : ColourChoice::automatic;
        },
        "auto, always or never", "WHEN");
    add_count(command, "--threads", common.threads, 1, 1024, "threads; same results for any");
    add_count(command, "--seed", common.seed, 0, std::numeric_limits<std::uint64_t>::max(), "seed of the draws (1)");
    command.add_flag("-q,--quiet", common.quiet, "no warnings, no progress");
}

void add_grades_option(CLI::App& command, Common& common) {
    add_word(
        command, "--grades", {"all", "stated"},
        [&common](const std::string& word) { common.stated_only = word == "stated"; }, "all, or stated relations alone",
        "WHICH");
}

void add_output_options(CLI::App& command, OutputOptions& output, const std::string& formats) {
    command.add_option("-f,--format", output.formats, formats)
        ->type_name("FORMAT[=PATH]")
        ->take_all()
        ->allow_extra_args(false);
    command.add_option("-o,--output", output.path, "file to write; - is standard output")->type_name("PATH");
}

void add_robust_options(CLI::App& command, RobustChoice& robust, bool with_flag) {
    if (with_flag) command.add_flag("--robust", robust.wanted, "how sure the ranking is");
    add_count(command, "--draws", robust.draws, 1, 100'000'000, "draws of the robustness (10000)");
    add_top_option(command, robust.top_k);
}

void add_top_option(CLI::App& command, std::uint32_t& top_k) {
    add_count(command, "--top", top_k, 1, 1'000'000, "the k of 'in the top k' (3)", "K");
}

RobustOptions robust_options(const RobustChoice& choice, const Common& common) {
    return {choice.draws, common.seed, choice.top_k, thread_count(common)};
}

void add_words(CLI::App& command, std::vector<std::string>& words, const std::string& usage) {
    command.add_option("words", words, "folder or file of the data set; - is standard input")
        ->type_name(usage)
        ->required();
}

}  // namespace interlink::cli
