// Small random data sets with everything that the pair leverage looks at.
#pragma once

#include <interlink/dataset.hpp>

#include <cstdint>
#include <random>

namespace interlink::test {

/// The same data set for the same seed on every machine: 2 to 7 technologies (some without phrases), 8 to 15 themes,
/// functions with diamonds of part-of, enablers of every status, and links of every kind, some of them parallel.
/// With `certain`, every confidence is 1.
Dataset random_dataset(std::uint32_t seed, bool certain = false);

/// In [0, n); unlike std::uniform_int_distribution the same on every machine.
std::uint32_t below(std::mt19937& random, std::uint32_t n);
bool chance(std::mt19937& random, double probability);
/// One of 0.05, 0.10, …, 1.
double positive_share(std::mt19937& random);

/// Adds one more phrase with a stated theme, in its place by quadrant.
void add_phrase(Dataset& dataset, std::uint32_t technology, Quadrant quadrant, std::uint32_t theme, double weight);

/// The word that a phrase must hold to be about the theme.
const char* word_of_theme(std::size_t theme);

}  // namespace interlink::test
