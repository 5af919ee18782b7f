// Which combination of technologies is exposed to a theme: one column a theme, after UpSet but without exclusive
// intersections, which readers take for something else.
#include <interlink/shared.hpp>
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

constexpr std::size_t fewest = 3;

/// How much of the data the figure shows.
struct Limits {
    std::size_t rows = 40;
    std::size_t columns = 40;
};

/// Technologies that are judged, those that most themes expose first, with how many do.
struct Exposed {
    std::vector<std::uint32_t> technologies;
    std::map<std::uint32_t, std::size_t> themes;
};

Exposed exposed_technologies(const Model& model, const ThreatsResult& result) {
    Exposed exposed;
    for (const auto t : technologies_with_phrases(model)) exposed.themes[t] = 0;
    for (const auto& threat : result.threats) {
        for (const auto& one : threat.technologies) ++exposed.themes[one.technology];
    }
    for (const auto& [technology, themes] : exposed.themes) exposed.technologies.push_back(technology);
    std::ranges::stable_sort(exposed.technologies,
                             [&](auto a, auto b) { return exposed.themes[a] > exposed.themes[b]; });
    return exposed;
}

std::string letters_of(const ExposedTechnology& exposed) {
    // "A": by a link that aggravates alone, with no phrase of its own.
    if (!exposed.threat && !exposed.weakness) return "A";
    return std::string(exposed.threat ? "T" : "") + (exposed.weakness ? "W" : "");
}

IncidenceMark mark_of(const Model& model, const SharedThreat& threat, std::uint32_t technology) {
    const auto found = std::ranges::find(threat.technologies, technology, &ExposedTechnology::technology);
    if (found == threat.technologies.end()) return {};
    IncidenceMark mark{letters_of(*found), found->threat || !found->weakness, "",
                       text::format("{} {}", vertex_name(model, {EntityKind::theme, threat.theme}),
                                    vertex_name(model, {EntityKind::technology, technology}))};
    for (const auto f : found->factors) {
        const auto& factor = model.factors[f];
        mark.tooltip += text::format("{}{}: {}", mark.tooltip.empty() ? "" : "; ", letter(factor.quadrant),
                                     short_name(factor.authored->phrase));
    }
    return mark;
}

IncidenceColumn column_of(const Model& model, const SharedThreat& threat, const Exposed& exposed, std::size_t rows) {
    IncidenceColumn column;
    column.label = short_name(model, {EntityKind::theme, threat.theme});
    column.size = static_cast<double>(threat.technologies.size());
    column.size_text = std::to_string(threat.technologies.size());
    std::size_t shown = 0;
    for (std::size_t r = 0; r < rows; ++r) {
        column.marks.push_back(mark_of(model, threat, exposed.technologies[r]));
        shown += column.marks.back().letters.empty() ? 0 : 1;
    }
    if (rows < exposed.technologies.size()) column.rest = std::to_string(threat.technologies.size() - shown);
    return column;
}

/// "A and B share the most themes (9)".
std::string closest_pair(const Model& model, const ThreatsResult& result) {
    const auto& pairs = result.overlaps.pairs;
    if (pairs.empty() || pairs.front().themes.size() < 2) return "";
    const auto most = pairs.front().themes.size();
    if (pairs.size() > 1 && pairs[1].themes.size() == most)
        return text::format("; no two technologies share more than {} themes", most);
    return text::format("; {} and {} share the most themes ({})",
                        short_name(model, {EntityKind::technology, pairs[0].a}),
                        short_name(model, {EntityKind::technology, pairs[0].b}), most);
}

std::string title_of(const Model& model, const ThreatsResult& result, const Exposed& exposed) {
    if (result.threats.empty()) return "No theme exposes two technologies together";
    const auto breadth = result.threats.front().technologies.size();
    std::vector<std::string> broadest;
    for (const auto& threat : result.threats) {
        if (threat.technologies.size() == breadth)
            broadest.push_back(short_name(model, {EntityKind::theme, threat.theme}));
    }
    const auto all = exposed.technologies.size();
    const auto pair = all > 2 ? closest_pair(model, result) : "";
    if (broadest.size() > 1)
        return text::format("{} each expose {} of {} technologies together{}", join_names(broadest, 2), breadth, all,
                            pair);
    return text::format("{} exposes {} of {} technologies together{}", broadest.front(), breadth, all, pair);
}

std::string caption_of(const Model& model, const ThreatsResult& result, const Exposed& exposed, const Limits& shown) {
    bool aggravated = false;
    for (const auto& threat : result.threats) {
        for (const auto& one : threat.technologies) aggravated |= !one.threat && !one.weakness;
    }
    auto caption = text::format(
        "Each column is a theme that exposes two or more technologies ({}), the most widely shared first; the line "
        "joins those that it exposes together, and the bar counts them. T: named as a threat, W: as a weakness, TW: as "
        "both.{} Beside a technology stands the number of these themes that expose it.",
        counted(result.threats.size(), "theme", "themes"),
        aggravated ? " A: a link says that the technology aggravates it." : "");
    if (const auto more = exposed.technologies.size() - shown.rows; more > 0) {
        caption += text::format(" And {}: how many of them each theme exposes stands in the last row.",
                                counted(more, "more technology", "more technologies"));
    }
    if (const auto more = result.threats.size() - shown.columns; more > 0) {
        caption += text::format(" And {}, less widely shared: left out here for room, but in the data.",
                                counted(more, "more theme", "more themes"));
    }
    return caption + not_judged(model);
}

std::string alt_of(const Model& model, const ThreatsResult& result) {
    std::string alt = "Themes and the technologies that each exposes together.";
    for (std::size_t i = 0; i < std::min<std::size_t>(result.threats.size(), 6); ++i) {
        std::vector<std::string> names;
        for (const auto& exposed : result.threats[i].technologies) {
            names.push_back(text::format("{} ({})", short_name(model, {EntityKind::technology, exposed.technology}),
                                         letters_of(exposed)));
        }
        alt += text::format(" {}: {}.", short_name(model, {EntityKind::theme, result.threats[i].theme}),
                            join_names(names));
    }
    return alt;
}

std::string data_of(const Model& model, const ThreatsResult& result) {
    Table table{"incidence",
                "Themes and the technologies they expose together",
                "One row a theme that exposes two or more technologies.",
                {{"theme", "Theme", ColumnType::reference, ""},
                 {"shared_by", "Shared by", ColumnType::integer, "technologies exposed to the theme", 0},
                 {"technologies", "Technologies", ColumnType::references, ""},
                 {"as_threat", "As a threat", ColumnType::references, ""},
                 {"as_weakness", "As a weakness", ColumnType::references, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& threat : result.threats) {
        ReferenceList all, threats, weaknesses;
        TextList evidence;
        for (const auto& exposed : threat.technologies) {
            all.push_back(model.technology(exposed.technology));
            if (exposed.threat) threats.push_back(all.back());
            if (exposed.weakness) weaknesses.push_back(all.back());
            for (const auto f : exposed.factors) {
                for (auto& place : evidence_texts(evidence_of(model, model.factors[f]))) {
                    if (std::ranges::count(evidence, place) == 0) evidence.push_back(std::move(place));
                }
            }
        }
        table.rows.push_back(
            {model.theme(threat.theme), static_cast<std::int64_t>(all.size()), all, threats, weaknesses, evidence});
    }
    return write_csv_table(table);
}

std::string sources_of(const Model& model, const ThreatsResult& result) {
    Places places(model);
    for (const auto& threat : result.threats) {
        for (const auto& exposed : threat.technologies) {
            for (const auto f : exposed.factors) places.add_phrase(f);
        }
    }
    return places.note(named_in_data);
}

Incidence chart_of(const Model& model, const ThreatsResult& result, const Exposed& exposed, const Limits& shown) {
    Incidence chart;
    chart.head = {"incidence", title_of(model, result, exposed), caption_of(model, result, exposed, shown),
                  sources_of(model, result), alt_of(model, result)};
    chart.total_heading = "Themes";
    chart.size_heading = "Technologies exposed";
    for (std::size_t r = 0; r < shown.rows; ++r) {
        const auto t = exposed.technologies[r];
        chart.rows.push_back(short_name(model, {EntityKind::technology, t}));
        chart.totals.push_back(std::to_string(exposed.themes.at(t)));
    }
    if (const auto more = exposed.technologies.size() - shown.rows; more > 0)
        chart.rest_label = text::format("and {} more", more);
    for (std::size_t c = 0; c < shown.columns; ++c)
        chart.columns.push_back(column_of(model, result.threats[c], exposed, shown.rows));
    return chart;
}

/// Fewer of what does not fit; false when nothing more can be left out.
bool tighten(Limits& shown, const Legibility& legibility, const Page& page) {
    const bool wide = page.width_pt() / legibility.width_pt < page.height_pt() / legibility.height_pt;
    auto& limit = wide ? shown.columns : shown.rows;
    if (limit <= fewest) return false;
    --limit;
    return true;
}

}  // namespace

ViewOutcome draw_incidence(const Model& model, const ViewOptions& options) {
    const auto result = shared_threats(model);
    const auto exposed = exposed_technologies(model, result);
    Limits shown;
    shown.rows = std::min(shown.rows, exposed.technologies.size());
    shown.columns = std::min(shown.columns, result.threats.size());
    Drawing drawing;
    do {
        const auto chart = chart_of(model, result, exposed, shown);
        drawing.head = chart.head;
        drawing.chart = incidence(chart, options.page);
    } while (drawing.chart->legibility.effective_pt < legible_pt &&
             tighten(shown, drawing.chart->legibility, options.page));
    drawing.data_csv = data_of(model, result);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
