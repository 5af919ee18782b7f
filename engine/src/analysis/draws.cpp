#include "analysis/draws.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>

#include <Random123/philox.h>

namespace interlink::detail {

namespace {

using Philox = r123::Philox4x32;

/// Uniform numbers of four consecutive draws (draw / 4 is `block`) for one named thing.
Philox::ctr_type random_block(std::uint64_t seed, std::uint32_t block, std::uint64_t name) {
    const Philox::ctr_type counter{
        {block, static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(name >> 32), 0}};
    const Philox::key_type key{{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}};
    return Philox{}(counter, key);
}

/// In (0,1): never 0, so that its logarithm is finite.
double unit(std::uint32_t bits) {
    return (static_cast<double>(bits) + 0.5) * 0x1p-32;
}

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
        all.about.push_back(
            {1.0, about.confidence,
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

void set_weights(const std::vector<Uncertain>& things, std::vector<DrawLane>& out) {
    out.resize(things.size());
    for (std::size_t i = 0; i < things.size(); ++i) out[i].fill(things[i].weight);
}

std::size_t squares(const std::vector<std::size_t>& groups) {
    return std::transform_reduce(groups.begin(), groups.end(), std::size_t{0}, std::plus(),
                                 [](std::size_t n) { return n * n; });
}

/// Everything one thread needs for its draws; nothing is allocated after it is made.
struct Worker {
    const Structure& structure;
    const Uncertainties& uncertain;
    const std::vector<std::size_t>& groups;
    const RobustOptions& options;
    ScoreDraws score;
    Amounts<draw_lanes> amounts{};
    ProfileValues<draw_lanes> values = make_values<draw_lanes>(structure);
    std::vector<DrawLane> scores = std::vector<DrawLane>(std::reduce(groups.begin(), groups.end()));
    std::vector<std::uint32_t> counts = std::vector<std::uint32_t>(squares(groups));  ///< by thing, then rank
    std::vector<double> falling = std::vector<double>(scores.size());

    void draw_amounts(const std::vector<Uncertain>& things, std::vector<DrawLane>& out,
                      std::uint32_t first_draw) const {
        for (std::size_t i = 0; i < things.size(); ++i) {
            const Uncertain& thing = things[i];
            if (thing.confidence >= 1.0) continue;  // set once, always kept
            const DrawLane chance = uniform_numbers(options.seed, first_draw, thing.name);
            for (std::size_t l = 0; l < draw_lanes; ++l) out[i][l] = chance[l] < thing.confidence ? thing.weight : 0.0;
        }
    }

    void score_draws(std::uint32_t first_draw) {
        draw_amounts(uncertain.factor, amounts.factor, first_draw);
        draw_amounts(uncertain.about, amounts.about, first_draw);
        draw_amounts(uncertain.relation, amounts.relation, first_draw);
        evaluate(structure, amounts, values);
        score({amounts, values, options.seed, first_draw}, scores);
    }

    /// Rank 1 + how many score higher; ties share a rank. O(n log n) a draw for n things.
    void count_ranks(std::size_t lane) {
        std::uint32_t* count = counts.data();
        for (std::size_t group = 0, first = 0; group < groups.size(); first += groups[group++]) {
            const std::size_t n = groups[group];
            const std::span sorted(falling.data(), n);
            for (std::size_t i = 0; i < n; ++i) sorted[i] = scores[first + i][lane];
            std::ranges::sort(sorted, std::greater());
            for (std::size_t i = 0; i < n; ++i, count += n)
                ++count[std::ranges::lower_bound(sorted, scores[first + i][lane], std::greater()) - sorted.begin()];
        }
    }

    void run(std::uint32_t first_draw, std::uint32_t last_draw) {
        for (std::uint32_t draw = first_draw; draw < last_draw; draw += draw_lanes) {
            score_draws(draw);
            for (std::size_t lane = 0; lane < std::min<std::size_t>(draw_lanes, last_draw - draw); ++lane)
                count_ranks(lane);
            if (options.progress != nullptr) options.progress->advance(draw_lanes);
        }
    }
};

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

std::vector<RankBand> bands_of(const std::vector<Worker>& workers, const DrawnRanking& ranking,
                               const RobustOptions& options) {
    std::vector<RankBand> bands;
    std::size_t at = 0;
    for (const std::size_t n : ranking.groups)
        for (std::size_t i = 0; i < n; ++i, at += n) {
            std::vector<std::uint32_t> counts(n, 0);
            for (const Worker& worker : workers)
                for (std::size_t r = 0; r < n; ++r) counts[r] += worker.counts[at + r];
            bands.push_back(band_of(std::move(counts), options));
        }
    return bands;
}

}  // namespace

std::uint64_t stable_hash(std::string_view text, std::uint64_t hash) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

DrawLane uniform_numbers(std::uint64_t seed, std::uint32_t first_draw, std::uint64_t name) {
    DrawLane numbers;
    for (std::uint32_t block = 0; block < draw_lanes / 4; ++block) {
        const auto bits = random_block(seed, first_draw / 4 + block, name);
        for (std::size_t l = 0; l < 4; ++l) numbers[block * 4 + l] = unit(bits[l]);
    }
    return numbers;
}

RobustOptions without_progress(RobustOptions options) {
    options.progress = nullptr;
    return options;
}

std::vector<RankBand> rank_bands(const Model& model, const Structure& structure, const DrawnRanking& ranking,
                                 const RobustOptions& options) {
    if (options.draws == 0 || options.top_k == 0) throw std::invalid_argument("robustness needs draws and a top k");
    if (squares(ranking.groups) == 0) return {};
    if (options.progress != nullptr) options.progress->begin(ranking.phase, options.draws);
    const Uncertainties uncertain = uncertainties(model);

    // A few hundred draws are not worth a thread.
    const std::uint32_t most = std::max(1u, options.draws / 512);
    const std::uint32_t count = std::clamp(options.threads, 1u, most);
    const auto lanes = static_cast<std::uint32_t>(draw_lanes);
    const std::uint32_t chunk = ((options.draws + count - 1) / count + lanes - 1) / lanes * lanes;
    std::vector<Worker> workers;
    for (std::uint32_t w = 0; w < count; ++w) {
        Worker worker{structure, uncertain, ranking.groups, options, ranking.score};
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
    return bands_of(workers, ranking, options);
}

}  // namespace interlink::detail
