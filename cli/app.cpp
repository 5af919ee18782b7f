#include "app.hpp"

#include <interlink/analysis.hpp>

#include "command.hpp"
#include "help.hpp"
#include "log_buffer.hpp"
#include "mistakes.hpp"
#include "option_values.hpp"
#include "question.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <exception>
#include <ostream>

#include <CLI/CLI.hpp>

namespace interlink::cli {

namespace {

constexpr std::size_t help_column = 24;

/// Declares the command that is called, or all where the first word is none: then it is about help or a slip of the
/// pen. The runner of the chosen command is kept.
struct Parser {
    CLI::App app{
        "From what people wrote about technologies to an evidence-backed dependency\n"
        "graph: who is central, which threats are shared, which pairings have leverage,\n"
        "how sure is that.",
        "interlink"};
    std::vector<std::pair<CLI::App*, Runner>> runners;

    explicit Parser(const std::vector<std::string>& arguments) {
        app.set_version_flag("--version", "interlink " INTERLINK_VERSION, "print the version");
        app.set_help_flag("-h,--help", "print this help");
        app.require_subcommand(1);
        app.formatter(help_formatter());
        app.get_formatter()->column_width(help_column);
        app.footer(
            "Example: interlink report datasets/wco-disruptive-technologies -o study\n"
            "Help on a command: interlink COMMAND --help");
        if (!arguments.empty()) add_commands(arguments.front());
        if (runners.empty()) add_commands({});
    }

    /// Adds the command of this name, or all when it is empty.
    void add_commands(std::string_view name) {
        const auto wanted = [&](std::string_view command) { return name.empty() || name == command; };
        for (const Command& command : commands())
            if (wanted(command.name)) add(command.name, command.summary, command.example, command.add);
        for (const Analysis& analysis : analyses())
            if (wanted(analysis.name))
                add(analysis.name, analysis.question, question_example(analysis),
                    [&analysis](CLI::App& sub) { return add_question(sub, analysis); });
    }

    template <class Add>
    void add(std::string_view name, std::string_view summary, std::string_view example, Add add_options) {
        CLI::App* sub = app.add_subcommand(std::string(name), std::string(summary));
        sub->set_help_flag("-h,--help", "print this help");
        sub->set_version_flag("--version", "interlink " INTERLINK_VERSION, "print the version");
        sub->get_formatter()->column_width(help_column);
        sub->footer(text::format("Example: {}", example));
        runners.emplace_back(sub, add_options(*sub));
    }
};

int parse_and_run(const std::vector<std::string>& arguments, const Session& session) {
    Parser parser(arguments);
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        parser.app.parse(reversed);
    } catch (const CLI::Success& success) {  // help or version
        parser.app.exit(success, session.out, session.err);
        return finish_output(session);
    } catch (const CLI::ParseError& error) {
        const Mistake mistake = explain_mistake(parser.app, arguments, error);
        return fail(session, mistake.problem, mistake.hint);
    } catch (const UsageMistake& mistake) {
        return fail(session, mistake.what(), mistake.hint.empty() ? help_hint(parser.app, arguments) : mistake.hint);
    }
    for (const auto& [sub, runner] : parser.runners)
        if (sub->parsed()) return runner(session);
    return fail(session, "a command is needed", "interlink --help shows the commands");
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Session& given) noexcept {
    LogBuffer buffer(*given.err.rdbuf());
    std::ostream err(&buffer);
    err.setf(given.err.flags());
    const Session session{given.in, given.out, err, given.out_is_terminal, given.err_is_terminal};
    try {
        return parse_and_run(arguments, session);
    } catch (const UsageMistake& mistake) {  // one that a command met with
        return fail(session, mistake.what(), mistake.hint);
    } catch (const std::exception& error) {
        session.err << "interlink: internal error: " << error.what()
                    << "; please report it with the command and the data set\n";
    } catch (...) {
        session.err << "interlink: internal error; please report it with the command and the data set\n";
    }
    return exit_code::internal;
}

}  // namespace interlink::cli
