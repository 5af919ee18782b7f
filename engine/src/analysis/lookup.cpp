#include "analysis/lookup.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace interlink::detail {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            diagonal = above;
        }
    }
    return row.back();
}

void add_ids(const Model& model, EntityKind kind, std::size_t count, std::vector<std::string>& ids) {
    for (std::uint32_t i = 0; i < count; ++i) ids.push_back(model.id({kind, i}));
}

std::string hint_for(std::string_view word, const std::vector<std::string>& ids, std::string_view all) {
    if (const auto near = nearest_word(word, ids)) return fmt::format("did you mean '{}'?", *near);
    return std::string(all);
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
    // Longer than any id worth comparing: a hostile word must not cost quadratic time.
    if (word.size() > 200) return std::nullopt;
    std::optional<std::string> best;
    std::size_t least = word.size() / 3 + 2;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > 200) continue;
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < least) least = distance, best = candidate;
    }
    return best;
}

std::variant<std::uint32_t, Unknown> technology_named(const Model& model, std::string_view word) {
    if (const auto index = find_of_kind(model, EntityKind::technology, word)) return *index;
    std::vector<std::string> ids;
    add_ids(model, EntityKind::technology, model.technology_count(), ids);
    std::string all = "the technologies are";
    for (std::size_t i = 0; i < std::min<std::size_t>(ids.size(), 20); ++i) all += (i ? ", " : " ") + ids[i];
    return Unknown{fmt::format("no technology is called '{}'", word), hint_for(word, ids, all)};
}

std::variant<EntityRef, Unknown> entity_named(const Model& model, std::string_view word) {
    if (const auto entity = find_entity(model, word)) return *entity;
    std::vector<std::string> ids;
    const Dataset& dataset = *model.dataset;
    add_ids(model, EntityKind::technology, dataset.technologies.size(), ids);
    add_ids(model, EntityKind::function, dataset.functions.size(), ids);
    add_ids(model, EntityKind::enabler, dataset.enablers.size(), ids);
    add_ids(model, EntityKind::theme, dataset.themes.size(), ids);
    return Unknown{fmt::format("nothing in the data set is called '{}'", word),
                   hint_for(word, ids, "name a technology, function, enabler, phrase or theme by its id")};
}

}  // namespace interlink::detail
