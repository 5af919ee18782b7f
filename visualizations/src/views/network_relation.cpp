// Causes and effects among the technologies with all that goes through others: the DEMATEL map of prominence and
// relation, with the strongest influences as arrows.
#include <interlink/dematel.hpp>
#include <interlink/level_matrix.hpp>
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::size_t most_arrows = 12;  // more of them hide the names

std::string factor_name(const Model& model, std::size_t t) {
    return short_name(model, {EntityKind::technology, static_cast<std::uint32_t>(t)});
}

/// The network without what leads back to where it begins, the strongest first.
std::vector<std::pair<std::size_t, std::size_t>> strongest_arrows(const DematelResult& result) {
    auto arrows = result.network;
    std::erase_if(arrows, [](const auto& arrow) { return arrow.first == arrow.second; });
    const auto amount = [&](const auto& arrow) {
        return result.total[arrow.first * result.factors.size() + arrow.second];
    };
    std::ranges::stable_sort(arrows, [&](const auto& x, const auto& y) { return amount(x) > amount(y); });
    return arrows;
}

std::string relation_title(const Model& model, const DematelResult& result) {
    if (!result.error.empty()) return "No causes and effects can be told apart here";
    const auto by = [&](auto better) {
        std::size_t best = 0;
        for (std::size_t t = 1; t < result.factors.size(); ++t)
            if (better(result.factors[t], result.factors[best])) best = t;
        return best;
    };
    const auto cause = by([](const auto& x, const auto& y) { return x.relation > y.relation; });
    const auto effect = by([](const auto& x, const auto& y) { return x.relation < y.relation; });
    if (!(result.factors[cause].relation > 0)) return "Every technology gives as much as it receives";
    return text::format("{} is the strongest cause ({}), {} the clearest effect ({})", factor_name(model, cause),
                        number_words(result.factors[cause].relation, 2), factor_name(model, effect),
                        number_words(result.factors[effect].relation, 2));
}

std::string relation_caption(const DematelResult& result, std::size_t drawn, std::size_t arrows) {
    if (!result.error.empty()) return text::format("There is no map: {}.", result.error);
    std::string caption = text::format(
        "Prominence: all that a technology gives to the others and receives from them, on every way. Relation: what it "
        "gives less what it receives; above 0 a cause, below an effect. The upright line stands at the mean "
        "prominence. "
        "Arrows: influences above the mean of all, {:.3f}",
        result.threshold);
    caption += drawn < arrows ? text::format(", the {} strongest of {}; all are in the data.", drawn, arrows) : ".";
    return caption;
}

std::string relation_data(const Model& model, const DematelResult& result) {
    Table table{"network_relation",
                "Causes and effects",
                "One row a technology.",
                {{"technology", "Technology", ColumnType::reference, ""},
                 {"gives", "Gives", ColumnType::number, "R: its row of the total relation"},
                 {"receives", "Receives", ColumnType::number, "C: its column"},
                 {"prominence", "Prominence", ColumnType::number, "R + C"},
                 {"relation", "Relation", ColumnType::number, "R - C"},
                 {"influences", "Influences above the mean", ColumnType::references, ""}},
                {}};
    for (std::size_t t = 0; t < result.factors.size(); ++t) {
        const auto& factor = result.factors[t];
        ReferenceList targets;
        for (const auto& [from, to] : result.network)
            if (from == t) targets.push_back(model.technology(static_cast<std::uint32_t>(to)));
        table.rows.push_back({model.technology(static_cast<std::uint32_t>(t)), factor.r, factor.c, factor.prominence,
                              factor.relation, std::move(targets)});
    }
    return write_csv_table(table);
}

std::string relation_alt(const Model& model, const DematelResult& result) {
    std::string alt = "Map of prominence and relation.";
    for (std::size_t t = 0; t < result.factors.size(); ++t)
        alt += text::format(" {}: prominence {:.2f}, {}.", factor_name(model, t), result.factors[t].prominence,
                            result.factors[t].relation > 0   ? "cause"
                            : result.factors[t].relation < 0 ? "effect"
                                                             : "balanced");
    return alt;
}

void add_points(QuadrantMap& chart, const Model& model, const DematelResult& result) {
    for (std::size_t t = 0; t < result.factors.size(); ++t) {
        const auto& factor = result.factors[t];
        chart.x_cut += factor.prominence / static_cast<double>(result.factors.size());
        chart.points.push_back(
            {factor_name(model, t), factor.prominence, factor.relation,
             text::format("{}: gives {:.2f}, receives {:.2f}", factor_name(model, t), factor.r, factor.c),
             vertex_name(model, {EntityKind::technology, static_cast<std::uint32_t>(t)})});
    }
}

}  // namespace

ViewOutcome draw_network_relation(const Model& model, const ViewOptions& options) {
    const auto matrix = level_matrix(model, Level::technology);
    const auto result = dematel(matrix);
    auto arrows = strongest_arrows(result);
    const std::size_t all = arrows.size();
    arrows.resize(std::min(all, most_arrows));
    QuadrantMap chart;
    chart.head = {"network-relation", relation_title(model, result), relation_caption(result, arrows.size(), all),
                  pairing_sources(model, technologies_with_phrases(model)), relation_alt(model, result)};
    chart.x_heading = "Prominence: what it gives and receives";
    chart.y_heading = "Relation: what it gives less what it receives";
    chart.top_left = {"Minor cause", "gives more than it receives"};
    chart.top_right = {"Major cause", "much goes on here, and begins here"};
    chart.bottom_left = {"Minor effect", "receives more than it gives"};
    chart.bottom_right = {"Major effect", "much goes on here, and ends here"};
    chart.noun_one = "technology";
    chart.noun_many = "technologies";
    add_points(chart, model, result);
    for (const auto& [from, to] : arrows)
        chart.arrows.push_back({from, to, 0, 0,
                                text::format("{} acts on {}: {:.3f}", factor_name(model, from), factor_name(model, to),
                                             result.total[from * matrix.size() + to])});
    Drawing drawing;
    drawing.head = chart.head;
    drawing.data_csv = relation_data(model, result);
    drawing.chart = quadrant_map(chart, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
