#include "analysis/draws.hpp"

#include "analysis/rank_counts.hpp"
#include "model/wide.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <system_error>
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

/// Below 2³², one for each draw of the block.
using LaneBits = std::array<std::int64_t, draw_lanes>;

LaneBits random_bits(std::uint64_t seed, std::uint32_t first_draw, std::uint64_t name) {
    LaneBits numbers;
    for (std::uint32_t block = 0; block < draw_lanes / 4; ++block) {
        const auto bits = random_block(seed, first_draw / 4 + block, name);
        for (std::size_t l = 0; l < 4; ++l) numbers[block * 4 + l] = bits[l];
    }
    return numbers;
}

/// In (0,1): never 0, so that its logarithm is finite.
double unit(std::int64_t bits) {
    return (static_cast<double>(bits) + 0.5) * 0x1p-32;
}

/// unit(bits) < probability is the same as bits < limit_of(probability): no step rounds.
std::int64_t limit_of(double probability) {
    return static_cast<std::int64_t>(std::ceil(std::clamp(probability, 0.0, 1.0) * 0x1p32 - 0.5));
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
        const std::uint64_t earlier = seen[name]++;
        if (earlier > 0) name = stable_hash(std::to_string(earlier), name);
        all.relation.push_back({relation.weight, relation.confidence, name});
    }
    return all;
}

/// What is certain has its weight already and keeps it.
INTERLINK_WIDE void draw_amounts(const std::vector<Uncertain>& things, std::uint64_t seed, std::uint32_t first_draw,
                                 std::vector<DrawLane>& out) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Uncertain& thing = things[i];
        if (thing.confidence >= 1.0) continue;
        const LaneBits bits = random_bits(seed, first_draw, thing.name);
        const std::int64_t limit = limit_of(thing.confidence);
        for (std::size_t l = 0; l < draw_lanes; ++l) out[i][l] = bits[l] < limit ? thing.weight : 0.0;
    }
}

void set_weights(const std::vector<Uncertain>& things, std::vector<DrawLane>& out) {
    out.resize(things.size());
    for (std::size_t i = 0; i < things.size(); ++i) out[i].fill(things[i].weight);
}

std::size_t squares(const std::vector<std::size_t>& groups) {
    return std::transform_reduce(groups.begin(), groups.end(), std::size_t{0}, std::plus(),
                                 [](std::size_t n) { return n * n; });
}

/// One ranking as a thread counts it; nothing is allocated after it is made.
struct RankCounter {
    explicit RankCounter(const DrawnRanking& ranking)
        : groups(ranking.groups),
          score(ranking.score),
          scores(std::reduce(groups.begin(), groups.end())),
          counts(squares(groups)),
          falling(scores.size()) {}

    std::vector<std::size_t> groups;
    ScoreDraws score;
    std::vector<DrawLane> scores;
    std::vector<std::uint32_t> counts;  ///< by thing, then rank
    std::vector<double> falling;

    void count(const DrawBlock& block, std::size_t lanes) {
        if (counts.empty()) return;
        score(block, scores);
        std::span<const DrawLane> rest(scores);
        std::uint32_t* count = counts.data();
        for (const std::size_t n : groups) {
            count_ranks(rest.first(n), lanes, falling, count);
            rest = rest.subspan(n);
            count += n * n;
        }
    }
};

/// Everything one thread needs for its draws.
struct Worker {
    const Structure& structure;
    const Uncertainties& uncertain;
    const RobustOptions& options;
    std::vector<RankCounter> rankings;
    Amounts<draw_lanes> amounts{};
    ProfileValues<draw_lanes> values = make_values<draw_lanes>(structure);

    void run(std::uint32_t first_draw, std::uint32_t last_draw) {
        for (std::uint32_t draw = first_draw; draw < last_draw; draw += draw_lanes) {
            draw_amounts(uncertain.factor, options.seed, draw, amounts.factor);
            draw_amounts(uncertain.about, options.seed, draw, amounts.about);
            draw_amounts(uncertain.relation, options.seed, draw, amounts.relation);
            evaluate_draws(structure, amounts, values);
            for (RankCounter& ranking : rankings)
                ranking.count({amounts, values, options.seed, draw},
                              std::min<std::size_t>(draw_lanes, last_draw - draw));
            if (options.progress != nullptr) options.progress->advance(draw_lanes);
        }
    }
};

std::uint32_t rank_at(const std::vector<std::uint32_t>& counts, double share, std::uint32_t draws) {
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * draws));
    std::uint64_t seen = 0;
    for (std::size_t r = 0; r < counts.size(); ++r) {
        seen += counts[r];
        if (seen >= wanted) return static_cast<std::uint32_t>(r + 1);
    }
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

std::vector<RankBand> bands_of(const std::vector<Worker>& workers, std::size_t ranking, const RobustOptions& options) {
    std::vector<RankBand> bands;
    std::size_t at = 0;
    for (const std::size_t n : workers.front().rankings[ranking].groups)
        for (std::size_t i = 0; i < n; ++i, at += n) {
            std::vector<std::uint32_t> counts(n, 0);
            for (const Worker& worker : workers)
                for (std::size_t r = 0; r < n; ++r) counts[r] += worker.rankings[ranking].counts[at + r];
            bands.push_back(band_of(std::move(counts), options));
        }
    return bands;
}

std::vector<Worker> make_workers(const Structure& structure, const Uncertainties& uncertain,
                                 std::span<const DrawnRanking> rankings, const RobustOptions& options) {
    // A few hundred draws are not worth a thread.
    const std::uint32_t most = std::max(1u, options.draws / 512);
    std::vector<Worker> workers;
    for (std::uint32_t w = 0; w < std::clamp(options.threads, 1u, most); ++w) {
        Worker worker{structure, uncertain, options, {rankings.begin(), rankings.end()}};
        set_weights(uncertain.factor, worker.amounts.factor);
        set_weights(uncertain.about, worker.amounts.about);
        set_weights(uncertain.relation, worker.amounts.relation);
        workers.push_back(std::move(worker));
    }
    return workers;
}

void run_workers(std::vector<Worker>& workers, std::uint32_t draws) {
    const auto count = static_cast<std::uint32_t>(workers.size());
    const auto lanes = static_cast<std::uint32_t>(draw_lanes);
    const std::uint32_t chunk = ((draws + count - 1) / count + lanes - 1) / lanes * lanes;
    const auto run = [&](std::uint32_t w) {
        workers[w].run(std::min(draws, w * chunk), std::min(draws, (w + 1) * chunk));
    };
    std::vector<std::jthread> threads;
    std::uint32_t started = 1;
    try {
        for (; started < count; ++started) threads.emplace_back([&run, w = started] { run(w); });
    } catch (const std::system_error&) {
        // The machine gives no more threads: this one does their shares.
    }
    run(0);
    for (; started < count; ++started) run(started);
}

}  // namespace

INTERLINK_WIDE void evaluate_draws(const Structure& structure, const Amounts<draw_lanes>& amounts,
                                   ProfileValues<draw_lanes>& values) {
    evaluate(structure, amounts, values);
}

std::uint64_t stable_hash(std::string_view text, std::uint64_t hash) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

DrawLane uniform_numbers(std::uint64_t seed, std::uint32_t first_draw, std::uint64_t name) {
    DrawLane numbers;
    std::ranges::transform(random_bits(seed, first_draw, name), numbers.begin(), unit);
    return numbers;
}

RobustOptions without_progress(RobustOptions options) {
    options.progress = nullptr;
    return options;
}

std::vector<std::vector<RankBand>> rank_bands(const Model& model, const Structure& structure,
                                              std::span<const DrawnRanking> rankings, const RobustOptions& options) {
    if (options.draws == 0 || options.top_k == 0) throw std::invalid_argument("robustness needs draws and a top k");
    std::vector<std::vector<RankBand>> bands(rankings.size());
    const auto first =
        std::ranges::find_if(rankings, [](const DrawnRanking& ranking) { return squares(ranking.groups) > 0; });
    if (first == rankings.end()) return bands;
    if (options.progress != nullptr)
        options.progress->begin(rankings.size() == 1 ? first->phase : "re-ranking each draw", options.draws);
    const Uncertainties uncertain = uncertainties(model);
    std::vector<Worker> workers = make_workers(structure, uncertain, rankings, options);
    run_workers(workers, options.draws);
    for (std::size_t i = 0; i < rankings.size(); ++i) bands[i] = bands_of(workers, i, options);
    return bands;
}

std::vector<RankBand> rank_bands(const Model& model, const Structure& structure, const DrawnRanking& ranking,
                                 const RobustOptions& options) {
    return std::move(rank_bands(model, structure, std::span(&ranking, 1), options).front());
}

void add_bands(const Model& model, const Structure& structure, const std::vector<BandedRanking>& rankings,
               const RobustOptions& options) {
    std::vector<DrawnRanking> drawn;
    for (const BandedRanking& ranking : rankings) drawn.push_back(ranking.drawn);
    std::vector<std::vector<RankBand>> bands = rank_bands(model, structure, drawn, options);
    for (std::size_t i = 0; i < rankings.size(); ++i) rankings[i].keep(std::move(bands[i]));
}

}  // namespace interlink::detail
