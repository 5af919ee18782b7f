#include "analysis/centrality_bands.hpp"

#include "analysis/describe.hpp"
#include "analysis/drawn_walk.hpp"
#include "analysis/vertex_groups.hpp"
#include "model/graph_weights.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {

namespace {

/// Scores the vertices in the given order.
struct WalkScores {
    std::vector<WeightSource> sources;
    std::vector<std::uint32_t> order;
    DrawnWalk walk;
    std::vector<DrawLane> weights = std::vector<DrawLane>(sources.size());

    void operator()(const DrawBlock& block, std::span<DrawLane> scores) {
        for (std::size_t e = 0; e < sources.size(); ++e)
            weights[e] = weight_of(sources[e], block.amounts, block.values);
        const std::vector<DrawLane>& ranks = walk(weights);
        for (std::size_t i = 0; i < scores.size(); ++i)
            std::ranges::transform(ranks[order[i]], scores[i].begin(), comparable_figure);
    }
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

void describe_centrality_bands(Table& table, const std::vector<RankWithBand>& ranks, const RobustOptions& options,
                               ResultDocument& document) {
    const std::size_t id = column_of(table, "id"), type = column_of(table, "type");
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        if (ranks[row].rank != 1 || table.rows[row][type] != Cell(std::string("technology"))) continue;
        const std::string& name = std::get<Reference>(table.rows[row][id]).label;
        document.sentences.push_back(
            text::format("By PageRank, {} is the most central technology. {}", name,
                         certainty_sentence(name, *ranks[row].band, options, "uncertain relations")));
        break;
    }
    insert_bands(table, "pagerank", "by PageRank among the vertices of the same type; ties share a rank", options,
                 ranks);
    table.columns.front().title = "Rank in type";
    document.notes.push_back({"centrality-bands",
                              "Rank, band and share are those by PageRank, among the vertices of the "
                              "same type: technologies with technologies, themes with themes."});
}

}  // namespace

BandedRanking banded_centrality(const Model& model, const AnalysisOptions& options, ResultDocument& document) {
    SourcedGraph graph =
        options.full ? sourced_full_graph(model, options.layer) : sourced_condensed_graph(model, options.layer);
    VertexGroups groups = group_by_kind(graph.vertices);
    const DrawnWalk walk(graph.vertices.size(), graph.edges, options.directed, model.technology_count());
    DrawnRanking drawn{groups.sizes, WalkScores{std::move(graph.sources), groups.order, walk}, "ranking by PageRank"};
    auto keep = [&model, &document, vertices = std::move(graph.vertices), groups = std::move(groups),
                 robust = without_progress(*options.robust)](std::vector<RankBand> bands) {
        add_band_options(document, robust);
        const auto table = std::ranges::find(document.tables, "centrality", &Table::id);
        if (table == document.tables.end() || table->rows.empty()) return;
        const auto ranks = ranks_of_rows(*table, vertices, model, groups, std::move(bands));
        describe_centrality_bands(*table, ranks, robust, document);
    };
    return {std::move(drawn), std::move(keep)};
}

}  // namespace interlink::detail
