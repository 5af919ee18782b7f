#include "report/figures.hpp"

#include <interlink/visualizations/views.hpp>

#include <algorithm>
#include <iterator>

namespace interlink::report {

namespace {

struct Request {
    std::string name;  ///< of the files
    std::string view;
    std::vector<std::string> subjects;
};

void request_ego_views(const Findings& findings, std::vector<Request>& requests) {
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

std::vector<Request> requests_for(const Findings& findings) {
    std::vector<Request> requests{{"shared-threats", "shared-threats", {}},
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
    return requests;
}

/// Ids are the author's in a data set that was read; a data set made in code may hold anything.
std::string file_name(std::string_view name) {
    std::string safe;
    for (const char c : name) safe += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ? c : '_';
    return safe;
}

}  // namespace

std::vector<NamedFigure> draw_figures(const Findings& findings, const ReportOptions& options) {
    std::vector<Drawing> drawings;
    std::vector<std::string> names;
    RobustOptions robust = options.robust;
    robust.threads = options.threads;
    for (const Request& request : requests_for(findings)) {
        const View* view = find_view(request.view);
        if (view == nullptr) continue;
        ViewOutcome outcome = view->draw(findings.model(), {request.subjects, options.page, robust});
        std::string name = file_name(request.name);
        if (!outcome.drawing || std::ranges::find(names, name) != names.end()) continue;
        // Ids in the page come from the name: several figures of one view stand side by side there.
        outcome.drawing->head.name = name;
        names.push_back(std::move(name));
        drawings.push_back(std::move(*outcome.drawing));
    }
    std::vector<Figure> figures = finish_drawings(drawings, options.layout, options.page);
    std::vector<NamedFigure> named;
    for (std::size_t i = 0; i < figures.size(); ++i) named.push_back({names[i], std::move(figures[i])});
    return named;
}

}  // namespace interlink::report
