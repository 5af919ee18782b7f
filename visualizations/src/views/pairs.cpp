// Which pairings: leverage above the diagonal, what it comes from below.
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/components.hpp"
#include "views/draw.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace interlink::detail {
namespace {

constexpr std::size_t most_technologies = 16;
constexpr std::size_t fewest_technologies = 3;

double share(const Pair& pair, const Components& weights, Component component) {
    const double amount = weights[component] * pair.components[component];
    return component == Component::exposure ? -amount : amount;
}

/// The component that adds most; the penalty where nothing adds.
Component leading(const Pair& pair, const Components& weights) {
    auto best = Component::exposure;
    double most = 0;
    for (const auto component : all_components) {
        if (component == Component::exposure || share(pair, weights, component) <= most) continue;
        best = component;
        most = share(pair, weights, component);
    }
    return best;
}

/// Technologies of the strongest pairings, at most so many, in the data set's order.
std::vector<std::uint32_t> technologies_of(const PairsResult& result, std::size_t limit) {
    std::vector<std::uint32_t> chosen;
    const auto add = [&](std::uint32_t t) {
        if (chosen.size() < limit && std::ranges::count(chosen, t) == 0) chosen.push_back(t);
    };
    for (const auto& pair : result.pairs) {
        if (!scored(pair)) continue;
        add(pair.a);
        add(pair.b);
    }
    std::ranges::sort(chosen);
    return chosen;
}

std::string tooltip_of(const Model& model, const Pair& pair, const Components& weights) {
    auto text = text::format("{} × {}: {:.2f}", short_name(model, {EntityKind::technology, pair.a}),
                             short_name(model, {EntityKind::technology, pair.b}), pair.leverage);
    for (const auto component : all_components)
        text += text::format("; {} {:+.2f}", to_string(component), share(pair, weights, component));
    return text;
}

PairMatrix matrix_of(const Model& model, const PairsResult& result, const std::vector<std::uint32_t>& technologies) {
    PairMatrix matrix;
    std::map<std::uint32_t, std::uint32_t> position;
    for (const auto t : technologies) {
        position.emplace(t, static_cast<std::uint32_t>(matrix.labels.size()));
        matrix.labels.push_back(short_name(model, {EntityKind::technology, t}));
        matrix.ids.push_back(vertex_name(model, {EntityKind::technology, t}));
    }
    for (const auto& words : component_words)
        matrix.components.push_back({std::string(words.letters), std::string(words.name)});
    for (const auto& pair : result.pairs) {
        if (!scored(pair) || !position.contains(pair.a) || !position.contains(pair.b)) continue;
        const auto component = static_cast<std::uint32_t>(leading(pair, result.weights));
        matrix.pairs.push_back({position[pair.a], position[pair.b], pair.leverage, number_words(pair.leverage, 2),
                                component, true, tooltip_of(model, pair, result.weights)});
    }
    return matrix;
}

std::string title_of(const Model& model, const PairsResult& result) {
    if (result.pairs.empty() || !scored(result.pairs.front()))
        return "No pairing can be scored: fewer than two technologies have SWOT phrases";
    const auto& first = result.pairs[0];
    if (result.pairs.size() < 2 || !scored(result.pairs[1]))
        return text::format("{} is the pairing of highest leverage ({:.2f})", pair_name(model, first), first.leverage);
    const auto& second = result.pairs[1];
    // As many decimals as it takes to tell the two apart.
    const int decimals = format_number(first.leverage, 2) == format_number(second.leverage, 2) ? 3 : 2;
    const auto ahead = first.leverage - second.leverage < 0.02 ? "just ahead of" : "ahead of";
    return text::format("{} is the pairing of highest leverage ({}), {} {} ({})", pair_name(model, first),
                        number_words(first.leverage, decimals), second.rank == first.rank ? "level with" : ahead,
                        pair_name(model, second), number_words(second.leverage, decimals));
}

std::string caption_of(const Model& model, const PairsResult& result, std::size_t shown) {
    std::string caption =
        "Above the diagonal the leverage of a pairing: what two technologies add to each other, less the threats they "
        "share (darker: more). Below it what contributes most. Technologies are sorted by their total.";
    const auto judged = technologies_of(result, model.technology_count()).size();
    if (judged > shown)
        caption += text::format(
            " Shown are the {} technologies of the strongest pairings, with totals among these, and not {} more "
            "technologies; all pairs are in the data.",
            shown, judged - shown);
    return caption + not_judged(model);
}

std::string alt_of(const Model& model, const PairsResult& result) {
    std::string alt = "Matrix of pairings of technologies with their leverage. The strongest:";
    std::size_t count = 0;
    for (const auto& pair : result.pairs) {
        if (!scored(pair) || count++ == 5) break;
        alt += text::format("{} {} {:.2f}", count == 1 ? "" : ",", pair_name(model, pair), pair.leverage);
    }
    return alt + ".";
}

std::string data_of(const Model& model, const PairsResult& result) {
    Table table{"pairs",
                "Pairs",
                "One row a pair of technologies.",
                {{"rank", "Rank", ColumnType::integer, "from 1", 0},
                 {"a", "A", ColumnType::reference, ""},
                 {"b", "B", ColumnType::reference, ""},
                 {"status", "Status", ColumnType::text, ""},
                 {"leverage", "Leverage", ColumnType::number, ""}},
                {}};
    for (const auto component : all_components)
        table.columns.push_back({std::string(to_string(component)), std::string(to_string(component)),
                                 ColumnType::number, "component, 0 to 1, before its weight"});
    for (const auto& pair : result.pairs) {
        Row row{{}, model.technology(pair.a), model.technology(pair.b), std::string(to_string(pair.status)), {}};
        if (scored(pair)) {
            row[0] = static_cast<std::int64_t>(pair.rank);
            row[4] = pair.leverage;
        }
        for (const auto component : all_components)
            row.push_back(scored(pair) ? Cell(pair.components[component]) : Cell{});
        table.rows.push_back(std::move(row));
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_pairs(const Model& model, const ViewOptions& options) {
    const auto result = rank_pairs(model);
    Drawing drawing;
    for (std::size_t limit = most_technologies;; --limit) {
        const auto technologies = technologies_of(result, limit);
        auto matrix = matrix_of(model, result, technologies);
        matrix.head = {"pairs", title_of(model, result), caption_of(model, result, technologies.size()),
                       pairing_sources(model, technologies), alt_of(model, result)};
        drawing.head = matrix.head;
        drawing.chart = pair_matrix(matrix, options.page);
        if (drawing.chart->legibility.effective_pt >= legible_pt || technologies.size() <= fewest_technologies) break;
        limit = std::min(limit, technologies.size());
    }
    drawing.data_csv = data_of(model, result);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
