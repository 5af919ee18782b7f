// interlink suggest DATASET: themes and links that a data set may lack, as tables or as a patch.
#include <interlink/compile.hpp>
#include <interlink/escape.hpp>
#include <interlink/suggest.hpp>

#include "command.hpp"
#include "file_endings.hpp"
#include "files.hpp"
#include "input.hpp"
#include "options.hpp"
#include "output.hpp"
#include "text/format.hpp"

#include <memory>

namespace interlink::cli {

namespace {

struct SuggestArguments {
    Common common;
    OutputOptions output;
    std::vector<std::string> words;
    bool patch = false;
};

std::string check_patch(const std::string& path) {
    if (promises_another(path, "patch"))
        return text::format("{} is no name for a patch; end it in .patch or .diff", path);
    return check_places({path});
}

int print_patch(const Session& session, const SuggestArguments& options, const Patch& patch) {
    for (const std::string& note : patch.notes) warn(session, options.common, note);
    if (patch.diff.empty()) warn(session, options.common, "the patch is empty");
    // A patch cannot be changed and still fit.
    if (options.output.path == "-" && escape_commands(patch.diff) != patch.diff)
        return fail(session, "the patch holds what the runner of a pipeline would take for a command",
                    "write it to a file with -o FILE");
    return write_bytes(session, options.output.path, patch.diff);
}

int run_suggest_command(const Session& session, const SuggestArguments& options) {
    if (options.patch && !options.output.formats.empty())
        return fail(session, "--patch has a form of its own", "leave out --format");
    if (const std::string problem = options.patch ? check_patch(options.output.path) : check_formats(options.output);
        !problem.empty())
        return fail(session, problem);
    const auto [path, subjects] = split_words(options.words);
    if (!subjects.empty()) return fail(session, "suggest takes one data set");
    if (options.patch && path == "-")
        return fail(session, "standard input cannot be patched", "name the data set by its folder or file");
    const auto dataset = read_content(session, options.common, path);
    if (!dataset) return exit_code::unusable;
    if (const std::string problem = check_inputs_kept(options.output, dataset->files); !problem.empty())
        return fail(session, problem);
    const Model model = compile_valid(dataset, {options.common.stated_only});
    const Suggestions suggestions = suggest(model);
    if (options.patch) return print_patch(session, options, suggested_patch(model, suggestions));
    return write_document(session, options.common, options.output, describe_suggestions(model, suggestions));
}

}  // namespace

Runner add_suggest(CLI::App& command) {
    auto options = std::make_shared<SuggestArguments>();
    add_words(command, options->words, "DATASET");
    command.add_flag("--patch", options->patch, "print a patch of the files; nothing is edited");
    add_grades_option(command, options->common);
    add_output_options(command, options->output);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_suggest_command(session, *options); };
}

}  // namespace interlink::cli
