#include "options.hpp"

#include <map>

namespace interlink::cli {

void add_common_options(CLI::App& command, Common& common) {
    static const std::map<std::string, ColourChoice> colours{
        {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}};
    command
        .add_option_function<std::string>(
            "--color", [&common](const std::string& word) { common.colour = colours.at(word); },
            "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    command.add_option("--threads", common.threads, "threads; same results for any")
        ->check(CLI::Range(1u, 1024u))
        ->type_name("N");
    command.add_option("--seed", common.seed, "seed of the draws (1)")->type_name("N");
    command.add_flag("-q,--quiet", common.quiet, "no warnings, no progress");
}

void add_grades_option(CLI::App& command, Common& common) {
    command
        .add_option_function<std::string>(
            "--grades", [&common](const std::string& word) { common.stated_only = word == "stated"; },
            "all, or stated relations alone")
        ->check(CLI::IsMember({"all", "stated"}))
        ->type_name("WHICH");
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
    command.add_option("--draws", robust.draws, "draws of the robustness (10000)")
        ->check(CLI::Range(1u, 100'000'000u))
        ->type_name("N");
    command.add_option("--top", robust.top_k, "the k of 'in the top k' (3)")
        ->check(CLI::Range(1u, 1'000'000u))
        ->type_name("K");
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
