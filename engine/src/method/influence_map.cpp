#include <interlink/micmac.hpp>

#include <cmath>
#include <stdexcept>

namespace interlink {

namespace {

InfluenceQuadrant quadrant_of(bool influential, bool dependent) {
    if (influential) return dependent ? InfluenceQuadrant::linkage : InfluenceQuadrant::driver;
    return dependent ? InfluenceQuadrant::dependent : InfluenceQuadrant::autonomous;
}

/// At least the mean, however the sums were rounded: equal sums are all high.
bool high(double sum, double mean) {
    return sum >= mean * (1.0 - 1e-12);
}

}  // namespace

std::string_view to_string(InfluenceQuadrant quadrant) {
    switch (quadrant) {
        case InfluenceQuadrant::driver:
            return "driver";
        case InfluenceQuadrant::linkage:
            return "linkage";
        case InfluenceQuadrant::dependent:
            return "dependent";
        case InfluenceQuadrant::autonomous:
            return "autonomous";
    }
    return "";
}

InfluenceMap influence_map(const std::vector<double>& values, std::size_t size) {
    if (values.size() != size * size) throw std::invalid_argument("influence_map: the matrix is not square");
    InfluenceMap map;
    map.places.resize(size);
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < size; ++column) {
            const double amount = std::abs(values[row * size + column]);
            map.places[row].influence += amount;
            map.places[column].dependence += amount;
        }
    if (size == 0) return map;
    for (const InfluencePlace& place : map.places) {
        map.mean_influence += place.influence / static_cast<double>(size);
        map.mean_dependence += place.dependence / static_cast<double>(size);
    }
    for (InfluencePlace& place : map.places)
        place.quadrant =
            quadrant_of(high(place.influence, map.mean_influence), high(place.dependence, map.mean_dependence));
    return map;
}

}  // namespace interlink
