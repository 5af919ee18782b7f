// What requires what, in levels: technologies, functions with their parts, enablers with their status. Circles are
// marked.
#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/fit_chart.hpp"
#include "views/needs.hpp"
#include "views/parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace interlink::detail {
namespace {

std::string cycle_words(const Needs& needs, std::uint32_t cycle) {
    return needs.cycles.size() == 1 ? "cycle" : text::format("cycle {}", cycle);
}

std::string need_sentence(const Model& model, const Needs& needs, const Need& need) {
    if (need.relation) return describe_relation(model, model.relations[*need.relation]);
    return text::format("{} is part of {}", short_name(model, needs.vertices[need.to]),
                        short_name(model, needs.vertices[need.from]));
}

Diagram needs_diagram(const Model& model, const Needs& needs, const NeedsPlan& plan) {
    Diagram diagram;
    diagram.name = "dependencies";
    diagram.rankdir = plan.downwards ? "TB" : "LR";
    diagram.rank_gap = needs_rank_gap;
    diagram.vertex_gap = needs_vertex_gap;
    for (std::size_t v = 0; v < needs.vertices.size(); ++v) {
        if (plan.shown[v]) diagram.vertices.push_back(need_vertex(model, needs.vertices[v], plan.box_width));
    }
    for (const auto& need : needs.needs) {
        if (!plan.shown[need.from] || !plan.shown[need.to]) continue;
        const auto from = needs.vertices[need.from], to = needs.vertices[need.to];
        auto edge = need.relation ? relation_edge(model, *need.relation, vertex_id(from), vertex_id(to))
                                  : part_edge(model, to.index, from.index);
        edge.backwards = !need.relation;
        if (need.cycle > 0) {
            edge.colour = palette::accent;
            edge.width = 2.5;
            edge.label = cycle_words(needs, need.cycle);
            edge.kind += " cycle";
            edge.facts.emplace_back("cycle", std::to_string(need.cycle));
        }
        diagram.edges.push_back(std::move(edge));
    }
    return diagram;
}

/// "A, B and C need each other".
std::string cycle_sentence(const Model& model, const Needs& needs, const std::vector<std::uint32_t>& cycle) {
    std::vector<std::string> names;
    for (const auto v : cycle) names.push_back(short_name(model, needs.vertices[v]));
    return names.size() == 1 ? text::format("{} needs itself", names.front())
                             : text::format("{} need each other", join_names(names, 4));
}

/// What most others require, and its status where it is an enabler; empty when nothing stands out.
std::string most_needed(const Model& model, const Needs& needs) {
    std::size_t most = 0;
    std::vector<std::uint32_t> found;
    for (std::uint32_t v = 0; v < needs.vertices.size(); ++v) {
        const auto count = needs.needed_by(v);
        if (count > most) found.clear();
        most = std::max(most, count);
        if (count == most && count > 1) found.push_back(v);
    }
    if (found.empty() || found.size() > 2) return "";
    std::vector<std::string> names;
    for (const auto v : found) {
        const auto words = need_words(model, needs.vertices[v]);
        names.push_back(short_name(model, needs.vertices[v]) + (words.empty() ? "" : " " + words));
    }
    return text::format("; {} {} required most, by {}{}", join_names(names), names.size() == 1 ? "is" : "are", most,
                        names.size() == 1 ? "" : " each");
}

std::string needs_title(const Model& model, const Needs& needs) {
    if (needs.needs.empty()) return "No dependencies are written down yet";
    const auto count = counted(needs.needs.size(), "dependency", "dependencies");
    if (needs.cycles.empty()) return text::format("No cycle among {}{}", count, most_needed(model, needs));
    std::vector<std::string> sentences;
    for (const auto& cycle : needs.cycles) sentences.push_back(cycle_sentence(model, needs, cycle));
    if (sentences.size() == 1) return text::format("A cycle among {}: {}", count, sentences.front());
    auto title = text::format("{} cycles among {}: {}; {}", sentences.size(), count, sentences[0], sentences[1]);
    if (sentences.size() > 2) title += text::format("; and {} more", sentences.size() - 2);
    return title;
}

/// Whom the reader looks for in vain, those with most dependencies first.
std::string left_out_words(const Model& model, const Needs& needs, const std::vector<bool>& shown) {
    std::vector<std::size_t> count(shown.size(), 0);
    for (const auto& need : needs.needs) {
        ++count[need.from];
        ++count[need.to];
    }
    std::vector<std::uint32_t> missing;
    for (std::uint32_t v = 0; v < shown.size(); ++v) {
        if (!shown[v]) missing.push_back(v);
    }
    if (missing.empty()) return "";
    std::ranges::stable_sort(missing, std::ranges::greater{}, [&](const auto v) { return count[v]; });
    std::vector<std::string> names;
    for (const auto v : missing) names.push_back(short_name(model, needs.vertices[v]));
    return text::format(" Left out for room, but in the data: {}, with {}.", join_names(names, 5),
                        counted(needs.needs.size() - needs_drawn(needs, shown), "dependency", "dependencies"));
}

std::string needs_caption(const Model& model, const Needs& needs, const NeedsPlan& plan) {
    std::string caption =
        "An arrow points at what is required; a line without an arrowhead leads from a function to its parts. Round "
        "dark boxes: technologies; square ones: functions; light ones with a status: enablers. ";
    caption += stroke_words;
    if (!needs.cycles.empty())
        caption += " Heavy lines with the word “cycle” lead back to where they begin: none of these can come first.";
    return caption + left_out_words(model, needs, plan.shown);
}

std::string needs_alt(const Model& model, const Needs& needs) {
    std::string alt = needs_title(model, needs) + ".";
    for (std::size_t i = 0; i < std::min<std::size_t>(needs.needs.size(), 12); ++i)
        alt += text::format(" {}.", need_sentence(model, needs, needs.needs[i]));
    return alt;
}

std::string needs_data(const Model& model, const Needs& needs) {
    Table table{"dependencies",
                "Dependencies",
                "One row a link or part.",
                {{"from_kind", "Kind", ColumnType::text, ""},
                 {"from", "From", ColumnType::reference, "what needs"},
                 {"relation", "Relation", ColumnType::text, "requires, or has as a part"},
                 {"to_kind", "Kind", ColumnType::text, ""},
                 {"to", "To", ColumnType::reference, "what is needed"},
                 {"status", "Status of the enabler", ColumnType::text, ""},
                 {"cycle", "Cycle", ColumnType::text, "its number; empty: in none"},
                 {"grade", "Grade", ColumnType::text, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& need : needs.needs) {
        const auto from = needs.vertices[need.from], to = needs.vertices[need.to];
        Cell status, cycle;
        if (to.kind == EntityKind::enabler) status = std::string(to_string(model.dataset->enablers[to.index].status));
        if (need.cycle > 0) cycle = std::to_string(need.cycle);
        const auto* relation = need.relation ? &model.relations[*need.relation] : nullptr;
        table.rows.push_back(
            {std::string(to_string(from.kind)), model.reference(from), std::string(relation ? "requires" : "has part"),
             std::string(to_string(to.kind)), model.reference(to), status, cycle,
             std::string(to_string(relation ? relation->grade : Grade::stated)),
             evidence_texts(relation ? relation->authored->evidence : model.dataset->functions[to.index].evidence)});
    }
    return write_csv_table(table);
}

std::string needs_sources(const Model& model, const Needs& needs) {
    Places places(model);
    for (const auto& need : needs.needs) {
        if (need.relation) {
            places.add_relation(*need.relation);
        } else {
            places.add(model.dataset->functions[needs.vertices[need.to].index].evidence);
        }
    }
    return places.note(named_in_data);
}

using NeedCells = std::map<std::pair<std::uint32_t, std::uint32_t>, HeatMapCell>;

NeedCells need_cells(const Model& model, const Needs& needs) {
    NeedCells cells;
    for (const auto& need : needs.needs) {
        auto& cell = cells[{need.from, need.to}];
        cell.text += (cell.text.empty() ? "" : " ") + std::string(need.relation ? "R" : "P");
        if (need.cycle > 0) cell.text += " c";
        cell.shade = std::max(cell.shade, need.cycle > 0 ? 1.0 : 0.3);
        cell.tooltip = need_sentence(model, needs, need);
    }
    return cells;
}

/// Vertices that stand at this end of needs, those of most needs first.
std::vector<std::uint32_t> at_end(const Needs& needs, std::uint32_t Need::*end) {
    std::vector<std::size_t> count(needs.vertices.size(), 0);
    for (const auto& need : needs.needs) ++count[need.*end];
    std::vector<std::uint32_t> order;
    for (std::uint32_t v = 0; v < count.size(); ++v) {
        if (count[v] > 0) order.push_back(v);
    }
    std::ranges::stable_sort(order, [&](auto x, auto y) { return count[x] > count[y]; });
    return order;
}

/// What needs (columns) what (rows), those needed most first.
Figure needs_chart(const Model& model, const Needs& needs, FigureHead head, const std::string& problem,
                   const Page& page) {
    head.caption = text::format(
        "A table instead of the diagram, because {}. Columns need rows; R: requires, P: has as a part, c: in a cycle "
        "(dark).",
        problem);
    constexpr std::size_t rows_of_any_page = 60;  // cells of further rows would never be looked at
    const auto columns = at_end(needs, &Need::from);
    const auto cells = need_cells(model, needs);
    HeatMap chart;
    chart.head = std::move(head);
    chart.sections.emplace_back();
    auto& rows = chart.sections.front().rows;
    for (const auto from : columns) chart.columns.push_back(short_name(model, needs.vertices[from]));
    for (const auto to : at_end(needs, &Need::to)) {
        HeatMapRow row{short_name(model, needs.vertices[to]), {}, ""};
        for (const auto from : columns) {
            if (rows.size() == rows_of_any_page) break;
            const auto found = cells.find({from, to});
            row.cells.push_back(found == cells.end() ? HeatMapCell{} : found->second);
        }
        rows.push_back(std::move(row));
    }
    return fit_heat_map(chart, {{"thing that needs", "things that need"}, {{"thing needed", "things needed"}}}, page);
}

}  // namespace

ViewOutcome draw_dependencies(const Model& model, const ViewOptions& options) {
    const auto needs = needs_of(model);
    const auto plan = plan_needs(model, needs, options.page);
    Drawing drawing;
    drawing.head = {"dependencies", needs_title(model, needs), needs_caption(model, needs, plan),
                    needs_sources(model, needs), needs_alt(model, needs)};
    drawing.data_csv = needs_data(model, needs);
    drawing.diagram = needs_diagram(model, needs, plan);
    drawing.fallback = [&model, head = drawing.head, needs, page = options.page](const std::string& problem) {
        return needs_chart(model, needs, head, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
