// The sections of the report, one file each: findings in, structure out.
#pragma once

#include "report/content.hpp"
#include "report/findings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
Section centrality_section(const Findings& findings, const std::vector<NamedFigure>& figures);
/// What the foresight says; nothing where the data set has none.
void add_scenarios_section(const Findings& findings, const std::vector<NamedFigure>& figures,
                           std::vector<Section>& sections);
Section structure_section(const Findings& findings);
Section portfolio_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section certainty_section(const Findings& findings, const std::vector<NamedFigure>& figures);
Section gaps_section(const Findings& findings);
Section map_section(const std::vector<NamedFigure>& figures);
Section method_section(const Findings& findings);

/// One line of a ranking.
struct Placed {
    std::string name;
    std::uint32_t rank = 0;
    RankBand band;
    std::optional<RankBand> stated;
    std::uint32_t rank_stated = 0;  ///< 0 where it has none
};
struct CertaintyRanking {
    std::string name;
    std::vector<Placed> places;  ///< best first
};
/// The technologies by PageRank on a layer ("benefit", "risk"), from the document, as the section on centrality shows
/// them.
CertaintyRanking centrality_ranking(const Findings& findings, const std::string& layer);

/// The futures in a sentence for "In short", if there are any.
void add_futures(const Findings& findings, std::vector<Item>& items);
/// Advice by subject, numbered through, each with its reason and what it rests on.
std::vector<Section> recommendations(const Findings& findings);
/// The contributions behind a pair's score.
Table contributions_table(const Model& model, const Pair& pair, std::string id);
/// Who is central for benefit and for risk, among the technologies; without rows when there is no such graph.
Table central_technologies(const Findings& findings);
Table central_themes(const Findings& findings);

}  // namespace interlink::report
