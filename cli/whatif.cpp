// interlink whatif DATASET: what would move if …; the data set itself stays as it is.
#include <interlink/diff.hpp>

#include "command.hpp"
#include "diff_options.hpp"
#include "input.hpp"
#include "revision.hpp"
#include "text/format.hpp"

#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>

namespace interlink::cli {

namespace {

struct WhatifArguments {
    DiffChoice choice;
    std::string dataset;
    std::vector<std::string> remove, set, add;
    std::string scenario;
    bool back = false;
};

constexpr std::uintmax_t most_scenario_bytes = 64u << 20;

/// The bytes of a regular file, or what is wrong.
std::string read_scenario(const std::string& path, std::string& bytes) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) return text::format("there is no scenario '{}'", path);
    if (!std::filesystem::is_regular_file(status)) return text::format("the scenario '{}' is not a regular file", path);
    if (std::filesystem::file_size(path, failure) > most_scenario_bytes)
        return text::format("the scenario '{}' is larger than {} bytes", path, most_scenario_bytes);
    std::ifstream in(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
    return in.bad() || !in.is_open() ? text::format("cannot read the scenario '{}'", path) : "";
}

void print_mistakes(const Session& session, const WhatifArguments& options,
                    const std::vector<Diagnostic>& diagnostics) {
    const bool colour = use_colour(options.choice.common, session.err_is_terminal);
    std::size_t errors = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool error = diagnostic.severity == Severity::error;
        errors += error;
        if (error || !options.choice.common.quiet) session.err << format_diagnostic(diagnostic, colour);
    }
    if (errors > 0)
        session.err << text::format("interlink: {} in what was asked; nothing was done\n",
                                    errors == 1 ? "1 error" : text::format("{} errors", errors));
}

int run_whatif_command(const Session& session, const WhatifArguments& options) {
    if (const std::string problem = check_diff_options(options.choice); !problem.empty()) return fail(session, problem);
    using Kind = EditText::Kind;
    if (const std::string problem =
            check_inputs_kept(options.choice.output, {options.scenario}, {options.choice.figure});
        !problem.empty())
        return fail(session, problem);
    std::vector<EditText> edits;
    if (!options.scenario.empty()) {
        edits.push_back({options.back ? Kind::scenario_back : Kind::scenario, options.scenario, {}});
        if (const std::string problem = read_scenario(options.scenario, edits.back().text); !problem.empty())
            return fail(session, problem);
    }
    for (const std::string& text : options.remove) edits.push_back({Kind::remove, "--remove", text});
    for (const std::string& text : options.set) edits.push_back({Kind::set, "--set", text});
    for (const std::string& text : options.add) edits.push_back({Kind::add, "--add", text});
    if (edits.empty()) return fail(session, "what if what?", "name --remove, --set, --add or --scenario");
    const auto before = read_version(session, options.choice.common, options.dataset);
    if (!before) return exit_code::unusable;
    if (const std::string problem = check_inputs_kept(options.choice.output, before->files, {options.choice.figure});
        !problem.empty())
        return fail(session, problem);
    EditResult edited = apply_edits(*before, edits);
    print_mistakes(session, options, edited.diagnostics);
    if (!edited.dataset) return exit_code::unusable;
    return answer_diff(session, options.choice, "whatif", before,
                       std::make_shared<const Dataset>(std::move(*edited.dataset)));
}

void add_list(CLI::App& command, const char* name, std::vector<std::string>& list, const char* help, const char* type) {
    command.add_option(name, list, help)->type_name(type)->take_all()->allow_extra_args(false);
}

}  // namespace

Runner add_whatif(CLI::App& command) {
    auto options = std::make_shared<WhatifArguments>();
    command.add_option("dataset", options->dataset, "folder or file; - is standard input")
        ->type_name("DATASET")
        ->required();
    add_list(command, "--remove", options->remove, "an element, phrase or link", "ID");
    add_list(command, "--set", options->set, "a field; weight 0 removes", "PATH=VALUE");
    add_list(command, "--add", options->add, "'from requires to', then weight=… confidence=…", "LINK");
    auto* scenario =
        command.add_option("--scenario", options->scenario, "changes, e.g. the JSON of a diff")->type_name("FILE");
    command.add_flag("--back", options->back, "take the scenario's changes back")->needs(scenario);
    add_diff_options(command, options->choice);
    return [options](const Session& session) { return run_whatif_command(session, *options); };
}

}  // namespace interlink::cli
