// Who is central, by nine measures, on the graph that the options choose (section 6 of the method).
#include <interlink/centrality_kernels.hpp>

#include "analysis/centrality_bands.hpp"
#include "analysis/describe.hpp"
#include "analysis/labelled_graph.hpp"
#include "analysis/questions.hpp"
#include "analysis/strength_bands.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

/// One measure, or the reason why it has no values.
struct Measure {
    std::string_view id, title, description;
    std::vector<double> values;
    std::string reason;
};

std::vector<Measure> measure_all(const Graph& graph, Lengths lengths, unsigned threads) {
    std::vector<Measure> all;
    const auto add = [&](std::string_view id, std::string_view title, std::string_view description,
                         std::vector<double> values) {
        all.push_back({id, title, description, std::move(values), {}});
    };
    const auto iterate = [&](std::string_view id, std::string_view title, std::string_view description,
                             IterativeResult result) {
        all.push_back({id, title, description, std::move(result.values), std::move(result.reason)});
    };
    add("degree", "Degree", "number of edges", degree(graph));
    add("strength", "Strength", "sum of the edges' weights", strength(graph));
    add("betweenness", "Betweenness", "share of shortest paths between others, in [0,1]",
        betweenness(graph, lengths, BetweennessScale::normalised, threads));
    add("closeness", "Closeness", "inverse mean distance, per component (Wasserman and Faust)",
        closeness(graph, lengths, threads));
    add("harmonic", "Harmonic", "mean inverse distance", harmonic(graph, lengths, threads));
    iterate("eigenvector", "Eigenvector", "joined to central vertices; Euclidean norm 1", eigenvector(graph));
    iterate("pagerank", "PageRank", "damping 0.85; sums to 1", pagerank(graph));
    iterate("katz", "Katz", "attenuation 0.85 over the spectral radius; Euclidean norm 1", katz(graph));
    HubsAuthorities both = hits(graph);
    all.push_back({"hub", "Hub", "HITS; sums to 1", std::move(both.hubs), both.reason});
    all.push_back({"authority", "Authority", "HITS; sums to 1", std::move(both.authorities), both.reason});
    return all;
}

Table centrality_table(const detail::LabelledGraph& graph, const std::vector<Measure>& measures,
                       const std::vector<std::size_t>& order) {
    Table table{"centrality", "Centrality", "Sorted by PageRank; ties in the order of the data set.", {}, {}};
    table.columns = {
        {"id", "Vertex", ColumnType::reference, ""},
        {"type", "Type", ColumnType::text, "technology, theme, function, enabler, factor, or vertex of a plain graph"}};
    for (const Measure& measure : measures)
        table.columns.push_back({std::string(measure.id), std::string(measure.title), ColumnType::number,
                                 std::string(measure.description), measure.id == "degree" ? 0 : 3,
                                 measure.id == "authority" && !graph.graph.directed()});
    for (const std::size_t v : order) {
        Row row{graph.vertices[v], graph.types[v]};
        for (const Measure& measure : measures)
            row.push_back(measure.values.empty() ? Cell() : Cell(measure.values[v]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// By PageRank, which always exists where there are vertices.
std::vector<std::size_t> order_of(const detail::LabelledGraph& graph, const std::vector<Measure>& measures) {
    std::vector<std::size_t> order(graph.vertices.size());
    for (std::size_t v = 0; v < order.size(); ++v) order[v] = v;
    const auto pagerank_at = std::ranges::find(measures, "pagerank", &Measure::id);
    if (pagerank_at->values.size() == order.size())
        std::ranges::stable_sort(
            order, [&](std::size_t x, std::size_t y) { return pagerank_at->values[x] > pagerank_at->values[y]; });
    return order;
}

/// Compares the vertices of one type.
std::optional<std::string> leader_sentence(const detail::LabelledGraph& graph, const std::vector<Measure>& measures,
                                           std::string_view type) {
    std::vector<std::string> words;
    for (const std::string_view id : {"strength", "betweenness", "pagerank"}) {
        const auto measure = std::ranges::find(measures, id, &Measure::id);
        std::optional<std::size_t> best;
        for (std::size_t v = 0; v < measure->values.size(); ++v)
            if (graph.types[v] == type && measure->values[v] > 0.0 &&
                (!best || measure->values[v] > measure->values[*best]))
                best = v;
        if (best) words.push_back(text::format("{} by {}", graph.vertices[*best].label, measure->title));
    }
    if (words.empty()) return std::nullopt;
    return text::format("The most central {} is {}.", type, join_words(words));
}

/// What is the same for a data set and a plain graph.
void describe_measures(const detail::LabelledGraph& graph, const AnalysisOptions& options, std::string_view type,
                       ResultDocument& document) {
    const Lengths lengths = options.unit_lengths ? Lengths::unit : Lengths::inverse_weight;
    const auto measures = measure_all(graph.graph, lengths, options.threads);
    document.options.emplace_back("lengths", std::string(options.unit_lengths ? "unit" : "inverse-weight"));
    if (auto sentence = leader_sentence(graph, measures, type))
        document.sentences.push_back(*std::move(sentence));
    else
        document.sentences.push_back(text::format("There is no {} to compare.", type));
    document.tables.push_back(centrality_table(graph, measures, order_of(graph, measures)));
    document.notes.push_back(
        {"centrality-lengths", options.unit_lengths
                                   ? "Paths are as long as their number of edges."
                                   : "Paths are as long as the sum of 1/weight: a strong relation is a short one."});
    for (const Measure& measure : measures)
        if (measure.values.empty() && !measure.reason.empty())
            document.notes.push_back({text::format("centrality-{}", measure.id),
                                      text::format("{} has no values: {}", measure.title, measure.reason)});
}

}  // namespace

AnalysisOutcome run_centrality(const Model& model, const AnalysisOptions& options) {
    const ModelGraph graph = options.full ? full_graph(model, options.layer, options.directed)
                                          : condensed_graph(model, options.layer, options.directed);
    const std::string_view layer = detail::to_string(options.layer);
    ResultDocument document = detail::begin_document(model, "centrality");
    document.options.emplace_back("layer", std::string(layer));
    document.options.emplace_back("graph", std::string(options.full ? "full" : "condensed"));
    document.options.emplace_back("directed", options.directed);
    document.notes.push_back(
        {"centrality-layer", text::format("The graph is the {} layer, {}; other layers: benefit, risk, all.", layer,
                                          options.directed ? "directed" : "undirected")});
    describe_measures(detail::labelled(model, graph), options, "technology", document);
    if (options.robust) {
        const detail::Structure structure = detail::build_structure(model);
        detail::add_bands(model, structure,
                          {detail::banded_centrality(model, options, document),
                           detail::banded_strength(model, structure, options, document)},
                          *options.robust);
    }
    return {std::move(document), {}, {}};
}

ResultDocument describe_plain_centrality(const PlainGraph& plain, const AnalysisOptions& options) {
    ResultDocument document = detail::begin_plain_document(plain, "centrality", options.directed);
    describe_measures(detail::labelled(plain, options.directed), options, "vertex", document);
    return document;
}

}  // namespace interlink
