// Who is central: benefit and risk side by side, since a table that mixes them would call a technology central for
// having many weaknesses.
#include <interlink/micmac.hpp>

#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace interlink::report {

namespace {

struct Standing {
    double value = 0;
    std::int64_t rank = 0;  ///< among its kind; ties share a rank
};
using Standings = std::map<std::string, Standing>;  ///< by id

std::optional<std::size_t> column_of(const Table& table, std::string_view id) {
    const auto found = std::ranges::find(table.columns, id, &Column::id);
    if (found == table.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::string text_of(const Cell& cell) {
    if (const auto* reference = std::get_if<Reference>(&cell)) return reference->id;
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    return {};
}

/// The vertices of one kind with their value and rank by one measure.
Standings standings(const ResultDocument* document, std::string_view type, std::string_view measure) {
    Standings list;
    const Table* table = document == nullptr ? nullptr : find_table(*document, "centrality");
    if (table == nullptr) return list;
    const auto id = column_of(*table, "id"), kind = column_of(*table, "type"), value = column_of(*table, measure);
    if (!id || !kind || !value) return list;
    for (const Row& row : table->rows)
        if (const auto* figure = std::get_if<double>(&row[*value]); figure != nullptr && text_of(row[*kind]) == type)
            list[text_of(row[*id])].value = *figure;
    for (auto& [name, standing] : list)
        standing.rank = 1 + std::ranges::count_if(list, [&](const auto& other) {
                            return other.second.value > standing.value * (1 + 1e-12);
                        });
    return list;
}

constexpr std::string_view measure = "pagerank";
constexpr std::size_t most_themes = 12;

struct Sides {
    Standings benefit, risk, benefit_stated, risk_stated;
};

Sides sides_of(const Findings& findings, std::string_view type) {
    return {standings(findings.document("centrality-benefit"), type, measure),
            standings(findings.document("centrality-risk"), type, measure),
            standings(findings.document("centrality-benefit-stated"), type, measure),
            standings(findings.document("centrality-risk-stated"), type, measure)};
}

void add_standing(const Standings& list, const Standings& stated, const std::string& id, Row& row) {
    const auto found = list.find(id);
    const auto then = stated.find(id);
    row.push_back(found == list.end() ? Cell() : Cell(found->second.rank));
    row.push_back(then == stated.end() ? Cell() : Cell(then->second.rank));
    row.push_back(found == list.end() ? Cell() : Cell(found->second.value));
}

std::vector<Column> standing_columns() {
    const std::string meaning = "PageRank: the share of a random walk along the relations that is spent there";
    return {
        {"benefit_rank", "Benefit: rank", ColumnType::integer, "among its kind, from everything; ties share a rank", 0},
        {"benefit_rank_stated", "Stated alone", ColumnType::integer, "the same from stated links alone", 0},
        {"benefit", "PageRank", ColumnType::number, meaning},
        {"risk_rank", "Risk: rank", ColumnType::integer, "among its kind, from everything", 0},
        {"risk_rank_stated", "Stated alone", ColumnType::integer, "the same from stated links alone", 0},
        {"risk", "PageRank", ColumnType::number, meaning}};
}

/// The better of both ranks first; `by_benefit`: in the order of the first of the two.
void order_by_rank(std::vector<Row>& rows, bool by_benefit) {
    const auto rank = [](const Row& row, std::size_t column) {
        const auto* value = std::get_if<std::int64_t>(&row[column]);
        return value == nullptr ? INT64_MAX : *value;
    };
    std::ranges::stable_sort(rows, {}, [&](const Row& row) {
        const std::int64_t benefit = rank(row, 1), risk = rank(row, 4);
        return by_benefit ? std::pair(benefit, risk) : std::pair(std::min(benefit, risk), std::int64_t{0});
    });
}

Table side_by_side(const Findings& findings, EntityKind kind, std::size_t count, std::size_t most) {
    const Model& model = findings.model();
    const Sides sides = sides_of(findings, to_string(kind));
    Table table;
    table.columns = standing_columns();
    table.columns.insert(table.columns.begin(), {"id", "", ColumnType::reference, ""});
    for (std::uint32_t i = 0; i < count; ++i) {
        const Reference reference = model.reference({kind, i});
        if (!sides.benefit.contains(reference.id) && !sides.risk.contains(reference.id)) continue;
        Row row{reference};
        add_standing(sides.benefit, sides.benefit_stated, reference.id, row);
        add_standing(sides.risk, sides.risk_stated, reference.id, row);
        table.rows.push_back(std::move(row));
    }
    order_by_rank(table.rows, table.rows.size() <= most);
    if (table.rows.size() > most) table.rows.resize(most);
    return table;
}

}  // namespace

Table central_technologies(const Findings& findings) {
    Table table = side_by_side(findings, EntityKind::technology, findings.model().technology_count(), SIZE_MAX);
    table.id = "central_technologies";
    table.title = "Central technologies";
    table.description =
        "Rank among the technologies by PageRank, for benefit and for risk; in the order of the rank for benefit.";
    table.columns.front().title = "Technology";
    return table;
}

Table central_themes(const Findings& findings) {
    Table table = side_by_side(findings, EntityKind::theme, findings.dataset().themes.size(), most_themes);
    table.id = "central_themes";
    table.title = "Central themes";
    table.description =
        table.rows.size() < most_themes
            ? "Rank among the themes by PageRank, for benefit and for risk; in the order of the rank for benefit."
            : "The twelve themes that rank best by PageRank, for benefit or for risk; in the order of the better rank.";
    table.columns.front().title = "Theme";
    return table;
}

Section centrality_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"centrality", "Who is central, for benefit and for risk", {}, {}};
    const Table technologies = central_technologies(findings);
    if (technologies.rows.empty()) {
        section.blocks.emplace_back(Paragraph{"No technology is linked to a theme, a function or an enabler."});
        return section;
    }
    section.blocks.emplace_back(Paragraph{
        "Benefit is the network of strengths, opportunities, functions and requirements; risk is that of weaknesses, "
        "threats and what aggravates them. A high rank says that much of the network meets there. It is no judgement "
        "of how good or how dangerous a technology is."});
    section.blocks.emplace_back(TableBlock{technologies, "tables/report-central-technologies.csv"});
    if (Table themes = central_themes(findings); !themes.rows.empty())
        section.blocks.emplace_back(TableBlock{std::move(themes), "tables/report-central-themes.csv", true});
    add_figure(figures, "influence", section.blocks);
    section.blocks.emplace_back(
        Paragraph{"The figure is a MICMAC map: it sums what each technology does for the others and what they do for "
                  "it, and shows what changes once effects through others count. " +
                  std::string(micmac_meaning())});
    section.blocks.emplace_back(
        Paragraph{"All measures of all vertices are in tables/centrality-benefit.csv and "
                  "tables/centrality-risk.csv.",
                  true});
    return section;
}

}  // namespace interlink::report
