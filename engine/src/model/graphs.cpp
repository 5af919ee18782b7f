#include "model/graph_weights.hpp"
#include "model/require.hpp"

namespace interlink {

namespace {

bool in_layer(Quadrant quadrant, Layer layer) {
    const bool benefit = quadrant == Quadrant::strength || quadrant == Quadrant::opportunity;
    return layer == Layer::all || benefit == (layer == Layer::benefit);
}

bool in_layer(LinkKind kind, Layer layer) {
    switch (kind) {
        case LinkKind::supports:
        case LinkKind::requires_:
            return layer != Layer::risk;
        case LinkKind::aggravates:
            return layer != Layer::benefit;
        case LinkKind::mitigates:
        case LinkKind::influences:
            return layer == Layer::all;
    }
    return false;
}

/// Numbers vertices as they come into use; technologies always come first and all of them.
class Builder {
  public:
    explicit Builder(const Model& model) : model_(model) {
        for (std::uint32_t t = 0; t < model.technology_count(); ++t) vertex({EntityKind::technology, t});
    }

    void edge(EntityRef from, EntityRef to, double weight, detail::WeightSource source) {
        const Vertex f = vertex(from), t = vertex(to);
        if (weight <= 0.0) return;
        out_.edges.push_back({f, t, weight});
        out_.sources.push_back(source);
    }

    /// Links and part-of, with factors contracted to their technology when `contract` is set.
    void links(Layer layer, bool contract) {
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r) {
            const Relation& relation = model_.relations[r];
            if (!in_layer(relation.kind, layer)) continue;
            const EntityRef from = contract ? contracted(relation.from) : relation.from;
            const EntityRef to = contract ? contracted(relation.to) : relation.to;
            if (from != to)
                edge(from, to, relation.weight * relation.confidence, {detail::WeightSource::Kind::relation, r, {}});
        }
        if (layer == Layer::risk) return;
        for (std::uint32_t f = 0; f < model_.ancestors.size(); ++f)
            for (const std::string& parent : model_.dataset->functions[f].part_of)
                if (const auto p = find_of_kind(model_, EntityKind::function, parent))
                    edge({EntityKind::function, f}, {EntityKind::function, *p}, 1.0, {});
    }

    detail::SourcedGraph take() { return std::move(out_); }

  private:
    EntityRef contracted(EntityRef entity) const {
        if (entity.kind != EntityKind::factor) return entity;
        return {EntityKind::technology, model_.factors[entity.index].technology};
    }

    Vertex vertex(EntityRef entity) {
        std::vector<std::int64_t>& numbers = numbers_[static_cast<std::size_t>(entity.kind)];
        if (numbers.size() <= entity.index) numbers.resize(entity.index + 1, -1);
        if (numbers[entity.index] < 0) {
            numbers[entity.index] = static_cast<std::int64_t>(out_.vertices.size());
            out_.vertices.push_back(entity);
        }
        return static_cast<Vertex>(numbers[entity.index]);
    }

    const Model& model_;
    std::array<std::vector<std::int64_t>, 5> numbers_;
    detail::SourcedGraph out_;
};

ModelGraph built(const detail::SourcedGraph& graph, bool directed) {
    return {Graph(static_cast<Vertex>(graph.vertices.size()), graph.edges, directed), graph.vertices};
}

}  // namespace

detail::SourcedGraph detail::sourced_condensed_graph(const Model& model, Layer layer) {
    Builder builder(model);
    std::uint32_t row = 0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        for (const ThemeProfile& profile : model.profiles[t].themes) {
            for (const Quadrant quadrant : all_quadrants)
                if (in_layer(quadrant, layer) && profile.quadrant(quadrant) > 0.0)
                    builder.edge({EntityKind::technology, t}, {EntityKind::theme, profile.theme},
                                 profile.quadrant(quadrant), {WeightSource::Kind::profile, row, quadrant});
            ++row;
        }
    builder.links(layer, true);
    return builder.take();
}

detail::SourcedGraph detail::sourced_full_graph(const Model& model, Layer layer) {
    Builder builder(model);
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        const ModelFactor& factor = model.factors[f];
        if (!in_layer(factor.quadrant, layer)) continue;
        builder.edge({EntityKind::technology, factor.technology}, {EntityKind::factor, f},
                     factor.weight * factor.confidence, {WeightSource::Kind::factor, f, {}});
        for (std::uint32_t a = factor.first_about; a < factor.last_about; ++a)
            builder.edge({EntityKind::factor, f}, {EntityKind::theme, model.abouts[a].theme},
                         model.abouts[a].confidence, {WeightSource::Kind::about, a, {}});
    }
    builder.links(layer, false);
    return builder.take();
}

ModelGraph condensed_graph(const Model& model, Layer layer, bool directed) {
    detail::require_data(model);
    return built(detail::sourced_condensed_graph(model, layer), directed);
}

ModelGraph full_graph(const Model& model, Layer layer, bool directed) {
    detail::require_data(model);
    return built(detail::sourced_full_graph(model, layer), directed);
}

}  // namespace interlink
