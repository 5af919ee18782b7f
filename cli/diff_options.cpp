#include "diff_options.hpp"

#include <interlink/compile.hpp>
#include <interlink/diff.hpp>
#include <interlink/visualizations/diff_view.hpp>

#include "file_endings.hpp"
#include "options.hpp"
#include "text/format.hpp"

#include <chrono>
#include <ostream>

namespace interlink::cli {

namespace {

/// A line on a terminal that says how far the work is, once it takes more than half a second.
class SearchProgress {
  public:
    explicit SearchProgress(const Session& session) : session_(session), start_(Clock::now()) {}
    ~SearchProgress() {
        if (shown_) session_.err << "\r\x1b[K" << std::flush;
    }

    void operator()(std::size_t done, std::size_t of) {
        if (!session_.err_is_terminal || Clock::now() - start_ < std::chrono::milliseconds(500)) return;
        session_.err << text::format("\rlooking for causes: {} of {}", done, of) << std::flush;
        shown_ = true;
    }

  private:
    using Clock = std::chrono::steady_clock;
    const Session& session_;
    Clock::time_point start_;
    bool shown_ = false;
};

int write_figure(const Session& session, const DiffChoice& choice, const Model& before, const Model& after) {
    const Figure figure = draw_diff(before, after, choice.top_k, *parse_page(choice.page));
    for (const std::string& warning : figure.warnings) warn(session, choice.common, warning);
    return write_bytes(session, choice.figure, figure.svg);
}

}  // namespace

void add_diff_options(CLI::App& command, DiffChoice& choice) {
    add_top_option(command, choice.top_k);
    command.add_flag("--exit-code", choice.exit_code, "exit with 1 when a conclusion moved");
    command.add_option("--figure", choice.figure, "SVG file of the ranks before and after")->type_name("PATH");
    command.add_option("--page", choice.page, "report, a4, letter, a3, slide, WxH mm")->type_name("PAGE");
    add_grades_option(command, choice.common);
    add_output_options(command, choice.output);
    add_common_options(command, choice.common);
}

std::string check_diff_options(const DiffChoice& choice) {
    if (!parse_page(choice.page))
        return text::format("no page is called '{}'; there are report, a4, letter, a3, slide and WIDTHxHEIGHT in mm",
                            choice.page);
    if (choice.figure == "-") return "--figure writes a file; standard output holds the answer";
    if (!choice.figure.empty() && file_ending(choice.figure) != "svg" && promises_another(choice.figure, "svg"))
        return text::format("--figure is written as SVG; end the name in .svg, not in .{}", file_ending(choice.figure));
    return check_formats(choice.output, {}, {choice.figure});
}

int answer_diff(const Session& session, const DiffChoice& choice, std::string_view command,
                std::shared_ptr<const Dataset> before, std::shared_ptr<const Dataset> after) {
    const ModelOptions options{choice.common.stated_only};
    const Model old = compile_valid(std::move(before), options), now = compile_valid(std::move(after), options);
    DiffResult result;
    {
        SearchProgress progress(session);
        result = diff_models(old, now, {choice.top_k, [&](std::size_t done, std::size_t of) { progress(done, of); }});
    }
    if (!choice.figure.empty())
        if (const int code = write_figure(session, choice, old, now); code != exit_code::ok) return code;
    const int code = write_document(session, choice.common, choice.output, describe_diff(old, now, result, command));
    if (code != exit_code::ok || !choice.exit_code) return code;
    return result.conclusions.empty() ? exit_code::ok : exit_code::findings;
}

}  // namespace interlink::cli
