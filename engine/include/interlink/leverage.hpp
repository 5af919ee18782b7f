// What a pairing of two technologies adds, not how good each is: section 5 of the method
// (engine/src/analysis/METHOD.md). Masses are sums over themes, components saturate them, leverage weighs them.
#pragma once

#include <interlink/dataset.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace interlink {

enum class Component : std::size_t { opportunity, exploit, shield, function, dependency, exposure };
inline constexpr std::array all_components{Component::opportunity, Component::exploit,    Component::shield,
                                           Component::function,    Component::dependency, Component::exposure};
std::string_view to_string(Component component);

/// One figure per component.
struct Components {
    std::array<double, 6> values{};
    double& operator[](Component c) { return values[static_cast<std::size_t>(c)]; }
    double operator[](Component c) const { return values[static_cast<std::size_t>(c)]; }
};

/// The weights in component order, exposure as given (it enters with a minus sign).
Components to_components(const LeverageWeights& weights);

/// c = m / (m + h) for the saturating components; dependency is taken as it is.
Components saturate(const Components& masses, double half_saturation);

/// Σ λ·c over the first five − λ_x · exposure.
double leverage(const Components& components, const Components& weights);

}  // namespace interlink
