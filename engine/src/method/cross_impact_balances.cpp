// Why a scenario is consistent: which judgements promote and which hinder each of its states.
#include "method/cross_impact_words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

constexpr std::size_t most_explained = 12;

/// The judgements of the scenario on one state, those that promote it or those that hinder it.
TextList judgements_on(const CrossImpactMatrix& matrix, const StateChoice& choice, std::size_t state, bool promoting) {
    TextList list;
    for (std::size_t d = 0; d < choice.size(); ++d) {
        const std::int64_t score = matrix.at(matrix.first[d] + choice[d], state);
        if (score == 0 || (score > 0) != promoting) continue;
        list.push_back(text::format("{} {}", matrix.descriptors[d].name, signed_score(matrix, score)));
    }
    return list;
}

TextList all_balances(const CrossImpactMatrix& matrix, std::size_t d, const std::vector<std::int64_t>& balances) {
    TextList list;
    for (std::size_t state = 0; state < matrix.alternatives(d); ++state)
        list.push_back(text::format("{} {}", matrix.descriptors[d].states[state].name,
                                    signed_score(matrix, balances[matrix.first[d] + state])));
    return list;
}

Row balance_row(const CrossImpactMatrix& matrix, const StateChoice& choice, const std::vector<std::int64_t>& balances,
                std::size_t number, std::size_t d) {
    const Descriptor& owner = matrix.descriptors[d];
    const std::size_t chosen = matrix.first[d] + choice[d];
    std::optional<std::uint32_t> rival;
    for (std::uint32_t state = 0; state < matrix.alternatives(d); ++state)
        if (state != choice[d] && (!rival || balances[matrix.first[d] + state] > balances[matrix.first[d] + *rival]))
            rival = state;
    Row row{static_cast<std::int64_t>(number),
            Reference{owner.id, owner.name},
            Reference{owner.states[choice[d]].id, owner.states[choice[d]].name},
            matrix.score(balances[chosen]),
            Cell(),
            Cell(),
            Cell(),
            judgements_on(matrix, choice, chosen, true),
            judgements_on(matrix, choice, chosen, false),
            all_balances(matrix, d, balances)};
    if (rival) {
        row[4] = matrix.score(balances[chosen] - balances[matrix.first[d] + *rival]);
        row[5] = Reference{owner.states[*rival].id, owner.states[*rival].name};
        row[6] = matrix.score(balances[matrix.first[d] + *rival]);
    }
    return row;
}

/// How often each state occurs: "Wide 1, Selective 2".
TextList occurrences(const CrossImpactResult& result, std::size_t d) {
    TextList list;
    for (std::uint32_t state = 0; state < result.matrix.alternatives(d); ++state) {
        const auto in = std::ranges::count_if(result.scenarios.listed,
                                              [&](const ConsistentScenario& s) { return s.states[d] == state; });
        list.push_back(text::format("{} {}", result.matrix.descriptors[d].states[state].name, in));
    }
    return list;
}

}  // namespace

Table balances_table(const CrossImpactResult& result) {
    const CrossImpactMatrix& matrix = result.matrix;
    const int decimals = score_decimals(matrix);
    Table table{"balances", "What each state rests on", "", {}, {}};
    table.columns = {
        {"scenario", "No.", ColumnType::integer, "of the table scenarios", 0},
        {"descriptor", "Descriptor", ColumnType::reference, ""},
        {"state", "State", ColumnType::reference, "that the scenario has"},
        {"balance", "Balance", ColumnType::number, "sum of the scores of the scenario's states on it", decimals},
        {"lead", "Lead", ColumnType::number, "over the best other state", decimals},
        {"rival", "Best other", ColumnType::reference, "the other state of the greatest balance", 0, true},
        {"rival_balance", "Its balance", ColumnType::number, "at most that of the state", decimals, true},
        {"supported_by", "Promoted by", ColumnType::texts, "descriptors, with the score of their states on it"},
        {"opposed_by", "Hindered by", ColumnType::texts, "the same"},
        {"balances", "All balances", ColumnType::texts, "of the descriptor's states", 0, true}};
    const std::size_t shown = std::min(most_explained, result.scenarios.listed.size());
    for (std::size_t s = 0; s < shown; ++s) {
        const StateChoice& choice = result.scenarios.listed[s].states;
        const std::vector<std::int64_t> balances = impact_balances(matrix, choice);
        for (std::size_t d = 0; d < choice.size(); ++d)
            table.rows.push_back(balance_row(matrix, choice, balances, s + 1, d));
    }
    table.description = shown < result.scenarios.listed.size()
                            ? text::format("The impact balances of the first {} scenarios.", shown)
                            : "The impact balances of each scenario: no other state has a greater one.";
    return table;
}

Table descriptors_table(const CrossImpactResult& result) {
    const int decimals = score_decimals(result.matrix);
    Table table{"descriptors", "Descriptors", "What acts much and is acted on little drives the others.", {}, {}};
    table.columns = {
        {"id", "Descriptor", ColumnType::reference, ""},
        {"occurrences", "Scenarios by state", ColumnType::texts, "in how many of the listed scenarios each state is"},
        {"acts", "Acts", ColumnType::number, "sum of |score| of its states on others", decimals},
        {"acted_on", "Acted on", ColumnType::number, "sum of |score| of others on its states", decimals}};
    for (std::size_t d = 0; d < result.matrix.descriptors.size(); ++d)
        table.rows.push_back({Reference{result.matrix.descriptors[d].id, result.matrix.descriptors[d].name},
                              occurrences(result, d), result.matrix.score(acts_on_others(result.matrix, d)),
                              result.matrix.score(is_acted_on(result.matrix, d))});
    return table;
}

}  // namespace interlink::detail
