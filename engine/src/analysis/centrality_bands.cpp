#include "analysis/centrality_bands.hpp"

#include "analysis/describe.hpp"
#include "analysis/draws.hpp"
#include "analysis/vertex_groups.hpp"
#include "model/graph_weights.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace interlink::detail {

namespace {

constexpr double walk_damping = 0.85;
constexpr double walk_tolerance = 1e-11;
constexpr int most_sweeps = 400;

/// PageRank in several draws at once, by successive over-relaxation. Vertices without a way out are left out of the
/// walk, which scales all figures alike (Del Corso, Gullì & Romani 2005) and leaves their order. The factor is the best
/// one for a graph of technologies on one side and themes on the other (Young 1971); where every edge goes both ways,
/// the matrix is similar to a positive definite one, so that any factor below 2 leads there. With directions it is left
/// at 1.
class DrawnWalk {
  public:
    /// The vertices get their scores in the given order. The technologies are the first vertices.
    DrawnWalk(const SourcedGraph& graph, bool directed, std::size_t technologies, std::vector<std::uint32_t> order)
        : sources_(graph.sources),
          technologies_(technologies),
          order_(std::move(order)),
          relaxation_(directed ? 1.0 : 2.0 / (1.0 + std::sqrt(1.0 - walk_damping * walk_damping))),
          into_(graph.vertices.size()),
          weights_(graph.edges.size()),
          out_(graph.vertices.size()),
          rank_(graph.vertices.size()) {
        for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
            const WeightedEdge& edge = graph.edges[e];
            add_arc(edge.from, edge.to, e);
            if (!directed && edge.from != edge.to) add_arc(edge.to, edge.from, e);
        }
    }

    void operator()(const DrawBlock& block, std::span<DrawLane> scores) {
        share_out(block);
        for (DrawLane& rank : rank_) rank.fill(1.0);
        for (int sweep = 0; sweep < most_sweeps; ++sweep) {
            DrawLane change{};
            sweep_over(technologies_, rank_.size(), change);
            sweep_over(0, technologies_, change);
            if (*std::ranges::max_element(change) < walk_tolerance * static_cast<double>(rank_.size())) break;
        }
        for (std::size_t i = 0; i < scores.size(); ++i)
            std::ranges::transform(rank_[order_[i]], scores[i].begin(), comparable_figure);
    }

  private:
    struct Arc {
        std::uint32_t from = 0;
        std::uint32_t edge = 0;
        DrawLane share{};
    };

    void add_arc(Vertex from, Vertex to, std::uint32_t edge) { into_[to].push_back({from, edge, {}}); }

    /// What part of the walkers at its source follows each arc.
    void share_out(const DrawBlock& block) {
        for (std::size_t e = 0; e < weights_.size(); ++e)
            weights_[e] = weight_of(sources_[e], block.amounts, block.values);
        for (DrawLane& sum : out_) sum.fill(0.0);
        for (const std::vector<Arc>& arcs : into_)
            for (const Arc& arc : arcs)
                for (std::size_t l = 0; l < draw_lanes; ++l) out_[arc.from][l] += weights_[arc.edge][l];
        for (std::vector<Arc>& arcs : into_)
            for (Arc& arc : arcs)
                for (std::size_t l = 0; l < draw_lanes; ++l) {
                    const double weight = weights_[arc.edge][l];
                    arc.share[l] = weight > 0.0 ? walk_damping * weight / out_[arc.from][l] : 0.0;
                }
    }

    void sweep_over(std::size_t first, std::size_t last, DrawLane& change) {
        for (std::size_t v = first; v < last; ++v) {
            DrawLane arriving;
            arriving.fill(1.0);
            for (const Arc& arc : into_[v])
                for (std::size_t l = 0; l < draw_lanes; ++l) arriving[l] += arc.share[l] * rank_[arc.from][l];
            for (std::size_t l = 0; l < draw_lanes; ++l) {
                const double step = arriving[l] - rank_[v][l];
                change[l] += std::abs(step);
                rank_[v][l] += relaxation_ * step;
            }
        }
    }

    std::vector<WeightSource> sources_;
    std::size_t technologies_;
    std::vector<std::uint32_t> order_;
    double relaxation_;
    std::vector<std::vector<Arc>> into_;
    std::vector<DrawLane> weights_, out_, rank_;
};

std::size_t column_of(const Table& table, std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, id, &Column::id) - table.columns.begin());
}

/// Among the rows of the same type.
std::uint32_t rank_of_row(const Table& table, std::size_t row, std::size_t type, std::size_t figure) {
    const auto value = [&](const Row& r) { return comparable_figure(std::get<double>(r[figure])); };
    return 1 + static_cast<std::uint32_t>(std::ranges::count_if(table.rows, [&](const Row& other) {
               return other[type] == table.rows[row][type] && value(other) > value(table.rows[row]);
           }));
}

std::vector<RankWithBand> ranks_of_rows(const Table& table, const std::vector<EntityRef>& vertices, const Model& model,
                                        const VertexGroups& groups, std::vector<RankBand> bands) {
    std::map<std::pair<std::string, std::string>, RankBand> by_name;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const EntityRef& vertex = vertices[groups.order[i]];
        by_name[{std::string(to_string(vertex.kind)), model.id(vertex)}] = std::move(bands[i]);
    }
    const std::size_t id = column_of(table, "id"), type = column_of(table, "type"),
                      figure = column_of(table, "pagerank");
    std::vector<RankWithBand> ranks;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto found =
            by_name.find({std::get<std::string>(table.rows[row][type]), std::get<Reference>(table.rows[row][id]).id});
        if (found == by_name.end() || !std::holds_alternative<double>(table.rows[row][figure]))
            ranks.emplace_back();
        else
            ranks.push_back({rank_of_row(table, row, type, figure), found->second});
    }
    return ranks;
}

}  // namespace

void add_centrality_bands(const Model& model, const AnalysisOptions& options, ResultDocument& document) {
    add_band_options(document, *options.robust);
    const auto table = std::ranges::find(document.tables, "centrality", &Table::id);
    if (table == document.tables.end() || table->rows.empty()) return;
    const SourcedGraph graph =
        options.full ? sourced_full_graph(model, options.layer) : sourced_condensed_graph(model, options.layer);
    const VertexGroups groups = group_by_kind(graph.vertices);
    const DrawnWalk walk(graph, options.directed, model.technology_count(), groups.order);
    std::vector<RankBand> bands =
        rank_bands(model, build_structure(model), {groups.sizes, walk, "ranking by PageRank"}, *options.robust);
    const auto ranks = ranks_of_rows(*table, graph.vertices, model, groups, std::move(bands));
    const std::size_t id = column_of(*table, "id"), type = column_of(*table, "type");
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        if (ranks[row].rank != 1 || table->rows[row][type] != Cell(std::string("technology"))) continue;
        const std::string& name = std::get<Reference>(table->rows[row][id]).label;
        document.sentences.push_back(
            fmt::format("By PageRank, {} is the most central technology. {}", name,
                        certainty_sentence(name, *ranks[row].band, *options.robust, "uncertain relations")));
        break;
    }
    insert_bands(*table, "pagerank", "by PageRank among the vertices of the same type; ties share a rank",
                 *options.robust, ranks);
    table->columns.front().title = "Rank in type";
    document.notes.push_back({"centrality-bands",
                              "Rank, band and share are those by PageRank, among the vertices of the "
                              "same type: technologies with technologies, themes with themes."});
}

}  // namespace interlink::detail
