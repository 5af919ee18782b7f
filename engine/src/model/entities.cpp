#include <interlink/model.hpp>

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

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
    return std::span(factors).subspan(first_factor[technology],
                                      first_factor[technology + 1] - first_factor[technology]);
}

std::span<const About> Model::abouts_of(const ModelFactor& factor) const {
    return std::span(abouts).subspan(factor.first_about, factor.last_about - factor.first_about);
}

const std::string& Model::id(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::technology:
            return dataset->technologies[entity.index].id;
        case EntityKind::factor:
            return factors[entity.index].authored->id;
        case EntityKind::theme:
            return dataset->themes[entity.index].id;
        case EntityKind::function:
            return dataset->functions[entity.index].id;
        case EntityKind::enabler:
            return dataset->enablers[entity.index].id;
    }
    return dataset->title;
}

const std::string& Model::name(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::technology:
            return dataset->technologies[entity.index].name;
        case EntityKind::factor:
            return factors[entity.index].authored->phrase;
        case EntityKind::theme:
            return dataset->themes[entity.index].label;
        case EntityKind::function:
            return dataset->functions[entity.index].name;
        case EntityKind::enabler:
            return dataset->enablers[entity.index].name;
    }
    return dataset->title;
}

namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::uint32_t count_of(const Model& model, EntityKind kind) {
    const Dataset& dataset = *model.dataset;
    const std::size_t count = kind == EntityKind::technology ? dataset.technologies.size()
                              : kind == EntityKind::factor   ? model.factors.size()
                              : kind == EntityKind::theme    ? dataset.themes.size()
                              : kind == EntityKind::function ? dataset.functions.size()
                                                             : dataset.enablers.size();
    return static_cast<std::uint32_t>(count);
}

bool has_other_name(const Model& model, EntityRef entity, std::string_view word) {
    if (equal_ignoring_case(model.name(entity), word)) return true;
    if (entity.kind == EntityKind::technology)
        return std::ranges::any_of(model.dataset->technologies[entity.index].aliases,
                                   [&](const std::string& alias) { return equal_ignoring_case(alias, word); });
    if (entity.kind == EntityKind::function) {
        const std::string& abbreviation = model.dataset->functions[entity.index].abbreviation;
        return !abbreviation.empty() && equal_ignoring_case(abbreviation, word);
    }
    return false;
}

constexpr std::array lookup_order{EntityKind::technology, EntityKind::function, EntityKind::enabler, EntityKind::factor,
                                  EntityKind::theme};

}  // namespace

std::optional<std::uint32_t> find_of_kind(const Model& model, EntityKind kind, std::string_view word) {
    const std::uint32_t count = count_of(model, kind);
    for (std::uint32_t i = 0; i < count; ++i)
        if (model.id({kind, i}) == word) return i;
    for (std::uint32_t i = 0; i < count; ++i)
        if (has_other_name(model, {kind, i}, word)) return i;
    return std::nullopt;
}

std::optional<EntityRef> find_entity(const Model& model, std::string_view word) {
    if (const auto colon = word.find(':'); colon != std::string_view::npos)
        for (const EntityKind kind : lookup_order)
            if (to_string(kind) == word.substr(0, colon))
                if (const auto index = find_of_kind(model, kind, word.substr(colon + 1)))
                    return EntityRef{kind, *index};
    for (const EntityKind kind : lookup_order)
        for (std::uint32_t i = 0; i < count_of(model, kind); ++i)
            if (model.id({kind, i}) == word) return EntityRef{kind, i};
    for (const EntityKind kind : lookup_order)
        if (const auto index = find_of_kind(model, kind, word)) return EntityRef{kind, *index};
    return std::nullopt;
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
    return fmt::format("{} {}{} {}", model.name(relation.from), to_string(relation.kind), sign,
                       model.name(relation.to));
}

}  // namespace interlink
