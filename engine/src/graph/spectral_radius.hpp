// The largest eigenvalue of a matrix without negative entries.
#pragma once

#include "graph/scaled_matrix.hpp"

#include <optional>
#include <vector>

namespace interlink::detail {

/// Whether some walk comes back to where it began; a self-loop and an undirected edge do. O(V + E).
bool has_cycle(const Graph& graph);

struct SpectralRadius {
    std::optional<double> value;  ///< accurate to a relative 1e-12; none if the bounds did not close
    int iterations = 0;
};

/// Bounds ρ from both sides (Collatz and Wielandt) until they meet. 0 exactly if there is no cycle.
SpectralRadius spectral_radius(const ScaledMatrix& matrix);

}  // namespace interlink::detail
