// Lays out the diagrams, several side by side, and puts the fallback where that fails.
#include <interlink/visualizations/views.hpp>

#include "frame.hpp"
#include "text/format.hpp"
#include "views/words.hpp"

namespace interlink {
namespace {

Figure without_layout(const Drawing& drawing, const std::string& problem, const Page& page) {
    Figure figure;
    if (drawing.fallback) {
        figure = drawing.fallback(problem);
    } else {
        auto head = drawing.head;
        head.caption = text::format("There is no diagram, because {}.", problem);
        figure = detail::framed(head, page, {});
    }
    figure.warnings.push_back(text::format("not drawn as a diagram: {}", problem));
    return figure;
}

}  // namespace

std::vector<Figure> finish_drawings(std::span<const Drawing> drawings, const LayoutOptions& layout, const Page& page) {
    std::vector<LayoutRequest> requests;
    for (const auto& drawing : drawings) {
        if (!drawing.chart && drawing.diagram)
            requests.push_back({drawing.diagram->name, to_dot(*drawing.diagram), drawing.diagram->engine});
    }
    const auto results = layout_all(requests, layout);
    std::vector<Figure> figures;
    std::size_t next = 0;
    for (const auto& drawing : drawings) {
        const auto& room = drawing.page.value_or(page);
        if (drawing.chart) {
            figures.push_back(*drawing.chart);
        } else if (!drawing.diagram) {
            figures.push_back(without_layout(drawing, "there is nothing to draw", room));
        } else {
            const auto number = next++;
            const auto& result = results[number];
            figures.push_back(result.ok() ? diagram_figure(drawing.head, requests[number].dot, result, room)
                                          : without_layout(drawing, result.problem, room));
        }
        figures.back().data_csv = drawing.data_csv;
    }
    return figures;
}

}  // namespace interlink
