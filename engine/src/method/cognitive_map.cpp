#include <interlink/cognitive_map.hpp>
#include <interlink/nearest.hpp>

#include "method/dense.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace interlink {

namespace {

using MapState = std::vector<double>;

/// A sum whose terms cancel but for rounding is 0: the step functions would make a 1 of it.
class ExactSum {
  public:
    void add(double term) {
        sum_ += term;
        size_ += std::abs(term);
    }
    double value() const { return std::abs(sum_) <= 1e-13 * size_ ? 0.0 : sum_; }

  private:
    double sum_ = 0.0, size_ = 0.0;
};

double transferred(double x, const CognitiveMapOptions& options) {
    switch (options.transfer) {
        case TransferFunction::sigmoid:
            return 1.0 / (1.0 + std::exp(-options.lambda * x));
        case TransferFunction::tanh:
            return std::tanh(options.lambda * x);
        case TransferFunction::bivalent:
            return x > 0 ? 1.0 : 0.0;
        case TransferFunction::trivalent:
            return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0;
    }
    return 0.0;
}

MapState next_state(const LabelledMatrix& weights, const MapState& state, const CognitiveMapOptions& options) {
    const std::size_t n = state.size();
    const bool rescaled = options.rule == UpdateRule::rescaled;
    std::vector<ExactSum> sums(n);
    for (std::size_t from = 0; from < n; ++from) {
        const double activity = rescaled ? 2.0 * state[from] - 1.0 : state[from];
        for (std::size_t to = 0; to < n; ++to) sums[to].add(activity * weights.at(from, to));
        if (options.rule != UpdateRule::kosko) sums[from].add(activity);
    }
    MapState next;
    for (const ExactSum& sum : sums) next.push_back(transferred(sum.value(), options));
    return next;
}

bool same_state(const MapState& a, const MapState& b, double epsilon) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::abs(a[i] - b[i]) < epsilon)) return false;
    return true;
}

/// The initial state, or what is wrong with it.
MapState initial_state(const LabelledMatrix& weights, const CognitiveMapOptions& options, CognitiveMapResult& result) {
    const std::size_t n = weights.size();
    const bool signed_states =
        options.transfer == TransferFunction::tanh || options.transfer == TransferFunction::trivalent;
    MapState state(n, options.initial.empty() ? 1.0 : 0.0);
    const bool in_order = !options.initial.empty() && options.initial.front().first.empty();
    if (in_order && options.initial.size() != n) {
        result.error =
            fmt::format("the initial state has {} figures; there are {} concepts", options.initial.size(), n);
        result.hint = "give one for each, in order, or name them: CONCEPT=FIGURE, the rest is 0";
        return {};
    }
    std::vector<bool> given(n, false);
    for (std::size_t i = 0; i < options.initial.size(); ++i) {
        const auto& [id, figure] = options.initial[i];
        const auto found = std::ranges::find(weights.ids, id);
        const std::size_t at = in_order ? i : static_cast<std::size_t>(found - weights.ids.begin());
        if (at == n) {
            const auto near = nearest_word(id, weights.ids);
            result.error = fmt::format("no concept is called '{}'", id);
            result.hint = near ? fmt::format("did you mean '{}'?", *near) : "concepts are named as in the matrix";
            return {};
        }
        if (given[at] || !(figure >= (signed_states ? -1.0 : 0.0) && figure <= 1.0)) {
            result.error = given[at]
                               ? fmt::format("the concept '{}' is given twice in the initial state", weights.ids[at])
                               : fmt::format("the initial state of '{}' must be from {} to 1, not {}", weights.ids[at],
                                             signed_states ? -1 : 0, figure);
            return {};
        }
        given[at] = true;
        state[at] = figure;
    }
    return state;
}

/// Has the last state been there before, and all that came after it likewise, twice in a row?
bool closes_cycle(const std::vector<MapState>& states, std::size_t length, double epsilon) {
    const std::size_t last = states.size() - 1;
    if (last + 1 < 2 * length) return false;
    for (std::size_t back = 0; back < length; ++back)
        if (!same_state(states[last - back], states[last - back - length], epsilon)) return false;
    return true;
}

/// Sets the end of the run if the states have come to one.
bool finish_map(CognitiveMapResult& result, double epsilon) {
    const std::size_t last = result.states.size() - 1;
    if (same_state(result.states[last], result.states[last - 1], epsilon)) {
        result.end = CognitiveMapEnd::fixed_point;
        result.step = last;
        result.length = 1;
        return true;
    }
    for (std::size_t length = 2; 2 * length <= last + 1; ++length) {
        if (!closes_cycle(result.states, length, epsilon)) continue;
        result.end = CognitiveMapEnd::cycle;
        result.length = length;
        result.step = last + 1 - 2 * length;
        return true;
    }
    return false;
}

}  // namespace

std::string_view to_string(UpdateRule rule) {
    return rule == UpdateRule::kosko ? "kosko" : rule == UpdateRule::modified ? "modified" : "rescaled";
}

std::string_view to_string(TransferFunction transfer) {
    switch (transfer) {
        case TransferFunction::sigmoid:
            return "sigmoid";
        case TransferFunction::tanh:
            return "tanh";
        case TransferFunction::bivalent:
            return "bivalent";
        case TransferFunction::trivalent:
            return "trivalent";
    }
    return "";
}

std::string_view to_string(CognitiveMapEnd end) {
    return end == CognitiveMapEnd::fixed_point ? "fixed-point"
           : end == CognitiveMapEnd::cycle     ? "cycle"
                                               : "not-converged";
}

CognitiveMapResult cognitive_map(const LabelledMatrix& weights, const CognitiveMapOptions& options) {
    detail::require_square(weights.values, weights.size(), "cognitive_map");
    CognitiveMapResult result;
    MapState state = initial_state(weights, options, result);
    if (!result.error.empty()) return result;
    result.states.push_back(std::move(state));
    for (unsigned step = 1; step <= options.max_steps; ++step) {
        result.states.push_back(next_state(weights, result.states.back(), options));
        if (finish_map(result, options.epsilon)) return result;
    }
    result.step = result.states.size() - 1;
    return result;
}

}  // namespace interlink
