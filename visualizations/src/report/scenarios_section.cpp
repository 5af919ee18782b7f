// Strategic foresight: which futures are consistent, what they share, what tells them apart, what is assumed.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink::report {

namespace {

constexpr std::size_t most_told = 6;

std::string state_phrase(const CrossImpactMatrix& matrix, std::size_t d, std::uint32_t state) {
    const Descriptor& descriptor = matrix.descriptors[d];
    return text::format("{}: {}", descriptor.name, descriptor.states[state].name);
}

std::string scenario_phrase(const CrossImpactMatrix& matrix, const StateChoice& states) {
    std::string text;
    for (std::size_t d = 0; d < states.size(); ++d) text += (d == 0 ? "" : "; ") + state_phrase(matrix, d, states[d]);
    return text + ".";
}

/// The states whose lead over the best alternative is the margin.
std::string weakest_phrase(const CrossImpactMatrix& matrix, const ConsistentScenario& scenario) {
    const auto balances = impact_balances(matrix, scenario.states);
    std::vector<std::string> weakest;
    for (std::size_t d = 0; d < scenario.states.size(); ++d)
        for (std::uint32_t state = 0; state < matrix.alternatives(d); ++state) {
            const std::int64_t lead =
                balances[matrix.first[d] + scenario.states[d]] - balances[matrix.first[d] + state];
            if (state == scenario.states[d] || lead != scenario.margin) continue;
            weakest.push_back(text::format("{} {} {} ({})", matrix.descriptors[d].states[scenario.states[d]].name,
                                           lead == 0 ? "with" : "over", matrix.descriptors[d].states[state].name,
                                           matrix.descriptors[d].name));
        }
    return join_some(weakest, 3);
}

std::string basin_phrase(const CrossImpactResult& result, std::size_t scenario) {
    if (!result.basins) return {};
    const std::uint64_t basin = result.basins->of_scenarios[scenario];
    return text::format(" Succession ends here from {} of {} combinations ({}).", grouped(basin),
                        grouped(result.basins->starts),
                        percent(static_cast<double>(basin) / static_cast<double>(result.basins->starts)));
}

Items told_scenarios(const CrossImpactResult& result) {
    Items items;
    items.numbered = true;
    const CrossImpactMatrix& matrix = result.matrix;
    for (std::size_t s = 0; s < std::min(most_told, result.scenarios.listed.size()); ++s) {
        const ConsistentScenario& scenario = result.scenarios.listed[s];
        std::string basis = text::format("Total impact {}.", exact_number(matrix.score(scenario.total_impact)));
        if (scenario.margin)
            basis += text::format(" Margin {}: {} {}.", exact_number(matrix.score(*scenario.margin)),
                                  *scenario.margin == 0 ? "tied are" : "the least lead has",
                                  weakest_phrase(matrix, scenario));
        items.items.push_back({"", scenario_phrase(matrix, scenario.states), basis + basin_phrase(result, s)});
    }
    return items;
}

std::string shared_sentence(const CrossImpactResult& result, const ScenarioContrast& found) {
    const ConsistentScenarios& scenarios = result.scenarios;
    if (scenarios.listed.size() < 2 || !scenarios.complete || scenarios.listed.size() < scenarios.found) return {};
    const auto phrases = [&](const auto& states) {
        std::vector<std::string> words;
        for (const auto& [d, state] : states) words.push_back(state_phrase(result.matrix, d, state));
        return join_some(words, 6);
    };
    std::string text = found.shared.empty() ? "In common they have no state: every descriptor is open."
                                            : text::format("In common they have {}.", phrases(found.shared));
    if (!found.absent.empty()) text += text::format(" In none of them is {}.", phrases(found.absent));
    return text;
}

std::string telling_sentence(const CrossImpactResult& result, const ScenarioContrast& found) {
    if (found.telling.empty()) return {};
    std::vector<std::string> names;
    for (const std::uint32_t d : found.telling) names.push_back(result.matrix.descriptors[d].name);
    return text::format(
        "{} alone {} which of the {} it is{}; what brings it about, and what comes first in time, the judgements do "
        "not say.",
        join_words(names), names.size() == 1 ? "tells" : "tell", result.scenarios.listed.size(), as_others_do(found));
}

std::string count_paragraph(const CrossImpactResult& result) {
    const auto all = result.matrix.combinations();
    const ConsistentScenarios& found = result.scenarios;
    if (!found.complete)
        return text::format("The search for consistent combinations was stopped at its bound; at least {} were found.",
                            grouped(found.found));
    return text::format(
        "Of {} combinations of states, {} hold{} together: in {}, no state of any descriptor is promoted more "
        "by the others than the one chosen.",
        all ? grouped(*all) : "a vast number of", found.found == 0 ? "none" : grouped(found.found),
        found.found == 1 ? "s" : "", found.found == 1 ? "it" : "these");
}

Table named_table(const Findings& findings, std::string_view id) {
    const ResultDocument* document = findings.document("scenarios");
    const Table* table = document == nullptr ? nullptr : find_table(*document, id);
    return table == nullptr ? Table{} : *table;
}

void add_named_table(const Findings& findings, std::string_view id, std::span<const std::string_view> columns,
                     bool folded, std::vector<Block>& blocks) {
    const Table table = named_table(findings, id);
    if (table.rows.empty()) return;
    blocks.emplace_back(TableBlock{columns.empty() ? table : select_columns(table, columns),
                                   text::format("tables/scenarios-{}.csv", id), folded});
}

}  // namespace

void add_scenarios_section(const Findings& findings, const std::vector<NamedFigure>& figures,
                           std::vector<Section>& sections) {
    if (!findings.futures.result) return;
    const CrossImpactResult& result = *findings.futures.result;
    const ScenarioContrast found = contrast(result);
    Section section{"foresight", "Strategic foresight: which futures hold together?", {}, {}};
    auto& blocks = section.blocks;
    blocks.emplace_back(Paragraph{count_paragraph(result)});
    if (result.scenarios.listed.empty()) {
        sections.push_back(std::move(section));
        return;
    }
    add_figure(figures, "scenarios", blocks);
    blocks.emplace_back(told_scenarios(result));
    for (const std::string& text : {shared_sentence(result, found), telling_sentence(result, found)})
        if (!text.empty()) blocks.emplace_back(Paragraph{text});
    blocks.emplace_back(Paragraph{text::format(
        "What is assumed: the judgements behind this ({}). None is a forecast; another group would judge "
        "otherwise, and a scenario of margin 0 is gone with one point elsewhere. The scenarios say what goes "
        "together if these judgements hold, not how likely it is.",
        detail::judgement_grades(findings.futures.foresight))});
    static constexpr std::array<std::string_view, 7> shown{"scenario", "descriptor",   "state",     "balance",
                                                           "lead",     "supported_by", "opposed_by"};
    add_named_table(findings, "descriptors", {}, false, blocks);
    add_named_table(findings, "balances", shown, true, blocks);
    sections.push_back(std::move(section));
}

void add_futures(const Findings& findings, std::vector<Item>& items) {
    if (!findings.futures.result || findings.futures.result->scenarios.listed.empty()) return;
    const CrossImpactResult& result = *findings.futures.result;
    const std::uint64_t count = std::max<std::uint64_t>(result.scenarios.found, result.scenarios.listed.size());
    const ScenarioContrast found = contrast(result);
    if (!result.scenarios.complete) {
        items.push_back({text::format("At least {}.", counted(count, "consistent future", "consistent futures")),
                         "The search for consistent combinations of states was stopped at its bound.",
                         {}});
        return;
    }
    const auto all = result.matrix.combinations();
    const std::string lead =
        count == 1 ? "One future holds together." : text::format("{} futures hold together.", grouped(count));
    const std::string text = text::format(
        "Of {} combinations of states no other is consistent with the judgements of what promotes what ({}).",
        all ? grouped(*all) : "a vast number of", detail::judgement_grades(findings.futures.foresight));
    items.push_back({lead, text + (found.telling.empty() ? "" : " " + telling_sentence(result, found)), {}});
}

}  // namespace interlink::report
