#include "report/figures.hpp"

#include <interlink/visualizations/views.hpp>

#include "views/ranks.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace interlink::report {

namespace {

constexpr std::string_view rank_view = "ranks";

void request_ego_views(const Findings& findings, std::vector<FigureRequest>& requests) {
    const Model& model = findings.model();
    if (const auto ranked = ranked_pairs(findings.all.pairs); !ranked.empty())
        requests.push_back(
            {"pair", "pair", {model.technology(ranked.front().a).id, model.technology(ranked.front().b).id}});
    for (std::size_t i = 0; i < std::min<std::size_t>(3, findings.all.threats.threats.size()); ++i) {
        const std::string& id = model.dataset->themes[findings.all.threats.threats[i].theme].id;
        requests.push_back({"theme-" + id, "theme", {id}});
    }
    if (const auto services = functions_by_rank(findings.all.functions); !services.empty()) {
        const std::string& id = model.dataset->functions[services.front()->function].id;
        requests.push_back({"function-" + id, "function", {id}});
    }
}

/// Ids are the author's in a data set that was read; a data set made in code may hold anything.
std::string file_name(std::string_view name) {
    std::string safe;
    for (const char c : name) safe += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ? c : '_';
    return safe;
}

Figure rank_figure(const Findings& findings, const FigureRequest& request, const ReportOptions& options) {
    Drawing drawing;
    if (request.subjects.empty())
        drawing = detail::draw_pair_bands(findings.model(), findings.all.pairs, options.page);
    else
        drawing = detail::draw_bands(findings.model(), request.subjects.front(),
                                     *findings.document(request.subjects.front()), options.robust, options.page);
    Figure figure = std::move(*drawing.chart);
    figure.data_csv = std::move(drawing.data_csv);
    return figure;
}

}  // namespace

std::vector<FigureRequest> requested_figures(const Findings& findings) {
    std::vector<FigureRequest> requests{{"shared-threats", "shared-threats", {}},
                                        {"incidence", "incidence", {}},
                                        {"shared-opportunities", "shared-opportunities", {}},
                                        {"pairs", "pairs", {}},
                                        {"ranks", "ranks", {}}};
    request_ego_views(findings, requests);
    requests.push_back({"influence", "influence", {}});
    if (findings.all.threats.threats.size() > 1) requests.push_back({"ranks-threats", "ranks", {"threats"}});
    if (findings.futures.result) requests.push_back({"scenarios", "scenarios", {}});
    requests.push_back({"pareto", "pareto", {}});
    requests.push_back({"interlinkage", "interlinkage", {}});
    std::vector<FigureRequest> once;
    for (FigureRequest& request : requests) {
        request.name = file_name(request.name);
        if (std::ranges::find(once, request.name, &FigureRequest::name) == once.end())
            once.push_back(std::move(request));
    }
    return once;
}

std::vector<NamedFigure> draw_figures(const Model& model, const std::vector<FigureRequest>& requests,
                                      const ReportOptions& options) {
    RobustOptions robust = options.robust;
    robust.threads = options.threads;
    robust.progress = nullptr;  // which tells of the draws meanwhile
    std::vector<Drawing> drawings;
    for (const FigureRequest& request : requests) {
        const View* view = find_view(request.view);
        if (view == nullptr || request.view == rank_view) continue;
        ViewOutcome outcome = view->draw(model, {request.subjects, options.page, robust});
        if (!outcome.drawing) continue;
        // Ids in the page come from the name: several figures of one view stand side by side there.
        outcome.drawing->head.name = request.name;
        drawings.push_back(std::move(*outcome.drawing));
    }
    std::vector<Figure> figures = finish_drawings(drawings, options.layout, options.page);
    std::vector<NamedFigure> named;
    for (std::size_t i = 0; i < figures.size(); ++i) named.push_back({drawings[i].head.name, std::move(figures[i])});
    return named;
}

std::vector<NamedFigure> with_rank_intervals(const Findings& findings, const std::vector<FigureRequest>& requests,
                                             std::vector<NamedFigure> drawn, const ReportOptions& options) {
    std::vector<NamedFigure> figures;
    for (const FigureRequest& request : requests) {
        if (request.view == rank_view) {
            figures.push_back({request.name, rank_figure(findings, request, options)});
        } else if (const auto found = std::ranges::find(drawn, request.name, &NamedFigure::name);
                   found != drawn.end()) {
            figures.push_back(std::move(*found));
        }
    }
    return figures;
}

}  // namespace interlink::report
