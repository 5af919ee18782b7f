#include <interlink/cross_impact.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace interlink {

namespace {

constexpr std::int64_t finest_units = 1'000'000;

using StateRows = std::map<std::pair<std::string_view, std::string_view>, std::uint32_t>;

StateRows rows_by_name(const CrossImpactMatrix& matrix) {
    StateRows rows;
    for (std::size_t d = 0; d < matrix.descriptors.size(); ++d) {
        std::uint32_t row = matrix.first[d];
        for (const Descriptor::State& state : matrix.descriptors[d].states)
            rows.emplace(std::pair(std::string_view(matrix.descriptors[d].id), std::string_view(state.id)), row++);
    }
    return rows;
}

/// The coarsest power of ten in which every score is whole, as people write decimals: 0.1 is one tenth.
std::int64_t common_units(const std::vector<Impact>& impacts) {
    const auto whole = [](double score, std::int64_t units) {
        const double amount = score * static_cast<double>(units);
        return std::abs(amount - std::round(amount)) < 1e-9 * std::max(1.0, std::abs(amount));
    };
    std::int64_t units = 1;
    for (const Impact& impact : impacts)
        while (units < finest_units && !whole(impact.score, units)) units *= 10;
    return units;
}

CrossImpactOutcome cross_impact_refusal(std::string error, std::string hint) {
    return {std::nullopt, std::move(error), std::move(hint)};
}

/// What forbids to compute with these judgements, or a matrix without scores.
CrossImpactOutcome lay_out_states(const Foresight& foresight) {
    CrossImpactMatrix matrix;
    matrix.descriptors = foresight.descriptors;
    matrix.first.push_back(0);
    std::size_t states = 0;
    for (const Descriptor& descriptor : matrix.descriptors) {
        if (descriptor.states.empty() || descriptor.states.size() > cross_impact_alternatives)
            return cross_impact_refusal(
                text::format("the descriptor {} has {} states; it takes 1 to {}", descriptor.name,
                             descriptor.states.size(), cross_impact_alternatives),
                "join states that differ little");
        states += descriptor.states.size();
        matrix.first.push_back(static_cast<std::uint32_t>(states));
    }
    if (matrix.descriptors.size() < 2)
        return cross_impact_refusal("a cross-impact balance needs at least two descriptors",
                                    "describe what may come by its descriptors, their states and impacts");
    if (states > cross_impact_states)
        return cross_impact_refusal(
            text::format("there are {} states in all; at most {} are computed", states, cross_impact_states),
            "leave out descriptors that decide little");
    return {std::move(matrix), {}, {}};
}

void check_choice(const CrossImpactMatrix& matrix, const StateChoice& choice) {
    bool fits = choice.size() == matrix.descriptors.size();
    for (std::size_t d = 0; fits && d < choice.size(); ++d) fits = choice[d] < matrix.alternatives(d);
    if (!fits) throw std::invalid_argument("the choice of states does not fit the cross-impact matrix");
}

}  // namespace

std::optional<std::uint64_t> CrossImpactMatrix::combinations() const {
    std::uint64_t product = 1;
    for (std::size_t d = 0; d < descriptors.size(); ++d) {
        if (product > (1ull << 63) / alternatives(d)) return std::nullopt;
        product *= alternatives(d);
    }
    return product;
}

CrossImpactOutcome cross_impact_matrix(const Foresight& foresight) {
    CrossImpactOutcome outcome = lay_out_states(foresight);
    if (!outcome.matrix) return outcome;
    CrossImpactMatrix& matrix = *outcome.matrix;
    const StateRows rows = rows_by_name(matrix);
    for (const Impact& impact : foresight.impacts)
        if (!(std::abs(impact.score) <= cross_impact_score))
            return cross_impact_refusal(
                text::format("the score of {}.{} on {}.{} is {}; scores lie between -{:.0f} and {:.0f}",
                             impact.from_descriptor, impact.from_state, impact.to_descriptor, impact.to_state,
                             impact.score, cross_impact_score, cross_impact_score),
                "judge on a small scale, such as -3 to 3");
    matrix.units = common_units(foresight.impacts);
    matrix.scores.assign(matrix.states() * matrix.states(), 0);
    for (const Impact& impact : foresight.impacts) {
        const auto from = rows.find({impact.from_descriptor, impact.from_state});
        const auto to = rows.find({impact.to_descriptor, impact.to_state});
        if (from == rows.end() || to == rows.end())
            throw std::invalid_argument("an impact does not join two states of the descriptors");
        const double amount = impact.score * static_cast<double>(matrix.units);
        matrix.rounded =
            matrix.rounded || std::abs(amount - std::round(amount)) >= 1e-9 * std::max(1.0, std::abs(amount));
        matrix.scores[from->second * matrix.states() + to->second] = std::llround(amount);
    }
    if (std::ranges::all_of(matrix.scores, [](std::int64_t score) { return score == 0; }))
        return cross_impact_refusal("no judgement is other than 0, so every combination of states would be consistent",
                                    "say which states promote (+) or hinder (-) which");
    return outcome;
}

std::vector<std::int64_t> impact_balances(const CrossImpactMatrix& matrix, const StateChoice& choice) {
    check_choice(matrix, choice);
    std::vector<std::int64_t> balances(matrix.states(), 0);
    for (std::size_t d = 0; d < choice.size(); ++d)
        for (std::size_t to = 0; to < balances.size(); ++to) balances[to] += matrix.at(matrix.first[d] + choice[d], to);
    return balances;
}

std::optional<std::int64_t> consistency_margin(const CrossImpactMatrix& matrix, const StateChoice& choice,
                                               const std::vector<std::int64_t>& balances) {
    check_choice(matrix, choice);
    std::optional<std::int64_t> margin;
    for (std::size_t d = 0; d < choice.size(); ++d)
        for (std::uint32_t state = 0; state < matrix.alternatives(d); ++state) {
            if (state == choice[d]) continue;
            const std::int64_t lead = balances[matrix.first[d] + choice[d]] - balances[matrix.first[d] + state];
            margin = std::min(margin.value_or(lead), lead);
        }
    return margin;
}

StateChoice succession(const CrossImpactMatrix& matrix, const StateChoice& choice) {
    const std::vector<std::int64_t> balances = impact_balances(matrix, choice);
    StateChoice next = choice;
    for (std::size_t d = 0; d < choice.size(); ++d)
        for (std::uint32_t state = 0; state < matrix.alternatives(d); ++state)
            if (balances[matrix.first[d] + state] > balances[matrix.first[d] + next[d]]) next[d] = state;
    return next;
}

}  // namespace interlink
