// Which futures hold together? The consistent scenarios of the foresight side by side, a state of each descriptor in
// words.
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/fit_chart.hpp"
#include "views/futures.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::size_t most_scenarios_shown = 12;

std::string scenarios_title(const Futures& futures) {
    if (!futures.result)
        return futures.problem.empty() ? "No foresight: the data describe no states of what may come"
                                       : "No scenarios: " + futures.problem;
    const auto& found = futures.result->scenarios;
    const auto combinations = futures.result->matrix.combinations();
    const auto all = combinations ? grouped(*combinations) : std::string("a vast number of");
    if (!found.complete)
        return text::format("At least {} of {} combinations of states hold together", grouped(found.found), all);
    if (found.found == 0) return text::format("None of {} combinations of states holds together", all);
    if (found.found == 1) return text::format("One of {} combinations of states holds together", all);
    auto title = text::format("{} of {} combinations of states hold together", grouped(found.found), all);
    std::vector<std::string> telling;
    const auto contrasted = contrast(*futures.result);
    for (const auto d : contrasted.telling) telling.push_back(short_name(futures.result->matrix.descriptors[d].name));
    if (!telling.empty())
        title += text::format("; {} {} them apart{}", join_names(telling), telling.size() == 1 ? "tells" : "tell",
                              as_others_do(contrasted));
    return title;
}

std::string scenarios_caption(const Futures& futures, bool letters) {
    if (!futures.result)
        return "Foresight is a list of descriptors with the states that they may take, and of judgements which state "
               "promotes or hinders which (cross-impact balance).";
    std::string caption =
        "One column a scenario: a state of each descriptor, so that no other state of any is promoted more by the rest "
        "(cross-impact balance). ";
    caption += letters ? "A letter is the state named at the row's head; darker is earlier in its list."
                       : "Darker: the state stands earlier in the descriptor's list.";
    caption +=
        " Margin: the least lead of a state over its best alternative. Total impact: how much the states promote each "
        "other in all.";
    if (futures.result->basins) caption += " Basin: the share of all combinations from which succession ends there.";
    return caption + text::format(" Of the judgements, {}: this is what follows from them, not what will come.",
                                  judgement_grades(futures.foresight));
}

std::string state_letter(std::size_t state) {
    return state < 26 ? std::string(1, static_cast<char>('a' + state)) : std::to_string(state + 1);
}

std::string row_label(const Descriptor& descriptor, bool letters) {
    std::string label = descriptor.name;
    for (std::size_t s = 0; letters && s < descriptor.states.size(); ++s)
        label += text::format("{} {} {}", s == 0 ? ":" : ",", state_letter(s), descriptor.states[s].name);
    return label;
}

HeatMapCell state_cell(const CrossImpactMatrix& matrix, const ConsistentScenario& scenario, std::size_t d,
                       bool letters) {
    const auto& descriptor = matrix.descriptors[d];
    const auto state = scenario.states[d];
    const auto count = descriptor.states.size();
    const double shade = count == 1 ? 0.6 : 1.0 - 0.8 * static_cast<double>(state) / static_cast<double>(count - 1);
    const auto balances = impact_balances(matrix, scenario.states);
    std::string tooltip =
        text::format("{}: {}, balance {}", short_name(descriptor.name), short_name(descriptor.states[state].name),
                     exact_number(matrix.score(balances[matrix.first[d] + state])));
    for (std::size_t other = 0; other < count; ++other) {
        if (other != state)
            tooltip += text::format("; {} {}", short_name(descriptor.states[other].name),
                                    exact_number(matrix.score(balances[matrix.first[d] + other])));
    }
    return {letters ? state_letter(state) : short_name(descriptor.states[state].name), shade, std::move(tooltip)};
}

HeatMapSection states_section(const CrossImpactResult& result, std::size_t shown, bool letters) {
    HeatMapSection section{"States", {}};
    for (std::size_t d = 0; d < result.matrix.descriptors.size(); ++d) {
        HeatMapRow row{row_label(result.matrix.descriptors[d], letters), {}, ""};
        for (std::size_t s = 0; s < shown; ++s)
            row.cells.push_back(state_cell(result.matrix, result.scenarios.listed[s], d, letters));
        section.rows.push_back(std::move(row));
    }
    return section;
}

std::string basin_text(const Basins& basins, std::size_t scenario) {
    const double share = static_cast<double>(basins.of_scenarios[scenario]) / static_cast<double>(basins.starts);
    return share < 0.005 ? "<1 %" : text::format("{:.0f} %", 100 * share);
}

HeatMapSection figures_section(const CrossImpactResult& result, std::size_t shown) {
    HeatMapSection section{"Figures", {{"Margin", {}, ""}, {"Total impact", {}, ""}}};
    if (result.basins) section.rows.push_back({"Basin", {}, ""});
    for (std::size_t s = 0; s < shown; ++s) {
        const auto& scenario = result.scenarios.listed[s];
        section.rows[0].cells.push_back(
            {scenario.margin ? exact_number(result.matrix.score(*scenario.margin)) : "–", 0, ""});
        section.rows[1].cells.push_back({exact_number(result.matrix.score(scenario.total_impact)), 0, ""});
        if (result.basins) section.rows[2].cells.push_back({basin_text(*result.basins, s), 0, ""});
    }
    return section;
}

std::string scenarios_alt(const Futures& futures) {
    std::string alt = "Table of consistent scenarios.";
    if (!futures.result) return alt;
    for (std::size_t s = 0; s < std::min<std::size_t>(5, futures.result->scenarios.listed.size()); ++s) {
        alt += text::format(" Scenario {}:", s + 1);
        for (const auto& [descriptor, state] :
             states_of(futures.result->matrix, futures.result->scenarios.listed[s].states))
            alt += text::format(" {} {};", short_name(descriptor.label), short_name(state.label));
        alt.back() = '.';
    }
    return alt;
}

HeatMap scenarios_chart(const Model& model, const Futures& futures, bool letters) {
    Places places(model);
    for (const auto& impact : futures.foresight.impacts) places.add(impact.evidence);
    HeatMap chart;
    chart.head = {"scenarios", scenarios_title(futures), scenarios_caption(futures, letters), places.note(),
                  scenarios_alt(futures)};
    chart.scale = Scale::benefit;
    if (!futures.result) return chart;
    const auto& listed = futures.result->scenarios.listed;
    const auto shown = std::min(most_scenarios_shown, listed.size());
    for (std::size_t s = 0; s < shown; ++s) chart.columns.push_back(text::format("No.\u00a0{}", s + 1));
    if (shown < listed.size())
        chart.head.caption +=
            text::format(" Shown are the first {} of {} scenarios by total impact.", shown, grouped(listed.size()));
    chart.sections = {states_section(*futures.result, shown, letters), figures_section(*futures.result, shown)};
    return chart;
}

const ChartNouns scenario_nouns{{"scenario", "scenarios"}, {{"descriptor", "descriptors"}, {"figure", "figures"}}};

/// Words where all scenarios fit with them, else letters.
Figure fit_scenarios(const Model& model, const Futures& futures, const Page& page) {
    const auto words = scenarios_chart(model, futures, false);
    const auto whole = heat_map(words, page);
    if (whole.legibility.effective_pt >= legible_pt) return whole;
    return fit_heat_map(scenarios_chart(model, futures, true), scenario_nouns, page);
}

}  // namespace

ViewOutcome draw_scenarios(const Model& model, const ViewOptions& options) {
    const auto futures = consistent_futures(model, options.robust.threads);
    Drawing drawing;
    drawing.chart = fit_scenarios(model, futures, options.page);
    drawing.head = {drawing.chart->name, drawing.chart->title, drawing.chart->caption, drawing.chart->source_note,
                    drawing.chart->alt};
    if (futures.result) {
        const auto document = describe_cross_impact(*futures.result, futures.foresight, {});
        drawing.data_csv = write_csv_table(document.tables.front());
    } else {
        drawing.data_csv =
            write_csv_table({"scenarios", "Scenarios", "", {{"scenario", "No.", ColumnType::integer, ""}}, {}});
    }
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
