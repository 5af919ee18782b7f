#include "graph/spectral_radius.hpp"

#include <interlink/graph_structure.hpp>

#include "graph/convergence.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace interlink::detail {
namespace {

// One step x ← (A + I) x inside every strong component at once, and what it tells about their spectral radii.
struct Step {
    double at_least = 0;
    double at_most = 0;
};

class ComponentIteration {
  public:
    explicit ComponentIteration(const ScaledMatrix& matrix)
        : matrix_(matrix), component_(strong_components(matrix.graph)), x_(component_.size(), 1.0), y_(x_.size()) {
        const auto greatest = std::max_element(component_.begin(), component_.end());
        const std::size_t count = greatest == component_.end() ? 0 : std::size_t{*greatest} + 1;
        lower_.resize(count);
        upper_.resize(count);
        norm_.resize(count);
    }

    Step advance() {
        std::fill(lower_.begin(), lower_.end(), std::numeric_limits<double>::infinity());
        std::fill(upper_.begin(), upper_.end(), 0.0);
        std::fill(norm_.begin(), norm_.end(), 0.0);
        for (Vertex v = 0; v < x_.size(); ++v) {
            const Vertex c = component_[v];
            const double product = product_within(v);
            y_[v] = product + x_[v];
            norm_[c] = std::max(norm_[c], y_[v]);
            // For any positive x, ρ lies between the least and the greatest (Ax)_v / x_v. At the end of a long tail x
            // fades towards what a double can hold; such a vertex says nothing about ρ any more.
            if (x_[v] < faded) continue;
            lower_[c] = std::min(lower_[c], product / x_[v]);
            upper_[c] = std::max(upper_[c], product / x_[v]);
        }
        for (Vertex v = 0; v < x_.size(); ++v) x_[v] = std::max(y_[v] / norm_[component_[v]], faded / 2);
        Step step;
        for (std::size_t c = 0; c < lower_.size(); ++c) {
            step.at_least = std::max(step.at_least, lower_[c]);
            step.at_most = std::max(step.at_most, upper_[c]);
        }
        return step;
    }

  private:
    static constexpr double faded = 1e-200;

    double product_within(Vertex v) const {
        const auto targets = matrix_.graph.targets(v);
        const double* entry = matrix_.entries.data() + matrix_.graph.first_arc(v);
        double sum = 0;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (component_[targets[i]] == component_[v]) sum += entry[i] * x_[targets[i]];
        }
        return sum;
    }

    const ScaledMatrix& matrix_;
    std::vector<Vertex> component_;
    std::vector<double> x_, y_;
    std::vector<double> lower_, upper_, norm_;  // by component
};

}  // namespace

bool has_cycle(const Graph& graph) {
    if (!graph.directed()) return graph.arc_count() > 0;
    const std::vector<Vertex> component = strong_components(graph);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (const Vertex target : graph.targets(v)) {
            if (component[target] == component[v]) return true;
        }
    }
    return false;
}

// ρ is the greatest spectral radius of a strong component. Taken by themselves these settle geometrically, while two of
// them in a row with the same radius would make the whole matrix creep.
SpectralRadius spectral_radius(const ScaledMatrix& matrix) {
    ComponentIteration iteration(matrix);
    SpectralRadius result;
    const int limit = iteration_limit(matrix.graph);
    while (result.iterations < limit) {
        const Step step = iteration.advance();
        ++result.iterations;
        if (step.at_most - step.at_least <= 1e-12 * step.at_most) {
            result.value = (step.at_least + step.at_most) / 2;
            break;
        }
    }
    return result;
}

}  // namespace interlink::detail
