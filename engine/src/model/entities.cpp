#include <interlink/model.hpp>

#include "dataset/element_names.hpp"
#include "model/require.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace interlink {

double ThemeProfile::quadrant(Quadrant q) const {
    switch (q) {
        case Quadrant::strength:
            return strength;
        case Quadrant::weakness:
            return weakness;
        case Quadrant::opportunity:
            return opportunity;
        case Quadrant::threat:
            return threat;
    }
    return 0.0;
}

const ThemeProfile* TechnologyProfile::find_theme(std::uint32_t theme) const {
    const auto found = std::ranges::lower_bound(themes, theme, {}, &ThemeProfile::theme);
    return found != themes.end() && found->theme == theme ? &*found : nullptr;
}

const FunctionUse* TechnologyProfile::find_function(std::uint32_t function) const {
    const auto found = std::ranges::lower_bound(functions, function, {}, &FunctionUse::function);
    return found != functions.end() && found->function == function ? &*found : nullptr;
}

std::span<const ModelFactor> Model::factors_of(std::uint32_t technology) const {
    if (first_factor.empty() || technology >= first_factor.size() - 1)
        throw std::invalid_argument("the model has no such technology");
    return std::span(factors).subspan(first_factor[technology],
                                      first_factor[technology + 1] - first_factor[technology]);
}

std::span<const About> Model::abouts_of(const ModelFactor& factor) const {
    return std::span(abouts).subspan(factor.first_about, factor.last_about - factor.first_about);
}

namespace {

template <class Element>
const Element& element_at(const std::vector<Element>& elements, std::uint32_t index) {
    if (index >= elements.size()) throw std::invalid_argument("the model has no such element");
    return elements[index];
}

}  // namespace

const std::string& Model::id(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::technology:
            return element_at(dataset->technologies, entity.index).id;
        case EntityKind::factor:
            return element_at(factors, entity.index).authored->id;
        case EntityKind::theme:
            return element_at(dataset->themes, entity.index).id;
        case EntityKind::function:
            return element_at(dataset->functions, entity.index).id;
        case EntityKind::enabler:
            return element_at(dataset->enablers, entity.index).id;
    }
    throw std::invalid_argument("the model has no such kind of element");
}

const std::string& Model::name(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::technology:
            return element_at(dataset->technologies, entity.index).name;
        case EntityKind::factor:
            return element_at(factors, entity.index).authored->phrase;
        case EntityKind::theme:
            return element_at(dataset->themes, entity.index).label;
        case EntityKind::function:
            return element_at(dataset->functions, entity.index).name;
        case EntityKind::enabler:
            return element_at(dataset->enablers, entity.index).name;
    }
    throw std::invalid_argument("the model has no such kind of element");
}

namespace {

std::uint32_t count_of(const Model& model, EntityKind kind) {
    const Dataset& dataset = *model.dataset;
    const std::size_t count = kind == EntityKind::technology ? dataset.technologies.size()
                              : kind == EntityKind::factor   ? model.factors.size()
                              : kind == EntityKind::theme    ? dataset.themes.size()
                              : kind == EntityKind::function ? dataset.functions.size()
                                                             : dataset.enablers.size();
    return static_cast<std::uint32_t>(count);
}

constexpr std::array lookup_order{EntityKind::technology, EntityKind::function, EntityKind::enabler, EntityKind::factor,
                                  EntityKind::theme};

}  // namespace

namespace {

std::optional<EntityRef> of_kind_with_id(const Model& model, EntityKind kind, std::string_view word) {
    const std::uint32_t count = count_of(model, kind);
    for (std::uint32_t i = 0; i < count; ++i)
        if (model.id({kind, i}) == word) return EntityRef{kind, i};
    return std::nullopt;
}

/// What a word with a mark names, such as theme:fraud: the kind, and the word without the mark.
std::optional<std::pair<EntityKind, std::string_view>> marked_kind(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    for (const EntityKind kind : lookup_order)
        if (to_string(kind) == word.substr(0, colon)) return std::pair(kind, word.substr(colon + 1));
    return std::nullopt;
}

}  // namespace

std::vector<EntityRef> entities_called(const Model& model, std::string_view word, std::optional<EntityKind> kind) {
    detail::require_data(model);
    const std::string name = detail::folded_name(word);
    std::vector<EntityRef> found;
    if (name.empty()) return found;
    const auto wanted = [&](EntityKind each) { return !kind || *kind == each; };
    const auto consider = [&](EntityKind each, const auto& elements) {
        if (!wanted(each)) return;
        for (std::uint32_t i = 0; i < elements.size(); ++i) {
            bool called = false;
            detail::for_each_name(
                elements[i], [&](std::string_view other) { called = called || detail::folded_name(other) == name; });
            if (called) found.push_back({each, i});
        }
    };
    const Dataset& dataset = *model.dataset;
    consider(EntityKind::technology, dataset.technologies);
    consider(EntityKind::function, dataset.functions);
    consider(EntityKind::enabler, dataset.enablers);
    consider(EntityKind::theme, dataset.themes);
    // Phrases come last: what an element is called is never hidden by the words that somebody wrote about it.
    if (!wanted(EntityKind::factor) || !found.empty()) return found;
    for (std::uint32_t i = 0; i < model.factors.size(); ++i)
        if (detail::folded_name(model.factors[i].authored->phrase) == name) found.push_back({EntityKind::factor, i});
    return found;
}

std::string candidates_text(const Model& model, std::span<const EntityRef> candidates) {
    std::vector<detail::Candidate> ids;
    for (const EntityRef& candidate : candidates) ids.emplace_back(model.id(candidate), candidate.kind);
    return detail::candidates_text(ids);
}

std::optional<std::uint32_t> find_of_kind(const Model& model, EntityKind kind, std::string_view word) {
    detail::require_data(model);
    if (const auto entity = of_kind_with_id(model, kind, word)) return entity->index;
    const std::vector<EntityRef> called = entities_called(model, word, kind);
    return called.size() == 1 ? std::optional(called.front().index) : std::nullopt;
}

std::optional<EntityRef> find_entity(const Model& model, std::string_view word) {
    detail::require_data(model);
    if (const auto marked = marked_kind(word))
        if (const auto index = find_of_kind(model, marked->first, marked->second))
            return EntityRef{marked->first, *index};
    for (const EntityKind kind : lookup_order)
        if (const auto entity = of_kind_with_id(model, kind, word)) return entity;
    const std::vector<EntityRef> called = entities_called(model, word);
    return called.size() == 1 ? std::optional(called.front()) : std::nullopt;
}

const std::vector<Evidence>& evidence_of(const Model& model, const ModelFactor& factor) {
    return factor.authored->evidence.empty() ? model.dataset->technologies[factor.technology].evidence
                                             : factor.authored->evidence;
}

TextList evidence_texts(const std::vector<Evidence>& evidence) {
    TextList texts;
    for (const Evidence& e : evidence) texts.push_back(e.locator.empty() ? e.source : e.source + "#" + e.locator);
    return texts;
}

std::string describe_relation(const Model& model, const Relation& relation) {
    const std::string sign = relation.kind != LinkKind::influences ? "" : relation.sign > 0 ? " (+)" : " (-)";
    return text::format("{} {}{} {}", model.name(relation.from), to_string(relation.kind), sign,
                        model.name(relation.to));
}

}  // namespace interlink
