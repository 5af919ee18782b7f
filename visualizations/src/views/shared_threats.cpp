// Which threats are shared: a heat map of themes and technologies, and in its cells who names it a threat, who a
// weakness.
#include <interlink/shared.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/fit_chart.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

QuadrantCounts counts_of(const Model& model, const ExposedTechnology& exposed) {
    QuadrantCounts counts;
    for (const auto f : exposed.factors) ++counts.of(model.factors[f].quadrant);
    return counts;
}

/// "A": exposed by a link that aggravates alone, with no phrase of its own.
std::string cell_text(const QuadrantCounts& counts) {
    return counts.all() == 0 ? "A" : letters(counts, "TW");
}

std::string phrases_of(const Model& model, const std::vector<std::uint32_t>& factors) {
    std::string text;
    for (const auto f : factors) {
        const auto& factor = model.factors[f];
        text += text::format("{}{}: {}", text.empty() ? "" : "; ", letter(factor.quadrant),
                             short_name(factor.authored->phrase));
    }
    return text;
}

std::vector<std::uint32_t> columns_of(const Model& model, const ThreatsResult& result) {
    auto columns = technologies_with_phrases(model);
    for (const auto& threat : result.threats) {
        for (const auto& exposed : threat.technologies) columns.push_back(exposed.technology);
    }
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

HeatMapRow row_of(const Model& model, const SharedThreat& threat, const std::vector<std::uint32_t>& columns) {
    HeatMapRow row{model.name({EntityKind::theme, threat.theme}),
                   {},
                   text::format("{} of {}", threat.technologies.size(), columns.size()),
                   vertex_name(model, {EntityKind::theme, threat.theme})};
    for (const auto column : columns) {
        const auto exposed = std::ranges::find(threat.technologies, column, &ExposedTechnology::technology);
        if (exposed == threat.technologies.end()) {
            row.cells.emplace_back();
        } else {
            row.cells.push_back(
                {cell_text(counts_of(model, *exposed)), exposed->exposure, phrases_of(model, exposed->factors)});
        }
    }
    return row;
}

std::string title_of(const Model& model, const ThreatsResult& result, std::size_t technologies) {
    if (result.threats.empty()) return "No threat is shared by two technologies";
    const std::size_t breadth = result.threats.front().technologies.size();
    std::vector<std::string> broadest;
    for (const auto& threat : result.threats) {
        if (threat.technologies.size() == breadth)
            broadest.push_back(short_name(model, {EntityKind::theme, threat.theme}));
    }
    const bool one = broadest.size() == 1;
    return text::format("{} {} most technologies: {}{} of {}", join_names(broadest, 3),
                        one ? "exposes the" : "expose the", one ? "" : "each ", breadth, technologies);
}

std::string caption_of(const Model& model, const ThreatsResult& result) {
    bool aggravated = false;
    for (const auto& threat : result.threats) {
        for (const auto& exposed : threat.technologies) aggravated |= exposed.factors.empty();
    }
    std::string caption = text::format(
        "Each row is a theme that two or more technologies share as a threat or weakness ({}), the most widely shared "
        "first. T2 W: two phrases of the technology call it a threat and one a weakness.{} Darker: more exposed, from "
        "0 "
        "to 1.",
        counted(result.threats.size(), "theme", "themes"),
        aggravated ? " A: no phrase, but a link says that the technology aggravates it." : "");
    return caption + not_judged(model);
}

std::string alt_of(const Model& model, const ThreatsResult& result) {
    std::string alt = "Table of shared threat themes and technologies.";
    for (std::size_t i = 0; i < std::min<std::size_t>(result.threats.size(), 5); ++i) {
        std::vector<std::string> names;
        for (const auto& exposed : result.threats[i].technologies)
            names.push_back(short_name(model, {EntityKind::technology, exposed.technology}));
        alt += text::format(" {}: {}.", short_name(model, {EntityKind::theme, result.threats[i].theme}),
                            join_names(names));
    }
    return alt;
}

std::string data_of(const Model& model, const ThreatsResult& result) {
    Table table{"shared_threats",
                "Shared threats",
                "One row a theme and technology that is exposed to it.",
                {{"theme", "Theme", ColumnType::reference, ""},
                 {"technology", "Technology", ColumnType::reference, ""},
                 {"threats", "Threat phrases", ColumnType::integer, "", 0},
                 {"weaknesses", "Weakness phrases", ColumnType::integer, "", 0},
                 {"exposure", "Exposure", ColumnType::number, "0 to 1"},
                 {"shared_by", "Shared by", ColumnType::integer, "technologies exposed to the theme", 0},
                 {"phrases", "Phrases", ColumnType::texts, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& threat : result.threats) {
        for (const auto& exposed : threat.technologies) {
            const auto counts = counts_of(model, exposed);
            TextList phrases, evidence;
            for (const auto f : exposed.factors) {
                phrases.push_back(model.factors[f].authored->phrase);
                for (auto& place : evidence_texts(evidence_of(model, model.factors[f])))
                    evidence.push_back(std::move(place));
            }
            table.rows.push_back({model.theme(threat.theme), model.technology(exposed.technology),
                                  static_cast<std::int64_t>(counts.threat), static_cast<std::int64_t>(counts.weakness),
                                  exposed.exposure, static_cast<std::int64_t>(threat.technologies.size()), phrases,
                                  evidence});
        }
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_shared_threats(const Model& model, const ViewOptions& options) {
    const auto result = shared_threats(model);
    const auto columns = columns_of(model, result);
    Places places(model);
    HeatMap chart;
    HeatMapSection section;
    for (const auto& threat : result.threats) {
        section.rows.push_back(row_of(model, threat, columns));
        for (const auto& exposed : threat.technologies) {
            for (const auto f : exposed.factors) places.add_phrase(f);
        }
    }
    chart.head = {"shared-threats", title_of(model, result, columns.size()), caption_of(model, result),
                  places.note(named_in_data), alt_of(model, result)};
    for (const auto t : columns) {
        chart.columns.push_back(model.name({EntityKind::technology, t}));
        chart.column_ids.push_back(vertex_name(model, {EntityKind::technology, t}));
    }
    chart.total_heading = "Shared by";
    chart.sections.push_back(std::move(section));
    const double weakness = model.dataset->settings.weakness_exposure;
    chart.legend = {{0, "not exposed"}};
    if (weakness > 0 && weakness < 1)
        chart.legend.push_back({weakness, text::format("exposure {:.2g}: a weakness alone", weakness)});
    chart.legend.push_back({1, "exposure 1: a threat, plainly named"});
    Drawing drawing;
    drawing.head = chart.head;
    drawing.data_csv = data_of(model, result);
    drawing.chart = fit_heat_map(chart, {{"technology", "technologies"}, {{"theme", "themes"}}}, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
