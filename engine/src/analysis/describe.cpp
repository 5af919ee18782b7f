#include "analysis/describe.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

ResultDocument begin_document(const Model& model, std::string_view command) {
    ResultDocument document;
    document.command = command;
    document.dataset = {model.dataset->title, model.dataset->path, model.dataset->hash};
    document.options.emplace_back("grades", std::string(model.options.stated_only ? "stated" : "all"));
    return document;
}

std::string technology_names(const Model& model, const std::vector<std::uint32_t>& technologies) {
    std::vector<std::string> names;
    for (const std::uint32_t t : technologies) names.push_back(model.dataset->technologies[t].name);
    return join_words(names);
}

Cell references(const Model& model, EntityKind kind, const std::vector<std::uint32_t>& indices) {
    ReferenceList list;
    for (const std::uint32_t i : indices) list.push_back(model.reference({kind, i}));
    return list;
}

Cell phrase_texts(const Model& model, const std::vector<std::uint32_t>& factors) {
    TextList list;
    for (const std::uint32_t f : factors) list.push_back(model.factors[f].authored->phrase);
    return list;
}

Cell labelled_phrases(const Model& model, const std::vector<std::uint32_t>& factors) {
    TextList list;
    for (const std::uint32_t f : factors) {
        const ModelFactor& factor = model.factors[f];
        list.push_back(text::format("{} {}: {}", model.dataset->technologies[factor.technology].name,
                                    letter(factor.quadrant), factor.authored->phrase));
    }
    return list;
}

Cell factor_ids(const Model& model, const std::vector<std::uint32_t>& factors) {
    TextList list;
    for (const std::uint32_t f : factors) list.push_back(model.factors[f].authored->id);
    return list;
}

Cell evidence(const Model& model, const std::vector<std::uint32_t>& factors,
              const std::vector<std::uint32_t>& relations) {
    TextList all;
    const auto add = [&](const std::vector<Evidence>& places) {
        for (std::string& text : evidence_texts(places))
            if (std::ranges::find(all, text) == all.end()) all.push_back(std::move(text));
    };
    for (const std::uint32_t f : factors) add(evidence_of(model, model.factors[f]));
    for (const std::uint32_t r : relations) add(model.relations[r].authored->evidence);
    return all;
}

Cell horizon(bool current, bool future) {
    if (!current && !future) return std::monostate{};
    return std::string(current && future ? "current, future" : current ? "current" : "future");
}

Cell enabler_needs(const Model& model, const std::vector<EnablerNeed>& needs) {
    ListMap map;
    for (const EnablerNeed& need : needs) {
        const Reference enabler = model.reference({EntityKind::enabler, need.enabler});
        auto entry = std::ranges::find(map, enabler, &ListMap::value_type::first);
        if (entry == map.end()) {
            map.push_back({enabler, {std::string(to_string(model.dataset->enablers[need.enabler].status))}});
        }
    }
    return map;
}

Cell missing_enablers(const Model& model, const std::vector<EnablerNeed>& needs) {
    ReferenceList list;
    for (const EnablerNeed& need : needs) {
        const Reference enabler = model.reference({EntityKind::enabler, need.enabler});
        if (model.dataset->enablers[need.enabler].status != EnablerStatus::in_place &&
            std::ranges::find(list, enabler) == list.end())
            list.push_back(enabler);
    }
    return list;
}

Table groups_table(const Model& model, const Groups& groups, const std::vector<EntityRef>& targets,
                   std::string_view target_column, std::string_view title) {
    Table table;
    table.id = "groups";
    table.title = title;
    table.description = groups.complete ? "Closed groups: no technology and nothing shared can be added to a row."
                                        : "Closed groups; the search stopped at its bound, so some are left out.";
    table.columns = {{"technologies", "Technologies", ColumnType::references, "two or more"},
                     {std::string(target_column), "What all of them share", ColumnType::references, ""},
                     {"size", "Technologies in the group", ColumnType::integer, "", 0},
                     {"shared", "Shared by all", ColumnType::integer, "", 0}};
    ReferenceList told;
    for (const EntityRef target : targets) told.push_back({model.id(target), told_name(model, target)});
    for (const Group& group : groups.groups) {
        ReferenceList shared;
        for (const std::uint32_t target : group.targets) shared.push_back(told[target]);
        table.rows.push_back({references(model, EntityKind::technology, group.technologies), shared,
                              static_cast<std::int64_t>(group.technologies.size()),
                              static_cast<std::int64_t>(group.targets.size())});
    }
    return table;
}

void add_band_options(ResultDocument& document, const RobustOptions& options) {
    document.options.emplace_back("robust", true);
    document.options.emplace_back("draws", static_cast<std::int64_t>(options.draws));
    document.options.emplace_back("seed", static_cast<std::int64_t>(options.seed));
    document.options.emplace_back("top_k", static_cast<std::int64_t>(options.top_k));
}

std::vector<Column> band_columns(const RobustOptions& options) {
    return {{"rank_low", "Rank 5 %", ColumnType::integer, "5 % of the draws rank it here or better", 0},
            {"rank_high", "Rank 95 %", ColumnType::integer, "95 % of the draws rank it here or better", 0},
            {"top_k_probability", text::format("In top {}", options.top_k), ColumnType::share,
             text::format("share of the draws that rank it among the first {}", options.top_k)},
            {"expected_rank", "Expected rank", ColumnType::number, "mean rank over the draws", 1}};
}

void add_band_cells(Row& row, const std::optional<RankBand>& band) {
    if (band)
        row.insert(row.end(), {static_cast<std::int64_t>(band->low), static_cast<std::int64_t>(band->high),
                               band->top_k_probability, band->expected_rank});
    else
        row.insert(row.end(), 4, Cell());
}

void insert_bands(Table& table, std::string_view after, std::string_view rank_meaning, const RobustOptions& options,
                  const std::vector<RankWithBand>& ranks) {
    const auto found = std::ranges::find(table.columns, after, &Column::id);
    const auto place = found - table.columns.begin() + 1;
    const std::vector<Column> columns = band_columns(options);
    table.columns.insert(table.columns.begin() + place, columns.begin(), columns.end());
    table.columns.insert(table.columns.begin(), {"rank", "Rank", ColumnType::integer, std::string(rank_meaning), 0});
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row& row = table.rows[i];
        Row cells;
        add_band_cells(cells, ranks[i].band);
        row.insert(row.begin() + place, cells.begin(), cells.end());
        row.insert(row.begin(), ranks[i].rank > 0 ? Cell(static_cast<std::int64_t>(ranks[i].rank)) : Cell());
    }
}

std::string certainty_sentence(const std::string& name, const RankBand& band, const RobustOptions& options,
                               std::string_view drawn) {
    if (band.low == 1 && band.high == 1)
        return text::format("That is firm: {} is first in at least 95 % of {} draws of {}.", name, options.draws,
                            drawn);
    return text::format(
        "How sure that is: over {} draws of {} its rank lies between {} and {} (5 to 95 %), and it is among the first "
        "{} "
        "in {:.0f} %.",
        options.draws, drawn, band.low, band.high, options.top_k, 100.0 * band.top_k_probability);
}

}  // namespace interlink::detail
