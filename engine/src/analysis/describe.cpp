#include "analysis/describe.hpp"

#include <algorithm>

#include <fmt/format.h>

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
        list.push_back(fmt::format("{} {}: {}", model.dataset->technologies[factor.technology].name,
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
    table.description = groups.complete
                            ? "Closed groups: no technology and nothing shared can be added to a row."
                            : "Closed groups; the search stopped at its bound, so some are left out.";
    table.columns = {{"technologies", "Technologies", ColumnType::references, "two or more"},
                     {std::string(target_column), "What all of them share", ColumnType::references, ""},
                     {"size", "Technologies in the group", ColumnType::integer, "", 0},
                     {"shared", "Shared by all", ColumnType::integer, "", 0}};
    for (const Group& group : groups.groups) {
        ReferenceList shared;
        for (const std::uint32_t target : group.targets) shared.push_back(model.reference(targets[target]));
        table.rows.push_back({references(model, EntityKind::technology, group.technologies), shared,
                              static_cast<std::int64_t>(group.technologies.size()),
                              static_cast<std::int64_t>(group.targets.size())});
    }
    return table;
}

}  // namespace interlink::detail
