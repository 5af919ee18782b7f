// Where a system of concepts that raise and lower each other goes from a given state (fuzzy cognitive maps; Kosko
// 1986).
#pragma once

#include <interlink/matrix.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink {

/// What a concept takes in before the transfer function; W_ji is what j does to i, the diagonal included.
enum class UpdateRule : std::uint8_t {
    kosko,     ///< Σ A_j W_ji (Kosko 1986)
    modified,  ///< Σ A_j W_ji + A_i: it remembers itself (Stylios and Groumpos 2004)
    rescaled   ///< Σ (2A_j − 1) W_ji + 2A_i − 1: a half is "unknown", not "half there" (Papageorgiou 2011)
};
enum class TransferFunction : std::uint8_t {
    sigmoid,   ///< 1 / (1 + e^(−λx)), in (0,1)
    tanh,      ///< tanh(λx), in (−1,1)
    bivalent,  ///< 1 above the threshold, else 0
    trivalent  ///< 1 above the threshold, −1 below its negative, else 0
};
std::string_view to_string(UpdateRule rule);
std::string_view to_string(TransferFunction transfer);

struct CognitiveMapOptions {
    std::vector<std::pair<std::string, double>> initial{};  ///< by id, the rest 0; or in order, all ids empty
    /// Concepts that stay at a figure in every step, by id: drivers from outside. It is their initial state too.
    std::vector<std::pair<std::string, double>> hold{};
    UpdateRule rule = UpdateRule::kosko;
    TransferFunction transfer = TransferFunction::sigmoid;
    double lambda = 1.0;  ///< > 0
    /// Of bivalent and trivalent, 0 where not given: >= 0 for trivalent; an error with the other functions.
    std::optional<double> threshold{};
    double epsilon = 1e-5;  ///< > 0: states are the same where no concept differs by more
    unsigned max_steps = 1000;
};

enum class CognitiveMapEnd : std::uint8_t { fixed_point, cycle, not_converged };
std::string_view to_string(CognitiveMapEnd end);  ///< "fixed-point", "cycle", "not-converged"

struct CognitiveMapResult {
    std::vector<std::vector<double>> states{};  ///< the given one and one a step
    CognitiveMapEnd end = CognitiveMapEnd::not_converged;
    std::size_t step = 0;    ///< the first state that stays, or the first of the cycle; else the last
    std::size_t length = 0;  ///< of the cycle; 1 for a fixed point, 0 where there is neither
    std::string error{};     ///< what is wrong with the options; then there are no states
    std::string hint{};
};

/// Without an initial state all concepts begin at 1. A sum that differs from the threshold by rounding alone is at it,
/// not above. Sums that are 0 but for rounding count as 0. O(steps · n² + steps²). Throws std::invalid_argument when a
/// figure is not finite or the matrix is not square.
CognitiveMapResult cognitive_map(const LabelledMatrix& weights, const CognitiveMapOptions& options = {});

}  // namespace interlink
