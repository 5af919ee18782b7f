// Which pictures the report shows, under which names.
#pragma once

#include "report/content.hpp"
#include "report/findings.hpp"

#include <vector>

namespace interlink::report {

/// Draws them all, the layouts side by side. A view that cannot be drawn for these data is left out.
std::vector<NamedFigure> draw_figures(const Findings& findings, const ReportOptions& options);

}  // namespace interlink::report
