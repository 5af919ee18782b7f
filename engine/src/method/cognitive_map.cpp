#include <interlink/cognitive_map.hpp>
#include <interlink/nearest.hpp>

#include "method/dense.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

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
    /// Above 0 where the sum is above `threshold`, 0 where they are the same but for rounding.
    double over(double threshold) const {
        const double lead = sum_ - threshold;
        return std::abs(lead) <= 1e-13 * (size_ + std::abs(threshold)) ? 0.0 : lead;
    }

  private:
    double sum_ = 0.0, size_ = 0.0;
};

double transferred(const ExactSum& sum, const CognitiveMapOptions& options) {
    const double threshold = options.threshold.value_or(0.0);
    switch (options.transfer) {
        case TransferFunction::sigmoid:
            return 1.0 / (1.0 + std::exp(-options.lambda * sum.value()));
        case TransferFunction::tanh:
            return std::tanh(options.lambda * sum.value());
        case TransferFunction::bivalent:
            return sum.over(threshold) > 0 ? 1.0 : 0.0;
        case TransferFunction::trivalent:
            return sum.over(threshold) > 0 ? 1.0 : sum.over(-threshold) < 0 ? -1.0 : 0.0;
    }
    return 0.0;
}

/// A concept that is held, by its place.
using HeldConcept = std::pair<std::size_t, double>;

MapState next_state(const LabelledMatrix& weights, const MapState& state, const std::vector<HeldConcept>& held,
                    const CognitiveMapOptions& options) {
    const std::size_t n = state.size();
    const bool rescaled = options.rule == UpdateRule::rescaled;
    std::vector<ExactSum> sums(n);
    for (std::size_t from = 0; from < n; ++from) {
        const double activity = rescaled ? 2.0 * state[from] - 1.0 : state[from];
        for (std::size_t to = 0; to < n; ++to) sums[to].add(activity * weights.at(from, to));
        if (options.rule != UpdateRule::kosko) sums[from].add(activity);
    }
    MapState next;
    for (const ExactSum& sum : sums) next.push_back(transferred(sum, options));
    for (const auto& [concept_at, figure] : held) next[concept_at] = figure;
    return next;
}

bool same_state(const MapState& a, const MapState& b, double epsilon) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::abs(a[i] - b[i]) < epsilon)) return false;
    return true;
}

/// Where a named concept stands among the ids, and whether its figure lies where the transfer function allows; sets
/// what is wrong. `what` is "the initial state" or "the held state".
class ConceptFigures {
  public:
    ConceptFigures(const LabelledMatrix& weights, TransferFunction transfer, std::string_view what,
                   CognitiveMapResult& result)
        : weights_(weights),
          low_(transfer == TransferFunction::tanh || transfer == TransferFunction::trivalent ? -1.0 : 0.0),
          what_(what),
          result_(result),
          given_(weights.size(), false) {}

    std::optional<std::size_t> find(const std::string& id) {
        const auto found = std::ranges::find(weights_.ids, id);
        if (found != weights_.ids.end()) return static_cast<std::size_t>(found - weights_.ids.begin());
        const auto near = nearest_word(id, weights_.ids);
        result_.error = text::format("no concept is called '{}'", id);
        result_.hint = near ? text::format("did you mean '{}'?", *near) : "concepts are named as in the matrix";
        return std::nullopt;
    }

    bool take(std::size_t at, double figure) {
        if (given_[at])
            result_.error = text::format("the concept '{}' is given twice in {}", weights_.ids[at], what_);
        else if (!(figure >= low_ && figure <= 1.0))
            result_.error =
                text::format("{} of '{}' must be from {} to 1, not {}", what_, weights_.ids[at], low_, figure);
        given_[at] = true;
        return result_.error.empty();
    }

  private:
    const LabelledMatrix& weights_;
    double low_;
    std::string_view what_;
    CognitiveMapResult& result_;
    std::vector<bool> given_;
};

/// The initial state, or what is wrong with it.
MapState initial_state(const LabelledMatrix& weights, const CognitiveMapOptions& options, CognitiveMapResult& result) {
    const std::size_t n = weights.size();
    MapState state(n, options.initial.empty() ? 1.0 : 0.0);
    const bool in_order = !options.initial.empty() && options.initial.front().first.empty();
    if (in_order && options.initial.size() != n) {
        result.error =
            text::format("the initial state has {} figures; there are {} concepts", options.initial.size(), n);
        result.hint = "give one for each, in order, or name them: CONCEPT=FIGURE, the rest is 0";
        return {};
    }
    ConceptFigures figures(weights, options.transfer, "the initial state", result);
    for (std::size_t i = 0; i < options.initial.size(); ++i) {
        const auto& [id, figure] = options.initial[i];
        const auto at = in_order ? std::optional(i) : figures.find(id);
        if (!at || !figures.take(*at, figure)) return {};
        state[*at] = figure;
    }
    return state;
}

/// The concepts that are held, or what is wrong with them.
std::vector<HeldConcept> held_concepts(const LabelledMatrix& weights, const CognitiveMapOptions& options,
                                       CognitiveMapResult& result) {
    std::vector<HeldConcept> held;
    ConceptFigures figures(weights, options.transfer, "the held state", result);
    for (const auto& [id, figure] : options.hold) {
        const auto at = figures.find(id);
        if (!at || !figures.take(*at, figure)) return {};
        held.emplace_back(*at, figure);
    }
    return held;
}

void check_threshold(const CognitiveMapOptions& options, CognitiveMapResult& result) {
    if (!options.threshold) return;
    if (options.transfer == TransferFunction::sigmoid || options.transfer == TransferFunction::tanh) {
        result.error = text::format("a threshold belongs to bivalent and trivalent transfer, not to {}",
                                    to_string(options.transfer));
        result.hint = "choose one of the two, or leave the threshold out: lambda is the steepness of sigmoid and tanh";
    } else if (!std::isfinite(*options.threshold)) {
        result.error = "the threshold is not a finite number";
    } else if (options.transfer == TransferFunction::trivalent && *options.threshold < 0.0) {
        result.error =
            text::format("the threshold of trivalent transfer must be 0 or more, not {}", *options.threshold);
        result.hint = "a concept is 1 above the threshold and -1 below its negative";
    }
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
    check_threshold(options, result);
    if (!result.error.empty()) return result;
    MapState state = initial_state(weights, options, result);
    if (!result.error.empty()) return result;
    const std::vector<HeldConcept> held = held_concepts(weights, options, result);
    if (!result.error.empty()) return result;
    for (const auto& [concept_at, figure] : held) state[concept_at] = figure;
    result.states.push_back(std::move(state));
    for (unsigned step = 1; step <= options.max_steps; ++step) {
        result.states.push_back(next_state(weights, result.states.back(), held, options));
        if (finish_map(result, options.epsilon)) return result;
    }
    result.step = result.states.size() - 1;
    return result;
}

}  // namespace interlink
