// The graphs of the model with the source of each weight, so that drawn data can be put in its place.
#pragma once

#include <interlink/model.hpp>

#include "model/structure.hpp"

#include <cstdint>
#include <vector>

namespace interlink::detail {

/// Where an edge has its weight from.
struct WeightSource {
    enum class Kind { constant, profile, factor, about, relation };
    Kind kind = Kind::constant;
    std::uint32_t index = 0;                 ///< row of the profiles, or index into the model's list
    Quadrant quadrant = Quadrant::strength;  ///< of the row
};

struct SourcedGraph {
    std::vector<EntityRef> vertices;
    std::vector<WeightedEdge> edges;
    std::vector<WeightSource> sources;  ///< one an edge
};

/// What condensed_graph and full_graph are built of.
SourcedGraph sourced_condensed_graph(const Model& model, Layer layer);
SourcedGraph sourced_full_graph(const Model& model, Layer layer);

/// The weight that the given amounts and profiles have for the source.
template <std::size_t L>
Lane<L> weight_of(const WeightSource& source, const Amounts<L>& amounts, const ProfileValues<L>& values) {
    switch (source.kind) {
        case WeightSource::Kind::constant:
            break;
        case WeightSource::Kind::factor:
            return amounts.factor[source.index];
        case WeightSource::Kind::about:
            return amounts.about[source.index];
        case WeightSource::Kind::relation:
            return amounts.relation[source.index];
        case WeightSource::Kind::profile: {
            const RowValues<L>& row = values.rows[source.index];
            return source.quadrant == Quadrant::strength      ? row.strength
                   : source.quadrant == Quadrant::weakness    ? row.weakness
                   : source.quadrant == Quadrant::opportunity ? row.opportunity
                                                              : row.threat;
        }
    }
    Lane<L> one;
    one.fill(1.0);
    return one;
}

}  // namespace interlink::detail
