// Which technologies drive, which depend: influence and dependence by direct sums, with four quadrants at the mean, and
// where that is another one once what goes through others counts (MICMAC).
#include <interlink/influence_matrix.hpp>
#include <interlink/level_matrix.hpp>
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace interlink::detail {
namespace {

constexpr std::size_t most_moves = 6;  // more of them hide the names

struct Findings {
    InfluenceMatrix matrix;
    InfluenceMap map;
    InfluenceMap indirect;             ///< with what goes through others, in units of the direct means; may be empty
    std::vector<std::size_t> moved{};  ///< technologies that play another part then, those that move farthest first
};

/// Powers of a matrix have a unit of their own; what matters is where a sum stands by the mean.
void measure_by_direct_means(InfluenceMap& indirect, const InfluenceMap& direct) {
    const double influence = direct.mean_influence / indirect.mean_influence;
    const double dependence = direct.mean_dependence / indirect.mean_dependence;
    for (auto& place : indirect.places) {
        place.influence *= influence;
        place.dependence *= dependence;
    }
}

Findings find(const Model& model) {
    const auto labelled = level_matrix(model, Level::technology);
    auto result = micmac(labelled);
    Findings findings{influence_matrix(model), std::move(result.direct), std::move(result.indirect)};
    if (!(findings.indirect.mean_influence > 0)) findings.indirect.places.clear();
    if (findings.indirect.places.empty()) return findings;
    measure_by_direct_means(findings.indirect, findings.map);
    for (std::size_t t = 0; t < findings.map.places.size(); ++t)
        if (findings.map.places[t].quadrant != findings.indirect.places[t].quadrant) findings.moved.push_back(t);
    const auto far = [&](std::size_t t) {
        return std::hypot(findings.indirect.places[t].influence - findings.map.places[t].influence,
                          findings.indirect.places[t].dependence - findings.map.places[t].dependence);
    };
    std::ranges::stable_sort(findings.moved, [&](std::size_t a, std::size_t b) { return far(a) > far(b); });
    return findings;
}

bool nothing(const Findings& findings) {
    return !(findings.map.mean_influence > 0);
}

/// Those with the largest figure; several where they are level.
std::vector<std::uint32_t> most(const Findings& findings, double InfluencePlace::*figure) {
    double largest = 0;
    for (const auto& place : findings.map.places) largest = std::max(largest, place.*figure);
    std::vector<std::uint32_t> found;
    for (std::uint32_t t = 0; t < findings.map.places.size(); ++t) {
        if (findings.map.places[t].*figure >= largest * (1 - 1e-12)) found.push_back(t);
    }
    return found;
}

std::string names_of(const Model& model, const std::vector<std::uint32_t>& technologies) {
    std::vector<std::string> names;
    for (const auto t : technologies) names.push_back(short_name(model, {EntityKind::technology, t}));
    return join_names(names, 3);
}

/// Where it stands without a phrase of its own is no finding: "Robotics (not assessed)".
std::string assessed_name(const Model& model, std::uint32_t t) {
    return short_name(model, {EntityKind::technology, t}) + (model.factors_of(t).empty() ? " (not assessed)" : "");
}

std::string title_of(const Model& model, const Findings& findings) {
    if (nothing(findings)) return "No technology acts on another";
    const auto influential = most(findings, &InfluencePlace::influence);
    const auto dependent = most(findings, &InfluencePlace::dependence);
    const auto& places = findings.map.places;
    const auto influence = number_words(places[influential.front()].influence, 2);
    const auto dependence = number_words(places[dependent.front()].dependence, 2);
    if (influential == dependent)
        return text::format("{} both {} the others most ({}) and {} on them most ({})", names_of(model, influential),
                            influential.size() == 1 ? "influences" : "influence", influence,
                            dependent.size() == 1 ? "depends" : "depend", dependence);
    return text::format("{} {} the others most ({}); {} {} on others most ({})", names_of(model, influential),
                        influential.size() == 1 ? "influences" : "influence", influence, names_of(model, dependent),
                        dependent.size() == 1 ? "depends" : "depend", dependence);
}

/// What changes with what acts through third technologies.
std::string moves_words(const Findings& findings) {
    if (findings.indirect.places.empty()) return "";
    if (findings.moved.empty())
        return " With what acts through a third technology and further, every technology keeps its part.";
    std::string words =
        " An arrow leads to the hollow mark where a technology would stand if effects through others counted too; "
        "only those that would change quadrant have one.";
    if (findings.moved.size() > most_moves)
        words += text::format(" {} more do, in the data.", findings.moved.size() - most_moves);
    return words;
}

std::string caption_of(const Model& model, const Findings& findings) {
    auto caption = text::format(
        "Influence: how much a technology does for the others directly, summed over them: it is required, its "
        "strengths open their opportunities, its capabilities answer their threats, or a link says so. Dependence: how "
        "much the others do for it. The lines stand at the mean of both, {:.2f}; high is at least the mean. The axes "
        "span "
        "the figures and need not begin at zero.",
        findings.map.mean_influence);
    caption += moves_words(findings);
    std::vector<std::string> silent;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        if (model.factors_of(t).empty()) silent.push_back(short_name(model, {EntityKind::technology, t}));
    }
    if (!silent.empty())
        caption += text::format(" Not assessed, for want of SWOT phrases, and placed by links alone: {}.",
                                join_names(silent, 3));
    return caption;
}

std::string alt_of(const Model& model, const Findings& findings) {
    std::string alt = "Map of influence and dependence.";
    for (const auto quadrant : {InfluenceQuadrant::driver, InfluenceQuadrant::linkage, InfluenceQuadrant::dependent,
                                InfluenceQuadrant::autonomous}) {
        std::vector<std::string> names;
        for (std::uint32_t t = 0; t < findings.map.places.size(); ++t) {
            if (findings.map.places[t].quadrant == quadrant) names.push_back(assessed_name(model, t));
        }
        if (!names.empty()) alt += text::format(" {}: {}.", to_string(quadrant), join_names(names));
    }
    return alt;
}

std::string data_of(const Model& model, const Findings& findings) {
    Table table{"influence",
                "Influence and dependence",
                "One row a technology.",
                {{"technology", "Technology", ColumnType::reference, ""},
                 {"influence", "Influence", ColumnType::number, "sum of what it does for the others"},
                 {"dependence", "Dependence", ColumnType::number, "sum of what the others do for it"},
                 {"quadrant", "Quadrant", ColumnType::text, "driver, linkage, dependent or autonomous"},
                 {"indirect_quadrant", "With what acts through others", ColumnType::text, "likewise"}},
                {}};
    for (std::uint32_t t = 0; t < findings.map.places.size(); ++t) {
        const auto& place = findings.map.places[t];
        table.rows.push_back(
            {model.technology(t), place.influence, place.dependence, std::string(to_string(place.quadrant)),
             findings.indirect.places.empty() ? Cell()
                                              : Cell(std::string(to_string(findings.indirect.places[t].quadrant)))});
    }
    return write_csv_table(table);
}

/// The technology that it acts on most: " Most on Drones (0.61)."
std::string strongest(const Model& model, const Findings& findings, std::uint32_t t) {
    std::uint32_t target = t;
    double amount = 0;
    for (std::uint32_t other = 0; other < findings.matrix.size; ++other) {
        const double value = findings.matrix.at(t, other).value();
        if (value <= amount) continue;
        amount = value;
        target = other;
    }
    if (target == t) return "";
    return text::format("; most on {} ({:.2f})", short_name(model, {EntityKind::technology, target}), amount);
}

}  // namespace

ViewOutcome draw_influence(const Model& model, const ViewOptions& options) {
    const auto findings = find(model);
    QuadrantMap chart;
    chart.head = {"influence", title_of(model, findings), caption_of(model, findings),
                  pairing_sources(model, technologies_with_phrases(model)), alt_of(model, findings)};
    chart.x_heading = "Dependence: how much the others do for it";
    chart.y_heading = "Influence: how much it does for the others";
    chart.x_cut = findings.map.mean_dependence;
    chart.y_cut = findings.map.mean_influence;
    chart.top_left = {"Driver", "acts on others, depends little"};
    chart.top_right = {"Linkage", "acts on others and depends on them"};
    chart.bottom_left = {"Autonomous", "acts little, depends little"};
    chart.bottom_right = {"Dependent", "acts little, depends on others"};
    chart.noun_one = "technology";
    chart.noun_many = "technologies";
    for (std::uint32_t t = 0; t < findings.map.places.size() && !nothing(findings); ++t) {
        const auto& place = findings.map.places[t];
        const auto name = assessed_name(model, t);
        chart.points.push_back(
            {name, place.dependence, place.influence,
             text::format("{}: influence {:.2f}, dependence {:.2f}, {}{}", name, place.influence, place.dependence,
                          to_string(place.quadrant), strongest(model, findings, t)),
             vertex_name(model, {EntityKind::technology, t})});
    }
    for (std::size_t i = 0; i < std::min(most_moves, findings.moved.size()) && !nothing(findings); ++i) {
        const auto t = findings.moved[i];
        const auto& place = findings.indirect.places[t];
        chart.arrows.push_back(
            {t, std::nullopt, place.dependence, place.influence,
             text::format("{} with what acts through others: {}", chart.points[t].label, to_string(place.quadrant))});
    }
    Drawing drawing;
    drawing.head = chart.head;
    drawing.data_csv = data_of(model, findings);
    drawing.chart = quadrant_map(chart, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
