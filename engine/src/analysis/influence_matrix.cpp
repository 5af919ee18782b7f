#include <interlink/influence_matrix.hpp>

#include "analysis/pair_kernel.hpp"
#include "model/require.hpp"

namespace interlink {

namespace {

/// 1 − (1 − x)(1 − y): at least one of two.
double either(double x, double y) {
    return 1.0 - (1.0 - x) * (1.0 - y);
}

/// What the themes of both give, one direction a cell.
void add_themes(const Model& model, std::size_t a, std::size_t b, Influence& forth, Influence& back) {
    detail::for_each_common(
        model.profiles[a].themes, model.profiles[b].themes, [](const ThemeProfile& p) { return p.theme; },
        [&](const ThemeProfile& x, const ThemeProfile& y) {
            const double s = model.dataset->themes[x.theme].salience;
            forth.exploit += s * detail::exploit(x.enabling, y.enabling, y.opportunity);
            back.exploit += s * detail::exploit(y.enabling, x.enabling, x.opportunity);
            forth.shield += s * detail::shield(x.capability, y.capability, y.exposure);
            back.shield += s * detail::shield(y.capability, x.capability, x.exposure);
        });
    const double h = model.dataset->settings.half_saturation;
    for (Influence* cell : {&forth, &back}) {
        cell->exploit /= cell->exploit + h;
        cell->shield /= cell->shield + h;
    }
}

void add_link(InfluenceMatrix& matrix, const Relation& relation) {
    if (relation.from.kind != EntityKind::technology || relation.to.kind != EntityKind::technology) return;
    const std::size_t from = relation.from.index, to = relation.to.index;
    if (from == to) return;
    const double amount = relation.weight * relation.confidence;
    if (relation.kind == LinkKind::requires_) {
        // What is required acts on what requires it.
        double& part = matrix.cells[to * matrix.size + from].dependency;
        part = either(part, amount);
    } else if (relation.kind == LinkKind::influences) {
        Influence& cell = matrix.cells[from * matrix.size + to];
        double& part = relation.sign < 0 ? cell.lowers : cell.raises;
        part = either(part, amount);
    }
}

}  // namespace

double Influence::value() const {
    return either(either(dependency, exploit), either(shield, raises)) - lowers;
}

std::vector<double> InfluenceMatrix::values() const {
    std::vector<double> result;
    result.reserve(cells.size());
    for (const Influence& cell : cells) result.push_back(cell.value());
    return result;
}

InfluenceMatrix influence_matrix(const Model& model) {
    detail::require_data(model);
    InfluenceMatrix matrix;
    matrix.size = model.technology_count();
    matrix.cells.resize(matrix.size * matrix.size);
    for (std::size_t a = 0; a < matrix.size; ++a)
        for (std::size_t b = a + 1; b < matrix.size; ++b)
            add_themes(model, a, b, matrix.cells[a * matrix.size + b], matrix.cells[b * matrix.size + a]);
    for (const Relation& relation : model.relations) add_link(matrix, relation);
    return matrix;
}

}  // namespace interlink
