// Who is the hub: the strongest pairings as a network, with their leverage.
#include <interlink/pairs.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/facts.hpp"
#include "views/fit_chart.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t most_hub_pairings = 10;      ///< more lines than that cross too often to be followed
constexpr std::size_t most_hub_technologies = 12;  ///< more boxes than that shrink below 7 points
constexpr double thinnest_pairing = 1;
constexpr double widest_pairing = 5;

struct Network {
    std::vector<Pair> pairs;  ///< those drawn, strongest first
    std::vector<Pair> all;    ///< every pairing, as ranked
    std::size_t ranked = 0;
    std::size_t positive = 0;
    std::map<std::uint32_t, std::size_t> degree;  ///< of the technologies drawn
    std::map<std::uint32_t, double> leverage;     ///< of these pairings together
    std::vector<std::uint32_t> hubs;  ///< of the most pairings drawn, most leverage first; empty when that is one

    double threshold() const { return pairs.back().leverage; }
    bool is_hub(std::uint32_t technology) const { return !hubs.empty() && hubs.front() == technology; }
};

void find_hubs(Network& network) {
    std::size_t most = 1;
    for (const auto& pair : network.pairs) {
        for (const auto t : {pair.a, pair.b}) {
            most = std::max(most, ++network.degree[t]);
            network.leverage[t] += pair.leverage;
        }
    }
    for (const auto& [t, count] : network.degree) {
        if (count == most && most > 1) network.hubs.push_back(t);
    }
    std::ranges::stable_sort(network.hubs, [&](auto x, auto y) { return network.leverage[x] > network.leverage[y]; });
}

/// All pairings down to a leverage: those that tie with the last one are in or out together.
Network network_of(const Model& model) {
    Network network;
    network.all = rank_pairs(model).pairs;
    std::vector<Pair> positive;
    for (const auto& pair : network.all) {
        network.ranked += scored(pair) ? 1 : 0;
        if (scored(pair) && pair.leverage > 0) positive.push_back(pair);
    }
    network.positive = positive.size();
    std::set<std::uint32_t> technologies;
    for (std::size_t first = 0; first < positive.size();) {
        auto last = first;
        auto grown = technologies;
        for (; last < positive.size() && positive[last].rank == positive[first].rank; ++last)
            grown.insert({positive[last].a, positive[last].b});
        if (first > 0 && (last > most_hub_pairings || grown.size() > most_hub_technologies)) break;
        technologies = std::move(grown);
        first = last;
        network.pairs.assign(positive.begin(),
                             positive.begin() + static_cast<std::ptrdiff_t>(std::min(last, 2 * most_hub_pairings)));
    }
    find_hubs(network);
    return network;
}

double pairing_width(const Network& network, const Pair& pair) {
    const double low = network.threshold(), high = network.pairs.front().leverage;
    if (!(high > low)) return (thinnest_pairing + widest_pairing) / 2;
    return thinnest_pairing + (widest_pairing - thinnest_pairing) * (pair.leverage - low) / (high - low);
}

Facts pairing_facts(const Model& model, const Pair& pair) {
    return {{"kind", "pairing"},
            {"technologies", fact_list({vertex_name(model, {EntityKind::technology, pair.a}),
                                        vertex_name(model, {EntityKind::technology, pair.b})})},
            {"leverage", fact_number(pair.leverage)},
            {"leverage_rank", std::to_string(pair.rank)}};
}

/// The value stands in the line as a small box, which the layout keeps clear of everything else.
void add_pairing(const Model& model, const Network& network, const Pair& pair, Diagram& diagram) {
    const auto name = text::format("{}: {}", pair_name(model, pair), number_words(pair.leverage, 2));
    DiagramVertex value;
    value.id = text::format("value-{}-{}", pair.a, pair.b);
    value.name = pairing_id(model, pair);
    value.label = number_words(pair.leverage, 2);
    value.kind = "value";
    value.shape = Shape::plain;
    value.tooltip = name;
    value.facts = pairing_facts(model, pair);
    for (const auto t : {pair.a, pair.b}) {
        DiagramEdge edge;
        edge.from = vertex_id({EntityKind::technology, t});
        edge.to = value.id;
        edge.directed = false;
        edge.kind = "pairing";
        edge.facts = value.facts;
        edge.width = pairing_width(network, pair);
        if (network.is_hub(pair.a) || network.is_hub(pair.b)) edge.colour = palette::accent;
        edge.tooltip = name;
        diagram.edges.push_back(std::move(edge));
    }
    diagram.vertices.push_back(std::move(value));
}

Diagram network_diagram(const Model& model, const Network& network) {
    Diagram diagram;
    diagram.name = "pair-graph";
    diagram.engine = Engine::neato;
    diagram.vertex_gap = 4;
    for (const auto& [t, count] : network.degree) {
        const bool hub = network.is_hub(t);
        auto vertex = vertex_of(model, {EntityKind::technology, t}, 78, hub ? text::format("hub: in {}", count) : "");
        if (hub) vertex.shape = Shape::octagon;
        diagram.vertices.push_back(std::move(vertex));
    }
    for (const auto& pair : network.pairs) add_pairing(model, network, pair, diagram);
    return diagram;
}

std::string network_title(const Model& model, const Network& network) {
    if (network.ranked == 0) return "No pairing can be ranked";
    if (network.pairs.empty()) return "No pairing has a leverage above zero";
    const auto& first = network.pairs.front();
    if (network.pairs.size() == 1)
        return text::format("{} is the only pairing that stands out ({})", pair_name(model, first),
                            number_words(first.leverage, 2));
    const auto among = text::format("the {} strongest pairings", network.pairs.size());
    if (network.hubs.empty()) return text::format("No technology is a hub: {} have none in common", among);
    std::vector<std::string> names;
    for (const auto t : network.hubs) names.push_back(short_name(model, {EntityKind::technology, t}));
    const auto degree = network.degree.at(network.hubs.front());
    auto title = text::format("{} is the hub: in {} of {}", names.front(), degree, among);
    names.erase(names.begin());
    if (!names.empty()) title += text::format(", with more leverage than {}, in {} too", join_names(names, 2), degree);
    return title;
}

std::string network_caption(const Model& model, const Network& network) {
    std::string caption =
        "Lines are pairings of technologies; the number is their leverage, and a wider line has more of it. Octagon "
        "and orange lines: the hub, the technology in most pairings here, and of equals the one with most leverage in "
        "them. Where a box stands means nothing but who is near.";
    if (!network.pairs.empty()) {
        caption += text::format(
            " Drawn are the pairings with a leverage of at least {}, as many as can be told apart: {} "
            "of {}.",
            number_words(network.threshold(), 3), network.pairs.size(), grouped(network.ranked));
        if (const auto rest = network.ranked - network.pairs.size(); rest > 0)
            caption += text::format(" And {}, which are in the data.",
                                    rest == 1 ? "1 weaker one" : grouped(rest) + " weaker ones");
    }
    return caption + not_judged(model);
}

std::string network_alt(const Model& model, const Network& network) {
    std::string alt = network_title(model, network) + ".";
    for (const auto& pair : network.pairs)
        alt += text::format(" {}: {}.", pair_name(model, pair), number_words(pair.leverage, 2));
    return alt;
}

std::string network_data(const Model& model, const Network& network) {
    Table table{"pair-graph",
                "Pairings",
                "One row a pairing, strongest first.",
                {{"a", "Technology A", ColumnType::reference, ""},
                 {"b", "Technology B", ColumnType::reference, ""},
                 {"leverage", "Leverage", ColumnType::number, ""},
                 {"rank", "Rank", ColumnType::integer, ""},
                 {"drawn", "Drawn", ColumnType::text, "yes or no"}},
                {}};
    for (std::size_t i = 0; i < network.all.size(); ++i) {
        const auto& pair = network.all[i];
        Cell leverage, rank;
        if (scored(pair)) {
            leverage = pair.leverage;
            rank = static_cast<std::int64_t>(pair.rank);
        }
        table.rows.push_back({model.technology(pair.a), model.technology(pair.b), leverage, rank,
                              std::string(i < network.pairs.size() ? "yes" : "no")});
    }
    return write_csv_table(table);
}

std::vector<std::uint32_t> network_technologies(const Network& network) {
    std::vector<std::uint32_t> technologies;
    for (const auto& [t, count] : network.degree) technologies.push_back(t);
    return technologies;
}

Figure network_chart(const Model& model, const Network& network, FigureHead head, const std::string& problem,
                     const Page& page) {
    head.caption = text::format(
        "A table instead of the diagram, because {}. The leverage of the strongest pairings; darker: more.", problem);
    HeatMap chart;
    chart.head = std::move(head);
    chart.scale = Scale::benefit;
    chart.sections.emplace_back();
    const auto technologies = network_technologies(network);
    for (const auto t : technologies) chart.columns.push_back(short_name(model, {EntityKind::technology, t}));
    for (const auto row : technologies) {
        HeatMapRow line{short_name(model, {EntityKind::technology, row}), {}, ""};
        for (const auto column : technologies) {
            HeatMapCell cell;
            for (const auto& pair : network.pairs) {
                if (std::minmax(row, column) != std::minmax(pair.a, pair.b)) continue;
                cell = {number_words(pair.leverage, 2), pair.leverage / network.pairs.front().leverage,
                        pair_name(model, pair)};
            }
            line.cells.push_back(std::move(cell));
        }
        chart.sections.front().rows.push_back(std::move(line));
    }
    return fit_heat_map(chart, {{"technology", "technologies"}, {{"technology", "technologies"}}}, page);
}

}  // namespace

ViewOutcome draw_pair_graph(const Model& model, const ViewOptions& options) {
    const auto network = network_of(model);
    Drawing drawing;
    drawing.head = {"pair-graph", network_title(model, network), network_caption(model, network),
                    pairing_sources(model, network_technologies(network)), network_alt(model, network)};
    drawing.data_csv = network_data(model, network);
    drawing.diagram = network_diagram(model, network);
    drawing.fallback = [&model, head = drawing.head, network, page = options.page](const std::string& problem) {
        return network_chart(model, network, head, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
