#include <interlink/visualizations/layout.hpp>
#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "child.hpp"
#include "frame.hpp"
#include "graphviz_svg.hpp"
#include "text/format.hpp"
#include "worker_path.hpp"

#include <algorithm>
#include <stdexcept>

namespace interlink {
namespace {

LayoutResult result_of(const LayoutRequest& request, const detail::ChildOutcome& outcome,
                       const LayoutOptions& options) {
    LayoutResult result;
    result.seconds = outcome.seconds;
    result.problem = detail::problem_of(outcome, {"the layout", "Graphviz", options.deadline});
    if (!result.ok()) return result;
    auto clean = detail::clean_graphviz_svg(outcome.output, svg_id(request.name));
    result.problem = std::move(clean.problem);
    if (!result.ok()) return result;
    result.drawing = std::move(clean.markup);
    result.width = clean.width;
    result.height = clean.height;
    return result;
}

}  // namespace

std::string layout_program() {
    return detail::worker_path("interlink-layout");
}

std::vector<LayoutResult> layout_all(std::span<const LayoutRequest> requests, const LayoutOptions& options) {
    const auto program = options.worker.empty() ? layout_program() : options.worker;
    std::vector<detail::ChildTask> tasks;
    for (const auto& request : requests) {
        tasks.push_back(
            {{program, std::string(to_string(request.engine)), std::to_string(options.memory_bytes)}, request.dot});
    }
    const auto outcomes = detail::run_children(program, tasks, options.deadline, options.at_once);
    std::vector<LayoutResult> results;
    for (std::size_t i = 0; i < requests.size(); ++i) results.push_back(result_of(requests[i], outcomes[i], options));
    return results;
}

LayoutResult layout_svg(const LayoutRequest& request, const LayoutOptions& options) {
    return layout_all({&request, 1}, options).front();
}

Figure diagram_figure(const FigureHead& head, const std::string& dot, const LayoutResult& layout, const Page& page) {
    if (!layout.ok()) throw std::invalid_argument("diagram figure: " + layout.problem);
    const auto room = detail::room_for(head, page);
    const double scale = std::min({1.0, room.width / layout.width, room.height / layout.height});
    detail::Content content;
    content.width = layout.width * scale;
    content.height = layout.height * scale;
    const double left = (room.width - content.width) / 2;
    content.drawing.open("g", {{"transform", text::format("translate({} 0) scale({:.4f})", svg_number(left), scale)},
                               {"class", "diagram"}});
    content.drawing.raw(layout.drawing);
    content.drawing.close("g");
    auto figure = detail::framed(head, page, content);
    figure.dot = dot;
    return figure;
}

}  // namespace interlink
