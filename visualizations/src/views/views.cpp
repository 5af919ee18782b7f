#include <interlink/visualizations/views.hpp>

#include "model/require.hpp"
#include "text/format.hpp"
#include "views/draw.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

using ViewDraw = ViewOutcome (*)(const Model&, const ViewOptions&);

/// The view, of a model and of as many subjects as it is about; see View::draw.
template <ViewDraw draw, std::size_t least, std::size_t most>
ViewOutcome draw_asked(const Model& model, const ViewOptions& options) {
    detail::require_data(model);
    const std::size_t count = options.subjects.size();
    if (count < least || count > most)
        return {{},
                text::format("the view is about {} subjects, and {} are given",
                             least == most ? text::format("{}", least) : text::format("{} to {}", least, most), count),
                {}};
    return draw(model, options);
}

constexpr std::array table{
    View{"shared-threats", "Which threats do technologies share?", "", 0, 0,
         draw_asked<detail::draw_shared_threats, 0, 0>},
    View{"shared-opportunities", "Which opportunities and functions combine technologies?", "", 0, 0,
         draw_asked<detail::draw_shared_opportunities, 0, 0>},
    View{"incidence", "Which technologies does a theme expose together?", "", 0, 0,
         draw_asked<detail::draw_incidence, 0, 0>},
    View{"pairs", "Which pairings have the highest leverage?", "", 0, 0, draw_asked<detail::draw_pairs, 0, 0>},
    View{"ranks", "Is the ranking stable?", "[RANKING]", 0, 1, draw_asked<detail::draw_ranks, 0, 1>},
    View{"influence", "Which technologies drive the others, and which depend on them?", "", 0, 0,
         draw_asked<detail::draw_influence, 0, 0>},
    View{"scenarios", "Which futures hold together, by judgements of what promotes what?", "", 0, 0,
         draw_asked<detail::draw_scenarios, 0, 0>},
    View{"network-relation", "Which technologies are causes, which are effects?", "", 0, 0,
         draw_asked<detail::draw_network_relation, 0, 0>},
    View{"pareto", "What does more coverage by a portfolio cost in common exposure?", "[K]", 0, 1,
         draw_asked<detail::draw_pareto, 0, 1>},
    View{"theme", "Who says what about a theme, and who answers it?", "THEME", 1, 1,
         draw_asked<detail::draw_theme, 1, 1>, true},
    View{"technology", "What is said about a technology, and what does it serve?", "TECHNOLOGY", 1, 1,
         draw_asked<detail::draw_technology, 1, 1>, true},
    View{"function", "Who supports a function, and what does it need?", "FUNCTION", 1, 1,
         draw_asked<detail::draw_function, 1, 1>, true},
    View{"pair", "Why does a pairing score as it does?", "A B", 2, 2, draw_asked<detail::draw_pair, 2, 2>, true},
    View{"swot", "What is said about a technology, at a glance?", "X", 1, 1, draw_asked<detail::draw_swot, 1, 1>},
    View{"tows", "Which strengths and weaknesses of one meet opportunities and threats of the other?", "A B", 2, 2,
         draw_asked<detail::draw_tows, 2, 2>},
    View{"dependencies", "What requires what, and does that run in circles?", "", 0, 0,
         draw_asked<detail::draw_dependencies, 0, 0>, true},
    View{"levels", "What has to stand before what?", "", 0, 0, draw_asked<detail::draw_levels, 0, 0>, true},
    View{"pair-graph", "Who is the hub of the strongest pairings?", "", 0, 0, draw_asked<detail::draw_pair_graph, 0, 0>,
         true},
    View{"bipartite", "Which themes join which technologies?", "", 0, 0, draw_asked<detail::draw_bipartite, 0, 0>,
         true},
    View{"interlinkage", "How does everything hang together?", "", 0, 0, draw_asked<detail::draw_interlinkage, 0, 0>,
         true},
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
