// Robustness of the pair ranking: every draw keeps a phrase, a theme or a link with the probability of its confidence
// and weighs the components anew. Draws run in lanes; whether a relation is kept depends on (seed, draw, its ids)
// alone, so neither the number of threads nor an edit elsewhere in the data changes it.
#include <interlink/pairs.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <stdexcept>
#include <thread>

#include <Random123/philox.h>

#include "analysis/pair_kernel.hpp"
#include "model/structure.hpp"

namespace interlink {

namespace {

constexpr std::size_t lanes = 8;
using detail::Lane;
using Philox = r123::Philox4x32;

/// FNV-1a, 64 bits: the same on every machine, unlike std::hash.
std::uint64_t stable_hash(std::string_view text, std::uint64_t hash = 14695981039346656037ull) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

/// Uniform numbers of four consecutive draws (draw / 4 is `block`) for one named thing.
Philox::ctr_type random_block(std::uint64_t seed, std::uint32_t block, std::uint64_t name) {
    const Philox::ctr_type counter{{block, static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(name >> 32), 0}};
    const Philox::key_type key{{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}};
    return Philox{}(counter, key);
}

/// In (0,1): never 0, so that its logarithm is finite.
double unit(std::uint32_t bits) { return (static_cast<double>(bits) + 0.5) * 0x1p-32; }

struct Uncertain {
    double weight = 1.0;
    double confidence = 1.0;
    std::uint64_t name = 0;
};

/// What may be drawn away, named by the author's ids.
struct Uncertainties {
    std::vector<Uncertain> factor, about, relation;
};

Uncertainties uncertainties(const Model& model) {
    Uncertainties all;
    for (const ModelFactor& factor : model.factors)
        all.factor.push_back({factor.weight, factor.confidence, stable_hash(factor.authored->id)});
    for (const About& about : model.abouts)
        all.about.push_back({1.0, about.confidence,
                             stable_hash(model.dataset->themes[about.theme].id,
                                         stable_hash("|about|", stable_hash(model.factors[about.factor].authored->id)))});
    std::map<std::uint64_t, std::uint64_t> seen;  // links that say the same are drawn apart, by their order
    for (const Relation& relation : model.relations) {
        const std::uint64_t from = stable_hash(model.id(relation.from));
        const std::uint64_t kind = stable_hash(to_string(relation.kind), from);
        std::uint64_t name = stable_hash(model.id(relation.to), kind) + static_cast<std::uint64_t>(relation.horizon);
        if (const std::uint64_t earlier = seen[name]++; earlier > 0) name = stable_hash(std::to_string(earlier), name);
        all.relation.push_back({relation.weight, relation.confidence, name});
    }
    return all;
}

/// Two rows of the same theme, or the same function, on either side of a pair.
struct CommonRow {
    std::uint32_t a = 0, b = 0;
    double salience = 1.0;
};

struct PairPlan {
    std::size_t pair = 0;  ///< index into PairsResult::pairs
    std::vector<CommonRow> themes, functions;
    std::vector<std::uint32_t> requires_links;
};

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

std::vector<PairPlan> plan_pairs(const Model& model, const detail::Structure& structure, const PairsResult& result) {
    std::vector<PairPlan> plans;
    for (std::size_t p = 0; p < result.pairs.size(); ++p) {
        const Pair& pair = result.pairs[p];
        if (pair.status == PairStatus::insufficient_data) continue;
        PairPlan plan{p, common_rows(structure.row_theme, structure.first_row, pair.a, pair.b),
                      common_rows(structure.function_row, structure.first_function_row, pair.a, pair.b), {}};
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

using LaneComponents = std::array<Lane<lanes>, 6>;

Lane<lanes>& at(LaneComponents& components, Component c) { return components[static_cast<std::size_t>(c)]; }

void add_theme(LaneComponents& mass, const detail::RowValues<lanes>& x, const detail::RowValues<lanes>& y, double s) {
    for (std::size_t l = 0; l < lanes; ++l) {
        at(mass, Component::opportunity)[l] += s * std::min(x.opportunity[l], y.opportunity[l]);
        at(mass, Component::exploit)[l] += s * (detail::exploit(x.enabling[l], y.enabling[l], y.opportunity[l]) +
                                                detail::exploit(y.enabling[l], x.enabling[l], x.opportunity[l]));
        at(mass, Component::shield)[l] += s * (detail::shield(x.capability[l], y.capability[l], y.exposure[l]) +
                                               detail::shield(y.capability[l], x.capability[l], x.exposure[l]));
        at(mass, Component::exposure)[l] += s * std::min(x.exposure[l], y.exposure[l]);
    }
}

/// Everything one thread needs for its draws; nothing is allocated after it is made.
struct Worker {
    const detail::Structure& structure;
    const Uncertainties& uncertain;
    const std::vector<PairPlan>& plans;
    const RobustOptions& options;
    double half_saturation;
    detail::Amounts<lanes> amounts;
    detail::ProfileValues<lanes> values = detail::make_values<lanes>(structure);
    std::vector<Lane<lanes>> scores = std::vector<Lane<lanes>>(plans.size());
    std::vector<std::uint32_t> counts = std::vector<std::uint32_t>(plans.size() * plans.size());
    std::vector<double> falling = std::vector<double>(plans.size());

    void draw_amounts(const std::vector<Uncertain>& uncertain_things, std::vector<Lane<lanes>>& out,
                      std::uint32_t first_draw) const {
        for (std::size_t i = 0; i < uncertain_things.size(); ++i) {
            const Uncertain& thing = uncertain_things[i];
            if (thing.confidence >= 1.0) continue;  // set once, always kept
            for (std::uint32_t block = 0; block < lanes / 4; ++block) {
                const auto bits = random_block(options.seed, first_draw / 4 + block, thing.name);
                for (std::size_t l = 0; l < 4; ++l)
                    out[i][block * 4 + l] = unit(bits[l]) < thing.confidence ? thing.weight : 0.0;
            }
        }
    }

    /// Dirichlet(1,…,1) over the five benefits by normalised exponentials; the penalty uniform on [0, 0.6].
    LaneComponents draw_weights(std::uint32_t first_draw) const {
        LaneComponents weights;
        for (std::size_t c = 0; c < weights.size(); ++c) {
            const std::uint64_t name = stable_hash(to_string(all_components[c]), stable_hash("weight of "));
            for (std::uint32_t block = 0; block < lanes / 4; ++block) {
                const auto bits = random_block(options.seed, first_draw / 4 + block, name);
                for (std::size_t l = 0; l < 4; ++l)
                    weights[c][block * 4 + l] =
                        all_components[c] == Component::exposure ? 0.6 * unit(bits[l]) : -std::log(unit(bits[l]));
            }
        }
        for (std::size_t l = 0; l < lanes; ++l) {
            double sum = 0.0;
            for (std::size_t c = 0; c < 5; ++c) sum += weights[c][l];
            for (std::size_t c = 0; c < 5; ++c) weights[c][l] /= sum;
        }
        return weights;
    }

    LaneComponents masses_of(const PairPlan& plan) const {
        LaneComponents mass{};
        for (const CommonRow& row : plan.themes) add_theme(mass, values.rows[row.a], values.rows[row.b], row.salience);
        for (const CommonRow& row : plan.functions)
            for (std::size_t l = 0; l < lanes; ++l)
                at(mass, Component::function)[l] += std::min(values.unrestated[row.a][l], values.unrestated[row.b][l]);
        Lane<lanes> independent;
        independent.fill(1.0);
        for (const std::uint32_t r : plan.requires_links)
            for (std::size_t l = 0; l < lanes; ++l) independent[l] *= 1.0 - amounts.relation[r][l];
        for (std::size_t l = 0; l < lanes; ++l) at(mass, Component::dependency)[l] = 1.0 - independent[l];
        return mass;
    }

    void score_draws(std::uint32_t first_draw) {
        draw_amounts(uncertain.factor, amounts.factor, first_draw);
        draw_amounts(uncertain.about, amounts.about, first_draw);
        draw_amounts(uncertain.relation, amounts.relation, first_draw);
        detail::evaluate(structure, amounts, values);
        const LaneComponents weights = draw_weights(first_draw);
        for (std::size_t p = 0; p < plans.size(); ++p) {
            const LaneComponents mass = masses_of(plans[p]);
            for (std::size_t l = 0; l < lanes; ++l) {
                double score = 0.0;
                for (std::size_t c = 0; c < 6; ++c) {
                    const double component =
                        all_components[c] == Component::dependency ? mass[c][l] : mass[c][l] / (mass[c][l] + half_saturation);
                    score += (all_components[c] == Component::exposure ? -1.0 : 1.0) * weights[c][l] * component;
                }
                scores[p][l] = score;
            }
        }
    }

    /// Rank 1 + how many score higher; ties share a rank. O(P log P) a draw for P pairs.
    void count_ranks(std::size_t draws_in_lane) {
        for (std::size_t l = 0; l < draws_in_lane; ++l) {
            for (std::size_t p = 0; p < plans.size(); ++p) falling[p] = scores[p][l];
            std::ranges::sort(falling, std::greater());
            for (std::size_t p = 0; p < plans.size(); ++p) {
                const auto higher = std::ranges::lower_bound(falling, scores[p][l], std::greater()) - falling.begin();
                ++counts[p * plans.size() + static_cast<std::size_t>(higher)];
            }
        }
    }

    void run(std::uint32_t first_draw, std::uint32_t last_draw) {
        for (std::uint32_t draw = first_draw; draw < last_draw; draw += lanes) {
            score_draws(draw);
            count_ranks(std::min<std::size_t>(lanes, last_draw - draw));
            if (options.progress != nullptr) options.progress->advance(lanes);
        }
    }
};

void set_weights(const std::vector<Uncertain>& things, std::vector<Lane<lanes>>& out) {
    out.resize(things.size());
    for (std::size_t i = 0; i < things.size(); ++i) out[i].fill(things[i].weight);
}

std::uint32_t rank_at(const std::vector<std::uint32_t>& counts, double share, std::uint32_t draws) {
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * draws));
    std::uint64_t seen = 0;
    for (std::size_t r = 0; r < counts.size(); ++r)
        if ((seen += counts[r]) >= wanted) return static_cast<std::uint32_t>(r + 1);
    return static_cast<std::uint32_t>(counts.size());
}

RankBand band_of(std::vector<std::uint32_t> counts, const RobustOptions& options) {
    RankBand band;
    std::uint64_t sum = 0, top = 0;
    for (std::size_t r = 0; r < counts.size(); ++r) {
        sum += static_cast<std::uint64_t>(counts[r]) * (r + 1);
        if (r < options.top_k) top += counts[r];
    }
    band.expected_rank = static_cast<double>(sum) / options.draws;
    band.top_k_probability = static_cast<double>(top) / options.draws;
    band.low = rank_at(counts, 0.05, options.draws);
    band.high = rank_at(counts, 0.95, options.draws);
    band.acceptability = std::move(counts);
    return band;
}

}  // namespace

void add_robustness(const Model& model, PairsResult& result, const RobustOptions& options) {
    if (options.draws == 0 || options.top_k == 0) throw std::invalid_argument("robustness needs draws and a top k");
    const detail::Structure structure = detail::build_structure(model);
    const Uncertainties uncertain = uncertainties(model);
    const std::vector<PairPlan> plans = plan_pairs(model, structure, result);
    result.robust = options;
    result.robust->progress = nullptr;  // not for longer than this call
    if (plans.empty()) return;
    if (options.progress != nullptr) options.progress->begin("ranking the pairings", options.draws);

    // A few hundred draws are not worth a thread.
    const std::uint32_t most = std::max(1u, options.draws / 512);
    const std::uint32_t count = std::clamp(options.threads, 1u, most);
    const std::uint32_t chunk = ((options.draws + count - 1) / count + lanes - 1) / lanes * lanes;
    std::vector<Worker> workers;
    for (std::uint32_t w = 0; w < count; ++w) {
        Worker worker{structure, uncertain, plans, options, model.dataset->settings.half_saturation, {}};
        set_weights(uncertain.factor, worker.amounts.factor);
        set_weights(uncertain.about, worker.amounts.about);
        set_weights(uncertain.relation, worker.amounts.relation);
        workers.push_back(std::move(worker));
    }
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t w = 1; w < count; ++w)
            threads.emplace_back([&, w] {
                workers[w].run(std::min(options.draws, w * chunk), std::min(options.draws, (w + 1) * chunk));
            });
        workers[0].run(0, std::min(options.draws, chunk));
    }
    for (std::size_t p = 0; p < plans.size(); ++p) {
        std::vector<std::uint32_t> counts(plans.size(), 0);
        for (const Worker& worker : workers)
            for (std::size_t r = 0; r < counts.size(); ++r) counts[r] += worker.counts[p * plans.size() + r];
        result.pairs[plans[p].pair].band = band_of(std::move(counts), options);
    }
}

}  // namespace interlink
