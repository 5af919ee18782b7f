// Rank bands of threats, opportunities, functions and centrality: where the probabilities are known, where nothing is
// uncertain, and against a naive simulation.
#include <interlink/analysis.hpp>
#include <interlink/centrality_kernels.hpp>

#include "model/structure.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>

using namespace interlink;

namespace {

constexpr RobustOptions many_draws{.draws = 40'000, .seed = 5, .top_k = 1, .threads = 2};

double margin(double p) {
    return 4.0 * std::sqrt(p * (1.0 - p) / many_draws.draws) + 1e-12;
}

Model random_model(std::uint32_t seed, bool certain = false) {
    return compile(std::make_shared<const Dataset>(test::random_dataset(seed, certain)));
}

struct Ranked {
    std::uint32_t rank = 0;
    RankBand band;
};
using Ranking = std::map<std::string, Ranked>;  ///< by kind and id

template <class Result>
Result banded(const Model& model, Result result, const RobustOptions& options) {
    add_robustness(model, result, options);
    return result;
}

std::string name_of(const Model& model, EntityRef entity) {
    return std::string(to_string(entity.kind)) + " " + model.id(entity);
}

Ranking threat_ranking(const Model& model, const RobustOptions& options) {
    Ranking ranking;
    for (const SharedThreat& t : banded(model, shared_threats(model), options).threats)
        ranking[name_of(model, {EntityKind::theme, t.theme})] = {t.rank, *t.band};
    return ranking;
}

Ranking opportunity_ranking(const Model& model, const RobustOptions& options) {
    Ranking ranking;
    for (const SharedOpportunity& o : banded(model, shared_opportunities(model), options).opportunities)
        ranking[name_of(model, o.target)] = {o.rank, *o.band};
    return ranking;
}

Ranking function_ranking(const Model& model, const RobustOptions& options) {
    Ranking ranking;
    for (const FunctionService& f : banded(model, function_services(model), options).functions)
        if (f.band) ranking[name_of(model, {EntityKind::function, f.function})] = {f.rank, *f.band};
    return ranking;
}

/// From the tables of the question; technologies alone. By PageRank, or by "strength" or "degree".
Ranking centrality_ranking(const Model& model, const RobustOptions& options, Layer layer = Layer::benefit,
                           bool full = false, bool directed = false, const std::string& measure = "") {
    AnalysisOptions asked;
    asked.robust = options, asked.layer = layer, asked.full = full, asked.directed = directed;
    const ResultDocument document = *find_analysis("centrality")->run(model, asked).document;
    const Table& table = *std::ranges::find(document.tables, measure.empty() ? "centrality" : "bands", &Table::id);
    const std::string prefix = measure.empty() ? "" : measure + "_";
    const auto cell = [&](const Row& row, std::string_view id) {
        const auto column = std::ranges::find(table.columns, id, &Column::id);
        return row[static_cast<std::size_t>(column - table.columns.begin())];
    };
    Ranking ranking;
    for (const Row& row : table.rows) {
        if (cell(row, "type") != Cell(std::string("technology"))) continue;
        const auto whole = [&](std::string_view id) {
            return static_cast<std::uint32_t>(std::get<std::int64_t>(cell(row, prefix + std::string(id))));
        };
        ranking["technology " + std::get<Reference>(cell(row, "id")).id] = {
            whole("rank"),
            {std::get<double>(cell(row, prefix + "expected_rank")),
             whole("rank_low"),
             whole("rank_high"),
             std::get<double>(cell(row, prefix + "top_k_probability")),
             {}}};
    }
    return ranking;
}

/// The model as one draw leaves it: what is kept is certain, what is not counts for nothing.
Model drawn_model(const Model& model, std::mt19937& random) {
    Model drawn = model;
    const auto draw = [&](double& confidence) {
        confidence = (static_cast<double>(random()) + 0.5) / 4294967296.0 < confidence ? 1.0 : 0.0;
    };
    for (ModelFactor& factor : drawn.factors) draw(factor.confidence);
    for (About& about : drawn.abouts) draw(about.confidence);
    for (Relation& relation : drawn.relations) draw(relation.confidence);
    const detail::Structure structure = detail::build_structure(drawn);
    auto values = detail::make_values<1>(structure);
    detail::evaluate(structure, detail::expected_amounts(drawn), values);
    for (std::uint32_t t = 0; t < drawn.profiles.size(); ++t) {
        for (std::uint32_t r = structure.first_row[t]; r < structure.first_row[t + 1]; ++r) {
            const auto& v = values.rows[r];
            drawn.profiles[t].themes[r - structure.first_row[t]] = {
                structure.row_theme[r], v.strength[0],   v.weakness[0], v.opportunity[0], v.threat[0],
                v.exposure[0],          v.capability[0], v.enabling[0]};
        }
        for (std::uint32_t r = structure.first_function_row[t]; r < structure.first_function_row[t + 1]; ++r)
            drawn.profiles[t].functions[r - structure.first_function_row[t]] = {
                structure.function_row[r], values.use[r][0], values.unrestated[r][0]};
    }
    return drawn;
}

/// Two figures, the first more important.
using Order = std::pair<double, double>;
using Orders = std::map<std::string, Order>;

Orders threat_orders(const Model& model) {
    Orders orders;
    for (const SharedThreat& t : shared_threats(model).threats)
        orders[name_of(model, {EntityKind::theme, t.theme})] = {static_cast<double>(t.technologies.size()),
                                                                t.common_cause};
    return orders;
}

Orders opportunity_orders(const Model& model) {
    Orders orders;
    for (const SharedOpportunity& o : shared_opportunities(model).opportunities)
        orders[name_of(model, o.target)] = {static_cast<double>(o.technologies.size()), o.strength};
    return orders;
}

Orders function_orders(const Model& model) {
    Orders orders;
    for (const FunctionService& f : function_services(model).functions)
        orders[name_of(model, {EntityKind::function, f.function})] = {static_cast<double>(f.supporters.size()),
                                                                      f.coverage};
    return orders;
}

Orders pagerank_orders(const Model& model) {
    Orders orders;
    const ModelGraph graph = condensed_graph(model, Layer::benefit, false);
    const auto values = pagerank(graph.graph).values;
    for (std::size_t v = 0; v < values.size(); ++v)
        if (graph.vertices[v].kind == EntityKind::technology)
            orders[name_of(model, graph.vertices[v])] = {values[v], 0.0};
    return orders;
}

Orders strength_orders(const Model& model, bool directed) {
    Orders orders;
    const ModelGraph graph = condensed_graph(model, Layer::all, directed);
    const auto values = strength(graph.graph);
    for (std::size_t v = 0; v < values.size(); ++v)
        if (graph.vertices[v].kind == EntityKind::technology)
            orders[name_of(model, graph.vertices[v])] = {values[v], 0.0};
    return orders;
}

/// Edges that a draw left; an arc goes there and back where there is no direction.
Orders degree_orders(const Model& model, bool directed) {
    Orders orders;
    const ModelGraph graph = condensed_graph(model, Layer::all, directed);
    for (Vertex v = 0; v < graph.graph.vertex_count(); ++v)
        for (std::size_t i = 0; i < graph.graph.targets(v).size(); ++i) {
            if (graph.graph.weights(v)[i] == 0.0) continue;
            const Vertex to = graph.graph.targets(v)[i];
            orders[name_of(model, graph.vertices[v])].first += 1.0;
            if (directed || to == v) orders[name_of(model, graph.vertices[to])].first += 1.0;
        }
    return orders;
}

/// Mean rank over drawn models. What a draw leaves to fewer than two technologies is not in the engine's list of shared
/// things: it is looked up where a list of all is at hand, else it ties last, which the caller allows for.
std::map<std::string, double> naive_means(const Model& model, const Ranking& ranking, int draws, double tie,
                                          const std::function<Orders(const Model&)>& orders_of) {
    std::map<std::string, double> means;
    std::mt19937 random(99);
    for (int draw = 0; draw < draws; ++draw) {
        Orders orders = orders_of(drawn_model(model, random));
        for (const auto& [name, ranked] : ranking) {
            const Order own = orders[name];
            double rank = 1.0;
            for (const auto& [other, unused] : ranking) {
                const Order order = orders[other];
                const bool level = std::abs(order.first - own.first) <= tie;
                rank += level ? order.second > own.second + tie : order.first > own.first;
            }
            means[name] += rank / draws;
        }
    }
    return means;
}

void check_means(const Ranking& ranking, const std::map<std::string, double>& means, int draws) {
    for (const auto& [name, ranked] : ranking) {
        CAPTURE(name);
        // A rank lies between 1 and n, so its deviation is at most (n − 1)/2.
        const double sigma = static_cast<double>(ranking.size() - 1) / 2.0 / std::sqrt(draws);
        CHECK(ranked.band.expected_rank == Approx(means.at(name)).margin(4.5 * sigma + 1e-9));
    }
}

}  // namespace

TEST_CASE("A threat that a third technology may share is first as often as that is sure") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: sure}, {id: wide}]
technologies:
  - {id: a, threats: [{phrase: A, themes: [sure]}, {phrase: B, themes: [wide], weight: 0.5}]}
  - {id: b, threats: [{phrase: A, themes: [sure]}, {phrase: B, themes: [wide], weight: 0.5}]}
  - {id: c, threats: [{phrase: B, themes: [wide], confidence: 0.3}]}
)");
    const Ranking ranking = threat_ranking(model, many_draws);
    const Ranked &sure = ranking.at("theme sure"), &wide = ranking.at("theme wide");
    CHECK(wide.rank == 1);  // three technologies, though one of them is doubtful
    CHECK(sure.rank == 2);
    CHECK(wide.band.top_k_probability == Approx(0.3).margin(margin(0.3)));
    CHECK(sure.band.top_k_probability == Approx(0.7).margin(margin(0.7)));
    CHECK(sure.band.expected_rank == Approx(1.3).margin(margin(0.3)));
    CHECK((sure.band.low == 1 && sure.band.high == 2));
}

TEST_CASE("Opportunities and functions are first as often as what lifts them is kept") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}]
technologies:
  - {id: a, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y]}]}
  - {id: b, opportunities: [{phrase: A, themes: [x], weight: 0.6}, {phrase: B, themes: [y], confidence: 0.8}]}
functions: [{id: f}, {id: g}, {id: none}]
links:
  - {from: a, to: f, kind: supports, weight: 0.5}
  - {from: b, to: f, kind: supports, confidence: 0.4}
  - {from: a, to: g, kind: supports, weight: 0.8}
)");
    // y: sum of the lesser 1 in four draws of five, above the 0.6 of x; else one technology has it
    const Ranking opportunities = opportunity_ranking(model, many_draws);
    // … and then is level with the function, if that has one technology as well
    CHECK(opportunities.at("theme y").band.expected_rank ==
          Approx(0.8 + 0.2 * (0.4 * 3 + 0.6 * 2)).margin(2 * margin(0.2)));
    CHECK(opportunities.at("function f").band.top_k_probability == 0.0);  // 0.5 of both at most
    CHECK(opportunities.at("theme y").band.top_k_probability == Approx(0.8).margin(margin(0.8)));
    CHECK(opportunities.at("theme x").band.top_k_probability == Approx(0.2).margin(margin(0.2)));
    // f: two technologies in two draws of five; else its 0.5 is below the 0.8 of g. Nobody serves the third.
    const Ranking functions = function_ranking(model, many_draws);
    CHECK(functions.size() == 2);
    CHECK(functions.at("function f").rank == 1);
    CHECK(functions.at("function f").band.top_k_probability == Approx(0.4).margin(margin(0.4)));
    CHECK(functions.at("function g").band.top_k_probability == Approx(0.6).margin(margin(0.6)));
}

TEST_CASE("A technology ties for the most central as often as its only link is kept") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}]
technologies:
  - {id: a, opportunities: [{phrase: A, themes: [x]}]}
  - {id: b, opportunities: [{phrase: A, themes: [x], weight: 0.5}]}
  - {id: c, opportunities: [{phrase: A, themes: [x], confidence: 0.3}]}
)");
    const Ranking ranking = centrality_ranking(model, many_draws);
    CHECK(ranking.at("technology a").band.expected_rank == 1.0);
    CHECK(ranking.at("technology c").band.top_k_probability == Approx(0.3).margin(margin(0.3)));
    CHECK(ranking.at("technology c").band.expected_rank == Approx(0.3 + 0.7 * 3).margin(2 * margin(0.3)));
    CHECK(ranking.at("technology b").band.expected_rank == Approx(0.3 * 3 + 0.7 * 2).margin(margin(0.3)));
    CHECK(ranking.at("technology b").rank == 2);
    CHECK(ranking.at("technology c").rank == 3);
    const Ranking strength = centrality_ranking(model, many_draws, Layer::benefit, false, false, "strength");
    CHECK(strength.at("technology c").band.top_k_probability == ranking.at("technology c").band.top_k_probability);
    CHECK(strength.at("technology c").rank == 3);
    // Each has one edge; c has none where its link is left out, and then the others tie before it.
    const Ranking degree = centrality_ranking(model, many_draws, Layer::benefit, false, false, "degree");
    CHECK(degree.at("technology b").band.expected_rank == 1.0);
    CHECK(degree.at("technology c").rank == 1);
    CHECK(degree.at("technology c").band.expected_rank == Approx(0.3 + 0.7 * 3).margin(2 * margin(0.3)));
}

TEST_CASE("Where everything is certain, every band is as narrow as the rank itself") {
    constexpr RobustOptions few{.draws = 64, .seed = 3, .top_k = 1};
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const Model model = random_model(seed, true);
        for (const Ranking& ranking :
             {threat_ranking(model, few), opportunity_ranking(model, few), function_ranking(model, few),
              centrality_ranking(model, few), centrality_ranking(model, few, Layer::risk),
              centrality_ranking(model, few, Layer::all, true, true),
              centrality_ranking(model, few, Layer::all, true, true, "strength"),
              centrality_ranking(model, few, Layer::risk, false, false, "degree")})
            for (const auto& [name, ranked] : ranking) {
                CAPTURE(seed, name);
                ++compared;
                REQUIRE(ranked.band.low == ranked.rank);
                REQUIRE(ranked.band.high == ranked.rank);
                REQUIRE(ranked.band.expected_rank == ranked.rank);
                REQUIRE(ranked.band.top_k_probability == (ranked.rank == 1 ? 1.0 : 0.0));
            }
    }
    CHECK(compared > 1000);
}

TEST_CASE("A naive simulation with other random numbers finds the same mean ranks") {
    constexpr int draws = 1'500;
    constexpr RobustOptions options{.draws = 10'000, .seed = 7, .top_k = 1, .threads = 2};
    for (const std::uint32_t seed : {2u, 5u, 8u, 21u}) {
        CAPTURE(seed);
        const Model model = random_model(seed);
        const Ranking functions = function_ranking(model, options);
        check_means(functions, naive_means(model, functions, draws, 1e-12, function_orders), draws);
        const Ranking central = centrality_ranking(model, options);
        check_means(central, naive_means(model, central, draws, 1e-8, pagerank_orders), draws);
        for (const bool directed : {false, true}) {
            const auto by = [&](const char* measure) {
                return centrality_ranking(model, options, Layer::all, false, directed, measure);
            };
            const Ranking strong = by("strength"), joined = by("degree");
            check_means(
                strong,
                naive_means(model, strong, draws, 1e-6, [&](const Model& m) { return strength_orders(m, directed); }),
                draws);
            check_means(
                joined,
                naive_means(model, joined, draws, 1e-6, [&](const Model& m) { return degree_orders(m, directed); }),
                draws);
        }
    }
}

TEST_CASE("A naive simulation agrees on threats and opportunities that stay shared") {
    constexpr int draws = 1'500;
    constexpr RobustOptions options{.draws = 10'000, .seed = 7, .top_k = 1, .threads = 2};
    // Links and abouts are doubtful, but the phrases behind the two broadest are many: at least two always remain.
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x, salience: 0.5}, {id: y}, {id: z}]
enablers: [{id: law, status: partial}]
technologies:
  - {id: a, threats: [{phrase: A, themes: [x]}, {phrase: B, themes: [y]}], weaknesses: [{phrase: C, themes: [z]}], opportunities: [{phrase: D, themes: [x, y]}]}
  - {id: b, threats: [{phrase: A, themes: [x], weight: 0.4}, {phrase: B, themes: [y], weight: 0.7}], weaknesses: [{phrase: C, themes: [z]}], opportunities: [{phrase: D, themes: [x, y], weight: 0.3}]}
  - {id: c, threats: [{phrase: A, themes: [x], confidence: 0.5}, {phrase: C, themes: [z], confidence: 0.3}], weaknesses: [{phrase: B, themes: [y], confidence: 0.6}], opportunities: [{phrase: D, themes: [x], confidence: 0.4}, {phrase: E, themes: [y], confidence: 0.7}]}
links:
  - {from: law, to: y, kind: mitigates, weight: 0.9, confidence: 0.5}
  - {from: c, to: z, kind: aggravates, weight: 0.5, confidence: 0.5}
)");
    const Ranking threats = threat_ranking(model, options);
    REQUIRE(threats.size() == 3);
    check_means(threats, naive_means(model, threats, draws, 1e-12, threat_orders), draws);
    const Ranking opportunities = opportunity_ranking(model, options);
    REQUIRE(opportunities.size() == 2);
    check_means(opportunities, naive_means(model, opportunities, draws, 1e-12, opportunity_orders), draws);
}

TEST_CASE("Every question with bands gives the same bytes for any number of threads") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        const Model model = random_model(seed);
        for (const char* name : {"threats", "opportunities", "functions", "centrality", "portfolio"}) {
            CAPTURE(seed, name);
            AnalysisOptions options;
            const auto text = [&](unsigned threads) {
                options.robust = RobustOptions{.draws = 2'003, .seed = seed, .top_k = 2, .threads = threads};
                return find_output_format("json")->write(*find_analysis(name)->run(model, options).document, {});
            };
            const std::string one = text(1);
            for (const unsigned threads : {1u, 2u, 4u}) REQUIRE(text(threads) == one);
        }
    }
}
