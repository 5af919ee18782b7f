#include "question.hpp"

#include <interlink/compile.hpp>
#include <interlink/edge_list.hpp>

#include "input.hpp"
#include "option_values.hpp"
#include "options.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>

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
    add_word(
        command, "--layer", {"benefit", "risk", "all"},
        [&options](const std::string& word) {
            options.layer = word == "benefit" ? Layer::benefit : word == "risk" ? Layer::risk : Layer::all;
        },
        "benefit (the default), risk or all", "LAYER");
    command.add_flag("--full", options.full, "with phrases as vertices");
}

void add_length_options(CLI::App& command, AnalysisOptions& options) {
    command.add_flag("--unit-lengths", options.unit_lengths, "every edge is 1 long, not 1/weight");
}

/// "ai=2.5": the word before the last "=", and the number after it.
std::string add_cost(const std::string& text, std::vector<std::pair<std::string, double>>& costs) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0) return text::format("'{}' is not ID=N", text);
    double cost = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data() + equals + 1, end, cost);
    if (problem != std::errc() || stopped != end || !std::isfinite(cost) || cost < 0.0)
        return text::format("'{}' has no cost of at least 0 after the =", text);
    costs.emplace_back(text.substr(0, equals), cost);
    return {};
}

void add_portfolio_options(CLI::App& command, PortfolioRequest& request) {
    command
        .add_option_function<std::string>(
            "--k",
            [&request](const std::string& text) {
                request.most = static_cast<std::uint32_t>(require_whole_number("--k", text, 1, 1'000'000));
            },
            "technologies at most (3; with a budget any number)")
        ->type_name("K");
    add_number(
        command, "--budget", [&request](double value) { request.budget = value; }, {},
        "the most that they may cost together", "B");
    const auto repeatable = [&](const char* name, std::vector<std::string>& list, const char* text) {
        command.add_option(name, list, text)->type_name("ID")->take_all()->allow_extra_args(false);
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--cost",
            [&request](const std::vector<std::string>& texts) {
                for (const std::string& text : texts)
                    if (const std::string problem = add_cost(text, request.costs); !problem.empty())
                        throw CLI::ValidationError("--cost", problem);
            },
            "cost of a technology, in the place of the data set's")
        ->type_name("ID=N")
        ->take_all()
        ->allow_extra_args(false);
    repeatable("--must", request.must, "has to be in");
    repeatable("--must-not", request.must_not, "has to stay out");
    add_number(
        command, "--time-limit", [&request](double value) { request.seconds = std::min(value, 1e9); }, {},
        "of each search; else it ends by a count of its steps", "SECONDS");
}

std::string usage_of(const Analysis& analysis) {
    return analysis.subjects.empty() ? "DATASET" : text::format("DATASET {}", analysis.subjects);
}

AnalysisOutcome answer(const Session& session, const Analysis& analysis, QuestionArguments& options,
                       const std::shared_ptr<const Dataset>& dataset) {
    ProgressLine line(session, options.common, "finding the themes");
    const Model model = compile_valid(dataset, {options.common.stated_only});
    line.progress()->begin("computing");
    if (options.analysis.robust) options.analysis.robust->progress = line.progress();
    options.analysis.portfolio.progress = line.progress();
    return analysis.run(model, options.analysis);
}

/// Is it a list of edges? Leaves standard input in `text`, which can be read but once.
bool is_plain_input(const Session& session, const std::string& path, std::string& text) {
    if (path == "-") {
        text = read_standard_input(session);
        return is_edge_list({}, text);
    }
    if (const auto known = is_edge_list_name(path)) return *known;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    constexpr std::streamsize looked_at = 1 << 16;
    text.resize(looked_at);
    std::ifstream file(path, std::ios::binary);
    file.read(text.data(), looked_at);
    text.resize(static_cast<std::size_t>(file.gcount()));
    return is_edge_list(path, text);
}

int run_plain_question(const Session& session, const Analysis& analysis, const QuestionArguments& options,
                       const std::string& path, const std::string& text) {
    PlainGraphResult loaded = path == "-" ? load_edge_list_text(text, "<standard input>") : load_edge_list(path);
    print_diagnostics(session, options.common, loaded.diagnostics, "the edge list");
    if (!loaded.graph) return exit_code::unusable;
    if (const std::string problem = check_inputs_kept(options.output, {path}); !problem.empty())
        return fail(session, problem);
    ProgressLine line(session, options.common, "computing");
    const ResultDocument document = analysis.run_plain(*loaded.graph, options.analysis);
    return write_document(session, options.common, options.output, document);
}

int run_question_command(const Session& session, const Analysis& analysis, QuestionArguments& options) {
    const auto [path, subjects] = split_words(options.words);
    if (const std::string right = words_in_order(options.words); !right.empty())
        return fail(session, "the data set comes first", text::format("write: interlink {} {}", analysis.name, right));
    if (subjects.size() < analysis.min_subjects || subjects.size() > analysis.max_subjects)
        return fail(session,
                    text::format("{} takes {}; there {} after the data set", analysis.name, usage_of(analysis),
                                 subjects.size() == 1 ? "is 1 word" : text::format("are {} words", subjects.size())),
                    "for example: " + question_example(analysis));
    if (const std::string problem = check_formats(options.output); !problem.empty()) return fail(session, problem);
    options.analysis.subjects = subjects;
    options.analysis.threads = thread_count(options.common);
    options.analysis.seed = options.common.seed;
    options.analysis.top = options.robust.top_k;
    std::string text;
    if (analysis.run_plain != nullptr && is_plain_input(session, path, text))
        return run_plain_question(session, analysis, options, path, text);
    LoadResult loaded = path == "-" && analysis.run_plain != nullptr ? load_dataset_text(text, "<standard input>")
                                                                     : load_input(session, options.common, path);
    require_content(loaded);
    const auto dataset = report_loaded(session, options.common, std::move(loaded));
    if (!dataset) return exit_code::unusable;
    if (const std::string problem = check_inputs_kept(options.output, dataset->files); !problem.empty())
        return fail(session, problem);
    if (options.robust.wanted) options.analysis.robust = robust_options(options.robust, options.common);
    const AnalysisOutcome outcome = answer(session, analysis, options, dataset);
    if (!outcome.document) return fail(session, outcome.error, outcome.hint);
    return write_document(session, options.common, options.output, *outcome.document);
}

}  // namespace

std::string question_example(const Analysis& analysis) {
    std::string example = text::format("interlink {} datasets/wco-disruptive-technologies", analysis.name);
    if (analysis.max_subjects > 0) example += " ai iot";
    return example;
}

Runner add_question(CLI::App& command, const Analysis& analysis) {
    auto options = std::make_shared<QuestionArguments>();
    add_words(command, options->words, usage_of(analysis));
    if (analysis.robust) add_robust_options(command, options->robust, true);
    if (analysis.flips)
        command.add_flag("--flips", options->analysis.flips, "single entries on which the first places (--top) hang");
    if (analysis.graph) add_graph_options(command, options->analysis);
    if (analysis.run_plain != nullptr)
        command.add_flag("--directed", options->analysis.directed,
                         analysis.lengths ? "keep the relations' direction" : "edges of an edge list have a direction");
    if (analysis.lengths) add_length_options(command, options->analysis);
    if (analysis.portfolio) add_portfolio_options(command, options->analysis.portfolio);
    add_grades_option(command, options->common);
    add_output_options(command, options->output);
    add_common_options(command, options->common);
    return [options, &analysis](const Session& session) { return run_question_command(session, analysis, *options); };
}

}  // namespace interlink::cli
