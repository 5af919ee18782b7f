#include "views/subject.hpp"

#include "dataset/nearest.hpp"
#include "text/format.hpp"
#include "views/words.hpp"

namespace interlink::detail {
namespace {

std::vector<EntityRef> all_of(const Model& model, EntityKind kind) {
    const auto& data = *model.dataset;
    const std::size_t count = kind == EntityKind::technology ? data.technologies.size()
                              : kind == EntityKind::theme    ? data.themes.size()
                              : kind == EntityKind::function ? data.functions.size()
                              : kind == EntityKind::enabler  ? data.enablers.size()
                                                             : model.factors.size();
    std::vector<EntityRef> all;
    for (std::uint32_t i = 0; i < count; ++i) all.push_back({kind, i});
    return all;
}

/// Ids as they are to be typed; names are near as well when it is a name that was mistyped.
std::string hint_for(const Model& model, EntityKind kind, std::string_view word) {
    if (word.size() > 200) return "";
    const auto all = all_of(model, kind);
    Nearest ids(word), names(word);
    for (const auto& entity : all) ids.consider(model.id(entity));
    for (const auto& entity : all) names.consider(model.name(entity));
    if (!ids.best().empty()) return ids.hint();
    if (!names.best().empty()) return names.hint();
    std::vector<std::string> words;
    for (const auto& entity : all) words.push_back(short_name(model.id(entity)));
    if (words.empty()) return text::format("the data set has no {}", to_string(kind));
    return text::format("there are {}", join_names(words, 8));
}

}  // namespace

ViewOutcome failed(std::string error, std::string hint) {
    return {std::nullopt, std::move(error), std::move(hint)};
}

Subject subject(const Model& model, const ViewOptions& options, std::size_t number, EntityKind kind) {
    if (number >= options.subjects.size()) return {std::nullopt, failed(text::format("name a {}", to_string(kind)))};
    const auto& word = options.subjects[number];
    if (const auto index = find_of_kind(model, kind, word)) return {index, {}};
    if (const auto called = entities_called(model, word, kind); called.size() > 1)
        return {std::nullopt, failed(text::format("'{}' is the name of {} elements", short_name(word), called.size()),
                                     text::format("write the id: {}", candidates_text(model, called)))};
    const auto error = text::format("no {} is called '{}'", to_string(kind), short_name(word));
    return {std::nullopt, failed(error, hint_for(model, kind, word))};
}

}  // namespace interlink::detail
