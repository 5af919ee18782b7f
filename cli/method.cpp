// interlink method NAME DATASET | --matrix FILE: a published method on the matrix or the foresight of a data set, or on
// a file of its own. Each method is a command inside, with the options that it understands.
#include <interlink/compile.hpp>
#include <interlink/level_matrix.hpp>
#include <interlink/method.hpp>

#include "command.hpp"
#include "input.hpp"
#include "matrix_input.hpp"
#include "method_options.hpp"
#include "option_values.hpp"
#include "options.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "text/format.hpp"

#include <memory>

namespace interlink::cli {

namespace {

struct MethodArguments {
    Common common;
    OutputOptions output;
    std::string dataset;
    std::string matrix;
    bool no_labels = false;
    std::optional<Level> level;
    MethodOptions method;
};

void add_level_option(CLI::App& command, MethodArguments& options) {
    add_word(
        command, "--level", {"technology", "theme", "function"},
        [&options](const std::string& word) {
            for (const Level level : {Level::technology, Level::theme, Level::function})
                if (word == to_string(level)) options.level = level;
        },
        "the data set's technology (the default), theme or function", "LEVEL");
}

std::optional<MethodInput> input_of_dataset(const Session& session, const Method& method,
                                            const MethodArguments& options) {
    const auto dataset = read_content(session, options.common, options.dataset);
    if (!dataset) return std::nullopt;
    if (const std::string problem = check_inputs_kept(options.output, dataset->files); !problem.empty()) {
        fail(session, problem);
        return std::nullopt;
    }
    MethodInput input;
    input.source = {dataset->title, dataset->path, dataset->hash};
    input.stated_only = options.common.stated_only;
    if (method.takes == MethodTakes::foresight) {
        input.foresight = dataset->foresight;
        return input;
    }
    const Level level = options.level.value_or(Level::technology);
    input.level = to_string(level);
    input.matrix = level_matrix(compile_valid(dataset, {options.common.stated_only}), level);
    return input;
}

std::optional<MethodInput> input_of_file(const Session& session, const Method& method, const MethodArguments& options) {
    MethodInput input;
    if (method.takes == MethodTakes::foresight) {
        auto read = read_foresight(session, options.common, options.matrix);
        if (!read.foresight) return std::nullopt;
        input.source = {read.title, options.matrix, read.hash};
        input.foresight = std::move(*read.foresight);
        return input;
    }
    MatrixRules rules = method.rules;
    rules.labels = !options.no_labels;
    auto read = read_matrix(session, options.common, options.matrix, rules);
    if (!read.matrix) return std::nullopt;
    input.source = {read.title, options.matrix, read.hash};
    input.matrix = std::move(*read.matrix);
    return input;
}

std::string check_input(const Method& method, const MethodArguments& options) {
    const bool from_file = !options.matrix.empty();
    if (from_file == !options.dataset.empty())
        return from_file ? "give a data set or --matrix, not both"
                         : text::format("{} takes a data set or --matrix FILE", method.name);
    if (options.no_labels && !from_file) return "--no-labels is about a matrix file: give one by --matrix";
    if (from_file && (options.level || options.common.stated_only))
        return "--level and --grades choose from a data set; a matrix file is taken as it is";
    return {};
}

MethodOutcome answer_method(const Session& session, const Method& method, const MethodInput& input,
                            MethodArguments& options) {
    ProgressLine line(session, options.common, "computing");
    options.method.threads = thread_count(options.common);
    options.method.seed = options.common.seed;
    options.method.progress = line.progress();
    return method.run(input, options.method);
}

int run_method_command(const Session& session, const Method& method, MethodArguments& options) {
    if (const std::string problem = check_formats(options.output); !problem.empty()) return fail(session, problem);
    if (const std::string problem = check_inputs_kept(options.output, {options.matrix}); !problem.empty())
        return fail(session, problem);
    if (const std::string problem = check_input(method, options); !problem.empty())
        return fail(session, problem, "for example: " + method_example(method));
    const auto input =
        options.matrix.empty() ? input_of_dataset(session, method, options) : input_of_file(session, method, options);
    if (!input) return exit_code::unusable;
    if (input->matrix.size() > matrix_size_limit)
        return fail(session, text::format("the data set has {} at the level {}; a method takes {} at most",
                                          input->matrix.size(), input->level, matrix_size_limit));
    const MethodOutcome outcome = answer_method(session, method, *input, options);
    if (!outcome.document) return fail(session, outcome.error, outcome.hint);
    return write_document(session, options.common, options.output, *outcome.document);
}

void add_one_method(CLI::App& command, const Method& method, MethodArguments& options) {
    CLI::App* const sub = command.add_subcommand(std::string(method.name), std::string(method.summary));
    sub->set_help_flag("-h,--help", "print this help");
    sub->get_formatter()->column_width(command.get_formatter()->get_column_width());
    sub->footer(text::format("Example: {}", method_example(method)));
    sub->add_option("dataset", options.dataset, "folder or file; - is standard input")->type_name("DATASET");
    sub->add_option("--matrix", options.matrix, "the file that it works on instead")->type_name("FILE");
    if (method.takes == MethodTakes::matrix) {
        sub->add_flag("--no-labels", options.no_labels, "the matrix file is figures alone: v1, v2 ...");
        add_level_option(*sub, options);
    }
    add_method_options(*sub, method, options.method);
    add_grades_option(*sub, options.common);
    add_output_options(*sub, options.output);
    add_common_options(*sub, options.common);
}

}  // namespace

Runner add_method(CLI::App& command) {
    auto options = std::make_shared<MethodArguments>();
    for (const Method& method : methods()) add_one_method(command, method, *options);
    command.require_subcommand(1);
    return [options, &command](const Session& session) {
        return run_method_command(session, *find_method(command.get_subcommands().front()->get_name()), *options);
    };
}

}  // namespace interlink::cli
