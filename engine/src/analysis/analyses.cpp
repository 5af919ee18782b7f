#include "analysis/questions.hpp"

#include <algorithm>
#include <array>

namespace interlink {

namespace {

// An explicit array: a static library drops objects that register themselves.
constexpr std::array table{
    Analysis{"pairs", "which pairings have leverage, how surely, why", "", 0, 0, run_pairs, true, true},
    Analysis{"threats", "which threats are shared, in which words, by whom", "", 0, 0, run_threats, true},
    Analysis{"opportunities", "which opportunities combine, what they require", "", 0, 0, run_opportunities, true},
    Analysis{"tows", "SO, ST, WO, WT of a pair, phrase by phrase", "A B", 2, 2, run_tows},
    Analysis{"functions", "who serves which function, now and in future", "", 0, 0, run_functions, true},
    Analysis{"centrality", "who is central, by which measure, on which graph", "", 0, 0, run_centrality, true, false,
             true, true, false, describe_plain_centrality},
    Analysis{"structure", "circles, order, what holds the rest, communities, loops", "", 0, 0, run_structure, false,
             false, true, false, false, describe_plain_structure},
    Analysis{"portfolio", "which technologies are best together, with proof", "", 0, 0, run_portfolio, true, false,
             false, false, true},
    Analysis{"explain", "what is behind a score, down to the evidence", "X [Y]", 1, 2, run_explain},
};

}  // namespace

std::span<const Analysis> analyses() {
    return table;
}

const Analysis* find_analysis(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Analysis::name);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace interlink
