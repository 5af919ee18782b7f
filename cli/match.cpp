// interlink match [DATASET]: themes of the phrases on standard input.
#include <interlink/analysis.hpp>
#include <interlink/phrase_list.hpp>

#include "command.hpp"
#include "input.hpp"
#include "options.hpp"
#include "output.hpp"

#include <memory>

namespace interlink::cli {

namespace {

struct MatchArguments {
    Common common;
    OutputOptions output;
    std::string dataset;
    std::string themes;
};

int run_match_command(const Session& session, const MatchArguments& options) {
    if (const std::string problem = check_formats(options.output); !problem.empty()) return fail(session, problem);
    if (options.dataset == "-" || options.themes == "-")
        return fail(session, "standard input holds the phrases", "name the data set by its folder");
    if (!options.dataset.empty() && !options.themes.empty())
        return fail(session, "give a data set or --themes, not both");
    const std::string path = options.dataset.empty() ? options.themes : options.dataset;
    std::shared_ptr<const Dataset> dataset;
    if (!path.empty() && !(dataset = read_dataset(session, options.common, path))) return exit_code::unusable;
    if (dataset)
        if (const std::string problem = check_inputs_kept(options.output, dataset->files); !problem.empty())
            return fail(session, problem);
    const PhraseListResult list =
        load_phrases_text(read_standard_input(session, PhraseListLimits{}.bytes), "<standard input>");
    print_diagnostics(session, options.common, list.diagnostics, "the phrases");
    if (!list.phrases) return exit_code::unusable;
    ResultDocument document = describe_matches(dataset ? dataset->themes : general_taxonomy(), *list.phrases);
    if (dataset) document.dataset = {dataset->title, dataset->path, dataset->hash};
    return write_document(session, options.common, options.output, document);
}

}  // namespace

Runner add_match(CLI::App& command) {
    auto options = std::make_shared<MatchArguments>();
    command.add_option("dataset", options->dataset, "its themes (else the general ones)")->type_name("DATASET");
    command.add_option("--themes", options->themes, "YAML file with the themes")->type_name("FILE");
    add_output_options(command, options->output);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_match_command(session, *options); };
}

}  // namespace interlink::cli
