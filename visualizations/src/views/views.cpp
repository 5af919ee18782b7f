#include <interlink/visualizations/views.hpp>

#include "views/draw.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

constexpr std::array table{
    View{"shared-threats", "Which threats do technologies share?", "", 0, 0, detail::draw_shared_threats},
    View{"shared-opportunities", "Which opportunities and functions combine technologies?", "", 0, 0,
         detail::draw_shared_opportunities},
    View{"incidence", "Which technologies does a theme expose together?", "", 0, 0, detail::draw_incidence},
    View{"pairs", "Which pairings have the highest leverage?", "", 0, 0, detail::draw_pairs},
    View{"ranks", "Is the ranking stable?", "[RANKING]", 0, 1, detail::draw_ranks},
    View{"influence", "Which technologies drive the others, and which depend on them?", "", 0, 0,
         detail::draw_influence},
    View{"scenarios", "Which futures hold together, by judgements of what promotes what?", "", 0, 0,
         detail::draw_scenarios},
    View{"network-relation", "Which technologies are causes, which are effects?", "", 0, 0,
         detail::draw_network_relation},
    View{"pareto", "What does more coverage by a portfolio cost in common exposure?", "[K]", 0, 1, detail::draw_pareto},
    View{"theme", "Who says what about a theme, and who answers it?", "THEME", 1, 1, detail::draw_theme, true},
    View{"technology", "What is said about a technology, and what does it serve?", "TECHNOLOGY", 1, 1,
         detail::draw_technology, true},
    View{"function", "Who supports a function, and what does it need?", "FUNCTION", 1, 1, detail::draw_function, true},
    View{"pair", "Why does a pairing score as it does?", "A B", 2, 2, detail::draw_pair, true},
    View{"swot", "What is said about a technology, at a glance?", "X", 1, 1, detail::draw_swot},
    View{"tows", "Which strengths and weaknesses of one meet opportunities and threats of the other?", "A B", 2, 2,
         detail::draw_tows},
    View{"dependencies", "What requires what, and does that run in circles?", "", 0, 0, detail::draw_dependencies,
         true},
    View{"levels", "What has to stand before what?", "", 0, 0, detail::draw_levels, true},
    View{"pair-graph", "Who is the hub of the strongest pairings?", "", 0, 0, detail::draw_pair_graph, true},
    View{"bipartite", "Which themes join which technologies?", "", 0, 0, detail::draw_bipartite, true},
    View{"interlinkage", "How does everything hang together?", "", 0, 0, detail::draw_interlinkage, true},
};

}  // namespace

std::span<const View> views() {
    return table;
}

const View* find_view(std::string_view name) {
    const auto found = std::ranges::find(table, name, &View::name);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace interlink
