// What all rank bands stand on: ranks counted in lanes, walks solved in lanes, and several rankings drawn at once.
#include <interlink/rankings.hpp>

#include "analysis/drawn_walk.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

using namespace interlink;
using detail::draw_lanes;
using detail::DrawLane;

namespace {

Model seeded_model(std::uint32_t seed) {
    return compile(std::make_shared<const Dataset>(test::random_dataset(seed)));
}

std::string json(const ResultDocument& document) {
    return find_output_format("json")->write(document, {});
}

template <class Result>
Result with_bands(const Model& model, Result result, const RobustOptions& options) {
    add_robustness(model, result, options);
    return result;
}

/// A score for each of the things in each lane; few different ones, so that there are ties.
void coarse_scores(const detail::DrawBlock& block, std::span<DrawLane> scores) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i] = detail::uniform_numbers(block.seed, block.first_draw, i);
        for (double& score : scores[i]) score = std::floor(score * 40.0) / 40.0;
    }
}

/// counts[thing][rank − 1] for one group of n things behind `first` others, draw by draw.
std::vector<std::vector<std::uint32_t>> plain_counts(std::size_t first, std::size_t n, const RobustOptions& options) {
    std::vector<std::vector<std::uint32_t>> counts(n, std::vector<std::uint32_t>(n, 0));
    std::vector<DrawLane> scores(first + n);
    for (std::uint32_t draw = 0; draw < options.draws; ++draw) {
        const auto block = static_cast<std::uint32_t>(draw / draw_lanes * draw_lanes);
        coarse_scores({{}, {}, options.seed, block}, scores);
        const auto score = [&](std::size_t i) { return scores[first + i][draw - block]; };
        for (std::size_t i = 0; i < n; ++i) {
            std::size_t higher = 0;
            for (std::size_t j = 0; j < n; ++j) higher += score(j) > score(i);
            ++counts[i][higher];
        }
    }
    return counts;
}

/// (1 − 0.85 Pᵀ) x = 1 by elimination with pivoting, for one lane.
std::vector<double> plain_walk(std::size_t n, const std::vector<WeightedEdge>& edges, bool directed) {
    std::vector<std::vector<long double>> weight(n, std::vector<long double>(n, 0.0L));
    for (const WeightedEdge& edge : edges) {
        weight[edge.from][edge.to] += edge.weight;
        if (!directed && edge.from != edge.to) weight[edge.to][edge.from] += edge.weight;
    }
    std::vector<std::vector<long double>> row(n, std::vector<long double>(n + 1, 0.0L));
    for (std::size_t from = 0; from < n; ++from) {
        long double out = 0;
        for (const long double w : weight[from]) out += w;
        for (std::size_t to = 0; to < n && out > 0; ++to) row[to][from] -= 0.85L * weight[from][to] / out;
        row[from][from] += 1.0L;
        row[from][n] = 1.0L;
    }
    for (std::size_t k = 0; k < n; ++k) {
        const auto best = std::max_element(row.begin() + static_cast<long>(k), row.end(),
                                           [&](auto& x, auto& y) { return std::abs(x[k]) < std::abs(y[k]); });
        std::swap(row[k], *best);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const long double factor = row[i][k] / row[k][k];
            for (std::size_t j = k; j <= n; ++j) row[i][j] -= factor * row[k][j];
        }
    }
    std::vector<double> ranks;
    for (std::size_t k = 0; k < n; ++k) ranks.push_back(static_cast<double>(row[k][n] / row[k][k]));
    return ranks;
}

struct RandomGraph {
    std::vector<WeightedEdge> edges;
    std::vector<DrawLane> weights;  ///< other ones in each lane, some of them 0
};

RandomGraph random_graph(std::uint32_t vertices, std::size_t edges, std::mt19937& random) {
    RandomGraph graph;
    for (std::size_t e = 0; e < edges; ++e) {
        graph.edges.push_back(
            {static_cast<Vertex>(random() % vertices), static_cast<Vertex>(random() % vertices), 1.0});
        graph.weights.emplace_back();
        for (double& weight : graph.weights.back())
            weight = random() % 3 == 0 ? 0.0 : static_cast<double>(1 + random() % 20) / 20.0;
    }
    return graph;
}

void check_walk(std::uint32_t vertices, const RandomGraph& graph, bool directed, std::size_t most_changes,
                double tolerance) {
    detail::DrawnWalk walk(vertices, graph.edges, directed, vertices / 3, most_changes);
    if (vertices > 2) REQUIRE(walk.eliminates() == (most_changes > 0));  // else there is nothing to change
    const std::vector<DrawLane> found = walk(graph.weights);
    for (std::size_t l = 0; l < draw_lanes; ++l) {
        std::vector<WeightedEdge> edges = graph.edges;
        for (std::size_t e = 0; e < edges.size(); ++e) edges[e].weight = graph.weights[e][l];
        const std::vector<double> wanted = plain_walk(vertices, edges, directed);
        for (std::uint32_t v = 0; v < vertices; ++v) {
            CAPTURE(vertices, directed, most_changes, l, v);
            REQUIRE(found[v][l] == Approx(wanted[v]).epsilon(tolerance).margin(0));
        }
    }
}

}  // namespace

TEST_CASE("Ranks counted in lanes are those counted one by one, for few things and for many") {
    const Model model = test::model_of("interlink: 1\ntaxonomy: none\ntechnologies: [{id: a}]\n");
    const detail::Structure structure = detail::build_structure(model);
    for (const unsigned threads : {1u, 2u}) {
        const RobustOptions options{.draws = 1'027, .seed = 11, .top_k = 2, .threads = threads};
        const std::vector<std::size_t> groups{1, 7, 256, 257};
        const auto bands = rank_bands(model, structure, detail::DrawnRanking{groups, coarse_scores, ""}, options);
        REQUIRE(bands.size() == 521);
        std::size_t first = 0;
        for (const std::size_t n : groups) {
            const auto wanted = plain_counts(first, n, options);
            for (std::size_t i = 0; i < n; ++i) {
                CAPTURE(threads, n, i);
                REQUIRE(bands[first + i].acceptability == wanted[i]);
            }
            first += n;
        }
    }
}

TEST_CASE("A walk solved or iterated in lanes is that of a plain elimination in every lane") {
    std::mt19937 random(3);
    for (const std::uint32_t vertices : {1u, 2u, 9u, 24u})
        for (int turn = 0; turn < 4; ++turn) {
            const RandomGraph graph = random_graph(vertices, 3 * vertices, random);
            for (const bool directed : {false, true}) {
                check_walk(vertices, graph, directed, 1'000, 1e-12);
                check_walk(vertices, graph, directed, 0, 1e-9);
            }
        }
}

TEST_CASE("Technologies of which the same is said tie by PageRank in every draw") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: a, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y], weight: 0.7}]}
  - {id: b, opportunities: [{phrase: C, themes: [z], confidence: 0.4}]}
  - {id: c, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y], weight: 0.7}]}
  - {id: d, opportunities: [{phrase: D, themes: [x, z], confidence: 0.6}, {phrase: E, themes: [y], confidence: 0.5}]}
  - {id: e, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y], weight: 0.7}]}
)");
    AnalysisOptions options;
    options.robust = RobustOptions{.draws = 20'000, .seed = 2, .top_k = 3};
    const ResultDocument document = *find_analysis("centrality")->run(model, options).document;
    const Table& table = document.tables.at(0);
    std::vector<Row> twins;
    for (Row row : table.rows)
        if (const std::string id = std::get<Reference>(row[1]).id; id == "a" || id == "c" || id == "e") {
            row[1] = {};
            twins.push_back(std::move(row));
        }
    REQUIRE(twins.size() == 3);
    const auto column = std::ranges::find(table.columns, "expected_rank", &Column::id) - table.columns.begin();
    for (const Row& row : twins)
        CHECK(row[static_cast<std::size_t>(column)] == twins[0][static_cast<std::size_t>(column)]);
}

TEST_CASE("Rankings drawn together have the same bytes as each drawn by itself") {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const Model model = seeded_model(seed);
        const RobustOptions options{.draws = 1'111, .seed = seed, .top_k = 2, .threads = 1 + seed % 3};
        auto threats = shared_threats(model);
        auto opportunities = shared_opportunities(model);
        auto functions = function_services(model);
        auto pairs = rank_pairs(model);
        const AnalysisOptions risk{.subjects = {}, .robust = {}, .layer = Layer::risk, .full = true};
        AnalysisOptions risk_alone = risk;
        risk_alone.robust = options;
        ResultDocument central = *find_analysis("centrality")->run(model, risk).document;
        add_robustness(model, Rankings{&threats, &opportunities, &functions, &pairs, {{risk, &central}}}, options);
        CHECK(json(describe_threats(model, threats)) ==
              json(describe_threats(model, with_bands(model, shared_threats(model), options))));
        CHECK(json(describe_opportunities(model, opportunities)) ==
              json(describe_opportunities(model, with_bands(model, shared_opportunities(model), options))));
        CHECK(json(describe_functions(model, functions)) ==
              json(describe_functions(model, with_bands(model, function_services(model), options))));
        CHECK(json(describe_pairs(model, pairs)) ==
              json(describe_pairs(model, with_bands(model, rank_pairs(model), options))));
        CHECK(json(central) == json(*find_analysis("centrality")->run(model, risk_alone).document));
    }
}
