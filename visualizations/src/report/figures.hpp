// Which pictures the report shows, under which names.
#pragma once

#include "report/content.hpp"
#include "report/findings.hpp"

#include <string>
#include <vector>

namespace interlink::report {

struct FigureRequest {
    std::string name;  ///< of the files
    std::string view;
    std::vector<std::string> subjects;
};

/// In the order of the page, each name once. Asks for nothing that the draws decide.
std::vector<FigureRequest> requested_figures(const Findings& findings);

/// All but the rank intervals, the layouts side by side. A view that cannot be drawn for these data is left out.
std::vector<NamedFigure> draw_figures(const Model& model, const std::vector<FigureRequest>& requests,
                                      const ReportOptions& options);

/// The figures in the order of the requests, with the rank intervals of the findings among them.
std::vector<NamedFigure> with_rank_intervals(const Findings& findings, const std::vector<FigureRequest>& requests,
                                             std::vector<NamedFigure> drawn, const ReportOptions& options);

}  // namespace interlink::report
