// Cross-impact balance: the scenarios and attractors, told.
#include "method/cross_impact_words.hpp"
#include "method/runners.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink {

namespace {

constexpr std::size_t most_side_by_side = 6;

/// The columns of a basin: combinations where all were followed, else a share of drawn starts alone.
void add_basin_columns(std::vector<Column>& columns) {
    columns.push_back({"basin", "Basin", ColumnType::integer, "combinations from which succession ends here", 0});
    columns.push_back({"share", "Share", ColumnType::share, "of all combinations, or of the drawn starts"});
}

void add_basin(const Basins& basins, std::uint64_t basin, Row& row) {
    row.push_back(basins.complete ? Cell(static_cast<std::int64_t>(basin)) : Cell());
    row.push_back(static_cast<double>(basin) / static_cast<double>(basins.starts));
}

Table scenarios_table(const CrossImpactResult& result) {
    const CrossImpactMatrix& matrix = result.matrix;
    const int decimals = detail::score_decimals(matrix);
    Table table{"scenarios",
                "Consistent scenarios",
                "No descriptor has a state of greater balance than the chosen one. By total impact, greatest first.",
                {},
                {}};
    table.columns = {
        {"scenario", "No.", ColumnType::integer, "from 1, as in the other tables", 0},
        {"states", "States", ColumnType::map, "of each descriptor", 0, true},
        {"margin", "Margin", ColumnType::number, "least lead of a state over the best other", decimals},
        {"total_impact", "Total impact", ColumnType::number, "sum of the balances of its states", decimals}};
    if (result.basins) add_basin_columns(table.columns);
    for (std::size_t s = 0; s < result.scenarios.listed.size(); ++s) {
        const ConsistentScenario& scenario = result.scenarios.listed[s];
        Row row{static_cast<std::int64_t>(s + 1), states_of(matrix, scenario.states),
                scenario.margin ? Cell(matrix.score(*scenario.margin)) : Cell(), matrix.score(scenario.total_impact)};
        if (result.basins) add_basin(*result.basins, result.basins->of_scenarios[s], row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// For readers: descriptors below each other, scenarios side by side.
Table tableau(const CrossImpactResult& result) {
    const std::size_t shown = std::min(most_side_by_side, result.scenarios.listed.size());
    Table table{
        "tableau", "The scenarios side by side", "", {{"descriptor", "Descriptor", ColumnType::reference, ""}}, {}};
    for (std::size_t s = 0; s < shown; ++s)
        table.columns.push_back(
            {text::format("scenario_{}", s + 1), text::format("No. {}", s + 1), ColumnType::reference, "state"});
    if (shown < result.scenarios.listed.size()) table.description = text::format("The first {} of them.", shown);
    for (std::size_t d = 0; d < result.matrix.descriptors.size() && shown > 0; ++d) {
        const Descriptor& descriptor = result.matrix.descriptors[d];
        Row row{Reference{descriptor.id, descriptor.name}};
        for (std::size_t s = 0; s < shown; ++s) {
            const Descriptor::State& state = descriptor.states[result.scenarios.listed[s].states[d]];
            row.push_back(Reference{state.id, state.name});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table attractors_table(const CrossImpactResult& result) {
    Table table{"attractors",
                "Attractors",
                "Where succession ends: each descriptor takes its most promoted state, all at once.",
                {},
                {}};
    table.columns = {{"kind", "Kind", ColumnType::text, "scenario (consistent) or cycle"},
                     {"scenario", "No.", ColumnType::integer, "of the table scenarios", 0},
                     {"length", "Length", ColumnType::integer, "scenarios of the cycle", 0},
                     {"scenarios", "Scenarios", ColumnType::maps, "in the order of succession"}};
    add_basin_columns(table.columns);
    std::map<StateChoice, std::int64_t> numbers;
    for (const ConsistentScenario& scenario : result.scenarios.listed)
        numbers.emplace(scenario.states, static_cast<std::int64_t>(numbers.size()) + 1);
    for (const Attractor& attractor : result.basins->attractors) {
        const bool cycle = attractor.scenarios.size() > 1;
        const auto number = numbers.find(attractor.scenarios.front());
        ReferenceMapList scenarios;
        for (const StateChoice& states : attractor.scenarios) scenarios.push_back(states_of(result.matrix, states));
        Row row{std::string(cycle ? "cycle" : "scenario"),
                cycle || number == numbers.end() ? Cell() : Cell(number->second),
                static_cast<std::int64_t>(attractor.scenarios.size()), std::move(scenarios)};
        add_basin(*result.basins, attractor.basin, row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

ReferenceMap states_of(const CrossImpactMatrix& matrix, const StateChoice& choice) {
    ReferenceMap states;
    for (std::size_t d = 0; d < choice.size(); ++d) {
        const Descriptor& descriptor = matrix.descriptors[d];
        states.push_back(
            {{descriptor.id, descriptor.name}, {descriptor.states[choice[d]].id, descriptor.states[choice[d]].name}});
    }
    return states;
}

CrossImpactResult cross_impact_balance(CrossImpactMatrix matrix, const CrossImpactRun& run, bool with_basins) {
    CrossImpactResult result;
    result.matrix = std::move(matrix);
    result.scenarios = consistent_scenarios(result.matrix, run);
    if (with_basins) result.basins = succession_basins(result.matrix, run, result.scenarios.listed);
    result.run = run;
    result.run.progress = nullptr;
    return result;
}

ResultDocument describe_cross_impact(const CrossImpactResult& result, const Foresight& foresight,
                                     const DatasetLabel& source) {
    ResultDocument document;
    document.command = "method cib";
    document.dataset = source;
    document.options.emplace_back("basins", result.basins.has_value());
    if (!result.scenarios.complete || (result.basins && !result.basins->complete))
        document.options.emplace_back("seed", static_cast<std::int64_t>(result.run.seed));
    document.sentences = detail::cross_impact_sentences(result);
    document.tables = {scenarios_table(result), tableau(result)};
    if (result.basins) document.tables.push_back(attractors_table(result));
    document.tables.push_back(detail::balances_table(result));
    document.tables.push_back(detail::descriptors_table(result));
    document.notes = detail::cross_impact_notes(result, foresight);
    return document;
}

MethodOutcome run_cross_impact(const MethodInput& input, const MethodOptions& options) {
    Foresight foresight = input.foresight;
    if (foresight.descriptors.empty())
        return {{},
                "there is no foresight in this data set: no descriptors of what may come",
                "add foresight: with descriptors and impacts to it, or name a file by --matrix"};
    if (input.stated_only)
        std::erase_if(foresight.impacts, [](const Impact& impact) { return impact.grade != Grade::stated; });
    CrossImpactOutcome outcome = cross_impact_matrix(foresight);
    if (!outcome.matrix) return {{}, outcome.error, outcome.hint};
    CrossImpactRun run;
    run.threads = options.threads;
    run.seed = options.seed;
    run.progress = options.progress;
    const CrossImpactResult result = cross_impact_balance(std::move(*outcome.matrix), run, options.cross_impact_basins);
    ResultDocument document = describe_cross_impact(result, foresight, input.source);
    document.options.emplace_back("grades", std::string(input.stated_only ? "stated" : "all"));
    return {std::move(document), {}, {}};
}

}  // namespace interlink
