// interlink report DATASET: the whole study in one folder.
#include <interlink/compile.hpp>
#include <interlink/escape.hpp>
#include <interlink/visualizations/report.hpp>

#include "command.hpp"
#include "input.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "text/format.hpp"

#include <memory>
#include <ostream>
#include <stdexcept>

namespace interlink::cli {

namespace {

struct ReportArguments {
    Common common;
    RobustChoice robust;
    std::vector<std::string> words;
    std::string folder = "interlink-report";
    std::string page = "report";
};

int print_contents(const Session& session, const std::string& folder) {
    session.out << escape_commands(
        text::format("{0}/report.html    the study as a page\n{0}/report.md      the study as text\n"
                     "{0}/workbook.xlsx  all tables\n{0}/figures, {0}/tables, {0}/manifest.json\n",
                     escape_terminal(folder)));
    return finish_output(session);
}

int run_report_command(const Session& session, const ReportArguments& options) {
    const auto page = parse_page(options.page);
    if (!page)
        return fail(session, text::format("no page is called '{}'", options.page),
                    "report, a4, letter, a3, slide or WIDTHxHEIGHT in mm");
    const auto [path, subjects] = split_words(options.words);
    if (!subjects.empty()) return fail(session, "report takes one data set");
    if (const WriteOutcome place = check_report_folder(options.folder); !place.ok())
        return fail(session, place.error, place.hint);
    if (layout_program().empty()) return fail_without(session, "interlink-layout");
    const auto dataset = read_content(session, options.common, path);
    if (!dataset) return exit_code::unusable;
    ReportOptions report;
    report.robust = robust_options(options.robust, options.common);
    report.threads = thread_count(options.common);
    report.layout.at_once = report.threads;
    report.page = *page;
    std::vector<ReportFile> files;
    try {
        ProgressLine line(session, options.common, "finding the themes");
        report.robust.progress = line.progress();
        files = compose_report(compile_valid(dataset), compile_valid(dataset, {true}), report);
    } catch (const std::length_error& error) {
        return fail(session, text::format("the workbook of the report cannot hold its tables: {}", error.what()));
    }
    const WriteOutcome outcome = write_report(files, options.folder);
    return outcome.ok() ? print_contents(session, options.folder) : fail(session, outcome.error, outcome.hint);
}

}  // namespace

Runner add_report(CLI::App& command) {
    auto options = std::make_shared<ReportArguments>();
    add_words(command, options->words, "DATASET");
    command.add_option("-o,--output", options->folder, "folder to make (interlink-report)")->type_name("FOLDER");
    command.add_option("--page", options->page, "report, a4, letter, a3, slide, WxH mm")->type_name("PAGE");
    add_robust_options(command, options->robust, false);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_report_command(session, *options); };
}

}  // namespace interlink::cli
