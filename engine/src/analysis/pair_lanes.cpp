#include "analysis/pair_lanes.hpp"

#include "analysis/pair_kernel.hpp"
#include "model/wide.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

template <class Indices>
std::vector<CommonRow> common_rows(const Indices& key, const std::vector<std::uint32_t>& first, std::uint32_t a,
                                   std::uint32_t b) {
    std::vector<CommonRow> rows;
    for (std::uint32_t x = first[a], y = first[b]; x < first[a + 1] && y < first[b + 1];) {
        if (key[x] < key[y])
            ++x;
        else if (key[y] < key[x])
            ++y;
        else
            rows.push_back({x++, y++, 1.0});
    }
    return rows;
}

DrawLane& at(LaneComponents& components, Component c) {
    return components[static_cast<std::size_t>(c)];
}

void add_theme(LaneComponents& mass, const RowValues<draw_lanes>& x, const RowValues<draw_lanes>& y, double s) {
    for (std::size_t l = 0; l < draw_lanes; ++l) {
        at(mass, Component::opportunity)[l] += s * std::min(x.opportunity[l], y.opportunity[l]);
        at(mass, Component::exploit)[l] += s * (exploit(x.enabling[l], y.enabling[l], y.opportunity[l]) +
                                                exploit(y.enabling[l], x.enabling[l], x.opportunity[l]));
        at(mass, Component::shield)[l] += s * (shield(x.capability[l], y.capability[l], y.exposure[l]) +
                                               shield(y.capability[l], x.capability[l], x.exposure[l]));
        at(mass, Component::exposure)[l] += s * std::min(x.exposure[l], y.exposure[l]);
    }
}

}  // namespace

std::vector<PairPlan> plan_pairs(const Model& model, const Structure& structure, const PairsResult& result) {
    std::vector<PairPlan> plans;
    for (std::size_t p = 0; p < result.pairs.size(); ++p) {
        const Pair& pair = result.pairs[p];
        if (pair.status == PairStatus::insufficient_data) continue;
        PairPlan plan{p,
                      common_rows(structure.row_theme, structure.first_row, pair.a, pair.b),
                      common_rows(structure.function_row, structure.first_function_row, pair.a, pair.b),
                      {}};
        for (CommonRow& row : plan.themes) row.salience = model.dataset->themes[structure.row_theme[row.a]].salience;
        for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
            const Relation& relation = model.relations[r];
            if (relation.kind != LinkKind::requires_ || relation.from.kind != EntityKind::technology ||
                relation.to.kind != EntityKind::technology)
                continue;
            const std::uint32_t f = relation.from.index, t = relation.to.index;
            if ((f == pair.a && t == pair.b) || (f == pair.b && t == pair.a)) plan.requires_links.push_back(r);
        }
        plans.push_back(std::move(plan));
    }
    return plans;
}

INTERLINK_WIDE LaneComponents pair_masses(const PairPlan& plan, const Amounts<draw_lanes>& amounts,
                                          const ProfileValues<draw_lanes>& values) {
    LaneComponents mass{};
    for (const CommonRow& row : plan.themes) add_theme(mass, values.rows[row.a], values.rows[row.b], row.salience);
    for (const CommonRow& row : plan.functions)
        for (std::size_t l = 0; l < draw_lanes; ++l)
            at(mass, Component::function)[l] += std::min(values.unrestated[row.a][l], values.unrestated[row.b][l]);
    DrawLane independent;
    independent.fill(1.0);
    for (const std::uint32_t r : plan.requires_links)
        for (std::size_t l = 0; l < draw_lanes; ++l) independent[l] *= 1.0 - amounts.relation[r][l];
    for (std::size_t l = 0; l < draw_lanes; ++l) at(mass, Component::dependency)[l] = 1.0 - independent[l];
    return mass;
}

INTERLINK_WIDE DrawLane pair_scores(const LaneComponents& masses, const LaneComponents& weights,
                                    double half_saturation) {
    DrawLane scores;
    for (std::size_t l = 0; l < draw_lanes; ++l) {
        double score = 0.0;
        for (std::size_t c = 0; c < 6; ++c) {
            const double component = all_components[c] == Component::dependency
                                         ? masses[c][l]
                                         : masses[c][l] / (masses[c][l] + half_saturation);
            score += (all_components[c] == Component::exposure ? -1.0 : 1.0) * weights[c][l] * component;
        }
        scores[l] = score;
    }
    return scores;
}

}  // namespace interlink::detail
