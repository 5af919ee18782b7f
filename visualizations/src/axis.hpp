#pragma once

#include <vector>

namespace interlink::detail {

/// The smallest of 1, 2, 5, 10, 20, … (or .1, .2, .5 …) times which at most `most` steps span the range; > 0.
double nice_step(double span, int most);

/// Multiples of the step in [from, to].
std::vector<double> ticks(double from, double to, double step);

}  // namespace interlink::detail
