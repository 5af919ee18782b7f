#include <interlink/leverage.hpp>

namespace interlink {

std::string_view to_string(Component component) {
    switch (component) {
        case Component::opportunity:
            return "opportunity";
        case Component::exploit:
            return "exploit";
        case Component::shield:
            return "shield";
        case Component::function:
            return "function";
        case Component::dependency:
            return "dependency";
        case Component::exposure:
            return "exposure";
    }
    return "";
}

Components to_components(const LeverageWeights& weights) {
    return {
        {weights.opportunity, weights.exploit, weights.shield, weights.function, weights.dependency, weights.exposure}};
}

Components saturate(const Components& masses, double half_saturation) {
    Components components;
    for (const Component c : all_components)
        components[c] = c == Component::dependency ? masses[c] : masses[c] / (masses[c] + half_saturation);
    return components;
}

double leverage(const Components& components, const Components& weights) {
    double score = 0.0;
    for (const Component c : all_components)
        score += (c == Component::exposure ? -1.0 : 1.0) * weights[c] * components[c];
    return score;
}

}  // namespace interlink
