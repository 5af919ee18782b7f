#include <interlink/visualizations/print.hpp>

#include "child.hpp"
#include "worker_path.hpp"

namespace interlink {

std::string print_program() {
    return detail::worker_path("interlink-print");
}

PrintResult print_svg(std::string_view svg, PrintFormat format, const PrintOptions& options) {
    const auto program = options.worker.empty() ? print_program() : options.worker;
    const detail::ChildTask task{{program, format == PrintFormat::pdf ? "pdf" : "png",
                                  std::to_string(print_dots_per_inch), std::to_string(options.memory_bytes)},
                                 std::string(svg)};
    auto outcome = detail::run_children(program, {&task, 1}, options.deadline, 1).front();
    // What the libraries mumble (a font that is not there) is no failure as long as there is a picture.
    const bool done = outcome.end == detail::ChildOutcome::End::exited && outcome.code == 0 && !outcome.output.empty();
    if (done) return {std::move(outcome.output), ""};
    auto problem = detail::problem_of(outcome, {"the printing", "librsvg", options.deadline});
    return {"", problem.empty() ? "the printing came to nothing" : problem};
}

}  // namespace interlink
