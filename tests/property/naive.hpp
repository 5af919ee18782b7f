// The method a second time: dense tables, straight from the definitions, slow, and without any code of the engine.
// Only the data set's types are shared.
#pragma once

#include <interlink/dataset.hpp>

#include <array>
#include <random>
#include <vector>

namespace interlink::test {

using Matrix = std::vector<std::vector<double>>;  ///< [technology][theme or function]

/// What counts as how much: phrases w·κ, themes of phrases c, links w·κ; or what a draw leaves of them.
struct NaiveAmounts {
    std::vector<std::vector<double>> factor;  ///< [technology][phrase]
    std::vector<Matrix> about;                ///< [technology][phrase][theme]
    std::vector<double> link;
};

struct NaiveProfiles {
    Matrix strength, weakness, opportunity, threat, exposure, capability, enabling;
    Matrix use, unrestated;
};

/// Order: opportunity, exploit, shield, function, dependency, exposure.
using Six = std::array<double, 6>;

/// Confidence of a phrase's themes: 1 where stated, else 0.6 + 0.4 · share of the phrase's words.
NaiveAmounts naive_amounts(const Dataset& dataset);
/// What is left in one draw: kept in full with the probability of its confidence, or nothing.
NaiveAmounts naive_draw(const Dataset& dataset, const NaiveAmounts& expected, std::mt19937& random);
/// Uniform in (0,1).
double unit_number(std::mt19937& random);
NaiveProfiles naive_profiles(const Dataset& dataset, const NaiveAmounts& amounts);
Six naive_masses(const Dataset& dataset, const NaiveAmounts& amounts, const NaiveProfiles& profiles, std::size_t a,
                 std::size_t b);
Six naive_components(const Dataset& dataset, const Six& masses);
double naive_leverage(const Six& components, const Six& weights);

}  // namespace interlink::test
