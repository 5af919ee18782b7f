#include "views/fit_chart.hpp"

#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <numeric>

namespace interlink::detail {
namespace {

constexpr std::size_t most_rows = 40;
constexpr std::size_t most_columns = 30;
constexpr std::size_t fewest = 3;

struct Limits {
    std::size_t rows = most_rows;
    std::size_t columns = most_columns;
};

/// Rows that each section may keep: short sections leave their room to the others.
std::vector<std::size_t> share_rows(const HeatMap& chart, std::size_t limit) {
    std::vector<std::size_t> kept(chart.sections.size(), 0);
    std::size_t given = 0;
    for (bool more = true; more && given < limit;) {
        more = false;
        for (std::size_t s = 0; s < kept.size() && given < limit; ++s) {
            if (kept[s] == chart.sections[s].rows.size()) continue;
            ++kept[s];
            ++given;
            more = true;
        }
    }
    return kept;
}

/// Indices of the columns with the most marked cells in the kept rows, in the given order.
std::vector<std::size_t> choose_columns(const HeatMap& chart, const std::vector<std::size_t>& rows, std::size_t limit) {
    std::vector<std::size_t> marked(chart.columns.size(), 0);
    for (std::size_t s = 0; s < rows.size(); ++s) {
        for (std::size_t r = 0; r < rows[s]; ++r) {
            const auto& cells = chart.sections[s].rows[r].cells;
            for (std::size_t c = 0; c < cells.size(); ++c) marked[c] += cells[c].shade > 0 ? 1 : 0;
        }
    }
    std::vector<std::size_t> chosen(chart.columns.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::ranges::stable_sort(chosen, [&](std::size_t a, std::size_t b) { return marked[a] > marked[b]; });
    chosen.resize(std::min(chosen.size(), limit));
    std::ranges::sort(chosen);
    return chosen;
}

std::string short_label(const std::string& text) {
    std::string label;
    for (const auto& line : wrap_text(text, 150, 9, false, 2)) label += (label.empty() ? "" : " ") + line;
    return label;
}

std::string left_out(const HeatMap& chart, const ChartNouns& nouns, const std::vector<std::size_t>& rows,
                     std::size_t columns) {
    std::vector<std::string> parts;
    for (std::size_t s = 0; s < rows.size(); ++s) {
        const std::size_t more = chart.sections[s].rows.size() - rows[s];
        if (more > 0) parts.push_back(counted(more, "more " + nouns.rows[s].one, "more " + nouns.rows[s].many));
    }
    const std::size_t more = chart.columns.size() - columns;
    if (more > 0) parts.push_back(counted(more, "more " + nouns.columns.one, "more " + nouns.columns.many));
    if (parts.empty()) return "";
    return text::format(" And {}: left out here for room, but counted in the totals and in the data.",
                        join_names(parts));
}

HeatMap trimmed(const HeatMap& chart, const ChartNouns& nouns, const Limits& limits) {
    const auto rows = share_rows(chart, limits.rows);
    const auto columns = choose_columns(chart, rows, limits.columns);
    HeatMap result = chart;
    result.columns.clear();
    result.column_ids.clear();
    for (const auto c : columns) {
        result.columns.push_back(short_label(chart.columns[c]));
        if (c < chart.column_ids.size()) result.column_ids.push_back(chart.column_ids[c]);
    }
    for (std::size_t s = 0; s < rows.size(); ++s) {
        auto& section = result.sections[s];
        section.rows.resize(rows[s]);
        for (std::size_t r = 0; r < rows[s]; ++r) {
            const auto& cells = chart.sections[s].rows[r].cells;
            section.rows[r].label = short_label(section.rows[r].label);
            section.rows[r].cells.clear();
            for (const auto c : columns) section.rows[r].cells.push_back(cells[c]);
        }
    }
    result.head.caption += left_out(chart, nouns, rows, columns.size());
    return result;
}

/// Fewer of what does not fit; false when nothing more can be left out.
bool tighten(Limits& limits, const HeatMap& chart, const Figure& figure, const Page& page) {
    std::size_t rows = 0;
    for (const auto& section : chart.sections) rows += section.rows.size();
    limits.rows = std::min(limits.rows, rows);
    limits.columns = std::min(limits.columns, chart.columns.size());
    const double wide = page.width_pt() / figure.legibility.width_pt;
    const double high = page.height_pt() / figure.legibility.height_pt;
    auto& limit = wide < high ? limits.columns : limits.rows;
    if (limit <= fewest) return false;
    const auto fitting = static_cast<std::size_t>(static_cast<double>(limit) * std::min(wide, high));
    limit = std::clamp(fitting, fewest, limit - 1);
    return true;
}

}  // namespace

Figure fit_heat_map(const HeatMap& chart, const ChartNouns& nouns, const Page& page) {
    Limits limits;
    while (true) {
        auto figure = heat_map(trimmed(chart, nouns, limits), page);
        if (figure.legibility.effective_pt >= legible_pt || !tighten(limits, chart, figure, page)) return figure;
    }
}

}  // namespace interlink::detail
