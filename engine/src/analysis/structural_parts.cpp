#include "analysis/describe.hpp"
#include "analysis/structural.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <numeric>

namespace interlink::detail {

namespace {

/// Everything that is computed of a graph without circuits and order.
struct Parts {
    std::vector<std::uint32_t> component, core;
    std::vector<std::uint32_t> strong;  ///< empty when directions do not count
    CutPoints cut;
    Communities communities;
    std::uint32_t components = 0, deepest_core = 0;
};

std::uint32_t count_of(const std::vector<std::uint32_t>& numbers) {
    return numbers.empty() ? 0 : *std::ranges::max_element(numbers) + 1;
}

Parts find_parts(const Graph& graph, std::uint64_t seed) {
    Parts parts{
        connected_components(graph), core_numbers(graph), {}, cut_points(graph), communities(graph, seed), 0, 0};
    if (graph.directed()) parts.strong = strong_components(graph);
    parts.components = count_of(parts.component);
    for (const std::uint32_t core : parts.core) parts.deepest_core = std::max(parts.deepest_core, core);
    return parts;
}

Table summary_table(const LabelledGraph& graph, const Parts& parts, std::uint64_t seed) {
    Table table{"summary", "In numbers", "", {}, {}};
    table.columns = {{"vertices", "Vertices", ColumnType::integer, ""},
                     {"edges", "Edges", ColumnType::integer, "parallel ones count once"},
                     {"components", "Parts", ColumnType::integer, "that hang together, whatever the direction"},
                     {"articulation_points", "Articulation points", ColumnType::integer, ""},
                     {"bridges", "Bridges", ColumnType::integer, ""},
                     {"deepest_core", "Deepest core", ColumnType::integer, ""},
                     {"communities", "Communities", ColumnType::integer, ""},
                     {"modularity", "Modularity", ColumnType::number, "at most 1; no value without edges"},
                     {"seed", "Seed", ColumnType::integer, "of the search for communities", 0, true}};
    const auto points = std::ranges::count_if(parts.cut.pieces, [](std::uint32_t pieces) { return pieces > 1; });
    table.rows.push_back(
        {static_cast<std::int64_t>(graph.vertices.size()), static_cast<std::int64_t>(graph.graph.edge_count()),
         static_cast<std::int64_t>(parts.components), static_cast<std::int64_t>(points),
         static_cast<std::int64_t>(parts.cut.bridges.size()), static_cast<std::int64_t>(parts.deepest_core),
         static_cast<std::int64_t>(parts.communities.count),
         parts.communities.modularity ? Cell(*parts.communities.modularity) : Cell(), static_cast<std::int64_t>(seed)});
    return table;
}

/// What holds most together first: by pieces, then core.
std::vector<std::size_t> by_weight_in_structure(const Parts& parts) {
    std::vector<std::size_t> order(parts.core.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t v) {
        return std::pair(std::max(parts.cut.pieces[v], 1u), parts.core[v]);
    });
    return order;
}

Table vertices_table(const LabelledGraph& graph, const Parts& parts) {
    Table table{"vertices", "Vertices", "Those that hold most together come first.", {}, {}};
    table.columns = {
        {"id", "Vertex", ColumnType::reference, ""},
        {"type", "Type", ColumnType::text, "technology, theme, function, enabler, factor, or vertex of a plain graph"},
        {"articulation", "Articulation", ColumnType::boolean, "without it, its part falls into several"},
        {"pieces", "Pieces", ColumnType::integer, "into which its part falls without it"},
        {"core", "Core", ColumnType::integer, "greatest k such that it is in a group of k neighbours each"},
        {"community", "Community", ColumnType::integer, "number of its community, from 1"},
        {"component", "Part", ColumnType::integer, "number of the part it belongs to, from 1", 0,
         parts.components < 2}};
    if (graph.graph.directed())
        table.columns.push_back({"strong_component", "Strong component", ColumnType::integer,
                                 "number, from 1; what reaches each other has the same", 0, true});
    for (const std::size_t v : by_weight_in_structure(parts)) {
        Row row{graph.vertices[v],
                graph.types[v],
                parts.cut.pieces[v] > 1,
                static_cast<std::int64_t>(parts.cut.pieces[v]),
                static_cast<std::int64_t>(parts.core[v]),
                static_cast<std::int64_t>(parts.communities.community[v]) + 1,
                static_cast<std::int64_t>(parts.component[v]) + 1};
        if (graph.graph.directed()) row.emplace_back(static_cast<std::int64_t>(parts.strong[v]) + 1);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table bridges_table(const LabelledGraph& graph, const Parts& parts) {
    Table table{"bridges", "Bridges", "Edges without which a part falls in two.", {}, {}};
    table.columns = {{"from", "From", ColumnType::reference, ""}, {"to", "To", ColumnType::reference, ""}};
    for (const auto& [from, to] : parts.cut.bridges) table.rows.push_back({graph.vertices[from], graph.vertices[to]});
    return table;
}

/// By number: who belongs together.
std::vector<std::vector<std::size_t>> members_by_number(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::vector<std::size_t>> members(count_of(numbers));
    for (std::size_t v = 0; v < numbers.size(); ++v) members[numbers[v]].push_back(v);
    return members;
}

Table membership_table(const LabelledGraph& graph, Table table, const std::vector<std::uint32_t>& numbers,
                       std::size_t least) {
    table.columns = {{"id", "Number", ColumnType::integer, "as in the table vertices"},
                     {"size", "Size", ColumnType::integer, "vertices"},
                     {"members", "Members", ColumnType::references, ""}};
    const auto all = members_by_number(numbers);
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (all[c].size() < least) continue;
        ReferenceList list;
        for (const std::size_t v : all[c]) list.push_back(graph.vertices[v]);
        table.rows.push_back(
            {static_cast<std::int64_t>(c) + 1, static_cast<std::int64_t>(all[c].size()), std::move(list)});
    }
    return table;
}

std::string cut_sentence(const LabelledGraph& graph, const Parts& parts) {
    const auto most = std::ranges::max_element(parts.cut.pieces);
    if (most == parts.cut.pieces.end() || *most < 2)
        return "No single vertex holds the rest together: without any one of them, what hung together still does.";
    const auto points = std::ranges::count_if(parts.cut.pieces, [](std::uint32_t pieces) { return pieces > 1; });
    const std::string& name = graph.vertices[static_cast<std::size_t>(most - parts.cut.pieces.begin())].label;
    return text::format("{} others that would fall off without {}; most of all {}: without it, {} remain of its part.",
                        points == 1 ? "1 vertex holds" : text::format("{} vertices hold", points),
                        points == 1 ? "it" : "them", name, count_words(*most, "piece", "pieces"));
}

std::string community_sentence(const Parts& parts) {
    if (!parts.communities.modularity) return "Without an edge there are no communities.";
    const double q = *parts.communities.modularity;
    return text::format("{} with a modularity of {:.3f}{}.",
                        parts.communities.count == 1
                            ? "There is 1 community"
                            : text::format("There are {} communities", parts.communities.count),
                        q, q < 0.3 ? ": the division is weak, and another may be as good" : "");
}

}  // namespace

void describe_parts(const LabelledGraph& graph, std::uint64_t seed, ResultDocument& document) {
    const Parts parts = find_parts(graph.graph, seed);
    document.sentences.push_back(text::format(
        "{} and {}, in {}.", count_words(graph.vertices.size(), "vertex", "vertices"),
        count_words(graph.graph.edge_count(), "edge", "edges"), count_words(parts.components, "part", "parts")));
    document.sentences.push_back(cut_sentence(graph, parts));
    document.sentences.push_back(community_sentence(parts));
    document.tables.push_back(summary_table(graph, parts, seed));
    document.tables.push_back(vertices_table(graph, parts));
    document.tables.push_back(bridges_table(graph, parts));
    document.tables.push_back(
        membership_table(graph, {"communities", "Communities", "Joined more than chance would join them.", {}, {}},
                         parts.communities.community, 1));
    if (graph.graph.directed())
        document.tables.push_back(membership_table(
            graph, {"strong_components", "Strong components", "Two or more that all reach each other.", {}, {}},
            parts.strong, 2));
    document.notes.push_back({"structure-communities",
                              text::format("Communities are the best of ten runs of the Louvain method with seed {}: a "
                                           "good division, not always the best one.",
                                           seed)});
}

}  // namespace interlink::detail
