// interlink render DATASET VIEW [SUBJECTS]: one diagram.
#include <algorithm>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include <interlink/visualizations/views.hpp>

#include "command.hpp"
#include "input.hpp"
#include "options.hpp"
#include "output.hpp"

namespace interlink::cli {

namespace {

struct Options {
    Common common;
    std::vector<std::string> words;
    std::string format;
    std::string path = "-";
    std::string page = "report";
    bool list = false;
    bool strict = false;
};

std::string view_names() {
    std::string names;
    for (const View& view : views()) names += (names.empty() ? "" : ", ") + std::string(view.name);
    return names;
}

int list_views(const Session& session) {
    for (const View& view : views())
        session.out << fmt::format("{:<22} {}\n",
                                   view.subjects.empty() ? std::string(view.name) : fmt::format("{} {}", view.name, view.subjects),
                                   view.question);
    session.out.flush();
    return session.out ? exit_code::ok : fail(session, "cannot write to standard output");
}

/// The format asked for, else the one of the file's ending, else SVG.
std::string format_of(const Options& options) {
    if (!options.format.empty()) return options.format;
    return options.path.ends_with(".dot") || options.path.ends_with(".gv") ? "dot" : "svg";
}

int write_figure(const Session& session, const Options& options, const Figure& figure) {
    for (const std::string& warning : figure.warnings) warn(session, options.common, warning);
    if (options.strict && !figure.warnings.empty())
        return fail(session, "the figure does not meet the legibility contract, and --strict was given");
    if (format_of(options) == "svg") return write_bytes(session, options.path, figure.svg);
    if (figure.dot.empty())
        return fail(session, fmt::format("'{}' is a chart, which has no DOT form", figure.name), "use --format svg");
    return write_bytes(session, options.path, figure.dot);
}

int run(const Session& session, const Options& options) {
    if (options.list) return list_views(session);
    const auto page = parse_page(options.page);
    if (!page) return fail(session, fmt::format("no page is called '{}'", options.page), "report, a4, letter, a3, slide or WIDTHxHEIGHT in mm");
    auto [path, subjects] = split_words(options.words);
    if (subjects.empty()) return fail(session, "render takes DATASET VIEW", "the views are " + view_names());
    const View* view = find_view(subjects.front());
    if (view == nullptr)
        return fail(session, fmt::format("no view is called '{}'", subjects.front()), "the views are " + view_names());
    subjects.erase(subjects.begin());
    if (subjects.size() < view->min_subjects || subjects.size() > view->max_subjects)
        return fail(session, fmt::format("the view takes DATASET {} {}", view->name, view->subjects));
    const auto dataset = read_dataset(session, options.common, path);
    if (!dataset) return exit_code::unusable;
    const Model model = compile(dataset, {options.common.stated_only});
    const ViewOutcome outcome = view->draw(model, {subjects, *page, robust_options({}, options.common)});
    if (!outcome.drawing) return fail(session, outcome.error, outcome.hint);
    LayoutOptions layout;
    layout.at_once = thread_count(options.common);
    const auto figures = finish_drawings({&*outcome.drawing, 1}, layout, *page);
    return write_figure(session, options, figures.front());
}

}  // namespace

Runner add_render(CLI::App& command) {
    auto options = std::make_shared<Options>();
    command.add_option("words", options->words, "data set, view and its subjects")->type_name("DATASET VIEW [X [Y]]");
    command.add_flag("--list", options->list, "the views and what each answers");
    command.add_option("-f,--format", options->format, "svg or dot")->check(CLI::IsMember({"svg", "dot"}))->type_name("FORMAT");
    command.add_option("-o,--output", options->path, "file to write; - is standard output")->type_name("PATH");
    command.add_option("--page", options->page, "report, a4, letter, a3, slide, WxH mm")->type_name("PAGE");
    command.add_flag("--strict", options->strict, "fail when it cannot be read in print");
    add_grades_option(command, options->common);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run(session, *options); };
}

}  // namespace interlink::cli
