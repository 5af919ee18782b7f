#include "question.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "input.hpp"
#include "options.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace interlink::cli {

namespace {

struct QuestionArguments {
    Common common;
    OutputOptions output;
    RobustChoice robust;
    AnalysisOptions analysis;
    std::vector<std::string> words;
};

void add_graph_options(CLI::App& command, AnalysisOptions& options) {
    command
        .add_option_function<std::string>(
            "--layer",
            [&options](const std::string& word) {
                options.layer = word == "benefit" ? Layer::benefit : word == "risk" ? Layer::risk : Layer::all;
            },
            "benefit (the default), risk or all")
        ->check(CLI::IsMember({"benefit", "risk", "all"}))
        ->type_name("LAYER");
    command.add_flag("--full", options.full, "with phrases as vertices");
    command.add_flag("--directed", options.directed, "keep the relations' direction");
    command.add_flag("--unit-lengths", options.unit_lengths, "every edge is 1 long, not 1/weight");
}

std::string usage_of(const Analysis& analysis) {
    return analysis.subjects.empty() ? "DATASET" : fmt::format("DATASET {}", analysis.subjects);
}

AnalysisOutcome answer(const Session& session, const Analysis& analysis, QuestionArguments& options,
                       const std::shared_ptr<const Dataset>& dataset) {
    ProgressLine line(session, options.common, "finding the themes");
    const Model model = compile(dataset, {options.common.stated_only});
    line.progress()->begin("computing");
    if (options.analysis.robust) options.analysis.robust->progress = line.progress();
    return analysis.run(model, options.analysis);
}

int run_question_command(const Session& session, const Analysis& analysis, QuestionArguments& options) {
    const auto [path, subjects] = split_words(options.words);
    if (subjects.size() < analysis.min_subjects || subjects.size() > analysis.max_subjects)
        return fail(session, fmt::format("{} takes {}; there {} after the data set", analysis.name, usage_of(analysis),
                                         subjects.size() == 1 ? "is 1 word" : fmt::format("are {} words", subjects.size())),
                    "for example: " + question_example(analysis));
    if (const std::string problem = check_formats(options.output); !problem.empty()) return fail(session, problem);
    const auto dataset = read_dataset(session, options.common, path);
    if (!dataset) return exit_code::unusable;
    options.analysis.subjects = subjects;
    options.analysis.threads = thread_count(options.common);
    if (options.robust.wanted) options.analysis.robust = robust_options(options.robust, options.common);
    const AnalysisOutcome outcome = answer(session, analysis, options, dataset);
    if (!outcome.document) return fail(session, outcome.error, outcome.hint);
    return write_document(session, options.common, options.output, *outcome.document);
}

}  // namespace

std::string question_example(const Analysis& analysis) {
    std::string example = fmt::format("interlink {} datasets/wco-disruptive-technologies", analysis.name);
    if (analysis.max_subjects > 0) example += " ai iot";
    return example;
}

Runner add_question(CLI::App& command, const Analysis& analysis) {
    auto options = std::make_shared<QuestionArguments>();
    add_words(command, options->words, usage_of(analysis));
    if (analysis.robust) add_robust_options(command, options->robust, true);
    if (analysis.flips)
        command.add_flag("--flips", options->analysis.flips, "single entries on which the first places hang");
    if (analysis.graph) add_graph_options(command, options->analysis);
    add_grades_option(command, options->common);
    add_output_options(command, options->output);
    add_common_options(command, options->common);
    return [options, &analysis](const Session& session) { return run_question_command(session, analysis, *options); };
}

}  // namespace interlink::cli
