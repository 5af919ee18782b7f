#include "analysis/lookup.hpp"

#include <interlink/nearest.hpp>

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

void add_ids(const Model& model, EntityKind kind, std::size_t count, std::vector<std::string>& ids) {
    for (std::uint32_t i = 0; i < count; ++i) ids.push_back(model.id({kind, i}));
}

std::string hint_for(std::string_view word, const std::vector<std::string>& names, std::string_view all) {
    if (const auto near = nearest_word(word, names)) return text::format("did you mean '{}'?", *near);
    return std::string(all);
}

Unknown ambiguous(const Model& model, std::string_view word, const std::vector<EntityRef>& called) {
    return {text::format("'{}' is the name of {} elements", word, called.size()),
            text::format("write the id: {}", candidates_text(model, called))};
}

}  // namespace

std::variant<std::uint32_t, Unknown> technology_named(const Model& model, std::string_view word) {
    if (const auto index = find_of_kind(model, EntityKind::technology, word)) return *index;
    if (const auto called = entities_called(model, word, EntityKind::technology); called.size() > 1)
        return ambiguous(model, word, called);
    std::vector<std::string> ids;
    add_ids(model, EntityKind::technology, model.technology_count(), ids);
    if (ids.empty()) return Unknown{text::format("no technology is called '{}'", word), "the data set has none"};
    std::string all = "the technologies are";
    for (std::size_t i = 0; i < std::min<std::size_t>(ids.size(), 20); ++i) all += (i ? ", " : " ") + ids[i];
    if (ids.size() > 20) all += text::format(" and {} more", ids.size() - 20);
    for (const Technology& technology : model.dataset->technologies) {
        ids.push_back(technology.name);
        ids.insert(ids.end(), technology.aliases.begin(), technology.aliases.end());
    }
    return Unknown{text::format("no technology is called '{}'", word), hint_for(word, ids, all)};
}

std::variant<EntityRef, Unknown> entity_named(const Model& model, std::string_view word) {
    if (const auto entity = find_entity(model, word)) return *entity;
    if (const auto called = entities_called(model, word); called.size() > 1) return ambiguous(model, word, called);
    std::vector<std::string> ids;
    const Dataset& dataset = *model.dataset;
    add_ids(model, EntityKind::technology, dataset.technologies.size(), ids);
    add_ids(model, EntityKind::function, dataset.functions.size(), ids);
    add_ids(model, EntityKind::enabler, dataset.enablers.size(), ids);
    add_ids(model, EntityKind::theme, dataset.themes.size(), ids);
    return Unknown{text::format("nothing in the data set is called '{}'", word),
                   hint_for(word, ids, "name a technology, function, enabler, phrase or theme by its id")};
}

}  // namespace interlink::detail
