// Fuzzy cognitive map: where it goes, told.
#include "method/describe.hpp"
#include "method/runners.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

/// The columns of the steps are named after the concepts; one that is called like the first column is told apart.
Table map_states(const LabelledMatrix& matrix, const CognitiveMapResult& result) {
    Table table{"states", "States", "Step 0 is the initial state.", {}, {}};
    table.columns = {{"step", "Step", ColumnType::integer, "", 0}};
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        std::string id = matrix.ids[i];
        while (id == "step" || (id != matrix.ids[i] && std::ranges::find(matrix.ids, id) != matrix.ids.end()))
            id += " (concept)";
        table.columns.push_back({std::move(id), matrix.names[i], ColumnType::number, "activity of the concept"});
    }
    for (std::size_t step = 0; step < result.states.size(); ++step) {
        Row row{static_cast<std::int64_t>(step)};
        for (const double activity : result.states[step]) row.emplace_back(activity);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table map_outcome(const CognitiveMapResult& result) {
    Table table{"outcome", "Outcome", "", {}, {}};
    table.columns = {
        {"kind", "Kind", ColumnType::text, "fixed-point, cycle or not-converged"},
        {"step", "Step", ColumnType::integer, "the first that stays, the first of the cycle, or the last", 0},
        {"length", "Length", ColumnType::integer, "steps of the cycle; 1 for a fixed point", 0}};
    table.rows.push_back({std::string(to_string(result.end)), static_cast<std::int64_t>(result.step),
                          result.length == 0 ? Cell() : Cell(static_cast<std::int64_t>(result.length))});
    return table;
}

std::string outcome_sentence(const CognitiveMapResult& result) {
    switch (result.end) {
        case CognitiveMapEnd::fixed_point:
            return text::format("The map comes to rest in step {}.", result.step);
        case CognitiveMapEnd::cycle:
            return text::format("The map goes round: from step {} on it repeats itself every {} steps.", result.step,
                                result.length);
        case CognitiveMapEnd::not_converged:
            return text::format("After {} the map has neither come to rest nor repeated itself.",
                                count_words(result.step, "step", "steps"));
    }
    return {};
}

std::string activity_sentence(const LabelledMatrix& matrix, const CognitiveMapResult& result) {
    const std::vector<double>& state = result.states.back();
    const std::string_view where = result.end == CognitiveMapEnd::fixed_point ? "There" : "In the last state";
    const auto [least, most] = std::ranges::minmax_element(state);
    if (*least == *most) return text::format("{} all concepts are at {:.2f}.", where, *most);
    const auto name = [&](auto place) { return matrix.names[static_cast<std::size_t>(place - state.begin())]; };
    return text::format("{} {} is most active ({:.2f}), {} least ({:.2f}).", where, name(most), *most, name(least),
                        *least);
}

std::string held_note(const LabelledMatrix& matrix, const CognitiveMapOptions& options) {
    std::vector<std::string> words;
    for (const auto& [id, figure] : options.hold) {
        const auto at = static_cast<std::size_t>(std::ranges::find(matrix.ids, id) - matrix.ids.begin());
        words.push_back(text::format("{} at {:g}", matrix.names[at], figure));
    }
    return text::format("Held in every step: {}.", join_words(words));
}

}  // namespace

MethodOutcome run_cognitive_map(const MethodInput& input, const MethodOptions& options) {
    if (detail::all_zero(input.matrix)) return detail::nothing_acts(input);
    const CognitiveMapOptions& chosen = options.cognitive_map;
    const CognitiveMapResult result = cognitive_map(input.matrix, chosen);
    if (!result.error.empty()) return {{}, result.error, result.hint};
    ResultDocument document = detail::begin_method_document(input, "fcm");
    document.options.emplace_back("rule", std::string(to_string(chosen.rule)));
    document.options.emplace_back("transfer", std::string(to_string(chosen.transfer)));
    if (chosen.transfer == TransferFunction::bivalent || chosen.transfer == TransferFunction::trivalent)
        document.options.emplace_back("threshold", chosen.threshold.value_or(0.0));
    document.options.emplace_back("lambda", chosen.lambda);
    document.options.emplace_back("epsilon", chosen.epsilon);
    document.options.emplace_back("max_steps", static_cast<std::int64_t>(chosen.max_steps));
    document.sentences = {outcome_sentence(result)};
    if (result.end != CognitiveMapEnd::cycle) document.sentences.push_back(activity_sentence(input.matrix, result));
    document.tables = {map_outcome(result), map_states(input.matrix, result)};
    if (!chosen.hold.empty()) document.notes.push_back({"fcm-hold", held_note(input.matrix, chosen)});
    if (chosen.initial.empty())
        document.notes.push_back(
            {"fcm-initial", chosen.hold.empty()
                                ? "No initial state was given: every concept begins at 1."
                                : "No initial state was given: every concept that is not held begins at 1."});
    document.notes.push_back(
        {"method-fcm",
         "The end says which concepts the others push up together and which they hold down, beginning "
         "from the state that was given. Compare ends from different beginnings and do not read a "
         "single activity as a quantity: do not trust a difference that another rule, transfer "
         "function or λ turns round."});
    return {std::move(document), {}, {}};
}

}  // namespace interlink
