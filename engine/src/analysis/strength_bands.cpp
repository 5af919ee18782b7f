#include "analysis/strength_bands.hpp"

#include "analysis/describe.hpp"
#include "analysis/draws.hpp"
#include "analysis/vertex_groups.hpp"
#include "model/graph_weights.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace interlink::detail {

namespace {

/// What joins two vertices: parallel relations are one edge.
struct JoinedVertices {
    Vertex from = 0, to = 0;
    std::vector<WeightSource> sources{};
};

std::vector<JoinedVertices> join_parallels(const SourcedGraph& graph, bool directed) {
    std::map<std::pair<Vertex, Vertex>, JoinedVertices> joined;
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        auto [from, to] = std::pair(graph.edges[e].from, graph.edges[e].to);
        if (!directed && to < from) std::swap(from, to);
        JoinedVertices& edge = joined.try_emplace({from, to}, JoinedVertices{from, to}).first->second;
        edge.sources.push_back(graph.sources[e]);
    }
    std::vector<JoinedVertices> edges;
    for (auto& [ends, edge] : joined) edges.push_back(std::move(edge));
    return edges;
}

/// By vertex, as the kernels `strength` and `degree` have them.
template <std::size_t L>
struct StrengthAndDegree {
    std::vector<Lane<L>> strength, degree;
};

template <std::size_t L>
void meet_at_vertices(const std::vector<JoinedVertices>& edges, const Amounts<L>& amounts,
                      const ProfileValues<L>& values, StrengthAndDegree<L>& out) {
    for (auto* lanes : {&out.strength, &out.degree})
        for (Lane<L>& lane : *lanes) lane.fill(0.0);
    for (const JoinedVertices& edge : edges) {
        Lane<L> weight{};
        for (const WeightSource& source : edge.sources) {
            const Lane<L> part = weight_of(source, amounts, values);
            for (std::size_t l = 0; l < L; ++l) weight[l] += part[l];
        }
        for (const Vertex end : {edge.from, edge.to})
            for (std::size_t l = 0; l < L; ++l) {
                out.strength[end][l] += weight[l];
                out.degree[end][l] += weight[l] > 0.0 ? 1.0 : 0.0;
            }
    }
}

/// Scores the vertices in the given order, by strength and behind that by degree.
struct DrawnStrength {
    std::vector<JoinedVertices> edges;
    std::vector<std::uint32_t> order;
    StrengthAndDegree<draw_lanes> figures{std::vector<DrawLane>(order.size()), std::vector<DrawLane>(order.size())};

    void operator()(const DrawBlock& block, std::span<DrawLane> scores) {
        meet_at_vertices(edges, block.amounts, block.values, figures);
        for (std::size_t i = 0; i < order.size(); ++i) {
            std::ranges::transform(figures.strength[order[i]], scores[i].begin(), comparable_figure);
            scores[order.size() + i] = figures.degree[order[i]];
        }
    }
};

/// Ranks by the data as they are, in the order of the groups.
std::vector<std::uint32_t> ranks_in_groups(const std::vector<Lane<1>>& figures, const VertexGroups& groups) {
    std::vector<std::uint32_t> ranks;
    std::span<const std::uint32_t> rest(groups.order);
    for (const std::size_t size : groups.sizes) {
        const auto group = rest.first(size);
        for (const std::uint32_t v : group)
            ranks.push_back(1 + static_cast<std::uint32_t>(std::ranges::count_if(group, [&](std::uint32_t other) {
                                return comparable_figure(figures[other][0]) > comparable_figure(figures[v][0]);
                            })));
        rest = rest.subspan(size);
    }
    return ranks;
}

/// The columns of a band, under the name of a measure.
void add_measure_columns(const std::string& id, const RobustOptions& options, Table& table) {
    std::string title = id;
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    table.columns.push_back({id + "_rank", "Rank by " + id, ColumnType::integer,
                             text::format("rank by {} among the vertices of the same type; ties share a rank", id), 0});
    const std::string shares[] = {"5 %", "95 %", text::format("top {}", options.top_k), "mean"};  // short: two measures
    std::vector<Column> columns = band_columns(options);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].detail = columns[c].id == "expected_rank";
        columns[c].id = id + "_" + columns[c].id;
        columns[c].title = title + " " + shares[c];
        table.columns.push_back(std::move(columns[c]));
    }
}

/// Who is first among the technologies, and how sure that is.
void add_strength_sentence(const Table& table, const std::vector<RankBand>& bands,
                           const std::vector<std::size_t>& places, const RobustOptions& options,
                           ResultDocument& document) {
    if (table.rows.empty() || table.rows[0][1] != Cell(std::string("technology"))) return;
    const std::string& name = std::get<Reference>(table.rows[0][0]).label;
    document.sentences.push_back(
        text::format("By strength, {} is the most central technology. {}", name,
                     certainty_sentence(name, bands[places[0]], options, "uncertain relations")));
}

/// The figures of the data as they are.
StrengthAndDegree<1> own_figures(const Model& model, const Structure& structure,
                                 const std::vector<JoinedVertices>& edges, std::size_t vertices) {
    const Amounts<1> amounts = expected_amounts(model);
    ProfileValues<1> values = make_values<1>(structure);
    evaluate(structure, amounts, values);
    StrengthAndDegree<1> own{std::vector<Lane<1>>(vertices), std::vector<Lane<1>>(vertices)};
    meet_at_vertices(edges, amounts, values, own);
    return own;
}

/// What the draws are about, and what their bands are shown beside.
struct RankedStrength {
    SourcedGraph graph;
    VertexGroups groups;
    std::vector<JoinedVertices> edges;
    StrengthAndDegree<1> own;
};

void describe_strength_bands(const Model& model, const RankedStrength& ranked, const std::vector<RankBand>& bands,
                             const RobustOptions& robust, ResultDocument& document) {
    const auto& [graph, groups, edges, own] = ranked;
    const std::size_t count = graph.vertices.size();
    const std::vector<std::uint32_t> by_strength = ranks_in_groups(own.strength, groups),
                                     by_degree = ranks_in_groups(own.degree, groups);
    const auto kind = [&](std::size_t place) { return ranked.graph.vertices[ranked.groups.order[place]].kind; };
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, {},
                             [&](std::size_t p) { return std::tuple(kind(p), by_strength[p], by_degree[p]); });

    Table table{"bands",
                "How sure the order by strength and by degree is",
                "Among the vertices of the same type; the first by strength first.",
                {{"id", "Vertex", ColumnType::reference, ""}, {"type", "Type", ColumnType::text, ""}},
                {}};
    add_measure_columns("strength", robust, table);
    add_measure_columns("degree", robust, table);
    for (const std::size_t p : places) {
        Row row{model.reference(graph.vertices[groups.order[p]]), std::string(to_string(kind(p))),
                static_cast<std::int64_t>(by_strength[p])};
        add_band_cells(row, bands[p]);
        row.emplace_back(static_cast<std::int64_t>(by_degree[p]));
        add_band_cells(row, bands[count + p]);
        table.rows.push_back(std::move(row));
    }
    add_strength_sentence(table, bands, places, robust, document);
    document.tables.push_back(std::move(table));
    document.notes.push_back({"centrality-bands-of-others",
                              "Strength and degree have bands in a table of their own; the other measures have none, "
                              "since most take far longer than a draw may."});
}

}  // namespace

BandedRanking banded_strength(const Model& model, const Structure& structure, const AnalysisOptions& options,
                              ResultDocument& document) {
    RankedStrength ranked;
    ranked.graph =
        options.full ? sourced_full_graph(model, options.layer) : sourced_condensed_graph(model, options.layer);
    ranked.groups = group_by_kind(ranked.graph.vertices);
    ranked.edges = join_parallels(ranked.graph, options.directed);
    ranked.own = own_figures(model, structure, ranked.edges, ranked.graph.vertices.size());
    std::vector<std::size_t> twice = ranked.groups.sizes;
    twice.insert(twice.end(), ranked.groups.sizes.begin(), ranked.groups.sizes.end());
    DrawnRanking drawn{twice, DrawnStrength{ranked.edges, ranked.groups.order}, "ranking by strength and degree"};
    auto keep = [&model, &document, ranked = std::move(ranked),
                 robust = without_progress(*options.robust)](const std::vector<RankBand>& bands) {
        if (!bands.empty()) describe_strength_bands(model, ranked, bands, robust, document);
    };
    return {std::move(drawn), std::move(keep)};
}

}  // namespace interlink::detail
