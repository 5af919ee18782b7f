// What the readers of a data set look names up in, filled from a data set that was read before.
#include "diff/edits.hpp"
#include "text/format.hpp"

namespace interlink::detail {

namespace {

Entity known(EntityKind kind, std::uint32_t index, const Place& place) {
    return {kind, index, {place.file, place.line, place.column, 1}};
}

}  // namespace

void fill_indices(Context& context) {
    const Dataset& dataset = context.dataset;
    const auto enter = [&](IdIndex& index, EntityKind kind, const auto& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i)
            index.emplace(context.arena.text(list[i].id), known(kind, i, list[i].place));
    };
    enter(context.sources, EntityKind::technology, dataset.sources);
    enter(context.themes, EntityKind::theme, dataset.themes);
    enter(context.entities, EntityKind::technology, dataset.technologies);
    enter(context.entities, EntityKind::function, dataset.functions);
    enter(context.entities, EntityKind::enabler, dataset.enablers);
    for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
        for (const Factor& factor : dataset.technologies[t].factors)
            context.factors.emplace(context.arena.text(factor.id), known(EntityKind::factor, t, factor.place));
    enter(context.descriptors, EntityKind::theme, dataset.foresight.descriptors);
    for (const Descriptor& descriptor : dataset.foresight.descriptors)
        for (const Descriptor::State& state : descriptor.states)
            context.states.emplace(context.arena.text(text::format("{}.{}", descriptor.id, state.id)),
                                   known(EntityKind::theme, 0, descriptor.place));
    for (const Impact& impact : dataset.foresight.impacts)
        context.impacts.emplace(
            context.arena.text(text::format("{}.{} {}.{}", impact.from_descriptor, impact.from_state,
                                            impact.to_descriptor, impact.to_state)),
            known(EntityKind::theme, 0, impact.place));
}

void renumber(Context& context) {
    context.names = {};
    const auto number = [&](const auto& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i)
            if (Entity* entity = context.entities.find(list[i].id); entity != nullptr) entity->index = i;
    };
    number(context.dataset.technologies);
    number(context.dataset.functions);
    for (std::uint32_t t = 0; t < context.dataset.technologies.size(); ++t)
        for (const Factor& factor : context.dataset.technologies[t].factors)
            if (Entity* entity = context.factors.find(factor.id); entity != nullptr) entity->index = t;
}

namespace {

void forget_states(IdIndex& states, const std::string& descriptor) {
    std::vector<std::string_view> gone;
    for (const IdIndex::Entry& entry : states.entries())
        if (entry.id.starts_with(descriptor + ".")) gone.push_back(entry.id);
    for (const std::string_view id : gone) states.erase(id);
}

}  // namespace

void forget(Context& context, ElementKind kind, const std::string& id) {
    context.names = {};
    switch (kind) {
        case ElementKind::source:
            context.sources.erase(id);
            return;
        case ElementKind::theme:
            context.themes.erase(id);
            return;
        case ElementKind::technology:
        case ElementKind::function:
        case ElementKind::enabler:
            context.entities.erase(id);
            return;
        case ElementKind::factor:
            context.factors.erase(id);
            return;
        case ElementKind::descriptor:
            context.descriptors.erase(id);
            forget_states(context.states, id);
            return;
        case ElementKind::impact: {
            constexpr std::string_view affects = " affects ";
            std::string key = id;
            if (const std::size_t middle = key.find(affects); middle != std::string::npos)
                key.replace(middle, affects.size(), " ");
            context.impacts.erase(key);
            return;
        }
        default:
            return;
    }
}

}  // namespace interlink::detail
