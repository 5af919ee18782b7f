#include "views/profile_chart.hpp"

#include "text/format.hpp"
#include "views/fit_chart.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

HeatMapCell cell_of(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    HeatMapCell cell;
    cell.text = letters(count_phrases(model, technology, theme));
    if (cell.text.empty()) return cell;
    const auto* profile = model.profiles[technology].find_theme(theme);
    if (profile == nullptr) return cell;
    for (const auto quadrant : all_quadrants) cell.shade = std::max(cell.shade, profile->quadrant(quadrant));
    return cell;
}

}  // namespace

std::vector<std::uint32_t> technologies_with_phrases(const Model& model) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        if (!model.factors_of(t).empty()) found.push_back(t);
    }
    return found;
}

std::vector<std::uint32_t> themes_of(const Model& model, const std::vector<std::uint32_t>& technologies) {
    std::map<std::uint32_t, std::size_t> phrases;
    for (const auto t : technologies) {
        for (const auto& factor : model.factors_of(t)) {
            for (const auto& about : model.abouts_of(factor)) ++phrases[about.theme];
        }
    }
    std::vector<std::uint32_t> themes;
    for (const auto& [theme, count] : phrases) themes.push_back(theme);
    std::ranges::stable_sort(themes, [&](auto a, auto b) { return phrases[a] > phrases[b]; });
    return themes;
}

Figure profile_chart(const Model& model, const FigureHead& head, const std::vector<std::uint32_t>& themes,
                     const std::vector<std::uint32_t>& technologies, const std::string& problem, const Page& page) {
    HeatMap chart;
    chart.head = head;
    chart.head.caption = text::format(
        "A table instead of the diagram, because {}. Each row is a theme; S2 T: two phrases of the technology call it "
        "a "
        "strength and one a threat (S strength, W weakness, O opportunity, T threat). Darker: said more strongly.",
        problem);
    chart.scale = Scale::benefit;
    for (const auto t : technologies) {
        chart.columns.push_back(short_name(model, {EntityKind::technology, t}));
        chart.column_ids.push_back(vertex_name(model, {EntityKind::technology, t}));
    }
    HeatMapSection section;
    for (const auto theme : themes) {
        const EntityRef entity{EntityKind::theme, theme};
        HeatMapRow row{short_name(model, entity), {}, "", vertex_name(model, entity)};
        for (const auto t : technologies) row.cells.push_back(cell_of(model, t, theme));
        section.rows.push_back(std::move(row));
    }
    chart.sections.push_back(std::move(section));
    return fit_heat_map(chart, {{"technology", "technologies"}, {{"theme", "themes"}}}, page);
}

}  // namespace interlink::detail
