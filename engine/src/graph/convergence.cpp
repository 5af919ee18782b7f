#include "graph/convergence.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <cmath>

namespace interlink::detail {

int iteration_limit(const Graph& graph) {
    const double steps = static_cast<double>(graph.vertex_count()) + static_cast<double>(graph.arc_count());
    return static_cast<int>(std::clamp(1e9 / steps, 1e3, 1e6));
}

bool Settling::settled(double change) {
    const double ratio = change / previous_;
    previous_ = change;
    return change == 0 || (ratio < 1 && change / (1 - ratio) <= tolerance_);
}

double change(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

void clear_noise(std::span<double> unit_vector) {
    for (double& value : unit_vector) {
        if (value < eigenvector_tolerance) value = 0;
    }
}

std::string did_not_settle(int iterations) {
    return text::format("the iteration did not settle within {} steps: the two largest eigenvalues are too close",
                        iterations);
}

}  // namespace interlink::detail
