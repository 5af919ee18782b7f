// The sections of the report, one file each: findings in, structure out.
#pragma once

#include <string_view>
#include <vector>

#include "report/content.hpp"
#include "report/findings.hpp"

namespace interlink::report {

/// Adds the figure of that name to the blocks, if there is one.
void add_figure(const std::vector<NamedFigure>& figures, std::string_view name, std::vector<Block>& blocks);

std::vector<Block> opening_blocks(const Findings& findings);
Section short_section(const Findings& findings);
Section benefits_section(const Findings& findings);
Section outlook_section(const Findings& findings);
Section threats_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section opportunities_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section pairings_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section functions_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section centrality_section(const Findings& findings);
Section gaps_section(const Findings& findings);
Section map_section(const std::vector<NamedFigure>& figures);
Section method_section(const Findings& findings);

/// Numbered advice, each with its reason and what it rests on.
Items recommendations(const Findings& findings);
/// The contributions behind a pair's score.
Table contributions_table(const Model& model, const Pair& pair, std::string id);
/// Who is central for benefit and for risk, technologies alone; empty columns when the question is not answered.
Table central_technologies(const Findings& findings);
Table central_themes(const Findings& findings);

}  // namespace interlink::report
