// interlink check DATASET: is the data set sound, and does its policy hold?
#include <interlink/check.hpp>
#include <interlink/compile.hpp>
#include <interlink/finding_formats.hpp>

#include "command.hpp"
#include "files.hpp"
#include "finding_output.hpp"
#include "input.hpp"
#include "option_values.hpp"
#include "options.hpp"
#include "output.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace interlink::cli {

namespace {

struct CheckArguments {
    Common common;
    OutputOptions output;
    RobustChoice robust;
    std::vector<std::string> words;
    std::string fail_on = "error";
    std::string policy;
    std::string baseline;
    bool create = false, update = false, prune = false, strict = false;
};

std::vector<std::string_view> own_formats() {
    std::vector<std::string_view> names{"text"};
    for (const FindingFormat& format : finding_formats()) names.push_back(format.name);
    return names;
}

/// The severity that fails; nothing for never.
std::optional<Severity> failing_severity(const CheckArguments& options) {
    if (options.fail_on == "never") return std::nullopt;
    if (options.fail_on == "note") return Severity::note;
    return options.fail_on == "warning" ? Severity::warning : Severity::error;
}

/// Says what cannot be used to people as always, and to pipelines in the formats that they asked for.
int give_up(const Session& session, const CheckArguments& options, const std::vector<Diagnostic>& problems,
            const std::string& what) {
    print_diagnostics(session, options.common, problems, what);
    const std::string dataset = split_words(options.words).dataset;
    const OutputOptions output = only_finding_formats(options.output);
    if (!output.formats.empty())
        write_document(session, options.common, output, {},
                       finding_writers(check_problems(problems, finding_folder(dataset)), dataset, Severity::error));
    return exit_code::unusable;
}

/// What cannot go together; nothing when all is well.
std::string check_baseline_options(const CheckArguments& options) {
    const int changes = options.create + options.update + options.prune;
    if (changes > 1) return "give one of --baseline-create, --baseline-update and --baseline-prune";
    if (options.baseline.empty() && (changes > 0 || options.strict)) return "--baseline FILE is missing";
    if (options.baseline == "-") return "a baseline is a file, not standard input or output";
    return {};
}

/// A baseline that is to be written must not take the place of an input.
std::string check_baseline_place(const CheckArguments& options, std::vector<std::string> inputs) {
    if (!options.create && !options.update && !options.prune) return {};
    inputs.push_back(options.policy);
    return check_places({options.baseline}, inputs);
}

struct ReadBaseline {
    Baseline baseline;
    int code = exit_code::ok;
};

ReadBaseline read_baseline(const Session& session, const CheckArguments& options) {
    ReadBaseline result;
    result.baseline.file = options.baseline;
    std::error_code ignored;
    const bool exists = std::filesystem::exists(options.baseline, ignored);
    if (options.create) {
        if (exists)
            result.code =
                fail(session, text::format("there is a file {} already", options.baseline), "use --baseline-update");
        return result;
    }
    BaselineResult parsed = load_baseline(options.baseline);
    if (parsed.baseline)
        result.baseline = std::move(*parsed.baseline);
    else
        result.code = give_up(session, options, parsed.diagnostics, "the baseline");
    return result;
}

/// Writes the baseline if that was asked for, and goes on with the new one.
int change_baseline_file(const Session& session, const CheckArguments& options, const CheckResult& result,
                         Baseline& baseline) {
    if (!options.create && !options.update && !options.prune) return exit_code::ok;
    if (options.create)
        baseline.head = {"# Findings of `interlink check` that are known: a code, a key, and what was found."};
    baseline =
        change_baseline(baseline, result.findings, options.prune ? BaselineChange::prune : BaselineChange::update);
    const std::string text = write_baseline(baseline);
    const std::string problem = write_files(session.out, {{options.baseline, text}});
    if (!problem.empty()) return fail(session, problem);
    baseline = *parse_baseline(text, options.baseline).baseline;
    return exit_code::ok;
}

bool fails(const CheckResult& result, std::optional<Severity> least) {
    return std::ranges::any_of(
        result.findings, [&](const Finding& finding) { return !finding.known && least && finding.severity >= *least; });
}

int write_result(const Session& session, const CheckArguments& options, const Model& model, const CheckResult& result) {
    const std::optional<Severity> least = failing_severity(options);
    const std::string dataset = split_words(options.words).dataset;
    std::vector<OwnFormat> own = finding_writers(result, dataset, least);
    own.push_back({"text", [&](const WriteOptions& write) { return write_check_text(result, write.colour); }});
    const int code = write_document(session, options.common, options.output, describe_check(model, result), own);
    if (code != exit_code::ok) return code;
    return fails(result, least) ? exit_code::findings : exit_code::ok;
}

int run_check_command(const Session& session, const CheckArguments& options) {
    const auto [path, subjects] = split_words(options.words);
    if (!subjects.empty()) return fail(session, "check takes one data set");
    if (const std::string problem = check_formats(options.output, own_formats()); !problem.empty())
        return fail(session, problem);
    if (const std::string problem = check_baseline_options(options); !problem.empty()) return fail(session, problem);
    if (const std::string problem = check_inputs_kept(options.output, {options.policy, options.baseline});
        !problem.empty())
        return fail(session, problem);
    LoadResult loaded = load_input(session, options.common, path);
    require_content(loaded);
    if (!loaded.dataset) return give_up(session, options, loaded.diagnostics, "the data set");
    if (const std::string problem = check_inputs_kept(options.output, loaded.dataset->files); !problem.empty())
        return fail(session, problem);
    if (const std::string problem = check_baseline_place(options, loaded.dataset->files); !problem.empty())
        return fail(session, problem);
    CheckOptions check;
    check.baseline_strict = options.strict;
    check.robust = robust_options(options.robust, options.common);
    if (!options.policy.empty()) {
        PolicyResult policy = load_policy(options.policy, policy_limits);
        if (!policy.policy) return give_up(session, options, policy.diagnostics, "the policy");
        print_diagnostics(session, options.common, policy.diagnostics, "the policy");
        check.policy = std::move(policy.policy);
    }
    if (!options.baseline.empty()) {
        ReadBaseline read = read_baseline(session, options);
        if (read.code != exit_code::ok) return read.code;
        check.baseline = std::move(read.baseline);
    }
    const Model model = compile_valid(std::make_shared<const Dataset>(std::move(*loaded.dataset)));
    CheckResult result = run_check(model, loaded.diagnostics, check);
    if (!result.problems.empty()) return give_up(session, options, result.problems, "the policy");
    if (check.baseline) {
        if (const int code = change_baseline_file(session, options, result, *check.baseline); code != exit_code::ok)
            return code;
        if (options.create || options.update || options.prune) result = run_check(model, loaded.diagnostics, check);
    }
    return write_result(session, options, model, result);
}

}  // namespace

Runner add_check(CLI::App& command) {
    auto options = std::make_shared<CheckArguments>();
    add_words(command, options->words, "DATASET");
    add_word(
        command, "--fail-on", {"note", "warning", "error", "never"},
        [options](const std::string& word) { options->fail_on = word; }, "note, warning, error (default), never",
        "SEVERITY");
    command.add_option("--policy", options->policy, "YAML file, besides the data set's own")->type_name("FILE");
    command.add_option("--baseline", options->baseline, "findings that are known: they do not fail")->type_name("FILE");
    command.add_flag("--baseline-create", options->create, "write it from what is found now");
    command.add_flag("--baseline-update", options->update, "add what is new, drop what is gone");
    command.add_flag("--baseline-prune", options->prune, "drop what is gone");
    command.add_flag("--baseline-strict", options->strict, "fail on entries that match nothing");
    add_robust_options(command, options->robust, false);
    add_output_options(command, options->output, "text, json, csv …, sarif, junit, github or gitlab");
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_check_command(session, *options); };
}

}  // namespace interlink::cli
