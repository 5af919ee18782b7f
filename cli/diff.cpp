// interlink diff OLD NEW: what changed in the model, and in the conclusions.
#include "command.hpp"
#include "diff_options.hpp"
#include "revision.hpp"

#include <memory>

namespace interlink::cli {

namespace {

struct DiffArguments {
    DiffChoice choice;
    std::string before, after;
};

int run_diff_command(const Session& session, const DiffArguments& options) {
    if (const std::string problem = check_diff_options(options.choice); !problem.empty()) return fail(session, problem);
    if (options.before == "-" && options.after == "-") return fail(session, "standard input holds one data set only");
    const auto before = read_version(session, options.choice.common, options.before);
    const auto after = read_version(session, options.choice.common, options.after);
    if (!before || !after) return exit_code::unusable;
    for (const auto& dataset : {before, after})
        if (const std::string problem =
                check_inputs_kept(options.choice.output, dataset->files, {options.choice.figure});
            !problem.empty())
            return fail(session, problem);
    return answer_diff(session, options.choice, "diff", before, after);
}

}  // namespace

Runner add_diff(CLI::App& command) {
    auto options = std::make_shared<DiffArguments>();
    command.add_option("old", options->before, "data set, or REVISION:PATH in git")->type_name("OLD")->required();
    command.add_option("new", options->after, "likewise")->type_name("NEW")->required();
    add_diff_options(command, options->choice);
    return [options](const Session& session) { return run_diff_command(session, *options); };
}

}  // namespace interlink::cli
