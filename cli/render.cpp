// interlink render DATASET VIEW [SUBJECTS]: one diagram.
#include <interlink/compile.hpp>
#include <interlink/escape.hpp>
#include <interlink/visualizations/print.hpp>
#include <interlink/visualizations/views.hpp>

#include "command.hpp"
#include "figure_words.hpp"
#include "file_endings.hpp"
#include "files.hpp"
#include "input.hpp"
#include "option_values.hpp"
#include "options.hpp"
#include "text/format.hpp"
#include "view_words.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

namespace interlink::cli {

namespace {

struct RenderArguments {
    Common common;
    std::vector<std::string> words;
    std::string format;
    std::string path = "-";
    std::string page = "report";
    bool list = false;
    bool strict = false;
    bool sidecar = false;
    bool verbose = false;
};

int list_views(const Session& session) {
    for (const View& view : views())
        session.out << text::format(
            "{:<22} {}  {}\n",
            view.subjects.empty() ? std::string(view.name) : text::format("{} {}", view.name, view.subjects),
            view.graph ? "graph" : "chart", view.question);
    return finish_output(session);
}

const std::vector<std::string> figure_formats{"svg", "dot", "pdf", "png"};

/// The format asked for, else the one of the file's ending, else SVG.
std::string format_of(const RenderArguments& options) {
    if (!options.format.empty()) return options.format;
    return format_of_ending(options.path, figure_formats).value_or("svg");
}

/// A name that says something else than what would be in the file; an error text or nothing.
std::string check_name(const RenderArguments& options) {
    const std::string ending = file_ending(options.path);
    if (!options.format.empty()) {
        if (!promises_another(options.path, options.format) && ending != "txt") return {};
        return text::format("{} is no name for a figure as {}; end it in .{}", options.path, options.format,
                            options.format);
    }
    if (ending.empty() || format_of_ending(options.path, figure_formats)) return {};
    return text::format("a figure is written as {}, not as .{}", one_of(figure_formats), ending);
}

std::optional<PrintFormat> print_format(const RenderArguments& options) {
    if (format_of(options) == "pdf") return PrintFormat::pdf;
    if (format_of(options) == "png") return PrintFormat::png;
    return std::nullopt;
}

std::vector<std::string> output_files(const RenderArguments& options) {
    if (!options.sidecar) return {options.path};
    const auto paths = sidecar_paths(options.path);
    return {options.path, paths.data, paths.words};
}

/// What can be told before any work is done; an exit code when it cannot be done.
std::optional<int> objection(const Session& session, const RenderArguments& options) {
    if (const std::string problem = check_name(options); !problem.empty())
        return fail(session, problem, "end the name in .svg, .dot, .pdf or .png, or say which with --format");
    if (options.sidecar) {
        if (options.path == "-") return fail(session, "--sidecar writes beside a file", "name one with -o");
        if (const auto files = sidecar_paths(options.path); files.data == options.path || files.words == options.path)
            return fail(session, text::format("--sidecar would write over {}", options.path),
                        "end the figure's name in .svg, .pdf or .png");
    }
    if (const std::string problem = check_places(output_files(options)); !problem.empty())
        return fail(session, problem);
    if (!print_format(options)) return std::nullopt;
    if (options.path == "-" && session.out_is_terminal)
        return fail(session, text::format("a {} is not for a terminal", format_of(options) == "pdf" ? "PDF" : "PNG"),
                    text::format("name a file: -o figure.{}", format_of(options)));
    if (print_program().empty()) return fail_without(session, "interlink-print");
    return std::nullopt;
}

int write_figure(const Session& session, const RenderArguments& options, const Figure& figure,
                 const std::string& bytes) {
    // A figure on standard output may come to stand in the log of a pipeline.
    const bool markup = options.path == "-" && !print_format(options);
    std::vector<OutputFile> files{{options.path, markup ? escape_commands_in_markup(bytes) : bytes}};
    if (options.sidecar) {
        const auto paths = sidecar_paths(options.path);
        files.push_back({paths.data, figure.data_csv});
        files.push_back({paths.words, figure_words(figure)});
    }
    const std::string problem = write_files(session.out, files);
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

int finish(const Session& session, const RenderArguments& options, const Page& page, const Figure& figure) {
    if (options.verbose) session.err << measured(figure, page) << std::flush;
    if (options.strict && !figure.warnings.empty())
        return fail(session,
                    text::format("the figure cannot be read well in print, and --strict was given: {}",
                                 text::join(figure.warnings, "; ")),
                    "a larger page (--page) or another view (render --list) may do");
    for (const std::string& warning : figure.warnings) warn(session, options.common, warning);
    if (format_of(options) == "svg") return write_figure(session, options, figure, figure.svg);
    if (const auto format = print_format(options)) {
        const auto printed = print_svg(figure.svg, *format);
        return printed.ok() ? write_figure(session, options, figure, printed.bytes) : fail(session, printed.problem);
    }
    if (figure.dot.empty())
        return fail(session, text::format("'{}' is a chart, which has no DOT form", figure.name),
                    "use --format svg, pdf or png");
    return write_figure(session, options, figure, figure.dot);
}

int run_render_command(const Session& session, const RenderArguments& options) {
    if (options.list) return list_views(session);
    if (const auto code = objection(session, options)) return *code;
    const auto page = parse_page(options.page);
    if (!page)
        return fail(session, text::format("no page is called '{}'", options.page),
                    "report, a4, letter, a3, slide or WIDTHxHEIGHT in mm");
    const auto [view, path, subjects, mistake] = find_view_words(options.words);
    if (!mistake.problem.empty()) return fail(session, mistake.problem, mistake.hint);
    const auto dataset = read_content(session, options.common, path);
    if (!dataset) return exit_code::unusable;
    if (const std::string problem = check_places(output_files(options), dataset->files); !problem.empty())
        return fail(session, problem);
    const Model model = compile_valid(dataset, {options.common.stated_only});
    const ViewOutcome outcome = view->draw(model, {subjects, *page, robust_options({}, options.common)});
    if (!outcome.drawing) return fail(session, outcome.error, outcome.hint);
    if (outcome.drawing->diagram && layout_program().empty()) return fail_without(session, "interlink-layout");
    LayoutOptions layout;
    layout.at_once = thread_count(options.common);
    const auto figures = finish_drawings({&*outcome.drawing, 1}, layout, *page);
    return finish(session, options, outcome.drawing->page.value_or(*page), figures.front());
}

}  // namespace

Runner add_render(CLI::App& command) {
    auto options = std::make_shared<RenderArguments>();
    command.add_option("words", options->words, "data set, view and its subjects")->type_name(render_words);
    command.add_flag("--list", options->list, "the views and what each answers");
    add_word(
        command, "-f,--format", figure_formats, [options](const std::string& word) { options->format = word; },
        "svg, dot, pdf or png; else by the ending", "FORMAT");
    command.add_option("-o,--output", options->path, "file to write; - is standard output")->type_name("PATH");
    command.add_option("--page", options->page, "report, a4, letter, a3, slide, WxH mm")->type_name("PAGE");
    command.add_flag("--strict", options->strict, "fail when it cannot be read in print");
    command.add_flag("--verbose", options->verbose, "how well it can be read, in numbers");
    command.add_flag("--sidecar", options->sidecar, "its data (.csv) and words (.txt) beside it");
    add_grades_option(command, options->common);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_render_command(session, *options); };
}

}  // namespace interlink::cli
