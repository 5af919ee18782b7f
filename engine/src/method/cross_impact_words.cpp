// The answer of a cross-impact balance in sentences, and how to read it.
#include "method/cross_impact_words.hpp"

#include <interlink/evidence.hpp>
#include <interlink/sentence.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <cmath>

namespace interlink::detail {

namespace {

constexpr std::size_t most_named = 6;

std::string thousands(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string listed_states(const CrossImpactMatrix& matrix,
                          const std::vector<std::pair<std::uint32_t, std::uint32_t>>& states) {
    std::vector<std::string> words;
    for (const auto& [d, state] : states) {
        if (words.size() == most_named && states.size() > most_named + 1) {
            words.push_back(text::format("{} more", states.size() - most_named));
            break;
        }
        words.push_back(state_words(matrix, d, state));
    }
    return join_words(words);
}

std::string scenario_words(const CrossImpactMatrix& matrix, const ConsistentScenario& scenario) {
    std::string text;
    for (std::size_t d = 0; d < scenario.states.size(); ++d)
        text += (d == 0 ? "" : "; ") + state_words(matrix, d, scenario.states[d]);
    return text;
}

/// How many are consistent, and how sure the number is.
std::string count_sentence(const CrossImpactResult& result) {
    const ConsistentScenarios& found = result.scenarios;
    const std::string all = combinations_words(result.matrix);
    if (!found.complete)
        return text::format(
            "The search was stopped after {} states tried: at least {} of {} combinations are consistent, and "
            "the list is not complete.",
            thousands(found.steps), thousands(found.found), all);
    if (found.found == 0)
        return text::format(
            "None of the {} combinations of states is consistent: in each, some descriptor has a state that "
            "the others promote more than the chosen one.",
            all);
    return text::format("{} of {} combinations of states {} consistent.", thousands(found.found), all,
                        found.found == 1 ? "is" : "are");
}

std::string drawn_sentence(const ConsistentScenarios& found) {
    return text::format(
        "Besides, succession was followed from {} drawn starts; of the scenarios listed, {} come from there alone.",
        thousands(found.starts), thousands(found.drawn));
}

std::string first_sentence(const CrossImpactResult& result) {
    const ConsistentScenario& first = result.scenarios.listed.front();
    const std::string margin =
        first.margin ? text::format(", margin {}", exact_number(result.matrix.score(*first.margin))) : "";
    return text::format("No. 1 (total impact {}{}): {}.", exact_number(result.matrix.score(first.total_impact)), margin,
                        scenario_words(result.matrix, first));
}

void add_contrast(const CrossImpactResult& result, std::vector<std::string>& sentences) {
    const ConsistentScenarios& scenarios = result.scenarios;
    if (scenarios.listed.size() < 2 || !scenarios.complete || scenarios.listed.size() < scenarios.found) return;
    const ScenarioContrast found = contrast(result);
    sentences.push_back(found.shared.empty()
                            ? "They share no state."
                            : text::format("All share {}.", listed_states(result.matrix, found.shared)));
    if (!found.absent.empty())
        sentences.push_back(text::format("In none of them: {}.", listed_states(result.matrix, found.absent)));
    if (found.telling.empty()) return;
    std::vector<std::string> names;
    for (const std::uint32_t d : found.telling) names.push_back(result.matrix.descriptors[d].name);
    sentences.push_back(text::format("{} alone {} them apart{}.", join_words(names),
                                     names.size() == 1 ? "tells" : "tell", as_others_do(found)));
}

std::string basins_sentence(const Basins& basins) {
    if (!basins.complete)
        return text::format(
            "There are too many combinations to follow each: of {} drawn starts the largest attractor drew "
            "{}, and {} were found, which need not be all.",
            thousands(basins.starts), basins.attractors.empty() ? "none" : thousands(basins.attractors.front().basin),
            count_words(basins.found, "attractor", "attractors"));
    const double share = static_cast<double>(basins.attractors.front().basin) / static_cast<double>(basins.starts);
    return text::format(
        "Succession from every combination ends in {}, {} of them {}; the largest draws {} of the starts.",
        count_words(basins.found, "attractor", "attractors"), basins.cycles == 0 ? "none" : thousands(basins.cycles),
        basins.cycles == 1 ? "a cycle" : "cycles", format_share(share, 3));
}

/// Files of judgements have no grades: then there is nothing to tell.
void add_grades(const Foresight& foresight, std::vector<Note>& notes) {
    std::size_t all = 0;
    bool graded = false;
    for (const Impact& impact : foresight.impacts) {
        if (impact.score == 0) continue;
        ++all;
        graded = graded || impact.grade != Grade::assumed;
    }
    if (!graded) return;
    notes.push_back({"cib-grades", text::format("The {}: {}.", count_words(all, "judgement", "judgements"),
                                                join_words(judgement_words(foresight)))});
}

/// Other programs write them too; the method as published has none.
void add_judgements_within(const Foresight& foresight, std::vector<Note>& notes) {
    const auto within = static_cast<std::size_t>(std::ranges::count_if(foresight.impacts, [](const Impact& impact) {
        return impact.score != 0.0 && impact.from_descriptor == impact.to_descriptor;
    }));
    if (within == 0) return;
    notes.push_back(
        {"cib-within", text::format("{} between states of one descriptor {} counted in its balances: what the chosen "
                                    "state does to itself and to its alternatives.",
                                    count_words(within, "judgement", "judgements"), within == 1 ? "is" : "are")});
}

}  // namespace

std::string state_words(const CrossImpactMatrix& matrix, std::size_t descriptor, std::uint32_t state) {
    const Descriptor& owner = matrix.descriptors[descriptor];
    return text::format("{}: {}", owner.name, owner.states[state].name);
}

std::string signed_score(const CrossImpactMatrix& matrix, std::int64_t amount) {
    return (amount > 0 ? "+" : "") + exact_number(matrix.score(amount));
}

int score_decimals(const CrossImpactMatrix& matrix) {
    int decimals = 0;
    for (std::int64_t units = matrix.units; units > 1; units /= 10) ++decimals;
    return decimals;
}

std::string combinations_words(const CrossImpactMatrix& matrix) {
    if (const auto all = matrix.combinations()) return thousands(*all);
    double logarithm = 0;
    for (std::size_t d = 0; d < matrix.descriptors.size(); ++d)
        logarithm += std::log10(static_cast<double>(matrix.alternatives(d)));
    return text::format("about 10^{:.0f}", logarithm);
}

std::vector<std::string> cross_impact_sentences(const CrossImpactResult& result) {
    std::vector<std::string> sentences{count_sentence(result)};
    if (result.scenarios.starts > 0) sentences.push_back(drawn_sentence(result.scenarios));
    if (!result.scenarios.listed.empty()) sentences.push_back(first_sentence(result));
    add_contrast(result, sentences);
    if (result.basins) sentences.push_back(basins_sentence(*result.basins));
    return sentences;
}

std::vector<Note> cross_impact_notes(const CrossImpactResult& result, const Foresight& foresight) {
    std::vector<Note> notes;
    const ConsistentScenarios& found = result.scenarios;
    if (found.listed.size() < found.found)
        notes.push_back({"cib-listed", text::format("Listed are the {} of {} scenarios with the greatest total impact.",
                                                    thousands(found.listed.size()), thousands(found.found))});
    if (result.basins && result.basins->attractors.size() < result.basins->found)
        notes.push_back({"cib-attractors",
                         text::format("Listed are the {} of {} attractors with the largest basins.",
                                      thousands(result.basins->attractors.size()), thousands(result.basins->found))});
    if (result.basins && result.basins->unfinished > 0)
        notes.push_back(
            {"cib-unfinished", text::format("{} of the drawn starts had not come to an end after {} steps.",
                                            thousands(result.basins->unfinished), thousands(result.run.limits.walk))});
    if (result.matrix.rounded)
        notes.push_back({"cib-rounded", "Scores with more than six decimals were rounded to six."});
    add_judgements_within(foresight, notes);
    add_grades(foresight, notes);
    notes.push_back(
        {"method-cib",
         "A consistent scenario holds itself up: the states that it combines promote each of them at least as "
         "much as any alternative, and the margin says by how much a balance could be misjudged before one "
         "gives way. It shows what the judgements imply, not what will happen: do not read margins, impacts or "
         "basins as probabilities, nor trust a scenario of margin 0, which one point elsewhere may undo."});
    return notes;
}

}  // namespace interlink::detail
