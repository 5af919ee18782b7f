#include <interlink/model.hpp>

namespace interlink {

namespace {

bool in_layer(Quadrant quadrant, Layer layer) {
    const bool benefit = quadrant == Quadrant::strength || quadrant == Quadrant::opportunity;
    return layer == Layer::all || benefit == (layer == Layer::benefit);
}

bool in_layer(LinkKind kind, Layer layer) {
    switch (kind) {
        case LinkKind::supports:
        case LinkKind::requires_: return layer != Layer::risk;
        case LinkKind::aggravates: return layer != Layer::benefit;
        case LinkKind::mitigates:
        case LinkKind::influences: return layer == Layer::all;
    }
    return false;
}

/// Numbers vertices as they come into use; technologies always come first and all of them.
class Builder {
  public:
    explicit Builder(const Model& model) : model_(model) {
        for (std::uint32_t t = 0; t < model.technology_count(); ++t) vertex({EntityKind::technology, t});
    }

    void edge(EntityRef from, EntityRef to, double weight) {
        const Vertex f = vertex(from), t = vertex(to);
        if (weight > 0.0) edges_.push_back({f, t, weight});
    }

    /// Links and part-of, with factors contracted to their technology when `contract` is set.
    void links(Layer layer, bool contract) {
        for (const Relation& relation : model_.relations) {
            if (!in_layer(relation.kind, layer)) continue;
            const EntityRef from = contract ? contracted(relation.from) : relation.from;
            const EntityRef to = contract ? contracted(relation.to) : relation.to;
            if (from != to) edge(from, to, relation.weight * relation.confidence);
        }
        if (layer == Layer::risk) return;
        for (std::uint32_t f = 0; f < model_.ancestors.size(); ++f)
            for (const std::string& parent : model_.dataset->functions[f].part_of)
                if (const auto p = find_of_kind(model_, EntityKind::function, parent))
                    edge({EntityKind::function, f}, {EntityKind::function, *p}, 1.0);
    }

    ModelGraph build(bool directed) const {
        return {Graph(static_cast<Vertex>(vertices_.size()), edges_, directed), vertices_};
    }

  private:
    EntityRef contracted(EntityRef entity) const {
        if (entity.kind != EntityKind::factor) return entity;
        return {EntityKind::technology, model_.factors[entity.index].technology};
    }

    Vertex vertex(EntityRef entity) {
        std::vector<std::int64_t>& numbers = numbers_[static_cast<std::size_t>(entity.kind)];
        if (numbers.size() <= entity.index) numbers.resize(entity.index + 1, -1);
        if (numbers[entity.index] < 0) {
            numbers[entity.index] = static_cast<std::int64_t>(vertices_.size());
            vertices_.push_back(entity);
        }
        return static_cast<Vertex>(numbers[entity.index]);
    }

    const Model& model_;
    std::vector<EntityRef> vertices_;
    std::array<std::vector<std::int64_t>, 5> numbers_;
    std::vector<WeightedEdge> edges_;
};

}  // namespace

ModelGraph condensed_graph(const Model& model, Layer layer, bool directed) {
    Builder builder(model);
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        for (const ThemeProfile& profile : model.profiles[t].themes)
            for (const Quadrant quadrant : all_quadrants)
                if (in_layer(quadrant, layer) && profile.quadrant(quadrant) > 0.0)
                    builder.edge({EntityKind::technology, t}, {EntityKind::theme, profile.theme},
                                 profile.quadrant(quadrant));
    builder.links(layer, true);
    return builder.build(directed);
}

ModelGraph full_graph(const Model& model, Layer layer, bool directed) {
    Builder builder(model);
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        const ModelFactor& factor = model.factors[f];
        if (!in_layer(factor.quadrant, layer)) continue;
        builder.edge({EntityKind::technology, factor.technology}, {EntityKind::factor, f},
                     factor.weight * factor.confidence);
        for (const About& about : model.abouts_of(factor))
            builder.edge({EntityKind::factor, f}, {EntityKind::theme, about.theme}, about.confidence);
    }
    builder.links(layer, false);
    return builder.build(directed);
}

}  // namespace interlink
